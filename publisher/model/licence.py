"""What a licence allows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence by its short name (`english` where that is another in English), with the address of its text ("" for none).

    `publish` allows giving the text to anyone, `sell` selling it, `adapt` doing either with an edited form of it; `share_alike` asks
    for the same licence for what is made from it, `attribution` to name author, title, source and licence.
    """

    id: str
    name: str
    english: str = ""
    url: str = ""
    publish: bool = False
    sell: bool = False
    adapt: bool = False
    share_alike: bool = False
    attribution: bool = False
