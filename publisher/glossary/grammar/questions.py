"""Questions that ask what a thing is: "So what exactly is a hedge fund?", "Apa itu abrasi?"."""

import re

from publisher.glossary.grammar.openers import MARKS, without_openers
from publisher.glossary.grammar.words import Words
from publisher.language.tokens import words

_ASKER = re.compile(r"\A\s*(?:Q|Question|T|Tanya)\s*[:.]\s+")
_ANSWERER = re.compile(r"\A\s*(?:A|Answer|J|Jawab|Jawaban)\s*[:.]\s+")
_LONGEST = 120
"""Characters of such a question."""


def asked_term(question: str, known: Words) -> str:
    """What the sentence `question` asks the meaning of, with its article; "" where it asks something else or is no question."""
    bare = _ASKER.sub("", question.strip())
    if not bare.endswith("?") or len(bare) > _LONGEST:
        return ""
    bare = without_openers(bare.rstrip("? "), known)
    tokens = words(bare)
    run = tuple(token.text.casefold() for token in tokens)
    length = known.phrase_at("askings", run) if run else 0
    closing = known.phrase_ends("asking_ends", run)
    if not 0 < length < len(run) - closing or known.phrase_ends("asked_otherwise", run):
        return ""
    end = tokens[-closing].start if closing else len(bare)
    return bare[tokens[length].start : end].strip(MARKS)


def without_answerer(text: str) -> str:
    """`text` without the "A:" before an answer."""
    return _ANSWERER.sub("", text)
