"""Other programs and your phone: two switches, what each opens and to whom, and the keys."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying
from widgets.parts.calm_dialog import CalmDialog
from widgets.parts.switch import Switch
from widgets.programs.key_row import KeyRow
from widgets.programs.phone_part import PhonePart
from widgets.programs.records import FULL, LEAST_PORT, MOST_PORT, READ, Doors

WIDTH, PORT_PX = 640, 120


class ProgramsDialog(CalmDialog):
    """Says what the person did; `show_doors` says how it stands then. `key_wanted` carries which
    key, and whether it is to be copied; `renewal_wanted` which key."""

    programs_toggled = Signal(bool)
    port_chosen = Signal(int)
    key_wanted = Signal(str, bool)
    renewal_wanted = Signal(str)

    def __init__(self, doors: Doors, parent: QWidget) -> None:
        super().__init__(parent)
        self._doors = doors
        self.programs = Switch(self)
        self._about, self.state, self.keyring = (QLabel(wordWrap=True) for _ in range(3))
        for label in (self._about, self.keyring):
            label.setProperty("kind", "caption")
        self.port = QSpinBox(minimum=LEAST_PORT, maximum=MOST_PORT)
        self.port.setKeyboardTracking(False)
        self.port.lineEdit().setTextMargins(10, 0, 10, 0)
        self.port.setFixedWidth(PORT_PX)
        self._labels = QLabel(), QLabel(), QLabel()
        self.rows = {FULL: KeyRow(), READ: KeyRow()}
        self.phone = PhonePart()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # The style's own sign does not follow the theme.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self.show_doors(doors)
        self._saying = Saying(self, self.retranslate)
        self.programs.toggled.connect(self.programs_toggled)
        self.port.valueChanged.connect(self.port_chosen)
        for row in self.rows.values():
            row.shown_wanted.connect(self._on_shown_wanted)
            row.copy_wanted.connect(self._on_copy_wanted)
            row.renewal_wanted.connect(self._on_renewal_wanted)

    def show_doors(self, doors: Doors) -> None:
        """How it stands now."""
        self._doors = doors
        with QSignalBlocker(self.programs), QSignalBlocker(self.port):
            self.programs.setChecked(doors.programs)
            self.port.setValue(doors.port)
        self.phone.show_doors(doors)
        self.retranslate()

    def give_key(self, scope: str, key: str, *, copy: bool) -> None:
        """The key that was asked for."""
        if copy:
            self.rows[scope].copy(key)
        else:
            self.rows[scope].reveal(key)

    def renewed(self, scope: str, key: str) -> None:
        """Shown where the old one was."""
        if self.rows[scope].shown:
            self.rows[scope].reveal(key)

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.setWindowTitle(self.tr("Other Programs and Your Phone"))
        self.programs.setText(self.tr("Let other programs on this computer ask Bunshin"))
        self._about.setText(
            self.tr(
                "A script or another picture program can then search your library, add pictures "
                "and addresses, and judge for you: with one of the keys below, and only from this "
                "computer."
            )
        )
        self.state.setText(self._said())
        self.state.setVisible(bool(self.state.text()))
        self._labels[0].setText(self.tr("Port"))
        self.port.setToolTip(self.tr("Choose another number where a program uses this one."))
        names = {FULL: self.tr("Key that may do everything"), READ: self.tr("Key that may look")}
        for label, (scope, name) in zip(self._labels[1:], names.items(), strict=True):
            label.setText(name)
            self.rows[scope].retranslate(name)
        self.keyring.setText(
            self.tr("The keys are kept in your system's keyring.")
            if self._doors.lasting
            else self.tr(
                "This system has no keyring, so the keys last until Bunshin is closed: after that "
                "programs and phone need the new ones."
            )
        )
        self.phone.retranslate()
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))

    def _said(self) -> str:
        doors = self._doors
        if doors.trouble and doors.programs:
            advice = self.tr("Choose another number for the port.")
            return f"{doors.trouble} {advice}"
        if doors.busy and doors.programs and not doors.answers:
            return self.tr("Opening…")
        if doors.answers:
            return self.tr("Open: {address}").format(address=doors.answers)
        return ""

    def _scope(self) -> str:
        return next(scope for scope, row in self.rows.items() if row is self.sender())

    def _on_shown_wanted(self) -> None:
        self.key_wanted.emit(self._scope(), False)

    def _on_copy_wanted(self) -> None:
        self.key_wanted.emit(self._scope(), True)

    def _on_renewal_wanted(self) -> None:
        self.renewal_wanted.emit(self._scope())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        fields = (self.port, *(row.field for row in self.rows.values()))
        parts = (self.port, *self.rows.values())
        for label, part, field in zip(self._labels, parts, fields, strict=True):
            form.addRow(label, part)
            label.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        for part in (self.programs, self._about, self.state):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(self.keyring)
        column.addSpacing(20)
        column.addWidget(self.phone)
        column.addStretch()
        column.addWidget(self._buttons)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)
