"""What a request to the example site gets; `Odd` is for answers that no well kept site gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it should be: whole, with its length."""

    body: bytes
    media_type: str = HTML
    status: HTTPStatus = HTTPStatus.OK
    etag: str | None = None


@dataclass(frozen=True, slots=True)
class Odd:
    """`length` is what is promised, whatever `blocks` hold; None promises nothing. After each block
    `pause` seconds pass."""

    blocks: Iterable[bytes] = ()
    media_type: str = HTML
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    length: int | None = 0
    pause: float = 0.0
