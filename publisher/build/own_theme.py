"""A book's own look: the files of its folder `templates/`, each in place of the file of the program's theme of that name."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from publisher.build.paths import inside
from publisher.diagnostics import Diagnostic, Result, warning
from publisher.model.span import SourceId, Span
from publisher.render import theme
from publisher.render.shell_faults import FOLDER
from publisher.render.theme import FILES, Theme

LARGEST = 300
"""kB of one file; the largest of the program has a tenth of that."""
_KILOBYTE = 1000
_SHOWN = 60
_NO_RULE = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
"""Comments and quoted strings of a style sheet: braces in them count for nothing."""
_FROM_OUTSIDE = re.compile(r"@import\b|\burl\(\s*(?!['\"]?(?:data:|#))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder as read: files of the theme by name, and what is told of the others."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_templates(root: Path) -> Templates:
    """The files of `root`/templates whose names a theme knows; none of them may be a link that leads out of `root`."""
    folder = root / FOLDER
    files: dict[str, bytes] = {}
    told: list[Diagnostic] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() and inside(folder, root) else ():
        if path.name.startswith(".") or path.name.casefold().startswith("readme"):
            continue
        problem = _unusable(path, root)
        if problem is None:
            files[path.name] = path.read_bytes()
        else:
            told.append(problem)
    return Templates(files, tuple(told))


def look(templates: Templates) -> Result[Theme]:
    """The program's theme with the book's own files in it, and what is told of them."""
    texts: dict[str, str] = {}
    told = list(templates.diagnostics)
    for name, data in templates.files.items():
        try:
            texts[name] = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as failure:
            told.append(warning("THM004", _line(name, data.count(b"\n", 0, failure.start) + 1)))
    dressed = theme.default().overlaid(texts)
    for name in sorted(dressed.own):
        told.extend(_style_faults(name, dressed.files[name]) if name.endswith(".css") else ())
    return Result(dressed, tuple(told))


def _unusable(path: Path, root: Path) -> Diagnostic | None:
    """Why a file of the folder is left out, None for one that can be used."""
    name = path.name
    if name not in FILES:
        close = difflib.get_close_matches(name.casefold(), FILES, n=1)
        if close:
            return warning("THM001", None, file=f"{FOLDER}/{name}", suggestion=close[0])
        return warning("THM002", None, file=f"{FOLDER}/{name}", known=", ".join(FILES))
    if not inside(path, root):
        return warning("THM005", None, file=f"{FOLDER}/{name}")
    try:
        if path.stat().st_size > LARGEST * _KILOBYTE:
            return warning("THM003", None, file=f"{FOLDER}/{name}", limit=LARGEST)
        with path.open("rb"):
            return None
    except OSError:
        return warning("THM006", None, file=f"{FOLDER}/{name}")


def _style_faults(name: str, text: str) -> Iterator[Diagnostic]:
    """Braces without their counterpart, and what would have to be fetched."""
    opened: list[int] = []
    bare = _NO_RULE.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, line in enumerate(bare.split("\n"), start=1):
        for brace in re.findall("[{}]", line):
            if brace == "{":
                opened.append(number)
            elif opened:
                opened.pop()
            else:
                yield warning("THM008", _line(name, number), shown=_short(text, number))
    if opened:
        yield warning("THM007", _line(name, opened[0]), shown=_short(text, opened[0]))
    for number, line in enumerate(text.split("\n"), start=1):
        if _FROM_OUTSIDE.search(line):
            yield warning("THM021", _line(name, number), shown=_short(text, number))


def _short(text: str, number: int) -> str:
    words = " ".join(text.split("\n")[number - 1].split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} …"


def _line(name: str, number: int) -> Span:
    return Span(SourceId(f"{FOLDER}/{name}"), number, number)
