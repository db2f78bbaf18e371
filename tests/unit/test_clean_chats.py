"""What a group writes around a text that one of them sends on; the same words within the text stay."""

import pytest

from publisher.clean import clean
from publisher.clean.courtesies import courtesy
from publisher.language.packaged import toml
from publisher.model.walk import plain_text
from tests.unit.clean_capture import captured, cleaned

DATA = toml("publisher.clean", "data", "courtesies.toml")
TEXT = (
    "Air hujan yang ditampung perlu disaring sebelum dipakai. "
    "Pasir, arang, dan kerikil disusun berlapis di dalam ember, lalu air dituang perlahan dari atas."
)
MORE = (
    "Arang menyerap bau dan warna. "
    "Gantilah arang setiap bulan, dan cucilah pasirnya di bawah air yang mengalir sampai airnya bening kembali."
)


@pytest.mark.parametrize("text", DATA["yes"])
def test_a_courtesy(text: str) -> None:
    assert courtesy(text.casefold()) >= 2


@pytest.mark.parametrize("text", DATA["no"])
def test_no_courtesy(text: str) -> None:
    assert courtesy(text.casefold()) < 2


def test_courtesies_around_a_message_go() -> None:
    chat = [
        "[03/02/24 06.41.10] Bu Tuti: Assalamualaikum rekan-rekan, izin share bahan kelas 5 ya 🙏",
        TEXT,
        "[03/02/24 06.50.02] Pak Uun: suwun bu 🙏",
        "[03/02/24 06.52.10] Bu Tuti: sama-sama pak, ini lanjutannya",
        MORE,
    ]
    assert cleaned("\n".join(chat)) == [TEXT, MORE]


def test_stamps_with_the_month_in_words_and_replies_below_a_name() -> None:
    chat = ["Kabar Guru, [11 Jan 2024 at 19.42]", "[ Photo ]", TEXT, "Pak Uun:", "Mantap 👍", "Bu guru:", MORE]
    assert cleaned("\n".join(chat)) == [TEXT, "Bu guru:", MORE]


def test_moments_of_a_transcript_go_and_hours_of_a_day_stay() -> None:
    assert cleaned(f"0:00\n{TEXT}\n0:09\n{MORE}\n0:21\n{TEXT}") == [TEXT, MORE, TEXT]
    hours = [TEXT, "06:00", MORE, "07:30", TEXT, "09:00", MORE]
    assert cleaned("\n".join(hours)) == hours


def _telegram(*messages: tuple[str, str]) -> str:
    stamps = (f"{sender}, [03/02/2024 06:{minute:02}]\n{said}" for minute, (sender, said) in enumerate(messages, start=10))
    return "\n".join(("Kelas 5 Melati", "31 members, 4 online", *stamps))


def test_leavings_of_a_chat_go_and_its_writer_is_known() -> None:
    chat = _telegram(
        ("Tuti Handayani", TEXT),
        ("Uun", "arangnya dari apa bu?"),
        ("Tuti Handayani", f"In reply to this message\n{MORE}\n👍 5  ❤ 2"),
        ("Tuti Handayani", "[ Sticker ]"),
    )
    article = clean(captured(chat)).value
    assert [plain_text(block.content) for block in article.blocks] == [TEXT, MORE]
    assert (article.metadata.author, article.metadata.date, article.metadata.site) == ("Tuti Handayani", "2024-02-03", "")


def test_who_sends_on_is_no_writer() -> None:
    chat = _telegram(("Tuti Handayani", f"Forwarded from Warta Air\n{TEXT}"), ("Uun", "siap bu"), ("Tuti Handayani", MORE))
    assert clean(captured(chat)).value.metadata.author == ""


def test_pictures_with_figures_in_a_lesson_stay() -> None:
    lesson = _telegram(("Tuti Handayani", f"{TEXT}\n👍 5 jempol berarti lima murid setuju dengan jawaban itu."), ("Tuti Handayani", MORE))
    assert any(line.startswith("👍 5 jempol") for line in cleaned(lesson))
