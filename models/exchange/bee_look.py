"""What a board of BeeRef's would bring, before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.exchange.bee import read_bee, texts_in
from models.library.library import Library
from models.records import Progress


@dataclass(frozen=True, slots=True)
class BeeLook:
    """`pictures` are distinct ones, `known` of them are in the library. Left in the file: its
    `texts`, and how `altered` ones are turned, mirrored or cropped."""

    pictures: int = 0
    known: int = 0
    altered: int = 0
    texts: int = 0


def look_at_bee(
    library: Library | None, file: Path, token: CancelToken
) -> Generator[Progress, None, BeeLook]:
    """Reads the file through. Raises `InputError` for what is no board."""
    ids: set[str] = set()
    known = altered = 0
    for number, picture in enumerate(read_bee(file), 1):
        token.check()
        artwork_id = hashlib.sha256(picture.data).hexdigest()
        if artwork_id not in ids:
            ids.add(artwork_id)
            known += library is not None and library.artworks.has(artwork_id)
            altered += picture.altered
        yield Progress(number, 0, note=picture.name)
    return BeeLook(len(ids), known, altered, texts_in(file))
