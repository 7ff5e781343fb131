"""The words of OAuth 1 (RFC 5849) and 2 (RFC 6749, PKCE of RFC 7636); the only door to authlib.

No network here: what is to be asked goes out as addresses, headers and bodies, what came back is
read. Errors never repeat what a site said in full: it may quote a secret.
"""

from __future__ import annotations

import hmac
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

from models.errors import CollectError
from models.sign_in.tokens import Tokens

REFUSED = (400, 401, 403)
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
_CODE = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True, slots=True)
class Key:
    """The person's own key for a site; a public client of OAuth 2 has no secret."""

    id: str = field(repr=False)
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Trip:
    """One way to the site's page and back. `mark` is what the answer must carry: OAuth 2's state,
    OAuth 1's temporary token; `secret` is what only we know: the PKCE verifier, the token's
    secret."""

    address: str = field(repr=False)
    mark: str = field(repr=False)
    secret: str = field(repr=False)
    back: str


def begin_oauth2(key: Key, page: str, scopes: Sequence[str], back: str) -> Trip:
    """What the browser opens; the verifier's challenge goes along where the site knows PKCE, and
    is passed over where it does not."""
    from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
    from authlib.oauth2.rfc7636 import create_s256_code_challenge

    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
    address = prepare_grant_uri(
        page,
        key.id,
        "code",
        back,
        list(scopes),
        state,
        code_challenge=create_s256_code_challenge(verifier),
        code_challenge_method="S256",
    )
    return Trip(str(address), state, verifier, back)


def begin_oauth1(page: str, back: str, answer: bytes) -> Trip:
    """`answer` is what the site said to the request for a temporary token."""
    found = dict(parse_qsl(answer.decode("utf-8", "replace")))
    token, secret = found.get("oauth_token"), found.get("oauth_token_secret")
    if not token or not secret:
        raise CollectError("login-refused", reason="it gave no temporary token")
    mark = "&" if urlsplit(page).query else "?"
    return Trip(f"{page}{mark}{urlencode({'oauth_token': token})}", token, secret, back)


def is_answer_to(trip: Trip, address: str) -> bool:
    """Whether what the browser came back with belongs to this trip; nothing else is believed."""
    said = _said(address)
    given = said.get("state") or said.get("oauth_token") or said.get("denied") or ""
    return hmac.compare_digest(given.encode(), trip.mark.encode())


def word_of(address: str) -> str:
    """The code, or OAuth 1's verifier, that the browser came back with.

    Raises `CollectError` where the person or the site said no.
    """
    said = _said(address)
    word = said.get("code") or said.get("oauth_verifier")
    if not word:
        raise CollectError("login-refused", reason=_named(said.get("error"), "access_denied"))
    return word


def code_form(key: Key, trip: Trip, code: str) -> bytes:
    return _form(
        grant_type="authorization_code",
        code=code,
        redirect_uri=trip.back,
        client_id=key.id,
        client_secret=key.secret,
        code_verifier=trip.secret,
    )


def refresh_form(key: Key, tokens: Tokens) -> bytes:
    return _form(
        grant_type="refresh_token",
        refresh_token=tokens.refresh,
        client_id=key.id,
        client_secret=key.secret,
    )


def tokens_of_oauth2(body: bytes, now: float, before: Tokens | None = None) -> Tokens:
    """What the token address gave. A site that gives no new refresh token lets the old one stand.

    Raises `CollectError` where it gave no token.
    """
    found = _json(body)
    access, refresh = found.get("access_token"), found.get("refresh_token")
    if not isinstance(access, str) or not access:
        raise CollectError("login-refused", reason=refusal(body))
    if not isinstance(refresh, str) or not refresh:
        refresh = before.refresh if before is not None else None
    lasts = found.get("expires_in")
    until = now + float(lasts) if isinstance(lasts, int | float) and lasts > 0 else None
    return Tokens(access, refresh, None, until)


def tokens_of_oauth1(body: bytes) -> Tokens:
    found = dict(parse_qsl(body.decode("utf-8", "replace")))
    token, secret = found.get("oauth_token"), found.get("oauth_token_secret")
    if not token or not secret:
        raise CollectError("login-refused", reason="it gave no token")
    return Tokens(token, secret=secret)


def refusal(body: bytes) -> str:
    """The error's name as the standard has it, never its description."""
    return _named(_json(body).get("error"), "it gave no token")


def proof(key: Key | None, tokens: Tokens, method: str, url: str) -> Mapping[str, str]:
    """The header of a request with these tokens: OAuth 1 signs with a key, OAuth 2 has none."""
    if key is None:
        return {"Authorization": f"Bearer {tokens.access}"}
    return signature(key, tokens, method, url)


def signature(
    key: Key,
    tokens: Tokens | None,
    method: str,
    url: str,
    *,
    back: str | None = None,
    verifier: str | None = None,
) -> Mapping[str, str]:
    """OAuth 1's header for one request (HMAC-SHA1)."""
    from authlib.oauth1.rfc5849.client_auth import ClientAuth

    signing = ClientAuth(
        key.id,
        key.secret,
        token=tokens.access if tokens is not None else None,
        token_secret=tokens.secret if tokens is not None else None,
        redirect_uri=back,
        verifier=verifier,
    )
    _, headers, _ = signing.sign(method, url, {}, b"")
    return {"Authorization": str(headers["Authorization"])}


def _form(**facts: str | None) -> bytes:
    return urlencode({name: fact for name, fact in facts.items() if fact}).encode()


def _json(body: bytes) -> Mapping[str, object]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _said(address: str) -> Mapping[str, str]:
    try:
        return dict(parse_qsl(urlsplit(address.strip()).query))
    except ValueError:
        return {}


def _named(found: object, otherwise: str) -> str:
    known = isinstance(found, str) and _CODE.fullmatch(found)
    return str(found) if known else otherwise
