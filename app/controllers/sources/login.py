"""Logins for sites that want one: asked for once, kept in the system's keyring only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.controllers.sources.signing_in import SigningIn
from app.messages import sentence
from app.workbench import Workbench
from models.collecting.access.wanted_secrets import WantedSecret, wanted_secrets
from models.errors import CollectError
from widgets.sources.login_dialog import LoginDialog, LoginField
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.recipes.language.schema import Recipe
    from models.records import Source


class LoginController(QObject):
    """Answers the Sources screen's Login button; `kept` when something was entered."""

    kept = Signal()

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self.signing_in = SigningIn(window, bench)
        window.sources.login_requested.connect(self._on_login_requested)
        self.signing_in.let_in.connect(self.kept)

    @Slot(int)
    def _on_login_requested(self, source_id: int) -> None:
        self._bench.tasks.restart("login", self._ask(source_id))

    async def _ask(self, source_id: int) -> None:
        collector = self._bench.core.collecting

        def find() -> tuple[Source, Recipe | None]:
            source = collector.sources([source_id])[0]
            return source, collector.book.recipes.get(source.recipe)

        def look() -> tuple[str, list[LoginField], bool]:
            keys, wanted = collector.credentials, wanted_secrets(recipe)
            if recipe is not None and recipe.by_program and recipe.auth is None:
                category = collector.explain(source.url, recipe.id).category
                wanted = _of_program(category) if category else []
            fields = [
                LoginField(
                    each.service,
                    each.name,
                    each.secret,
                    keys.get(each.service, each.name) is not None,
                )
                for each in wanted
            ]
            site = urlsplit(source.url).netloc
            if recipe is not None and not recipe.by_program:
                site = recipe.name
            return site, fields, keys.lasting

        source, recipe = await self._bench.runner.call(find)
        if recipe is not None and recipe.auth is not None and recipe.auth.by_browser:
            await self.signing_in.ask(recipe, source.url)
            return
        site, fields, lasting = await self._bench.runner.call(look)
        if not fields:
            self._bench.tell(Notice(self.tr("This site is read without a login.")))
            return
        dialog = LoginDialog(site, fields, self._window, lasting=lasting)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(self._on_entered)
        dialog.open()

    @Slot(object)
    def _on_entered(self, entered: Sequence[tuple[LoginField, str]]) -> None:
        self._bench.tasks.start(self._keep(entered), kept=True)

    async def _keep(self, entered: Sequence[tuple[LoginField, str]]) -> None:
        keys = self._bench.core.collecting.credentials

        def keep() -> bool:
            return all([keys.set(field.service, field.name, text) for field, text in entered])

        if await self._bench.runner.call(keep):
            self._bench.tell(Notice(self.tr("The login is kept in the keyring.")))
        else:
            self._bench.tell(Notice(sentence(CollectError("no-keyring")), "warning"))
        self.kept.emit()


def _of_program(category: str) -> list[WantedSecret]:
    """What gallery-dl is told of the person for a site of this category."""
    service = f"gallery-dl-{category}"
    return [WantedSecret(service, "username", secret=False), WantedSecret(service, "password")]
