"""Why a picture is listed as alike: the rare tags it shares, and where it looks alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from widgets.look.saying import Saying


class SharedPart(QWidget):
    """`where_wanted` tells whether the preview shall show where both look alike."""

    where_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(wordWrap=True)
        self.text.setProperty("kind", "muted")
        self.where = QPushButton()
        self.where.setCheckable(True)
        self.where.toggled.connect(self.where_wanted)
        self._words: Sequence[str] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.where)
        self._saying = Saying(self, self._say)
        self.hide()

    def show_shared(self, words: Sequence[str]) -> None:
        """These tags are shared, the rarest first; perhaps none."""
        self._words = words
        self._say()
        self.show()

    def _say(self) -> None:
        words = ", ".join(word.replace("_", " ") for word in self._words)
        self.text.setText(
            self.tr("Shared: {words}").format(words=words)
            if words
            else self.tr("No tag is shared.")
        )
        self.where.setText(self.tr("Where alike"))
        self.where.setToolTip(self.tr("The preview stays bright where the picture looks alike"))
