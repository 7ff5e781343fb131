"""One find at a time, large, with why it is here; one key says what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.commands import keys
from widgets.inbox.filmstrip import MOST, SIDE, Filmstrip
from widgets.inbox.judged_finds import JudgedFinds
from widgets.inbox.records import Find
from widgets.inspector import facts
from widgets.inspector.picture_words import said_of
from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.thumbnail_wanted import ThumbnailWanted
from widgets.parts.wrapping_row import WrappingRow
from widgets.viewer.canvas import PictureCanvas
from widgets.viewer.elided_label import ElidedLabel

AHEAD = 3


class InboxView(JudgedFinds):
    """Judging moves on at once; the owner hears of it and may put a find back."""

    current_changed = Signal(object)  # Find or None
    picture_needed = Signal(str, int)
    thumbnails_needed = Signal(object)
    source_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Letters judge here; a Japanese input method must not swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._images: dict[str, QImage] = {}
        self._more_waiting = 0
        self._shown = ""
        self.canvas, self.strip = PictureCanvas(), Filmstrip()
        self._title, self._facts, self._why = ElidedLabel(), ElidedLabel(), QLabel()
        self._count, self.parts = QLabel(), ElidedLabel(vanishes=True)
        self._build()
        self._saying = Saying(self, self._say)
        self.strip.chosen.connect(self._on_chosen)
        self._facts.linkActivated.connect(self.source_opened)
        self._advance()

    # What waits

    def set_finds(self, finds: Sequence[Find], remaining: int = 0) -> None:
        """The finds in their order. `remaining` counts those that wait beyond them too."""
        self._queue.replace(finds)
        self._more_waiting = max(0, remaining - len(finds))
        self._advance()

    @property
    def words(self) -> tuple[QLabel, ...]:
        """What is said above the picture."""
        return (self._title, self._facts, self._why, self.parts)

    def add_finds(self, finds: Iterable[Find]) -> None:
        """Finds that came in: they queue up behind the others."""
        self._queue.append(finds)
        self._advance()

    def remove_finds(self, ids: Iterable[str]) -> None:
        """Finds that were judged elsewhere."""
        for artwork_id in ids:
            self._queue.remove(artwork_id)
        self._advance()

    def put_back(self, find: Find) -> None:
        """The judgement of this find was taken back: look at it again."""
        self._queue.put_back(find)
        self._advance()

    def set_picture(self, artwork_id: str, image: QImage) -> None:
        """A large picture that came; kept only for the find in front and the next few."""
        if artwork_id not in self._soon() or image.isNull():
            return
        self._images[artwork_id] = image
        if artwork_id == self._shown:
            self.canvas.improve(image)

    def set_thumbnail(self, artwork_id: str, image: QImage) -> None:
        self.strip.set_thumbnail(artwork_id, image)
        if artwork_id == self._shown and artwork_id not in self._images:
            self.canvas.improve(image)

    def _on_chosen(self, artwork_id: str) -> None:
        if self._queue.bring(artwork_id):
            self._advance()
        self.setFocus()

    def _soon(self) -> tuple[str, ...]:
        return tuple(find.artwork.id for find in self._queue.finds[:AHEAD])

    def _advance(self) -> None:
        """Show what is in front now and ask for the pictures that come next."""
        find, soon = self._queue.current, self._soon()
        self._images = {key: self._images[key] for key in soon if key in self._images}
        self.strip.show_ids([each.artwork.id for each in self._queue.finds])
        names = {each.artwork.id: said_of(each.artwork) for each in self._queue.finds[:MOST]}
        self.strip.show_names(names)
        waiting = len(self._queue.finds) + self._more_waiting
        self._count.setText(self.tr("%n waiting", "", waiting) if waiting else "")
        for button in self._buttons:
            button.setEnabled(find is not None)
        if find is not None:
            self._show_words(find)
        if (find.artwork.id if find else "") != self._shown:
            self._show_front(find)
        self._ask()

    def _show_front(self, find: Find | None) -> None:
        self._shown = find.artwork.id if find else ""
        if find is None:
            self.canvas.show_picture(QImage(), QSizeF())
            self.tell_front(self.tr("Nothing waits any more"))
            self._title.say("")
            self._facts.say("")
            self._why.clear()
        else:
            image = self._images.get(find.artwork.id) or self.strip.image(find.artwork.id)
            self.canvas.show_picture(image, QSizeF(find.artwork.width, find.artwork.height))
            now = ". ".join(filter(None, (said_of(find.artwork), find.why)))
            self.tell_front(now, self._count.text())
        self.current_changed.emit(find)

    def _show_words(self, find: Find) -> None:
        self._title.say(facts.title_of(find.artwork))
        parts = [facts.facts_line(find.artwork), find.source]
        self._facts.say(" · ".join(part for part in parts if part))
        self._why.setText(find.why)
        self._why.setVisible(bool(find.why))

    def _ask(self) -> None:
        if not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        longest = round(max(self.canvas.width(), self.canvas.height()) * ratio)
        for artwork_id in self._soon():
            if artwork_id not in self._images:
                self.picture_needed.emit(artwork_id, longest)
        lacking = self.strip.lacking()
        if lacking:
            side = round(SIDE * ratio)
            focus = {find.artwork.id: find.artwork.focus for find in self._queue.finds}
            self.thumbnails_needed.emit(
                tuple(ThumbnailWanted(each, side, True, focus.get(each)) for each in lacking)
            )

    def _build(self) -> None:
        self._title.setProperty("kind", "title")
        self._facts.setProperty("kind", "muted")
        self._count.setProperty("kind", "muted")
        self._why.setProperty("kind", "muted")
        self.parts.setProperty("kind", "caption")
        self._why.setWordWrap(True)
        for label in self.words:
            label.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addWidget(self._why)
        words.addWidget(self.parts)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self.canvas, 1)
        self.verdicts = QWidget()
        self.verdicts.setLayout(self._build_buttons())
        box.addWidget(self.verdicts)
        box.addWidget(self.strip)

    def _build_buttons(self) -> WrappingRow:
        row = WrappingRow()
        row.setSpacing(8)
        row.addStretch()
        self._buttons: list[QPushButton] = []
        self._said: list[QPushButton] = []
        acts = (self.reject, self.dislike, self.skip, self.keep, self.like, self.go_back)
        for slot in acts:
            button = QPushButton()
            self._said.append(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
            row.addWidget(button)
            if slot != self.go_back:
                self._buttons.append(button)
        row.addStretch()
        return row

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Inbox: one find at a time"))
        self.strip.say(self.tr("The next finds"))
        words = (
            ("reject", self.tr("Reject"), keys.first_shown("reject")),
            ("dislike", self.tr("Dislike"), keys.first_shown("dislike")),
            ("skip", self.tr("Skip"), "↑"),
            ("keep", self.tr("Keep"), keys.first_shown("keep")),
            ("like", self.tr("Like"), keys.first_shown("like")),
            ("back", self.tr("Back"), "⌫"),
        )
        for button, (name, text, key) in zip(self._said, words, strict=True):
            button.setText(f"{text}  {key}")
            button.setIcon(icons.icon(name))
            button.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = keys.table(
            "inbox",
            {
                "keep": self.keep,
                "reject": self.reject,
                "like": self.like,
                "dislike": self.dislike,
                "skip": self.skip,
                "back": self.go_back,
            },
        )
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in acts:
            acts[event.key()]()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()
