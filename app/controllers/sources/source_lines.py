"""What the Sources screen shows of each source, put together from what different parts know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.controllers.sources.health_words import (
    RESTING,
    RUNNING,
    STARTING,
    health_sentences,
    parked_said,
    reasons,
    state_of,
    state_word,
)
from app.controllers.sources.source_words import how_it_was_read, read_by, why_today
from models.collecting.access.wanted_secrets import wanted_secrets
from models.collecting.sources.health import FINE, MORE, NEW, PARKED, Health
from models.gallery_dl.explaining import readers
from models.records import Source
from widgets.activity.parked_list import ParkedLine
from widgets.sources.records import SourceLine
from widgets.sources.source_list_model import short_address

if TYPE_CHECKING:
    from models.collecting.collector import Collector
    from models.recipes.dispatch import RecipeBook
    from models.steering.why import Why

_WELL = (FINE, MORE, NEW, PARKED, STARTING, RESTING, RUNNING)


@dataclass(frozen=True, slots=True)
class Seen:
    """The sources with their healths, as they stood together. `whys` may be of a moment ago;
    `readers` are the other programs that read some of them ("" where it is not here)."""

    sources: tuple[Source, ...] = ()
    healths: tuple[Health, ...] = ()
    whys: Mapping[int, Why] = field(default_factory=dict)
    readers: Mapping[int, str] = field(default_factory=dict)


def look(collector: Collector) -> Seen:
    """In the runner's thread: the keyring may be slow."""
    sources = collector.sources()
    by = readers(collector.book, collector.engine, sources)
    return Seen(tuple(sources), tuple(collector.healths(sources)), readers=by)


def lines_of(seen: Seen, sources: Sequence[Source], book: RecipeBook) -> list[SourceLine]:
    """`sources` are those of `seen`, with those marked that are read now."""
    return [
        _line(source, health, seen.whys.get(source.id), book, seen.readers.get(source.id))
        for source, health in zip(sources, seen.healths, strict=True)
    ]


def parked_lines(seen: Seen) -> list[ParkedLine]:
    """What waits for a word of the person, by source."""
    return [
        ParkedLine(
            source.id,
            short_address(source.url),
            parked_said(health),
            tuple(reasons(health.parked)),
        )
        for source, health in zip(seen.sources, seen.healths, strict=True)
        if health.parked
    ]


def _line(
    source: Source, health: Health, why: Why | None, book: RecipeBook, reader: str | None
) -> SourceLine:
    state = state_of(source, health, why)
    said = health_sentences(state, health)
    if why is not None and state in _WELL:
        said.append(why_today(source, why))
    if source.report is not None:
        said.append(how_it_was_read(source.report))
    if reader is not None:
        said.insert(0, read_by(reader))
    recipe = book.recipes.get(source.recipe)
    return SourceLine(
        source,
        state,
        state_word(state, health),
        tuple(said),
        judged=why.tally.judged if why is not None else 0,
        liked=why.tally.liked if why is not None else 0,
        parked=health.parked_count,
        login=health.login,
        takes_login=bool(wanted_secrets(recipe)) or reader is not None,
        recipe=recipe.name if recipe is not None else "",
    )
