"""The same words typed in two ways: a title of one place of a page found again in another."""

QUOTES_AND_DASHES = str.maketrans(
    "\u2018\u2019\u02bc`\u00b4\u2032\u201c\u201d\u201e\u2033\u2010\u2011\u2012\u2013\u2014\u2212", "''''''\"\"\"\"------"
)
"""Each curly quotation mark as the straight one, each dash as the plain one."""


def alike(text: str) -> str:
    """`text` in lower case with straight quotation marks, plain dashes and single spaces."""
    return " ".join(text.casefold().translate(QUOTES_AND_DASHES).split())
