"""Labelled articles are typed as one marked file; this parts it into what the measures read.

    python -m tests.quality.marked ARTICLE.txt.marked … --into tests/quality/corpus4

A marked file opens with the metadata that should be found (between lines of three hyphens, `null` for what is not there); then each line
of the raw article behind its mark and a bar: `MARK key=value …|line as pasted`. Marks: `t` title, `h2`-`h4` heading, `p` paragraph,
`u` and `o` bulleted and numbered item, `row`, `label`, `q` quotation, `ref`, `fn` footnote, `cap` caption, `credit`, `m.FIELD` metadata,
`b.CLASS` page chrome, `+` continues the line before (`+dehyphenate`: the hyphen at its end is a word break), `-` a line of mark-up
without visible text.
Keys as in corpus/README.md (`lead_in`, `optional`, `number_lost=3`, `alt=paragraph`, `alt_levels=2,3`, `strip="[1]"`); empty lines stay.
"""

import argparse
import html
import json
import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

LABELS = {
    "t": "title",
    "p": "paragraph",
    "u": "unordered-item",
    "o": "ordered-item",
    "row": "table-row",
    "label": "label",
    "q": "quote",
    "ref": "reference",
    "fn": "footnote",
    "cap": "caption",
    "credit": "image-credit",
}
WRITTEN = {
    "title": "# {text}",
    "unordered-item": "- {bare}",
    "ordered-item": "1. {bare}",
    "reference": "- {bare}",
    "quote": "> {text}",
    "label": "**{bare}**",
    "footnote": "[^n{line}]: {bare}",
}
MARKED = re.compile(r"(?P<mark>[^|]{1,300}?)\|(?P<text>.*)", re.DOTALL)
ENUMERATOR = re.compile(r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXivx]{1,5}|[A-Za-z])[.)]|[-–—*•▪◦‣►✅]+)\s+")
FLAGS = {"lead_in", "optional", "scaffold", "ordered_by_context", "strip_optional", "header", "attribution_inline", "verse"}


@dataclass(frozen=True, slots=True)
class Parted:
    """One article: its metadata (YAML), the raw text, a label for each line that has text, the article as it should come out."""

    metadata: str
    raw: str
    labels: list[dict[str, object]]
    gold: str


class MarkError(ValueError):
    """A line without a mark, or with one that does not exist."""

    def __init__(self, line: int, shown: str) -> None:
        super().__init__(f"line {line} of the article: {shown[:60]}")


def label_of(mark: str, number: int) -> dict[str, object] | None:
    """The label of one line; None for a line of mark-up without text."""
    name, *keys = shlex.split(mark)
    if name == "-":
        return None
    entry: dict[str, object] = {"line": number}
    if name.startswith("+"):
        entry |= {"label": "paragraph", "cont": True} | ({"join": name[1:]} if name[1:] else {})
    elif re.fullmatch(r"h[2-6]", name):
        entry |= {"label": "heading", "level": int(name[1])}
    elif name.startswith("m."):
        entry |= {"label": "metadata", "field": name[2:]}
    elif name.startswith("b."):
        entry |= {"label": "boilerplate", "class": name[2:]}
    elif name in LABELS:
        entry["label"] = LABELS[name]
    else:
        raise MarkError(number, name)
    for key in keys:
        add_key(entry, key, number)
    return entry


def add_key(entry: dict[str, object], key: str, number: int) -> None:
    """One `key=value` or flag of a mark, into its label."""
    word, _, value = key.partition("=")
    if word == "strip":
        stripped = entry.setdefault("strip", [])
        assert isinstance(stripped, list)
        stripped.append(value)
    elif word == "alt":
        entry["alt_label"] = {"u": "unordered-item", "o": "ordered-item", "p": "paragraph"}.get(value, value)
    elif word == "alt_levels":
        entry[word] = [int(level) for level in value.split(",")]
    elif value:
        entry[word] = int(value) if value.isdigit() else value
    elif word in FLAGS:
        entry[word] = True
    else:
        raise MarkError(number, word)


def parted(marked: str, *, page: bool) -> Parted:
    """The parts of a marked article; `page` for a saved web page. Raises MarkError."""
    opening, metadata, body = marked.split("---\n", 2)
    if opening.strip():
        raise MarkError(0, opening)
    raw: list[str] = []
    labels: list[dict[str, object]] = []
    for row in body.removesuffix("\n").split("\n"):
        number = len(raw) + 1
        if not row.strip():
            raw.append(row)
            continue
        found = MARKED.fullmatch(row)
        if not found:
            raise MarkError(number, row)
        label = label_of(found["mark"].strip(), number)
        raw.append(found["text"])
        if label:
            labels.append(label)
    text = "\n".join(raw) + "\n"
    return Parted(metadata, text, labels, gold_of(metadata, raw, labels, page=page))


def gold_of(metadata: str, raw: list[str], labels: list[dict[str, object]], *, page: bool) -> str:
    """The article as it should come out, in Markdown."""
    blocks: list[str] = []
    for entry in labels:
        if entry["label"] in {"metadata", "boilerplate", "caption", "image-credit"}:
            continue
        text = visible(str(raw[int(str(entry["line"])) - 1]), page=page)
        stripped = entry.get("strip", [])
        for strip in stripped if isinstance(stripped, list) else []:
            text = text.replace(strip, " ")
        text = " ".join(text.split())
        if entry.get("cont"):
            before = re.sub(r"[-\u00ad\u2010]$", "", blocks.pop()) if entry.get("join") == "dehyphenate" else blocks.pop() + " "
            blocks.append(before + text)
        else:
            blocks.append(written(entry, text))
    return f"---\n{metadata}---\n\n" + "\n\n".join(blocks) + "\n"


def visible(row: str, *, page: bool) -> str:
    """The words of a row of a saved page or of a paste."""
    return html.unescape(re.sub(r"<[^>]+>", " ", row)) if page else row


def written(entry: dict[str, object], text: str) -> str:
    """One labelled line as Markdown."""
    label, bare = str(entry["label"]), ENUMERATOR.sub("", text)
    if label == "heading":
        return f"{'#' * int(str(entry['level']))} {bare}"
    if label == "table-row":
        return "| " + " | ".join(re.split(r"\t+|\s{2,}", text)) + " |"
    return WRITTEN.get(label, "{text}").format(text=text, bare=bare, line=entry["line"])


def main() -> None:
    """Parts each marked file into raw, labels and gold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", nargs="+", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    for file in options.marked:
        stem, ending = file.name.removesuffix(".marked").rsplit(".", 1)
        try:
            article = parted(file.read_text(encoding="utf-8"), page=ending == "html")
        except MarkError as problem:
            sys.exit(f"{file}: {problem}")
        for folder, name, content in (
            ("raw", f"{stem}.{ending}", article.raw),
            ("labels", f"{stem}.json", "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in article.labels) + "\n]\n"),
            ("gold", f"{stem}.md", article.gold),
        ):
            target = options.into / folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
