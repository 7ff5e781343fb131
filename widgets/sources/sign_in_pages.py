"""The pages of a login by a site's own page: a key of one's own, the browser, whose account."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """`key_known`: key and secret are kept from before. Without `lasting` nothing outlives the
    program. `register_url` is where a person gets a key, `redirect` what they enter there."""

    site: str
    register_url: str
    redirect: str
    key_known: bool
    lasting: bool


class SignInPage(QWidget):
    """A title, and a row of buttons at the foot."""

    cancelled = Signal()

    def __init__(self, title: str, main: QPushButton) -> None:
        super().__init__()
        self.main = main
        self.said = QLabel(wordWrap=True)
        self.said.setProperty("kind", "chip")
        self.said.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._add(title, "title")

    def say(self, sentence: str) -> None:
        """Something went wrong; nothing for nothing. The sentence is translated."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _add(self, text: str, kind: str = "") -> None:
        label = QLabel(text, wordWrap=True)
        label.setProperty("kind", kind)
        self._column.addWidget(label)

    def _add_row(self, wide: QWidget, *others: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(wide, 1)
        for each in others:
            row.addWidget(each)
        self._column.addLayout(row)

    def _end(self, *, cancel: bool = True) -> None:
        self._column.addWidget(self.said)
        self._column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        if cancel:
            button = QPushButton(self.tr("Cancel"))
            button.setAutoDefault(False)
            button.clicked.connect(self.cancelled)
            row.addWidget(button)
        row.addWidget(self.main)
        self._column.addLayout(row)


class KeyPage(SignInPage):
    """How to get a key, and where it goes; the main button begins."""

    def __init__(self, facts: SignInFacts) -> None:
        super().__init__(self.tr("A key of your own"), QPushButton())
        self._facts = facts
        self.key, self.secret = QLineEdit(), QLineEdit()
        self.register = QPushButton(self.tr("Open the page for keys"))
        self.copy = QPushButton(self.tr("Copy"))
        self.main.setText(self.tr("Log in with the browser"))
        self.main.setProperty("kind", "primary")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        for each in (self.register, self.copy):
            each.setAutoDefault(False)
        self._lay_out()
        for line in (self.key, self.secret):
            line.textChanged.connect(self._tell)
        self.copy.clicked.connect(self._on_copy)
        self._tell()

    def words(self) -> tuple[str, str]:
        """Key and secret as they were entered."""
        return self.key.text().strip(), self.secret.text().strip()

    def _tell(self) -> None:
        entered = self.words()
        kept = self._facts.key_known and not any(entered)
        self.main.setEnabled(all(entered) or kept)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.redirect)
        self.copy.setText(self.tr("Copied"))

    def _lay_out(self) -> None:
        said = self.tr(
            "{site} lets a program in with a key that belongs to you alone. It is free and takes "
            "two minutes."
        )
        self._add(said.format(site=self._facts.site))
        first = QLabel(self.tr("1. Register an application; any name will do."), wordWrap=True)
        self._add_row(first, self.register)
        self._add(self.tr("2. Where it asks for a callback or redirect address, enter this:"))
        shown = QLineEdit(self._facts.redirect, readOnly=True)
        shown.setAccessibleName(self.tr("Redirect address"))
        self._add_row(shown, self.copy)
        self._add(self.tr("3. Copy the two words it gives you into here:"))
        form = QFormLayout()
        form.setSpacing(12)
        key, secret = self.tr("Key (consumer key)"), self.tr("Secret (consumer secret)")
        for name, line in ((key, self.key), (secret, self.secret)):
            line.setAccessibleName(name)
            if self._facts.key_known:
                line.setPlaceholderText(self.tr("kept; type to replace it"))
            form.addRow(name, line)
        self._column.addLayout(form)
        self._add(
            self.tr("Kept in this system's keyring, never in a file.")
            if self._facts.lasting
            else self.tr("This system has no keyring, so this is kept until you quit."),
            "caption",
        )
        self._end()


class BrowserPage(SignInPage):
    """While the browser is open; the main button opens the site's page again."""

    pasted = Signal(str)

    def __init__(self, facts: SignInFacts) -> None:
        super().__init__(self.tr("Now in your browser"), QPushButton())
        self.main.setText(self.tr("Open the page again"))
        self.address = QLineEdit()
        self.address.setAccessibleName(self.tr("Address at which the browser ended"))
        self.take = QPushButton(self.tr("Use this address"))
        self.take.setAutoDefault(False)
        said = self.tr(
            "Your browser shows a page of {site}. Allow the program there; this window goes on by "
            "itself."
        )
        self._add(said.format(site=facts.site))
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        self._column.addWidget(bar)
        by_hand = self.tr(
            "Did the browser end at a page that cannot be shown? Copy the address from its address "
            "line into here."
        )
        self._add(by_hand, "caption")
        self._add_row(self.address, self.take)
        self._end()
        self.take.clicked.connect(self._on_take)
        self.address.returnPressed.connect(self._on_take)

    def _on_take(self) -> None:
        text = self.address.text().strip()
        if text:
            self.say("")
            self.pasted.emit(text)


class AccountPage(SignInPage):
    """Whose account it is; the main button goes on."""

    def __init__(self, facts: SignInFacts) -> None:
        super().__init__(self.tr("You are logged in"), QPushButton())
        self.main.setText(self.tr("Begin"))
        self.main.setProperty("kind", "primary")
        self.account = QLabel(wordWrap=True)
        self._column.addWidget(self.account)
        self._add(
            self.tr("Bunshin only reads. You can take this back in the site's settings.")
            if facts.lasting
            else self.tr(
                "Bunshin only reads. This system has no keyring, so you log in again after you "
                "quit."
            ),
            "caption",
        )
        self._end(cancel=False)

    def tell(self, account: str | None) -> None:
        """By whom, where the site says so."""
        named = self.tr("Bunshin is let in. This is the account “{name}”.").format(name=account)
        self.account.setText(named if account else self.tr("Bunshin is let in."))
