"""Which nets look at pictures, and what each of them looks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.imaging.palette import palette
from models.imaging.style import style
from models.nets.analyse import Analyser
from models.nets.looks import FocusLook, Look, PlainLook, TagLook, VectorLook
from models.nets.manifest import NetEntry
from models.nets.store import FACE, RATING, SALIENCY, TAGGING
from models.nets.vectors import open_vectors

if TYPE_CHECKING:
    from app.core import Core


def whole_analyser(core: Core) -> Analyser:
    """The net in use of each role, loaded, and what needs no net."""
    of_nets = analyser_of(core, core.nets.in_use())
    plain = PlainLook(core.palettes, palette), PlainLook(core.styles, style)
    return replace(of_nets, looks=(*of_nets.looks, *plain))


def analyser_of(core: Core, entries: Sequence[NetEntry]) -> Analyser:
    """These nets. Raises `NetError`."""
    return Analyser(tuple(_looks(core, entries)), core.sandbox)


def _looks(core: Core, entries: Sequence[NetEntry]) -> Iterator[Look]:
    """What stands out is asked for where no face is found: with the faces, not by itself."""
    salient = next((each for each in entries if each.role == SALIENCY), None)
    for entry in entries:
        if entry.role not in (FACE, SALIENCY):
            yield _look(core, entry)
    faces = [each for each in entries if each.role == FACE]
    if salient and not faces:
        faces = [core.nets.entry(role=FACE)]
    for entry in faces:
        yield _face_look(core, entry, salient)


def _look(core: Core, entry: NetEntry) -> Look:
    if entry.role in (TAGGING, RATING):
        return TagLook(core.library, core.nets.tagger(entry.id))
    if entry == core.nets.entry():
        return VectorLook(core.net, core.vectors)
    net = core.nets.embedding(entry.id)
    return VectorLook(net, open_vectors(core.library.paths.vectors, entry))


def _face_look(core: Core, entry: NetEntry, salient: NetEntry | None) -> FocusLook:
    known = entry == core.nets.entry(role=FACE)
    faces = core.faces if known else core.nets.faces(entry.id)
    return FocusLook(core.library, faces, core.nets.saliency(salient.id) if salient else None)
