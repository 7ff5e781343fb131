"""The nets: what each is for, which one looks, how good it is here, and a button to change that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

CONTEXT = "Nets"
ROLES = {
    "embedding": QT_TRANSLATE_NOOP("Nets", "sees what looks alike"),
    "tagging": QT_TRANSLATE_NOOP("Nets", "says words"),
    "face": QT_TRANSLATE_NOOP("Nets", "finds faces"),
    "saliency": QT_TRANSLATE_NOOP("Nets", "finds what stands out"),
    "rating": QT_TRANSLATE_NOOP("Nets", "says what kind of picture it is"),
}
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class NetLine:
    """One net. `state`: used, here or missing; `told` is what is known of it in this library, a
    translated sentence."""

    name: str
    role: str
    licence: str
    bytes: int
    state: str
    told: str = ""
    busy: bool = False
    from_file: bool = False  # Nobody offers it: the person names a file.


class NetsList(QWidget):
    """`fetch_wanted` and `use_wanted` carry a net's name."""

    fetch_wanted = Signal(str)
    use_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_nets(self, lines: Sequence[NetLine]) -> None:
        """Replace what is listed; the keyboard stays at the net it was at."""
        at = next((name for name, each in self.buttons.items() if each.hasFocus()), "")
        self.buttons.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.deleteLater()
        for line in lines:
            self._column.addWidget(self._row(line))
        if at in self.buttons:
            self.buttons[at].setFocus()

    def _row(self, line: NetLine) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        name, facts, told = QLabel(line.name), QLabel(_facts(line)), QLabel(line.told)
        facts.setProperty("kind", "muted")
        told.setProperty("kind", "muted")
        told.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(name)
        facts.setWordWrap(True)
        head.addWidget(facts, 1)
        head.addWidget(self._end(line), 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(told)
        # Before it has a place it would be a window of its own for a moment, and take the keys.
        told.setVisible(bool(line.told))
        return card

    def _end(self, line: NetLine) -> QWidget:
        """What can be done with it, or that it is at work."""
        if line.state == "used":
            used = QLabel(self.tr("in use"))
            used.setProperty("kind", "muted")
            return used
        fetches = line.state == "missing"
        chooses = self.tr("Choose File…") if line.from_file else self.tr("Fetch")
        button = QPushButton(chooses if fetches else self.tr("Use"))
        button.setEnabled(not line.busy)
        said = self.tr("Fetch {net}") if fetches else self.tr("Use {net}")
        button.setAccessibleName(said.format(net=line.name))
        wanted = self.fetch_wanted if fetches else self.use_wanted
        button.clicked.connect(lambda: wanted.emit(line.name))
        self.buttons[line.name] = button
        return button


def _facts(line: NetLine) -> str:
    role = QCoreApplication.translate(CONTEXT, ROLES.get(line.role, line.role))
    size = f"{QLocale().toString(line.bytes / MEGA, 'f', 1)} MB · " if line.bytes else ""
    return f"{role} · {size}{line.licence}"
