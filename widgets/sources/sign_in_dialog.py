"""Lets the program in by a site's own page: how to get a key, off to the browser, whose account.

Says what the person did; who opens the browser and waits for it is not here.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.sources.sign_in_pages import (
    AccountPage,
    BrowserPage,
    KeyPage,
    SignInFacts,
    SignInPage,
)

WIDTH, HEIGHT = 620, 460


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
        self.key_page, self.browser_page = KeyPage(facts), BrowserPage(facts)
        self.account_page = AccountPage(facts)
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addWidget(self.pages)
        for page in (self.key_page, self.browser_page, self.account_page):
            self.pages.addWidget(page)
            page.cancelled.connect(self.reject)
        self.setWindowTitle(self.tr("Log in to {site}").format(site=facts.site))
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)
        self.resize(self.minimumWidth(), HEIGHT)
        self.key_page.main.clicked.connect(self._on_begin)
        self.key_page.register.clicked.connect(self.register_wanted)
        self.browser_page.main.clicked.connect(self.page_wanted)
        self.browser_page.pasted.connect(self.pasted)
        self.account_page.main.clicked.connect(self.confirmed)
        self.account_page.main.clicked.connect(self.accept)

    def wait(self) -> None:
        """The browser is open."""
        self.key_page.say("")
        self.browser_page.say("")
        self.browser_page.address.clear()
        self._turn_to(self.browser_page)

    def fail(self, sentence: str) -> None:
        """It did not work; the sentence is translated. What was entered is still there."""
        self.key_page.say(sentence)
        self._turn_to(self.key_page)

    def refuse_address(self) -> None:
        """What was pasted is no answer to this login."""
        self.browser_page.say(self.tr("This address does not belong to this login."))

    def arrive(self, account: str | None) -> None:
        """Let in; by whom, where the site says so."""
        self.account_page.tell(account)
        self._turn_to(self.account_page)

    def _turn_to(self, page: SignInPage) -> None:
        self.pages.setCurrentWidget(page)
        for each in (self.key_page, self.browser_page, self.account_page):
            each.main.setDefault(each is page)
        page.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin(self) -> None:
        self.begun.emit(*self.key_page.words())
