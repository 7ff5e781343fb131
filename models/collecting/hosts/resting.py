"""Why a host is left alone for a while, and until when: as an error that says it to the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.errors import CollectError

# It asked for it, it broke down, the recipe allows no more, it sent its bytes of a day.
CODES = ("host-waits", "host-broken", "quota-used", "bytes-used")


@dataclass(frozen=True, slots=True)
class Rest:
    """Until when (seconds since 1970), and which of the `CODES` says why."""

    until: float
    code: str = "host-waits"

    def error(self, host: str) -> CollectError:
        """`at` are the same seconds for the program."""
        return CollectError(self.code, host=host, until=local_time(self.until), at=self.until)


def local_time(seconds: float) -> str:
    """The time of day here; with the date where it is not today's."""
    moment = datetime.fromtimestamp(seconds).astimezone()
    today = moment.date() == datetime.now().astimezone().date()
    return moment.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
