"""The works of the example site: the sample collection in a fixed, well mixed order."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class Work:
    """One picture of the site. `number` is its place; `posted` is RFC 3339."""

    number: int
    slug: str
    file: str
    sha256: str
    width: int
    height: int
    title: str
    author: str
    kind: str
    tags: tuple[str, ...]
    posted: str
    licence: str
    made: str
    origin: str

    @property
    def path(self) -> str:
        return f"/work/{self.number}-{self.slug}"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a listing."""

    works: tuple[Work, ...]
    number: int
    last: int


class Catalogue:
    """All works, by place, file, tag and author."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        records = json.loads((folder / "collection.json").read_text(encoding="utf-8"))
        # By digest: mixed for the eye, and the same at every start.
        records.sort(key=lambda record: record["sha256"])
        self.works = tuple(_work(at + 1, record) for at, record in enumerate(records))
        self._by_file = {work.file: work for work in self.works}

    def work(self, number: int) -> Work | None:
        return self.works[number - 1] if 0 < number <= len(self.works) else None

    def with_file(self, name: str) -> Work | None:
        return self._by_file.get(name)

    def with_tag(self, tag: str) -> tuple[Work, ...]:
        return tuple(work for work in self.works if tag in work.tags)

    def by_author(self, author: str) -> tuple[Work, ...]:
        return tuple(work for work in self.works if work.author == author)

    def file_path(self, work: Work) -> Path:
        return self.folder / "pictures" / work.file


def page_of(works: Sequence[Work], number: int) -> Page | None:
    """The page of that number, counted from 1; None where there is none."""
    last = max(1, -(-len(works) // PER_PAGE))
    if not 1 <= number <= last:
        return None
    return Page(tuple(works[(number - 1) * PER_PAGE : number * PER_PAGE]), number, last)


def _work(number: int, record: dict[str, Any]) -> Work:
    return Work(
        number=number,
        slug=re.sub(r"[^a-z0-9]+", "-", Path(record["file"]).stem).strip("-"),
        tags=tuple(record["tags"]),
        made=record.get("made", ""),
        origin=record["source_url"],
        **{
            name: record[name]
            for name in ("file", "sha256", "width", "height", "title", "author", "kind")
        },
        **{name: record[name] for name in ("posted", "licence")},
    )
