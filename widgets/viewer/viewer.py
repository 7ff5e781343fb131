"""The viewer: lies over the window or fills the screen, walks through the pictures of the grid."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.records import Artwork
from widgets.commands import keys
from widgets.inspector import facts
from widgets.look import icons, theme
from widgets.look.numbers import grouped
from widgets.look.regions import step_within
from widgets.look.saying import Saying
from widgets.viewer.canvas import PictureCanvas
from widgets.viewer.covering import Covering
from widgets.viewer.elided_label import ElidedLabel
from widgets.viewer.slideshow import Slideshow

ZOOM_STEP = 1.25


class Viewer(QWidget):
    """Shows one artwork at a time. Whoever owns it answers `picture_needed` and the walking."""

    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()
    picture_needed = Signal(str, int)
    like_requested = Signal(str)
    dislike_requested = Signal(str)
    more_like_this_requested = Signal(str)
    pause_requested = Signal()  # of an animation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._artwork: Artwork | None = None
        self._asked = 0
        self._covering = Covering(self)
        self.canvas = PictureCanvas()
        self._title, self._counter = ElidedLabel(), QLabel()
        self._counter.setProperty("kind", "muted")
        self.slideshow = Slideshow(self, Qt.Key.Key_S)
        self.slideshow.due.connect(self.next_requested)
        self.slideshow.changed.connect(self._show_slideshow)
        self._build()
        self._saying = Saying(self, self._say)
        self.canvas.zoomed.connect(self._ask)
        self.hide()

    @property
    def artwork_id(self) -> str:
        return self._artwork.id if self._artwork else ""

    def show_artwork(
        self, artwork: Artwork, thumbnail: QImage, *, position: int = 0, count: int = 0
    ) -> None:
        """Show a picture; the thumbnail stands in until the picture itself comes.

        `position` counts from 0. The same picture again (a like) only refreshes what is said.
        """
        another = artwork.id != self.artwork_id
        self._artwork = artwork
        self._title.say(facts.title_of(artwork) + "  ·  " + facts.facts_line(artwork))
        text = self.tr("{position} of {count}").format(
            position=grouped(position + 1), count=grouped(count)
        )
        self._counter.setText(text if count else "")
        self._show_standing()
        if another:
            self.canvas.show_picture(thumbnail, QSizeF(artwork.width, artwork.height))
            self._asked = 0
            self._ask()

    def set_picture(self, artwork_id: str, image: QImage) -> None:
        """A picture that came; one of an artwork that is no longer shown is dropped."""
        if artwork_id == self.artwork_id and not image.isNull():
            self.canvas.improve(image)

    def open_over(self, host: QWidget) -> None:
        """Lie over `host` and follow its size."""
        self._covering.lie_over(host)
        self._ask()

    def toggle_full_screen(self) -> None:
        """The whole screen, or back over the window."""
        if self.isFullScreen():
            self.setWindowFlags(Qt.WindowType.Widget)
            if self._covering.host is not None:
                self.open_over(self._covering.host)
            else:
                self.showNormal()
        else:
            self.setWindowFlags(Qt.WindowType.Window)
            self.showFullScreen()
        self.setFocus()

    def close_viewer(self) -> None:
        """Back to where the person came from."""
        if self.isFullScreen():
            self.setWindowFlags(Qt.WindowType.Widget)
        self.slideshow.stop()
        self.hide()
        self._artwork = None
        self.closed.emit()

    def _ask(self) -> None:
        """Ask for more detail when what is shown is larger than what was asked for."""
        longest = self.canvas.longest_needed()
        if self._artwork is None or not self.isVisible() or longest <= self._asked:
            return
        self._asked = longest
        self.picture_needed.emit(self.artwork_id, longest)

    def _show_slideshow(self, running: bool) -> None:
        color = theme.current().accent if running else theme.current().muted
        name = "pause" if running else "play"
        self._others["play"].setIcon(icons.pixmap(name, color, 20, self.devicePixelRatioF()))

    def _show_standing(self) -> None:
        tokens, liked = theme.current(), self._artwork.liked if self._artwork else 0
        for button, name, on in (
            (self._like, "liked" if liked > 0 else "like", liked > 0),
            (self._dislike, "dislike", liked < 0),
        ):
            color = tokens.accent if on else tokens.muted
            button.setIcon(icons.pixmap(name, color, 20, self.devicePixelRatioF()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What lies under the viewer is not seen: Tab stays here."""
        return step_within(self, forward)

    def _build(self) -> None:
        self._like, self._dislike = self._button(self._on_like), self._button(self._on_dislike)
        self._others = {
            "back": self._button(self.previous_requested.emit),
            "forward": self._button(self.next_requested.emit),
            "similar": self._button(self._on_more),
            "play": self._button(self.slideshow.toggle),
            "fit": self._button(self.canvas.one_to_one),
            "close": self._button(self.close_viewer),
        }
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 8, 8)
        bar.setSpacing(4)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._counter)
        bar.addSpacing(12)
        for button in (
            self._others["back"],
            self._others["forward"],
            self._like,
            self._dislike,
            *(self._others[name] for name in ("similar", "play", "fit", "close")),
        ):
            bar.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(bar)
        box.addWidget(self.canvas, 1)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Viewer"))
        words = {
            "back": keys.with_screen_key(self.tr("Previous"), "viewer", "previous"),
            "forward": keys.with_screen_key(self.tr("Next"), "viewer", "next"),
            "similar": keys.with_key(self.tr("More like this"), "similar"),
            "play": keys.with_screen_key(self.tr("Slideshow"), "viewer", "slideshow"),
            "fit": keys.with_screen_key(self.tr("Fit or 1:1"), "viewer", "pixels"),
            "close": keys.with_screen_key(self.tr("Close"), "viewer", "close"),
        }
        color, ratio = theme.current().muted, self.devicePixelRatioF()
        for name, text in words.items():
            self._others[name].setIcon(icons.pixmap(name, color, 20, ratio))
            _name(self._others[name], text)
        _name(self._like, keys.with_key(self.tr("Like"), "like"))
        _name(self._dislike, keys.with_key(self.tr("Dislike"), "dislike"))
        self._show_standing()

    def _button(self, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: slot())
        return button

    def _on_like(self) -> None:
        self.like_requested.emit(self.artwork_id)

    def _on_dislike(self) -> None:
        self.dislike_requested.emit(self.artwork_id)

    def _on_more(self) -> None:
        self.more_like_this_requested.emit(self.artwork_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not event.modifiers() & _WITH and self.canvas.pan_by_key(Qt.Key(event.key())):
            return
        acts: dict[str, Callable[[], object]] = {
            "next": self.next_requested.emit,
            "previous": self.previous_requested.emit,
            "close": self.close_viewer,
            "full": self.toggle_full_screen,
            "nearer": lambda: self.canvas.zoom_by(ZOOM_STEP),
            "farther": lambda: self.canvas.zoom_by(1 / ZOOM_STEP),
            "fit": self.canvas.fit,
            "pixels": self.canvas.one_to_one,
            "slideshow": self.slideshow.toggle,
            "pause": self.pause_requested.emit,
            "turn": lambda: self.canvas.rotate(-1 if turned_back else 1),
            # Over the window its own shortcuts come first; on a full screen there are none.
            "like": self._on_like,
            "dislike": self._on_dislike,
        }
        with_others = event.modifiers() & _WITH
        act = None if with_others else keys.table("viewer", acts).get(event.key())
        if act is None:
            event.ignore()
            return
        act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()


_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _name(button: QToolButton, text: str) -> None:
    button.setToolTip(text)
    button.setAccessibleName(text)
