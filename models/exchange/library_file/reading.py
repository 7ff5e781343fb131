"""Reads a library file: all of it is looked over before anything of it is taken."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from models.cancellation import CancelToken
from models.errors import InputError
from models.exchange.library_file.naming import KIND, VERSION, picture_in
from models.exchange.library_file.schema import RECORDS
from models.records import Progress

MOST_ERRORS = 100
_LONGEST = 256 << 20  # Bytes of one line; the log of a board may be long, not so long.
_STEP = 500


@dataclass(frozen=True, slots=True)
class LookedOver:
    """What a file holds, by type; one error for each line that does not hold, the first hundred.
    `skipped` are types of records that this version does not know."""

    header: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    errors: tuple[InputError, ...] = ()


def look_over(file: Path, token: CancelToken) -> Generator[Progress, None, LookedOver]:
    """Raises `InputError` (`library-file-wrong`, `library-file-newer`) for what is none."""
    header = _header(file)
    total = sum(header["counts"].values())
    counted: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    errors: list[InputError] = []
    ended = line = 0
    for line, record in _lines(file):
        if isinstance(record, InputError):
            errors.append(record)
        elif ended:
            errors.append(_wrong(file, line, "something stands behind the end"))
        elif isinstance(record, str):
            skipped[record] += 1
        elif record["type"] == "end":
            ended = line
            found = line - 2
            if record["records"] != found:
                told = f"it says {record['records']} records, and {found} are there"
                errors.append(_wrong(file, line, told))
        elif line > 1:
            counted[record["type"]] += 1
        if len(errors) >= MOST_ERRORS:
            break
        if line % _STEP == 0:
            token.check()
            yield Progress(line, max(total, line))
    if not ended and len(errors) < MOST_ERRORS:
        errors.append(_wrong(file, line + 1, "the end is missing: the file was cut off"))
    yield Progress(line, line)
    return LookedOver(header, dict(counted), dict(skipped), tuple(errors))


def records_of(file: Path) -> Iterator[dict[str, Any]]:
    """Those that are known, without the first and the last. Raises `library-file-wrong` for a file
    that was changed since it was looked over."""
    for line, record in _lines(file):
        if isinstance(record, InputError):
            raise record
        if line > 1 and not isinstance(record, str) and record["type"] not in ("end", KIND):
            yield record


def _header(file: Path) -> dict[str, Any]:
    for _, first in _lines(file, only_first=True):
        if isinstance(first, InputError):
            raise first
        if not isinstance(first, str) and first["type"] == KIND:
            return first
    raise _wrong(file, 1, "the first line says of no Bunshin library")


def _lines(
    file: Path, *, only_first: bool = False
) -> Iterator[tuple[int, dict[str, Any] | str | InputError]]:
    """Each line's number with its record, the type of an unknown one, or what is wrong with it."""
    try:
        with file.open("rb") as stream:
            for number, line in enumerate(_split(stream), 1):
                yield number, _read(file, number, line)
                if only_first:
                    return
    except OSError as error:
        raise InputError("file-unreadable", path=file, reason=error.strerror or error) from error


def _split(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(_LONGEST):
        yield line


def _read(file: Path, number: int, line: bytes) -> dict[str, Any] | str | InputError:
    if number == 1 and (newer := _newer(file, line)):
        return newer
    if not line.endswith(b"\n"):
        return _wrong(file, number, "the line is cut off")
    try:
        record: dict[str, Any] = RECORDS.validate_json(line, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        if first["type"] == "union_tag_invalid":
            return str(json.loads(line)["type"])
        place = ".".join(str(each) for each in first["loc"])
        return _wrong(file, number, f"{place}: {first['msg']}" if place else first["msg"])
    picture = record.get("picture")
    if picture is not None and picture != str(picture_in(record["id"], record["ext"])):
        return _wrong(file, number, "artwork.picture: it does not lie where pictures lie")
    return record


def _newer(file: Path, line: bytes) -> InputError | None:
    try:
        said = json.loads(line)
        version = int(said["version"]) if said["type"] == KIND else 0
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if version <= VERSION:
        return None
    return InputError("library-file-newer", file=file, found=version, known=VERSION)


def _wrong(file: Path, line: int, reason: str) -> InputError:
    return InputError("library-file-wrong", file=file, line=line, reason=reason)
