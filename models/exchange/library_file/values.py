"""What single values of a library file must be. Times are texts in the file and microseconds once
they were read.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from models.library.artworks.sighting_fields import FIELDS
from models.library.database.clock import from_rfc3339

_MOST = 2**53  # Beyond it other programs' JSON readers lose digits.
_MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"


def _moment(text: str) -> Any:
    if not text.startswith("0000"):
        return from_rfc3339(text)
    raise ValueError(f"there is no year 0: {text}")


def in_64_bits(text: str) -> str:
    if not -(2**63) <= int(text) < 2**63:
        raise ValueError("the number does not fit into 64 bits")
    return text


def _written_as_tags_are(text: str) -> str:
    if text != "_".join(text.lower().split()):
        raise ValueError("a tag is written in lower case, with _ for spaces")
    return text


def an_entry(said: dict[str, Any]) -> dict[str, Any]:
    for name in ("id", "at", "kind"):
        if not isinstance(said.get(name), str):
            raise ValueError(f"{name!r} of the judgement is no text")
    if not isinstance(said.get("profile") or "", str) or not 0 < len(said["id"]) <= 64:
        raise ValueError("'profile' or 'id' of the judgement is none")
    datetime.fromisoformat(said["at"])
    from_rfc3339(said["at"])
    json.dumps(said, allow_nan=False).encode()
    return said


def of_fields(original: dict[str, Any]) -> dict[str, Any]:
    if not set(original) <= set(FIELDS):
        raise ValueError(f"not a field that is corrected: {sorted(set(original) - set(FIELDS))}")
    for field, word in original.items():
        said = word["said"]
        if field == "posted_at" and said is not None:
            word["said"] = _moment(said)
    return original


Moment = Annotated[str, Field(pattern=_MOMENT), AfterValidator(_moment)]
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, le=_MOST)]
Number = Annotated[float, Field(allow_inf_nan=False)]
State = Literal["inbox", "kept", "rejected", "trashed"]
TagWord = Annotated[str, Field(min_length=1), AfterValidator(_written_as_tags_are)]
Size = Annotated[int, Field(ge=1, le=_MOST)]
