"""The one door for what was seen in a browser: into the ledger at once, in one transaction.

Nothing is fetched here, so the answer comes in a moment, and what was answered with "saved" is
there whatever happens to the program a moment later.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from models.collecting.hosts.policy import OWN_HOSTS
from models.collecting.hosts.url_key import url_key
from models.collecting.ledger.browsed import Browsed, browsed_of, without_secrets
from models.collecting.ledger.browsed_jobs import browsed_job
from models.library.database.clock import now
from models.library.ledger.crawl_jobs import BROWSED, CrawlJobs
from models.library.ledger.crawl_memory import CrawlMemory, Known
from models.library.library import Library
from models.records import IN_TRASH, LibraryChanges

SAVED, HAVE, REJECTED = "saved", "have", "rejected"


@dataclass(frozen=True, slots=True)
class Taken:
    """`state`: saved (it comes), have (it is in the library), rejected (and stays so)."""

    state: str
    id: str | None = None
    changes: LibraryChanges = field(default_factory=LibraryChanges)


class Door:
    """Where messages of browsers go. `own` are hosts on this machine that may be asked all the
    same; `look` wakes a round that runs, where one does. From any thread but the window's."""

    def __init__(self, library: Library, own: Collection[str] = OWN_HOSTS) -> None:
        self._library = library
        self._own = own
        self.look: Callable[[], object] | None = None

    def browsed_of(self, found: object) -> Browsed:
        """What a browser says of one picture. Raises `InputError` or `CollectError`."""
        return browsed_of(found, now(), self._own)

    def take(self, wanted: Sequence[Browsed]) -> list[Taken]:
        """Into the ledger; a round that runs sees it at once."""
        taken = take(self._library, wanted)
        look = self.look
        if look is not None:
            with contextlib.suppress(RuntimeError):  # Its loop may have ended in this moment.
                look()
        return taken

    def waiting(self) -> dict[str, int]:
        """The hosts of what was saved and has not come, and when they may be asked next."""
        return CrawlJobs(self._library.reading).waiting([BROWSED])


def take(library: Library, wanted: Sequence[Browsed]) -> list[Taken]:
    """All of it or nothing; an answer for each. From any thread but the window's."""
    jobs, memory = CrawlJobs(library.reading), CrawlMemory(library.reading)

    def write() -> list[Taken]:
        known = memory.known_urls([key for each in wanted for key in _keys(each)])
        return [_take(library, jobs, memory, each, known) for each in wanted]

    return library.writer.call(write)


def _take(
    library: Library,
    jobs: CrawlJobs,
    memory: CrawlMemory,
    wanted: Browsed,
    known: dict[str, Known],
) -> Taken:
    """`known` grows by the addresses at which a known picture was seen again."""
    keys = _keys(wanted)
    here = next((known[key] for key in keys if key in known and known[key].artwork), None)
    if here is None:
        jobs.begin(browsed_job(wanted))
        return Taken(SAVED)
    artwork = str(here.artwork)
    if here.state in IN_TRASH:
        return Taken(REJECTED, artwork)
    known.update((key, here) for key in keys if key not in known or not known[key].artwork)
    return _seen_again(library, memory, wanted, artwork)


def _seen_again(library: Library, memory: CrawlMemory, wanted: Browsed, artwork: str) -> Taken:
    # What reads recipes is not loaded while a browser waits, but where it is needed.
    from models.collecting.browsing.browsed_facts import file_as_seen
    from models.collecting.ledger.payloads import sighting_of

    payload = file_as_seen(wanted)
    if memory.is_sighted(payload.page_url, payload.url_key, payload.post_key):
        return Taken(HAVE, artwork)
    seen = sighting_of(payload, payload.recipe, BROWSED, now())
    return Taken(HAVE, artwork, library.artworks.add_sightings(artwork, [seen]))


def _keys(wanted: Browsed) -> list[str]:
    """It is known by any of its addresses; a page is always looked at again."""
    if wanted.image_url is None:
        return []
    return [url_key(without_secrets(address)) for address in wanted.addresses]
