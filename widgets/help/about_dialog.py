"""About: what this is, its version, under which licence, and whose work is in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from widgets.look import icons

WIDTH, HEIGHT = 560, 560
LOGO = 56


class AboutDialog(QDialog):
    """`thanked` are (name, licence); `credits_` is told of the sample's artists."""

    def __init__(
        self,
        version: str,
        thanked: Sequence[tuple[str, str]],
        credits_: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Bunshin"))
        logo = QLabel()
        logo.setPixmap(icons.app_icon().pixmap(LOGO, LOGO))
        name = QLabel(f"Bunshin 分身 {version}".strip())
        name.setProperty("kind", "title")
        told = QLabel(wordWrap=True)
        told.setText(
            self.tr(
                "Bunshin (分身, “one's other self”) learns your eye for illustrations and "
                "collects pictures for you. Free software under the MIT licence."
            )
        )
        self.thanks = QTextBrowser()
        self.thanks.setOpenLinks(False)
        self.thanks.setAccessibleName(self.tr("Licences and thanks"))
        lines = [f"- {each} ({licence})" for each, licence in thanked]
        self.thanks.setMarkdown(
            "\n".join((self.tr("It stands on the work of others:"), "", *lines, "", credits_))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (logo, name, told):
            column.addWidget(part)
        column.addWidget(self.thanks, 1)
        column.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)
