"""What a fault is and what it is told about the request that it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message

from app.example_site.answers import Odd
from app.example_site.catalogue import Catalogue, Work


@dataclass(frozen=True, slots=True)
class Request:
    """`count` is the number of this request for its path, from 1; `until` the moment (seconds since
    1970) before which a resting path answers nothing else; `neighbour` an address on this machine
    that no site may send a program to."""

    path: str
    query: str
    headers: Message
    count: int
    catalogue: Catalogue
    rest: int
    drip: float
    until: float
    neighbour: str

    @property
    def work(self) -> Work:
        """A JPEG of the collection; every fault has another one, chosen by its name."""
        jpegs = [work for work in self.catalogue.works if work.file.endswith(".jpg")]
        return jpegs[sum(self.path.encode()) % len(jpegs)]

    @property
    def picture(self) -> bytes:
        return self.catalogue.file_path(self.work).read_bytes()


@dataclass(frozen=True, slots=True)
class FaultRequest:
    """A fault: a sentence for people, and its answer. With `picture` there is a page that shows it;
    else it is the page itself."""

    sentence: str
    make: Callable[[Request], Odd]
    picture: bool = True
