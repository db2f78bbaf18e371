"""PDF files for tests, written by hand: words at places, in the standard fonts that every reader has."""

from dataclasses import dataclass

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique", "private": "Courier"}
WIDTH, HEIGHT = 595, 842
PRIVATE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <20> <7e> <e020> endbfrange
endcmap end end"""
"""A table that gives the letters of the font "private" codes that mean nothing (Unicode: private use)."""


@dataclass(frozen=True)
class Words:
    """Words that begin at `left` on the line `base`, both in points from the top left of the page; `turn` in degrees."""

    left: float
    base: float
    text: str
    size: float = 11
    font: str = "plain"
    turn: int = 0


def column(lines: str, left: float = 72, top: float = 100, size: float = 11, pitch: float = 14) -> list[Words]:
    """Lines one below the other; an empty one leaves a gap, a leading space an indent of a point and a half each."""
    return [
        Words(left + 1.5 * (len(line) - len(line.lstrip())), top + pitch * number, line.strip(), size)
        for number, line in enumerate(lines.strip("\n").split("\n"))
        if line.strip()
    ]


def pdf(pages: list[list[Words]], information: dict[str, str] | None = None, picture: bool = False) -> bytes:
    """A file of those pages; with `picture` each holds one that fills it."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) >>", b""]
    fonts = " ".join(f"/{name} {3 + number} 0 R" for number, name in enumerate(FONTS))
    for name in FONTS.values():
        meaning = f" /ToUnicode {3 + len(FONTS)} 0 R" if name == FONTS["private"] else ""
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding{meaning} >>".encode())
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(PRIVATE), PRIVATE))
    kind = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1"
    objects.append(b"<< " + kind + b" >>\nstream\n\x80\nendstream")
    image = len(objects)
    kids: list[int] = []
    for words in pages:
        stream = "\n".join([*(["q 500 0 0 700 40 70 cm /picture Do Q"] if picture else []), *map(_shown, words)]).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = f"/Resources << /Font << {fonts} >> /XObject << /picture {image} 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R {resources} >>".encode()
        )
        kids.append(len(objects))
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    objects.append(f"<< {' '.join(f'/{name} ({_escaped(value)})' for name, value in (information or {}).items())} >>".encode("cp1252"))
    return _file(objects)


def _shown(words: Words) -> str:
    across, up = words.left, HEIGHT - words.base
    turned = {0: "1 0 0 1", 90: "0 1 -1 0", 45: "0.707 0.707 -0.707 0.707"}[words.turn]
    return f"BT /{words.font} {words.size} Tf {turned} {across:f} {up:f} Tm ({_escaped(words.text)}) Tj ET"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[bytes]) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(objects), start)
    return bytes(data)
