"""Keys, a double click and a menu do to the chosen sources what the buttons of their card do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from widgets.sources.source_detail import SourceDetail
from widgets.sources.source_table import SourceTable


class ChoiceActions(QObject):
    """The buttons say what is possible, and do it; `pictures_wanted` carries a search."""

    pictures_wanted = Signal(str)

    def __init__(self, table: SourceTable, detail: SourceDetail) -> None:
        super().__init__(table)
        self._table, self._detail = table, detail
        table.pressed_key.connect(self._on_key)
        table.doubleClicked.connect(self._on_double_click)
        table.customContextMenuRequested.connect(self._on_menu_requested)

    @Slot(str)
    def _on_key(self, asked: str) -> None:
        detail = self._detail
        buttons = {
            "collect": detail.collect,
            "pause": detail.pause,
            "page": detail.page,
            "remove": detail.remove,
        }
        buttons[asked].click()

    @Slot()
    def _on_double_click(self) -> None:
        self._detail.page.click()

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        if not self._table.chosen():
            return
        menu, detail = QMenu(self._table), self._detail
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (detail.collect, detail.pause, detail.page, detail.login, detail.forget):
            if not button.isHidden():
                menu.addAction(button.icon(), button.text()).triggered.connect(button.click)
        self._add_rhythms(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Show what it brought"), self._on_pictures)
        menu.addAction(self.tr("Copy its address"), self._on_copy)
        menu.addSeparator()
        removal = menu.addAction(detail.remove.icon(), detail.remove.text())
        removal.triggered.connect(detail.remove.click)
        menu.popup(self._table.viewport().mapToGlobal(place))

    def _add_rhythms(self, menu: QMenu) -> None:
        rhythms, box = menu.addMenu(self._detail.rhythm.accessibleName()), self._detail.rhythm
        for place in range(box.count()):
            entry = rhythms.addAction(box.itemText(place))
            entry.setCheckable(True)
            entry.setChecked(place == box.currentIndex())
            entry.triggered.connect(partial(self._on_rhythm, place))

    def _on_rhythm(self, place: int, _checked: bool = False) -> None:
        self._detail.rhythm.setCurrentIndex(place)
        self._detail.rhythm.activated.emit(place)

    @Slot()
    def _on_pictures(self) -> None:
        ids = (line.source.id for line in self._table.chosen())
        self.pictures_wanted.emit(" OR ".join(f"source:{each}" for each in ids))

    @Slot()
    def _on_copy(self) -> None:
        urls = [line.source.url for line in self._table.chosen()]
        QGuiApplication.clipboard().setText("\n".join(urls))
