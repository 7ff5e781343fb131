"""Rounds of duels out of a library: their pictures, the answers, and the files of an order."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.uses.taste_facts import looks_now
from models.feedback.replay import KINDS, standing
from models.library import Library
from models.library.database.failures import translated
from models.records import SHOWN, Artwork
from models.taste.duelling import Aim, By, Ranked, Round
from models.taste.scores import read_scores
from models.taste.terms import Compared, compared_in, cut_to

if TYPE_CHECKING:
    from app.core import Core
from app.uses.ranking_table import write_table

BY_TASTE = "taste"
OF_A_PICTURE = 25  # Places on the picture of a ranking.


def usable(core: Core, ids: Sequence[str]) -> list[Artwork]:
    """Those that are here and that the net in use has looked at, in their order."""
    core.vectors.refresh()
    lacking = set(core.vectors.missing(ids))
    known = core.library.artworks.rows_of(ids)
    rows = [known[each] for each in ids if each in known and each not in lacking]
    return [each for each in core.library.artworks.by_rows(rows) if each.state in SHOWN]


def make_round(core: Core, names: Sequence[str], aim: Aim) -> Round:
    """Takes a moment: not in the window's thread."""
    looks = looks_now(core)
    return Round(names, looks.features(looks.fit(), names), aim)


def ranked(core: Core, round_: Round, order: str) -> list[Ranked]:
    """The round's pictures, best first, in an order of `By` or in that of the whole taste, which
    likes and boards made too; what the taste has not scored yet comes last."""
    if order != BY_TASTE:
        return round_.ranking(By(order))
    scores = read_scores(core.library.paths, core.profile)

    def best_first(name: str) -> tuple[float, str]:
        place = scores.place(name) if scores else None
        if scores is None or place is None:
            return math.inf, ""
        return -float(scores.utility[place]), name  # Equals by id, as everywhere.

    return [Ranked(each) for each in sorted(round_.names, key=best_first)]


def standing_answers(library: Library, names: Collection[str], profile: str) -> list[Compared]:
    """What was answered of these pictures and stands, of a profile, oldest first; each counts as
    one."""
    found = compared_in(standing(library.judgements.all(kinds=KINDS), profile))
    among = (cut_to(each, names) for each in found)
    return [replace(each, weight=1.0) for each in among if each is not None]


def ranking_file(
    core: Core, file: Path, ranked: Sequence[Ranked], artworks: Mapping[str, Artwork], title: str
) -> Path:
    """A picture of the best for `.png`, else a table. Raises `LibraryError`."""
    with translated(file.parent):
        if file.suffix.lower() == ".png":
            return _picture(core, file, ranked[:OF_A_PICTURE], title)
        return _table(file, ranked, artworks)


def _table(file: Path, ranked: Sequence[Ranked], artworks: Mapping[str, Artwork]) -> Path:
    rows = []
    for place, each in enumerate(ranked, 1):
        artwork = artworks[each.artwork]
        elo = "" if each.elo is None else round(each.elo)
        spread = "" if each.spread is None else round(each.spread)
        rows.append((place, each.artwork, artwork.title, artwork.author, elo, spread))
    write_table(file, ("rank", "id", "title", "author", "elo", "uncertainty"), rows)
    return file


def _picture(core: Core, file: Path, ranked: Sequence[Ranked], title: str) -> Path:
    from models.imaging.contact_sheet import SheetLayout, write_contact_sheet
    from models.nets.analyse import picture_of

    pictures = []
    for place, each in enumerate(ranked, 1):
        elo = "" if each.elo is None else f"  {each.elo:.0f}"
        pixels = picture_of(core.library, core.sandbox, each.artwork, 320)
        pictures.append((pixels, f"{place}{elo}"))
    return write_contact_sheet(file, title, pictures, SheetLayout(columns=5, side=220))
