"""Lines about the library's keep: what it is, how it stands, at most two things to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from widgets.activity.share_bar import ShareBar


@dataclass(frozen=True, slots=True)
class CareLine:
    """Texts are translated. `deeds` are names, told back, with what stands on their buttons;
    `share` of the whole is drawn where it is known, 0..1; `warns` where it wants the person."""

    name: str
    title: str
    told: str
    deeds: tuple[tuple[str, str], ...] = ()
    share: float | None = None
    warns: bool = False
    hint: str = ""


class CareList(QWidget):
    """Lines are changed in place while their names stay, so that nothing moves under the hand."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._lines: tuple[CareLine, ...] = ()
        self._told: dict[str, QLabel] = {}
        self._bars: dict[str, ShareBar] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    @property
    def lines(self) -> tuple[CareLine, ...]:
        return self._lines

    def show_lines(self, lines: Sequence[CareLine]) -> None:
        if _shape(lines) != _shape(self._lines):
            self._build(lines)
        self._lines = tuple(lines)
        for line in lines:
            self._told[line.name].setText(f"⚠ {line.told}" if line.warns else line.told)
            self._told[line.name].setAccessibleName(f"{line.title}: {line.told}")
            if line.share is not None:
                self._bars[line.name].show_share(line.share)

    def _build(self, lines: Sequence[CareLine]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.buttons.clear()
        self._told.clear()
        self._bars.clear()
        for row, line in enumerate(lines):
            self._add(row, line)

    def _add(self, row: int, line: CareLine) -> None:
        title, told = QLabel(line.title), QLabel(wordWrap=True)
        title.setProperty("kind", "muted")
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told[line.name] = told
        top = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(title, row, 0, top)
        self._grid.addWidget(told, row, 1, top)
        if line.share is not None:
            bar = self._bars[line.name] = ShareBar()
            self._grid.addWidget(bar, row, 2, top)
        deeds = QWidget()
        beside = QHBoxLayout(deeds)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch()
        for name, text in line.deeds:
            button = self.buttons[name] = QPushButton(text)
            button.setToolTip(line.hint)
            button.setAccessibleName(f"{line.title}: {text}")
            button.clicked.connect(partial(self.wanted.emit, name))
            beside.addWidget(button)
        self._grid.addWidget(deeds, row, 3, top)


def _shape(lines: Sequence[CareLine]) -> list[CareLine]:
    return [_still(each) for each in lines]


def _still(line: CareLine) -> CareLine:
    """What of a line cannot be changed in place."""
    return replace(line, told="", share=None if line.share is None else 0.0, warns=False)
