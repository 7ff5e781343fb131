"""Language, theme and size of text: chosen in the settings or by the system, changed while the
window is open."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication

import resources
from app import settings
from widgets.commands import keys
from widgets.look import contrast, motion, theme

log = logging.getLogger(__name__)

_HIGH = Qt.ContrastPreference.HighContrast
_DRESS = ("theme", "text_size", "more_contrast")
_SAID = ("language", "text_size", "more_contrast")


def nobody() -> None:
    """Nothing has to be said anew: there is no window."""


class Appearance(QObject):
    """Dresses the application; `on_changed` lets the window say everything anew in another
    language or size. Colours need no such word: whatever paints asks for those in force."""

    def __init__(self, app: QApplication, chosen: settings.Settings) -> None:
        super().__init__(app)
        self.app = app
        self._translators: list[QTranslator] = []
        self.on_changed: Callable[[], None] = nobody
        self.settings = chosen
        self._speak(chosen.language)
        motion.choose_less(app, chosen.less_motion)
        contrast.choose_more(app, chosen.more_contrast)
        keys.change(chosen.keys)  # Before a window says them.
        # Kept: what belongs to hints that nobody holds is taken for deleted with them.
        self._hints = app.styleHints()
        wishes = self._hints.accessibility()
        contrast.ask_more(app, wishes.contrastPreference() == _HIGH)
        self._dress()
        self._hints.colorSchemeChanged.connect(self.follow_system)
        wishes.contrastPreferenceChanged.connect(self.follow_contrast)

    def choose(self, chosen: settings.Settings) -> None:
        """Take new settings over and keep them."""
        before, self.settings = self.settings, chosen
        settings.save(replace(chosen, library=settings.load().library))
        if chosen.language != before.language:
            self._speak(chosen.language)
        motion.choose_less(self.app, chosen.less_motion)
        contrast.choose_more(self.app, chosen.more_contrast)
        if any(getattr(chosen, name) != getattr(before, name) for name in _DRESS):
            self._dress()
        if any(getattr(chosen, name) != getattr(before, name) for name in _SAID):
            self.on_changed()

    @Slot()
    def follow_system(self) -> None:
        if self.settings.theme == "system":
            self._dress()

    @Slot(Qt.ContrastPreference)
    def follow_contrast(self, wish: Qt.ContrastPreference) -> None:
        """The system asks for more contrast, or no more."""
        before = contrast.more()
        contrast.ask_more(self.app, wish == _HIGH)
        if contrast.more() != before:
            self._dress()
            self.on_changed()

    def _dress(self) -> None:
        theme.apply(self.app, self.settings.theme, self.settings.text_size)

    def undress(self) -> None:
        """Take the translations back out of the application."""
        for translator in self._translators:
            self.app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _speak(self, language: str) -> None:
        self.undress()
        locale = QLocale.system() if language == "system" else QLocale(language)
        if locale.language() == QLocale.Language.C:
            locale = QLocale("en")  # C has no groups in its numbers.
        QLocale.setDefault(locale)
        japanese = locale.language() == QLocale.Language.Japanese
        # English has its own file for its plurals; every other language reads English too.
        ours = locale if japanese else QLocale("en")
        for spoken, name, folder in (
            (locale, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            (ours, "bunshin", str(resources.translation_folder())),
        ):
            translator = QTranslator(self.app)
            if translator.load(spoken, name, "_", folder):
                self.app.installTranslator(translator)
                self._translators.append(translator)
            elif name == "bunshin":
                log.warning("no translation for %s in %s", spoken.name(), folder)
