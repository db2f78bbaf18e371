"""White space that typists left out behind a full stop, a colon or a bracket."""

import re

from publisher.language.citation.words import any_of

_AFTER = tuple(
    (re.compile(pattern), rf"{mark} ")
    for pattern, mark in (
        (r"(?<=[a-zà-ÿ\d)])\.(?=[A-ZÀ-Þ][\w’'-]+)(?!\w+\.\w)", "."),
        (r"(?<=[a-zà-ÿ)])\.(?=(?:1[5-9]|20)\d\d[a-z]?[.,:)\s])", "."),
        (r"(?<=\s[A-Z])\.(?=[A-ZÀ-Þ][a-zà-ÿ]{3,})", "."),
        (r"(?<=\s[IVX][IVX])\.(?=[A-ZÀ-Þ][a-zà-ÿ]{3,})", "."),
        (r",?&(?=[A-ZÀ-Þ])", " &"),
        (r"(?<=[A-Z])\.(?=(?:dan|and|&)\s)", "."),
        (r"(?<=[a-zà-ÿ.]),(?=[A-ZÀ-Þ“\"])", ","),
        (r"(?<=[a-zà-ÿ.\d]);(?=[A-ZÀ-Þ])", ";"),
        (r"(?<=[a-zà-ÿ]):(?=[A-ZÀ-Þ“\"])", ":"),
        (r"(?<=(?:1[5-9]|20)\d\d):(?=[A-ZÀ-Þ“\"])", ":"),
        (r"(?<=[”’]),(?=\w)", ","),
        (r"(?<=\w\))\.?(?=[A-ZÀ-Þ“])", "."),
    )
    if pattern
)
_BRACKET = re.compile(r"(?<=[a-zà-ÿ.,])\((?=[^()]{0,20}(?:1[5-9]|20)\d\d\s?\))")
_LABEL = re.compile(rf"(?<!\w)({any_of('volume')}|{any_of('issue')}|{any_of('pages')})\.?(?<=\.)(?=\d|[IVXLC]+\b)", re.IGNORECASE)


def spaced(text: str) -> str:
    """`text` with the missing white space put in: "Eko.2013.Matematika", "Solo:Tiga", "Vol.5". Abbreviations keep their form."""
    for pattern, mark in _AFTER:
        text = pattern.sub(mark, text)
    return _LABEL.sub(r"\1 ", _BRACKET.sub(" (", text))
