"""Lists whose signs were lost: rows of lines after a sentence, a label or a heading that announces them."""

from collections.abc import Sequence
from itertools import pairwise

from publisher.language.tokens import sentences
from publisher.structure import cues, list_cues, tallies
from publisher.structure.formula import is_formula
from publisher.structure.line import Line
from publisher.structure.parallel import form, words_of
from publisher.structure.role import Role
from publisher.structure.rows import (
    LONGEST_ITEM,
    LONGEST_ROW,
    Roles,
    alike,
    examples,
    is_free,
    legend,
    may_be_item,
    opens,
    row_of,
    run_ins,
    set_apart,
    short_items,
    single_sentences,
    starts_anew,
    terms,
)
from publisher.structure.worded import beneath_several, set_in

_MOST_COUNTED = 12
_BRIEF = 24
"""Characters of a term of a word or two, with its colon."""
_MUCH = 600
"""Characters at the end of a line whose last sentence is looked for."""
_FEWEST_TOLD = 3
"""Sentences in a row that tell the reader what to do, where no line announces them."""
_LONGEST_TOLD = 15
"""Words of a sentence that is counted off and no paragraph of its own."""
_SHORT_SENTENCE = 8
"""Words of a sentence that does nothing but say how many things come."""
_LONGEST_SENTENCE = 35
"""Words of an item that is one of the main points of an article."""


def lost_list(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the list without signs that begins at `start`; `start` where there is none."""
    end = _found(lines, roles, start)
    while start < end and end - start < LONGEST_ROW and list_cues.leaves_open(lines[end - 1].text) and _may_close(lines, roles, end):
        end += 1
    return end


def _may_close(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line at `index` can be the item that the sentence running through the list has yet to name."""
    return is_free(lines, roles, index) and _may_be_counted(lines[index]) and not lines[index].is_question


def _found(lines: Sequence[Line], roles: Roles, start: int) -> int:
    if start == 0 or not is_free(lines, roles, start):
        return start
    before = lines[start - 1]
    if list_cues.opens_solution(before.text):
        return terms(lines, roles, start, least=_FEWEST_TOLD)
    if before.is_announcing or (before.is_label and roles.get(start - 1) is not Role.ITEM):
        return _announced(lines, roles, start)
    if list_cues.heads_legend(before.text) and legend(lines, roles, start) > start:
        return legend(lines, roles, start)
    found = max(
        _ordinals(lines, roles, start),
        _instructions(lines, roles, start, least=_FEWEST_TOLD),
        _counted_terms(lines, roles, start),
        _small(lines, roles, start),
        _asked(lines, roles, start),
        examples(lines, roles, start),
        set_in(lines, roles, start),
    )
    if roles.get(start - 1) is Role.HEADING:
        defined = terms(lines, roles, start, least=_FEWEST_TOLD)
        return max(found, defined) if defined > start else max(found, _headed(lines, roles, start))
    return max(found, terms(lines, roles, start, least=4), _brief_terms(lines, roles, start))


def _brief_terms(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Three terms of a word or two, each explained in one line, right below a paragraph and before matter of another kind."""
    end = terms(lines, roles, start, least=_FEWEST_TOLD)
    row = lines[start:end]
    brief = all(0 < line.term_end <= _BRIEF and len(line.words) <= LONGEST_ITEM and line.text[:1].isupper() for line in row)
    return end if brief and not any(cues.is_run_in(line.text[: line.term_end]) for line in row) else start


def _announced(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the list below a line that announces one. What its number or its terms say goes before what lines look like."""
    counted, defined = _counted(lines, roles, start), terms(lines, roles, start, least=2)
    shaped = max(legend(lines, roles, start), short_items(lines, roles, start), set_apart(lines, roles, start))
    if counted == start and defined - start >= _FEWEST_TOLD:
        return defined
    if max(counted, defined) > start:
        return counted if counted > start else max(defined, shaped)
    return max(
        shaped,
        _counted_terms(lines, roles, start),
        alike(lines, roles, start),
        single_sentences(lines, roles, start),
        _instructions(lines, roles, start, least=2),
        _questions(lines, roles, start),
        _small(lines, roles, start),
        run_ins(lines, roles, start),
        examples(lines, roles, start),
        set_in(lines, roles, start),
    )


def _headed(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """End of the list right below a heading: one of the headings that stand over lists, or one over instructions."""
    found = max(_instructions(lines, roles, start, least=_FEWEST_TOLD), beneath_several(lines, roles, start))
    run_in = cues.is_run_in(lines[start - 1].text)
    row = alike(lines, roles, start) if run_in or form(lines[start].text) else start
    if run_in or row - start >= _FEWEST_TOLD:
        found = max(found, row)
    if cues.announces_steps(lines[start - 1].text):
        steps = short_items(lines, roles, start)
        kinds = {form(line.text) for line in lines[start:steps]}
        found = max(found, steps if len(kinds) == 1 and "" not in kinds and steps - start >= _FEWEST_TOLD else start)
    if cues.heads_list(lines[start - 1].text) and not leads_on(lines, roles, start):
        return max(found, short_items(lines, roles, start), _plain_sentences(lines, roles, start))
    return found


def _counted(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """As many lines as the sentence before them states: kinds that follow a colon, or lines that open with what they are about."""
    text = lines[start - 1].text
    last = _last_sentence(text)
    kinds = (tallies.counts_of_kinds(last) or [tallies.announced_count(last)])[:1] if lines[start - 1].ends_in_colon else []
    for count, belongs in ((sum(kinds), _may_be_counted), (tallies.stated_count(text), _is_run_in)):
        row = lines[start : start + count]
        fits = all(is_free(lines, roles, line.index) and belongs(line) for line in row)
        if 2 <= count <= _MOST_COUNTED and len(row) == count and fits:
            return start + count if not _goes_on(lines, roles, start, start + count) else start
    return start


def _may_be_counted(line: Line) -> bool:
    plain = not (line.is_prose and line.ends_in_colon) and not line.bold and not is_formula(line.text)
    return plain and len(line.words) <= LONGEST_ITEM and not line.is_label and not (line.is_caps and len(line.words) > 1)


def _is_run_in(line: Line) -> bool:
    return line.has_run_in and len(line.words) <= LONGEST_ITEM


def _goes_on(lines: Sequence[Line], roles: Roles, start: int, end: int) -> bool:
    """Whether headings were counted, or the row goes on beyond its number with a line that no more ends a sentence than they do."""
    row = lines[start:end]
    if any(line.is_heading_shaped and lines[line.index + 1 : line.index + 2] and lines[line.index + 1].is_prose for line in row[:-1]):
        return True
    following = lines[end] if is_free(lines, roles, end) else None
    fragments = not any(line.ends_sentence for line in row)
    if following is not None and cues.names_side(following.text) and not any(cues.names_side(line.text) for line in row):
        return False
    return fragments and following is not None and may_be_item(following) and not opens(lines, roles, end + 1)


def _counted_terms(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """As many "Term: explanation" or lines of one form as the sentence before them states, which needs no colon then.

    A short sentence that only counts ("Ada tiga alasan.") is followed by as many sentences of any form, and then by another kind.
    """
    before = lines[start - 1]
    last = _last_sentence(before.text) if before.is_prose and tallies.stated_count(before.text) else ""
    count, kinds = tallies.stated_count(last), tallies.counts_of_kinds(last)[:1]
    if not 2 <= count <= _MOST_COUNTED:
        return start
    if terms(lines, roles, start, least=count) == start + count:
        return start + count
    named = lines[start : start + count]
    first_words = {words_of(line.text)[:1] for line in named}
    if len(first_words) == 1 and len(named) == count and all(is_free(lines, roles, line.index) and line.is_short for line in named):
        return start + count
    if kinds != [count]:
        return start
    if alike(lines, roles, start) == start + count:
        return start + count
    row = row_of(lines, roles, start, lambda index: lines[index].is_one_sentence and not lines[index].is_question)
    return start + count if len(last.split()) <= _SHORT_SENTENCE and row == start + count else start


def _ordinals(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least three short sentences that begin with "first", "second", "third" in their order."""
    if list_cues.ordinal_of(lines[start].text) != 1:
        return start

    def belongs(index: int) -> bool:
        line = lines[index]
        return list_cues.ordinal_of(line.text) == index - start + 1 and len(line.words) <= _LONGEST_TOLD and len(sentences(line.text)) == 1

    end = row_of(lines, roles, start, belongs)
    return end if end - start >= _FEWEST_TOLD else start


def _last_sentence(text: str) -> str:
    """The last of its sentences."""
    found = sentences(text[-_MUCH:])
    return text[-_MUCH:][found[-1][0] :] if found else ""


def _small(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Lines that begin with small letters, after a line that does not end its sentence, and are no broken paragraph."""
    before = lines[start - 1]
    if before.ends_sentence or not before.text[:1].isupper() or roles.get(start - 1) is Role.ITEM:
        return start
    end = start
    while end - start < LONGEST_ROW and is_free(lines, roles, end) and lines[end].text[:1].islower():
        line = lines[end]
        if len(line.words) > LONGEST_ITEM or line.ends_in_colon or is_formula(line.text):
            break
        end += 1
        if line.text.endswith("."):
            break
    forms = {form(line.text) for line in lines[start:end]}
    akin = len(forms) == 1 and "" not in forms and end - start >= _FEWEST_TOLD
    return end if end - start >= 2 and (akin or not _is_broken(lines[start - 1 : end])) else start


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether most lines are so full that the next word would not have fitted: a paragraph broken at a column."""
    width = max(len(line.text) for line in lines)
    full = sum(len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width for line, after in pairwise(lines))
    return full * 2 > len(lines) - 1


def _asked(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """Questions below a heading of exercises or a sentence that speaks of questions."""
    return _questions(lines, roles, start) if cues.speaks_of_questions(lines[start - 1].text) else start


def _questions(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least two lines that each end by asking or telling the reader to do something."""

    def belongs(index: int) -> bool:
        line = lines[index]
        answers = index > start and lines[index - 1].is_question and not line.is_question and not list_cues.gives_order(line.text)
        plain = len(line.words) <= LONGEST_ITEM and not line.bold and not answers
        return plain and _asks(line.text) and not starts_anew(lines, start, index)

    end = row_of(lines, roles, start, belongs)
    return end if end - start >= 2 else start


def _asks(text: str) -> bool:
    """Whether the last sentence is a question or a task ("Sebuah dadu dilempar. Tentukan peluangnya.")."""
    if text.rstrip('"”’)').endswith(("?", "!")):
        return True
    return text.endswith(".") and list_cues.gives_order(_last_sentence(text))


def _instructions(lines: Sequence[Line], roles: Roles, start: int, *, least: int) -> int:
    """Sentences that tell the reader what to do; one of four may begin otherwise."""
    if not _tells(lines[start]):
        return start

    def belongs(index: int) -> bool:
        line = lines[index]
        asks = line.is_question and not list_cues.gives_order(line.text)
        plain = line.ends_sentence and not line.is_announcing and not asks and not starts_anew(lines, start, index)
        return plain and len(line.words) <= LONGEST_ITEM and len(sentences(line.text)) <= 2 and not cues.looks_back(line.text)

    end = row_of(lines, roles, start, belongs)
    told = [index for index in range(start, end) if _tells(lines[index])] or [start]
    heads = roles.get(start - 1) is Role.HEADING and list_cues.names_several(lines[start - 1].text)
    closed = end < len(lines) and lines[end].gap > 0 and all(len(line.words) <= _LONGEST_TOLD for line in lines[start:end])
    whole = end if heads and closed and len(told) * 2 >= end - start >= least else start
    end = told[-1] + 1
    return max(whole, end if len(told) >= least and len(told) * 4 >= (end - start) * 3 else start)


def _tells(line: Line) -> bool:
    """Whether a line tells the reader to do something and is no single word with what it means ("Drop: a soft shot …")."""
    return list_cues.gives_order(line.text) and not (line.term_end and len(words_of(line.text[: line.term_end])) == 1)


def _plain_sentences(lines: Sequence[Line], roles: Roles, start: int) -> int:
    """At least two lines of a sentence or two each, no longer than items are."""

    def belongs(index: int) -> bool:
        line = lines[index]
        short = len(line.words) <= _LONGEST_SENTENCE and len(sentences(line.text)) <= 2 and line.is_question is lines[start].is_question
        return short and line.ends_sentence and not line.is_announcing and not starts_anew(lines, start, index)

    end = row_of(lines, roles, start, belongs)
    return end if end - start >= 2 else start


def leads_on(lines: Sequence[Line], roles: Roles, index: int) -> bool:
    """Whether the line is an unfinished sentence that the lines after it finish, each in its way."""
    if not is_free(lines, roles, index):
        return False
    line = lines[index]
    return not line.ends_sentence and _small(lines, roles, index + 1) > index + 1 and cues.is_sentence_like(line.text)
