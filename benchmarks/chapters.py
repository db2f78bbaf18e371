"""One chapter of a synthetic manuscript: edited Markdown with all constructs, or a capture as pasted from a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.constructs import CONSTRUCTS, Place
from benchmarks.dice import Dice
from benchmarks.prose import Prose, Term, all_terms, capital, chapter_title, terms_of, words

_FRONT_AND_BACK = 200
"""Words, about, of what stands before and after the sections of a chapter."""
_PARAGRAPHS_BETWEEN_CHROME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Chapter `number` (from 1) of the manuscript of `seed`, about `words` words long; its id without the number of the file."""

    seed: int
    number: int
    words: int

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return chapter_title(self.number)

    @property
    def id(self) -> str:
        """The id it gets in the book: the stem of its file without the number."""
        return identifier(self.title)

    @property
    def prose(self) -> Prose:
        """Its text from the first word on; terms are its own and those of chapters before it."""
        known = all_terms()[: self.number * len(terms_of(1))]
        return Prose(Dice(self.seed, self.number), known)


def identifier(title: str) -> str:
    """A title as an id: small letters and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def edited(plan: Plan) -> str:
    """The chapter as an editor's Markdown."""
    prose = plan.prose
    front = (f"---\ntitle: {plan.title}\nauthor: Tim Penyusun Modul\nlicense: CC BY 4.0\n---", *_opening(plan, prose))
    return "\n\n".join((*front, *_sections(plan, prose), *_closing(plan, prose))) + "\n"


def captured(plan: Plan) -> str:
    """The chapter as pasted from a page, with everything that stood around the article."""
    prose, page = plan.prose, words()["page"]
    blocks = list(_article(plan, prose))
    pasted = [_filled(line, plan, prose.dice) for line in page["before"]]
    for count, block in enumerate(blocks, start=1):
        pasted += [block, ""]
        if count % _PARAGRAPHS_BETWEEN_CHROME == 0 and count < len(blocks):
            pasted += [*(_filled(line, plan, prose.dice) for line in prose.dice.of(page["between"])), ""]
    pasted += [_filled(line, plan, prose.dice) for line in page["after"]]
    return "\n".join(pasted) + "\n"


def _opening(plan: Plan, prose: Prose) -> Iterator[str]:
    goals = [f"{count}. {prose.line('goal')}" for count in (1, 2, 3)]
    yield "\n".join(["::: tujuan", "Setelah mempelajari bab ini, kamu dapat:", "", *goals, ":::"])
    yield f"::: apersepsi\n{prose.line('question')}\n:::"
    if plan.number > 1:
        earlier = Plan(seed=plan.seed, number=prose.dice.between(1, plan.number - 1), words=plan.words)
        yield f"Bab ini melanjutkan [](#{earlier.id}). {prose.paragraph()}"
    yield prose.paragraph()


def _sections(plan: Plan, prose: Prose) -> Iterator[str]:
    """Sections of three levels until there are words enough; each with a paragraph and a construct, the first with a definition."""
    used: set[str] = set()
    wanted, ordinal = plan.words - _FRONT_AND_BACK, 0
    terms = list(terms_of(plan.number))
    while wanted > 0 or terms:
        level = "##" if ordinal % 4 == 0 else "####" if ordinal % 4 == 3 else "###"
        defined = prose.line("definition", terms.pop(0)) if terms else ""
        construct = CONSTRUCTS[(plan.number * 5 + ordinal) % len(CONSTRUCTS)]
        texts = [f"{level} {prose.heading(used)}", prose.paragraph(defined), construct(Place(prose, plan.id, ordinal)), prose.paragraph()]
        yield from texts
        wanted -= sum(len(text.split()) for text in texts)
        ordinal += 1


def _closing(plan: Plan, prose: Prose) -> Iterator[str]:
    yield "::: istilah\n" + "\n".join(f"- {term.name}" for term in terms_of(plan.number)) + "\n:::"
    yield "::: rangkuman\n" + "\n".join(f"- {prose.sentence()}" for _ in range(3)) + "\n:::"
    questions = [f"{count}. {prose.line('question')}" for count in (1, 2, 3)]
    answers = [f"{count}. {prose.sentence()}" for count in (1, 2, 3)]
    yield "\n".join([f"::: latihan {{#latihan-{plan.id}}}", *questions, "", "::: kunci", *answers, ":::", ":::"])
    yield f"::: refleksi\n{prose.line('question')} {prose.line('question')}\n:::"
    yield f"::: catatan-guru\n{prose.sentence()} {prose.sentence()}\n:::"
    works = [f"- Tim Penyusun Modul. {2000 + prose.dice.below(25)}. *{chapter_title(n)}*. Contoh Pustaka." for n in (1, plan.number + 1)]
    yield "\n".join(["::: daftar-pustaka", *works, ":::"])


def _article(plan: Plan, prose: Prose) -> Iterator[str]:
    """The article without mark-up: paragraphs, titles of parts, lists, as lines."""
    used: set[str] = set()
    wanted, terms = plan.words, list(terms_of(plan.number))
    while wanted > 0 or terms:
        texts = [prose.heading(used), prose.paragraph(_defined(prose, terms)), prose.paragraph(_defined(prose, terms))]
        texts.append("\n".join(["Hal yang perlu diperhatikan:", "", *(f"• {capital(prose.line('item'))}" for _ in range(4))]))
        texts.append(prose.paragraph())
        yield from texts
        wanted -= sum(len(text.split()) for text in texts)


def _defined(prose: Prose, terms: list[Term]) -> str:
    return prose.line("definition", terms.pop(0)) if terms else ""


def _filled(line: str, plan: Plan, dice: Dice) -> str:
    """A line of page chrome with its places filled."""
    date = f"{dice.between(1, 28)} {dice.of(words()['page']['month'])} {dice.between(2018, 2024)}"
    other = chapter_title(plan.number + dice.between(1, 40))
    return line.replace("{date}", date).replace("{other}", other).replace("{title}", plan.title)
