"""What Click finds wrong with a command line, as a failure of the catalogue."""

import click

from publisher.cli.words import word
from publisher.errors import UsageError


def told(failure: click.UsageError, language: str) -> UsageError:
    """The failure that says what Click says, in the reader's language and with what to write instead."""
    command = failure.ctx.command_path if failure.ctx else "publisher"
    match failure:
        case click.NoSuchOption(possibilities=near) if near:
            return UsageError("BLD007", option=failure.option_name, suggestion=", ".join(near))
        case click.NoSuchOption():
            return UsageError("BLD071", option=failure.option_name, command=command)
        case click.MissingParameter(ctx=click.Context() as context):
            return UsageError("BLD065", command=command, example=_example(context.command, language))
        case click.BadOptionUsage(ctx=click.Context() as context):
            return _of_option(failure.option_name, context.command, language)
        case _:
            return UsageError("BLD009", problem=failure.format_message(), command=command)


def _of_option(name: str, command: click.Command, language: str) -> UsageError:
    """An option without its value, or with one where it takes none."""
    option = next(one for one in command.params if isinstance(one, click.Option) and name in one.opts)
    return (
        UsageError("BLD067", option=name) if option.is_flag else UsageError("BLD066", option=name, example=_written(option, name, language))
    )


def _example(command: click.Command, language: str) -> str:
    """Everything a command cannot do without, as it could be written."""
    needed = [parameter for parameter in command.params if parameter.required]
    return " ".join(_written(parameter, max(parameter.opts, key=len), language) for parameter in needed)


def _written(parameter: click.Parameter, name: str, language: str) -> str:
    value = str(parameter.type.choices[0]) if isinstance(parameter.type, click.Choice) else word(example_key(parameter), language)
    return f"{name} {value}" if isinstance(parameter, click.Option) else value


def example_key(parameter: click.Parameter) -> str:
    """The key of what may be written for a parameter, by what its help calls it."""
    return f"example_{'_'.join(str(parameter.metavar).strip('[].').casefold().replace(':', ' ').split())}"
