"""Labels, messages, kinds of learning blocks."""

import re

import pytest

from publisher import language
from publisher.language import learning, messages

PLACEHOLDER = re.compile(r"\{\w+\}")


def test_labels_are_complete_in_both_languages() -> None:
    indonesian, english = language.labels("id"), language.labels("en-GB")
    assert indonesian.keys() == english.keys()
    for key, label in indonesian.items():
        assert label.strip()
        assert english[key].strip()
        assert set(PLACEHOLDER.findall(label)) == set(PLACEHOLDER.findall(english[key])), key
    assert (indonesian["contents"], english["contents"]) == ("Daftar Isi", "Contents")


def test_labels_of_an_unknown_language_are_not_invented() -> None:
    with pytest.raises(KeyError):
        language.labels("xx")


def test_kinds_of_learning_blocks_have_labels_and_unambiguous_names() -> None:
    kinds = learning.kinds()
    names = [name for kind in kinds.values() for name in {kind.name, *kind.names}]
    assert len(names) == len(set(names))
    for kind in kinds.values():
        assert kind.label in language.labels("id")
        assert kind.audience in {"all", "teacher"}


def test_a_kind_is_known_by_the_author_s_word() -> None:
    assert learning.kind_of("Latihan") == "exercise"
    assert learning.kind_of("Kunci Jawaban") == "answer-key"
    assert learning.kind_of("puisi") is None


def test_a_message_is_filled_and_its_own_braces_are_not_read_again() -> None:
    told = messages.message("NRM001", {"before": "{after}", "after": "kerja {x}"}, "id")
    assert told.text == "“{after}” ditulis terpisah: “kerja {x}”."
    assert told.severity == "change"
    assert told.why
    assert told.hint


def test_a_placeholder_without_a_value_stays_visible() -> None:
    assert "{after}" in messages.message("NRM001", {"before": "x"}, "en").text


def test_unknown_codes_and_languages_are_errors() -> None:
    with pytest.raises(KeyError):
        messages.message("XXX999", {}, "id")
    with pytest.raises(KeyError):
        messages.message("NRM001", {}, "fr")


def test_all_messages_are_complete() -> None:
    for code in messages.codes():
        assert re.fullmatch(r"[A-Z]{3}\d{3}", code)
        for ui_language in ("id", "en"):
            told = messages.message(code, {}, ui_language)
            assert told.severity in {"note", "warning", "error", "change"}
            assert all(part.strip() for part in (told.text, told.why, told.hint)), (code, ui_language)
