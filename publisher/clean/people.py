"""Lines about the author around the byline: the name once more, school or job, the biography below the article."""

from publisher.clean.page import Drop, Finding, Line, Page, is_prose
from publisher.clean.patterns import words
from publisher.model.chapter import Metadata
from publisher.source import Hint

_REACH = 5
"""Lines below a name among which the school or job may stand."""
_BOX = 4
_OPENING = 5
"""Lines of the text among which who writes may be told: below a standfirst and a picture."""
_JOB = 8


def under_author(page: Page) -> Finding:
    """Above and below the article, the author's name once more, and the school or job right under it."""
    known = {page.metadata.author.casefold(), page.metadata.site.casefold()} - {""}
    drops: dict[int, Drop] = {}
    affiliation = ""
    for i in (*range(page.first), *range(page.after, len(page.lines))):
        line = page.lines[i]
        repeated = i not in page.drops and line.flat.casefold() in known and line.block.hint is not Hint.TITLE
        if repeated:
            drops[i] = Drop("metadata", "author-repeated")
        signed = i in page.drops and page.drops[i].rule in {"byline", "label", "name-by-place", "role"} and bool(page.metadata.author)
        near = range(i + 1, min(i + _REACH, len(page.lines))) if repeated or signed else ()
        following = next((j for j in near if j not in page.drops), None)
        if following is not None and page.zone(following) is page.zone(i) and _is_affiliation(page.lines[following]):
            drops[following] = Drop("metadata", "affiliation")
            affiliation = affiliation or page.lines[following].flat
    return Finding(drops, metadata=Metadata(affiliation=affiliation))


def author_bio(page: Page) -> Finding:
    """Below the article, the lines about the author: under "Written by NAME" or "About NAME", or after page chrome and by name."""
    author = page.metadata.author.casefold()
    boxed = _boxed_bio(page, author)
    if boxed is not None:
        return boxed
    for i in range(max(page.first, page.after - 2), len(page.lines)) if author else ():
        line = page.lines[i]
        if i not in page.drops and line.folded in {f"about {author}", f"tentang {author}"} and i + 1 < len(page.lines):
            return Finding({i: Drop("metadata", "bio"), i + 1: Drop("metadata", "bio")}, metadata=Metadata(bio=page.lines[i + 1].flat))
        if i not in page.drops and is_prose(line) and _is_about(page, i, author):
            headed = {i - 1: Drop("metadata", "bio")} if i and page.lines[i - 1].folded in {f"about {author}", f"tentang {author}"} else {}
            return Finding({i: Drop("metadata", "bio"), **headed}, metadata=Metadata(bio=line.flat))
    return _signed_bio(page) or _named_bio(page)


def _boxed_bio(page: Page, author: str) -> Finding | None:
    """Within the text "About the author" over a sentence that opens with the author's name."""
    for i in page.kept(page.first, page.after - 1) if author else ():
        below = page.lines[i + 1]
        if page.lines[i].key in words("about_author") and is_prose(below) and below.folded.startswith(author + " "):
            return Finding({i: Drop("metadata", "bio"), i + 1: Drop("metadata", "bio")}, metadata=Metadata(bio=below.flat))
    return None


def _named_bio(page: Page) -> Finding:
    """At the end of the page the author's name on a line, perhaps the job, and a sentence that opens with the first name."""
    author = page.metadata.author.casefold()
    if " " not in author:
        return Finding()
    for i in page.kept(2 * len(page.lines) // 3):
        box = list(page.kept(i, i + _BOX)) if page.lines[i].folded == author else []
        ends = [j for j in box[1:] if is_prose(page.lines[j]) and page.lines[j].folded.startswith((author + " ", author.split()[0] + " "))]
        if ends and all(page.lines[j].words <= _JOB for j in box[1 : box.index(ends[0])]):
            taken = box[: box.index(ends[0]) + 1]
            return Finding({j: Drop("metadata", "bio") for j in taken}, metadata=Metadata(bio=page.lines[ends[0]].flat))
    return Finding()


def _is_about(page: Page, index: int, author: str) -> bool:
    """A sentence that opens with the author's name: below furniture, or by its verb where the article does not speak of the name."""
    folded = page.lines[index].folded
    if not folded.startswith(author + " "):
        return False
    verb = folded.removeprefix(author + " ").split(maxsplit=1)[0].strip(",")
    elsewhere = any(author in page.lines[i].folded for i in page.kept(page.first, page.after) if i != index and is_prose(page.lines[i]))
    return index - 1 in page.drops or (verb in words("bio_verbs") and not elsewhere)


def bio_above(page: Page) -> Finding:
    """Between the title and the text, sentences that open with the author's name: who writes here."""
    author = page.metadata.author.casefold()
    title = next((i for i, line in enumerate(page.lines) if line.block.hint is Hint.TITLE), None)
    if title is None or " " not in author:
        return Finding()
    names = (author + " ", author.split()[0] + " ")
    told = [i for i in page.kept(title + 1, page.first) if is_prose(page.lines[i]) and page.lines[i].folded.startswith(names)]
    opening = page.kept(page.first, page.first + _OPENING) if page.first else ()
    told += [i for i in opening if is_prose(page.lines[i]) and _is_about(page, i, author)][:1]
    text = " ".join(page.lines[i].flat for i in told)
    return Finding({i: Drop("metadata", "bio") for i in told}, metadata=Metadata(bio=text))


def _signed_bio(page: Page) -> Finding | None:
    for i in range(page.after, len(page.lines)):
        signed = i in page.drops and page.drops[i].kind == "metadata" and page.lines[i].folded.startswith(("written by ", "ditulis oleh "))
        j = page.next_kept(i) if signed else None
        if (
            j is not None
            and j - i <= 4
            and is_prose(page.lines[j])
            and page.lines[j].words <= 80
            and (j + 1 in page.drops or j + 1 == len(page.lines))
        ):
            return Finding({j: Drop("metadata", "bio")}, metadata=Metadata(bio=page.lines[j].flat))
    return None


def _is_affiliation(line: Line) -> bool:
    """A short line with a word for a school, class or job, that is neither a title nor a sentence."""
    told = any(word in words("affiliation") for word in line.folded.replace(",", " ").split())
    return told and line.words <= 12 and not line.closed and not line.listed and line.block.hint in {Hint.LINE, Hint.PARAGRAPH}
