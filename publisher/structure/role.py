"""What each line of an article is: heading, label, list item, paragraph, and so on."""

from enum import StrEnum


class Role(StrEnum):
    HEADING = "heading"
    LABEL = "label"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE_ROW = "table-row"
    VERSE = "verse"
    REFERENCE = "reference"
    FOOTNOTE = "footnote"
    FINISHED = "finished"
    SCAFFOLD = "scaffold"
    """A label of essay scaffolding, which is left out."""
