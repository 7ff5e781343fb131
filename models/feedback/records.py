"""The judgement: one entry of the append-only log, and its exact JSON (contract: judgements)."""

from __future__ import annotations

import json
import re
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from models.feedback.schema import COMMON, KINDS, problem
from models.library.database.clock import Moments, from_rfc3339, now, to_rfc3339

DEFAULT_PROFILE = "default"
_OPTIONAL = ("session", "profile", "net", "via")
_CORE = frozenset({"id", "at", "kind", *_OPTIONAL})
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"  # RFC 3339, section 5.6
)


_MOMENTS = Moments()


class JudgementWrong(ValueError):
    """What was read is not a judgement; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said or did. `at` is in microseconds; `fields` holds what the kind says and
    everything this version does not know. `profile` None is the default one."""

    id: str
    at: int
    kind: str
    session: str | None = None
    profile: str | None = None
    net: str | None = None
    via: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)

    @property
    def profile_name(self) -> str:
        return self.profile or DEFAULT_PROFILE

    @property
    def artwork(self) -> str | None:
        """The one artwork that it is about, if it is about one."""
        value = self.fields.get("artwork")
        return value if isinstance(value, str) else None


def new_judgement(
    kind: str,
    *,
    at: int | None = None,
    via: str | None = None,
    session: str | None = None,
    profile: str | None = None,
    net: str | None = None,
    **fields: Any,
) -> Judgement:
    """Made when the person acts: it gets its id and its time here."""
    moment = _MOMENTS.next() if at is None else at
    return _checked(Judgement(uuid7(moment), moment, kind, session, profile, net, via, fields))


def to_json(judgement: Judgement) -> dict[str, Any]:
    """The contract's record; what was not said is absent."""
    said = {name: getattr(judgement, name) for name in _OPTIONAL}
    return {
        "id": judgement.id,
        "at": to_rfc3339(judgement.at),
        "kind": judgement.kind,
        **{name: value for name, value in said.items() if value is not None},
        **judgement.fields,
    }


def from_json(value: Any, *, at: int | None = None) -> Judgement:
    """Read a record of a file; `at` stands in for a missing time. Raises JudgementWrong."""
    if not isinstance(value, Mapping):
        raise JudgementWrong("it is not a JSON object")
    moment = _moment(value["at"]) if "at" in value else (now() if at is None else at)
    checked = _checked(restored({"id": uuid7(moment), **value}, moment))
    return replace(checked, id=checked.id.lower())


def restored(value: Mapping[str, Any], at: int) -> Judgement:
    """A record of the log itself, taken as it is: a newer program may have written it."""
    return Judgement(
        id=value["id"],
        at=at,
        kind=value.get("kind", ""),
        **{name: value.get(name) for name in _OPTIONAL},
        fields={name: each for name, each in value.items() if name not in _CORE},
    )


def holds(judgement: Judgement) -> bool:
    """Whether it says what its kind must say. In the log there may be what another program wrote,
    a newer one for example."""
    fields = KINDS.get(judgement.kind) if isinstance(judgement.kind, str) else None
    if fields is None or not isinstance(judgement.profile_name, str):
        return False
    return problem(fields, judgement.fields) is None


def to_text(judgement: Judgement) -> str:
    """One line of JSON."""
    return json.dumps(to_json(judgement), ensure_ascii=False, allow_nan=False)


def uuid7(at: int) -> str:
    """RFC 9562: milliseconds, then the fraction of the millisecond, then chance."""
    milliseconds, fraction = divmod(max(at, 0), 1000)
    number = (milliseconds & (1 << 48) - 1) << 80
    number |= 0x7 << 76 | (fraction * 4096 // 1000) << 64
    number |= 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=number))


def _moment(value: Any) -> int:
    wrong = JudgementWrong("'at' is not a time such as 2026-11-24T09:30:00.000000Z")
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise wrong
    try:
        moment = from_rfc3339(value)
    except (ValueError, OverflowError) as error:
        raise wrong from error
    if moment < 0:
        raise JudgementWrong("'at' is before 1970")
    return moment


def _checked(judgement: Judgement) -> Judgement:
    fields = KINDS.get(judgement.kind) if isinstance(judgement.kind, str) else None
    if fields is None:
        raise JudgementWrong(f"there is no kind {judgement.kind!r}; known: {', '.join(KINDS)}")
    said = {name: getattr(judgement, name) for name in ("id", *_OPTIONAL)}
    common = {name: value for name, value in said.items() if value is not None}
    reason = problem(COMMON, common) or problem(fields, judgement.fields)
    if reason:
        raise JudgementWrong(reason)
    try:
        to_text(judgement).encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise JudgementWrong(f"it cannot be written as JSON: {error}") from error
    return judgement
