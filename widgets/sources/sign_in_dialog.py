"""Lets the program in by a site's own page: how to get a key, off to the browser, whose account.

Says what the person did; who opens the browser and waits for it is not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

WIDTH, HEIGHT = 620, 460


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """`key_known`: key and secret are kept from before. Without `lasting` nothing outlives the
    program. `register_url` is where a person gets a key, `redirect` what they enter there."""

    site: str
    register_url: str
    redirect: str
    key_known: bool
    lasting: bool


class SignInDialog(QDialog):
    """`begun` carries key and secret, empty where those that are kept shall do; `pasted` the
    address that the browser ended at; `confirmed` comes when the person has seen whose account it
    is."""

    begun = Signal(str, str)
    register_wanted = Signal()
    page_wanted = Signal()
    pasted = Signal(str)
    confirmed = Signal()

    def __init__(self, facts: SignInFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.key, self.secret = QLineEdit(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.problem = QLabel(wordWrap=True)
        self.begin = QPushButton(self.tr("Log in with the browser"))
        self.register = QPushButton(self.tr("Open the page for keys"))
        self.copy = QPushButton(self.tr("Copy"))
        self.address = QLineEdit()
        self.take = QPushButton(self.tr("Use this address"))
        self.again = QPushButton(self.tr("Open the page again"))
        self.stray = QLabel(wordWrap=True)
        self.account = QLabel(wordWrap=True)
        self.go_on = QPushButton(self.tr("Begin"))
        self.pages = QStackedWidget()
        for page in (self._steps(), self._waiting(), self._arrived()):
            self.pages.addWidget(page)
        self.problem.hide()
        self.stray.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addWidget(self.pages)
        self.setWindowTitle(self.tr("Log in to {site}").format(site=facts.site))
        self.setMinimumSize(WIDTH, HEIGHT)
        self._connect()
        self._tell_key()

    def wait(self) -> None:
        """The browser is open."""
        self.problem.hide()
        self.stray.hide()
        self.address.clear()
        self._turn_to(1, self.again)

    def fail(self, sentence: str) -> None:
        """It did not work; the sentence is translated. What was entered is still there."""
        self.problem.setText(sentence)
        self.problem.show()
        self._turn_to(0, self.begin)

    def refuse_address(self) -> None:
        """What was pasted is no answer to this login."""
        self.stray.setText(self.tr("This address does not belong to this login."))
        self.stray.show()
        self._grow()

    def arrive(self, account: str | None) -> None:
        """Let in; by whom, where the site says so."""
        self.account.setText(
            self.tr("Bunshin is let in. This is the account “{name}”.").format(name=account)
            if account
            else self.tr("Bunshin is let in.")
        )
        self._turn_to(2, self.go_on)

    def _turn_to(self, page: int, focus: QPushButton) -> None:
        self.pages.setCurrentIndex(page)
        for each in (self.begin, self.again, self.go_on):
            each.setDefault(each is focus)
        self._grow()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        """A sentence more must not press the others together."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def _connect(self) -> None:
        self.key.textChanged.connect(self._tell_key)
        self.secret.textChanged.connect(self._tell_key)
        self.begin.clicked.connect(self._on_begin)
        self.register.clicked.connect(self.register_wanted)
        self.again.clicked.connect(self.page_wanted)
        self.copy.clicked.connect(self._on_copy)
        self.take.clicked.connect(self._on_take)
        self.address.returnPressed.connect(self._on_take)
        self.go_on.clicked.connect(self.confirmed)
        self.go_on.clicked.connect(self.accept)

    def _tell_key(self) -> None:
        whole = bool(self.key.text().strip() and self.secret.text().strip())
        empty = not (self.key.text().strip() or self.secret.text().strip())
        self.begin.setEnabled(whole or (empty and self._facts.key_known))

    def _on_begin(self) -> None:
        self.begun.emit(self.key.text().strip(), self.secret.text().strip())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.redirect)
        self.copy.setText(self.tr("Copied"))

    def _on_take(self) -> None:
        text = self.address.text().strip()
        if text:
            self.stray.hide()
            self.pasted.emit(text)

    def _steps(self) -> QWidget:
        facts = self._facts
        column = _column()
        column.addWidget(_title(self.tr("A key of your own")))
        column.addWidget(
            _text(
                self.tr(
                    "{site} lets a program in with a key that belongs to you alone. It is free "
                    "and takes two minutes."
                ).format(site=facts.site)
            )
        )
        first = QHBoxLayout()
        first.addWidget(_text(self.tr("1. Register an application; any name will do.")), 1)
        first.addWidget(self.register)
        column.addLayout(first)
        column.addWidget(
            _text(self.tr("2. Where it asks for a callback or redirect address, enter this:"))
        )
        second = QHBoxLayout()
        shown = QLineEdit(facts.redirect, readOnly=True)
        shown.setAccessibleName(self.tr("Redirect address"))
        second.addWidget(shown, 1)
        second.addWidget(self.copy)
        column.addLayout(second)
        column.addWidget(_text(self.tr("3. Copy the two words it gives you into here:")))
        column.addLayout(self._fields())
        column.addWidget(_caption(self._keeping()))
        self.problem.setProperty("kind", "chip")
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(self._buttons(self.begin))
        return _page(column)

    def _waiting(self) -> QWidget:
        column = _column()
        column.addWidget(_title(self.tr("Now in your browser")))
        column.addWidget(
            _text(
                self.tr(
                    "Your browser shows a page of {site}. Allow the program there; this window "
                    "goes on by itself."
                ).format(site=self._facts.site)
            )
        )
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        column.addWidget(bar)
        column.addWidget(
            _caption(
                self.tr(
                    "Did the browser end at a page that cannot be shown? Copy the address from its "
                    "address line into here."
                )
            )
        )
        by_hand = QHBoxLayout()
        self.address.setAccessibleName(self.tr("Address at which the browser ended"))
        by_hand.addWidget(self.address, 1)
        by_hand.addWidget(self.take)
        column.addLayout(by_hand)
        self.stray.setProperty("kind", "chip")
        column.addWidget(self.stray)
        column.addStretch(1)
        column.addLayout(self._buttons(self.again))
        return _page(column)

    def _arrived(self) -> QWidget:
        column = _column()
        column.addWidget(_title(self.tr("You are logged in")))
        column.addWidget(self.account)
        column.addWidget(
            _caption(
                self.tr("Bunshin only reads. You can take this back in the site's settings.")
                if self._facts.lasting
                else self.tr(
                    "Bunshin only reads. This system has no keyring, so you log in again after you "
                    "quit."
                )
            )
        )
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.go_on.setProperty("kind", "primary")
        row.addWidget(self.go_on)
        column.addLayout(row)
        return _page(column)

    def _keeping(self) -> str:
        if self._facts.lasting:
            return self.tr("Kept in this system's keyring, never in a file.")
        return self.tr("This system has no keyring, so this is kept until you quit.")

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(12)
        named = ((self.tr("Key (consumer key)"), self.key),)
        for name, line in (*named, (self.tr("Secret (consumer secret)"), self.secret)):
            line.setAccessibleName(name)
            if self._facts.key_known:
                line.setPlaceholderText(self.tr("kept; type to replace it"))
            form.addRow(name, line)
        return form

    def _buttons(self, main: QPushButton) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        if main is self.begin:
            main.setProperty("kind", "primary")
        for each in (self.register, self.copy, self.take):
            each.setAutoDefault(False)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(main)
        return row


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column


def _page(column: QVBoxLayout) -> QWidget:
    page = QFrame()
    page.setLayout(column)
    return page


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "title")
    return label


def _text(text: str) -> QLabel:
    return QLabel(text, wordWrap=True)


def _caption(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("kind", "caption")
    return label
