"""Counts in how many of the open labelled texts each word stands, for `publisher/glossary/data/common_words.toml`.

    python -m tests.quality.count_words

Read are the cleaned articles of the open sets (`corpus*/gold`) and the open texts of the glossary. Same texts, same bytes.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from publisher.glossary.grammar.commonness import BOUNDS
from publisher.glossary.grammar.words import fold

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "publisher" / "glossary" / "data" / "common_words.toml"
LANGUAGES = {"id": "yang", "en": "the"}
"""Languages, each with its commonest word, which tells the language of a text."""
FEWEST = 2
"""Texts: a word of one text alone is not kept."""
ROW = 150
HEADER = f"""\
# How common words are: in how many of a hundred texts they stand at least ({", ".join(map(str, BOUNDS))}). Made by
#     python -m tests.quality.count_words
# from the open labelled texts; not to be edited by hand.
"""


def open_texts() -> Iterator[str]:
    """The open texts: clean articles of the corpora, raw texts of the glossary."""
    for listed in sorted(HERE.glob("*/sets.toml")):
        stems = tomllib.loads(listed.read_text(encoding="utf-8")).get("open", ())
        kind = "gold/{}.md" if listed.parent.name.startswith("corpus") else "raw/{}.txt"
        for stem in stems:
            path = listed.parent / kind.format(stem)
            if isinstance(stem, str) and path.exists():
                yield path.read_text(encoding="utf-8")


def counted() -> tuple[dict[str, Counter[str]], Counter[str]]:
    """By language, in how many texts each word stands; and how many texts there are."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    texts: Counter[str] = Counter()
    for text in open_texts():
        run = fold(text)
        language = max(LANGUAGES, key=lambda one: run.count(LANGUAGES[one]))
        texts[language] += 1
        words[language].update(set(run))
    return words, texts


def written() -> str:
    """The lists as TOML, by language, the commonest words first."""
    words, texts = counted()
    rows = [HEADER]
    for language in LANGUAGES:
        groups: dict[int, list[str]] = defaultdict(list)
        for word, count in words[language].items():
            share = 100 * count / texts[language]
            bound = sum(share >= one for one in BOUNDS)
            if bound and count >= FEWEST and word.isalpha():
                groups[bound].append(word)
        rows.append(f"[{language}]")
        for bound in sorted(groups, reverse=True):
            rows += [f'{bound} = """', *_lines(sorted(groups[bound])), '"""']
        rows.append("")
    return "\n".join(rows)


def _lines(listed: list[str]) -> Iterator[str]:
    line = ""
    for word in listed:
        if len(line) + len(word) > ROW:
            yield line.rstrip()
            line = ""
        line += f"{word} "
    yield line.rstrip()


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
