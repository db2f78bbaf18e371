"""Characters of a text that would be read as mark-up, told apart from it by a backslash."""

import re

_ANYWHERE = re.compile(
    r"""[\\`*\[\]{^~$|]
      | (?<![^\W_])_ | _(?![^\W_])          # inside a word an underscore is a letter
      | <(?=[A-Za-z/!?]|\Z)
      | &(?=\#?\w{1,32};) | &\Z
      | (?<![^\W_])@(?=[\w{)])              # pandoc's citations
      | !\Z                                 # before a link it would make a picture
    """,
    re.VERBOSE,
)
_LINE_START = re.compile(
    r"""(?P<whole>
        -(?=[-\s]|\Z) | \+(?=[-=+\s]|\Z) | =+\s*\Z | [#>] | :(?=[:\s]|\Z)
      )
      | (?P<number>\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|\#|\\@))(?=[.)](?:\s|\Z))
      | (?P<caption>[Tt]abl?e?l?)(?=:)
    """,
    re.VERBOSE,
)
_INITIAL = re.compile(r"[A-Z]\. \S")
_CLOSING_SIGNS = re.compile(r"((?:^|\s))(#+)\Z")


def escaped(text: str) -> str:
    """`text` with a backslash before each character that is mark-up anywhere in a line; line ends become spaces."""
    return _ANYWHERE.sub(lambda found: "\\" + found[0], " ".join(text.split("\n")) if "\n" in text else text)


def at_line_start(line: str) -> str:
    """An escaped line that starts with text, so that it starts no list, heading, quotation, caption or rule."""
    if line[:1].isspace():
        return entity(line[0]) + line[1:]
    found = _LINE_START.match(line)
    if not found or _INITIAL.match(line):
        return line
    if found["whole"]:
        return "\\" + line
    return line[: found.end()] + "\\" + line[found.end() :]


def at_line_end(line: str) -> str:
    """A line without white space at its end that a reader would strip."""
    return line[:-1] + entity(line[-1]) if line[-1:].isspace() else line


def at_heading_end(line: str) -> str:
    """A heading whose last signs `#` are text."""
    return _CLOSING_SIGNS.sub(r"\1\\\2", line)


def entity(character: str) -> str:
    """A character by its number."""
    return f"&#{ord(character)};"


def quoted(text: str) -> str:
    """The value of an attribute, in quotation marks."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def title(text: str) -> str:
    """The title of a picture, in quotation marks; entities are read in it, unlike in attributes."""
    plain = re.sub(r'([\\"&])', r"\\\1", text)
    return f'"{plain}"'
