"""The look of a book: style sheets and page shells, each a file that a book may replace with its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from publisher.render.shell_faults import fault_of

FILES = (
    "geometry.css",
    "paper-a4.css",
    "paper-f4.css",
    "paper-b5.css",
    "paper-a5.css",
    "margin-a4.css",
    "margin-f4.css",
    "furniture.css",
    "text.css",
    "matter.css",
    "handout.css",
    "epub.css",
    "html.css",
    "print.xhtml.jinja",
    "html.html.jinja",
    "epub.xhtml.jinja",
    "nav.xhtml.jinja",
    "package.opf.jinja",
)
"""What a theme consists of."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Files by name: style sheets (.css) and page shells (.jinja). `own` are the names of those that a book brought itself."""

    files: Mapping[str, str]
    own: frozenset[str] = frozenset()

    def overlaid(self, files: Mapping[str, str]) -> "Theme":
        """This theme with each of `files` in place of the one of the same name; one that says the same is not the book's own."""
        changed = {name: text for name, text in files.items() if text != self.files.get(name)}
        return Theme({**self.files, **changed}, self.own | changed.keys())

    def stylesheet(self, *names: str) -> str:
        """The style sheets of those names in one, safe inside a `style` element."""
        return "\n".join(self.files[name] for name in names).replace("</", "<\\/")

    def render(self, shell: str, /, **values: object) -> str:
        """The page shell of that name filled with `values`.

        Raises:
            RenderError: a shell that the book brought itself is no valid template, or names a value that does not exist.
            jinja2.TemplateError: the same of a shell of the program.
        """
        from jinja2 import FunctionLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        loader = FunctionLoader(lambda name: (self.files[name], name, None) if name in self.files else None)
        environment = ImmutableSandboxedEnvironment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
        environment.filters["css_string"] = css_string
        try:
            return environment.get_template(shell).render(**values)
        except Exception as failure:
            told = fault_of(failure, {name: self.files[name] for name in self.own})
            if told is None:
                raise
            raise told from failure


def css_string(text: str) -> str:
    """`text` for the inside of a quoted string of a style sheet (CSS Syntax Module Level 3, 4.3.5), safe in a `style` element."""
    return "".join(c if c.isalnum() or c in " .,:;!?()-–—" else f"\\{ord(c):x} " for c in text)


def default() -> Theme:
    """The theme the program comes with."""
    folder = _folder()
    return Theme({name: (folder / name).read_text(encoding="utf-8") for name in FILES})


def _folder() -> Traversable:
    """`templates/` within the package (installed), else beside it (checkout)."""
    package = resources.files("publisher")
    installed = package.joinpath("templates")
    if installed.is_dir():
        return installed
    with resources.as_file(package) as path:
        return path.parent / "templates"
