"""The pictures of a document: each gets a numbered stand-in, so that pandoc says where it stands, also when it is not there."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.ingest.office.package import Package
from publisher.ingest.office.xml import Element, added, dropped, parsed, tag, written
from publisher.model.span import SourceId

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


class Loss(StrEnum):
    """Why a picture is not in the document as a picture."""

    NONE = ""
    OUTSIDE = "outside"
    DRAWN = "drawn"
    """A chart, a diagram or an object of another program, which only that program can draw."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the document. `part` is the part that holds it; `address` what it points to if that is outside."""

    part: str
    alternative: str = ""
    loss: Loss = Loss.NONE
    address: str = ""
    is_decorative: bool = False


@dataclass(slots=True)
class _Relations:
    """The relations of one part. `part` is its name."""

    root: Element
    part: str
    package: Package

    def picture(self, identity: str) -> tuple[str, str]:
        """Part of the picture with that relation, or the address outside the document; both empty if there is no such."""
        for one in self.root:
            if one.get("Id") != identity:
                continue
            target = one.get("Target", "")
            if one.get("TargetMode", "").lower() == "external":
                return "", target
            part = self.package.target(self.part, target)
            return (part, "") if part in self.package.parts or part in self.package.large else ("", target)
        return "", ""

    def stand_in(self, name: str) -> str:
        """A new relation to the stand-in `name`; its id."""
        identity = f"publisher-{name.rpartition('-')[2]}"
        relation = added(self.root, "rel:Relationship")
        for key, content in (("Id", identity), ("Type", _IMAGE), ("Target", name)):
            relation.set(key, content)
        return identity


def show_pictures(root: Element, part: str, package: Package, pictures: dict[str, Picture], source: SourceId) -> bytes:
    """Gives each picture in `root` its stand-in, told in `pictures`; the part's relations as bytes, those to pictures left out."""
    name = package.relations(part)
    relations = _Relations(parsed(package.parts.get(name, _NO_RELATIONS), name, source), part, package)
    for drawing in list(root.iter(tag("w:drawing"))):
        _show_drawing(drawing, relations, pictures)
    for old in [*root.iter(tag("w:pict")), *root.iter(tag("w:object"))]:
        _show_old(old, relations, pictures)
    for relation in list(relations.root):
        if relation.get("Type") == _IMAGE and not relation.get("Id", "").startswith("publisher-"):
            dropped(relation)
    return written(relations.root)


def _show_drawing(drawing: Element, relations: _Relations, pictures: dict[str, Picture]) -> None:
    described = next(drawing.iter(tag("wp:docPr")), None)
    alternative = (described.get("descr") or described.get("title") or "") if described is not None else ""
    is_decorative = any(one.get("val") in ("1", "true") for one in drawing.iter(_DECORATIVE))
    blips = list(drawing.iter(tag("a:blip")))
    for blip in blips:
        identity = blip.get(tag("r:embed")) or blip.get(tag("r:link")) or ""
        part, address = relations.picture(identity)
        picture = Picture(part, alternative, Loss.NONE if part else Loss.OUTSIDE, address, is_decorative)
        blip.attrib.pop(tag("r:link"), "")
        for extension in list(blip):
            blip.remove(extension)
        blip.set(tag("r:embed"), _numbered(picture, relations, pictures))
    if not blips and described is not None:
        shown = next(drawing.iter(tag("a:graphicData")), None)
        if shown is not None:
            identity = _numbered(Picture("", alternative, Loss.DRAWN, is_decorative=is_decorative), relations, pictures)
            _make_picture(shown, identity)


def _make_picture(shown: Element, identity: str) -> None:
    """A chart or diagram as a picture of the stand-in."""
    for inner in list(shown):
        shown.remove(inner)
    shown.set("uri", _PICTURE)
    picture = added(shown, "pic:pic")
    added(added(picture, "pic:nvPicPr"), "pic:cNvPr").set("id", "1")
    added(added(picture, "pic:blipFill"), "a:blip").set(tag("r:embed"), identity)


def _show_old(old: Element, relations: _Relations, pictures: dict[str, Picture]) -> None:
    """Pictures in the notation of older programs; that of an embedded object shows what its program drew."""
    for image in old.iter(tag("v:imagedata")):
        part, address = relations.picture(image.get(tag("r:id")) or image.get(tag("r:href")) or "")
        shape = image.getparent()
        alternative = shape.get("alt", "") if shape is not None else ""
        picture = Picture(part, alternative, Loss.NONE if part else Loss.OUTSIDE, address)
        image.set(tag("r:id"), _numbered(picture, relations, pictures))


def _numbered(picture: Picture, relations: _Relations, pictures: dict[str, Picture]) -> str:
    name = f"media/publisher-{len(pictures) + 1}"
    pictures[name] = picture
    return relations.stand_in(name)
