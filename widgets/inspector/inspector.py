"""The inspector: preview, facts, taste, tags, places, note and the buttons to judge with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.imaging.palette import PaletteColour
from models.records import IN_TRASH, Artwork, KeptSighting, Score
from widgets.commands import keys
from widgets.inspector import facts
from widgets.inspector.crop_preview import CropPreview
from widgets.inspector.note_field import NoteField
from widgets.inspector.places import Places
from widgets.inspector.shared_part import SharedPart
from widgets.inspector.stars import Stars
from widgets.inspector.swatches import Swatches
from widgets.inspector.tag_chips import TagChips
from widgets.inspector.taste_bar import TasteBar
from widgets.look import icons, theme
from widgets.look.grown import grown
from widgets.look.saying import Saying

if TYPE_CHECKING:
    from models.library.tags.sharing import Shared

WIDEST = 400
PREVIEW_HEIGHT = 220


class Inspector(QScrollArea):
    """Shows one artwork, or what several have in common; emits what the person said of them."""

    note_edited = Signal(str, str)
    tags_edited = Signal(object, object, object)  # rows, words added, words removed
    colour_chosen = Signal(str)  # `#rrggbb`
    focus_chosen = Signal(int, object)  # row, what its square keeps; None: the nets choose
    liked = Signal()
    disliked = Signal()
    rated = Signal(int)
    more_like_this_requested = Signal(str)
    source_opened = Signal(str)
    preview_needed = Signal(str, int)
    finding_wanted = Signal()  # of a missing file
    first_wanted = Signal()  # Nothing is chosen, and there is something to choose.

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setFrameShape(QFrame.Shape.NoFrame)
        grown(self, self.setFixedWidth, theme.LIGHT.inspector_width, WIDEST)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ids: tuple[str, ...] = ()
        self._rows: Sequence[int] = ()
        self._standing = (0, 0)
        self.preview = CropPreview(PREVIEW_HEIGHT)
        self._swatches = Swatches()
        self.shared = SharedPart()
        self._title, self._facts = _label("title"), _label("muted")
        self.taste = TasteBar()
        self._why = _label("")
        self._why_box = QFrame()
        self._why_box.setProperty("kind", "note")
        why = QVBoxLayout(self._why_box)
        why.setContentsMargins(10, 8, 10, 8)
        why.setSpacing(8)
        why.addWidget(self._why)
        self.relink = QPushButton()
        why.addWidget(self.relink, 0, Qt.AlignmentFlag.AlignLeft)
        self.tags = TagChips()
        self.places = Places()
        self.note = NoteField()
        self.stars = Stars()
        self._build()
        self._connect()
        self._saying = Saying(self, self._say)
        self.clear()

    def show_artwork(
        self,
        artwork: Artwork,
        sightings: Sequence[KeptSighting] = (),
        score: Score | None = None,
        why: str = "",
        colours: Sequence[PaletteColour] = (),
    ) -> None:
        """Everything about one picture. `why` is a sentence, already translated."""
        self._swatches.show_colours(colours)
        if self._ids != (artwork.id,):
            self.preview.show_image(QImage())
            self.preview.show_heat(None)
            longest = PREVIEW_HEIGHT + 28
            self.preview_needed.emit(artwork.id, round(longest * self.devicePixelRatioF()))
        self._ids, self._rows = (artwork.id,), (artwork.row,)
        self.preview.show_focus(artwork.row, artwork.focus)
        self._show_parts(one=True)
        self._title.setText(facts.breakable(facts.title_of(artwork)))
        self._facts.setText(facts.facts_line(artwork))
        self.taste.show_score(score)
        self._why.setText(why)
        self._why_box.setVisible(bool(why))
        self.relink.setVisible(artwork.missing and artwork.state not in IN_TRASH)
        self.tags.show_tags(artwork.tags)
        self.places.show_sightings(sightings)
        self.note.show_note(artwork.id, artwork.note)
        self._show_standing(artwork.liked, artwork.rating)

    def show_several(self, rows: Sequence[int], shared: Shared) -> None:
        """Several pictures: their number and the tags that all of them have."""
        self.note.save()
        self._ids, self._rows = (), rows
        self._show_parts(one=False)
        self._title.setText(self.tr("%n pictures chosen", "", shared.count))
        self._facts.setText(
            self.tr("Tags that all of them have:")
            if shared.tags
            else self.tr("No tag is common to all of them. A tag added here is given to each.")
        )
        self.tags.show_tags(shared.tags)
        self._show_standing(shared.liked, shared.rating)

    def clear(self) -> None:
        """Nothing is chosen."""
        self.note.save()
        self._ids, self._rows = (), ()
        self._body.setVisible(False)
        self._empty.setVisible(True)
        self.first.setVisible(self._has_pictures)

    def show_choice(self, *, pictures: bool) -> None:
        """Whether there is any picture to choose, which the empty inspector says and leads to."""
        self._has_pictures = pictures
        self.first.setVisible(pictures and not self._body.isVisibleTo(self))
        self._say_empty()

    def set_preview(self, artwork_id: str, image: QImage) -> None:
        """The picture that was asked for; a late one is dropped."""
        if self._ids == (artwork_id,):
            self.preview.show_image(image)

    def focus_tags(self) -> None:
        """For the key T; where no picture is chosen, to the button that chooses one."""
        chosen = self._body.isVisibleTo(self)
        place = self.tags.line if chosen else self.first
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(place)

    def _say_empty(self) -> None:
        if self._has_pictures:
            self._empty.setText(self.tr("Choose a picture to see what is known about it."))
        else:
            self._empty.setText(self.tr("What is known about a picture stands here."))
        self.first.setText(self.tr("Choose the first one"))

    def _show_parts(self, *, one: bool) -> None:
        self._empty.setVisible(False)
        self.first.setVisible(False)
        self._body.setVisible(True)
        for part in (self.preview, self.note, self.more):
            part.setVisible(one)
        self.correct.setVisible(not one)
        if not one:
            self.shared.hide()
            self.places.hide()
            self._swatches.hide()
            self.taste.setVisible(False)
            self._why_box.setVisible(False)

    def _show_standing(self, liked: int, rating: int) -> None:
        self._standing = (liked, rating)
        self.like.setChecked(liked > 0)
        self.like.setText(self.tr("Liked") if liked > 0 else self.tr("Like"))
        self.dislike.setChecked(liked < 0)
        self.dislike.setText(self.tr("Disliked") if liked < 0 else self.tr("Dislike"))
        tokens = theme.current()
        for button, name in (
            (self.like, "liked" if liked > 0 else "like"),
            (self.dislike, "dislike"),
        ):
            color = tokens.on_accent if button.isChecked() else tokens.text
            button.setIcon(icons.pixmap(name, color, 16, self.devicePixelRatioF()))
        self.stars.show_rating(rating)

    def _build(self) -> None:
        self._body, self._empty = QWidget(), _label("muted")
        self.first, self._has_pictures = QPushButton(), False
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.like, self.dislike = QPushButton(), QPushButton()
        self.more, self.correct = QPushButton(), QPushButton()
        for button in (self.like, self.dislike):
            button.setCheckable(True)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.like, 0, 0)
        buttons.addWidget(self.dislike, 0, 1)
        buttons.addWidget(self.stars, 1, 0, 1, 2)
        buttons.addWidget(self.more, 2, 0, 1, 2)
        box = QVBoxLayout(self._body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.preview)
        box.addWidget(self.shared)
        box.addWidget(self._swatches)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self._title)
        heading.addWidget(self._facts)
        box.addLayout(heading)
        for part in (self.taste, self._why_box):
            box.addWidget(part)
        box.addLayout(buttons)
        for below in (self.tags, self.correct, self.places, self.note):
            box.addWidget(below)
        box.addStretch()
        content = QWidget()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addWidget(self._empty)
        outer.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._body, 1)
        outer.addStretch(0)
        self.setWidget(content)

    def _say(self) -> None:
        self._say_empty()
        self.like.setToolTip(keys.with_key(self.tr("Like"), "like"))
        self.dislike.setToolTip(keys.with_key(self.tr("Dislike"), "dislike"))
        self.relink.setText(self.tr("Find in folder…"))
        self.relink.setIcon(icons.icon("search"))
        self.more.setText(self.tr("More like this"))
        self.more.setIcon(icons.icon("similar"))
        self.correct.setText(self.tr("Correct title and author…"))
        self.correct.setIcon(icons.icon("correct"))
        self._show_standing(*self._standing)

    def _connect(self) -> None:
        self.like.clicked.connect(self.liked)
        self.dislike.clicked.connect(self.disliked)
        self.stars.rated.connect(self.rated)
        self.more.clicked.connect(self._on_more)
        self.relink.clicked.connect(self.finding_wanted)
        self.first.clicked.connect(self.first_wanted)
        self.note.note_edited.connect(self.note_edited)
        self.places.opened.connect(self.source_opened)
        self._swatches.chosen.connect(self.colour_chosen)
        self.preview.focus_chosen.connect(self.focus_chosen)
        self.tags.added.connect(self._on_tag_added)
        self.tags.removed.connect(self._on_tag_removed)

    def _on_more(self) -> None:
        if self._ids:
            self.more_like_this_requested.emit(self._ids[0])

    def _on_tag_added(self, word: str) -> None:
        self.tags_edited.emit(self._rows, (word,), ())

    def _on_tag_removed(self, word: str) -> None:
        self.tags_edited.emit(self._rows, (), (word,))


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText if kind == "caption" else Qt.TextFormat.PlainText)
    return label
