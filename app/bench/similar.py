"""Searching alike among many: each kind of index beside the exact scan, in a process of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.bench import Figure, Setting
from app.bench.children import run

SIZES = ((100_000, 1408, "≤ 25 ms", ""), (1_000_000, 256, "≤ 60 ms", "≤ 1,500 MB"))
KINDS = ("compact", "annoy")


def measure(setting: Setting) -> Iterator[Figure]:
    for count, dimensions, quick, small in SIZES:
        with tempfile.TemporaryDirectory(prefix="vectors-", dir=setting.folder) as folder:
            run("app.bench.similar_vectors", folder, str(count), str(dimensions))
            for kind in KINDS:
                yield from _of(Path(folder), kind, (quick, small), f"{count:,} x {dimensions}")


def _of(folder: Path, kind: str, bars: tuple[str, str], of: str) -> Iterator[Figure]:
    facts = run("app.bench.similar_queries", str(folder), kind)
    ours = kind == KINDS[0]
    quick, small = bars if ours else ("", "")
    exact = facts["exact"] / facts["p95"]
    yield Figure(f"alike among {of} by {kind}, p95", facts["p95"], "ms", exact, "all exact", quick)
    recall = "≥ 98 %" if ours else ""
    yield Figure(f"of the 50 nearest found, {of}, {kind}", 100 * facts["recall"], "%", bar=recall)
    special = 100 * facts["special_recall"]
    yield Figure(f"the same of what is special, {of}, {kind}", special, "%")
    filtered = 100 * facts["filtered_recall"]
    yield Figure(f"the same among a tenth, {of}, {kind}", filtered, "%", bar=recall)
    yield Figure(f"resident, {of}, {kind}", facts["resident"], "MB", bar=small)
    yield Figure(f"built from {of}, {kind}", facts["built"], "s")
    if ours:
        more = f"one more picture beside {of}, of 16 at once"
        yield Figure(more, facts["insertion"], "ms", bar="≤ 1 ms")
        yield Figure(f"until it is found, {of}", facts["findable"], "ms", bar="≤ 1,000 ms")
    shutil.rmtree(folder / "index", ignore_errors=True)
