"""One entry for one concept, and the editor's word over it."""

from publisher import glossary
from publisher.diagnostics import Severity
from publisher.glossary.editor.ids import with_own_ids
from publisher.model.decision import fingerprint
from publisher.model.glossary import Glossary, GlossaryEntry, Origin, Status
from publisher.model.inline import EntryId
from tests.unit.glossary_text import chapter_of


def built(*chapters: tuple[str, str], authored: str = "", language: str = "id") -> Glossary:
    return told(*chapters, authored=authored, language=language).value


def told(*chapters: tuple[str, str], authored: str = "", language: str = "id"):  # noqa: ANN201 - Result[Glossary]
    own = glossary.authored(authored.encode(), "glossary.toml").value
    return glossary.build([chapter_of(text, name, language) for name, text in chapters], own, language)


def test_spellings_and_languages_of_one_organisation_are_one_entry() -> None:
    one = ("a.txt", "Organisasi Kesehatan Dunia (WHO) mengirim obat.\n\nWHO adalah organisasi internasional yang mengurus kesehatan.")
    other = ("b.txt", "- WHO (World Health Organization), yaitu badan dunia yang menangani wabah.")
    (entry,) = built(one, other).entries
    assert entry.headword == "Organisasi Kesehatan Dunia"
    assert entry.abbreviations == ("WHO",)
    assert entry.foreign == ("World Health Organization",)
    assert len(entry.further) == 1
    assert entry.span is not None


def test_the_table_unites_names_that_never_meet() -> None:
    found = built(
        ("a.txt", "- Perserikatan Bangsa-Bangsa (PBB): organisasi yang didirikan untuk menjaga perdamaian."),
        ("b.txt", "- UN (United Nations), yaitu organisasi yang beranggotakan hampir semua negara."),
    )
    (entry,) = found.entries
    assert (entry.headword, entry.abbreviations) == ("Perserikatan Bangsa-Bangsa", ("PBB", "UN"))


def test_an_adjective_gives_its_definition_to_the_noun_phrase() -> None:
    text = "Hutan lindung adalah hutan yang dijaga negara.\n\nLindung ialah bentuk hutan yang tidak boleh ditebang."
    assert [entry.headword for entry in built(("a.txt", text)).entries] == ["hutan lindung"]


def test_two_long_forms_in_one_language_are_told_with_both_places() -> None:
    result = told(
        ("a.txt", "Ia kuliah di perguruan tinggi (PT) negeri."),
        ("b.txt", "Ayah bekerja di perseroan terbatas (PT) itu."),
    )
    (finding,) = result.diagnostics
    assert (finding.code, finding.severity) == ("GLO001", Severity.WARNING)
    assert finding.span is not None
    assert (finding.span.source, dict(finding.values)["file"]) == ("b.txt", "a.txt")


def test_long_forms_in_two_languages_are_no_conflict() -> None:
    assert told(("a.txt", "Dana Moneter Internasional (IMF).\n\nIMF (International Monetary Fund).")).diagnostics == ()


def test_an_authored_definition_wins_and_keeps_the_found_one() -> None:
    authored = '[[entry]]\nterm = "embun"\ndefinition = "Titik air yang muncul pada pagi hari."\n'
    (entry,) = built(("a.txt", "Embun adalah uap air yang mengembun di daun."), authored=authored).entries
    assert (entry.definition, entry.origin, entry.status) == ("Titik air yang muncul pada pagi hari", Origin.AUTHORED, Status.APPROVED)
    assert [definition for definition, _ in entry.further] == ["uap air yang mengembun di daun"]


def test_an_approval_adopts_the_found_definition() -> None:
    (entry,) = built(
        ("a.txt", "Embun adalah uap air yang mengembun di daun."), authored='[[entry]]\nterm = "Embun"\nstatus = "approved"\n'
    ).entries
    assert (entry.definition, entry.status, entry.confidence) == ("uap air yang mengembun di daun", Status.APPROVED, 1.0)


def test_a_rejection_removes_and_is_told_when_it_meets_nothing() -> None:
    authored = '[[entry]]\nterm = "embun"\nstatus = "rejected"\n'
    assert built(("a.txt", "Embun adalah uap air yang mengembun di daun."), authored=authored).entries == ()
    assert [one.code for one in told(("a.txt", "Hari itu cerah."), authored=authored).diagnostics] == ["GLO002"]


def test_see_references_lead_to_entries_or_are_told() -> None:
    authored = """
    [[entry]]
    term = "KLH"
    see = "Kementerian Lingkungan"
    [[entry]]
    term = "Kementerian Lingkungan"
    definition = "kantor yang mengurus lingkungan"
    see_also = ["hutn", "kementerian-lingkugan"]
    """
    result = told(("a.txt", "Hari itu cerah."), authored=authored)
    by_name = {entry.headword: entry for entry in result.value.entries}
    assert by_name["KLH"].see == by_name["Kementerian Lingkungan"].id
    assert by_name["Kementerian Lingkungan"].see_also == ()
    assert [one.code for one in result.diagnostics] == ["GLO004", "GLO003"]
    assert [dict(one.values)["see"] for one in result.diagnostics] == ["hutn", "kementerian-lingkugan"]
    assert dict(result.diagnostics[1].values)["suggestion"] == "Kementerian Lingkungan"


def test_a_reference_is_quoted_as_it_was_typed() -> None:
    (one,) = told(("a.txt", "Hari itu cerah."), authored='[[entry]]\nterm = "KLHK"\nsee = "Kementerian  Lingkungan Hidup"\n').diagnostics
    assert (one.code, dict(one.values)["see"]) == ("GLO004", "Kementerian Lingkungan Hidup")


def test_a_short_form_refers_to_the_long_form_that_the_articles_define() -> None:
    text = "Badan Karantina Hewan (BKH) adalah lembaga yang memeriksa hewan di pelabuhan."
    result = told(("a.txt", text), authored='[[entry]]\nterm = "BKH"\nsee = "Badan Karantina Hewan"\n')
    by_name = {entry.headword: entry for entry in result.value.entries}
    assert by_name["BKH"].see == by_name["Badan Karantina Hewan"].id
    assert not result.diagnostics


def test_references_are_followed_to_a_definition_and_circles_are_told() -> None:
    entries = {"dadu": "dadih", "dadih": "susu", "susu": "", "ayam": "ayam", "padi": "beras", "beras": "padi"}
    authored = "".join(
        f'[[entry]]\nterm = "{term}"\n' + (f'see = "{see}"\n' if see else 'definition = "minuman"\n') for term, see in entries.items()
    )
    result = told(("a.txt", "Hari itu cerah."), authored=authored)
    assert {entry.headword: entry.see for entry in result.value.entries} == {"dadih": "susu", "dadu": "susu", "susu": None}
    assert [entry.headword for entry in result.value.lost] == ["ayam", "padi", "beras"]
    assert [(one.code, dict(one.values)["way"]) for one in result.diagnostics] == [
        ("GLO007", "ayam → ayam"),
        ("GLO007", "padi → beras → padi"),
        ("GLO007", "beras → padi → beras"),
    ]


def test_acronyms_without_a_definition_are_no_entries() -> None:
    found = built(("a.txt", "Rapat dihadiri Dewan Kelurahan Sukasari (DKS)."))
    assert found.entries == ()
    assert [(acronym.short, acronym.long) for acronym in found.acronyms] == [("DKS", "Dewan Kelurahan Sukasari")]


def test_entries_are_in_alphabetical_order_with_unique_ids() -> None:
    found = built(("a.txt", "Zakat adalah harta yang wajib dikeluarkan setiap tahun.\n\nAbrasi adalah pengikisan pantai oleh ombak."))
    assert [entry.headword for entry in found.entries] == ["abrasi", "zakat"]


def test_records_name_file_and_line() -> None:
    records = glossary.as_records(built(("a.txt", "# Judul\n\nAbrasi adalah pengikisan pantai oleh ombak.")))
    (term,) = records["terms"]
    assert term["source"] == ["a.txt:3"]
    assert (term["term"], term["status"], term["reason"]) == ("abrasi", "proposed", "adalah")


def test_an_approved_term_that_no_article_defines_any_more_is_told_and_kept() -> None:
    authored = '[[entry]]\nterm = "embun"\nstatus = "approved"\ndefinition = "uap air"\nsource = "a.txt:1"\nfingerprint = "0123456789"\n'
    result = told(("a.txt", "Hari itu cerah."), authored=authored)
    assert [(one.code, one.severity) for one in result.diagnostics] == [("GLO006", Severity.NOTE)]
    assert [entry.definition for entry in result.value.entries] == ["uap air"]


def test_another_article_that_defines_the_term_better_makes_no_decision_stale() -> None:
    one = ("a.txt", "Embun adalah uap air yang mengembun di daun.")
    (entry,) = built(one).entries
    mark = fingerprint(entry.definition)
    authored = f'[[entry]]\nterm = "embun"\nsource = "a.txt:1"\nfingerprint = "{mark}"\ndefinition = "{entry.definition}"\n'
    other = ("b.txt", "Embun didefinisikan sebagai titik air yang terbentuk pada malam hari karena udara dingin.")
    assert told(one, other, authored=authored).diagnostics == ()


def test_a_doubtful_definition_makes_no_decision_stale() -> None:
    authored = '[[entry]]\nterm = "embun"\nsource = "a.txt:1"\nfingerprint = "0123456789"\ndefinition = "uap air"\n'
    own = glossary.authored(authored.encode(), "glossary.toml").value
    chapter = chapter_of("Embun adalah titik air yang terbentuk pada malam hari karena udara dingin.", "a.txt", "id")
    codes = [[one.code for one in glossary.build([chapter], own, "id", threshold).diagnostics] for threshold in (0.1, 1.0)]
    assert codes == [["GLO005"], ["GLO006"]]


def test_ids_do_not_depend_on_the_other_terms() -> None:
    def ids(*headwords: str) -> dict[str, str]:
        entries = [GlossaryEntry(id=EntryId("x"), headword=headword) for headword in headwords]
        return {entry.headword: entry.id for entry in with_own_ids((), entries)}

    everything = ids("C++", "C", "C#", "kerja sama", "3R")
    assert everything["C"] == "c"
    assert everything["kerja sama"] == "kerja-sama"
    assert len(set(everything.values())) == len(everything)
    assert all(ids(headword)[headword] == own for headword, own in everything.items())


def test_terms_that_share_an_id_are_told_apart_in_any_order() -> None:
    entries = [GlossaryEntry(id=EntryId("x"), headword=headword) for headword in ("pt", "PT")]
    ids = [{entry.headword: entry.id for entry in with_own_ids((), each)} for each in (entries, entries[::-1])]
    assert ids[0] == ids[1]
    assert ids[0]["PT"] != ids[0]["pt"]


def test_a_rejected_term_leaves_the_index_too() -> None:
    text = "Organisasi Perdagangan Dunia (WTO) adalah organisasi yang mengatur perdagangan."
    found = built(("a.txt", text), authored='[[entry]]\nterm = "Organisasi Perdagangan Dunia"\nstatus = "rejected"\n')
    assert found.entries == ()
    assert [entry.headword for entry in found.rejected] == ["Organisasi Perdagangan Dunia"]
    assert [acronym.short for acronym in found.acronyms] == ["WTO"]
    left = found.unrejected()
    assert left.acronyms == ()
    assert all("WTO" not in name.abbreviations for name in left.names)
    assert len(left.names) == len(found.names) - 1


def test_organisations_never_expanded_are_no_entries() -> None:
    assert built(("a.txt", "WHO dan UNESCO mengirim bantuan. WHO bekerja di banyak negara.")).entries == ()


def test_a_scientific_name_keeps_its_capital() -> None:
    species = "Zona nipah (Nypa fruticans) adalah kawasan tumbuhan rawa di hulu."
    common = "Zona nipah (Daerah nipah) adalah kawasan tumbuhan rawa di hulu. Di daerah itu air tawar."
    for text, other in ((species, "Nypa fruticans"), (common, "daerah nipah")):
        (entry,) = built(("a.txt", f"- {text}")).entries
        assert (*entry.variants, *entry.foreign) == (other,)


def test_a_headword_that_was_cut_too_long_is_no_other_name() -> None:
    text = "Embun pagi adalah uap air yang mengembun di daun."
    for name, others in (("embun", ()), ("titik air", ("embun pagi",))):
        (entry,) = built(("a.txt", text), authored=f'[[entry]]\nid = "embun-pagi"\nterm = "{name}"\n').entries
        assert (entry.headword, entry.variants) == (name, others)


def test_the_articles_own_words_are_known_beside_the_editors() -> None:
    (entry,) = built(
        ("a.txt", "Embun adalah uap air yang mengembun di daun."), authored='[[entry]]\nterm = "embun"\ndefinition = "titik air"\n'
    ).entries
    assert entry.defining is not None
    assert (entry.defining[0], entry.defining[1].first_line) == ("uap air yang mengembun di daun", 1)
