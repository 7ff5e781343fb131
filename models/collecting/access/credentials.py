"""The only door to the system's keyring. Without one, a secret lives as long as the program."""

from __future__ import annotations

import contextlib
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from models.errors import CollectError
from models.recipes.language.auth import place_of
from models.recipes.language.schema import Recipe
from models.sign_in.oauth import Key

_PREFIX = "bunshin/"


@dataclass(frozen=True, slots=True)
class Proof:
    """What a request carries to say who asks."""

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()


class Credentials:
    """For any thread. `lasting` is false where the system has no keyring; `sentence` then says what
    that means."""

    def __init__(self) -> None:
        self._session: dict[tuple[str, str], str] = {}
        self._found: Any = None
        self._looked = False

    @property
    def lasting(self) -> bool:
        return self._backend() is not None

    @property
    def sentence(self) -> str | None:
        """A sentence for the person when secrets cannot be kept."""
        return None if self.lasting else str(CollectError("no-keyring"))

    def get(self, service: str, name: str) -> str | None:
        """The secret, None when there is none."""
        kept = self._session.get((service, name))
        backend = self._backend()
        if kept is not None or backend is None:
            return kept
        with _forgiving():
            found = backend.get_password(_PREFIX + service, name)
            return None if found is None else str(found)
        return None

    def set(self, service: str, name: str, secret: str) -> bool:
        """Keep it; false when it is only kept until the program ends."""
        backend = self._backend()
        if backend is not None:
            with _forgiving():
                backend.set_password(_PREFIX + service, name, secret)
                self._session.pop((service, name), None)
                return True
        self._session[service, name] = secret
        return False

    def delete(self, service: str, name: str) -> None:
        self._session.pop((service, name), None)
        backend = self._backend()
        if backend is not None:
            with _forgiving():
                backend.delete_password(_PREFIX + service, name)

    def options(self, recipe: Recipe, category: str) -> dict[str, str]:
        """What gallery-dl is told of the person, as its own options for a site's category. Without
        a needed secret raises `CollectError`."""
        auth = recipe.auth
        if auth is None or auth.scheme == "none":
            service = f"gallery-dl-{category}"
            known = {name: self.get(service, name) for name in ("username", "password")}
            return {name: each for name, each in known.items() if each}
        names = {"username": auth.username, "password": auth.password, auth.name: auth.token}
        wanted = {name: each for name, each in names.items() if name and each is not None}
        found = {name: self.of(each) for name, each in wanted.items()}
        missing = next((wanted[name] for name, each in found.items() if not each), None)
        if missing is not None and not auth.optional:
            raise CollectError("secret-missing", recipe=recipe.name, name=missing)
        return {name: each for name, each in found.items() if each}

    def proof(self, recipe: Recipe) -> Proof:
        """What this recipe's requests carry. Raises `CollectError` without a needed secret."""
        auth = recipe.auth
        if auth is None or auth.scheme == "none":
            return Proof()
        wanted = [each for each in (auth.username, auth.password, auth.token) if each is not None]
        secrets = [self.of(each) for each in wanted]
        found = [each for each in secrets if each]
        if len(found) < len(wanted):
            if auth.optional:
                return Proof()
            raise CollectError("secret-missing", recipe=recipe.name, name=wanted[0])
        if auth.scheme == "basic":
            both = b64encode(":".join(found).encode()).decode()
            return Proof((("Authorization", f"Basic {both}"),))
        if auth.scheme == "bearer":
            return Proof((("Authorization", f"Bearer {found[0]}"),))
        named = ((auth.name or "", found[0]),)
        return Proof(named) if auth.scheme == "header" else Proof(query=named)

    def key(self, recipe: Recipe) -> Key | None:
        """The person's own key for the site; None when they have not said one."""
        auth = recipe.auth
        key_id = self.of(auth.client_id) if auth is not None else None
        secret = self.of(auth.client_secret) if auth is not None else None
        lacks = auth is not None and auth.client_secret is not None and not secret
        return Key(key_id, secret) if key_id and not lacks else None

    def of(self, reference: str | None) -> str | None:
        """What `keyring:SERVICE/NAME` stands for."""
        return None if reference is None else self.get(*place_of(reference))

    def keep(self, reference: str | None, secret: str) -> bool:
        """Like `set`, for a recipe's reference."""
        return reference is not None and self.set(*place_of(reference), secret)

    def _backend(self) -> Any:
        """The system's keyring, looked for once; None where there is none that keeps secrets."""
        if not self._looked:
            self._looked = True
            with contextlib.suppress(ImportError, RuntimeError):
                import keyring
                from keyring.backends import fail, null

                found = keyring.get_keyring()
                useless = isinstance(found, fail.Keyring | null.Keyring)
                self._found = None if useless else found
        return self._found


@contextlib.contextmanager
def _forgiving():  # type: ignore[no-untyped-def]
    """A keyring that is locked or broken counts as none."""
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError, RuntimeError):
        yield
