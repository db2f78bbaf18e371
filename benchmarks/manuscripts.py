"""Synthetic manuscripts: a module of any size, made from a seed alone.

    python -m benchmarks.manuscripts --chapters 30 --words 1200 --seed 1 FOLDER

The same arguments give the same bytes, and a larger manuscript begins with the chapters of a smaller one.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.chapters import Plan, captured, edited
from benchmarks.dice import Dice

_PICTURE = re.compile(r"\((gambar/[\w-]+\.svg) ")
_SETTINGS = """# A synthetic manuscript, made for measuring.
[book]
title = "Naskah Uji {chapters} Bab"
authors = ["Tim Penyusun Modul"]
language = "id"
license = "CC BY 4.0"
"""


def manuscript(chapters: int, words: int, seed: int, captures: int = 20) -> Iterator[tuple[str, str]]:
    """Paths (relative to the project) and texts of a manuscript.

    `words` is the length of a chapter, about; `captures` how many chapters in a hundred are pasted pages in place of Markdown.
    """
    yield "book.toml", _SETTINGS.format(chapters=chapters)
    for number in range(1, chapters + 1):
        plan = Plan(seed=seed, number=number, words=words)
        is_capture = number * captures // 100 > (number - 1) * captures // 100
        text = captured(plan) if is_capture else edited(plan)
        yield f"chapters/{number:03}-{plan.id}.{'txt' if is_capture else 'md'}", text
        yield from ((f"chapters/{name}", drawing(Dice(seed, number, count))) for count, name in enumerate(_PICTURE.findall(text)))


def drawing(dice: Dice) -> str:
    """A chart of a few bars."""
    bars = "".join(
        f'<rect x="{20 + 45 * place}" y="{140 - height}" width="30" height="{height}" fill="#14507a"/>'
        for place, height in enumerate(dice.between(20, 120) for _ in range(dice.between(4, 7)))
    )
    axis = '<path d="M10 10V140H340" fill="none" stroke="#1a1a1a" stroke-width="2"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 350 150" width="350" height="150">{bars}{axis}</svg>\n'


def write(folder: Path, chapters: int, words: int, seed: int, captures: int = 20) -> None:
    """The manuscript as files in `folder`, which is made; see `manuscript`."""
    for name, text in manuscript(chapters, words, seed, captures):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.manuscripts", description="Write a synthetic manuscript.")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--chapters", type=int, default=10)
    parser.add_argument("--words", type=int, default=1200, help="words of a chapter, about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--captures", type=int, default=20, metavar="PERCENT", help="share of pasted pages (default: 20)")
    chosen = parser.parse_args()
    write(chosen.folder, chosen.chapters, chosen.words, chosen.seed, chosen.captures)


if __name__ == "__main__":
    main()
