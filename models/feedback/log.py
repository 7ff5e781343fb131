"""Adding a file of judgements to the log, all of it or nothing, and reading the log back."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn

from models.cancellation import CancelToken
from models.errors import ExpectedError, InputError
from models.feedback.judge import judge
from models.feedback.records import Judgement, JudgementWrong, from_json
from models.library.database.clock import now
from models.library.library import Library
from models.records import LibraryChanges

_FULL = 64
_NAMES_ONE = ("artwork", "left", "right")
_NAMES_MANY = ("picked", "shown", "order", "placements")


@dataclass(frozen=True, slots=True)
class ReadLog:
    """What a file holds: judgements that hold, and one error for each line that does not."""

    judgements: tuple[Judgement, ...] = ()
    errors: tuple[InputError, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did. `known` counts entries that were in the log already."""

    added: int = 0
    known: int = 0
    changes: LibraryChanges = field(default_factory=LibraryChanges)


def read_log(library: Library, path: Path, token: CancelToken) -> ReadLog:
    """Read JSON Lines; short ids become whole ones. Lines without a time get this moment's."""
    try:
        content = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        raise InputError("file-unreadable", path=path, reason=error.strerror or error) from error
    judgements: list[Judgement] = []
    errors: list[InputError] = []
    moment = now()
    # Not splitlines(): a text inside JSON may hold U+2028 and its like.
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip():
            continue
        token.check()
        try:
            judgements.append(with_whole_ids(library, from_json(_parsed(line), at=moment)))
        except (JudgementWrong, ExpectedError) as error:
            errors.append(InputError("judgement-wrong", file=path, line=number, reason=str(error)))
    return ReadLog(tuple(judgements), tuple(errors))


def add_judgements(library: Library, judgements: tuple[Judgement, ...]) -> Added:
    """Inside a write: append what is new, in this order; the artworks follow."""
    known = library.judgements.known([each.id for each in judgements])
    new: dict[str, Judgement] = {}
    for each in judgements:
        if each.id not in known:
            new.setdefault(each.id, each)
    changes = judge(library, list(new.values()))
    return Added(len(new), len(judgements) - len(new), changes)


def read_back(library: Library, since: int | None = None) -> Iterator[Judgement]:
    """The log in its order, or what was said at `since` or later."""
    return (each.judgement for each in library.judgements.all(since))


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode(), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise JudgementWrong("it is not UTF-8") from error
    except RecursionError as error:
        raise JudgementWrong("it is nested too deeply") from error
    except ValueError as error:
        raise JudgementWrong(f"it is not JSON: {error}") from error


def _no_constant(name: str) -> NoReturn:
    raise JudgementWrong(f"{name} is not JSON")


def with_whole_ids(library: Library, judgement: Judgement) -> Judgement:
    """Beginnings of ids are written out; only whole ids go into the log."""
    fields = dict(judgement.fields)
    for name in _NAMES_ONE:
        if isinstance(fields.get(name), str) and name in fields:
            fields[name] = _whole(library, fields[name])
    for name in _NAMES_MANY:
        if isinstance(fields.get(name), list):
            fields[name] = [_whole_in(library, each) for each in fields[name]]
    return replace(judgement, fields=fields)


def _whole_in(library: Library, value: Any) -> Any:
    if isinstance(value, Mapping) and "artwork" in value:
        return {**value, "artwork": _whole(library, value["artwork"])}
    return _whole(library, value) if isinstance(value, str) else value


def _whole(library: Library, artwork: str) -> str:
    return artwork if len(artwork) == _FULL else library.artworks.by_id(artwork).id
