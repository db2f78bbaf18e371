"""Sentences in which a page speaks of itself, boxes that speak of something else, chats: what is taken and what must stay."""

import pytest

from publisher.clean.speech import weight
from publisher.language.packaged import toml
from tests.unit.clean_capture import cleaned

DATA = toml("publisher.clean", "data", "speech.toml")
ONE = "Kompas menunjuk ke utara karena jarumnya adalah magnet kecil. Bumi sendiri adalah magnet yang sangat besar."
TWO = "Para pelaut memakai kompas sejak ratusan tahun lalu. Mereka menaruhnya di atas air agar jarumnya bebas berputar."
THREE = "Jarum kompas dapat menyimpang jika di dekatnya ada besi. Karena itu kompas kapal dijauhkan dari mesin."


@pytest.mark.parametrize("text", DATA["yes"])
def test_page_speaks(text: str) -> None:
    assert weight(text.casefold()) >= 2


@pytest.mark.parametrize("text", DATA["no"])
def test_author_speaks(text: str) -> None:
    assert weight(text.casefold()) < 2


def test_no_phrase_is_strong_and_weak() -> None:
    assert not set(DATA["strong"]) & set(DATA["weak"])


def test_an_article_about_such_things_is_left_alone() -> None:
    lesson = [
        "A newsletter is a letter that many subscribers get in their inbox on the same day.",
        "To unsubscribe from a newsletter, readers follow a link at the foot of the letter.",
        "The privacy policy of a newsletter says what happens to the address of a subscriber.",
        "Before the newsletter was sent by mail, it was printed and nailed to a door.",
        "A good newsletter has one subject, and its terms of use fit on a single page.",
    ]
    assert cleaned("\n".join(lesson)) == lesson


def test_a_lesson_that_names_policies_keeps_its_sentences() -> None:
    lesson = [
        "Aplikasi di telepon menyimpan banyak data tentang pemakainya. Data itu dapat dijual kepada orang lain.",
        "Sebelum memasang aplikasi, bacalah kebijakan privasi serta syarat dan ketentuan tentang data pemakai.",
        "Data yang sudah tersebar sulit ditarik kembali, sebab siapa pun dapat menyimpannya.",
        "Jadi, pemakai yang bijak membaca kebijakan privasi aplikasi sebelum menyerahkan data.",
    ]
    assert cleaned("\n".join([*lesson, "Bagikan:", "Facebook", "© 2020 Lentera. All rights reserved."])) == lesson


def test_a_farewell_of_the_author_stays() -> None:
    text = [ONE, TWO, THREE, "Semoga bermanfaat. Kalau ada pertanyaan, tulis di kolom komentar.", "Sampai jumpa!"]
    assert cleaned("\n".join([*text, "Bagikan", "Facebook", "Twitter"])) == text


def test_a_box_that_speaks_of_something_else_goes() -> None:
    box = ["Which class are you in?", "Grade five", "Grade six", "Join our lessons and your teachers will love the results of every test."]
    tail = ["Share this:", "Facebook", "Leave a Reply", "Privacy Policy"]
    body = [
        "A compass needle is a small magnet, and it points north because the earth is a large one.",
        "Sailors floated the needle on water so that it could turn freely in any direction.",
        "Iron near the compass pulls the needle aside, so on ships the compass stands far from the engine.",
        "A needle that is heated loses its magnetism, and then it points wherever the hand of the sailor has left it.",
        "Birds may carry a compass of their own, for many of them find north even on cloudy nights.",
    ]
    assert cleaned("\n".join([*body, *box, *tail])) == body
    assert cleaned("\n".join([*body, *box])) == [*body, *box]


def test_addresses_and_menus_between_furniture_go() -> None:
    tail = [
        "Bagikan:",
        "Facebook",
        "Kantor Pusat",
        "Jalan Kenanga Nomor 5",
        "Layanan Kami",
        "Kebijakan Privasi",
        "© 2020 Lentera. All rights reserved.",
    ]
    assert cleaned("\n".join([ONE, TWO, THREE, *tail])) == [ONE, TWO, THREE]


def test_teasers_after_the_article_go_with_the_buttons_before_them() -> None:
    teasers = [
        "Share on Facebook",
        "Share on Twitter",
        "Print this page",
        "Peternak lebah di lereng gunung memanen madu dua kali setahun dari pohon yang tinggi.",
        "12 Mei 2021",
        "Baca selengkapnya",
        "Di pasar itu pedagang menjual tenun yang dibuat selama tiga bulan oleh para ibu.",
        "Baca selengkapnya",
        "Copyright 2021 Lentera",
    ]
    body = [ONE, TWO, THREE, ONE.replace("Kompas", "Jarum"), TWO.replace("kompas", "jarum"), THREE.replace("Jarum", "Kutub")]
    assert cleaned("\n".join([*body, *teasers])) == body


def test_an_article_that_goes_on_below_buttons_stays() -> None:
    text = [ONE, TWO, THREE, "Share on Facebook", "Share on Twitter", "Print this page", THREE, TWO, ONE, "Utara Magnet", TWO]
    assert cleaned("\n".join(text)) == [line for line in text if not line.startswith(("Share", "Print"))]


@pytest.mark.parametrize(
    "stamp",
    [
        "[12/08/24 07.02.31] Bu Rina: ",
        "[8/12/24, 7:02:31 AM] Bu Rina: ",
        "12/08/24 07.05 - Bu Rina: ",
        "8/12/24, 7:05 AM - Bu Rina: ",
        "[07.05, 12/8/2024] Bu Rina: ",
        "[7:05 AM, 8/12/2024] Bu Rina: ",
        "Bu Rina, [12/08/2024 07:05]: ",
        "Bu Rina, [12.08.2024 07:05] ",
    ],
)
def test_stamps_of_chats(stamp: str) -> None:
    assert cleaned(f"{stamp}{ONE}\n{TWO}\n{stamp}{THREE}") == [ONE, TWO, THREE]


@pytest.mark.parametrize("line", ["Ani, [lihat 3] tabel itu", "Pukul 07.05 - Rina: bangun", "[7] Rina: Vulkanologi"])
def test_lines_that_are_no_stamps(line: str) -> None:
    assert cleaned(f"{ONE}\n{line}\n{TWO}")[1] == line
