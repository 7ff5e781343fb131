"""The example site's fault mode: what goes wrong on the web, on purpose, under paths of its own.

For tests, measurements and demonstrations only: whoever makes the site hands one of these over.
It keeps what it was asked, so that politeness can be seen from the other side.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit

from app.example_site import file_faults, page_faults
from app.example_site.answers import Odd
from app.example_site.catalogue import Catalogue
from app.example_site.fault_request import FaultRequest, Request
from app.example_site.neighbour import Neighbour

# Under /faults/, but for what robots.txt keeps everybody from.
FAULTS: Mapping[str, FaultRequest] = {**file_faults.FAULTS, **page_faults.FAULTS}
_FOLDER, _PRIVATE = "/faults/", "/private/"


@dataclass(frozen=True, slots=True)
class Heard:
    """One request, by this machine's monotonic clock."""

    at: float
    path: str
    status: int


class Faults:
    """`rest` is how long the resting pages ask for, in seconds, `drip` the pause between drops."""

    def __init__(self, *, rest: int = 2, drip: float = 1.0) -> None:
        self.rest, self.drip = rest, drip
        self.heard: list[Heard] = []
        self.neighbour = Neighbour()
        self._catalogue: Catalogue | None = None
        self._counts: Counter[str] = Counter()
        self._until: dict[str, float] = {}
        self._guard = threading.Lock()

    def begin(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.neighbour.start()

    def end(self) -> None:
        self.neighbour.stop()

    def answer(self, target: str, headers: Message) -> Odd | None:
        """None for paths that are not this mode's; every request is noted."""
        parts = urlsplit(target)
        odd = self._odd(parts.path, parts.query, headers)
        with self._guard:
            self.heard.append(Heard(time.monotonic(), target, 200 if odd is None else odd.status))
        return odd

    def asked(self, path: str) -> list[Heard]:
        """The requests for a path, whatever their query was."""
        with self._guard:
            return [each for each in self.heard if urlsplit(each.path).path == path]

    def _odd(self, path: str, query: str, headers: Message) -> Odd | None:
        catalogue = self._catalogue
        if catalogue is None or not path.startswith((_FOLDER, _PRIVATE)):
            return None
        if path == _FOLDER:
            return page_faults.index()
        name = path.rpartition("/")[2]
        slug, dot, _ = name.partition(".")
        fault = FAULTS.get(slug)
        if fault is None or path.startswith(_PRIVATE) != (slug == "robots"):
            return page_faults.missing()
        if not dot and fault.picture:
            return page_faults.page(slug, fault.sentence, path)
        with self._guard:
            self._counts[path] += 1
            request = Request(
                path=path,
                query=query,
                headers=headers,
                count=self._counts[path],
                catalogue=catalogue,
                rest=self.rest,
                drip=self.drip,
                until=self._until.setdefault(path, time.time() + self.rest),
                neighbour=self.neighbour.address,
            )
        return fault.make(request)
