"""Notes in a library which nets looked at it, and with what settings."""

from __future__ import annotations

import time
from collections.abc import Mapping

from models.library import Library
from models.library.artworks.net_records import NetRecord, note_net
from models.nets.looks import Look
from models.program import VERSION


def note_looks(library: Library, looked: Mapping[Look, int]) -> None:
    """How many pictures each look saw just now; looks without a net are not noted."""
    now = time.time_ns() // 1000
    records = [
        NetRecord(
            key=look.entry.key,
            role=look.entry.role,
            sha256=look.entry.sha256,
            provider=look.provider,
            program=VERSION,
            settings={
                "size": look.entry.input.size,
                "histogram": look.entry.histogram,
                "thresholds": dict(look.entry.thresholds),
            },
            last_at=now,
            analysed=count,
        )
        for look, count in looked.items()
        if count and look.entry is not None
    ]

    def write() -> None:
        for record in records:
            note_net(record)

    if records:
        library.writer.call(write)
