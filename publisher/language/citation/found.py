"""What stands anywhere in a reference and has a shape of its own: addresses, the day of access, the list's own marks."""

import re
from dataclasses import dataclass

from publisher.language import dates
from publisher.language.citation.words import any_of, listed

_MARK = re.compile(r"\s*(?:\[\w{1,5}\]|\(?\d{1,3}[.)](?!\d)|[•▪◦*–—-](?=\s)|[\^↑](?:\s[a-z](?=\s)(?!\s[a-z]{2}))*)\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,500}", re.IGNORECASE)
_DOI = re.compile(r"(?:doi\s?:\s?|(?<![\w/.]))(10\.\d{4,9}/[^\s<>\"“”,;]{1,120})", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"(?<![\w@.])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|id|edu|gov|info)(?:/[^\s<>\"“”]{0,400})?(?![\w.])", re.IGNORECASE
)
_ISBN = re.compile(r"[\[(]?\be?-?(?:ISBN|ISSN)(?:-1[03])?\b\s?:?\s?[\dXx-]{8,20}[\])]?", re.IGNORECASE)
_LABEL = re.compile(r"(?:sumber|source)\s?:\s?(?=\S)", re.IGNORECASE)
_MOST_WORDS = 14
_PUNCTUATION = ".,;:()[]"


@dataclass(frozen=True, slots=True)
class Found:
    """A reference without its address and access date."""

    text: str
    url: str = ""
    accessed: str = ""
    place_of_access: str = ""


def taken_out(text: str) -> Found:
    """`text` with the list's mark, ISBN, address and day of access taken out of it."""
    bare = _ISBN.sub("", _MARK.sub("", text, count=1) if _MARK.match(text) else text)
    rest, url = _address(_LABEL.sub("", bare, count=1) if _LABEL.match(bare) else bare)
    rest, accessed, opened = _access(rest)
    rest = re.sub(rf"[\[(]?(?<!\w)(?:{any_of('available')})\s?:?\s?(?=[\])]?[.,;\s]*$)[\])]?", "", rest, flags=re.IGNORECASE)
    return Found(re.sub(r"\s+([.,;)])", r"\1", " ".join(rest.split())).strip(" ,;:-–—<>"), url, accessed, opened)


def _address(text: str) -> tuple[str, str]:
    """The text without its address, and the address; a DOI as one (ISO 26324)."""
    found = _ADDRESS.search(text)
    if found:
        url = found[0].rstrip(".,;:)>]")
        whole = url if url.lower().startswith("http") else f"https://{url}"
        return _DOI.sub(" ", text.replace(url, " ", 1)), whole
    doi = _DOI.search(text)
    if doi:
        return text.replace(doi[0], " ", 1), f"https://doi.org/{doi[1].rstrip('.')}"
    return text, ""


def _access(text: str) -> tuple[str, str, str]:
    """The text without the words that tell when and where it was opened; the day (ISO 8601); the site that is named there."""
    found = re.search(rf"[\[(]?(?<!\w)(?:{any_of('accessed')})(?!\w)\s?:?", text, re.IGNORECASE)
    if not found:
        return text, "", ""
    told = re.split(r"[\])]|\.\s(?=[A-Z“\"])|\.$", text[found.end() : found.end() + 160], maxsplit=1)[0]
    if not _tells_access(told):
        return text, "", ""
    after = text[found.end() + len(told) :].lstrip(").] ")
    return f"{text[: found.start()].rstrip()} {after}", dates.parse(told), _site(told)


def _tells_access(told: str) -> bool:
    """Whether what follows is a date, a place or nothing, and not a sentence ("Dikutip sebagai contoh …")."""
    words = told.split()
    if len(words) > _MOST_WORDS:
        return False
    return not words or bool(dates.parse(told)) or words[0].casefold().strip(_PUNCTUATION) in listed("around_access")


def _site(told: str) -> str:
    """The name of the site behind "dari" or "from"."""
    found = re.search(
        r"(?:dari|from|di|at|melalui)\s(?:situs|laman|website|web)?\s?:?\s?([^\d,;:()][^,;()]{1,60})$", told.strip(" .,:"), re.IGNORECASE
    )
    if not found or dates.parse(found[1]):
        return ""
    words = [word for word in found[1].split() if word.casefold().strip(_PUNCTUATION) not in listed("around_access")]
    return " ".join(words)


def bare_host(text: str) -> str:
    """A site that is written like a domain ("kompas.com"), "" if none is named."""
    found = _BARE_HOST.search(text)
    return found[0].rstrip(".") if found else ""
