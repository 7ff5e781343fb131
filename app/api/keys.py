"""Who may do what: two keys, kept in the system's keyring, compared in constant time.

The full key reads, adds and judges; the reading key only reads.
"""

from __future__ import annotations

import secrets
from enum import StrEnum

from models.collecting.credentials import Credentials

SERVICE = "api"


class Scope(StrEnum):
    """What a key lets a program do."""

    READ = "read"
    FULL = "full"


class Keys:
    """Made when they are first asked for; without a keyring they last as long as the program."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def of(self, scope: Scope) -> str:
        """The key as it stands."""
        return self._credentials.get(SERVICE, scope) or self.renew(scope)

    def renew(self, scope: Scope) -> str:
        """A new key; programs that have the old one are out from now on."""
        key = secrets.token_urlsafe(32)
        self._credentials.set(SERVICE, scope, key)
        return key

    def scope_of(self, shown: str) -> Scope | None:
        """What the key that a program shows lets it do; None for no key of ours."""
        given = shown.encode()
        for scope in Scope:
            if secrets.compare_digest(given, self.of(scope).encode()):
                return scope
        return None
