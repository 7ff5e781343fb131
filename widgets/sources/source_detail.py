"""What there is to say of the chosen source: what went wrong, and why it is asked today or not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QWidget

from models.records import Source


class SourceDetail(QLabel):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True)
        self.setProperty("kind", "muted")
        self._reasons: Mapping[int, str] = {}
        self._source: Source | None = None

    def show_reasons(self, reasons: Mapping[int, str]) -> None:
        """Why each source is asked today or not, by its id. The sentences are translated."""
        self._reasons = reasons
        self.tell(self._source)

    def tell(self, source: Source | None) -> None:
        """Of this one."""
        self._source = source
        said: tuple[str, ...] = ()
        if source is not None:
            why = self._reasons.get(source.id, "")
            # That a login is needed is said in the reasons, translated.
            said = ("" if source.state == "login" and why else source.reason, why)
        self.setText("\n".join(filter(None, said)))
        self.setVisible(bool(self.text()))
