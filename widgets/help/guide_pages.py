"""The guide's pages as they lie in `resources/guide`: which there are, their titles, their words.

A page is found by its name, which is the same in every language; the order is that of `index`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources
from models.folding import folded

INDEX = "index"
LANGUAGES = ("en", "ja")
_LINK = re.compile(r"\]\(([a-z0-9-]+)\.md\)")


@dataclass(frozen=True, slots=True)
class GuidePage:
    name: str
    title: str
    text: str  # folded, to be searched


def page_file(name: str, language: str) -> Path:
    return resources.guide_folder() / language / f"{name}.md"


@cache
def pages(language: str) -> Sequence[GuidePage]:
    """All of them, `index` first. Some sixty kilobytes are read once."""
    contents = page_file(INDEX, language).read_text(encoding="utf-8")
    names = list(dict.fromkeys((INDEX, *_LINK.findall(contents))))
    return tuple(_page(name, language) for name in names)


def found(words: str, language: str) -> list[GuidePage]:
    """The pages in which every word stands, those with one in the title first."""
    wanted = folded(words).split()
    all_pages = [p for p in pages(language) if all(word in p.text for word in wanted)]
    return sorted(all_pages, key=lambda p: not any(word in folded(p.title) for word in wanted))


def _page(name: str, language: str) -> GuidePage:
    text = page_file(name, language).read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("# ")).removeprefix("# ")
    return GuidePage(name, title, folded(text))
