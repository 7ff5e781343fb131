"""Makes resources/sample/demo-session.jsonl: the judgements that `make demo` replays.

One person's consistent eye, said as rules so that it can be explained: painted landscapes in warm
colours are liked most, then other paintings; emoji and flat clip art are not wanted. Half of the
collection stays unjudged, so that what is learned can be seen on pictures that were never shown.
Every id and time is fixed: the same sample makes the same file.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample"
BEGIN = datetime(2026, 11, 1, 19, 30, tzinfo=UTC)
PLACES = {"landscape", "village", "fields", "harvest", "mountains", "sunset", "river", "sea"}
COLUMNS = 5
BOARD = "demo-warm-and-cold"


class Collection:
    """The sample's records, mixed by digest, each with how warm and how wanted it is."""

    def __init__(self) -> None:
        text = (SAMPLE / "collection.json").read_text(encoding="utf-8")
        self.records = sorted(json.loads(text), key=lambda each: each["sha256"])
        self.warm = {each["sha256"]: warmth(each) for each in self.records}

    def ids(self, *kinds: str, warm: bool | None = None, place: bool | None = None) -> list[str]:
        """Of these kinds; warm or cold, landscape or not, where that is asked for."""
        found = [each for each in self.records if each["kind"] in kinds]
        if place is not None:
            found = [each for each in found if bool(PLACES & set(each["tags"])) is place]
        ids = [each["sha256"] for each in found]
        if warm is not None:
            ids = [each for each in ids if (self.warm[each] > 0) is warm]
        return ids


def warmth(record: dict[str, Any]) -> float:
    """Mean red less mean blue, less a margin that leaves greys and greens out; on white paper."""
    with Image.open(SAMPLE / "pictures" / record["file"]) as image:
        drawn = image.convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    red, _, blue = paper.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return float(red - blue - 12)


def session(collection: Collection) -> Iterator[dict[str, Any]]:
    """The evening, entry by entry, still without id and time."""
    warm = collection.ids("painting", "print", warm=True, place=True)
    cold = collection.ids("painting", "print", warm=False, place=True)
    others = collection.ids("painting", "print", place=False)
    flat = collection.ids("clip-art", warm=False)
    emoji = collection.ids("emoji")
    for at in range(6):
        yield said("like", "inbox", warm[at])
        yield said("dislike", "inbox", emoji[at])
        yield said("keep", "inbox", others[at])
        yield said("reject", "inbox", flat[at])
    for at in range(6, 9):
        yield said("like", "viewer", warm[at])
    yield said("keep", "inbox", cold[0])
    yield said("keep", "inbox", cold[1])
    for at in range(5):
        around = [cold[2 + at], flat[6 + at], others[6 + at], emoji[6 + at], warm[9 + at]]
        yield pick(around, chosen=warm[9 + at], turn=at)
    for artwork, value in zip(
        [*warm[:3], others[0], cold[0], flat[11]], [5, 5, 4, 4, 3, 1], strict=True
    ):
        yield {"kind": "rating", "via": "grid", "artwork": artwork, "value": value}
    yield said("dislike", "grid", cold[1])
    yield {"kind": "undo", "via": "grid", "of": "the entry before"}
    yield arrangement(warm[:4], cold[:2], others[:2])


def said(kind: str, via: str, artwork: str) -> dict[str, Any]:
    return {"kind": kind, "via": via, "artwork": artwork}


def pick(around: list[str], *, chosen: str, turn: int) -> dict[str, Any]:
    """One row of the grid, the chosen one at a different place each time."""
    turned = around[turn:] + around[:turn]
    shown = [
        {"artwork": artwork, "row": turn, "col": at, "visible_ms": 2400 + 150 * at}
        for at, artwork in enumerate(turned)
    ]
    return {"kind": "pick", "via": "grid", "picked": [chosen], "shown": shown, "columns": COLUMNS}


def arrangement(warm: list[str], cold: list[str], others: list[str]) -> dict[str, Any]:
    """Warm landscapes close together at the left, cold ones at the right, the rest below."""
    corners = [(-3.0, -1.0), (-1.9, -0.8), (-2.9, 0.2), (-1.8, 0.4), (3.0, -0.8), (3.2, 0.4)]
    corners += [(-0.6, 3.0), (0.6, 3.2)]
    placements = [
        {"artwork": artwork, "x": x, "y": y, "moved": True}
        for artwork, (x, y) in zip([*warm, *cold, *others], corners, strict=True)
    ]
    return {
        "kind": "arrangement",
        "via": "board",
        "board": BOARD,
        "teaches": True,
        "placements": placements,
    }


def dated(entries: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """With ids (UUIDv7) and times; `undo` names the entry before it."""
    made: list[dict[str, Any]] = []
    moment = BEGIN
    for number, entry in enumerate(entries):
        moment += timedelta(seconds=2 + number % 5, milliseconds=137 * (number % 7))
        if entry["kind"] == "undo":
            entry["of"] = made[-1]["id"]
        at = moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
        made.append({"id": fixed_uuid7(moment, number), "at": at, "session": "demo", **entry})
    return made


def fixed_uuid7(moment: datetime, number: int) -> str:
    """RFC 9562, with a digest of the number where chance would stand."""
    digest = hashlib.sha256(f"demo {number}".encode()).digest()
    milliseconds = round(moment.timestamp() * 1000)
    rest = int.from_bytes(digest[:10], "big")
    value = milliseconds << 80 | 0x7 << 76 | (rest >> 68 & 0xFFF) << 64
    return str(uuid.UUID(int=value | 0b10 << 62 | rest & (1 << 62) - 1))


def main() -> None:
    lines = [json.dumps(each, ensure_ascii=False) for each in dated(session(Collection()))]
    (SAMPLE / "demo-session.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} judgements")


if __name__ == "__main__":
    main()
