"""The labelled articles given to other extractors in the same run, measured alike.

    python -m tests.quality.peers                 # all sets; --sets corpus3 corpus6, --format json

Peers read HTML alone: a pasted text is given to them as one paragraph a line inside `<article>`. What they return is read as Markdown
and measured like our own chapters. Seconds are those of this run, each row after the other over the same files.
"""

import argparse
import contextlib
import html
import json
import logging
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

import click
import justext
import pypandoc
import trafilatura
from readability import Document

from publisher import ingest
from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.errors import SourceError
from publisher.language import guess
from publisher.model.chapter import Chapter
from publisher.model.span import SourceId
from publisher.source import SourceFile
from tests.quality.measures import Score, labelled, mean, metadata_share, score

HERE = Path(__file__).parent
STOP_LISTS = {"id": "Indonesian", "en": "English"}


@dataclass(frozen=True, slots=True)
class Row:
    """One system over the articles of one kind: means of the measures, seconds for all articles, how many gave nothing."""

    system: str
    kind: str
    articles: int
    means: dict[str, float]
    seconds: float
    empty: int


def page(raw: Path) -> str:
    """The article as a web page: a saved one as it is, a pasted text as one paragraph a line."""
    text = raw.read_text(encoding="utf-8")
    if raw.suffix == ".html":
        return text
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<html><head><meta charset='utf-8'></head><body><article>\n{paragraphs}\n</article></body></html>"


def by_trafilatura(raw: Path) -> str:
    """Markdown with metadata, as it comes."""
    return trafilatura.extract(page(raw), output_format="markdown", with_metadata=True, include_links=False) or ""


def by_readability(raw: Path) -> str:
    """The main node's HTML, turned into Markdown by pandoc, with the title."""
    document = Document(page(raw))
    body = pypandoc.convert_text(document.summary(), "gfm-raw_html", format="html", extra_args=["--wrap=none"])
    title = document.title().strip()
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}" if title and title != "[no-title]" else body


def by_justext(raw: Path) -> str:
    """Paragraphs that are no boilerplate, by the stop list of the article's language; headings as it names them."""
    text = page(raw)
    stop_words = justext.get_stoplist(STOP_LISTS[guess(text)])
    kept = [one for one in justext.justext(text.encode("utf-8"), stop_words, encoding="utf-8") if not one.is_boilerplate]
    return "\n\n".join(("## " if one.is_heading else "") + " ".join(one.text.split()) for one in kept)


def by_none(raw: Path) -> str:
    """Everything, one paragraph a line."""
    return str(pypandoc.convert_text(page(raw), "gfm-raw_html", format="html", extra_args=["--wrap=none"]))


def read_back(markdown: str, name: str) -> Chapter | None:
    """A peer's Markdown as a chapter, None where there is nothing."""
    if not markdown.strip():
        return None
    try:
        return ingest.chapter(SourceFile(SourceId(f"{name}.md"), "md", markdown.encode("utf-8"))).value
    except SourceError:
        return ingest.chapter(SourceFile(SourceId(f"{name}.md"), "md", markdown.split("---\n", 2)[-1].encode("utf-8"))).value


def ours(raw: Path) -> Chapter | None:
    """Our own chapter."""
    return import_chapter(SourceFile(SourceId(raw.name), raw.suffix[1:], raw.read_bytes()), Settings()).value.chapters[0]


def peer(extract: Callable[[Path], str]) -> Callable[[Path], Chapter | None]:
    """An extractor whose Markdown is read back."""
    return lambda raw: read_back(extract(raw), raw.stem)


SYSTEMS: dict[str, Callable[[Path], Chapter | None]] = {
    "everything": peer(by_none),
    "trafilatura": peer(by_trafilatura),
    "readability-lxml": peer(by_readability),
    "jusText": peer(by_justext),
    "publisher": ours,
}
NOTHING = Score(leak=1.0, recall=0, precision=0, paragraphs=0, headings=None, lists=None, references=None, metadata=0)


def measured(system: Callable[[Path], Chapter | None], raw: Path) -> tuple[Score, float]:
    """The score of one article and the seconds it took."""
    started = time.perf_counter()
    with contextlib.redirect_stderr(None):
        chapter = system(raw)
    seconds = time.perf_counter() - started
    if chapter is None:
        return NOTHING, seconds
    folder = raw.parent.parent
    found = score(chapter, labelled(raw, folder / "labels" / f"{raw.stem}.json"))
    return replace(found, metadata=metadata_share(chapter, folder / "gold" / f"{raw.stem}.md")), seconds


def rows(files: list[Path]) -> Iterator[Row]:
    """Each system over the pastes and over the saved pages."""
    for kind, ending in (("text", ".txt"), ("html", ".html")):
        chosen = [file for file in files if file.suffix == ending]
        for name, system in SYSTEMS.items():
            found = [measured(system, file) for file in chosen]
            scores = [one for one, _ in found]
            if scores:
                yield Row(name, kind, len(scores), mean(scores), sum(seconds for _, seconds in found), scores.count(NOTHING))


def articles(sets: list[str]) -> list[Path]:
    """The raw files of the sets, in order."""
    listed: list[Path] = []
    for name in sets:
        named = tomllib.loads((HERE / name / "sets.toml").read_text(encoding="utf-8"))
        stems = sorted(stem for stems in named.values() for stem in stems)
        listed += [next((HERE / name / "raw").glob(f"{stem}.*")) for stem in stems]
    return listed


def main() -> None:
    """Prints the table."""
    every = sorted(folder.parent.name for folder in HERE.glob("corpus*/sets.toml"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=every, choices=every)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    found = list(rows(articles(options.sets)))
    if options.format == "json":
        click.echo(json.dumps([{field.name: getattr(row, field.name) for field in fields(Row)} for row in found], indent=2))
        return
    measures = [*found[0].means]
    click.echo(f"{'':24}" + "".join(f"{name:>11}" for name in (*measures, "seconds", "empty")))
    for row in found:
        figures = "".join(f"{row.means[name]:11.3f}" for name in measures)
        click.echo(f"{row.kind:5}{row.system:19}{figures}{row.seconds:11.2f}{row.empty:11}")


if __name__ == "__main__":
    main()
