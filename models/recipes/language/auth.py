"""What a recipe may say of who asks. Secrets are only ever named by where the keyring has them.

For `oauth1` (RFC 5849) and `oauth2` (RFC 6749 with PKCE, RFC 7636) the key is the person's own, and
the browser comes back to an address of this machine (RFC 8252).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator

from models.recipes.language.lines import Path
from models.recipes.language.part import Part
from models.recipes.language.values import Jmes, Secret

_NEEDED = {
    "none": (),
    "basic": ("username", "password"),
    "bearer": ("token",),
    "header": ("name", "token"),
    "query": ("name", "token"),
    "option": ("name", "token"),
    "oauth1": (
        *("client_id", "client_secret", "token"),
        *("request_url", "authorize_url", "token_url"),
    ),
    "oauth2": ("client_id", "token", "authorize_url", "token_url"),
}
_ALLOWED = {
    "oauth1": ("redirect", "register_url", "account"),
    "oauth2": ("client_secret", "refresh_url", "scopes", "redirect", "register_url", "account"),
}
_REFERENCE = "keyring:"
_ADDRESSES = ("request_url", "authorize_url", "token_url", "refresh_url", "register_url")
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|localhost):(\d{4,5})(/[a-z0-9/-]*)?")


def checked_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or "{" in text:
        raise ValueError(f"'{text}' is not a whole web address")
    if parts.username is not None or parts.fragment:
        raise ValueError("neither a name nor a fragment belongs into this address")
    return text


def checked_redirect(text: str) -> str:
    match = _LOOPBACK.fullmatch(text)
    if match is None or not 1024 <= int(match[2]) <= 65535:
        raise ValueError(
            f"'{text}' does not lead back to this machine; write 'http://127.0.0.1:PORT/' with a "
            "port from 1024 on, or leave it out for any port"
        )
    return text


def place_of(reference: str) -> tuple[str, str]:
    """Service and name of `keyring:SERVICE/NAME`."""
    service, _, name = reference.removeprefix(_REFERENCE).partition("/")
    return service, name


Address = Annotated[str, AfterValidator(checked_address)]


class Account(Part):
    """Where the site says whose account was opened, and where in the answer."""

    url: Address
    jmes: Jmes


class Auth(Part):
    """Who asks; the secrets themselves lie in the system's keyring."""

    scheme: Literal["none", "basic", "bearer", "header", "query", "option", "oauth1", "oauth2"]
    username: Secret | None = None
    password: Secret | None = None
    token: Secret | None = None
    name: str | None = None
    optional: bool = False
    client_id: Secret | None = None
    client_secret: Secret | None = None
    request_url: Address | None = None
    authorize_url: Address | None = None
    token_url: Address | None = None
    refresh_url: Address | None = None
    scopes: list[str] = []
    redirect: Annotated[str, AfterValidator(checked_redirect)] | None = None
    register_url: Address | None = None
    account: Account | None = None

    def references(self) -> Iterator[tuple[str, str]]:
        """Each field that names a secret, and the `keyring:SERVICE/NAME` that it names."""
        for field in type(self).model_fields:
            said = getattr(self, field)
            if isinstance(said, str) and said.startswith(_REFERENCE):
                yield field, said

    @property
    def by_browser(self) -> bool:
        """Whether the person lets the program in by the site's own page."""
        return self.scheme in ("oauth1", "oauth2")


def lint_auth(auth: Auth | None, *, insecure: bool, by_program: bool) -> Iterator[tuple[Path, str]]:
    """What is missing for the scheme, and what has no meaning with it. `by_program` reads what
    gallery-dl says."""
    if auth is None:
        return
    if (auth.scheme == "option") > by_program:
        yield ("auth", "scheme"), 'an option is only for engine = "gallery-dl"'
    if by_program and auth.scheme not in ("none", "basic", "option"):
        yield ("auth", "scheme"), "gallery-dl takes 'basic' (username, password) or 'option'"
    needed = _NEEDED[auth.scheme]
    for name in needed:
        if getattr(auth, name) is None:
            yield ("auth",), f"scheme '{auth.scheme}' needs '{name}'"
    of_oauth = {*_NEEDED["oauth1"], *_NEEDED["oauth2"], *_ALLOWED["oauth2"]} - {"token"}
    for name in sorted(of_oauth & auth.model_fields_set):
        if name not in (*needed, *_ALLOWED.get(auth.scheme, ())):
            yield ("auth", name), f"'{name}' has no meaning with scheme '{auth.scheme}'"
    said = {name: getattr(auth, name) for name in _ADDRESSES}
    said["account"] = auth.account.url if auth.account is not None else None
    for name, address in said.items():
        if address is not None and address.startswith("http:") and not insecure:
            yield ("auth", name), "an http:// address needs insecure = true"
