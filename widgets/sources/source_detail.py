"""What there is to say of the chosen sources, and everything that can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout

from widgets.commands import keys
from widgets.look import icons
from widgets.parts.wrapping_row import WrappingRow
from widgets.sources.moments import RHYTHMS, rhythm
from widgets.sources.records import SourceLine
from widgets.sources.source_list_model import short_address, times_of

MIXED = "mixed"  # The rhythm of sources that have several.
ADDRESS_PX = 520


class SourceDetail(QFrame):
    """Hidden while nothing is chosen. The signals carry ids, and `rhythm_chosen` the rhythm too."""

    collect_wanted = Signal(object)
    pause_wanted = Signal(object, bool)
    page_wanted = Signal(object)
    login_wanted = Signal(int)
    login_forgotten = Signal(int)
    removal_wanted = Signal(object)
    rhythm_chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._lines: tuple[SourceLine, ...] = ()
        self.title, self.recipe = QLabel(), QLabel()
        self.recipe.setProperty("kind", "muted")
        self.times = QLabel(wordWrap=True)
        self.times.setProperty("kind", "caption")
        self.said = QLabel(wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)  # Sites chose some of the words.
        self.said.setProperty("kind", "muted")
        self.collect, self.pause, self.page = QPushButton(), QPushButton(), QPushButton()
        self.login, self.forget, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.rhythm = QComboBox()
        self.rhythm.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._lay_out()
        self.collect.clicked.connect(self._on_collect)
        self.pause.clicked.connect(self._on_pause)
        self.page.clicked.connect(self._on_page)
        self.login.clicked.connect(self._on_login)
        self.forget.clicked.connect(self._on_forget)
        self.remove.clicked.connect(self._on_remove)
        self.rhythm.activated.connect(self._on_rhythm)
        self.retranslate()

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(line.id for line in self._lines)

    def text(self) -> str:
        """All that is said of the choice."""
        return self.said.text()

    def tell(self, lines: Sequence[SourceLine]) -> None:
        """Of these."""
        self._lines = tuple(lines)
        self.setVisible(bool(lines))
        if lines:
            self._tell_what()
            self._offer()

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.collect.setIcon(icons.icon("refresh"))
        self.remove.setIcon(icons.icon("trash"))
        self.page.setToolTip(self.tr("Return"))
        self.login.setToolTip(self.tr("For sites that show more to their members"))
        self.forget.setText(self.tr("Forget login"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Del; its pictures stay, and it can be undone"))
        self.collect.setToolTip(
            keys.with_screen_key(self.tr("What failed before is tried again"), "sources", "collect")
        )
        self.pause.setToolTip(self.tr("Space"))
        self.rhythm.setAccessibleName(self.tr("How often it is looked at"))
        self.rhythm.setToolTip(
            self.tr(
                "“By itself” means as often as it is worth it, about four new pictures a look: "
                "between once a day and once in ninety days."
            )
        )
        self.tell(self._lines)

    def _tell_what(self) -> None:
        lines = self._lines
        if len(lines) == 1:
            address = short_address(lines[0].source.url)
            metrics = self.title.fontMetrics()
            middle = Qt.TextElideMode.ElideMiddle
            self.title.setText(metrics.elidedText(address, middle, ADDRESS_PX))
            self.title.setToolTip(lines[0].source.url)
            self.recipe.setText(lines[0].recipe)
            self.times.setText(times_of(lines[0]))
            self.said.setText("\n".join(lines[0].sentences))
        else:
            self.title.setText(self.tr("%n source(s) chosen", "", len(lines)))
            self.title.setToolTip("")
            self.recipe.setText("")
            self.times.setText("")
            brought = sum(line.source.found for line in lines)
            self.said.setText(self.tr("Together they brought %n picture(s).", "", brought))
        for part in (self.said, self.times):
            part.setVisible(bool(part.text()))

    def _offer(self) -> None:
        lines, one = self._lines, len(self._lines) == 1
        folders = all(line.source.recipe == "folder" for line in lines)
        self.page.setText(self.tr("Open the folder") if folders else self.tr("Open its page"))
        self.page.setIcon(icons.icon("folder" if folders else "external"))
        parked = sum(line.parked for line in lines)
        self.collect.setText(
            self.tr("Try %n again", "", parked) if parked else self._collect_said()
        )
        paused = all(line.paused for line in lines)
        self.pause.setText(self.tr("Resume it") if paused else self.tr("Pause it"))
        self.pause.setIcon(icons.icon("play" if paused else "pause"))
        self.login.setVisible(one and lines[0].takes_login)
        known = one and lines[0].login in ("kept", "session")
        self.login.setText(self.tr("Change login…") if known else self.tr("Log in…"))
        self.forget.setVisible(known)
        self._offer_rhythms({line.source.every for line in lines})

    def _collect_said(self) -> str:
        return self.tr("Collect this one") if len(self._lines) == 1 else self.tr("Collect these")

    def _offer_rhythms(self, those: set[int | None]) -> None:
        offered: list[object] = list(RHYTHMS)
        now: object = those.copy().pop() if len(those) == 1 else MIXED
        if now not in offered:
            offered.insert(0, now)
        many = self.tr("several rhythms")
        said = [many if each == MIXED else rhythm(each) for each in offered]  # type: ignore[arg-type]
        shown = [self.rhythm.itemText(place) for place in range(self.rhythm.count())]
        # News come each minute: a list that is open, or has the keys, stays as it is.
        if said != shown:
            self.rhythm.clear()
            for text, each in zip(said, offered, strict=True):
                self.rhythm.addItem(text, each)
        if not self.rhythm.view().isVisible():
            self.rhythm.setCurrentIndex(offered.index(now))

    def _on_collect(self) -> None:
        self.collect_wanted.emit(self.ids)

    def _on_pause(self) -> None:
        self.pause_wanted.emit(self.ids, not all(line.paused for line in self._lines))

    def _on_page(self) -> None:
        self.page_wanted.emit([line.source.url for line in self._lines])

    def _on_login(self) -> None:
        self.login_wanted.emit(self.ids[0])

    def _on_forget(self) -> None:
        self.login_forgotten.emit(self.ids[0])

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self.ids)

    def _on_rhythm(self, place: int) -> None:
        chosen = self.rhythm.itemData(place)
        if chosen != MIXED:
            self.rhythm_chosen.emit(self.ids, chosen)

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.recipe)
        head.addStretch()
        head.addWidget(self.rhythm)
        acting = WrappingRow()
        acting.setSpacing(8)
        for button in (self.collect, self.pause, self.page, self.login, self.forget):
            acting.addWidget(button)
        acting.addStretch()
        acting.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.times)
        column.addLayout(acting)
        self.hide()
