"""What can be seen of a proposal without knowing its subject, and what that weighs.

A sign is named "family:value". The families are the form, the term, the meaning, what both have in common, the place, the heading,
the text, and what the rules think of both sides. Some signs mean something else in each form; they come once more with its name.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from publisher.glossary.free.around import Around, heading_signs
from publisher.glossary.free.judged import of_meaning, of_term
from publisher.glossary.free.lines import Stretch
from publisher.glossary.free.meaning_signs import meaning_signs
from publisher.glossary.free.neighbours import neighbour_signs
from publisher.glossary.free.proposed import Proposal, Text, is_behind_clause
from publisher.glossary.free.shapes import FORM_NAMES
from publisher.glossary.free.term_signs import term_signs
from publisher.glossary.grammar.passages import Passage
from publisher.glossary.terms.above import announced
from publisher.glossary.terms.traits import step
from publisher.glossary.terms.weigh import Weights, weights_in

Signs = tuple[str, ...]
WEIGHTS = "free_weights.toml"
_IN_FORM = "-"
"""Between the form and a sign that it weighs for itself."""
_BY_FORM = ("term:before", "term:first", "term:behind", "term:words", "term:commonest", "meaning:first")
"""Beginnings of the signs that each form weighs for itself."""
_HOPELESS_MEANING, _HOPELESS = -6.0, -3.0
"""Log-odds below which the term is not looked at, and the rules are not asked any more: what they think costs most."""
_WHERE_CLEAR = 0.5
"""Log-odds to add. Look-alikes count more than once when the weights are learnt, so that readings seem less sure than they are. Nothing is
added in reports and in texts that argue, where a wrong one does most harm."""
_LENGTHS = (6, 10, 16, 24, 34)
"""Bounds of a sentence, in words."""
_FIRST_SENTENCES = 2


@cache
def form_weights() -> Mapping[str, Weights]:
    """The weights of `data/free_weights.toml`, by form: what a sign adds at all, and what it adds in this form besides."""
    learnt = weights_in(WEIGHTS)
    found: dict[str, dict[str, float]] = {form: dict(learnt.traits) for form in FORM_NAMES}
    for sign, weight in learnt.traits.items():
        form, _, plain = sign.partition(_IN_FORM)
        if form in found and plain:
            found[form][plain] = learnt.traits.get(plain, 0.0) + weight
    return {form: Weights(learnt.bias, signs) for form, signs in found.items()}


@dataclass(slots=True)
class Signer:
    """Gives the signs of the proposals of one passage, or what they weigh; what belongs to one stretch of words is found once."""

    text: Text
    passage: Passage
    around: Around
    _headed: Signs = ()
    _above: Signs = ()
    _places: dict[int, Signs] = field(default_factory=dict)
    _terms: dict[Stretch, Signs] = field(default_factory=dict)
    _meanings: dict[Stretch, Signs] = field(default_factory=dict)
    _judgements: dict[tuple[str, Stretch], Signs] = field(default_factory=dict)
    _sums: dict[tuple[str, Stretch, bool], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._headed = tuple(heading_signs(self.passage))
        self._above = (*announced(self.passage), *self.around.manner.told_in_list(self.passage))

    def signs(self, found: Proposal) -> Signs:
        """The signs of `found`, each once; those that mean something else in each form come once more with its name."""
        plain = (*self._own(found), *self._term(found.term), *self._meaning(found.meaning), *self._joined(found), *self._judged(found))
        own = (f"{found.form}{_IN_FORM}{sign}" for sign in plain if sign.startswith(_BY_FORM))
        return tuple(dict.fromkeys((*plain, *own)))

    def share(self, found: Proposal, weights: Weights) -> float:
        """The probability (0-1) that `found` defines its term; 0 where it has no chance."""
        odds = weights.bias + weights.sum(self._own(found))
        key = found.form, found.meaning, False
        if key not in self._sums:
            self._sums[key] = weights.sum(self._meaning(found.meaning))
        odds += self._sums[key]
        if odds < _HOPELESS_MEANING:
            return 0.0
        key = found.form, found.term, True
        if key not in self._sums:
            self._sums[key] = weights.sum(self._term(found.term))
        odds += self._sums[key]
        if odds < _HOPELESS:
            return 0.0
        odds += weights.sum(self._joined(found)) + weights.sum(self._judged(found))
        odds += 0.0 if self.around.is_doubtful else _WHERE_CLEAR
        return 1 / (1 + math.exp(-odds))

    def _own(self, found: Proposal) -> Signs:
        """What belongs to neither side alone."""
        form, language = found.form, self.text.known.language
        return (
            f"form:{form}",
            f"form:{language} {form} {found.joint}",
            f"form:{form} {found.variant}",
            f"form:{language} {form} {found.joint} {self.passage.kind.value}",
            *(f"both:{form} {sign}" for sign in self._of_both(found)),
            *(f"place:{form} {sign}" for sign in self._place(found.meaning.line)),
            *(f"place:{form} {sign}" for sign in self._above),
            *self._headed,
            *(f"text:{sign}" for sign in self.around.signs),
            *(f"text:{form} {sign}" for sign in self.around.signs),
        )

    def _joined(self, found: Proposal) -> Iterator[str]:
        """What stands between both sides, with what stands before the term: "kata kunci:" is a label, "(kata) kunci:" a part of one."""
        joint = f"joined:{found.form} {found.joint}"
        yield from (f"{joint} {sign}" for sign in self._term(found.term) if sign.startswith("term:before"))

    def _judged(self, found: Proposal) -> Signs:
        """What the strict rules think of both sides."""
        known = self.text.known
        term, meaning = ("", found.term), (found.form, found.meaning)
        if term not in self._judgements:
            self._judgements[term] = tuple(of_term(self._said(found.term), known))
        if meaning not in self._judgements:
            self._judgements[meaning] = tuple(of_meaning(found.form, self._said(found.meaning), known))
        return (*self._judgements[term], *self._judgements[meaning])

    def _said(self, stretch: Stretch) -> str:
        return self.text.lines[stretch.line].said(stretch)

    def _term(self, stretch: Stretch) -> Signs:
        if stretch not in self._terms:
            line = self.text.lines[stretch.line]
            self._terms[stretch] = tuple(dict.fromkeys(term_signs(line, stretch, self.text.known, self.around)))
        return self._terms[stretch]

    def _meaning(self, stretch: Stretch) -> Signs:
        if stretch not in self._meanings:
            line = self.text.lines[stretch.line]
            self._meanings[stretch] = tuple(dict.fromkeys(meaning_signs(line, stretch, self.text.known, self.around)))
        return self._meanings[stretch]

    def _of_both(self, found: Proposal) -> Iterator[str]:
        lines = self.text.lines
        run = lines[found.term.line].run[found.term.first : found.term.end]
        term = set(run)
        meaning = lines[found.meaning.line].run[found.meaning.first : found.meaning.end]
        if not term.isdisjoint(meaning):
            yield "shares a word"
            if meaning[: len(run)] == run:
                yield "begins with all of it"
            elif meaning[0] in term:
                yield "begins with a word of it"
        behind = lines[found.term.line + 1].run if found.term.line + 1 < len(lines) else ()
        if is_behind_clause(found, self.text):
            yield "behind a clause"
        if not term.isdisjoint(behind):
            yield "next sentence has it"
        if found.term.line and not term.isdisjoint(lines[found.term.line - 1].run):
            yield "sentence before has it"

    def _place(self, number: int) -> Signs:
        """What the line of the meaning shows, and those around it."""
        if number not in self._places:
            self._places[number] = tuple(self._of_place(number))
        return self._places[number]

    def _of_place(self, number: int) -> Iterator[str]:
        line = self.text.lines[number]
        yield f"kind {self.passage.kind.value}"
        yield f"sentence {min(number, _FIRST_SENTENCES)}"
        yield f"words {step(len(line.run), _LENGTHS)}"
        if line.text.endswith("?"):
            yield "question"
        if number == 0 and self.passage.opens:
            yield "under a heading"
        if any(character in line.text for character in '“"\x00'):
            yield "quotation"
        yield from neighbour_signs(self.text, number)
