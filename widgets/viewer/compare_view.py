"""Two pictures beside each other, or one in the other's place, always seen at the same spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.commands import keys
from widgets.look.grown import grown
from widgets.look.regions import step_within
from widgets.look.saying import Saying
from widgets.viewer.canvas import PictureCanvas
from widgets.viewer.covering import Covering
from widgets.viewer.elided_label import ElidedLabel

ZOOM_STEP = 1.25
HEADING = 22


@dataclass(frozen=True, slots=True)
class ComparedPicture:
    """One side. `image` may be a thumbnail, `width` and `height` are the original's pixels."""

    id: str
    name: str
    facts: str
    width: int
    height: int
    image: QImage


class CompareView(QWidget):
    """Whoever owns it answers `picture_needed` (id, longest side in pixels) by `set_picture`.

    The smaller picture is stretched to the larger one's size, so that the same zoom shows the same
    spot of both. Space flips between the two in one place, B stands them side by side again.
    """

    picture_needed = Signal(str, int)
    flipped = Signal(int)  # 0: the left one is seen, 1: the right one
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._covering = Covering(self)
        self.sides = (ComparedSide(), ComparedSide())
        self._asked: dict[str, int] = {}
        self._single, self._front = False, 0
        self._hint = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._hint.setProperty("kind", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        self._box = box = QHBoxLayout()
        column.addLayout(box, 1)
        column.addWidget(self._hint)
        box.setSpacing(2)
        for number, side in enumerate(self.sides):
            box.addWidget(side, 1)
            side.canvas.zoomed.connect(self._on_left if number == 0 else self._on_right)
        self._saying = Saying(self, self._say)

    def open_over(self, host: QWidget) -> None:
        """Lie over `host` and follow its size."""
        self._covering.lie_over(host)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What lies under it is not seen: Tab stays here."""
        return step_within(self, forward)

    @property
    def side_by_side(self) -> bool:
        return not self._single

    def set_pictures(self, left: ComparedPicture, right: ComparedPicture) -> None:
        """Two others: side by side and fitted."""
        longest = max(left.width, left.height, right.width, right.height)
        self._asked = {}
        for side, picture in zip(self.sides, (left, right), strict=True):
            side.show_picture(picture, longest)
        self._front = 0
        self.show_side_by_side()

    def say_again(self, left: ComparedPicture, right: ComparedPicture) -> None:
        """The names and facts of those two anew, in another language."""
        for side, picture in zip(self.sides, (left, right), strict=True):
            side.say(picture)

    def set_picture(self, artwork_id: str, image: QImage) -> None:
        """A picture that came; one that is not compared is dropped."""
        for side in self.sides:
            if side.id == artwork_id and not image.isNull():
                side.canvas.improve(image)

    def flip(self) -> None:
        """The other picture in the place of this one."""
        self._front = 1 - self._front if self._single else self._front
        self._single = True
        self._arrange()

    def show_side_by_side(self) -> None:
        self._single = False
        self._arrange()

    def _arrange(self) -> None:
        shown = self.sides[self._front].canvas.zoom
        for number, side in enumerate(self.sides):
            side.setVisible(not self._single or number == self._front)
        self._box.activate()
        self.sides[self._front].canvas.follow(shown)
        self._ask()
        self.flipped.emit(self._front)

    def _on_left(self) -> None:
        self._link(0)

    def _on_right(self) -> None:
        self._link(1)

    def _link(self, moved: int) -> None:
        self.sides[1 - moved].canvas.follow(self.sides[moved].canvas.zoom)
        self._ask()

    def _ask(self) -> None:
        """More detail of a side when what is shown is larger than what was asked for."""
        for side in self.sides:
            longest = min(side.canvas.longest_needed(), side.longest)
            if side.id and side.isVisible() and longest > self._asked.get(side.id, 0):
                self._asked[side.id] = longest
                self.picture_needed.emit(side.id, longest)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Comparison"))
        self._hint.setText(
            self.tr("Space: flip between the two · B: side by side · Z: single pixels · Esc: close")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        canvas = self.sides[self._front].canvas
        named: dict[str, Callable[[], object]] = {
            "flip": self.flip,
            "beside": self.show_side_by_side,
            "nearer": lambda: canvas.zoom_by(ZOOM_STEP),
            "farther": lambda: canvas.zoom_by(1 / ZOOM_STEP),
            "fit": canvas.fit,
            "pixels": canvas.one_to_one,
            "close": self.closed.emit,
        }
        acts = keys.table("compare", named)
        key = Qt.Key(event.key())
        with_others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & with_others:
            event.ignore()
        elif key in acts:
            acts[key]()
        elif not canvas.pan_by_key(key):
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()


class ComparedSide(QWidget):
    """A picture under its name and facts."""

    def __init__(self) -> None:
        super().__init__()
        self.id, self.longest = "", 0
        self.canvas = PictureCanvas()
        self.name, self.facts = ElidedLabel(), ElidedLabel()
        self.facts.setProperty("kind", "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(2)
        for label in (self.name, self.facts):
            label.setIndent(12)
            # Letters of another script must not shift the picture below them.
            grown(label, label.setFixedHeight, HEADING)
            box.addWidget(label)
        box.addWidget(self.canvas, 1)

    def show_picture(self, picture: ComparedPicture, longest: int) -> None:
        """As large as if its longest side had `longest` pixels."""
        self.id, self.longest = picture.id, max(picture.width, picture.height)
        self.say(picture)
        size = QSizeF(picture.width, picture.height)
        self.canvas.show_picture(picture.image, size * (longest / max(1, self.longest)))

    def say(self, picture: ComparedPicture) -> None:
        self.name.say(picture.name)
        self.facts.say(picture.facts)
