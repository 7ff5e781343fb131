"""Opens the pictures' menu wherever a picture is shown; what is chosen there is about that one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.duel.duel_asking import DuelAsking
from app.controllers.everywhere.bar_menu import BarMenu
from app.menu_facts import OF_VARIANTS, does_not_apply, page_of
from app.workbench import Workbench
from widgets.board.artwork_item import ArtworkItem
from widgets.board.ground_menu import GroundMenu
from widgets.commands.asking_menu import AskingMenu, IdsAt
from widgets.inbox.filmstrip import Filmstrip
from widgets.viewer.compare_view import ComparedSide
from widgets.window.main_window import MainWindow

LOOKED_AT = 200  # Of many chosen ones, so that a menu opens at once.
ON_BOARD = frozenset({"to_board", "trash", "restore"})  # Del takes off the board there.
ELSEWHERE = frozenset({"take_off"})


class PictureMenus(QObject):
    """Every place that shows pictures, and what is at a point of it."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        choosing: ChoosingController,
        asking: DuelAsking,
    ) -> None:
        super().__init__(window)
        self._window, self._bench, self._choosing = window, bench, choosing
        self._asking = asking
        for grid in (window.library.grid, window.shelf.grid):
            grid.context_menu_requested.connect(self._on_chosen)
        window.map.view.menu_wanted.connect(self._on_chosen)
        self._serve("inbox", window.inbox.view, _front_find(window))
        self._serve("inbox", window.inbox.view.strip, _of(window.inbox.view.strip))
        for strip in (window.taste.best, window.taste.worst):
            self._serve("grid", strip, _of(strip))
        self._serve("viewer", window.viewer, _viewed(window))
        self._serve("board", window.board.view, self._on_board)
        self._serve("grid", window.map.view, self._on_map)
        for place, card in enumerate(window.duel.cards.cards):
            self._serve("duel", card, partial(self._on_card, place))
        self._serve("duel", window.duel.ranking.list, self._in_ranking)
        for side in window.duplicates.view.compare.sides:
            self._serve("viewer", side, _on_side(side))
        self._bar = BarMenu(window)
        if (menu := self._bar.menu) is not None:
            menu.aboutToShow.connect(self._on_bar)
            menu.aboutToHide.connect(self._bar.give_back)
        window.actions_["take_off"].triggered.connect(window.board.scene.remove_selected)

    def _serve(self, via: str, widget: QWidget, ids_at: IdsAt) -> None:
        asking = AskingMenu(widget, ids_at)
        asking.setObjectName(via)
        asking.wanted.connect(self._on_pointed)

    @Slot()
    def _on_bar(self) -> None:
        self._bench.tasks.restart("bar menu", self._show_bar(self._choosing.now()))

    async def _show_bar(self, chosen: Chosen) -> None:
        _, off = await self._off(chosen)
        board = self._window.screen_name == "board"
        self._bar.show(off if board else off | ELSEWHERE)

    @Slot(QPoint)
    def _on_chosen(self, point: QPoint) -> None:
        self._open(self._choosing.now(), point)

    @Slot(QPoint, object)
    def _on_pointed(self, point: QPoint, ids: tuple[str, ...]) -> None:
        self._open(Chosen(self.sender().objectName(), ids=ids), point)

    def _open(self, chosen: Chosen, point: QPoint) -> None:
        self._bench.tasks.restart("picture menu", self._show(chosen, point))

    async def _show(self, chosen: Chosen, point: QPoint) -> None:
        found, off = await self._off(chosen)
        if not found:
            return
        on_board = self._window.screen_name == "board" and bool(chosen.ids)
        menu = self._window.picture_menu(off, ON_BOARD if on_board else ELSEWHERE)
        self._choosing.pointed = chosen
        # What is triggered is so after the menu has hidden itself.
        menu.aboutToHide.connect(self._on_hidden)
        menu.popup(point)

    async def _off(self, chosen: Chosen) -> tuple[bool, set[str]]:
        """Whether any picture is chosen, and what does not apply to it."""
        artworks = await self._choosing.artworks(chosen.first(LOOKED_AT))
        store = self._bench.core.library.artworks
        seen = []
        if artworks:
            seen = await self._bench.runner.call(lambda: store.sightings(artworks[0].id))
        page, address = bool(page_of(seen)), any(each.page_url or each.file_url for each in seen)
        grid = bool(len(chosen.rows)) and self._window.screen_name == "library"
        count = len(chosen.ids) or len(chosen.rows)
        off = does_not_apply(artworks, count, page=page, address=address, grid=grid)
        rows = [each.row for each in artworks]
        if not await self._bench.runner.call(lambda: store.any_grouped(rows)):
            off |= OF_VARIANTS
        return bool(artworks), off

    @Slot()
    def _on_hidden(self) -> None:
        QTimer.singleShot(0, self, self._forget)

    @Slot()
    def _forget(self) -> None:
        self._choosing.pointed = None

    # What is at a point

    def _on_map(self, at: QPoint | None) -> tuple[str, ...]:
        """The mouse chooses on its own there, and says so."""
        return tuple(self._window.map.view.choice.ids) if at is None else ()

    def _on_card(self, place: int, _at: QPoint | None) -> tuple[str, ...]:
        shown = self._asking.question.shown
        return (shown[place],) if place < len(shown) else ()

    def _in_ranking(self, at: QPoint | None) -> tuple[str, ...]:
        found = self._window.duel.ranking.artwork_at(at)
        return (found,) if found else ()

    def _on_board(self, at: QPoint | None) -> tuple[str, ...] | None:
        """What is selected; a picture that is not becomes so. The ground has a menu of its own."""
        view, scene = self._window.board.view, self._window.board.scene
        under = view.items(at) if at is not None else []
        item = next((each for each in under if isinstance(each, ArtworkItem)), None)
        if item is not None and not item.isSelected():
            scene.clearSelection()
            item.setSelected(True)
        chosen = tuple(each.artwork for each in scene.selected())
        if chosen and (at is None or item is not None):
            return chosen
        place = view.mapToGlobal(at if at is not None else view.rect().center())
        GroundMenu(self._window.board, self._window.actions_, at).popup(place)
        return None


def _of(strip: Filmstrip) -> IdsAt:
    def ids_at(at: QPoint | None) -> tuple[str, ...]:
        found = strip.id_at(at) if at is not None else strip.first
        return (found,) if found else ()

    return ids_at


def _on_side(side: ComparedSide) -> IdsAt:
    return lambda _at: (side.id,) if side.id else ()


def _viewed(window: MainWindow) -> IdsAt:
    def ids_at(_at: QPoint | None) -> tuple[str, ...]:
        shown = window.viewer.artwork_id
        return (shown,) if shown else ()

    return ids_at


def _front_find(window: MainWindow) -> IdsAt:
    def ids_at(_at: QPoint | None) -> tuple[str, ...]:
        find = window.inbox.view.current
        return (find.artwork.id,) if find is not None else ()

    return ids_at
