"""The window: menus, rail, screens, notices and the status strip. It shows; controllers decide.

It is there before its parts: an empty one is painted at once, `fill` puts them in.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.window.ground import Ground

if TYPE_CHECKING:
    from widgets.window.screens import Parts

SMALLEST = (960, 480)  # A screen of 1920x1080 at twice the scale, less bars and title.
TASTE_WIDTH = 160  # Of a taste's name beside the menus.


class MainWindow(QMainWindow):
    """Parts by name; every part says itself what the person did."""

    close_requested = Signal()
    screen_shown = Signal(str)
    theme_changed = Signal()
    retranslated = Signal()  # what was said in the language before has to be said again

    def __init__(self, undo: QUndoStack, *, empty: bool = False) -> None:
        super().__init__()
        self.undo = undo
        self.filled = False
        self.setMinimumSize(*SMALLEST)
        self.ground = Ground()
        if empty:
            self.setCentralWidget(self.ground)
        else:
            self.fill()

    def fill(self) -> None:
        """Put the parts in. Nothing else may be asked of an empty window before."""
        from widgets.look import icons
        from widgets.look.focus_ring import FocusRing
        from widgets.look.menu_key import make_menu_key
        from widgets.look.menu_letters import MenuLetters
        from widgets.look.regions import Regions
        from widgets.window.screens import make_parts

        self.setWindowIcon(icons.app_icon())
        self._take(make_parts(self, self.undo))
        self._title = QLabel()
        self._title.setProperty("kind", "caption")
        self._lay_out()
        self._fill_menus()
        for part in (self.library, self.viewer, self.map.view):
            part.addActions(self.actions_.for_pictures())
        self.rail.chosen.connect(self.show_screen)
        self.status.pressed.connect(self._on_status_pressed)
        self.ring, self.regions = FocusRing(self), Regions(self._regions)
        make_menu_key(self)
        for window in (self, self.viewer):  # Which may be a window of its own.
            MenuLetters(window)
        self.filled = True
        self.show_screen("library")

    def _take(self, parts: Parts) -> None:
        self.actions_ = parts.actions
        self.rail, self.notices, self.status = parts.rail, parts.notices, parts.status
        self.welcome, self.library, self.inbox = parts.welcome, parts.library, parts.inbox
        self.sources, self.activity = parts.sources, parts.activity
        self.recipes = parts.recipes
        self.duplicates, self.viewer = parts.duplicates, parts.viewer
        self.duel, self.map, self.taste = parts.duel, parts.map, parts.taste
        self.board, self.shelf = parts.board, parts.shelf

    @property
    def screen_name(self) -> str:
        """The name of the screen that is shown."""
        shown = self._pages.currentWidget()
        return next(name for name, page in self._screens.items() if page is shown)

    @property
    def screen_names(self) -> list[str]:
        """What `show_screen` takes; to each belongs an action `go_…`."""
        return list(self._screens)

    def page(self, name: str) -> QWidget:
        """The page of that name."""
        return self._screens[name]

    def show_screen(self, name: str) -> None:
        """Switch to a screen and put the focus where its keys work."""
        page = self._screens[name]
        if self.viewer.isVisible() and not self.viewer.isWindow():
            self.viewer.close_viewer()
        self._pages.setCurrentWidget(page)
        self.rail.show_chosen("sources" if name == "recipes" else name)
        focus = {
            "library": self.library.grid,
            "inbox": self.inbox.view,
            "board": self.board.view,
            "sources": self.sources.address,
            "welcome": self.welcome.folder,
            "duplicates": self.duplicates.view,
            "map": self.map.view,
            "recipes": self.recipes.list,
        }.get(name, page)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.screen_shown.emit(name)

    def show_library_name(self, name: str, taste: str = "") -> None:
        """The library's, and whose taste it is looked at with where that has to be said."""
        said = name
        if taste:
            metrics = self._title.fontMetrics()
            said = f"{name} · {metrics.elidedText(taste, Qt.TextElideMode.ElideRight, TASTE_WIDTH)}"
        self._title.setText(f"Bunshin · {said}")
        # In a window that is shown already, the bar gives it room only when it is put there.
        self.menuBar().setCornerWidget(self._title, Qt.Corner.TopRightCorner)
        self._title.show()
        self.setWindowTitle(f"{said} – Bunshin")

    def picture_menu(self, off: Collection[str] = (), hidden: Collection[str] = ()) -> QMenu:
        """The menu of one or several pictures; it deletes itself when it closes."""
        from widgets.commands.picture_menu import make_picture_menu

        return make_picture_menu(self, self.actions_, off=off, hidden=hidden)

    @Slot(bool)
    def stay_on_top(self, on_top: bool) -> None:
        """Above the program that one draws in. The window's own handle is asked: the widget would
        hide itself and come back."""
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)

    def retranslate(self) -> None:
        """All texts anew: after a change of language."""
        self.actions_.retranslate()
        self._title_menus()
        for part in (self.rail, self.welcome, self.library, self.inbox, self.sources):
            part.retranslate()
        self.activity.retranslate()
        self.shelf.retranslate()
        self.retranslated.emit()

    def _regions(self) -> list[QWidget]:
        """As one reads the window; F6 goes from one to the next."""
        from widgets.viewer.compare_view import CompareView

        for lying in (self.viewer, *self.findChildren(CompareView)):
            if lying.isVisible():
                return [lying, self.notices]
        library, board, recipes = self.library, self.board, self.recipes
        parts: dict[str, list[QWidget]] = {
            "library": [
                *(library.bar, library.filters, library.similar),
                *(library.review, library.grid, library.inspector),
            ],
            "board": [board.bar, board.view, self.shelf],
            "recipes": recipes.parts,
        }
        name = self.screen_name
        return [self.rail, *parts.get(name, [self._screens[name]]), self.notices]

    def _on_status_pressed(self) -> None:
        self.show_screen("activity")

    def _fill_menus(self) -> None:
        from widgets.commands.menus import MENUS

        self._titled: list[tuple[QMenu, str]] = []
        for title, names in MENUS:
            menu = self.menuBar().addMenu("")
            self._titled.append((menu, title))
            self._fill(menu, names)
        self._fill(
            self.library.bar.add.menu(),
            "add_folder add_files add_site tumblr_likes watch_folder arrive browsing | paste",
        )
        self._title_menus()

    def _title_menus(self) -> None:
        from widgets.commands.made_actions import menu_title

        for menu, title in self._titled:
            menu.setTitle(menu_title(title))

    def _fill(self, menu: QMenu, names: str) -> None:
        from widgets.commands.menus import STARS_MENU

        menu.setToolTipsVisible(True)
        title, rated = STARS_MENU
        stars: QMenu | None = None
        for action in self.actions_.listed(names):
            if action is None:
                menu.addSeparator()
            elif action.objectName() in rated.split():
                if stars is None:
                    stars = menu.addMenu("")
                    self._titled.append((stars, title))
                stars.addAction(action)
            else:
                menu.addAction(action)

    def _lay_out(self) -> None:
        board_page = QWidget()
        beside = QHBoxLayout(board_page)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.board, 1)
        beside.addWidget(self.shelf)
        self._screens: dict[str, QWidget] = {
            "welcome": self.welcome,
            "inbox": self.inbox,
            "library": self.library,
            "board": board_page,
            "sources": self.sources,
            "recipes": self.recipes,
            "activity": self.activity,
            "duplicates": self.duplicates,
            "duel": self.duel,
            "map": self.map,
            "taste": self.taste,
        }
        self._pages = QStackedWidget()
        for page in self._screens.values():
            self._pages.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.notices.lie_over(central, self.status.height())
        self.notices.lie_above(self.inbox.view.canvas, self.inbox.view.words)
        self.notices.lie_above(self.duplicates.view.answers)
        self.screen_shown.connect(self.notices.place_again)
        self._title.setContentsMargins(0, 6, 16, 0)
        self.menuBar().setCornerWidget(self._title, Qt.Corner.TopRightCorner)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Whoever owns the window decides between hiding and quitting, and both take their time.
        event.ignore()
        self.close_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, which Qt does only in dialogs."""
        button = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(button, QAbstractButton) and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.theme_changed.emit()
