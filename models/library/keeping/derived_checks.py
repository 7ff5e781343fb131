"""Checks of what the database holds twice, so that searches are fast: words and counts of tags,
and of the heads of groups, without which variants are not seen."""

from __future__ import annotations

from models.library.artworks.artwork_text import stale_texts, write_texts
from models.library.artworks.variants import lost_variants, set_free
from models.library.database.fetching import execute, in_parts
from models.library.database.query_cache import numbers
from models.library.keeping.examination import Examination, Finding
from models.library.tags.tagging import USES, count_uses


def check_words(examination: Examination) -> Finding:
    """Each artwork is found by its words."""
    library, found, repaired = examination.library, 0, 0
    with library.reading():
        rows = numbers("SELECT row AS x FROM artwork").tolist()
    for part in in_parts(rows):
        examination.token.check()
        with library.reading():
            stale = [row for row, _ in stale_texts(part)]
        found += len(stale)
        if stale and examination.repair:
            library.writer.call(lambda rows=stale: write_texts(rows))  # type: ignore[misc]
            repaired += len(stale)
    return Finding("words", found, repaired)


def check_tag_counts(examination: Examination) -> Finding:
    """Each tag knows how many artworks carry it."""
    library = examination.library
    with library.reading():
        wrong = [tag for (tag,) in execute(f"SELECT id FROM tag WHERE uses != ({USES})").fetchall()]
    if wrong and examination.repair:
        library.writer.call(lambda: count_uses(wrong))
        return Finding("tag counts", len(wrong), len(wrong))
    return Finding("tag counts", len(wrong))


def check_variants(examination: Examination) -> Finding:
    """Each variant stands behind an artwork that is seen."""
    library = examination.library
    with library.reading():
        lost = lost_variants()
    if lost and examination.repair:
        library.writer.call(lambda: set_free(lost))
        return Finding("variants", len(lost), len(lost))
    return Finding("variants", len(lost))
