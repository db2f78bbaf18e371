"""Alternative text above a credit alone becomes the caption of the figure; a heading there stays a heading."""

import re

import pytest

from publisher.clean import clean
from publisher.clean.caption_lines import bracketed, left_by_wiki, placeholder, shows
from publisher.clean.page import Line, line_of
from publisher.language.packaged import toml
from publisher.model.block import Figure
from publisher.model.walk import plain_text
from tests.unit.clean_capture import captured, cleaned

DATA = toml("publisher.clean", "data", "captions.toml")
TEXT = "Bees find their way home by the sun. On cloudy days they read the pattern of the light in the sky instead."
MORE = "A bee that has found flowers dances on the comb. The others follow it in the dark and feel which way it points."


@pytest.mark.parametrize("line", DATA["shows_yes"])
def test_opens_as_a_description(line: str) -> None:
    assert shows().match(line.casefold()) is not None


@pytest.mark.parametrize("line", DATA["shows_no"])
def test_opens_otherwise(line: str) -> None:
    assert shows().match(line.casefold()) is None


def the_line(words: str) -> Line:
    return line_of(captured(words).blocks[0])


@pytest.mark.parametrize("words", DATA["placeholder_yes"])
def test_stands_in_the_place_of_a_picture(words: str) -> None:
    assert placeholder(the_line(words)) is not None


@pytest.mark.parametrize("words", DATA["placeholder_no"])
def test_only_looks_like_the_place_of_a_picture(words: str) -> None:
    assert placeholder(the_line(words)) is None


@pytest.mark.parametrize("words", DATA["file_yes"])
def test_is_left_of_a_picture_by_a_wiki(words: str) -> None:
    assert left_by_wiki(the_line(words)) is not None


@pytest.mark.parametrize("words", DATA["file_no"])
def test_is_not_left_by_a_wiki(words: str) -> None:
    assert left_by_wiki(the_line(words)) is None


def test_the_caption_below_the_file_of_a_wiki() -> None:
    article = clean(captured(f"{TEXT}\n\nFile:Bee on comb.jpg\nA bee on a comb in June\n\n{MORE}")).value
    assert [plain_text(block.block.caption) for block in article.blocks if isinstance(block.block, Figure)] == ["A bee on a comb in June"]
    assert len(article.blocks) == 3


def test_the_place_of_a_picture_is_a_figure_or_gives_way_to_its_numbered_caption() -> None:
    alone = clean(captured(f"{TEXT}\n\n[Image: A bee on a comb]\n\n{MORE}")).value
    assert [plain_text(block.block.caption) for block in alone.blocks if isinstance(block.block, Figure)] == ["A bee on a comb"]
    caption = "Figure 1. A bee on a comb, seen from above. Photo: Ana Sol"
    assert cleaned(f"{TEXT}\n\n[Image: A bee on a comb]\n{caption}\n\n{MORE}") == [TEXT, caption, MORE]


def test_description_and_credit_become_one_figure() -> None:
    article = clean(captured(f"{TEXT}\nA bee dancing on a comb among other bees\n(Image credit: Pictoria/Ana Sol)\n{MORE}")).value
    figures = [block.block for block in article.blocks if isinstance(block.block, Figure)]
    assert [plain_text(figure.caption) for figure in figures] == ["A bee dancing on a comb among other bees"]
    assert len(article.blocks) == 3


def test_a_heading_above_a_credit_stays() -> None:
    assert "How the dance is read" in cleaned(f"{TEXT}\nHow the dance is read\n(Image credit: Pictoria/Ana Sol)\n{MORE}")


def test_the_pattern_is_bounded() -> None:
    assert not re.search(r"[^\\][*+]", DATA["shows"].replace(r"\w+", "w"))


@pytest.mark.parametrize("words", DATA["bracketed_yes"])
def test_is_a_caption_in_brackets(words: str) -> None:
    assert bracketed(the_line(words)) is not None


@pytest.mark.parametrize("words", DATA["bracketed_no"])
def test_is_another_remark_in_brackets(words: str) -> None:
    assert bracketed(the_line(words)) is None


@pytest.mark.parametrize("line", DATA["alternative_yes"])
def test_says_what_a_picture_shows(line: str) -> None:
    assert re.match(DATA["alternative"], line.casefold())


@pytest.mark.parametrize("line", DATA["alternative_no"])
def test_speaks_of_pictures_as_the_lesson_does(line: str) -> None:
    assert not re.match(DATA["alternative"], line.casefold())


@pytest.mark.parametrize(
    ("above", "caption", "number", "shown"),
    [
        ("A photo of a comb from above. Three cells are empty.", "Figure 3.2 Cells of a comb. (credit: Ana Sol)", "3.2", "Cells of a comb"),
        ("Grafik garis yang menunjukkan tiga puncak dalam setahun.", "Gambar 4. Panen madu setahun", "4", "Panen madu setahun"),
    ],
    ids=["with a credit", "without one"],
)
def test_the_line_above_a_numbered_caption_is_its_alternative_text(above: str, caption: str, number: str, shown: str) -> None:
    article = clean(captured(f"{TEXT}\n{above}\n{caption}\n{MORE}")).value
    figures = [block.block for block in article.blocks if isinstance(block.block, Figure)]
    assert [(figure.alternative, figure.number, plain_text(figure.caption).rstrip(".")) for figure in figures] == [(above, number, shown)]
    assert len(article.blocks) == 3


def test_a_sentence_above_a_numbered_caption_stays() -> None:
    sentence = "A map is a drawing of a place seen from above, as a bee would see it."
    assert sentence in cleaned(f"{TEXT}\n{sentence}\nFigure 3.2 Cells of a comb. (credit: Ana Sol)\n{MORE}")


def test_a_caption_in_brackets_is_a_figure_with_its_credit() -> None:
    article = clean(captured(f"{TEXT}\n(Gambar: Sel-sel sarang lebah. Sumber: Rumah Madu)\n{MORE}")).value
    figures = [block.block for block in article.blocks if isinstance(block.block, Figure)]
    assert [(plain_text(one.caption), plain_text(one.credit)) for one in figures] == [("Sel-sel sarang lebah", "Rumah Madu")]


PRESS = """Panen Raya di Lereng Merbabu Tertolong Embung
Oleh Sri Lestari
Senin, 3 Juni 2024
{title}
{caption}
Embung yang selesai dibangun tahun lalu menampung air hujan untuk dua ratus petak sayur di lereng gunung itu.
Air dialirkan dengan pipa bambu. Setiap kelompok membuka pintu air menurut giliran yang disepakati bersama."""


@pytest.mark.parametrize(
    ("title", "caption", "stays"),
    [
        ("Embung baru di lereng Merbabu", "Warga membersihkan tepi embung baru di lereng Merbabu. Foto: Ari Putra/Warta Kota", False),
        ("A new pond below Merbabu", "Farmers clear the bank of a new pond below Merbabu in June. Photo: Ari Putra/Warta Kota", False),
        ("Menjaga air di kaki gunung", "Warga membersihkan tepi embung baru di lereng Merbabu. Foto: Ari Putra/Warta Kota", True),
        ("Embung baru di lereng Merbabu", "Warga membersihkan tepi embung baru di lereng Merbabu sepanjang hari.", True),
    ],
    ids=["title", "English", "of something else", "above a sentence"],
)
def test_the_title_of_a_press_photo_goes(title: str, caption: str, *, stays: bool) -> None:
    assert (title in cleaned(PRESS.format(title=title, caption=caption))) is stays


def test_the_title_of_the_article_above_its_photo_stays() -> None:
    caption = "Warga membersihkan tepi embung baru di lereng Merbabu. Foto: Ari Putra/Warta Kota"
    text = PRESS.format(title="Embung baru di lereng Merbabu", caption=caption).split("\n", 3)[3]
    assert cleaned(text)[0] == "Embung baru di lereng Merbabu"
