"""The term that stands behind "disebut", "is called": where it begins and ends, and whether it is one."""

from publisher.glossary.subjects import Subject, subject_of
from publisher.glossary.words import Words, fold
from publisher.language.tokens import words

_LONGEST_NAME = 5


def name_at_start(right: str, known: Words) -> Subject | None:
    """The term at the start of `right`: up to punctuation or a word that begins something else."""
    tokens = words(right[:160])
    last, bracketed = 0, False
    while last < len(tokens) and last < _LONGEST_NAME + 2 and not known.has("name_ends", tokens[last].text.casefold()):
        between = right[tokens[last - 1].end : tokens[last].start] if last else ""
        bracketed = (bracketed or "(" in between) and ")" not in between
        if not bracketed and any(mark in between for mark in ",.;:–—"):
            break
        last += 1
    if last and known.has("possessives", tokens[0].text.casefold()):
        return name_at_start(right[tokens[0].end :], known)
    if last == 0 or _is_then_identified(right[tokens[last - 1].end :], known):
        return None
    if last < len(tokens) and (
        known.has("pointers", tokens[last].text.casefold()) or known.has("defined_as", tokens[last].text.casefold())
    ):
        return None
    end = tokens[last - 1].end
    bracket = right[end:].startswith(")")
    name = right[: end + bracket].strip(" ,“”\"'")
    subject = subject_of(name, known, named=True)
    return subject if subject is not None and len(fold(subject.headword)) <= _LONGEST_NAME else None


def is_described(right: str, name: Subject, known: Words) -> bool:
    """Whether what follows "disebut juga" describes and does not name: "suatu tatanan …", "tatanan yang …"."""
    run = fold(right)
    after = run[len(fold(name.headword)) :][:1]
    return (known.language == "id" and known.has("articles", run[0])) or any(known.has("relatives", word) for word in after)


def _is_then_identified(rest: str, known: Words) -> bool:
    """As in "Orang yang dikenal sebagai bapak ekonomi adalah …": the name is part of the subject of something else."""
    run = fold(rest[:30])
    if not run or run[0] not in known.definitors:
        return False
    return known.language != "en" or (len(run) > 1 and known.has("articles", run[1]))
