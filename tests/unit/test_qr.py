"""The QR code of an article's address: which address, and the same modules as the standard's encoder gives."""

import re
from xml.etree import ElementTree as ET

import pytest
import segno

from publisher.render import qr

ADDRESS = "https://example.org/berita/kerja-sama-2024"


@pytest.mark.parametrize(
    ("raw", "carried"),
    [
        (ADDRESS, ADDRESS),
        (f"{ADDRESS}?utm_source=wa&utm_medium=share", ADDRESS),
        (f"{ADDRESS}?page=2&fbclid=IwAR0&id=7", f"{ADDRESS}?page=2&id=7"),
        (f"{ADDRESS}?UTM_Source=wa&igshid=x&page=3#bagian", f"{ADDRESS}?page=3#bagian"),
        (f"{ADDRESS}?gclid=1#bagian?utm_x=1", f"{ADDRESS}#bagian?utm_x=1"),
        (f"{ADDRESS}?ref=beranda&utmost=1", f"{ADDRESS}?ref=beranda&utmost=1"),
        (f"{ADDRESS}?a=1&utm%5Fsource=x", f"{ADDRESS}?a=1"),
        ("http://contoh.example/a b", "http://contoh.example/a%20b"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ("mailto:guru@example.org", ""),
        ("javascript:alert(1)", ""),
        ("Buku Paket IPS, 2020", ""),
        ("", ""),
    ],
)
def test_the_address_leads_to_the_article_and_tells_nobody_more(raw: str, carried: str) -> None:
    assert qr.source_address(raw) == carried


def drawn(svg: str) -> tuple[list[list[bool]], int]:
    """The modules of a drawing, white margin left off, and how wide that margin is."""
    root = ET.fromstring(svg)  # noqa: S314 -- our own drawing
    side = int(root.attrib["viewBox"].split()[-1])
    black = {
        (int(y), x)
        for left, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", root[1].attrib["d"])
        for x in range(int(left), int(left) + int(length))
    }
    margin = min(x for _, x in black)
    rows = [[(y, x) in black for x in range(margin, side - margin)] for y in range(margin, side - margin)]
    assert len(black) == sum(map(sum, rows))
    return rows, margin


@pytest.mark.parametrize("carried", [ADDRESS, "https://example.org/", "https://example.org/" + "a" * 300])
def test_the_modules_are_those_of_the_address_with_a_quiet_zone(carried: str) -> None:
    rows, margin = drawn(qr.code(carried))
    expected = segno.make_qr(carried, error="m")
    assert rows == [[bool(module) for module in row] for row in expected.matrix]
    assert margin == qr.QUIET_ZONE == 4
    assert expected.error in {"M", "Q", "H"}


def test_a_module_survives_the_copy_machine() -> None:
    svg = qr.code(ADDRESS)
    width = float(re.findall(r"width:([\d.]+)mm", svg)[0])
    side = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0])
    assert width / side >= 0.4
    assert 'fill="#000000"' in svg


def test_an_address_too_long_for_a_phone_gets_no_code() -> None:
    assert qr.code("https://example.org/" + "a" * 600) == ""
    assert qr.code("") == ""


def test_markup_in_an_address_stays_text() -> None:
    ET.fromstring(qr.code(qr.source_address("https://example.org/?a=1&b=<i>'\"")))  # noqa: S314 -- our own drawing
