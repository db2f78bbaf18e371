"""Writes `publisher/glossary/data/word_frequencies.toml` from the lists of wordfreq.

    pip install wordfreq==3.1.1
    python -m tests.quality.word_frequencies

Not counted in our own labelled texts: there the terms that are learnt from would seem common, and those of unseen texts rare
(docs/decisions/0017-free-readings.md).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from publisher.glossary.grammar.commonness import BOUNDS

TARGET = Path(__file__).parent.parent.parent / "publisher" / "glossary" / "data" / "word_frequencies.toml"
LANGUAGES = ("id", "en")
LIST = "small"
"""The list of wordfreq that both languages have."""
_THOUSAND_MILLION = 9
ROW = 150
HEADER = f"""\
# How common words are: how many of the bounds {", ".join(map(str, BOUNDS))} on the Zipf scale they reach. Made by
#     python -m tests.quality.word_frequencies
# from the lists of wordfreq 3.1.1; not to be edited by hand.
#
# The figures are those of wordfreq by Robyn Speer (https://doi.org/10.5281/zenodo.7199437), shared under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/), and so is this file. wordfreq counts, among others, Wikipedia, OpenSubtitles,
# ParaCrawl, the Leeds Internet Corpus, Google Books Ngrams (http://books.google.com/ngrams) and SUBTLEX by Marc Brysbaert et al.
# (freely available data). Changed: rounded down to bounds, rarer words and what is not made of letters alone left out.
"""


def written(frequencies: Mapping[str, Mapping[str, float]]) -> str:
    """The lists as TOML, by language, the commonest words first; `frequencies` are shares (0-1) of all words, by language."""
    rows = [HEADER]
    for language, shares in frequencies.items():
        groups: dict[int, list[str]] = defaultdict(list)
        for word, share in shares.items():
            zipf = math.log10(share) + _THOUSAND_MILLION
            if zipf >= BOUNDS[0] and word.isalpha():
                groups[sum(zipf >= bound for bound in BOUNDS)].append(word)
        rows.append(f"[{language}]")
        for reached in sorted(groups, reverse=True):
            rows += [f'{reached} = """', *_lines(sorted(groups[reached])), '"""']
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
    source = import_module("wordfreq")
    TARGET.write_text(written({one: source.get_frequency_dict(one, LIST) for one in LANGUAGES}), encoding="utf-8")
