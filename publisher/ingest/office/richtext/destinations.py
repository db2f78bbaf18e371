"""What the groups of rich text are for, by the word that they begin with.

Rich Text Format Specification 1.9.1 (Microsoft, 2008), "Destination Control Words".
"""

from enum import Enum


class Place(Enum):
    """Where the words of a group go."""

    TEXT = 0
    NOWHERE = 1
    """No words of the document, nor of any group in it: colours, copies for older programs, what another program uses."""
    DATA = 2
    """No words of the document, but groups in it have places of their own: fonts, styles, lists, properties."""
    TOLD = 3
    """Words that are no text of the article; they are told."""
    KEPT = 4
    """Words about the document, an item or a picture, kept under the name of the group."""
    PICTURE = 5
    NOTE = 6
    BOX = 7


_NOWHERE = (
    "colortbl filetbl revtbl rsidtbl pgptbl listpicture latentstyles themedata colorschememapping datastore xmlnstbl mmathPr generator "
    "wgrffmtfilter defchp defpap template userprops docvar nonshppict nonesttables shprslt bkmkstart bkmkend objdata objname objalias "
    "objsect passwordhash fchars lchars ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn atnref atndate atntime atnicn atnid atnauthor "
    "atrfstart atrfend xe tc rxe pgdsctbl pnseclvl background panose falt fontemb levelnumbers leveltext listname liststylename "
    "blipuid datafield formfield expandedcolortbl protusertbl oleclsid objclass mvfmf mvfml writereservhash ud mmathPict"
)
_DATA = (
    "fonttbl stylesheet info listtable listoverridetable list listlevel listoverride lfolevel shpinst shpgrp sp picprop pn do "
    "nesttableprops"
)
_KEPT = "title subject author keywords fldinst sn sv listtext pntext"
RULES = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    "annotation": "comment",
}
"""The rules of the groups that are told."""
PLACES: dict[str, Place] = {
    **dict.fromkeys(_NOWHERE.split(), Place.NOWHERE),
    **dict.fromkeys(_DATA.split(), Place.DATA),
    **dict.fromkeys(_KEPT.split(), Place.KEPT),
    **dict.fromkeys(RULES, Place.TOLD),
    "pict": Place.PICTURE,
    "footnote": Place.NOTE,
    "shptxt": Place.BOX,
    "dptxbxtext": Place.BOX,
}
OPENED = ("shppict", "shp", "field", "fldrslt", "object", "result", "mmath", "moMath", "moMathPara", "oMath", "oMathPara", "upr")
"""Groups whose words are text, also where the word before them says that a program may pass over them."""
SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
"""Control words that are characters."""
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
"""Control symbols that are characters."""
BLIPS = {"pngblip": "png", "jpegblip": "jpg", "emfblip": "emf", "wmetafile": "wmf", "dibitmap": "bmp", "wbitmap": "bmp", "macpict": "pict"}
"""The kinds of pictures."""
