"""A page of questions and answers: an exercise in the place of the title stays in the text, a short question is the title."""

import pytest

from publisher.model.block import Paragraph
from publisher.model.chapter import Chapter, Metadata
from publisher.model.span import SourceId, Span
from publisher.model.walk import plain_text, text
from publisher.source import Article, CapturedBlock, Hint
from publisher.structure import structure
from publisher.structure.task import asked_for, sets_task

SOURCE = SourceId("tanya.txt")
ANSWER = "Kecambah di tempat gelap tumbuh lebih panjang karena auksinnya tidak terurai oleh cahaya. Batangnya pucat dan lemah."


@pytest.mark.parametrize(
    "line",
    [
        "Jelaskan perbedaan kecambah di tempat terang dan di tempat gelap!",
        "Hitunglah luas segitiga yang alasnya 6 cm dan tingginya 4 cm.",
        "Sebuah kereta melaju 90 km/jam selama dua jam tanpa berhenti. Berapa jarak yang ditempuhnya?",
        "Explain why seedlings grow taller in the dark than in the light.",
        "A train travels at 90 km/h for two hours without stopping. How far does it go?",
    ],
)
def test_exercises_are_known_by_their_command_or_by_what_is_given(line: str) -> None:
    assert sets_task(line)


@pytest.mark.parametrize(
    "line",
    [
        "Mengapa kecambah di tempat gelap tumbuh lebih panjang?",
        "Bagaimana Pelangi Terbentuk? Cari Tahu Prosesnya di Sini, yuk!",
        "Sebutkan Lima Manfaat Kecambah!",
        "Cari tahu cara menanam kecambah",
        "Why do seedlings grow tall in the dark? A botanist explains",
        "Compare and Contrast Essays: How to Write Them.",
        "",
    ],
)
def test_questions_and_headlines_are_none(line: str) -> None:
    assert not sets_task(line)


def chapter_of(first: str, named: str = "") -> Chapter:
    lines = [(first, Hint.TITLE if named else Hint.LINE), (ANSWER, Hint.LINE), (ANSWER, Hint.LINE)]
    blocks = tuple(
        CapturedBlock(content=text(line), span=Span(SOURCE, number, number), hint=hint) for number, (line, hint) in enumerate(lines, 1)
    )
    metadata = Metadata(title=first if named else "")
    return structure(Article(source=SOURCE, blocks=blocks, metadata=metadata), "id").value


@pytest.mark.parametrize("named", ["", "yes"])
def test_an_exercise_stays_as_the_first_paragraph(named: str) -> None:
    exercise = "Jelaskan perbedaan kecambah di tempat terang dan di tempat gelap!"
    chapter = chapter_of(exercise, named)
    assert plain_text(chapter.title) != exercise
    assert chapter.metadata.title == ("Perbedaan kecambah di tempat terang dan di tempat gelap" if named else "")
    opening = chapter.blocks[0]
    assert isinstance(opening, Paragraph)
    assert plain_text(opening.content) == exercise


@pytest.mark.parametrize("named", ["", "yes"])
def test_a_short_question_is_the_title(named: str) -> None:
    chapter = chapter_of("Mengapa kecambah di tempat gelap tumbuh lebih panjang?", named)
    assert plain_text(chapter.title) == "Mengapa kecambah di tempat gelap tumbuh lebih panjang?"
    assert len(chapter.blocks) == 2


@pytest.mark.parametrize(
    ("task", "subject"),
    [
        ("Jelaskan proses terjadinya angin darat dan angin laut!", "Proses terjadinya angin darat dan angin laut"),
        ("Sebutkan dan jelaskan secara singkat fungsi akar tumbuhan!", "Fungsi akar tumbuhan"),
        ("Uraikan penyebab banjir di Jakarta.", "Penyebab banjir di Jakarta"),
        ("Jelaskan gambar di atas!", ""),
        ("Tentukan luas bangun tersebut!", ""),
        ("Sebutkan 3 contoh sendi peluru!", ""),
        ("Sebuah mobil melaju selama dua jam. Tentukan jaraknya!", ""),
        ("Jelaskan!", ""),
    ],
)
def test_what_a_task_asks_for_names_the_article(task: str, subject: str) -> None:
    assert asked_for(task) == subject
