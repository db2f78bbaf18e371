"""Signs around a line of plain text that make it a heading: "# Judul", "**Judul**", "==== JUDUL ===="."""

import re

LONGEST = 120
"""Characters of a line with its signs."""
STARRED = re.compile(r"(?P<before>[^\w\s*_]{0,3}\s?)(?P<sign>\*{1,3}|__)(?P<words>[^*\s_][^*]*?)(?P=sign)(?P<after>\s?[^\w\s*_]{0,3}):?")
"""Words in the stars that chats and notes set for bold type, emoji around them or not."""
FRAMED = re.compile(r"[=~#+*_<>•·.:|-]{2,40}\s{0,4}(?P<words>[^\W_][^=~#*_<>|]*?)\s{0,4}[=~#+*_<>•·.:|-]{2,40}")
HASHED = re.compile(r"(?P<hashes>#{1,6})\s{1,4}(?P<words>\S.*?)[\s#]*")
"""A heading of Markdown."""


def words_within(line: str) -> str:
    """The words of a line that such signs set apart; "" for any other line."""
    if len(line) > LONGEST:
        return ""
    hashed = HASHED.fullmatch(line)
    if hashed is not None:
        return hashed["words"].removeprefix("**").removesuffix("**")
    starred = STARRED.fullmatch(line)
    if starred is not None:
        return (starred["before"] + starred["words"] + starred["after"]).strip()
    framed = FRAMED.fullmatch(line)
    return framed["words"] if framed is not None else ""
