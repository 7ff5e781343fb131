"""The door: reads the library and says which source to ask for how many pictures, and why.

Everything is derived when it is asked for, from the sightings, the log and the scores as they
stand; the same day and the same library give the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from urllib.parse import urlsplit

import numpy as np

from models.collecting.hosts.policy import begins_slowly
from models.feedback.records import DEFAULT_PROFILE
from models.feedback.replay import DECISIONS, OPINIONS, standing
from models.library.database.clock import now
from models.library.ledger.source_history import Find, SourceHistory
from models.library.library import Library
from models.records import Source
from models.steering.arms import BATCH, GUESSED, Brought, arms_of, like_rate
from models.steering.choosing import deal, shares
from models.steering.declined import declined
from models.steering.pace import A_DAY, first_room, pace_of
from models.steering.suggesting import LIKED, Suggestion, suggested_authors, suggested_tags
from models.steering.why import Stand, Tally, Why, why
from models.steering.words import Word, words_of
from models.taste.scores import Scores, read_scores

ROUND = 8 * BATCH  # Pictures that are dealt at a time; then it is looked again what was said.
_HISTORY = 20_000  # Sightings; of older ones less than a thousandth is left.
_TAGS = 200_000
_SAID = (*OPINIONS, *DECISIONS, "rating", "clear", "undo", "reset")
Rhythm = Callable[[Source], tuple[int, int] | None]
_KNOWN_AS = 4.0  # Pictures of the same site, or guesses, that outweigh what is usual.


@dataclass(frozen=True, slots=True)
class _Known:
    """The history with what was said, of all sources."""

    finds: tuple[Find, ...]
    brought: tuple[Brought, ...]
    usual: float


class Steering:
    """For any thread. `profile` is whose taste steers; `a_day` how many new pictures a day all
    sources together may bring, 0 for as many as there are."""

    def __init__(
        self,
        library: Library,
        profile: Callable[[], str] = lambda: DEFAULT_PROFILE,
        a_day: Callable[[], int] = lambda: A_DAY,
        clock: Callable[[], int] = now,
    ) -> None:
        self._library = library
        self._profile, self._a_day, self._clock = profile, a_day, clock
        self._history = SourceHistory(library.reading)
        self._rhythm: Rhythm = lambda _source: None
        self._said: tuple[tuple[str, int], dict[str, Word]] = (("", -1), {})

    def bound_by(self, rhythm: Rhythm) -> None:
        """Within which bounds, in seconds, a source is looked at again, where its recipe says so
        and the person named no rhythm."""
        self._rhythm = rhythm

    def left_today(self) -> int | None:
        """How many new pictures may still come today; None for any number."""
        a_day = self._a_day()
        return max(0, a_day - self._today()) if a_day > 0 else None

    def brought_today(self) -> int:
        """How many new pictures all sources have brought since midnight."""
        return self._today()

    def deal(self, sources: Sequence[Source], limit: int | None = None) -> dict[int, int]:
        """How many pictures to ask each source for next, at most `ROUND` in all, within what is
        left of the day, where a source of which nothing was judged brings few; or within `limit`,
        if the person named one. What is due comes first, the rest where nothing is."""
        left = self.left_today() if limit is None else limit
        wanted = ROUND if left is None else min(left, ROUND)
        if wanted <= 0 or not sources:
            return {}
        known = self._known()
        stands = self._stands(sources, known)
        room = {
            each.arm.source: each.room for each in stands if limit is None and each.room is not None
        }
        day, today = self._midnight() // 1_000_000, self._today()
        random = np.random.default_rng([day, today])
        # So that small days too come to their tenth batch.
        before = day // 86_400 * self._a_day() + today
        for group in (True, False):
            arms = [each.arm for each in stands if each.due is group]
            dealt = deal(arms, wanted, random, dealt=before, room=room)
            if dealt:
                return dealt
        return {}

    def why(self, sources: Sequence[Source]) -> list[Why]:
        """Of each source in the given order; the same all day while nothing new is said."""
        known = self._known()
        stands = self._stands(sources, known)
        random = np.random.default_rng(self._midnight() // 1_000_000)
        open_ = [each.arm for each in stands if each.due and each.room != 0]
        given = shares(open_, random)
        return [why(each, given.get(each.arm.source, 0.0), known.usual) for each in stands]

    def suggestions(self) -> list[Suggestion]:
        """Where else to look, authors and searches by turns, best first; without what the person
        said "not now" to of late."""
        profile, history = self._profile(), self._history
        words = self._words(profile)
        sources = self._library.sources.all()
        elsewhere = {each.id for each in sources if each.own_likes}
        if not elsewhere and not any(each.value for each in words.values()):
            return []
        places, tags = history.places(_HISTORY), history.tags(_TAGS)
        named = {each.artwork for each in places} | {artwork for artwork, _ in tags}
        worth = _guesses(read_scores(self._library.paths, profile), sorted(named))
        said = [each.value for each in words.values()]
        usual = sum(said) / len(said) if said else like_rate(())
        worth = dict.fromkeys(named, usual / 2) | worth
        # What was liked elsewhere counts as liked until the person says otherwise here.
        worth |= {each.artwork: LIKED for each in places if each.source in elsewhere}
        worth |= {each: word.value for each, word in words.items() if each in named}
        urls = [each.url for each in sources]
        both = (suggested_authors(places, worth, urls), suggested_tags(tags, worth, urls))
        no = declined(self._library, self._clock())
        pairs = zip_longest(*([each for each in found if each.url not in no] for found in both))
        return [each for pair in pairs for each in pair if each is not None]

    def _known(self) -> _Known:
        profile = self._profile()
        finds = tuple(self._history.finds(_HISTORY))
        words = self._words(profile)
        guesses = _guesses(
            read_scores(self._library.paths, profile), [each.artwork for each in finds]
        )
        brought = tuple(_brought(each, words, guesses) for each in finds)
        return _Known(finds, brought, like_rate(brought))

    def _words(self, profile: str) -> dict[str, Word]:
        """Read anew when something was said since."""
        key = (profile, self._library.judgements.position())
        known, words = self._said
        if known != key:
            words = words_of(standing(self._library.judgements.all(kinds=_SAID), profile))
            self._said = (key, words)
        return words

    def _stands(self, sources: Sequence[Source], known: _Known) -> list[Stand]:
        moment, waiting = self._clock(), self._history.waiting()
        times: dict[int, list[int]] = defaultdict(list)
        # People like what is old too: when it was posted says nothing of when they will like more.
        own = {each.id for each in sources if each.own_likes}
        for find in known.finds:
            if find.new:
                posted = None if find.source in own else find.posted_at
                times[find.source].append(posted or find.at)
        tallies = _tallies(known.brought)
        arms = arms_of(known.brought, _expected(sources, known))
        stands = []
        for source, arm in zip(sources, arms, strict=True):
            rhythm = None if source.every else self._rhythm(source)
            pace = pace_of(times[source.id], moment, rhythm)
            tally = tallies.get(source.id, Tally())
            due = source.id in waiting or pace.due(source.last, moment)
            room = first_room(tally.new, tally.judged) if begins_slowly(source) else None
            stands.append(Stand(arm, tally, pace, due, room, source.last))
        return stands

    def _today(self) -> int:
        return self._history.new_since(self._midnight())

    def _midnight(self) -> int:
        moment = datetime.fromtimestamp(self._clock() / 1e6).astimezone()
        return int(moment.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1e6)


def _brought(find: Find, words: dict[str, Word], guesses: dict[str, float]) -> Brought:
    word = words.get(find.artwork)
    if word is not None:
        return Brought(find.source, find.at, find.new, word.value, word.weight, word.at)
    guess = guesses.get(find.artwork)
    if guess is None:
        return Brought(find.source, find.at, find.new)
    return Brought(find.source, find.at, find.new, guess, GUESSED)


def _guesses(scores: Scores | None, ids: Sequence[str]) -> dict[str, float]:
    """What the taste expected of each of these when it last learned."""
    if scores is None or not len(scores.ids):
        return {}
    places, there = scores.places(ids)
    values = scores.score[places].tolist()
    return {each: value for each, value, is_ in zip(ids, values, there, strict=True) if is_}


def _tallies(brought: Collection[Brought]) -> dict[int, Tally]:
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for each in brought:
        count = counts[each.source]
        count[0 if each.new else 1] += 1
        if each.new and each.weight > GUESSED:
            count[2 if each.value else 3] += 1
    return {source: Tally(*count) for source, count in counts.items()}


def _expected(sources: Sequence[Source], known: _Known) -> dict[int, float]:
    """Beforehand: what the taste thinks of the pictures of a source, else what its site brings,
    else what all bring."""
    hosts = {each.id: urlsplit(each.url).netloc for each in sources}
    of_host: dict[str, list[float]] = defaultdict(list)
    of_source: dict[int, list[float]] = defaultdict(list)
    for each in known.brought:
        if each.source not in hosts or not each.new or not each.weight:
            continue
        if each.weight > GUESSED:
            of_host[hosts[each.source]].append(each.value)
        else:
            of_source[each.source].append(each.value)
    site = {host: _shrunk(of_host[host], known.usual) for host in set(hosts.values())}
    return {each.id: _shrunk(of_source[each.id], site[hosts[each.id]]) for each in sources}


def _shrunk(values: Sequence[float], towards: float) -> float:
    return (sum(values) + _KNOWN_AS * towards) / (len(values) + _KNOWN_AS)
