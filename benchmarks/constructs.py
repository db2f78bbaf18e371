"""One of each thing the Markdown dialect has (docs/reference/markdown.md), as lines of a manuscript."""

from collections.abc import Callable
from typing import NamedTuple

from benchmarks.prose import Prose, capital


class Place(NamedTuple):
    """Where a construct stands: the prose of the chapter, the chapter's id, and an ordinal that no other construct of it has."""

    prose: Prose
    chapter: str
    ordinal: int

    def anchor(self, kind: str) -> str:
        """An id for this construct."""
        return f"{kind}-{self.chapter}-{self.ordinal}"


def bullets(place: Place) -> str:
    """A list."""
    return "\n".join([f"{capital(place.prose.line('reason'))}; karena itu perlu:", "", *_items(place, "-")])


def steps(place: Place) -> str:
    """A numbered list with one inside."""
    inner = [f"    {line}" for line in _items(place, "a.", "b.", "c.")]
    numbered = _items(place, "1.", "2.", "3.")
    return "\n".join(["Langkahnya sebagai berikut.", "", *numbered[:2], "", *inner, "", numbered[2]])


def table(place: Place) -> str:
    """A table with a caption and a reference to it."""
    prose, anchor = place.prose, place.anchor("tabel")
    rows = [
        f"| {capital(prose.line('thing'))} | {prose.line('quality')} | {prose.dice.between(10, 990)} |"
        for _ in range(prose.dice.between(4, 8))
    ]
    head = ["| Benda | Sifat | Jumlah |", "|:------|:------|------:|"]
    return "\n".join(
        [f"Angka pada [](#{anchor}) dihitung {prose.line('time')}.", "", *head, *rows, "", f": {_caption(place)} {{#{anchor}}}"]
    )


def figure(place: Place) -> str:
    """A picture of the manuscript with a caption, a credit and a reference to it."""
    anchor, caption = place.anchor("gambar"), _caption(place)
    source = f"gambar/{place.chapter}-{place.ordinal}.svg"
    shows = f"Diagram batang: {caption[:1].lower()}{caption[1:]}."
    return f'Perhatikan [](#{anchor}).\n\n![{shows}]({source} "{caption}"){{#{anchor} credit="Tim Penyusun Modul"}}'


def footnotes(place: Place) -> str:
    """A paragraph with a note of its own, and one with a note in the line."""
    prose, label = place.prose, f"catatan{place.ordinal}"
    return "\n\n".join(
        (
            f"{prose.sentence()}[^{label}] {prose.sentence()}",
            f"[^{label}]: {prose.sentence()}",
            f"{prose.sentence()}^[{prose.sentence()}] {prose.sentence()}",
        )
    )


def quotation(place: Place) -> str:
    """Words of somebody, with who said them."""
    return f"> {place.prose.sentence()} {place.prose.sentence()}\n>\n> -- catatan {place.prose.line('actor')}"


def definitions(place: Place) -> str:
    """A list of words with their explanations."""
    first, second = place.prose.line("thing"), f"papan {place.prose.line('thing')}"
    return (
        f"{first}\n:   sesuatu untuk {place.prose.line('purpose')}\n\n{second}\n:   tanda untuk {place.prose.line('purpose')}"
        f"\n\n    {place.prose.sentence()}"
    )


def formula(place: Place) -> str:
    """Mathematics in the line and on its own, with a reference."""
    anchor = place.anchor("rumus")
    return (
        f"Jika luas lahan $A$ dan volume air $V$, tinggi air adalah $h = V / A$. Rata-ratanya menurut [](#{anchor}).\n\n"
        f"$$\n\\bar{{h}} = \\frac{{1}}{{n}} \\sum_{{i=1}}^{{n}} \\frac{{V_i}}{{A_i}}\n$$ {{#{anchor}}}"
    )


def code(place: Place) -> str:
    """A few lines of a program."""
    total = place.prose.dice.between(20, 90)
    return f"```python\njumlah = {total}\nfor hari in minggu:\n    jumlah += hari.air\n```"


def inlines(place: Place) -> str:
    """Marks inside a paragraph."""
    name, short = place.prose.body()
    return (
        f"Sejak lama *{place.prose.line('thing')}* dan **{place.prose.line('thing')}** dirawat {name} ({short}). Anggota {short} "
        f"menyebutnya [common pool]{{lang=en}}; luasnya {place.prose.dice.between(2, 90)} m^2^, airnya H~2~O, kodenya `A{place.ordinal}`. "
        f"Lihat [catatan {short}](https://example.org/{place.chapter}/{place.ordinal})."
    )


def verse(place: Place) -> str:
    """A label, lines that stay lines, and a break in thought."""
    lines = [f"| {capital(place.prose.line('purpose'))}" for _ in range(4)]
    return "\n".join(["[Semboyan kelompok:]{.label}", "", *lines, "", "* * *"])


def example(place: Place) -> str:
    """A worked example with a reference to it."""
    many, days, anchor = place.prose.dice.between(3, 20), place.prose.dice.between(2, 30), place.anchor("contoh")
    return (
        f"Perhitungannya ada pada [](#{anchor}).\n\n::: contoh {{#{anchor}}}\nSetiap hari {place.prose.line('actor')} membawa "
        f"{many} karung. Dalam {days} hari terkumpul {many} × {days} = {many * days} karung.\n:::"
    )


def aside(place: Place) -> str:
    """Something beside the text."""
    return f"::: tahukah-kamu\n{place.prose.paragraph()}\n:::"


def activity(place: Place) -> str:
    """Something to do."""
    return "\n".join(["::: aktivitas", "Kerjakan bersama temanmu.", "", *_items(place, "1.", "2.", "3."), ":::"])


CONSTRUCTS: tuple[Callable[[Place], str], ...] = (
    table, bullets, figure, footnotes, quotation, steps, example, inlines, definitions, aside, formula, verse, activity, code,
)  # fmt: skip
"""What stands between the paragraphs of a chapter, in turn."""


def _items(place: Place, *markers: str) -> list[str]:
    chosen = markers if len(markers) > 1 else markers * 4
    return [f"{marker} {place.prose.line('item')};" for marker in chosen[:-1]] + [f"{chosen[-1]} {place.prose.line('item')}."]


def _caption(place: Place) -> str:
    return capital(place.prose.line("caption"))
