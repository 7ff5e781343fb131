"""What is collected from, and by which recipe: sources are explained, kept, rested and judged well.

From any thread; the collector is made of this and of its rounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from models.collecting.access.credentials import Credentials
from models.collecting.sources.health import Health, healths
from models.collecting.sources.places import readable
from models.collecting.sources.rhythm import bounds_of, is_rhythm, next_look
from models.collecting.sources.watched_folder import explain_folder
from models.errors import InputError, RecipeError
from models.gallery_dl.engine import GalleryDl
from models.gallery_dl.explaining import explain
from models.library.database.clock import now
from models.library.library import Library
from models.recipes.dispatch import Explanation, RecipeBook, load_recipes
from models.records import Source
from models.steering.declined import decline
from models.steering.steering import Steering
from models.steering.suggesting import Suggestion


class SourceKeeper:
    """`steering` chooses between the sources and knows how much may come in a day; `engine` runs
    gallery-dl for what no recipe reads."""

    def __init__(
        self,
        library: Library,
        recipe_folders: Sequence[Path],
        steering: Steering | None = None,
        engine: GalleryDl | None = None,
    ) -> None:
        self._library = library
        self._folders = tuple(recipe_folders)
        self.steering = steering or Steering(library)
        self.steering.bound_by(lambda source: bounds_of(self.book, source))
        self.engine = engine
        self.credentials = Credentials()

    @cached_property
    def book(self) -> RecipeBook:
        """The recipes, read when first asked for."""
        return load_recipes(self._folders)

    def renew_recipes(self) -> None:
        """They were changed: whoever asks next gets them as they are; a round that runs goes on
        with what it has."""
        self.__dict__.pop("book", None)

    def explain(self, url: str, recipe: str | None = None) -> Explanation:
        """Which recipe would read this address, and why; a folder is watched. May run gallery-dl:
        not for the window's thread."""
        folder = explain_folder(url, self._library.paths.folder)
        return folder or explain(self.book, self.engine, url, recipe)

    def add_source(
        self, url: str, *, every: int | None = None, recipe: str | None = None
    ) -> Source:
        """Keep it as a source; `every` in seconds, or `BY_ITSELF`. Raises `RecipeError` for what
        nothing reads."""
        explained = self.explain(url, recipe)
        if explained.recipe_id is None:
            raise RecipeError("recipe-missing", url=url, reason=explained.reason)
        if not is_rhythm(every):
            raise InputError("rhythm-wrong", text=f"{every}s")
        address, chosen = explained.url, explained.recipe_id
        return self._library.writer.call(lambda: self._library.sources.add(address, chosen, every))

    def remove_source(self, source_id: int) -> None:
        """Its pictures stay."""
        self._library.writer.call(lambda: self._library.sources.remove(source_id))

    def sources(self, ids: Sequence[int] | None = None) -> list[Source]:
        """These sources, or all. Raises `CollectError` for an unknown one."""
        if ids is None:
            return self._library.sources.all()
        return [self._library.sources.by_id(each) for each in ids]

    def let_rest(self, source_ids: Sequence[int]) -> None:
        """What was due and got no share of the day waits until it is due again."""
        sources, moment = self._library.sources, now()

        def write() -> None:
            for each in sources.due(moment):
                if each.id in source_ids:
                    sources.update(
                        each.id, next=next_look(self._library, each, moment, book=self.book)
                    )

        self._library.writer.call(write)

    def set_rhythm(self, source_ids: Sequence[int], every: int | None) -> None:
        """From now on these are looked at every so many seconds, by themselves (`BY_ITSELF`), or
        only when asked (None); one that was never looked at is due at once."""
        if not is_rhythm(every):
            raise InputError("rhythm-wrong", text=f"{every}s")
        sources, moment = self._library.sources, now()

        def write() -> None:
            for each in source_ids:
                known = replace(sources.by_id(each), every=every)
                since = moment if known.last is None else min(known.last, moment)
                due = (
                    moment
                    if known.last is None
                    else next_look(self._library, known, since, book=self.book)
                )
                sources.update(each, every=every, next=None if every is None else due)

        self._library.writer.call(write)

    def healths(self, sources: Sequence[Source]) -> list[Health]:
        """How each of these fares, in the given order. May ask the keyring."""
        return healths(self._library, self.book, self.credentials, sources, now())

    def suggestions(self, limit: int = 5) -> list[Suggestion]:
        """Where else to look: addresses that a recipe reads; the person decides."""
        found = readable(self.steering.suggestions(), self.book, self.sources())
        return list(islice(found, limit))

    def not_now(self, url: str) -> None:
        """Do not suggest this address for a while."""
        decline(self._library, url, now())
