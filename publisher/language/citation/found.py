"""What stands anywhere in a reference and has a shape of its own: addresses, the day of access, the list's own marks."""

import re
from dataclasses import dataclass

from publisher.language.citation.access import ADDRESS, without_access, without_archive
from publisher.language.citation.spacing import spaced
from publisher.language.citation.words import any_of

_JUMP = r"(?:(?i:lompat\ske(?:\satas)?|jump\sup(?:\sto)?)\s?:?\s?)?"
_MARK = re.compile(rf"\s*(?:\[\w{{1,5}}\]|\(?\d{{1,3}}[.)](?!\d)|[•▪◦*–—-](?=\s)|[\^↑]\s?{_JUMP}(?:[a-z](?=\s)(?!\s[a-z]{{2}})\s?)*)\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,500}", re.IGNORECASE)
_DOI = re.compile(r"(?:doi\s?:\s?|(?<![\w/.]))(10\.\d{4,9}/[^\s<>\"“”,;]{1,120})", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"(?<![\w@.])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|id|edu|gov|info)(?:/[^\s<>\"“”]{0,400})?(?![\w.])", re.IGNORECASE
)
_HOST_AND_PATH = re.compile(r"(?<![\w@./])(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,10}/[^\s<>\"“”]{1,400}")
_ISBN = re.compile(
    r"[\[(]?\b(?:e-?|p-?)?(?:ISBN|ISSN|OCLC|PMID|PMCID|JSTOR|LCCN|S2CID)(?:-1[03])?\b\s?:?\s?(?:PMC)?[\dXx][\dXx-]{3,19}(?:\s\(?(?:print|online|cetak|daring)\)?)?[\])]?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:sumber|source|referensi|lihat|see)\s?:\s?(?=\S)", re.IGNORECASE)
_REPEATED = re.compile(r"([.,;])(?:\s?[.,;])+")
_EMPTY = re.compile(r"[(\[<]\s*[.,;:]?\s*[)\]>]")


@dataclass(frozen=True, slots=True)
class Found:
    """A reference without its address and access date."""

    text: str
    url: str = ""
    accessed: str = ""
    place_of_access: str = ""


def taken_out(text: str) -> Found:
    """`text` with the list's mark, ISBN, address, archive and day of access taken out, and white space put in where it lacks."""
    mark = _MARK.match(text)
    bare = _ISBN.sub("", text[mark.end() :] if mark and mark[0].strip() else text)
    rest, url = _address(_LABEL.sub("", bare, count=1) if _LABEL.match(bare) else bare)
    rest, access = without_access(without_archive(spaced(rest)))
    rest = re.sub(rf"[\[(]?(?<!\w)(?:{any_of('available')})\s?:?\s?(?=[\])]?[.,;\s]*(?:{ADDRESS}|$))[\])]?", "", rest, flags=re.IGNORECASE)
    rest = re.sub(
        rf"(?:^|(?<=[.,;(\[])\s?|[(\[])(?:{any_of('labelled')})\s?:?\s?(?=[\])]?[.,;\s]*(?:{ADDRESS}|$))[\])]?",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    rest = _EMPTY.sub(" ", _EMPTY.sub(" ", rest.replace(ADDRESS, " ")))
    rest = re.sub(r"\s+([.,;)])", r"\1", " ".join(rest.split()))
    return Found(_unclosed(_REPEATED.sub(_one_stop, rest)).strip(" ,;:-–—<>"), url, access.day, access.site)


def _one_stop(found: re.Match[str]) -> str:
    """One mark of several in a row, where words between them were taken out: the first, but an abbreviation keeps both."""
    return found[0] if found[0] in {".,", ".;", "..."} else found[1]


def _unclosed(text: str) -> str:
    """`text` without a bracket at its end that was opened for an address."""
    bare = text.rstrip(" .,;:")
    return bare[:-1].rstrip(" ,;:") if bare.endswith(("(", "[", "<")) else text


def _address(text: str) -> tuple[str, str]:
    """The text with a mark where its address stood, and the address; a DOI as one (ISO 26324)."""
    found = _ADDRESS.search(text) or (None if _DOI.search(text) else _HOST_AND_PATH.search(text))
    if found:
        url = found[0].rstrip(".,;:)>]")
        whole = url if url.lower().startswith("http") else f"https://{url}"
        return _DOI.sub(" ", _ADDRESS.sub(" ", text.replace(url, f" {ADDRESS} ", 1))), whole
    doi = _DOI.search(text)
    if doi:
        return text.replace(doi[0], " ", 1), f"https://doi.org/{doi[1].rstrip('.')}"
    return text, ""


def bare_host(text: str) -> str:
    """A site that is written like a domain ("kompas.com"), "" if none is named."""
    found = _BARE_HOST.search(text)
    return found[0].rstrip(".") if found else ""
