"""The theme: found beside the program, replaced file by file, strict about what a shell names."""

import re

import pytest
from jinja2 import UndefinedError

from publisher.render.theme import FILES, Theme, css_string, default


def test_the_default_theme_is_complete() -> None:
    files = default().files
    assert set(files) == set(FILES)
    assert all(text.strip() for text in files.values())


def test_a_book_replaces_single_files() -> None:
    theme = default().overlaid({"text.css": "p { color: red }"})
    assert theme.files["text.css"] == "p { color: red }"
    assert theme.files["html.css"] == default().files["html.css"]


def test_values_are_escaped_and_unknown_names_refused() -> None:
    theme = Theme({"epub.xhtml.jinja": "<title>{{ title }}</title>{{ more }}"})
    assert theme.render("epub.xhtml.jinja", title="a < b", more="") == "<title>a &lt; b</title>"
    with pytest.raises(UndefinedError):
        theme.render("epub.xhtml.jinja", title="a")


def test_a_style_sheet_cannot_leave_its_element() -> None:
    theme = default().overlaid({"text.css": 'p::after { content: "</style><script>" }'})
    assert "</style" not in theme.stylesheet("text.css", "html.css")


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".css")])
def test_style_sheets_fetch_nothing(name: str) -> None:
    assert not re.search(r"url\(|@import|@font-face", default().files[name])


def test_the_reader_of_an_epub_keeps_colours_and_fonts() -> None:
    rules = re.sub(r"/\*.*?\*/", "", default().files["epub.css"], flags=re.DOTALL)
    assert not re.search(r"(?<![-\w])(color|background|font-family)\s*:(?!\s*inherit)", rules)


PRINT = [name for name in FILES if name.startswith(("text", "matter", "furniture", "geometry", "paper-", "margin-"))]


def test_paper_uses_two_weights_one_blue_and_nothing_below_eight_points() -> None:
    rules = "".join(default().files[name] for name in PRINT)
    assert set(re.findall(r"font(?:-weight)?: (\d{3})\b", rules)) == {"400", "600"}
    assert set(re.findall(r"#[0-9a-f]{6}", rules)) <= {"#1a1a1a", "#14507a", "#595959", "#ffffff"}
    sizes = [float(size) for size in re.findall(r"(?:font-size: |font: \d{3} |--(?:text|guide|table|small): )([\d.]+)pt", rules)]
    assert min(sizes) >= 8


def test_boxes_survive_a_photocopier() -> None:
    boxes = re.findall(r"\.box[^{]*\{[^}]*\}", default().files["text.css"])
    assert boxes
    assert not any("background" in box for box in boxes)


@pytest.mark.parametrize("paper", ["a4", "f4", "b5", "a5"])
def test_each_paper_names_all_sizes_that_the_style_sheets_use(paper: str) -> None:
    files = default().files
    used = {name for sheet in PRINT for name in re.findall(r"var\((--[\w-]+)", files[sheet])}
    assert used <= set(re.findall(r"(--[\w-]+):", files[f"paper-{paper}.css"]))


def test_a_title_is_safe_inside_a_string_of_a_style_sheet() -> None:
    assert css_string('a "b" \\ </style> é') == "a \\22 b\\22  \\5c  \\3c \\2f style\\3e  é"
