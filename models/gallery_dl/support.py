"""Whether gallery-dl reads an address: it is asked itself, without the network, and remembered."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from models.errors import CollectError
from models.gallery_dl.places import Found, Places, find
from models.gallery_dl.surroundings import scrubbed

# They read anything or nothing in particular: our own recipe for any page does that, guarded.
_NOT_FOR_US = frozenset({"directlink", "generic", "recursive", "noop", "ytdl", "oauth", "test"})
_NAMES = re.compile(r'^\s*"([^"]*)" / "([^"]*)"(?: / "([^"]*)")?', re.MULTILINE)
_INTERVAL = re.compile(
    r"^Request interval \(default\):\s*\n\s*\[?([0-9.]+)(?:,\s*([0-9.]+))?", re.M
)
_PATIENCE = 20.0
_MOST = 500


@dataclass(frozen=True, slots=True)
class Reads:
    """What reads an address: `danbooru`, `tag`; `pause` is the longest that the program itself
    would wait between two requests there, in seconds."""

    program: Found
    category: str
    subcategory: str
    pause: float = 0.0

    @property
    def kind(self) -> str:
        return f"{self.category}:{self.subcategory}" if self.subcategory else self.category


class Support:
    """For any thread that may wait half a second. Answers are kept for each host and shape of
    path, for the program's version."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._known: OrderedDict[tuple[str, ...], Reads | None] = OrderedDict()
        self._guard = threading.Lock()

    def program(self) -> Found | None:
        """The program that is used; None where there is none."""
        return find(self.places)

    def reads(self, url: str) -> Reads | None:
        """None for what it does not read, and where there is no program."""
        program = self.program()
        if program is None or not url.startswith(("http://", "https://")):
            return None
        key = (str(program.path), program.version, *_shape(url))
        with self._guard:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        answer = self._ask(program, url)
        with self._guard:
            self._known[key] = answer
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return answer

    def _ask(self, program: Found, url: str) -> Reads | None:
        with tempfile.TemporaryDirectory(prefix="bunshin-gallery-dl-") as folder:
            config = Path(folder) / "config.json"
            config.write_text(json.dumps({"extractor": dict(self.places.families)}))
            command = [str(program.path), "--config-ignore", "-c", str(config), "--no-input"]
            try:
                done = subprocess.run(
                    [*command, "--no-colors", "--extractor-info", "--", url],
                    cwd=folder,
                    env=scrubbed(Path(folder)),
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=_PATIENCE,
                    check=False,
                )
            except (OSError, subprocess.TimeoutExpired) as error:
                raise CollectError("gallery-dl-failed", reason=str(error)) from error
        if done.returncode < 0:
            # Ended from outside, which says nothing of the address and must not be remembered.
            reason = f"it was ended by signal {-done.returncode}"
            raise CollectError("gallery-dl-failed", reason=reason)
        return _answer(program, done.stdout.decode("utf-8", "replace"), done.returncode)


def _answer(program: Found, said: str, status: int) -> Reads | None:
    names = _NAMES.search(said)
    if status or names is None or {names[1], names[3]} & _NOT_FOR_US:
        return None
    pause = _INTERVAL.search(said)
    seconds = float((pause[2] or pause[1]).rstrip(".") or 0) if pause else 0.0
    return Reads(program, names[1], names[2], seconds)


def _shape(url: str) -> tuple[str, str, str]:
    """Host, path with its numbers alike, and the names of what is asked."""
    parts = urlsplit(url)
    path = re.sub(r"\d+", "0", parts.path)
    keys = sorted(name for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    return f"{parts.scheme}://{parts.netloc}".lower(), path, " ".join(keys)
