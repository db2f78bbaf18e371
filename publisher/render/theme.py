"""The look of a book: style sheets and page shells, each a file that a book may replace with its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

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
    """Files by name: style sheets (.css) and page shells (.jinja)."""

    files: Mapping[str, str]

    def overlaid(self, files: Mapping[str, str]) -> "Theme":
        """This theme with each of `files` in place of the one of the same name."""
        return Theme({**self.files, **files})

    def stylesheet(self, *names: str) -> str:
        """The style sheets of those names in one, safe inside a `style` element."""
        return "\n".join(self.files[name] for name in names).replace("</", "<\\/")

    def render(self, shell: str, /, **values: object) -> str:
        """The page shell of that name filled with `values`.

        Raises:
            jinja2.TemplateError: the shell is no valid template or names a value that does not exist.
        """
        from jinja2 import DictLoader, Environment, StrictUndefined

        loader = DictLoader(self.files)
        environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
        environment.filters["css_string"] = css_string
        return environment.get_template(shell).render(**values)


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
