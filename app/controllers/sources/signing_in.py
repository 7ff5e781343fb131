"""The login by a site's own page: the dialog, the person's browser, the wait for both.

What asks the network or the keyring runs in the runner's threads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot

from app.controllers.opening import open_address
from app.messages import sentence
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.errors import Cancelled, CollectError
from widgets.sources.sign_in_dialog import SignInDialog
from widgets.sources.sign_in_pages import SignInFacts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.collecting.access.letting_in import LetIn, LettingIn
    from models.recipes.language.schema import Recipe
    from models.sign_in.landing_page import Said


class SigningIn(QObject):
    """`let_in` carries the address that is to be collected from now. One login at a time."""

    let_in = Signal(str)
    _opened = Signal(str)

    def __init__(self, window: QWidget, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self.open_page: Callable[[str], None] = open_address
        self._login: LettingIn | None = None
        self.dialog: SignInDialog | None = None
        self._recipe: Recipe | None = None
        self._address = self._start = ""
        self._opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)

    @Slot(object, str)
    def begin(self, recipe: Recipe, address: str) -> None:
        self._bench.tasks.start(self.ask(recipe, address))

    async def ask(self, recipe: Recipe, address: str) -> None:
        """Show how it is done; `address` is collected from when it is."""
        auth, keys = recipe.auth, self._bench.core.collecting.credentials
        if auth is None:
            return
        known, lasting = await self._bench.runner.call(
            lambda: (keys.key(recipe) is not None, keys.lasting)
        )
        site = recipe.name.partition(":")[0]
        redirect = auth.redirect or "http://127.0.0.1/"
        facts = SignInFacts(site, auth.register_url or "", redirect, known, lasting)
        self._end()
        self._recipe, self._address = recipe, address
        self.dialog = SignInDialog(facts, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.begun.connect(self._on_begun)
        self.dialog.register_wanted.connect(self._on_register_wanted)
        self.dialog.page_wanted.connect(self._on_page_wanted)
        self.dialog.pasted.connect(self._on_pasted)
        self.dialog.confirmed.connect(self._on_confirmed)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(str, str)
    def _on_begun(self, key: str, secret: str) -> None:
        self._bench.tasks.restart("sign in", self._sign_in(key, secret))

    async def _sign_in(self, key: str, secret: str) -> None:
        try:
            found = await self._let_in(key, secret)
        except CollectError as error:
            if self.dialog is not None:
                self.dialog.fail(sentence(error))
        except Cancelled:
            pass
        else:
            if self.dialog is not None:
                self.dialog.arrive(found.account)
                self._window.activateWindow()

    async def _let_in(self, key: str, secret: str) -> LetIn:
        """There and back, in one thread: what is heard on is closed whatever becomes of it."""
        recipe, collector = self._recipe, self._bench.core.collecting
        if recipe is None or recipe.auth is None:
            raise Cancelled
        from models.collecting.access.letting_in import LettingIn

        auth, said = recipe.auth, self._said()
        login = LettingIn(recipe, collector.credentials, collector.addresses, said)
        self._login = login

        def work(token: CancelToken) -> LetIn:
            if key:
                collector.credentials.keep(auth.client_id, key)
                collector.credentials.keep(auth.client_secret, secret)
            try:
                self._opened.emit(login.begin())
                return login.finish(lambda: token.cancelled)
            finally:
                login.close()

        return await self._bench.runner.run(work)

    @Slot(str)
    def _on_opened(self, start: str) -> None:
        """In the window's thread: somebody hears the browser now."""
        if self.dialog is not None:
            self._start = start
            self.dialog.wait()
            self.open_page(start)

    def _said(self) -> Said:
        from models.sign_in.landing_page import Said

        back = self.tr("You can close this page and go back to Bunshin.")
        return Said(
            QLocale().bcp47Name(),
            (self.tr("Bunshin is let in"), back),
            (self.tr("Bunshin was not let in"), self.tr("Nothing was changed.") + " " + back),
            (
                self.tr("This does not belong to a login"),
                self.tr("Bunshin did not ask for this answer and took nothing from it."),
            ),
        )

    @Slot()
    def _on_register_wanted(self) -> None:
        if self._recipe is not None and self._recipe.auth is not None:
            self.open_page(self._recipe.auth.register_url or "")

    @Slot()
    def _on_page_wanted(self) -> None:
        self.open_page(self._start)

    @Slot(str)
    def _on_pasted(self, address: str) -> None:
        if self.dialog is not None and (self._login is None or not self._login.offer(address)):
            self.dialog.refuse_address()

    @Slot()
    def _on_confirmed(self) -> None:
        self.let_in.emit(self._address)

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._end()

    def _end(self) -> None:
        """Nobody waits any more; a login under way is given up."""
        self.dialog = self._login = None
        self._bench.tasks.stop("sign in")
