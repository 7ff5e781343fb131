"""How often notes of new finds may come, and the hours in which none do."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from widgets.look import theme
from widgets.parts.switch import Switch
from widgets.parts.wrapping_row import WrappingRow

MINUTES = (15, 60, 240, 1440, 0)
NIGHT = (22, 8)
HOUR_PX = 100


class QuietTimes(QWidget):
    """`chosen` is minutes between two notes (0: none), from which hour and until which it is quiet
    (equal: never)."""

    changed = Signal()

    def __init__(self, every: int, quiet_from: int, quiet_until: int) -> None:
        super().__init__()
        self._minutes: tuple[int, ...] = ()
        self.every, self.quiet = QComboBox(), Switch()
        self.begin, self.end, self._to = QComboBox(), QComboBox(), QLabel()
        for box in (self.begin, self.end):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(theme.px(HOUR_PX))
        for hour in range(24):
            self.begin.addItem("", hour)
            self.end.addItem("", hour)
        self._lay_out()
        self.choose(every, quiet_from, quiet_until)
        for box in (self.every, self.begin, self.end):
            box.currentIndexChanged.connect(self._on_changed)
        self.quiet.toggled.connect(self._on_changed)

    def choose(self, every: int, quiet_from: int, quiet_until: int) -> None:
        """Show these. A distance that nobody offers is offered as well."""
        self._minutes = MINUTES if every in MINUTES else (*MINUTES[:-1], every, 0)
        hushed = [QSignalBlocker(each) for each in (self.every, self.quiet, self.begin, self.end)]
        self.every.clear()
        for minutes in self._minutes:
            self.every.addItem("", minutes)
        quiet = quiet_from != quiet_until
        self.quiet.setChecked(quiet)
        self.every.setCurrentIndex(self._minutes.index(every))
        self.begin.setCurrentIndex(quiet_from if quiet else NIGHT[0])
        self.end.setCurrentIndex(quiet_until if quiet else NIGHT[1])
        del hushed
        self.retranslate()
        self._allow()

    @property
    def chosen(self) -> tuple[int, int, int]:
        hours = (self.begin.currentData(), self.end.currentData())
        return (self.every.currentData(), *(hours if self.quiet.isChecked() else (0, 0)))

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        said = {
            0: self.tr("never"),
            15: self.tr("at most every 15 minutes"),
            60: self.tr("at most once an hour"),
            240: self.tr("at most every 4 hours"),
            1440: self.tr("at most once a day"),
        }
        for place, minutes in enumerate(self._minutes):
            other = self.tr("at most every %n minute(s)", "", minutes)
            self.every.setItemText(place, said.get(minutes, other))
        self.every.setAccessibleName(self.tr("How often notes of new finds may come"))
        self.quiet.setText(self.tr("quiet from"))
        self.begin.setAccessibleName(self.tr("quiet from"))
        self._to.setText(self.tr("until", "an hour"))
        self.end.setAccessibleName(self.tr("quiet until"))
        for hour in range(24):
            text = QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
            self.begin.setItemText(hour, text)
            self.end.setItemText(hour, text)

    def _on_changed(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self.quiet.setEnabled(self.every.currentData() > 0)
        on = self.quiet.isChecked() and self.every.currentData() > 0
        for part in (self.begin, self.end, self._to):
            part.setEnabled(on)

    def _lay_out(self) -> None:
        hours = WrappingRow()
        hours.setSpacing(8)
        for part in (self.quiet, self.begin, self._to, self.end):
            hours.addWidget(part)
        hours.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.every)
        column.addLayout(hours)
