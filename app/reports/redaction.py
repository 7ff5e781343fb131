"""Takes out of a text what tells whose it is: for reports and logs that a person may hand on.

Better too much than too little: of an address the host stays, of a path below the home its kind.
"""

from __future__ import annotations

import getpass
import re
import socket
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2]
_TELLS_NOBODY = ("root", "user", "admin", "localhost", "home")
_ADDRESS = re.compile(r"\b(\w[\w+.-]*)://(?:[^\s/?#@'\"<>]*@)?([^\s/?#'\"<>)]*)[^\s'\"<>)]*")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{6,}")
_SECRET = re.compile(
    r"(?i)((?:authorization|token|api[_-]?key|secret|passw(?:or)?d|cookie|session(?:[_-]?id)?"
    r"|oauth\w*|credential\w*)[\"']?\s*[:=]\s*)(\"[^\"]*\"|'[^']*'|[^\s,;)}]+)"
)
_OPAQUE = re.compile(r"(?<![\w/.-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{24,}(?![\w-])")
# Names of files hold blanks: up to the quote, else up to the first ending or what ends a word.
_PLAIN = r"(?:[\\/](?:[^\"'\n]*?\.\w{1,6}\b|[^\s\"':,)]*))?"


def redacted(text: str, library: Path | None = None) -> str:
    """The text without secrets, addresses, names and what lies in the person's folders."""
    found = _ADDRESS.sub(r"\1://\2/…", text)
    found = _MAIL.sub("<mail>", found)
    found = _BEARER.sub(r"\1 …", found)
    found = _SECRET.sub(r"\1…", found)
    for place, name in _places(library).items():
        if name == "<program>":
            found = found.replace(place, name)
            continue
        for where in (_quoted(place), re.escape(place) + _PLAIN):
            found = re.sub(where, partial(_kind, name, place), found)
    found = _OPAQUE.sub(lambda match: f"{match[0][:6]}…", found)
    for word, instead in _names().items():
        found = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", instead, found)
    return found


def _quoted(place: str) -> str:
    return rf"(?<=[\"']){re.escape(place)}(?![\w.-])[^\"'\n]*"


def _kind(name: str, place: str, match: re.Match[str]) -> str:
    """What stays of a path."""
    if match[0] == place:
        return name
    ending = re.search(r"\.\w{1,6}$", match[0])
    return f"{name}/…{ending[0] if ending else ''}"


def _places(library: Path | None) -> Mapping[str, str]:
    """The longest first: a library may lie in the home, and the program too."""
    places = {str(PROGRAM): "<program>", str(Path.home()): "~"}
    if library is not None:
        places[str(library)] = "<library>"
    sound = {place: name for place, name in places.items() if len(place) > 2}
    return dict(sorted(sound.items(), key=lambda each: -len(each[0])))


@cache
def _names() -> Mapping[str, str]:
    names = {}
    for ask, instead in ((getpass.getuser, "<user>"), (socket.gethostname, "<machine>")):
        try:
            word = ask()
        except (OSError, KeyError, ImportError):
            continue  # A system that does not say.
        if len(word) > 2 and word.lower() not in _TELLS_NOBODY:
            names[word] = instead
    return names
