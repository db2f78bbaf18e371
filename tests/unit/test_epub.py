"""The EPUB container: order, bytes, manifest, claims."""

import io
import zipfile
from dataclasses import replace

from lxml import etree

from publisher.model.book import Publication, Role
from publisher.render import xhtml
from publisher.render.epub import accessibility, epub, items, landmarks, spine
from publisher.render.theme import default
from tests.builders import book, chapter, everything, para

OPF = {"opf": "http://www.idpf.org/2007/opf"}


def publication() -> Publication:
    return xhtml.write(everything(), xhtml.Medium.EPUB)


def archive(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_mimetype_is_first_and_stored_and_the_rest_sorted() -> None:
    infos = archive(epub(publication(), default())).infolist()
    assert (infos[0].filename, infos[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
    names = [info.filename for info in infos[1:]]
    assert names == sorted(names)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_publication_gives_the_same_bytes() -> None:
    assert epub(publication(), default()) == epub(publication(), default())


def test_every_file_is_in_the_manifest_and_every_item_is_a_file() -> None:
    book = archive(epub(publication(), default()))
    package = etree.fromstring(book.read("EPUB/package.opf"))
    listed = {f"EPUB/{href}" for href in package.xpath("//opf:item/@href", namespaces=OPF)}
    files = {name for name in book.namelist() if name.startswith("EPUB/") and name != "EPUB/package.opf"}
    assert listed == files


def test_the_contents_stand_before_the_first_chapter() -> None:
    order = spine(publication())
    first = next(d for d in publication().documents if d.role is Role.CHAPTER)
    assert order.index("nav") == order.index(f"doc-{first.name}") - 1


def test_landmarks_name_each_kind_once() -> None:
    kinds = [landmark.kind for landmark in landmarks(publication())]
    assert kinds == list(dict.fromkeys(kinds))
    assert {"toc", "bodymatter", "glossary"} <= set(kinds)


def test_claims_follow_the_content() -> None:
    full = publication()
    assert "MathML" in accessibility(full)["features"]
    plain = replace(full, documents=tuple(d for d in full.documents if d.role is Role.TITLE_PAGE))
    assert accessibility(plain)["modes"] == ["textual"]
    assert "MathML" not in accessibility(plain)["features"]


def test_alternative_text_is_claimed_where_every_picture_has_some() -> None:
    full = publication()
    page = next(document for document in full.documents if document.role is Role.CHAPTER)

    def claims(picture: str) -> dict[str, list[str]]:
        return accessibility(replace(full, documents=(replace(page, body=f"<div>{picture}</div>", has_svg=False),)))

    for picture in ('<img src="a.png" alt="Peta"/>', '<img src="a.png" alt="" role="presentation"/>'):
        assert ("alternativeText" in claims(picture)["features"], claims(picture)["sufficient"]) == (True, ["textual"])
    silent = claims('<img src="a.png" alt="Peta"/><img src="b.png" alt=""/>')
    assert ("alternativeText" in silent["features"], silent["sufficient"]) == (False, ["textual,visual"])
    assert full.labels["accessibility_pictures"] not in silent["summary"]


def test_authors_of_chapters_contribute_and_those_of_the_book_create() -> None:
    chapters = [chapter("air", "Air", para("Air."), author="Dewi Lestari"), chapter("udara", "Udara", author="Ani Sari dan Dewi Lestari")]
    written = xhtml.write(book(chapters, authors=("Ani Sari",)), xhtml.Medium.EPUB)
    package = etree.fromstring(archive(epub(written, default())).read("EPUB/package.opf"))
    names = {"dc": "http://purl.org/dc/elements/1.1/", **OPF}
    assert package.xpath("//dc:creator/text()", namespaces=names) == ["Ani Sari"]
    assert package.xpath("//dc:contributor/text()", namespaces=names) == ["Dewi Lestari"]
    assert package.xpath("//opf:meta[@refines='#contributor-1']/text()", namespaces=names) == ["aut"]


def test_documents_with_math_say_so_in_the_manifest() -> None:
    full = publication()
    by_id = {item.id: item for item in items(full)}
    for document in full.documents:
        assert ("mathml" in by_id[f"doc-{document.name}"].properties) == document.has_math


def test_every_document_is_well_formed_and_named_in_its_language() -> None:
    book = archive(epub(publication(), default()))
    for name in book.namelist():
        if name.endswith(".xhtml"):
            root = etree.fromstring(book.read(name))
            assert root.get("lang") == "id", name
            assert root.findtext(".//{http://www.w3.org/1999/xhtml}title"), name


def test_the_cover_comes_first_and_its_picture_is_named_for_old_and_new_readers() -> None:
    covered = publication()
    package = etree.fromstring(archive(epub(covered, default())).read("EPUB/package.opf"))
    (picture,) = package.xpath("//opf:item[@properties='cover-image']", namespaces=OPF)
    assert picture.get("media-type") == "image/png"
    assert package.xpath("//opf:meta[@name='cover']/@content", namespaces=OPF) == [picture.get("id")]
    assert spine(covered)[0] == "doc-cover"
    assert landmarks(covered)[1].kind == "cover"


def test_a_book_without_cover_names_none() -> None:
    whole = everything()
    bare = xhtml.write(replace(whole, style=replace(whole.style, cover=False)), xhtml.Medium.EPUB)
    assert b"cover" not in archive(epub(bare, default())).read("EPUB/package.opf")


def test_a_cover_alone_is_no_picture_to_be_looked_at() -> None:
    full = publication()
    covered = replace(full, documents=tuple(d for d in full.documents if d.role in {Role.COVER, Role.TITLE_PAGE}))
    assert accessibility(covered)["modes"] == ["textual"]
