"""`glossary.toml` is read strictly, all problems at once."""

import pytest

from publisher import glossary
from publisher.errors import ConfigurationError, ExitCode
from publisher.model.glossary import Status


def problems(text: str) -> list[tuple[str, dict[str, str | int]]]:
    with pytest.raises(ConfigurationError) as raised:
        glossary.authored(text.encode(), "glossary.toml")
    assert raised.value.exit_code is ExitCode.CONFIGURATION
    return list(raised.value.problems)


def test_an_entry_is_read_with_all_its_fields() -> None:
    text = """
    [[entry]]
    id = "padi"
    term = "padi"
    definition = "Tanaman yang menghasilkan beras."
    variants = ["tanaman padi"]
    abbreviations = ["PD"]
    foreign = ["rice plant"]
    see_also = ["beras"]
    status = "approved"
    """
    (entry,) = glossary.authored(text.encode(), "glossary.toml").value
    assert (entry.id, entry.definition, entry.status) == ("padi", "Tanaman yang menghasilkan beras", Status.APPROVED)
    assert (entry.variants, entry.abbreviations, entry.foreign, entry.see_also) == (("tanaman padi",), ("PD",), ("rice plant",), ("beras",))


def test_an_empty_file_has_no_entries() -> None:
    assert glossary.authored(b"", "glossary.toml").value == ()


def test_broken_toml_is_told_with_its_line() -> None:
    with pytest.raises(ConfigurationError) as raised:
        glossary.authored(b'[[entry]]\nterm = "padi\n', "glossary.toml")
    assert (raised.value.code, raised.value.values["line"]) == ("CFG011", 2)


def test_an_unknown_key_is_told_with_its_line_and_what_it_means() -> None:
    ((code, values),) = problems('[[entry]]\nterm = "padi"\n[[entry]]\nterm = "beras"\ndefinisi = "padi"\n')
    assert code == "CFG002"
    assert values == {"file": "glossary.toml", "line": 5, "key": "definisi", "suggestion": "definition"}


def test_a_value_of_another_type_is_told() -> None:
    assert [code for code, _ in problems('[[entry]]\nterm = "padi"\nvariants = "gabah"\ndefinition = 3\n')] == ["CFG004", "CFG004"]


def test_a_missing_term_is_told() -> None:
    assert [code for code, _ in problems('[[entry]]\ndefinition = "beras"\n')] == ["GLO014"]


def test_an_unknown_status_is_told() -> None:
    assert [code for code, _ in problems('[[entry]]\nterm = "padi"\nstatus = "maybe"\n')] == ["GLO015"]


def test_definition_and_see_together_are_told() -> None:
    assert [code for code, _ in problems('[[entry]]\nterm = "padi"\ndefinition = "beras"\nsee = "gabah"\n')] == ["GLO016"]


def test_doubled_ids_are_told_with_both_lines() -> None:
    ((code, values),) = problems('[[entry]]\nterm = "padi"\n[[entry]]\nterm = "Padi"\n')
    assert (code, values["line"], values["first"]) == ("GLO017", 4, 2)


def test_all_problems_come_together() -> None:
    assert len(problems('[[entry]]\nterm = "padi"\nstatus = "x"\nwarna = "hijau"\n[[entry]]\nforeign = 1\n')) == 4
