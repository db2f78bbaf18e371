"""The answer key."""

from dataclasses import replace

from publisher.model.block import LearningBlock
from publisher.model.book import Answers, Document, Role
from publisher.model.walk import plain_text
from publisher.render.markup import attributes, characters, hard, identifier
from publisher.render.xhtml.blocks import blocks
from publisher.render.xhtml.chapters import end_notes
from publisher.render.xhtml.inlines import inlines
from publisher.render.xhtml.keys import reference
from publisher.render.xhtml.setting import Calls, Setting, document

NAME = "answers"
ANCHOR = "answers.list"


def answers_document(setting: Setting) -> Document | None:
    """The gathered answer keys by chapter, each named after its exercise and linked to it; None where there are none."""
    answers = setting.book.answers
    if not answers:
        return None
    title = setting.book.labels["answer_key"]
    parts = "\n".join(_chapter(part, setting) for part in answers)
    opening = attributes(class_="matter answers", id=ANCHOR, aria_labelledby="answers.title")
    body = f'<section{opening}>\n<h1 id="answers.title">{characters(title)}</h1>\n{parts}\n</section>'
    return document(NAME, Role.ANSWERS, title, ANCHOR, body)


def part_anchor(part: Answers) -> str:
    """Where the keys of a chapter stand; the dot keeps it apart from the ids of the manuscript."""
    return f"answers.{part.chapter}"


def _chapter(part: Answers, setting: Setting) -> str:
    chapter = next((one for one in setting.book.chapters if str(one.id) == part.chapter), None)
    notes = {note.id: note for note in chapter.notes} if chapter else {}
    inside = replace(setting, document=NAME, anchor=part_anchor(part), notes=notes, calls=Calls())
    number = setting.number(part.chapter)
    words = " ".join(filter(None, [hard(number.reference) if number else "", characters(plain_text(chapter.title)) if chapter else ""]))
    answered = dict(part.exercises)
    keys = [_key(key, answered.get(key.id) if key.id else None, inside) for key in part.blocks if isinstance(key, LearningBlock)]
    lines = "\n".join(filter(None, [f"<h2>{words}</h2>", *keys, end_notes(inside)]))
    return f"<section{attributes(id=identifier(inside.anchor))}>\n{lines}\n</section>"


def _key(key: LearningBlock, exercise: str | None, setting: Setting) -> str:
    """A key under the name of its exercise; one that answers none in particular under its own title."""
    number = setting.number(exercise)
    named = reference(exercise, number.reference, setting) if exercise and number else ""
    title = inlines(key.title, setting)
    heading = " – ".join(filter(None, [named, title]))
    anchor = attributes(class_="answer", id=identifier(key.id or ""))
    head = f"<h3>{heading}</h3>\n" if heading else ""
    return f"<section{anchor}>\n{head}{blocks(key.blocks, setting, 3)}\n</section>"
