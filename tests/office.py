"""OpenDocument texts, rich text and e-books for tests: by hand, part by part, or from Markdown by pandoc."""

import subprocess

import pypandoc

from publisher import ingest
from publisher.diagnostics import Result
from publisher.model.block import Block
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Capture, Hint, SourceFile
from tests.word import archive

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        **{name: f"{ODF}{name}:1.0" for name in ("office", "style", "text", "table", "meta")},
        "draw": f"{ODF}drawing:1.0",
        "fo": f"{ODF}xsl-fo-compatible:1.0",
        "svg": f"{ODF}svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)
MANIFEST = f'<m:manifest xmlns:m="{ODF}manifest:1.0">{{}}</m:manifest>'
Parts = dict[str, str | bytes]


def opendocument(body: str, automatic: str = "", styles: str = "", more: Parts | None = None) -> bytes:
    """A text of that body; `automatic` are the styles of the text itself, `styles` those with names (and the paper)."""
    parts: Parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMESPACES}>{styles}</office:document-styles>",
        "META-INF/manifest.xml": MANIFEST.format(""),
    }
    return archive(parts | (more or {}))


def odt_style(name: str, text: str = "", paragraph: str = "", more: str = "", family: str = "paragraph") -> str:
    """A style; `text` and `paragraph` are attributes of its properties, `more` of the style itself."""
    inside = f"<style:text-properties {text}/>" if text else ""
    inside += f"<style:paragraph-properties {paragraph}/>" if paragraph else ""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


def odt_list(name: str, *levels: str) -> str:
    """A list style; a level is the format of its numbers ("1", "a"), "" for a bullet."""
    inside = "".join(
        f'<text:list-level-style-number text:level="{place}" style:num-format="{kind}" style:num-suffix="."/>'
        if kind
        else f'<text:list-level-style-bullet text:level="{place}" text:bullet-char="•"/>'
        for place, kind in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{inside}</text:list-style>'


def p(text: str, style: str = "") -> str:
    """A paragraph of an OpenDocument text."""
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def ebook(
    documents: dict[str, str], metadata: str = "<dc:title>Kehidupan Lebah</dc:title>", guide: str = "", more: Parts | None = None
) -> bytes:
    """An e-book with those bodies in order, by name; a name that begins with "nav" is the navigation."""
    items = "".join(_item(place, name) for place, name in enumerate(documents))
    spine = "".join(f'<itemref idref="i{place}"/>' for place in range(len(documents)))
    parts: Parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="E/b.opf"/></rootfiles></container>'
        ),
        "E/b.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.'
        f'org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine><guide>{guide}</guide></package>",
    }
    for name, body in documents.items():
        parts[f"E/{name}"] = page(body)
    return archive(parts | (more or {}))


def _item(place: int, name: str) -> str:
    properties = ' properties="nav"' if name.startswith("nav") else ""
    return f'<item id="i{place}" href="{name}" media-type="application/xhtml+xml"{properties}/>'


def page(body: str, attributes: str = "") -> str:
    """A document of an e-book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body {attributes}>{body}</body></html>'
    )


def rich(body: str, head: str = "") -> bytes:
    """A rich text file."""
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {head}{body}}}".encode("cp1252")


def from_markdown(markdown: str, format: str) -> bytes:  # noqa: A002 -- pandoc's own word for it
    """What pandoc makes of a text in its Markdown."""
    command = [pypandoc.get_pandoc_path(), "--from=markdown", f"--to={format}", "--standalone", "--output=-"]
    return subprocess.run(command, input=markdown.encode(), capture_output=True, check=True).stdout


def read(data: bytes, format: str, name: str = "lebah") -> Result[Capture]:  # noqa: A002 -- the ending of its name
    return ingest.capture(SourceFile(SourceId(f"{name}.{format}"), format, data))


def shape(result: Result[Capture]) -> list[tuple[Hint, int, str, str]]:
    return [(block.hint, block.level, block.marker, plain_text(block.content)) for block in result.value.blocks]


def lines(result: Result[Capture]) -> list[str]:
    return [plain_text(block.content) for block in result.value.blocks if block.block is None]


def told(result: Result[Capture]) -> list[str]:
    return [one.code for one in result.diagnostics]


def left_out(result: Result[Capture]) -> list[tuple[str, str]]:
    return [(one.rule, one.before) for one in result.changes]


def finished(result: Result[Capture], kind: type[Block]) -> list[Block]:
    return [block.block for block in result.value.blocks if isinstance(block.block, kind)]
