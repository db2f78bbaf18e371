"""What `doctor` finds on a computer that has everything, and on one that has nothing."""

import pytest

from publisher.build import health, tools

FULL = {"Python": "3.11", "weasyprint": "70", "Pango": "1.50", "pypandoc_binary": "1.17", "fontpkg-spectral": "2", "fontpkg-fira-sans": "4"}


def codes(monkeypatch: pytest.MonkeyPatch, versions: dict[str, str], *, pandoc: bool, java: str) -> list[str]:
    monkeypatch.setattr(tools, "library_versions", lambda: versions)
    monkeypatch.setattr(tools, "java", lambda: java)
    monkeypatch.setattr(health, "find_spec", lambda _: object() if pandoc else None)
    return [told.code for told in health.findings()]


def test_each_part_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = {**dict.fromkeys(FULL, ""), "Python": "3.11"}
    assert codes(monkeypatch, FULL, pandoc=True, java="java") == ["ENV010", "ENV003", "ENV002", "ENV004", "ENV006", "ENV008"]
    assert codes(monkeypatch, bare, pandoc=False, java="") == ["ENV010", "ENV003", "ENV001", "ENV005", "ENV007", "ENV009"]


@pytest.mark.parametrize(
    ("system", "command"), [("Windows", "MSYS2"), ("Darwin", "brew install pango"), ("Linux", "apt-get"), ("Plan9", "apt-get")]
)
def test_the_way_to_pango_is_the_systems(monkeypatch: pytest.MonkeyPatch, system: str, command: str) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    assert command in tools.pango_command()
