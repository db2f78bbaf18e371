"""Boxes between paragraphs, feet of pages that show themselves, and where an article ends beside both."""

import pytest

from publisher.clean import clean
from publisher.clean.footers import page_of_pages
from publisher.model.block import Figure
from publisher.model.inline import Strong, Text
from publisher.model.span import Span
from publisher.source import Capture, CapturedBlock, Hint
from tests.unit.clean_capture import SOURCE, captured, cleaned, kept

ICE = (
    "A glacier forms where more snow falls in winter than melts in summer. Over many years the snow is pressed into ice.",
    "Under its own weight the ice of a glacier begins to move downhill, slowly, like very thick honey in winter.",
    "On its way the ice picks up stones and grinds the rock beneath. The scratches in the rock show which way the glacier went.",
    "When the ice melts it drops the stones it carried. The piles of stones at the edge of a glacier are called moraines.",
)


@pytest.mark.parametrize(
    "box",
    [
        ["KELP LETTER NEWSLETTER", "Get our Friday email", "Every week we'll send you three good ideas.", "Enter your email", "SIGN UP"],
        ["Free weekly newsletter", "The best of the week, the good and the bad", "Enter your email address"],
        ["Sponsored by Penmark", "Write clearer emails in half the time.", "Download"],
        ["Quiz", "Which way did it go?", "Show answer"],
        ["Activity", "Drag the labels to the right place on the map.", "Start activity"],
        ["How kites stay up in a storm", "Weather", "How kites stay up in a storm"],
    ],
    ids=["form", "between two lines of a form", "advertisement", "quiz", "activity", "card"],
)
def test_a_box_between_paragraphs_goes_as_a_whole(box: list[str]) -> None:
    assert cleaned("\n".join([*ICE[:2], *box, *ICE[2:]])) == list(ICE)


@pytest.mark.parametrize(
    "lines",
    [
        ["Sponsored by Penmark", ICE[2], ICE[3]],
        ["Quiz", "1. Which way did the ice go?", "2. What is a moraine?", "Show answer", ICE[2], ICE[3]],
        ["How the ice moves", ICE[2], "How the ice melts", ICE[3]],
    ],
    ids=["advertisement without a button", "exercise", "headings"],
)
def test_what_only_stands_beside_a_box_stays(lines: list[str]) -> None:
    stays = [line for line in lines if line not in {"Sponsored by Penmark", "Show answer"}]
    assert cleaned("\n".join([*ICE[:2], *lines])) == [*ICE[:2], *stays]


def test_a_box_of_a_newsletter_ends_no_article() -> None:
    box = ["Sign up now", "Enter your email", "Thank you for signing up!"]
    last = "Valleys carved like this have steep sides and a flat floor, while those cut by rivers look like a V."
    tail = ["Share this article", "Leave a reply", "Your email address will not be published."]
    assert cleaned("\n".join([*ICE, *box, last, *tail])) == [*ICE, last]


def test_heads_of_left_and_right_pages_and_where_the_file_is_from() -> None:
    page = ("Ilmu Pengetahuan Alam {}", "{} Kelas VIII SMP/MTs Semester 2")
    text = []
    for number, line in enumerate(ICE, start=45):
        text += [
            line,
            "Ice and stones",
            ICE[0] if number > 45 else ICE[1],
            page[(number + 1) % 2].format(number),
            "Di unduh dari : Bukupaket.com",
        ]
    left = cleaned("\n".join(text))
    assert not [line for line in left if "Bukupaket" in line or "Semester" in line or "Pengetahuan" in line]
    assert set(ICE) <= set(left)


def test_parts_that_are_counted_are_no_heads_of_pages() -> None:
    text = []
    for number, line in enumerate(ICE, start=1):
        text += [f"Bunyi Hukum Newton Ke {number}", line, ICE[(number + 1) % 4], "and so it goes on and on until the valley ends."]
    assert [line for line in cleaned("\n".join(text)) if line.startswith("Bunyi")] == [f"Bunyi Hukum Newton Ke {n}" for n in range(1, 5)]


@pytest.mark.parametrize(
    ("text", "found"), [("climate 2021, 9, 12 2 of 8", "2"), ("9 of 8", ""), ("1.2 of 8", ""), ("page three of 8", "")]
)
def test_page_of_pages(text: str, found: str) -> None:
    total = page_of_pages(text)
    assert (total[1] if total else "") == found


def test_a_caption_below_a_figure_belongs_to_it_and_is_not_told_again() -> None:
    figure = Figure(resource=None, alternative="Ice", span=Span(SOURCE, 1, 1))
    first = CapturedBlock(content=(Text("Ice"),), span=Span(SOURCE, 1, 1), hint=Hint.BLOCK, block=figure)
    text = captured("\n".join(["x", "The glacier in spring (Photo: Getty Images/Jo Park)", *ICE]))
    result = clean(Capture(source=SOURCE, blocks=(first, *text.blocks[1:])))
    assert kept(result)[1:] == list(ICE)
    assert "CLN104" not in {one.code for one in result.diagnostics}
    block = result.value.blocks[0].block
    assert isinstance(block, Figure)
    assert block.caption == (Text("The glacier in spring"),)


def test_a_place_in_bold_at_the_start_is_cut_off() -> None:
    text = captured("\n".join(["x", *ICE[1:]]))
    opening = CapturedBlock(content=(Strong((Text("JAKARTA"),)), Text(f" – {ICE[0]}")), span=Span(SOURCE, 1, 1))
    assert kept(clean(Capture(source=SOURCE, blocks=(opening, *text.blocks[1:])))) == list(ICE)


def test_a_sentence_with_initials_behind_it_is_no_button() -> None:
    last = "Awa bola adalah kolong di bawah lantai. (ANT)"
    assert last in cleaned("\n".join([*ICE, "ADVERTISEMENT", last, "Leave a reply", "Share on Facebook"]))


def test_a_title_for_schools_is_no_signature() -> None:
    result = clean(captured("\n".join(["Panduan Siaga Banjir untuk Sekolah", "", *ICE])))
    assert result.value.metadata.author == ""
