"""Every part of the window, made at once; importing this is most of what a start costs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from widgets.activity.activity_screen import ActivityScreen
from widgets.activity.status_strip import StatusStrip
from widgets.board.board_screen import BoardScreen
from widgets.board.board_shelf import BoardShelf
from widgets.commands.made_actions import Actions
from widgets.duel.duel_screen import DuelScreen
from widgets.duplicates.duplicates_screen import DuplicatesScreen
from widgets.inbox.inbox_screen import InboxScreen
from widgets.library.library_screen import LibraryScreen
from widgets.map.map_screen import MapScreen
from widgets.recipes.recipes_screen import RecipesScreen
from widgets.sources.sources_screen import SourcesScreen
from widgets.taste.taste_screen import TasteScreen
from widgets.viewer.viewer import Viewer
from widgets.welcome.welcome import Welcome
from widgets.window.notification_bar import NotificationBar
from widgets.window.rail import Rail


@dataclass(frozen=True, slots=True)
class Parts:
    """One of each, by the names that the window has for them."""

    actions: Actions
    rail: Rail
    notices: NotificationBar
    status: StatusStrip
    welcome: Welcome
    library: LibraryScreen
    inbox: InboxScreen
    sources: SourcesScreen
    recipes: RecipesScreen
    activity: ActivityScreen
    duplicates: DuplicatesScreen
    duel: DuelScreen
    map: MapScreen
    taste: TasteScreen
    board: BoardScreen
    shelf: BoardShelf
    viewer: Viewer


def make_parts(window: QWidget, undo: QUndoStack) -> Parts:
    """For this window; where they lie is the window's business."""
    return Parts(
        actions=Actions(window),
        rail=Rail(),
        notices=NotificationBar(),
        status=StatusStrip(),
        welcome=Welcome(),
        library=LibraryScreen(),
        inbox=InboxScreen(),
        sources=SourcesScreen(),
        recipes=RecipesScreen(),
        activity=ActivityScreen(),
        duplicates=DuplicatesScreen(),
        duel=DuelScreen(),
        map=MapScreen(),
        taste=TasteScreen(),
        board=BoardScreen(undo),
        shelf=BoardShelf(),
        viewer=Viewer(window),
    )
