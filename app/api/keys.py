"""Who may do what: two keys, kept in the system's keyring, compared in constant time.

The full key reads, adds and judges; the reading key only reads.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from enum import StrEnum

from models.collecting.access.credentials import Credentials

SERVICE = "api"
FRESH_S = 5.0  # For so long a key is not asked of the keyring again, which may take its time.


class Scope(StrEnum):
    """What a key lets a program do."""

    READ = "read"
    FULL = "full"


class Keys:
    """Made when they are first asked for; without a keyring they last as long as the program. For
    any thread. What another process renewed is known here within `FRESH_S`."""

    def __init__(
        self, credentials: Credentials, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._credentials = credentials
        self._clock = clock
        self._turn = threading.RLock()
        self._known: dict[Scope, tuple[str, float]] = {}

    @property
    def lasting(self) -> bool:
        """Whether there is a keyring that holds them when the program has ended."""
        return self._credentials.lasting

    def of(self, scope: Scope) -> str:
        """The key as it stands."""
        with self._turn:
            known = self._known.get(scope)
            if known is not None and self._clock() < known[1] + FRESH_S:
                return known[0]
            found = self._credentials.get(SERVICE, scope)
            return self.renew(scope) if found is None else self._remembered(scope, found)

    def renew(self, scope: Scope) -> str:
        """A new key; programs that have the old one are out from now on."""
        with self._turn:
            key = secrets.token_urlsafe(32)
            self._credentials.set(SERVICE, scope, key)
            return self._remembered(scope, key)

    def scope_of(self, shown: str) -> Scope | None:
        """What the key that a program shows lets it do; None for no key of ours."""
        given = shown.encode("utf-8", "replace")
        fitting = [
            scope for scope in Scope if secrets.compare_digest(given, self.of(scope).encode())
        ]
        return fitting[0] if fitting else None

    def _remembered(self, scope: Scope, key: str) -> str:
        self._known[scope] = key, self._clock()
        return key
