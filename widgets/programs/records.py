"""What the page of other programs and the phone shows."""

from __future__ import annotations

from dataclasses import dataclass

FULL, READ = "full", "read"  # The two keys, by the words of app.api.keys.
LEAST_PORT, MOST_PORT, USUAL_PORT = 1024, 65535, 48652


@dataclass(frozen=True, slots=True)
class Doors:
    """How it stands. `programs` and `phone` are the switches; `answers` and `opens` the addresses
    that answer now; a `trouble` is a sentence. `places` are addresses and what to call them,
    `place` the one in use. `code` has a row of dark squares for each line."""

    programs: bool = False
    phone: bool = False
    port: int = USUAL_PORT
    answers: str = ""
    trouble: str = ""
    opens: str = ""
    phone_trouble: str = ""
    code: tuple[tuple[bool, ...], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    place: str = ""
    lasting: bool = True
    busy: bool = False
