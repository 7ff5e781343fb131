"""What a site gave when it let the program in: kept as one secret, shown nowhere."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

_SOON = 60.0  # Seconds before its end from which on a token is renewed.


@dataclass(frozen=True, slots=True)
class Tokens:
    """`secret` is OAuth 1's second half; `until` in seconds since 1970 UTC, None where the site
    names no end. Nothing of it but the end is in its `repr`."""

    access: str = field(repr=False)
    refresh: str | None = field(default=None, repr=False)
    secret: str | None = field(default=None, repr=False)
    until: float | None = None

    def ends_soon(self, now: float) -> bool:
        return self.until is not None and now >= self.until - _SOON

    @property
    def text(self) -> str:
        """For the keyring."""
        facts = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps({name: fact for name, fact in facts.items() if fact is not None})


def tokens_in(text: str | None) -> Tokens | None:
    """What the keyring has; a bare token that somebody put there is one too."""
    if not text:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return Tokens(text)
    access = found.get("access") if isinstance(found, dict) else None
    if not isinstance(access, str):
        return None
    return Tokens(access, found.get("refresh"), found.get("secret"), found.get("until"))
