"""Bytes of rich text → characters: code pages of the file and of its fonts."""

from dataclasses import dataclass, field

_OF_CHARSET = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp850",
}  # fmt: skip
"""`\\fcharset`, Rich Text Format Specification 1.9.1, "Font Table"."""
_OF_FILE = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
_SYMBOLS = 2
_BULLETS = str.maketrans({chr(code): "•" for code in (0xB7, 0xA7, 0xD8, 0xFC, 0x6F, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF06F)})
_KNOWN = {437, 708, 720, 850, 852, 860, 862, 863, 864, 865, 866, 874, 932, 936, 949, 950, *range(1250, 1259)}


@dataclass(slots=True)
class Letters:
    """What bytes mean in a file."""

    usual: str = "cp1252"
    fonts: dict[int, int] = field(default_factory=dict)

    def file_says(self, name: str, number: int | None) -> None:
        """A control word that tells the code page of the whole file."""
        if name == "ansicpg" and number in _KNOWN:
            self.usual = f"cp{number}"
        elif name == "ansicpg" and number == 65001:
            self.usual = "utf-8"
        elif name == "ansicpg" and number == 10000:
            self.usual = "mac_roman"
        elif name in _OF_FILE:
            self.usual = _OF_FILE[name]

    def text(self, data: bytes, font: int) -> str:
        """The characters of bytes set in a font."""
        charset = self.fonts.get(font, 0)
        if charset == _SYMBOLS:
            return data.decode("latin-1").translate(_BULLETS)
        return data.decode(_OF_CHARSET.get(charset, self.usual), "replace")

    def symbol(self, text: str, font: int) -> str:
        """Characters given by number; a font of symbols has its signs among the private ones."""
        return text.translate(_BULLETS) if self.fonts.get(font, 0) == _SYMBOLS or "\uf000" <= text[:1] <= "\uf0ff" else text
