"""The file-system edge, reading side: which files make the manuscript, and their bytes."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from publisher.build.order import natural_key
from publisher.build.own_theme import Templates, read_templates
from publisher.build.paths import inside
from publisher.errors import UsageError
from publisher.render.shell_faults import FOLDER
from publisher.source import FORMATS, LARGEST_ARTICLE, LARGEST_PICTURE, MEGABYTE

PICTURE_FORMATS = ("png", "jpg", "jpeg", "svg", "gif", "webp")
SETTINGS = "book.toml"
GLOSSARY = "glossary.toml"
SOURCES = "sources.toml"
PAIRS = "see-also.toml"
CHAPTERS = "chapters"
DECISIONS = ".decisions.toml"
"""Ending of the file of decisions about the lines of the article of the same name."""
_READABLE_PICTURE = 6 * LARGEST_PICTURE * MEGABYTE
"""Bytes; more than is used, so that a picture a little too large can be told as that."""
_DOCUMENTS = ("readme", "license", "licence", "changelog", "contributing", "copying", "constraints", "requirements")
_DOCUMENTS_IN_CAPITALS = ("AUTHORS", "CITATION", "CODE_OF_CONDUCT", "GOVERNANCE", "MAINTAINERS", "NOTICE", "SECURITY", "SUPPORT")
"""Names, without endings, of files about a folder; those that could be articles too only as they are always written."""


class PassedOver(StrEnum):
    """Why a file of the folder is not read as an article."""

    DOCUMENT = "document"
    HIDDEN = "hidden"
    UNSUPPORTED = "unsupported"
    OUTSIDE = "outside"
    LINK = "link"
    FOLDER = "folder"
    EMPTY = "empty"
    DECISIONS = "decisions"
    """Decisions about an article that is not there."""


class Unreadable(StrEnum):
    """Why an article could not be read."""

    PERMISSION = "permission"
    SIZE = "size"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What was found and read.

    `root` holds `book.toml` and gets `build/`; `folder` is the manuscript folder. `articles` are name → bytes in natural
    order (or the order given); names are relative to `folder`, with forward slashes. `settings`, `glossary`, `sources` and
    `pairs` are the bytes of book.toml, glossary.toml, sources.toml and see-also.toml, None where there is none; `templates` is the
    book's own look;
    `decisions` are name → bytes of the files of decisions beside the articles.
    """

    root: Path
    folder: Path
    articles: Mapping[str, bytes]
    settings: bytes | None = None
    glossary: bytes | None = None
    sources: bytes | None = None
    pairs: bytes | None = None
    decisions: Mapping[str, bytes] = field(default_factory=dict)
    templates: Templates = field(default_factory=Templates)
    passed_over: tuple[tuple[str, PassedOver], ...] = ()
    unreadable: tuple[tuple[str, Unreadable], ...] = ()


def read_project(paths: tuple[Path, ...]) -> Project:
    """The project in a folder (the current one if no path is given), or made of the files given.

    Raises UsageError for a path that is not there, for several folders, and where there is no article.
    """
    given = paths or (Path(),)
    for path in given:
        if not path.exists():
            raise _missing(path, given)
    if len(given) == 1 and given[0].is_dir():
        return _from_folder(given[0])
    folders = [path for path in given if path.is_dir()]
    if folders:
        raise UsageError("BLD002", path=_shown(folders[0]))
    return _from_files(given)


def _missing(path: Path, given: tuple[Path, ...]) -> UsageError:
    """A path that is not there: mistyped, or part of a name with spaces that was not put between quotation marks."""
    whole = Path(" ".join(str(part) for part in given))
    return UsageError("BLD024", path=_shown(whole)) if len(given) > 1 and whole.exists() else UsageError("BLD001", path=_shown(path))


def _from_folder(root: Path) -> Project:
    chapters = root / CHAPTERS
    folder = chapters if chapters.is_dir() and inside(chapters, root) else root
    passed_over: list[tuple[str, PassedOver]] = []
    chosen: dict[str, Path] = {}
    for name, entry in _entries(folder):
        reason = _reason_to_pass_over(entry, folder)
        if reason is not None:
            passed_over.append((name, reason))
        elif _format(name) in FORMATS and entry.is_file():
            chosen[name] = entry
    passed_over += [(name, PassedOver.DECISIONS) for name in _decisions_alone(folder, chosen)]
    if folder != root:
        passed_over += [(f"../{name}", PassedOver.OUTSIDE) for name, entry in _entries(root) if _is_stray_article(entry, root)]
    project = _read(root, folder, chosen, tuple(passed_over))
    if not project.articles and not project.unreadable:
        raise UsageError("BLD003", folder=_shown(folder), formats=", ".join(f".{ending}" for ending in FORMATS))
    return project


def _from_files(paths: tuple[Path, ...]) -> Project:
    folder = Path(os.path.commonpath([path.absolute().parent for path in paths]))
    if all(not path.is_absolute() for path in paths) and folder == Path.cwd():
        folder = Path()
    for path in paths:
        if _format(path.name) not in FORMATS:
            raise UsageError("BLD004", path=_shown(path), formats=", ".join(f".{ending}" for ending in FORMATS))
    named = {path.absolute().relative_to(folder.absolute()).as_posix(): path for path in paths}
    chosen = {name: named[name] for name in _reading_order(list(named))}
    root = folder.parent if folder.name == CHAPTERS else folder
    return _read(root, folder, chosen)


def _read(root: Path, folder: Path, chosen: Mapping[str, Path], passed_over: tuple[tuple[str, PassedOver], ...] = ()) -> Project:
    articles, unreadable = _read_all(chosen)
    return Project(
        root=root,
        folder=folder,
        articles=articles,
        settings=_bytes_if_there(root / SETTINGS),
        glossary=_bytes_if_there(folder / GLOSSARY),
        sources=_bytes_if_there(folder / SOURCES),
        pairs=_bytes_if_there(folder / PAIRS),
        templates=read_templates(root),
        decisions=_decisions_beside(chosen),
        passed_over=passed_over,
        unreadable=unreadable,
    )


def decisions_name(article: str) -> str:
    """The name of the file of decisions about an article, from the article's name or path as text."""
    return article.rpartition(".")[0] + DECISIONS


def _decisions_beside(chosen: Mapping[str, Path]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name, path in chosen.items():
        file = path.with_name(decisions_name(path.name))
        data = _bytes_if_there(file) if inside(file, path.parent) else None
        if data is not None:
            found[decisions_name(name)] = data
    return found


def _decisions_alone(folder: Path, chosen: Mapping[str, Path]) -> Iterator[str]:
    """Names of the files of decisions whose article is not there."""
    used = {decisions_name(path.name) for path in chosen.values()}
    return (name for name, entry in _entries(folder) if entry.name.endswith(DECISIONS) and entry.name not in used and entry.is_file())


def _reading_order(names: list[str]) -> list[str]:
    """Files are read in the order given; an alphabetical order is most likely a shell's `*`, and becomes natural order."""
    return sorted(names, key=natural_key) if names == sorted(names) else names


def _entries(folder: Path) -> Iterator[tuple[str, Path]]:
    """The entries of a folder in natural order of their names, each name as text that any file can hold."""
    taken: set[str] = set()
    for entry in sorted(folder.iterdir(), key=lambda path: natural_key(path.name)):
        name = _shown(Path(entry.name))
        while name in taken:
            name += "~"
        taken.add(name)
        yield name, entry


def _shown(path: Path) -> str:
    """A path as composed Unicode text with forward slashes; bytes of a name that are not UTF-8 show as question marks."""
    text = os.fsencode(path.as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


def _reason_to_pass_over(entry: Path, folder: Path) -> PassedOver | None:
    """Why `entry` is not an article, None for an article, a picture or a folder that holds no articles."""
    name = entry.name.casefold()
    if name.startswith((".", "~$")):
        return PassedOver.HIDDEN
    if not inside(entry, folder):
        return PassedOver.LINK
    if entry.is_dir():
        return PassedOver.FOLDER if name not in ("build", FOLDER) and _holds_articles(entry) else None
    return _reason_by_name(entry.name, _size(entry))


def _reason_by_name(written: str, size: int) -> PassedOver | None:
    name = written.casefold()
    ending = _format(name)
    if ending == "toml":
        known = name in (SETTINGS, GLOSSARY, SOURCES, PAIRS) or name.endswith(DECISIONS)
        return None if known else PassedOver.UNSUPPORTED
    if name.partition(".")[0] in _DOCUMENTS or written.partition(".")[0] in _DOCUMENTS_IN_CAPITALS:
        return PassedOver.DOCUMENT
    if ending in FORMATS:
        return None if size else PassedOver.EMPTY
    return None if ending in PICTURE_FORMATS else PassedOver.UNSUPPORTED


def _is_stray_article(entry: Path, root: Path) -> bool:
    name = entry.name.casefold()
    return entry.is_file() and _format(name) in FORMATS and _reason_to_pass_over(entry, root) is None


def _holds_articles(folder: Path) -> bool:
    try:
        return any(_format(entry.name) in FORMATS and not entry.name.startswith(".") for entry in folder.iterdir())
    except OSError:
        return False


def _read_all(chosen: Mapping[str, Path]) -> tuple[dict[str, bytes], tuple[tuple[str, Unreadable], ...]]:
    articles: dict[str, bytes] = {}
    unreadable: list[tuple[str, Unreadable]] = []
    for name, path in chosen.items():
        if _size(path) > LARGEST_ARTICLE[_format(path.name)] * MEGABYTE:
            unreadable.append((name, Unreadable.SIZE))
            continue
        try:
            articles[name] = path.read_bytes()
        except OSError:
            unreadable.append((name, Unreadable.PERMISSION))
    return articles, tuple(unreadable)


def read_pictures(folder: Path, names: Iterable[str]) -> dict[str, bytes | None]:
    """The pictures of these names (paths relative to `folder`), by value; None for one that is not there or not a file inside it.

    A name is a path of a document, so it is not trusted: it may not lead out of the folder, not even by a link.
    """
    return {name: _picture(folder, name) for name in names}


def _picture(folder: Path, name: str) -> bytes | None:
    if not name or "\\" in name or "\0" in name or _format(name) not in PICTURE_FORMATS:
        return None
    path = folder / name
    try:
        usable = inside(path, folder) and path.is_file() and path.stat().st_size <= _READABLE_PICTURE
        return path.read_bytes() if usable else None
    except (OSError, ValueError):
        return None


def _bytes_if_there(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _format(name: str) -> str:
    return name.rpartition(".")[2].casefold() if "." in name else ""


def _size(path: Path) -> int:
    try:
        status = path.stat()
    except OSError:
        return 1
    return status.st_size if stat.S_ISREG(status.st_mode) else 0
