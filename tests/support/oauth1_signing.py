"""OAuth 1's signatures, computed by hand (RFC 5849, 3.4): the site's side of them, for tests."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit


def signed_in(header: str) -> dict[str, str]:
    pairs = re.findall(r'(\w+)="([^"]*)"', header)
    return {name: unquote(value) for name, value in pairs}


def holds(
    signed: dict[str, str], method: str, url: str, key: tuple[str, str], token_secret: str
) -> bool:
    """The signature over method, address and all parameters in their order."""
    parts = urlsplit(url)
    said = {name: each for name, each in signed.items() if name != "oauth_signature"}
    pairs = [*said.items(), *parse_qsl(parts.query, keep_blank_values=True)]
    ordered = "&".join(f"{a}={b}" for a, b in sorted((_quoted(a), _quoted(b)) for a, b in pairs))
    bare = f"{parts.scheme}://{parts.netloc}{parts.path}"
    text = "&".join((method, _quoted(bare), _quoted(ordered)))
    secret = f"{_quoted(key[1])}&{_quoted(token_secret)}"
    digest = hmac.new(secret.encode(), text.encode(), hashlib.sha1).digest()
    made = base64.b64encode(digest).decode()
    return signed.get("oauth_consumer_key") == key[0] and hmac.compare_digest(
        made, signed.get("oauth_signature", "")
    )


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")
