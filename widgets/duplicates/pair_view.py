"""Two pictures that look alike, seen at the same spot, and one key for what they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.commands import keys
from widgets.duplicates.records import ShownPair
from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow
from widgets.viewer.compare_view import CompareView

LEFT, RIGHT, VARIANTS, DIFFERENT = "left", "right", "variants", "different"
SIGNS = {
    LEFT: "keep",
    VARIANTS: "variants",
    DIFFERENT: "close",
    "skip": "skip",
    "back": "back",
    RIGHT: "keep",
}


class PairView(QWidget):
    """Shows one pair; the owner of the pairs hears what was said and shows the next."""

    decided = Signal(str)  # left or right (that one is kept), variants, different
    skipped = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Letters decide here; a Japanese input method must not swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.compare = CompareView()
        self.compare.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for side in self.compare.sides:
            side.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.compare.closed.connect(self.left)
        self._pair: ShownPair | None = None
        self._why = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.compare, 1)
        self.answers = QWidget()
        below = QVBoxLayout(self.answers)
        below.setContentsMargins(16, 0, 16, 0)
        below.setSpacing(8)
        below.addWidget(self._why)
        below.addLayout(self._build_buttons())
        column.addWidget(self.answers)
        self._saying = Saying(self, self._say)

    @property
    def pair(self) -> ShownPair | None:
        return self._pair

    def show_pair(self, pair: ShownPair) -> None:
        """The same pair again leaves zoom and place as they are."""
        same = self._pair is not None and self._pair.ids == pair.ids
        self._pair = pair
        self._why.setText(pair.why)
        for name in (LEFT, RIGHT, VARIANTS):
            self._propose(name, proposed=name == pair.proposed)
        if same:
            self.compare.say_again(pair.left, pair.right)
        else:
            self.compare.set_pictures(pair.left, pair.right)

    def _build_buttons(self) -> WrappingRow:
        row = WrappingRow()
        row.setSpacing(8)
        row.addStretch()
        for name in SIGNS:
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_pressed)
            button.setObjectName(name)
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch()
        return row

    def _on_pressed(self) -> None:
        self._act(self.sender().objectName())

    def _act(self, name: str) -> None:
        if name == "skip":
            self.skipped.emit()
        elif name == "back":
            self.went_back.emit()
        elif self._pair is not None:
            self.decided.emit(name)

    def _propose(self, name: str, *, proposed: bool) -> None:
        button, kind = self._buttons[name], "primary" if proposed else ""
        button.setIcon(icons.icon(SIGNS[name], on_accent=proposed))
        if button.property("kind") != kind:
            button.setProperty("kind", kind)
            button.style().unpolish(button)
            button.style().polish(button)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Two pictures that look alike"))
        words = {
            LEFT: (self.tr("Keep the left"), "←", self.tr("The other goes to the trash")),
            RIGHT: (self.tr("Keep the right"), "→", self.tr("The other goes to the trash")),
            VARIANTS: (self.tr("Variants"), "V", self.tr("Keep both, as one cell of the grid")),
            DIFFERENT: (self.tr("Different"), "D", self.tr("Keep both and do not ask again")),
            "skip": (self.tr("Skip"), "S", self.tr("Ask again later")),
            "back": (self.tr("Back"), "⌫", self.tr("Take back what was said last")),
        }
        for name, (text, key, tip) in words.items():
            button = self._buttons[name]
            button.setText(f"{text}  {key}")
            button.setIcon(icons.icon(SIGNS[name], on_accent=button.property("kind") == "primary"))
            button.setToolTip(tip)
            button.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = (LEFT, RIGHT, VARIANTS, DIFFERENT, "skip", "back")
        acts = keys.table("duplicates", {name: partial(self._act, name) for name in names})
        others = (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.ShiftModifier
        )
        if not event.modifiers() & others and event.key() in acts:
            if not event.isAutoRepeat():
                acts[event.key()]()
        else:
            # Zoom, flip, and with Shift the arrows that pan.
            self.compare.keyPressEvent(event)
