"""Which artworks carry the most used tags: for questions about tags as a whole."""

from __future__ import annotations

from models.library.database.fetching import execute

_SPACES = "('general', 'artist', 'character', 'series')"


def tag_carriers(least: int, most: int) -> dict[str, list[str]]:
    """By tag (its text) the ids of kept artworks and finds that carry it, of at most so many tags
    with `least` uses and more, the most used first. Needs a scope."""
    found: dict[str, list[str]] = {}
    tags = execute(
        f"SELECT id, namespace, name FROM tag WHERE uses >= ? AND namespace IN {_SPACES}"
        " ORDER BY uses DESC, name LIMIT ?",
        (least, most),
    ).fetchall()
    for number, namespace, name in tags:
        text = name if namespace == "general" else f"{namespace}:{name}"
        rows = execute(
            "SELECT artwork.id FROM artwork_tag said JOIN artwork ON artwork.row = said.artwork"
            " WHERE said.tag = ? AND artwork.state IN ('kept', 'inbox') GROUP BY said.artwork"
            " HAVING sum(said.origin = 'person' AND ifnull(said.confidence, 1) = 0) = 0",
            (number,),
        )
        found[text] = [artwork for (artwork,) in rows.fetchall()]
    return found
