"""Which entries of the pictures' menu do not apply to what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.records import IN_TRASH, Artwork, Sighting, State

LEAST_FOR_DUELS = 4
OF_VARIANTS = frozenset({"ungroup", "show_variants"})  # Nothing to do where there are none.


def page_of(seen: Iterable[Sighting]) -> str:
    """The first address in the web at which it was seen; nothing where there is none."""
    pages = (each.page_url or each.file_url or "" for each in seen)
    return next((each for each in pages if each.startswith(("http://", "https://"))), "")


def does_not_apply(
    artworks: Sequence[Artwork], count: int, *, page: bool, grid: bool, address: bool = False
) -> set[str]:
    """`artworks` are some of `count` chosen ones; `page` says whether a site is known that shows
    the first one, `address` whether any place is, `grid` whether the library's grid chose them."""
    states = {each.state for each in artworks}
    off: set[str] = set()
    if count != 1:
        off |= {"view", "why", "show_file", "correct"} if count == 0 else {"view", "why"}
    if count != 2:
        off.add("compare")
    if count < 2:
        off.add("group")
    if not grid or count < LEAST_FOR_DUELS:
        off.add("duel_chosen")
    if not states & {State.INBOX, State.REJECTED}:
        off.add("keep")
    if State.INBOX not in states:
        off.add("reject")
    if states <= {State.TRASHED}:
        off.add("trash")
    if not states & set(IN_TRASH):
        off.add("restore")
    if not page:
        off.add("open_page")
    if not (page or address):
        off.add("copy_source")
    if all(each.missing for each in artworks):
        off |= {"show_file", "copy"}
    return off
