"""In which order the pictures stand; says what the order does that nobody chose."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox

CONTEXT = "LibraryBar"
BEST_FIRST = QT_TRANSLATE_NOOP("LibraryBar", "Best first")


class OrderBox(QComboBox):
    """Its data are names of `models.library.searching.query.SORTS`, the first one the default."""

    def __init__(self) -> None:
        super().__init__()
        self._best = False
        self._usual = ""

    def show_orders(self, orders: tuple[tuple[str, str], ...]) -> None:
        """Names and texts to translate; what was chosen stays chosen."""
        chosen = self.currentIndex()
        self.blockSignals(True)
        self.clear()
        for name, text in orders:
            self.addItem(QCoreApplication.translate(CONTEXT, text), name)
        self._usual = self.itemText(0)
        self.setCurrentIndex(max(0, chosen))
        self.blockSignals(False)
        self.show_best_first(self._best)

    def show_best_first(self, best: bool) -> None:
        """A search for what is alike, for a colour or for taste begins with the best."""
        self._best = best
        text = QCoreApplication.translate(CONTEXT, BEST_FIRST) if best else self._usual
        self.setItemText(0, text)
