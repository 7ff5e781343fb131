"""What the window needs only when something is first asked for is read while nobody waits.

Imported at first use, in the window's own thread, each of these is a pause that is felt; before
the first paint they would all delay it (ADR 16).
"""

from __future__ import annotations

import importlib

from models.cancellation import CancelToken

# Without side effects, and without a QObject made on the way: a worker thread imports them.
FIRST = (  # What stands in the window right after the first page of pictures needs these.
    "models.collecting.collector",
    "PySide6.QtNetwork",
    "models.library.tags.tag_review",
    "models.library.files.emptying",
)
LATER = (
    "models.library.searching.other_words",
    "models.taste.instant",
    "widgets.help.guide_reader",
    "widgets.help.shortcuts_dialog",
    "widgets.help.about_dialog",
    "widgets.commands.picture_menu",
    "app.uses.taste_map",
    "models.similarity.duplicates",
    "models.collecting.access.letting_in",
)


def load_first(token: CancelToken) -> None:
    """As `load_ahead`; the window waits for it with what collects, and is used meanwhile."""
    _load(FIRST, token)


def load_ahead(token: CancelToken) -> None:
    """In a worker thread; stops between two modules when the window closes."""
    _load(LATER, token)


def _load(names: tuple[str, ...], token: CancelToken) -> None:
    for name in names:
        token.check()
        importlib.import_module(name)
