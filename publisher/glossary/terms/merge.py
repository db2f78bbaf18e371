"""The editor's entries over the harvested ones."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Diagnostic, note, warning
from publisher.glossary.editor.ids import id_of, with_own_ids
from publisher.glossary.editor.verdicts import is_within
from publisher.glossary.terms.concepts import name_key
from publisher.glossary.terms.references import referred
from publisher.model.decision import fingerprint, folded
from publisher.model.glossary import Basis, GlossaryEntry, Status
from publisher.model.inline import EntryId
from publisher.model.span import Span

Definition = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Merged:
    """The entries of the book with unique ids, the editor's that lead nowhere, those rejected, and what is to be told."""

    entries: tuple[GlossaryEntry, ...]
    lost: tuple[GlossaryEntry, ...]
    rejected: tuple[GlossaryEntry, ...]
    told: tuple[Diagnostic, ...]


def merged(harvested: Sequence[GlossaryEntry], authored: Sequence[GlossaryEntry], threshold: float = 0.0) -> Merged:
    """What an editor wrote replaces, approves or takes out what was harvested of the same id or name.

    Definitions of less confidence than `threshold` (0-1) do not stand against a decision upon another one.
    Findings: GLO002 a rejected term that no article has, GLO003, GLO004 and GLO007 references that lead nowhere, GLO005 a decision
    upon a definition that the articles do not give any more, GLO006 an approved term that they do not define any more.
    """
    told: list[Diagnostic] = []
    pool = _Pool(with_own_ids((), harvested))
    kept: list[GlossaryEntry] = []
    rejected: list[GlossaryEntry] = []
    for own in authored:
        twins = pool.taken(own)
        if own.status is Status.REJECTED:
            rejected.append(_completed(own, twins, threshold))
            told += [] if twins else [note("GLO002", _place(own), term=own.headword)]
        else:
            kept.append(_completed(own, twins, threshold))
            told += _moved_on(kept[-1])
    linked = referred(with_own_ids(kept, pool.left()))
    return Merged(linked.entries, linked.lost, tuple(rejected), (*told, *linked.told))


@dataclass(slots=True)
class _Pool:
    """Harvested entries, found by id and by name; each belongs to one entry of the editor at most."""

    entries: Sequence[GlossaryEntry]
    ids: dict[EntryId, int] = field(init=False)
    heads: defaultdict[str, list[int]] = field(init=False)
    others: defaultdict[str, list[int]] = field(init=False)
    gone: set[int] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.ids = {entry.id: place for place, entry in enumerate(self.entries)}
        self.heads, self.others = defaultdict(list), defaultdict(list)
        for place, entry in enumerate(self.entries):
            self.heads[name_key(entry.headword)].append(place)
            for form in (*entry.variants, *entry.abbreviations):
                self.others[name_key(form)].append(place)

    def taken(self, own: GlossaryEntry) -> list[GlossaryEntry]:
        """What was harvested of `own`, taken out: by its id and all its names. A rejection takes the nearest of these alone."""
        places = [place for place in self._places(own) if place not in self.gone]
        self.gone.update(places)
        return [self.entries[place] for place in places]

    def left(self) -> list[GlossaryEntry]:
        """What nobody has taken."""
        return [entry for place, entry in enumerate(self.entries) if place not in self.gone]

    def _places(self, own: GlossaryEntry) -> list[int]:
        names = [name_key(form) for form in (own.headword, *own.variants)]
        same = [self.ids[own.id]] if own.id in self.ids else []
        heads = [place for name in names for place in self.heads.get(name, ())]
        others = [place for name in names for place in self.others.get(name, ()) if not self._is_target(place, own)]
        if own.status is Status.REJECTED:
            return list(dict.fromkeys(same or heads or others))
        return list(dict.fromkeys((*same, *sorted({*heads, *others}))))

    def _is_target(self, place: int, own: GlossaryEntry) -> bool:
        """Whether an entry is what `own` refers to: "KLH" leads to the ministry, though that is found with this short form."""
        return own.see is not None and own.see in (self.entries[place].id, id_of(self.entries[place].headword))


def _completed(own: GlossaryEntry, twins: Sequence[GlossaryEntry], threshold: float) -> GlossaryEntry:
    """`own` with what the harvest knows besides: other names, sources; its definition if the editor only approved it."""
    if not twins:
        return own
    found = twins[0]
    names = {name_key(own.headword)}
    others = (form for twin in twins for form in (twin.headword, *twin.variants) if name_key(form) not in names)
    variants = dict.fromkeys((*own.variants, *(form for form in others if not _is_cut(form, own))))
    adopts = not own.definition and own.see is None
    known = list(_definitions(twins))
    own_words = folded(found.definition if adopts else own.definition)
    same = next((span for words, span in known if folded(words) == own_words), None)
    return replace(
        own,
        definition=found.definition if adopts else own.definition,
        variants=tuple(variants),
        abbreviations=own.abbreviations or found.abbreviations,
        foreign=own.foreign or found.foreign,
        expansions=found.expansions,
        confidence=found.confidence if own.status is Status.PROPOSED else own.confidence,
        reason=found.reason if same is not None else own.reason,
        span=same or found.span,
        further=tuple((words, span) for words, span in known if folded(words) != own_words),
        basis=_with_found(own.basis, known, list(_definitions([twin for twin in twins if twin.confidence >= threshold]))),
    )


def _is_cut(form: str, own: GlossaryEntry) -> bool:
    """Whether a form is the headword as it was harvested with too many words, before the editor named the entry."""
    return id_of(form) == own.id and is_within(own.headword, form)


def _with_found(basis: Basis | None, known: Sequence[Definition], sure: Sequence[Definition]) -> Basis | None:
    """What the articles say: the definition decided upon, else the best; a doubtful one only where nothing was decided upon."""
    if basis is None or not known:
        return basis
    best = next(iter(sure if basis.fingerprint else known), None)
    return replace(basis, found=next((one for one in known if fingerprint(one[0]) == basis.fingerprint), best))


def _definitions(entries: Sequence[GlossaryEntry]) -> Iterator[Definition]:
    """All definitions found of entries, the best one of the first at the beginning."""
    for entry in entries:
        if entry.span is not None and entry.definition:
            yield entry.definition, entry.span
        yield from entry.further


def _moved_on(own: GlossaryEntry) -> Iterator[Diagnostic]:
    """What is told of a decision whose ground is gone: the articles define the term otherwise now, or not at all."""
    basis = own.basis
    if basis is None or not basis.fingerprint or own.status is not Status.APPROVED:
        return
    if basis.found is None:
        yield note("GLO006", basis.span, term=own.headword, source=basis.source)
    elif basis.is_stale:
        words, span = basis.found
        yield warning("GLO005", basis.span, term=own.headword, definition=words, file=span.source, line=span.first_line)


def _place(own: GlossaryEntry) -> Span | None:
    return own.basis.span if own.basis is not None else None
