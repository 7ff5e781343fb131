"""The settings: few, each takes effect at once; never blocks the window."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from widgets import theme
from widgets.autostart_switch import AutostartSwitch
from widgets.ease_of_use import EaseOfUse
from widgets.fitting import fit_screen
from widgets.quiet_times import QuietTimes
from widgets.switch import Switch
from widgets.upkeep_choices import UpkeepChoices

LANGUAGES = ("system", "en", "ja")
THEMES = ("system", "light", "dark")
MOST_A_DAY = 10_000


@dataclass(frozen=True, slots=True)
class Choices:
    """What the dialog shows and hands back; the same words as `app.settings`."""

    language: str = "system"
    theme: str = "system"
    stay_in_tray: bool = True
    reference: bool = False
    a_day: int = 200
    start_in_tray: bool = False
    notes_every: int = 15
    quiet_from: int = 0
    quiet_until: int = 0
    backup_reminders: bool = True
    ask_updates: bool = False
    update_address: str = ""
    text_size: int = 0
    less_motion: bool = False


class SettingsDialog(QDialog):
    """Emits every change at once."""

    changed = Signal(object)
    programs_wanted = Signal()

    def __init__(self, choices: Choices, parent: QWidget, *, has_tray: bool) -> None:
        super().__init__(parent)
        self.language, self.theme = QComboBox(self), QComboBox(self)
        for value in LANGUAGES:
            self.language.addItem("", value)
        for value in THEMES:
            self.theme.addItem("", value)
        self.tray = Switch(self)
        self.tray.setEnabled(has_tray)
        self._has_tray, self._before = has_tray, choices
        self.reference = Switch(self)
        self._reference_hint = QLabel(wordWrap=True)
        self._reference_hint.setProperty("kind", "caption")
        self._tray_hint = QLabel(wordWrap=True)
        self._tray_hint.setProperty("kind", "caption")
        self.a_day = QSpinBox(minimum=0, maximum=MOST_A_DAY, singleStep=50)
        self.a_day.setKeyboardTracking(False)
        self.a_day.lineEdit().setTextMargins(10, 0, 10, 0)
        self.start = Switch(self)
        self.start.setEnabled(has_tray)
        self.notes = QuietTimes(choices.notes_every, choices.quiet_from, choices.quiet_until)
        self.programs = QPushButton()
        self.programs.clicked.connect(self.programs_wanted)
        self.upkeep = UpkeepChoices(
            choices.backup_reminders, choices.ask_updates, choices.update_address
        )
        self.upkeep.changed.connect(self._on_changed)
        self.ease = EaseOfUse(choices.text_size, choices.less_motion)
        self._labels = QLabel(), QLabel(), QLabel(), QLabel(), QLabel()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # The style's own sign does not follow the theme.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self.retranslate()
        # Beside hints of several lines it would be the one that gives way.
        self.notes.setMinimumHeight(self.notes.sizeHint().height())
        self.language.setCurrentIndex(LANGUAGES.index(choices.language))
        self.theme.setCurrentIndex(THEMES.index(choices.theme))
        self.tray.setChecked(choices.stay_in_tray and has_tray)
        self.reference.setChecked(choices.reference)
        self.a_day.setValue(choices.a_day)
        self.language.currentIndexChanged.connect(self._on_changed)
        self.theme.currentIndexChanged.connect(self._on_changed)
        self.start.setChecked(choices.start_in_tray and has_tray)
        self.tray.toggled.connect(self._on_changed)
        self.start.toggled.connect(self._on_changed)
        self.notes.changed.connect(self._on_changed)
        self.ease.changed.connect(self._on_changed)
        self.reference.toggled.connect(self._on_changed)
        self.a_day.valueChanged.connect(self._on_changed)

    @property
    def choices(self) -> Choices:
        # Without a tray nobody was asked: what was chosen on another desktop stays.
        asked = self._has_tray
        stay = self.tray.isChecked() if asked else self._before.stay_in_tray
        begin = self.start.isChecked() if asked else self._before.start_in_tray
        return Choices(
            self.language.currentData(),
            self.theme.currentData(),
            stay,
            self.reference.isChecked(),
            self.a_day.value(),
            begin,
            *self.notes.chosen,
            *self.upkeep.chosen,
            *self.ease.chosen,
        )

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.setWindowTitle(self.tr("Settings"))
        self._labels[0].setText(self.tr("Language"))
        self._labels[1].setText(self.tr("Appearance"))
        self._labels[2].setText(self.tr("New pictures a day"))
        self._labels[3].setText(self.tr("Notes of new finds"))
        self._labels[4].setText(self.tr("Size of text"))
        self.ease.retranslate()
        self.notes.retranslate()
        self.upkeep.retranslate()
        self.start.setText(self.tr("Start in the tray, without a window"))
        self.a_day.setSpecialValueText(self.tr("as many as there are"))
        self.a_day.setToolTip(
            self.tr("From all sources together; what you like most brings the most of them.")
        )
        for box, texts in (
            (self.language, (self.tr("Like the system"), "English", "日本語")),
            (self.theme, (self.tr("Like the system"), self.tr("Light"), self.tr("Dark"))),
        ):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        self.tray.setText(self.tr("Keep collecting in the tray when the window is closed"))
        self._tray_hint.setText(
            self.tr("Quit ends the program for good.")
            if self._has_tray
            else self.tr("This desktop has no tray, so closing the window ends the program.")
        )
        self.reference.setText(self.tr("Leave added files where they are"))
        self._reference_hint.setText(
            self.tr("Off: they are copied into the library, and moving yours loses nothing.")
        )
        self.programs.setText(self.tr("Other programs and your phone…"))
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))

    def _on_changed(self) -> None:
        self.changed.emit(self.choices)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self._labels[0], self.language)
        form.addRow(self._labels[1], self.theme)
        form.addRow(self._labels[4], self.ease)
        form.addRow(self._labels[2], self.a_day)
        form.addRow(self._labels[3], self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.reference)
        column.addWidget(self._reference_hint)
        column.addWidget(self.tray)
        column.addWidget(self.start)
        column.addWidget(AutostartSwitch(self))
        column.addWidget(self._tray_hint)
        column.addWidget(self.programs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.upkeep)
        column.addSpacing(8)
        column.addWidget(self._buttons)
        self.setMinimumWidth(theme.px(600))
        fit_screen(self)
        self._order()

    def _order(self) -> None:
        """Tab goes as one reads; the names on the left are those of the fields."""
        order = (
            *(self.language, self.theme, self.ease.text, self.ease.less, self.a_day),
            *(self.notes.every, self.notes.quiet, self.notes.begin, self.notes.end),
            *(self.reference, self.tray, self.start),
            self._buttons.button(QDialogButtonBox.StandardButton.Close),
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        fields = (self.language, self.theme, self.a_day, self.notes.every, self.ease.text)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
