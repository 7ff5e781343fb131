"""Which keys do what, everywhere: those of the commands, which the person may change, and those of
the screens, by which the screens themselves look a pressed key up.

So the page of shortcuts, the tooltips, the guide's test and what happens can not part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination
from PySide6.QtGui import QKeySequence

CONTEXT = "Keys"


@dataclass(frozen=True, slots=True)
class ScreenKey:
    """What a key does while one screen has the focus. `follows` is the command whose keys it takes
    over, whatever they are changed to."""

    place: str
    name: str
    text: str
    keys: tuple[str, ...] = ()
    follows: str = ""


def _key(place: str, name: str, text: str, *keys: str, follows: str = "") -> ScreenKey:
    return ScreenKey(place, name, text, keys, follows)


PLACES = {
    "everywhere": QT_TRANSLATE_NOOP("Keys", "Everywhere"),
    "pictures": QT_TRANSLATE_NOOP("Keys", "Pictures in the library"),
    "viewer": QT_TRANSLATE_NOOP("Keys", "Viewer"),
    "compare": QT_TRANSLATE_NOOP("Keys", "Comparing two"),
    "inbox": QT_TRANSLATE_NOOP("Keys", "Inbox"),
    "board": QT_TRANSLATE_NOOP("Keys", "Board"),
    "duel": QT_TRANSLATE_NOOP("Keys", "Duel"),
    "map": QT_TRANSLATE_NOOP("Keys", "Map"),
    "sources": QT_TRANSLATE_NOOP("Keys", "List of sources"),
    "recipes": QT_TRANSLATE_NOOP("Keys", "Recipes"),
    "duplicates": QT_TRANSLATE_NOOP("Keys", "Duplicates"),
}

SCREEN_KEYS = (
    _key(
        *("everywhere", "menu", QT_TRANSLATE_NOOP("Keys", "The menu of what has the focus")),
        *("Shift+F10", "Menu"),
    ),
    _key("everywhere", "next", QT_TRANSLATE_NOOP("Keys", "To the next control"), "Tab"),
    _key("everywhere", "step_back", QT_TRANSLATE_NOOP("Keys", "One step back"), "Esc"),
    _key("pictures", "look", QT_TRANSLATE_NOOP("Keys", "Look closer"), "Space"),
    _key("pictures", "open", QT_TRANSLATE_NOOP("Keys", "Open in the viewer"), "Return", "Enter"),
    _key(
        *("pictures", "move", QT_TRANSLATE_NOOP("Keys", "Go about")),
        *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    ),
    _key("pictures", "toggle", QT_TRANSLATE_NOOP("Keys", "Choose one more, or less"), "Ctrl+Space"),
    _key("pictures", "all", QT_TRANSLATE_NOOP("Keys", "Choose all"), "Ctrl+A"),
    _key("pictures", "none", QT_TRANSLATE_NOOP("Keys", "Choose none, then back to all"), "Esc"),
    _key(
        *("viewer", "next", QT_TRANSLATE_NOOP("Keys", "Next picture")),
        *("Right", "Down", "PgDown"),
    ),
    _key(
        *("viewer", "previous", QT_TRANSLATE_NOOP("Keys", "Previous picture")),
        *("Left", "Up", "PgUp"),
    ),
    _key("viewer", "nearer", QT_TRANSLATE_NOOP("Keys", "Nearer"), "+", "="),
    _key("viewer", "farther", QT_TRANSLATE_NOOP("Keys", "Farther"), "-"),
    _key("viewer", "fit", QT_TRANSLATE_NOOP("Keys", "The whole picture"), "0"),
    _key("viewer", "pixels", QT_TRANSLATE_NOOP("Keys", "Single pixels, and back"), "Z"),
    _key("viewer", "turn", QT_TRANSLATE_NOOP("Keys", "Turn; with Shift the other way"), "R"),
    _key("viewer", "slideshow", QT_TRANSLATE_NOOP("Keys", "Slideshow"), "S"),
    _key("viewer", "pause", QT_TRANSLATE_NOOP("Keys", "Let an animation rest"), "A"),
    _key("viewer", "like", QT_TRANSLATE_NOOP("Keys", "Like"), follows="like"),
    _key("viewer", "dislike", QT_TRANSLATE_NOOP("Keys", "Dislike"), follows="dislike"),
    _key("viewer", "full", QT_TRANSLATE_NOOP("Keys", "Full screen"), follows="full_screen"),
    _key(
        *("viewer", "close", QT_TRANSLATE_NOOP("Keys", "Close")),
        *("Esc", "Return", "Enter", "Space"),
    ),
    _key("compare", "flip", QT_TRANSLATE_NOOP("Keys", "Flip between the two"), "Space"),
    _key("compare", "beside", QT_TRANSLATE_NOOP("Keys", "Side by side"), "B"),
    _key("compare", "nearer", QT_TRANSLATE_NOOP("Keys", "Nearer"), "+", "="),
    _key("compare", "farther", QT_TRANSLATE_NOOP("Keys", "Farther"), "-"),
    _key("compare", "fit", QT_TRANSLATE_NOOP("Keys", "The whole picture"), "0"),
    _key("compare", "pixels", QT_TRANSLATE_NOOP("Keys", "Single pixels, and back"), "Z"),
    _key("compare", "close", QT_TRANSLATE_NOOP("Keys", "Close"), "Esc"),
    _key("inbox", "keep", QT_TRANSLATE_NOOP("Keys", "Keep"), follows="keep"),
    _key("inbox", "reject", QT_TRANSLATE_NOOP("Keys", "Reject"), follows="reject"),
    _key("inbox", "like", QT_TRANSLATE_NOOP("Keys", "Like"), follows="like"),
    _key("inbox", "dislike", QT_TRANSLATE_NOOP("Keys", "Dislike"), follows="dislike"),
    _key("inbox", "skip", QT_TRANSLATE_NOOP("Keys", "Skip: it comes again later"), "Up"),
    _key("inbox", "back", QT_TRANSLATE_NOOP("Keys", "Take the last one back"), "Backspace"),
    _key(
        *("inbox", "strip", QT_TRANSLATE_NOOP("Keys", "In the row of the next: go along it")),
        *("Left", "Right"),
    ),
    _key("inbox", "bring", QT_TRANSLATE_NOOP("Keys", "In that row: bring it forward"), "Return"),
    _key("board", "next", QT_TRANSLATE_NOOP("Keys", "Next picture; with Shift back"), "Tab"),
    _key(
        *("board", "nudge", QT_TRANSLATE_NOOP("Keys", "Move what is chosen; with Shift farther")),
        *("Left", "Right", "Up", "Down"),
    ),
    _key("board", "all", QT_TRANSLATE_NOOP("Keys", "Choose all"), "Ctrl+A"),
    _key("board", "paste", QT_TRANSLATE_NOOP("Keys", "Paste a picture here"), "Ctrl+V"),
    _key("board", "none", QT_TRANSLATE_NOOP("Keys", "Choose none"), "Esc"),
    _key("board", "remove", QT_TRANSLATE_NOOP("Keys", "Take from the board"), "Del", "Backspace"),
    _key("board", "fit", QT_TRANSLATE_NOOP("Keys", "Show everything"), "1"),
    _key("board", "fit_chosen", QT_TRANSLATE_NOOP("Keys", "Show what is chosen"), "2"),
    _key("board", "grey", QT_TRANSLATE_NOOP("Keys", "Without colours, and back"), "G"),
    _key("board", "nearer", QT_TRANSLATE_NOOP("Keys", "Nearer"), "+"),
    _key("board", "farther", QT_TRANSLATE_NOOP("Keys", "Farther"), "-"),
    _key("board", "pan", QT_TRANSLATE_NOOP("Keys", "Held while dragging: move the table"), "Space"),
    _key("duel", "left", QT_TRANSLATE_NOOP("Keys", "The left one (of two)"), "Left"),
    _key("duel", "right", QT_TRANSLATE_NOOP("Keys", "The right one (of two)"), "Right"),
    _key("duel", "place", QT_TRANSLATE_NOOP("Keys", "The one in this place"), "1", "2", "3", "4"),
    _key("duel", "draw", QT_TRANSLATE_NOOP("Keys", "Draw (of two)"), "Down"),
    _key("duel", "skip", QT_TRANSLATE_NOOP("Keys", "Skip"), "S"),
    _key("duel", "back", QT_TRANSLATE_NOOP("Keys", "Take the last answer back"), "Backspace"),
    _key(
        *("map", "go", QT_TRANSLATE_NOOP("Keys", "To the next picture on this side")),
        *("Left", "Right", "Up", "Down"),
    ),
    _key("map", "open", QT_TRANSLATE_NOOP("Keys", "Open in the viewer"), "Return", "Enter"),
    _key("map", "all", QT_TRANSLATE_NOOP("Keys", "Choose all"), "Ctrl+A"),
    _key("map", "none", QT_TRANSLATE_NOOP("Keys", "Choose none"), "Esc"),
    _key("map", "fit", QT_TRANSLATE_NOOP("Keys", "Show everything"), "1"),
    _key("map", "fit_chosen", QT_TRANSLATE_NOOP("Keys", "Show what is chosen"), "2"),
    _key("map", "nearer", QT_TRANSLATE_NOOP("Keys", "Nearer"), "+", "="),
    _key("map", "farther", QT_TRANSLATE_NOOP("Keys", "Farther"), "-"),
    _key("map", "pan", QT_TRANSLATE_NOOP("Keys", "Held while dragging: move the map"), "Space"),
    _key("sources", "page", QT_TRANSLATE_NOOP("Keys", "Open its page"), "Return", "Enter"),
    _key("sources", "collect", QT_TRANSLATE_NOOP("Keys", "Collect from it now"), "Ctrl+Return"),
    _key("sources", "pause", QT_TRANSLATE_NOOP("Keys", "Let it rest, or go on"), "Space"),
    _key("sources", "remove", QT_TRANSLATE_NOOP("Keys", "Remove"), "Del"),
    _key("recipes", "save", QT_TRANSLATE_NOOP("Keys", "Save"), "Ctrl+S"),
    _key("recipes", "test", QT_TRANSLATE_NOOP("Keys", "Test on this page"), "Ctrl+T"),
    _key("recipes", "back", QT_TRANSLATE_NOOP("Keys", "To the list, then to the sources"), "Esc"),
    _key("duplicates", "left", QT_TRANSLATE_NOOP("Keys", "Keep the left"), "Left"),
    _key("duplicates", "right", QT_TRANSLATE_NOOP("Keys", "Keep the right"), "Right"),
    _key("duplicates", "variants", QT_TRANSLATE_NOOP("Keys", "Both, as variants"), "V"),
    _key("duplicates", "different", QT_TRANSLATE_NOOP("Keys", "They are different"), "D", "Down"),
    _key("duplicates", "skip", QT_TRANSLATE_NOOP("Keys", "Skip: ask again later"), "S"),
    _key("duplicates", "back", QT_TRANSLATE_NOOP("Keys", "Take the last one back"), "Backspace"),
)

_changed: dict[str, tuple[str, ...]] = {}


@cache
def defaults() -> dict[str, tuple[str, ...]]:
    """The commands with the keys that they have from the beginning."""
    from widgets.commands.actions import ACTIONS  # Which asks here for the keys as they are now.

    return {
        spec.name: spec.keys or ((spec.shown_key,) if spec.shown_key else ()) for spec in ACTIONS
    }


def change(changed: Mapping[str, Sequence[str]]) -> None:
    """The keys that the person gave to commands; all others have their own. An unknown command or
    key is passed over, so that settings of another version do no harm."""
    _changed.clear()
    for name, keys in changed.items():
        if name in defaults() and all(QKeySequence(key).toString() for key in keys):
            _changed[name] = tuple(keys)


def changed() -> dict[str, tuple[str, ...]]:
    """What differs from the beginning."""
    return dict(_changed)


def of_command(name: str) -> tuple[str, ...]:
    """The keys of a command as they are now; () where it has none."""
    return _changed.get(name, defaults().get(name, ()))


def of_screen(place: str) -> list[ScreenKey]:
    return [each for each in SCREEN_KEYS if each.place == place]


def keys_of(screen_key: ScreenKey) -> tuple[str, ...]:
    """As they are now."""
    return of_command(screen_key.follows) if screen_key.follows else screen_key.keys


def table(place: str, acts: Mapping[str, Callable[[], object]]) -> dict[int, Callable[[], object]]:
    """What each key of a screen calls, for a `keyPressEvent`; modifiers are the screen's business.
    Raises KeyError for an act that the screen has no key for."""
    named = {each.name: each for each in of_screen(place)}
    return {_key_code(key): act for name, act in acts.items() for key in keys_of(named[name])}


def _key_code(key: str) -> int:
    """Qt's number of the key itself, without what is held beside it."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    return combination.key().value


def shown(keys: Sequence[str]) -> str:
    """Keys as this system writes them, several with a bar between them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(QKeySequence(each).toString(native) for each in keys)


def first_shown(name: str) -> str:
    """The first of a command's keys, as this system writes it; nothing where it has none."""
    return shown(of_command(name)[:1])


def with_key(text: str, name: str) -> str:
    """`text (key)`: a tooltip of what does the same as a command."""
    return _with(text, first_shown(name))


def with_screen_key(text: str, place: str, name: str) -> str:
    """The same for a key of a screen."""
    keys = next(keys_of(each) for each in of_screen(place) if each.name == name)
    return _with(text, shown(keys[:1]))


def _with(text: str, key: str) -> str:
    return f"{text} ({key})" if key else text


def place_name(place: str) -> str:
    return QCoreApplication.translate(CONTEXT, PLACES[place])


def said(screen_key: ScreenKey) -> str:
    """What it does, in the language in force."""
    return QCoreApplication.translate(CONTEXT, screen_key.text)
