"""Word documents for tests: by hand, part by part, or from Markdown by pandoc."""

import subprocess
import zipfile
from io import BytesIO

import pypandoc

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 5
FORMATS = ("upperRoman", "upperLetter", "decimal", "lowerLetter")


def archive(parts: dict[str, str | bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def word(body: str, relations: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """A document of that body; `relations` are those of its text, `more` further parts by name."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": related(relation("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": related(relations),
    }
    return archive(parts | (more or {}))


def related(relations: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'


def relation(identity: str, kind: str, target: str, mode: str = "") -> str:
    outside = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{identity}" Type="{RELATION}/{kind}" Target="{target}"{outside}/>'


def paragraph(text: str, lines: str = "", runs: str = "") -> str:
    """A paragraph of one run; `lines` are its own properties, `runs` those of the run."""
    return f"<w:p><w:pPr>{lines}</w:pPr>{run(text, runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def bold(text: str) -> str:
    return paragraph(text, "", "<w:b/>")


def drawing(identity: str, description: str = "", attribute: str = "r:embed", inside: str = "") -> str:
    """A paragraph with a picture of that relation."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Gambar 1" descr="{description}">{inside}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x"/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip {attribute}="{identity}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def chart(description: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Bagan 1" descr="{description}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is a body of its own."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows) + "</w:tbl>"


def styles(*entries: tuple[str, str, str]) -> dict[str, str | bytes]:
    """The style sheet of (id, name, further properties); its relation is `STYLES`."""
    inside = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{rest}</w:style>' for identity, name, rest in entries
    )
    return {"word/styles.xml": f"<w:styles {NAMESPACES}>{inside}</w:styles>"}


STYLES = relation("rIdStyles", "styles", "styles.xml")
NUMBERING = relation("rIdNumbers", "numbering", "numbering.xml")


def numbering() -> dict[str, str | bytes]:
    """The outline I. A. 1. a., counted by Word itself."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{level + 1}."/></w:lvl>'
        for level, kind in enumerate(FORMATS)
    )
    counted = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return {"word/numbering.xml": f"<w:numbering {NAMESPACES}>{counted}</w:numbering>"}


def numbered(text: str, level: int, runs: str = "") -> str:
    """A paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>', runs)


def from_markdown(markdown: str) -> bytes:
    """What pandoc makes of a text in its Markdown."""
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=docx", "--output=-"]
    return subprocess.run(command, input=markdown.encode(), capture_output=True, check=True).stdout
