"""What the guide's pages say, taken apart: names in bold, keys, messages, pictures, links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import resources
from tests.support.translations import messages

LANGUAGES = ("en", "ja")
_NAME = re.compile(r"\*\*(.+?)\*\*(?: \(`?([^)`]+)`?\))?", re.DOTALL)
_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
_KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z0-9+,=-]|[A-Z][a-z]+)")
_PLACE = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Page:
    language: str
    file: Path

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    def __str__(self) -> str:
        return f"{self.language}/{self.file.name}"

    def names(self) -> list[tuple[str, str]]:
        """Each (name in bold, the key in brackets behind it or "")."""
        return [(" ".join(n.split()), key) for n, key in _NAME.findall(self.text)]

    def single_keys(self) -> list[str]:
        """Single keys that stand as code."""
        return [c for c in re.findall(r"`([^`\n]+)`", self.text) if _KEY.fullmatch(c)]

    def quoted(self) -> list[str]:
        """What the program is said to say."""
        return [line[2:] for line in self.text.splitlines() if line.startswith("> ")]

    def pictures(self) -> list[Path]:
        return [self.file.parent / to for mark, to in _LINK.findall(self.text) if mark]

    def links(self) -> list[Path]:
        return [self.file.parent / to for mark, to in _LINK.findall(self.text) if not mark]


def guide_pages(language: str) -> list[Page]:
    folder = resources.guide_folder() / language
    return [Page(language, file) for file in sorted(folder.glob("*.md"))]


def every_page() -> list[Page]:
    return [page for language in LANGUAGES for page in guide_pages(language)]


def said_by_the_program(language: str) -> set[str]:
    """Every text on the screen in this language, as it is read there: `…` for what is filled in."""
    found = messages(resources.translation_folder() / "bunshin_ja.ts")
    texts = [t for m in found for t in (m.forms if language == "ja" else (m.source,))]
    return {plain(_PLACE.sub("…", text)) for text in texts}


def plain(text: str) -> str:
    """Without the letter to press and without the dots that promise a dialog."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").rstrip("…").strip()
