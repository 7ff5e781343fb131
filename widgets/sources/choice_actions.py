"""Keys, a double click and a menu do to the chosen sources what the buttons of their card do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from widgets.sources.source_detail import SourceDetail
from widgets.sources.source_table import SourceTable


class ChoiceActions(QObject):
    """The buttons say what is possible, and do it."""

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
        menu.addSeparator()
        removal = menu.addAction(detail.remove.icon(), detail.remove.text())
        removal.triggered.connect(detail.remove.click)
        menu.popup(self._table.viewport().mapToGlobal(place))
