"""Buttons beside page chrome, titles over standfirsts, rows of tables set with spaces, and what only looks like page chrome."""

import pytest

from publisher.clean import clean
from publisher.clean.offers import is_button
from publisher.clean.page import line_of
from publisher.model.chapter import Metadata
from tests.unit.clean_capture import captured, cleaned, kept, metadata_of

SALT = (
    "Salt marshes lie between the land and the sea. Twice a day the tide brings mud, which settles between the plants of the marsh.",
    "The plants of a salt marsh stand in sea water. Some of them push the salt out through their leaves, where it dries in the sun.",
    "A salt marsh protects the land behind it. Its plants slow the waves down, so that a storm takes less of the coast away.",
    "Birds rest in the marsh on their way south. Without the mud and its worms they would not reach the other end of their journey.",
)
HEAD = ["Skip to content", "Home", "Nature", "How a Salt Marsh Tames the Sea"]


@pytest.mark.parametrize(
    "box",
    [
        ["Iklan", "Laporkan iklan ini"],
        ["Share this article", "Tweet"],
        ["Audio playback is not supported on your browser. Please upgrade.", "0:00"],
        ["0:00 / 2:31"],
    ],
)
def test_a_line_known_at_the_edges_goes_beside_furniture(box: list[str]) -> None:
    assert cleaned("\n".join([*HEAD, *SALT[:2], *box, *SALT[2:]])) == ["How a Salt Marsh Tames the Sea", *SALT]


@pytest.mark.parametrize("heading", ["Comments", "Practice Problems", "Penulis"])
@pytest.mark.parametrize("above", ["ADVERTISEMENT", "Baca juga: Mengapa Bakau Tumbuh di Lumpur"])
def test_a_heading_below_an_advertisement_or_a_title_stays(above: str, heading: str) -> None:
    assert heading in cleaned("\n".join([*HEAD, *SALT[:2], above, heading, *SALT[2:]]))


@pytest.mark.parametrize("button", ["Share Tideline Weekly", "Follow Tideline Weekly on Google News", "Gabung Tideline Weekly+"])
def test_a_button_that_names_the_site_goes(button: str) -> None:
    foot = ["About Tideline Weekly", "Subscribe to Tideline Weekly", "© 2023 Tideline Weekly. All rights reserved."]
    assert button not in cleaned("\n".join(["Tideline Weekly", *HEAD[2:], *SALT[:2], button, *SALT[2:], *foot]))


def test_a_heading_with_the_name_of_the_site_and_more_stays() -> None:
    foot = ["About Tideline Weekly", "Subscribe to Tideline Weekly", "© 2023 Tideline Weekly. All rights reserved."]
    heading = "How Tideline Weekly counted the birds"
    assert heading in cleaned("\n".join(["Tideline Weekly", *HEAD[2:], *SALT[:2], heading, *SALT[2:], *foot]))


@pytest.mark.parametrize(
    ("title", "standfirst"),
    [
        ("How a Salt Marsh Tames the Sea", "What mud, plants and a slow tide can teach us about storms"),
        (
            "A marsh that tames the sea",
            "Its plants drink salt, its mud feeds birds, and its tide brings a little more land with every storm",
        ),
    ],
)
def test_the_title_stands_over_its_standfirst(title: str, standfirst: str) -> None:
    text = "\n".join(["Skip to content", "Log in", title, standfirst, "By Marta Quill", "March 4, 2021", *SALT, "Share this article"])
    assert metadata_of(text).title == title


def test_a_section_of_the_menu_that_comes_again_is_no_title() -> None:
    menu = ["Skip to content", "Topics", "Earth", "Birds & Plants", "Health", "Newsletters", "Log in"]
    head = ["Birds & Plants", "A marsh tames the sea for birds", "By Marta Quill", "March 4, 2021"]
    assert metadata_of("\n".join([*menu, *head, *SALT, "Share this article"])).title == "A marsh tames the sea for birds"


def test_a_title_of_few_words_that_the_path_ends_in_stays_the_title() -> None:
    text = "\n".join(["Home", "Nature", "Salt Marsh", "Salt Marsh", "By Marta Quill", "March 4, 2021", *SALT, "Share this article"])
    assert metadata_of(text).title == "Salt Marsh"


def test_the_title_once_more_below_a_standfirst_goes_and_a_heading_of_its_words_stays() -> None:
    lead = "A marsh is more than mud, and it guards the coast better than many a wall of stone."
    head = ["Skip to content", "Log in", "The Salt Marsh and the Sea", lead]
    again = "The Salt Marsh and the Sea"
    assert cleaned("\n".join([*head, again, "Share this article", *SALT])).count(again) == 1
    assert cleaned("\n".join([*head, again, *SALT])).count(again) == 2


def test_rows_set_with_spaces_stay() -> None:
    rows = ["Level         Salt (g/l)", "Low           0,5–5", "Middle        5–18", "High          over 18"]
    article = clean(captured("\n".join([*HEAD, *SALT[:2], *rows, *SALT[2:], "Share this article", "Log in", "Subscribe"])))
    assert [" ".join(row.split()) for row in rows] == [
        " ".join(line.split()) for line in kept(article) if line[:3] in {"Lev", "Low", "Mid", "Hig"}
    ]


def test_who_said_what_is_quoted_stays() -> None:
    quote = ["“A marsh is a wall that grows while you sleep.”", "— Edda Thorvald & Piet Van Der Meer"]
    assert set(quote) <= set(cleaned("\n".join([*HEAD, *SALT[:2], *quote, *SALT[2:]])))


def test_a_numbered_heading_over_items_is_no_running_head() -> None:
    items = ["a. dig a hole", "b. fill it with water"]
    text = [
        SALT[0],
        "1. Steps",
        "2. Watch the plants",
        *items,
        SALT[1],
        "- plants that grow low and stand upright in the salty mud",
        "2. Watch the plants",
        *items,
    ]
    assert cleaned("\n".join(text)).count("2. Watch the plants") == 2


@pytest.mark.parametrize(
    ("cover", "author"),
    [
        (["MAKALAH", "RAWA GARAM DI PESISIR", "Disusun oleh:", "Laras Widuri", "NIS 20417", "KELAS X IPA 1"], "Laras Widuri"),
        (
            [
                "KARYA TULIS SEDERHANA",
                "RAWA GARAM DI PESISIR",
                "Disusun oleh:",
                "1. Bima Sagara (IX C / 05)",
                "2. Laras Widuri (IX C / 21)",
            ],
            "Bima Sagara, Laras Widuri",
        ),
        (["MAKALAH", "RAWA GARAM DI PESISIR", "Disusun oleh:", "SMA NEGERI 2 MUARA"], ""),
    ],
)
def test_the_cover_of_a_paper_names_title_and_writers(cover: list[str], author: str) -> None:
    paper = [*cover, "KATA PENGANTAR", "Puji syukur kami panjatkan karena makalah ini selesai.", "BAB I PENDAHULUAN", *SALT]
    assert metadata_of("\n".join(paper)) == Metadata(title="RAWA GARAM DI PESISIR", author=author)


def test_a_name_of_an_initial_after_a_courtesy_is_a_name() -> None:
    text = "\n".join(["Skip to content", "How a Salt Marsh Tames the Sea", "Prepared by Mr. D. Hartanto", *SALT, "Share this article"])
    assert metadata_of(text).author == "Mr. D. Hartanto"


def test_links_to_the_parts_above_the_text_go_and_the_parts_stay() -> None:
    parts = ["Salt and plants", "Birds of the mud"]
    body = [SALT[0], parts[0], SALT[1], parts[1], SALT[3]]
    assert cleaned("\n".join([*HEAD, "By Marta Quill", *parts, *body, "Share this article"])) == [HEAD[-1], *body]


def test_items_that_a_sentence_leads_in_are_no_links() -> None:
    parts = ["Salt and plants", "Birds of the mud"]
    body = [SALT[0], "This page tells of two things:", *parts, SALT[1], parts[0], SALT[2], parts[1], SALT[3]]
    assert cleaned("\n".join([*HEAD, "By Marta Quill", *body, "Share this article"])) == [HEAD[-1], *body]


def test_an_advertisement_with_its_maker_goes_whole_and_takes_no_text() -> None:
    lead = ["Baca Juga", "Asal-usul Nama Teluk yang Dilupakan Orang"]
    box = ["ADVERTISEMENT BY OPTAD", "The mud of the marsh", "The mud holds worms, and the worms feed the birds of the marsh."]
    assert cleaned("\n".join([*HEAD, *SALT[:2], *box, *lead, *SALT[2:]])) == [HEAD[-1], *SALT[:2], *box[1:], *SALT[2:]]


def test_a_short_heading_below_a_lead_without_titles_stays() -> None:
    text = [*HEAD, SALT[0], "You Might Also Like", "A wall of stems", *SALT[1:], "Share this article"]
    assert cleaned("\n".join(text)) == [HEAD[-1], SALT[0], "A wall of stems", *SALT[1:]]


@pytest.mark.parametrize(
    ("words", "button"),
    [
        ("Book your free ticket", True),
        ("See pricing", True),
        ("Pesan tiket sekarang", True),
        ("Get the plan ready", False),
        ("View the harbour", False),
        ("Lihat harga beras di pasar", False),
    ],
)
def test_orders_of_what_a_site_sells_are_buttons(words: str, button: bool) -> None:
    assert is_button(line_of(captured(words).blocks[0])) is button


def test_a_question_above_the_text_that_it_is_about_stays() -> None:
    question = "Why does the salt in the water not kill the plants of a marsh, although it dries in the sun on their leaves?"
    head = ["Skip to content", "Tags", "Users", "Salt and plants", "Asked 3 years ago", question, "Share", "Cite", "Follow"]
    assert question in cleaned("\n".join([*head, "Jun 2, 2017", "8 votes", *SALT, "Share", "Cite", "Follow", "Add a comment"]))


def test_a_table_with_bars_above_the_text_is_no_menu() -> None:
    rows = ["| | | |", "Plant | Salt | Height", "Samphire | much | low", "Sea aster | some | tall"]
    text = ["Plants of the marsh", "Copy the table:", *rows, *SALT]
    assert cleaned("\n".join(text)) == ["Plants of the marsh", "Copy the table:", *rows[1:], *SALT]


@pytest.mark.parametrize("heading", ["Solved Examples on Salt and Tides", "Contoh Soal tentang Pasang dan Surut"])
def test_a_heading_of_exercises_below_a_lead_is_no_related_title(heading: str) -> None:
    text = [*HEAD, *SALT[:2], "Also Check:", heading, *SALT[2:], "Share this article"]
    assert heading in cleaned("\n".join(text))


def test_a_question_over_a_button_is_the_title() -> None:
    text = [
        "Skip to main content",
        "Home",
        "Questions",
        "Why do some plants drink the sea?",
        "Ask Question",
        *SALT,
        "Share",
        "Follow",
        "Add a comment",
    ]
    assert metadata_of("\n".join(text)).title == "Why do some plants drink the sea?"
