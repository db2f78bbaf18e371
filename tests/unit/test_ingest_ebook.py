"""E-books: which documents are the article, what it is made of, what is told, what is refused."""

import pytest

from publisher.build.pipeline import import_chapter
from publisher.config import Settings
from publisher.errors import SourceError
from publisher.model.block import Decorative, DefinitionList, Figure, LineBlock, MathBlock, Table
from publisher.model.inline import Foreign, Link, NoteRef
from publisher.model.span import SourceId
from publisher.model.walk import plain_text
from publisher.source import Hint, SourceFile
from tests.office import ebook, finished, from_markdown, left_out, lines, page, read, shape, told
from tests.word import PNG, archive

PROSE = "Lebah madu hidup berkelompok dan membagi tugas di antara anggotanya. Setiap lebah mengenal pekerjaannya sejak muda."


def refusal(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(data, "epub")
    return caught.value


def one(body: str, **more: bytes | str) -> bytes:
    return ebook({"a.xhtml": body}, more={name.replace("__", "/").replace("_png", ".png"): data for name, data in more.items()})


# ---- what is refused


def test_what_is_no_ebook_is_refused_by_kind() -> None:
    assert refusal(b"Ini teks biasa.").code == "SRC080"
    assert refusal(archive({"word/document.xml": "<d/>"})).values["kind"] == "DOCX"
    assert refusal(b"").code == "SRC003"
    assert refusal(ebook({})).code == "SRC003"
    assert refusal(archive({"META-INF/container.xml": "<container/>"})).code == "SRC063"


def test_a_locked_book_is_told_but_scrambled_fonts_are_none() -> None:
    lock = (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod '
        'Algorithm="{}"/></e:EncryptedData></encryption>'
    )
    locked = lock.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    assert refusal(ebook({"a.xhtml": "<p>a</p>"}, more={"META-INF/encryption.xml": locked})).code == "SRC081"
    assert refusal(ebook({"a.xhtml": "<p>a</p>"}, more={"META-INF/rights.xml": "<r/>"})).code == "SRC081"
    fonts = lock.format("http://www.idpf.org/2008/embedding")
    assert lines(read(ebook({"a.xhtml": "<p>a</p>"}, more={"META-INF/encryption.xml": fonts}), "epub")) == ["a"]


def test_entities_and_depth_are_refused() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>'
    assert refusal(ebook({"a.xhtml": ""}, more={"E/a.xhtml": bomb})).code == "SRC066"
    assert refusal(one("<div>" * 90 + "dalam" + "</div>" * 90)).code == "SRC067"
    assert refusal(one("<div>" * 300 + "dalam" + "</div>" * 300)).code == "SRC067"


def test_what_is_missing_or_no_text_is_told_and_the_rest_is_read() -> None:
    book = ebook({"a.xhtml": "<p>satu</p>", "b.xhtml": "", "c.svg": ""}, more={"E/b.xhtml": b"", "E/c.svg": "<svg/>"})
    result = read(book, "epub")
    assert lines(result) == ["satu"]
    assert told(result) == ["SRC082", "SRC082"]


# ---- which documents


def test_the_documents_are_one_article_in_order_with_their_levels() -> None:
    book = ebook({"b.xhtml": "<h1>Bab Satu</h1><p>satu</p><h3>Rinci</h3>", "a.xhtml": "<h1>Bab Dua</h1><p>dua</p>"})
    result = read(book, "epub")
    assert shape(result) == [
        (Hint.HEADING, 1, "", "Bab Satu"),
        (Hint.PARAGRAPH, 0, "", "satu"),
        (Hint.HEADING, 3, "", "Rinci"),
        (Hint.HEADING, 1, "", "Bab Dua"),
        (Hint.PARAGRAPH, 0, "", "dua"),
    ]
    assert result.value.metadata.title == "Kehidupan Lebah"


def test_cover_title_page_imprint_and_contents_are_left_out_and_told() -> None:
    book = ebook(
        {
            "cover.xhtml": '<p><img src="c.png" alt="Sampul"/></p>',
            "t.xhtml": "<h1>Kehidupan Lebah</h1><p>Made Wirawan</p>",
            "nav.xhtml": '<nav epub:type="toc"><ol><li><a href="a.xhtml">Bab</a></li></ol></nav>',
            "c.xhtml": '<section epub:type="copyright-page"><p>Hak cipta</p></section>',
            "a.xhtml": f"<h1>Bab</h1><p>{PROSE}</p>",
            "isi.xhtml": (
                '<h2>Isi</h2><p><a href="a.xhtml">Bab Satu</a></p><p><a href="a.xhtml#x">Bab Dua</a></p><p><a '
                'href="t.xhtml">Judul Buku</a></p>'
            ),
        },
        "<dc:title>Kehidupan Lebah</dc:title><dc:creator>Made Wirawan</dc:creator>",
    )
    result = read(book, "epub")
    assert lines(result) == ["Bab", PROSE]
    assert left_out(result) == [
        ("cover", "Sampul"),
        ("title-page", "Kehidupan Lebah Made Wirawan"),
        ("contents", "Bab"),
        ("imprint", "Hak cipta"),
        ("contents", "Isi Bab Satu Bab Dua Judul Buku"),
    ]


def test_the_guide_and_the_landmarks_name_what_is_no_text() -> None:
    nav = (
        '<nav epub:type="toc"><ol><li>x</li></ol></nav><nav epub:type="landmarks"><ol><li><a '
        'epub:type="titlepage" href="j.xhtml">J</a></li></ol></nav>'
    )
    book = ebook(
        {"k.xhtml": "<p>Sampul depan</p>", "j.xhtml": "<p>Halaman judul</p>", "nav.xhtml": nav, "a.xhtml": "<p>isi</p>"},
        guide='<reference type="cover" href="k.xhtml"/>',
    )
    result = read(book, "epub")
    assert lines(result) == ["isi"]
    assert [rule for rule, _ in left_out(result)] == ["cover", "title-page", "contents"]


def test_a_book_of_furniture_alone_is_kept() -> None:
    result = read(
        ebook(
            {"a.xhtml": '<section epub:type="titlepage"><p>Satu satunya isi</p></section>'},
            guide='<reference type="cover" href="a.xhtml"/>',
        ),
        "epub",
    )
    assert lines(result) == ["Satu satunya isi"]


# ---- the text


def test_inlines_keep_what_a_book_has() -> None:
    body = (
        '<p>Kata <span lang="en">word</span> &nbsp;&eacute; <a href="https://contoh.example/a">laman</a> '
        '<a href="b.xhtml">bab</a> <new-tag>baru</new-tag> <ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>'
    )
    (block,) = read(one(body), "epub").value.blocks
    assert [type(inline) for inline in block.content if isinstance(inline, Foreign | Link)] == [Foreign, Link]
    assert " ".join(plain_text(block.content).split()) == "Kata word é laman bab baru 漢 (kan)"


def test_blocks_of_each_kind() -> None:
    body = '<table><caption>Kaki</caption><tr><th>A</th><th>B</th></tr><tr><td colspan="2">lebar</td></tr></table>'
    body += (
        "<dl><dt>Lebah</dt><dd>serangga</dd></dl><blockquote><p>kutip</p></blockquote><div class='poem'>"
        "<p>larik satu<br/>larik dua</p><p>larik tiga</p></div>"
    )
    body += (
        '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mfrac><mi>a</mi><mn>2</mn>'
        '</mfrac></math><ol start="3" type="a"><li>tiga</li></ol>'
    )
    result = read(one(body), "epub")
    verses = [[plain_text(line) for line in block.lines] for block in finished(result, LineBlock) if isinstance(block, LineBlock)]
    assert verses == [["larik satu", "larik dua"], ["larik tiga"]]
    assert [block.tex for block in finished(result, MathBlock) if isinstance(block, MathBlock)] == ["\\frac{a}{2}"]
    assert len(finished(result, Table)) == len(finished(result, DefinitionList)) == 1
    assert (Hint.NUMBERED, 0, "c.", "tiga") in shape(result)
    assert (Hint.QUOTATION, 0, "", "kutip") in shape(result)


def test_notes_may_stand_in_another_document() -> None:
    call = '<a epub:type="noteref" href="n.xhtml#c1">1</a>'
    notes = (
        '<section epub:type="footnotes"><hr/><aside epub:type="footnote" id="c1"><p>Dari nektar. <a '
        'role="doc-backlink" href="a.xhtml">kembali</a></p></aside></section>'
    )
    result = read(ebook({"n.xhtml": notes, "a.xhtml": f"<p>Madu{call} manis{call}.</p>"}), "epub")
    assert sum(isinstance(inline, NoteRef) for inline in result.value.blocks[-1].content) == 2
    assert [plain_text(block.content) for note in result.value.notes for block in note.blocks if hasattr(block, "content")][:1] == [
        "Dari nektar."
    ]
    assert lines(result) == ["Madu manis."]


def test_pictures_come_with_their_alternatives() -> None:
    body = (
        '<figure><img src="../E/p/ratu.png" alt="Ratu lebah"/><figcaption>Gambar 1. Ratu</figcaption>'
        '</figure><p><img src="p/ratu.png" alt=""/></p>'
    )
    body += (
        '<p><img src="https://contoh.example/x.png" alt="luar"/></p><svg xmlns="http://www.w3.'
        'org/2000/svg"><title>Garis</title><rect width="1" height="1"/></svg>'
    )
    body += '<video src="x.mp4" title="Tarian">Film tarian</video>'
    result = read(ebook({"a.xhtml": body}, more={"E/p/ratu.png": PNG}), "epub")
    figures = [block for block in finished(result, Figure) if isinstance(block, Figure)]
    assert [figure.alternative for figure in figures] == ["Ratu lebah", Decorative.DECORATIVE, "luar", "Garis", "Tarian"]
    assert [figure.resource for figure in figures][:2] == ["lebah-ratu.png", "lebah-ratu.png"]
    assert told(result) == ["SRC073", "SRC076"]
    assert "Film tarian" in lines(result)


def test_what_a_reader_does_not_see_is_told() -> None:
    body = (
        '<p>Isi <span epub:type="pagebreak">12</span>artikel.</p><p hidden="">sembunyi</p><p '
        'style="display: none">juga</p><script>alert(1)</script>'
    )
    result = read(one(body), "epub")
    assert lines(result) == ["Isi artikel."]
    assert left_out(result) == [("page-number", "12"), ("hidden", "sembunyi"), ("hidden", "juga")]


def test_tag_soup_is_read_as_a_browser_does() -> None:
    book = ebook({"a.xhtml": ""}, more={"E/a.xhtml": "<html><body><p>satu<br>dua & tiga<p>empat</body></html>"})
    assert lines(read(book, "epub")) == ["satu", "dua & tiga", "empat"]


def test_utf_16_is_read() -> None:
    book = ebook({"a.xhtml": ""}, more={"E/a.xhtml": page("<p>satu é</p>").replace("utf-8", "utf-16").encode("utf-16")})
    assert lines(read(book, "epub")) == ["satu é"]


# ---- what the book says of itself


def test_metadata() -> None:
    said = '<dc:title>Kehidupan Lebah</dc:title><dc:creator id="c1">Wirawan, Made</dc:creator><dc:creator id="c2">Juru Gambar</dc:creator>'
    said += '<meta refines="#c2" property="role">ill</meta><dc:language>id</dc:language><dc:date>2021-03-04T00:00:00Z</dc:date>'
    said += "<dc:subject>Biologi</dc:subject><dc:subject>lebah; madu</dc:subject><dc:publisher>Penerbit Contoh</dc:publisher>"
    found = read(ebook({"a.xhtml": "<p>isi</p>"}, said), "epub").value.metadata
    assert (found.title, found.author, found.language, found.date) == ("Kehidupan Lebah", "Made Wirawan", "id", "2021-03-04")
    assert found.tags == ("Biologi", "lebah", "madu")
    assert found.extra == (("publisher", "Penerbit Contoh"),)


def test_a_book_by_pandoc_becomes_a_chapter() -> None:
    text = (
        f"---\ntitle: Tarian Lebah\nauthor: Made Wirawan\n---\n\n# Pendahuluan\n\n{PROSE}[^1]\n\n## Rinci\n\n{PROSE}"
        f"\n\n# Penutup\n\n{PROSE}\n\n[^1]: Dari nektar.\n"
    )
    source = SourceFile(SourceId("01 tarian.epub"), "epub", from_markdown(text, "epub"))
    chapter = import_chapter(source, Settings()).value.chapters[0]
    assert plain_text(chapter.title) == "Tarian Lebah"
    assert [plain_text(section.title) for section in chapter.sections] == ["Pendahuluan", "Penutup"]
    assert [plain_text(section.title) for section in chapter.sections[0].sections] == ["Rinci"]
    assert len(chapter.notes) == 1
