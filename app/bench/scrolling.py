"""Time of the window's thread for a step of scrolling and for a jump, against Qt's QListView."""

from __future__ import annotations

from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.busy import percentile_ms
from app.bench.children import run, window
from app.bench.making import library_of

_TITLES = {
    "processor": "scroll step, time of the window's thread",
    "steps": "scroll step, with what it waited for others",
    "jumps": "jump",
}


def measure(setting: Setting) -> Iterator[Figure]:
    size = setting.largest
    folder = library_of(setting, size)
    ours, theirs = window(folder, "scroll"), run("app.bench.list_view", str(folder))
    for what, percent, bar in (
        ("processor", 95, "≤ 16 ms"),
        ("processor", 99, "≤ 33 ms"),
        ("steps", 95, "≤ 16 ms"),
        ("steps", 99, "≤ 33 ms"),
        ("jumps", 95, "≤ 50 ms"),
    ):
        value, other = (percentile_ms(facts[what], percent) for facts in (ours, theirs))
        title = f"{_TITLES[what]}, p{percent}, at {size:,}"
        yield Figure(title, value, "ms", other / max(value, 0.001), "QListView", bar)
    yield Figure(
        f"cells painted with their thumbnail while scrolling, at {size:,}",
        100 * ours["ready"],
        "%",
        ours["ready"],
        "all",
    )
