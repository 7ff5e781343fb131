"""What went wrong in a run of gallery-dl, told apart by its exit status and its last words."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from models.errors import CollectError

# The bits of the exit status, as its documentation names them.
_OTHER, _SITE, _CHALLENGE, _LOGIN, _INPUT, _UNSUPPORTED, _SYSTEM = 1, 4, 8, 16, 32, 64, 128
_ERROR = re.compile(r"\[error\]\s*(?P<said>.*)")
_STATUS = re.compile(r"\b'?(?P<status>[45]\d\d)(?: [A-Z][^']*)?'? for '")
_CHALLENGED = re.compile(r"\b(challenge|captcha)\b", re.IGNORECASE)
_UNREACHED = re.compile(
    r"ConnectionError|NewConnectionError|NameResolution|ConnectTimeout|ProxyError|SSLError"
    r"|Connection refused|Connection aborted|Network is unreachable|ProtocolError",
)
_CUT_OFF = re.compile(r"IncompleteRead|ChunkedEncodingError|Connection broken")
_SLOW = re.compile(r"Read ?Timeout|timed out", re.IGNORECASE)
_GONE = re.compile(
    r"could not be found|\bnot found\b|does not exist|NotFoundError|\bdeleted\b", re.IGNORECASE
)
_WANTS_LOGIN = re.compile(
    r"\b(login|log in|logged in|authenticated|AuthRequired|AuthorizationError|credentials"
    r"|refresh.token|cookies? (?:needed|required))\b",
    re.IGNORECASE,
)
_GONE_STATUS = (404, 410, 451)
_LONGEST = 300


def trouble_of(status: int, said: str, url: str) -> CollectError | None:
    """`status` is the exit status, negative for a signal; `said` the end of what it wrote to
    stderr. None when it came to its end."""
    if status == 0:
        return None
    host = urlsplit(url).netloc
    last = _last_error(said)
    if status < 0:
        return CollectError("gallery-dl-failed", reason=f"it was ended by signal {-status}")
    if status & _CHALLENGE or (_CHALLENGED.search(said) and status & _SITE):
        return CollectError("browser-wanted", host=host)
    if status & _LOGIN:
        return CollectError("login-wanted", host=host)
    if status & _UNSUPPORTED:
        return CollectError("gallery-dl-unsupported", url=url)
    if status & _SITE:
        return _of_site(last, url, host)
    return CollectError("gallery-dl-failed", reason=last or f"it ended with {status}")


def _of_site(last: str, url: str, host: str) -> CollectError:
    found = _STATUS.search(last)
    if found is not None:
        number = int(found["status"])
        if number == 401:
            return CollectError("login-wanted", host=host)
        if number in _GONE_STATUS:
            return CollectError("site-gone", url=url)
        return CollectError("http-status", url=url, status=number)
    if _CUT_OFF.search(last):
        return CollectError("truncated", url=url)
    if _SLOW.search(last):
        return CollectError("too-slow", url=url)
    if _UNREACHED.search(last):
        return CollectError("offline", host=host)
    if _WANTS_LOGIN.search(last):
        return CollectError("login-wanted", host=host)
    if _GONE.search(last):
        return CollectError("site-gone", url=url)
    return CollectError("gallery-dl-failed", reason=last or "it names no reason")


def _last_error(said: str) -> str:
    """The last line that it calls an error, else the last one, without what it says of itself."""
    lines = [each.strip() for each in said.splitlines() if each.strip()]
    errors = [found["said"] for each in lines if (found := _ERROR.search(each))]
    text = errors[-1] if errors else lines[-1] if lines else ""
    return text.partition(" Please run gallery-dl again")[0][:_LONGEST]
