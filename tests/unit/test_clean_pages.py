"""What the head and tail of a page say of its article is found; what they do not say stays empty."""

import tomllib
from pathlib import Path

import pytest

from tests.unit.clean_capture import metadata_of

PAGES = {page["name"]: page for page in tomllib.loads(Path(__file__).with_name("clean_pages.toml").read_text(encoding="utf-8"))["page"]}
SENTENCES = {
    "id": (
        "Kompos adalah pupuk yang dibuat dari sisa tumbuhan dan kotoran hewan yang telah membusuk. Petani memakainya untuk tanah.",
        "Proses pengomposan memerlukan udara, air, dan suhu yang cukup. Mikroorganisme menguraikan bahan organik dalam beberapa minggu.",
        "Kompos yang baik berwarna gelap dan berbau seperti tanah. Apabila masih berbau busuk, berarti penguraian belum selesai.",
    ),
    "en": (
        "A tide is the regular rise and fall of the sea along the shore. It is caused by the pull of the moon and the sun on the water.",
        "When the sun, the moon and the earth stand in one line, their pulls add up and the tides are higher than usual.",
        "In narrow bays the water piles up, so that the difference between high and low water may reach more than twelve metres.",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_metadata_of_a_page(name: str) -> None:
    page = PAGES[name]
    metadata = metadata_of(page["text"].strip().format("", *SENTENCES[page["language"]]))
    assert {field: getattr(metadata, field) for field in page["says"]} == page["says"]
