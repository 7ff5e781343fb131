"""A program that is dressed as the desktop asks, and says so whenever that changes.

`python -m tests.support.following_contrast` prints the theme's name at once and after each change,
and ends at the second.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from app import settings
from app.controllers.settings.appearance import Appearance
from widgets.look import theme


def main() -> None:
    application = QApplication(sys.argv)
    appearance = Appearance(application, replace(settings.load(), theme="light"))

    def tell() -> None:
        sys.stdout.write(f"{theme.current().name}\n")
        sys.stdout.flush()

    def changed() -> None:
        tell()
        application.quit()

    appearance.on_changed = changed
    tell()
    application.exec()


if __name__ == "__main__":
    main()
