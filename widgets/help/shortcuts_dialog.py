"""Keyboard shortcuts: every key there is, to look through, to change and to copy as text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.folding import folded
from widgets.commands import keys
from widgets.commands.made_actions import Actions
from widgets.help.key_question import KeyQuestion
from widgets.help.key_rows import KeyGroup, KeyRow, as_text, groups, taken_by
from widgets.look import theme
from widgets.look.fitting import size_within_screen
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow

WIDTH, HEIGHT, ROW_HEIGHT = 720, 620, 26
ROW = Qt.ItemDataRole.UserRole + 1


class ShortcutsDialog(QDialog):
    """Emits what differs from the beginning whenever the person changes a key."""

    changed = Signal(object)  # {command: (key, …)}

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._groups: list[KeyGroup] = []
        self._items: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._chosen: KeyRow | None = None
        self.search, self.list, self.ask = QLineEdit(), QTreeWidget(), KeyQuestion()
        self.nothing = QLabel()
        self.nothing.setProperty("kind", "muted")
        self.change, self.back, self.all_back = QPushButton(), QPushButton(), QPushButton()
        self.copy, self.close_ = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self._saying = Saying(self, self._say)
        size_within_screen(self, WIDTH, HEIGHT)
        self.search.setFocus()

    def show_keys(self) -> None:
        """As they are now; the place in the list stays."""
        name = self._chosen.command if self._chosen else ""
        top = self.list.verticalScrollBar().value()
        self._groups = groups(self._actions)
        self.list.clear()
        self._items.clear()
        for group in self._groups:
            head = QTreeWidgetItem(self.list, [group.title])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            self._items.append((head, []))
            for row in group.rows:
                item = QTreeWidgetItem(head, [row.text, keys.shown(row.keys)])
                item.setData(0, ROW, row)
                wide = self.list.fontMetrics().horizontalAdvance(row.text) + 2 * ROW_HEIGHT
                item.setSizeHint(0, QSize(wide, theme.px(ROW_HEIGHT)))
                item.setToolTip(1, item.text(1))
                self._items[-1][1].append(item)
                if row.command and row.command == name:
                    self.list.setCurrentItem(item)
        self.list.expandAll()
        self._narrow()
        self.list.verticalScrollBar().setValue(top)
        self._on_chosen()

    def _narrow(self) -> None:
        words = folded(self.search.text()).split()
        for head, items in self._items:
            for item in items:
                text = folded(f"{head.text(0)} {item.text(0)} {item.text(1)}")
                item.setHidden(not all(word in text for word in words))
            head.setHidden(all(item.isHidden() for item in items))
        self.nothing.setVisible(all(head.isHidden() for head, _ in self._items))

    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        row = item.data(0, ROW) if item is not None else None
        self._chosen = row if isinstance(row, KeyRow) else None
        ours = self._chosen.command if self._chosen else ""
        self.change.setEnabled(bool(ours))
        self.back.setEnabled(ours in keys.changed())
        self.all_back.setEnabled(bool(keys.changed()))
        if self.ask.isVisible():
            self.ask.hide()

    def _on_change(self) -> None:
        if self._chosen and self._chosen.command:
            self.ask.ask(self._chosen)

    def _on_pressed(self, key: str) -> None:
        if not key or self._chosen is None:
            self.ask.tell("", free=False)
            return
        other = taken_by(key, self._chosen.command, self._groups)
        if other is None:
            self.ask.tell(self._also(key), free=True)
        else:
            told = self.tr("{key} does “{other}” so far, which would be without it.")
            self.ask.tell(told.format(key=keys.shown([key]), other=other.text), free=True)

    def _also(self, key: str) -> str:
        """Where a screen has its own use for the key, which goes before the command's."""
        places = [
            keys.place_name(each.place) for each in keys.SCREEN_KEYS if key in keys.keys_of(each)
        ]
        if not places:
            return ""
        told = self.tr("The key keeps its own meaning here: {places}.")
        return told.format(places=", ".join(dict.fromkeys(places)))

    def _on_taken(self, key: str) -> None:
        if self._chosen is None:
            return
        command, now = self._chosen.command, keys.changed()
        other = taken_by(key, command, self._groups) if key else None
        if other is not None:
            taken = keys.shown([key])
            now[other.command] = tuple(e for e in other.keys if keys.shown([e]) != taken)
        now[command] = (key,) if key else ()
        self._give(now)

    def _on_back(self) -> None:
        now = keys.changed()
        if self._chosen is not None and now.pop(self._chosen.command, None) is not None:
            self._give(now)

    def _on_all_back(self) -> None:
        self._give({})

    def _give(self, now: dict[str, tuple[str, ...]]) -> None:
        self.ask.hide()
        defaults = keys.defaults()
        self.changed.emit({name: k for name, k in now.items() if k != defaults[name]})
        self.show_keys()
        self.list.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._groups))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.list.itemSelectionChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_change)
        self.ask.pressed.connect(self._on_pressed)
        self.ask.taken.connect(self._on_taken)
        self.ask.left.connect(self.ask.hide)
        acts: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.change, self._on_change),
            (self.back, self._on_back),
            (self.all_back, self._on_all_back),
            (self.copy, self._on_copy),
            (self.close_, self.close),
        )
        for button, act in acts:
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        # Commands come first: a long row of keys ends in an ellipsis, and its tool tip says it all.
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        below = WrappingRow()
        below.setSpacing(8)
        for button in (self.change, self.back, self.all_back):
            below.addWidget(button)
        below.addStretch()
        for button in (self.copy, self.close_):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.ask)
        column.addLayout(below)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.search.setPlaceholderText(self.tr("Search for a command or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        self.nothing.setText(self.tr("Nothing is called so, and no key either."))
        self.change.setText(self.tr("Change Key…"))
        self.change.setToolTip(self.tr("Keys of a single screen stay as they are."))
        self.back.setText(self.tr("As It Was"))
        self.all_back.setText(self.tr("All as They Were"))
        self.copy.setText(self.tr("Copy as Text"))
        self.close_.setText(self.tr("Close"))
        self.ask.retranslate()
        self.show_keys()
