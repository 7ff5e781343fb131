"""What a browser hands over: one picture or page that the person saw, believed only after checks.

It comes from a WebExtension, a proxy, a drop or a paste: from outside in any case. What is not
plainly a web address within bounds is refused with a reason; secrets in addresses are left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from models.collecting.hosts.policy import OWN_HOSTS
from models.errors import CollectError, InputError
from models.net_io.guard import check_url, is_public

VIA = "browse"
MOST = 200  # Pictures in one message.
LONGEST_ADDRESS, LONGEST_TEXT, MOST_OTHERS = 4096, 1000, 12
_NAMES = frozenset(
    (
        *("page_url", "image_url", "candidates", "link_url"),
        *("alt", "title", "referrer", "at", "asked"),
    )
)
_SECRET = re.compile(
    r"(access_?|auth_?|id_?|refresh_?|csrf_?|xsrf_?|session_?|api_?)?token|api_?key|"
    r"pass(word|wd)?|pwd|secret|client_?secret|auth(orization)?|session(_?id)?|phpsessid|"
    r"jsessionid|sig(nature)?|hmac|jwt|oauth\w*|x-amz-[\w-]+|x-goog-[\w-]+|"
    r"key-pair-id|policy|hdnts|__token__",
    re.IGNORECASE,
)
# These name a work as often as somebody who is let in: then they are long.
_SECRET_IF_LONG, _LONG = frozenset(("sid", "code", "key", "ticket")), 16
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Browsed:
    """`image_url` is what is wanted, None for all that the page names; `candidates` are other
    addresses of the same picture, the best first; `link_url` is where a press on it leads, on a
    gallery's page to the work. `at` is in microseconds since 1970 UTC; `asked`
    a word of whoever asks, by which it knows the answer again."""

    page_url: str | None = None
    image_url: str | None = None
    candidates: tuple[str, ...] = ()
    alt: str = ""
    title: str = ""
    referrer: str | None = None
    at: int = 0
    asked: str = ""
    link_url: str | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the picture may be had, the best first."""
        first = (self.image_url,) if self.image_url else ()
        return tuple(dict.fromkeys((*first, *self.candidates)))


def browsed_of(found: object, now: int, own: Collection[str] = OWN_HOSTS) -> Browsed:
    """The record that a message carries. Raises `InputError` browsed-wrong, or `CollectError` for
    an address that is none or is not public. `own` are hosts with ports that the program may ask
    although they are on this machine."""
    if not isinstance(found, Mapping):
        raise InputError("browsed-wrong", reason="a picture is an object")
    strange = sorted(str(each) for each in found.keys() - _NAMES)
    if strange:
        raise InputError("browsed-wrong", reason=f"nothing is called {strange[0][:40]!r}")
    page, image = _address(found, "page_url", own), _address(found, "image_url", own)
    if page is None and image is None:
        raise InputError("browsed-wrong", reason="it names neither a picture nor a page")
    # What only helps may be anything: what is odd is left out, not refused.
    referrer, link = (_address_or_none(found, name, own) for name in ("referrer", "link_url"))
    return Browsed(
        page_url=None if page is None else without_secrets(page),
        image_url=image,
        candidates=_candidates(found.get("candidates", ()), own),
        alt=_text(found, "alt"),
        title=_text(found, "title"),
        # Without its query, which may be a search: nobody's business.
        referrer=None if referrer is None else urlunsplit((*urlsplit(referrer)[:3], "", "")),
        at=_moment(found.get("at"), now),
        asked=_text(found, "asked")[:64],
        link_url=None if link is None else without_secrets(link),
    )


def each_of(found: object) -> list[object]:
    """What one message holds, each still to be read. Raises `InputError`."""
    if not isinstance(found, Sequence) or isinstance(found, str | bytes) or not found:
        raise InputError("browsed-wrong", reason="it is no list of pictures")
    if len(found) > MOST:
        raise InputError("browsed-wrong", reason=f"more than {MOST} pictures at once")
    return list(found)


def as_payload(browsed: Browsed) -> dict[str, Any]:
    return asdict(browsed)


def from_payload(payload: Mapping[str, Any]) -> Browsed:
    return Browsed(**{**payload, "candidates": tuple(payload.get("candidates", ()))})


def without_secrets(url: str) -> str:
    """As it may be kept and shown: no user, no fragment, none of the words that let somebody in."""
    parts = urlsplit(url)
    said = parse_qsl(parts.query, keep_blank_values=True)
    left = [(name, value) for name, value in said if not _lets_in(name, value)]
    query = parts.query if len(left) == len(said) else urlencode(left)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, place, parts.path, query, ""))


def _lets_in(name: str, value: str) -> bool:
    short = name.lower() in _SECRET_IF_LONG and len(value) < _LONG
    return not short and bool(_SECRET.fullmatch(name) or name.lower() in _SECRET_IF_LONG)


def _candidates(found: object, own: Collection[str]) -> tuple[str, ...]:
    """The sound ones: a page may list odd ones beside them."""
    if not isinstance(found, Sequence) or isinstance(found, str | bytes):
        raise InputError("browsed-wrong", reason="candidates is no list")
    kept = []
    for each in found[:MOST_OTHERS]:
        try:
            address = _address({"candidates": each}, "candidates", own)
        except CollectError:
            continue
        if address is not None:
            kept.append(address)
    return tuple(dict.fromkeys(kept))


def _address_or_none(found: Mapping[str, Any], name: str, own: Collection[str]) -> str | None:
    try:
        return _address(found, name, own)
    except (CollectError, InputError):
        return None


def _address(found: Mapping[str, Any], name: str, own: Collection[str]) -> str | None:
    text = found.get(name)
    if text is None or text == "":
        return None
    if not isinstance(text, str):
        raise InputError("browsed-wrong", reason=f"{name} is no text")
    if len(text) > LONGEST_ADDRESS:
        raise InputError("browsed-wrong", reason=f"{name} is too long")
    if _CONTROL.search(text) or " " in text:
        raise CollectError("url-wrong", url=text[:100], reason="it has blanks in it")
    check_url(text)
    parts = urlsplit(text)
    if parts.username is not None or parts.password is not None:
        raise CollectError("url-wrong", url=f"{parts.scheme}://…", reason="it names a user")
    _refuse_private(text, own)
    return urlunsplit((*parts[:4], ""))


def _refuse_private(url: str, own: Collection[str]) -> None:
    """Only what the address itself says; what a name leads to is looked at when it is fetched."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if parts.netloc.lower() in own:
        return
    local = host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        # 127.1, 0x7f000001 and the like: a name's last part is never a number.
        numeric = re.fullmatch(r"(0x[0-9a-f]*|\d+)", host.rpartition(".")[2], re.IGNORECASE)
        refused = local or numeric is not None
    else:
        refused = not is_public(host)
    if refused:
        raise CollectError("address-refused", url=url, address=host)


def _text(found: Mapping[str, Any], name: str) -> str:
    text = found.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise InputError("browsed-wrong", reason=f"{name} is no text")
    # Half a surrogate, which JSON can carry, is no text that could be kept.
    whole = text[: 4 * LONGEST_TEXT].encode("utf-8", "replace").decode()
    return " ".join(_CONTROL.sub(" ", whole).split())[:LONGEST_TEXT]


def _moment(found: object, now: int) -> int:
    """When it was seen; now where that makes no sense, as it does for a clock that is wrong."""
    if found is None:
        return now
    if not isinstance(found, str):
        raise InputError("browsed-wrong", reason="at is no RFC 3339 time")
    try:
        moment = datetime.fromisoformat(found[:40])
    except ValueError as error:
        raise InputError("browsed-wrong", reason="at is no RFC 3339 time") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        microseconds = int(moment.timestamp() * 1_000_000)
    except (OverflowError, ValueError):
        return now
    return microseconds if 0 < microseconds <= now else now
