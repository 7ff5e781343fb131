"""The first thing a newcomer sees: three ways to the first picture, within a minute."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.look.grown import grown
from widgets.look.sign import Sign
from widgets.parts.accessible_cards import heard_as_button
from widgets.parts.page import scrolled

CARD_WIDTH = 248
CARD_WIDEST = 360
CARD_HEIGHT, CARD_HIGHEST = 208, 260
CARD_GAP = 16
TEXT_WIDTH = 3 * CARD_WIDTH + 2 * CARD_GAP


class Card(QFrame):
    """A large button: a sign, a title, a sentence."""

    pressed = Signal()

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("welcome_card")
        heard_as_button(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grown(self, self.setFixedWidth, CARD_WIDTH, CARD_WIDEST)
        grown(self, self.setMinimumHeight, CARD_HEIGHT, CARD_HIGHEST)
        self._sign, self._title = Sign(sign, "accent", 32), QLabel(wordWrap=True)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._text = QLabel(wordWrap=True)
        self._title.setProperty("kind", "title")
        self._text.setProperty("kind", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(self._sign)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch()

    def say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def shows_focus(self) -> bool:
        """The style sheet gives it a border of the accent."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()


class Welcome(QWidget):
    """Add a folder, add a site, or look around with the example site."""

    folder_wanted = Signal()
    site_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign("bunshin", "text", 56)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setObjectName("welcome_title")
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setProperty("kind", "muted")
        self._text.setFixedWidth(TEXT_WIDTH)
        self._promise = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._promise.setProperty("kind", "caption")
        self.folder, self.site, self.example = Card("folder"), Card("sources"), Card("view")
        self.folder.pressed.connect(self.folder_wanted)
        self.site.pressed.connect(self.site_wanted)
        self.example.pressed.connect(self.example_wanted)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self._title.setText(self.tr("Welcome to Bunshin"))
        self._text.setText(
            self.tr(
                "Bunshin learns your eye for illustrations and collects pictures for you. "
                "Where shall the first ones come from?"
            )
        )
        # A layout that centres a label forgets that its height depends on its width.
        self._text.setMinimumHeight(self._text.heightForWidth(TEXT_WIDTH))
        self.folder.say(
            self.tr("Add a folder"),
            self.tr("Bring in pictures you already have. Your own files are never changed."),
        )
        self.site.say(
            self.tr("Add a site"),
            self.tr("Paste the address of a gallery; new pictures wait for you in the inbox."),
        )
        self.example.say(
            self.tr("Look around"),
            self.tr("Collect from the example site, which lives on this computer."),
        )
        self._promise.setText(
            self.tr("Everything stays on this computer. Nothing is ever uploaded.")
        )

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(CARD_GAP)
        cards.addStretch()
        for card in (self.folder, self.site, self.example):
            cards.addWidget(card)
        cards.addStretch()
        page = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))
        column = QVBoxLayout(page)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(24)
        column.addLayout(cards)
        column.addSpacing(24)
        column.addWidget(self._promise)
        column.addStretch(3)
