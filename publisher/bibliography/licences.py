"""The licence that a text names: "CC BY-SA 3.0 ID", "Atribusi-NonKomersial 4.0", an address, "Hak cipta dilindungi …"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from publisher.language.packaged import toml
from publisher.model.licence import Licence

_LONGEST = 400
_VERSION = re.compile(r"(?<![\d.])([1-4]\.[05])(?![\d.])")
_LETTERS = re.compile(r"\bby(?:[ /](?:nc|nd|sa)){1,2}\b|\bby [1-4]\.[05]\b")


def licence_of(written: str) -> Licence | None:
    """The licence that `written` names, None where it names none that is known or leaves open which."""
    text = _plain(written[:_LONGEST])
    named = {one["id"]: one for one in data()["licence"] if _holds(text, one["words"])}
    if "cc0" in named:
        return _of_list(named["cc0"])
    return _creative_commons(text) or next((_of_list(one) for one in named.values()), None)


def names() -> tuple[str, ...]:
    """The names of licences for a suggestion."""
    family = ("CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 4.0", "CC BY-ND 4.0", "CC BY-NC-ND 4.0")
    return (*family, *(str(one["name"]) for one in data()["licence"]))


@cache
def data() -> dict[str, Any]:
    """The table of licences (`bibliography/data/licences.toml`)."""
    return toml("publisher.bibliography", "data", "licences.toml")


def _plain(written: str) -> str:
    """Small letters, one blank for hyphens and the like between words."""
    return " ".join(re.sub(r"[‐‑–_-]", " ", written.casefold()).split())


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words)


def _creative_commons(text: str) -> Licence | None:
    family = data()["creative_commons"]
    parts = [part for part, words in family["parts"].items() if _holds(text, words)]
    version = _VERSION.search(text)
    is_marked = _holds(text, family["marks"]) or _LETTERS.search(text) is not None
    is_spelled = "by" in parts and (len(parts) > 1 or version is not None) and not re.search(r"\bby\b", text)
    if not parts or not (is_marked or is_spelled):
        return None
    chosen = ["by", *(part for part in ("nc", "nd", "sa") if part in parts and not (part == "sa" and "nd" in parts))]
    number = version[1] if version else ""
    port = _port(text, family["ports"]) if number and number != family["newest"] else ""
    shown = "-".join(chosen).upper() + (f" {number}" if number else "") + (f" {port.upper()}" if port else "")
    url = family["url"].format(parts="-".join(chosen), version=number or family["newest"]) + (f"{port}/" if port else "")
    return Licence(
        id=f"cc-{'-'.join(chosen)}",
        name=f"CC {shown}",
        url=url,
        publish=True,
        sell="nc" not in chosen,
        adapt="nd" not in chosen,
        share_alike="sa" in chosen,
        attribution=True,
    )


def _port(text: str, ports: dict[str, Sequence[str]]) -> str:
    """The country whose law an older version was fitted to, "" for none; what follows the version names it."""
    found = _VERSION.search(text)
    after = text[found.end() :] if found else ""
    # The last part of an address ("deed.id") tells the language of the page.
    after = re.sub(r"deed\.\w+", "", after)
    return next((port for port, words in ports.items() if _holds(after, words)), "")


def _of_list(one: dict[str, Any]) -> Licence:
    return Licence(**{key: value for key, value in one.items() if key not in ("words", "yes", "no")})
