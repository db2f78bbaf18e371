"""Stand-ins of pictures → figures, with the pictures that a book can show as resources."""

import re

from publisher.ingest.office.reading import Reading
from publisher.ingest.office.show import Loss, Picture
from publisher.ingest.pictures import LARGEST, is_safe_picture
from publisher.language.packaged import toml
from publisher.language.slug import slug
from publisher.model.block import Decorative, Figure, ResourceName
from publisher.model.inline import Inlines

MOST_PICTURES = 500
_FILE_NAME = re.compile(r"\S{1,80}\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)", re.IGNORECASE)
_ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})\Z")


def figure_of(reading: Reading, name: str, caption: Inlines = ()) -> Figure:
    """The figure of a stand-in. What is not there, or no book can show, is a figure without picture, and told."""
    picture = reading.pictures.get(name, Picture(""))
    alternative = _alternative(picture)
    resource = _resource(reading, picture, alternative)
    if picture.is_decorative and not caption:
        return Figure(resource, Decorative.DECORATIVE, reading.span)
    if not alternative and resource is not None:
        reading.warn("SRC072", picture=resource)
    return Figure(resource, alternative, reading.span, caption)


def can_be_shown(data: bytes) -> bool:
    """Whether a book can show a picture of these bytes."""
    return bool(_kind(data))


def _alternative(picture: Picture) -> str:
    """What the author wrote of the picture; names of files and what the program adds to its guesses are left out."""
    words = " ".join(picture.alternative.split())
    for guessed in toml("publisher.ingest", "data", "office.toml")["picture"]["guessed"]:
        words = words.replace(guessed, "").strip()
    return "" if _FILE_NAME.fullmatch(words) else words


def _resource(reading: Reading, picture: Picture, alternative: str) -> ResourceName | None:
    shown = (alternative or picture.part.rpartition("/")[2] or picture.address)[:120]
    if picture.loss is Loss.DRAWN:
        reading.warn("SRC076", picture=shown or "?")
        return None
    data = reading.package.parts.get(picture.part)
    if picture.part in reading.package.large or (data is not None and len(reading.resources) >= MOST_PICTURES):
        size = reading.package.large.get(picture.part, 0)
        reading.warn("SRC075", picture=shown, size=-(-size // 1_000_000), limit=LARGEST // 1_000_000, count=MOST_PICTURES)
        return None
    if data is None:
        reading.warn("SRC073", picture=shown or "?", address=picture.address[:200] or "?")
        return None
    kind = _kind(data)
    if not kind:
        ending = _ENDING.search(picture.part)
        reading.warn("SRC074", picture=shown, kind=ending[1].upper() if ending else "?")
        return None
    file = f"{slug(reading.stem)}-{slug(picture.part.rpartition('/')[2].rpartition('.')[0])}"
    if reading.resources.get(f"{file}.{kind}", data) != data:
        file = f"{file}-{len(reading.resources) + 1}"
    reading.resources[f"{file}.{kind}"] = data
    return ResourceName(f"{file}.{kind}")


def _kind(data: bytes) -> str:
    """The kind of a picture by its content, whatever it is called; "" for one that a book cannot show."""
    if len(data) > LARGEST:
        return ""
    known = toml("publisher.ingest", "data", "office.toml")["picture"]
    for kind in ("jpg", "png", "gif", "webp"):
        if any(data.startswith(bytes.fromhex(beginning)) for beginning in known[kind]):
            return kind if kind != "webp" or data[8:12] == b"WEBP" else ""
    return "svg" if is_safe_picture(data, "svg") else ""
