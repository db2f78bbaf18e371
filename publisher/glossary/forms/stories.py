"""Nouns that a description follows and that are one thing of a story: "The breakwater, a wall of concrete blocks, was finished"."""

from publisher.glossary.forms.beside import Beside
from publisher.glossary.grammar.openers import without_openers
from publisher.glossary.grammar.words import Words, fold
from publisher.glossary.refusals.predicates import is_certain_one
from publisher.glossary.sides.subjects import Subject


def is_of_story(beside: Beside, right: str, subject: Subject, known: Words) -> bool:
    """As in "The ship, a vessel that …", "The breakwater, a wall of concrete blocks, was finished", English: one thing, no kind."""
    if beside.opens and not subject.abbreviations and is_certain_one(beside.left, beside.right, subject.headword, known):
        return True
    return not subject.headword[:1].isupper() and _goes_on_in_past(beside, right, known)


def _goes_on_in_past(beside: Beside, right: str, known: Words) -> bool:
    left = fold(without_openers(beside.left, known))
    certain = bool(left) and (known.has("definite", left[0]) or (len(left) > 1 and known.has("definite", left[-2])))
    if known.language != "en" or not beside.opens or not certain:
        return False
    rest = fold(beside.right[len(right) : len(right) + 40])
    if len(rest) > 1 and known.has("past_copulas", rest[0]) and known.has("spoken_of", rest[1]):
        return False
    if len(rest) > 1 and known.has("past_copulas", rest[0]) and known.has("spoken_of", rest[1]):
        return False
    plain = not any(known.has("relatives", word) for word in fold(right))
    told = bool(rest) and (known.has("story_verbs", rest[0]) or rest[0].endswith("ed"))
    return told or (bool(rest) and plain and known.has("story_pasts", rest[0]))


def is_dateline(beside: Beside, known: Words) -> bool:
    """As in "SEMARANG – Harga beras naik": a place before a report, and its first sentence; "mikrobioma, kata yang …" is of the word."""
    placed = beside.opens and beside.mark in "–—-" and beside.right[:1].isupper() and beside.left.strip()[-2:].isupper()
    of_word = beside.mark == "," and known.has("term_nouns", (fold(beside.right[:20]) or ("",))[0])
    return known.language == "id" and (placed or of_word)


def is_on_offer(beside: Beside, known: Words) -> bool:
    """As in "For sale: a boat that …", English: one thing behind what is no name."""
    run = fold(beside.left)
    return known.language == "en" and beside.mark == ":" and bool(run) and known.has("prepositions", run[0])
