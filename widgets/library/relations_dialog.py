"""Tags that mean or include another: a list, a line to add one, a key to take one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
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

from widgets.look.fitting import size_within_screen
from widgets.look.saying import Saying
from widgets.parts.offering import Offering
from widgets.parts.wrapping_row import WrappingRow

SIZE = (620, 460)
ALIAS, IMPLIES = "alias", "implies"
KINDS = (ALIAS, IMPLIES)


@dataclass(frozen=True, slots=True)
class ShownRelation:
    """`kind` is alias or implies; the tags as they are written."""

    kind: str
    tag: str
    other: str


class RelationsDialog(QDialog):
    """Says what the person wants; whoever owns it answers with `show_relations`, `show_problem` and
    `offer`."""

    added = Signal(object)
    removed = Signal(object)  # a tuple of them
    words_needed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._relations: tuple[ShownRelation, ...] = ()
        self._words = QStringListModel(self)
        self._offering: list[Offering] = []
        self.filter, self.tag, self.other = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        for kind in KINDS:
            self.kind.addItem("", kind)
        self.add, self.remove = QPushButton(), QPushButton()
        self.add.setProperty("kind", "primary")
        self.add.setDefault(True)
        self.remove.setAutoDefault(False)
        self.table = QTreeWidget()
        self._intro, self._meaning = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._intro.setProperty("kind", "muted")
        self._meaning.setProperty("kind", "caption")
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("kind", "problem")
        self._problem.hide()
        self._lay_out()
        self._connect()
        self._saying = Saying(self, self._say)
        size_within_screen(self, *SIZE)

    def begin(self, tag: str = "") -> None:
        """Ready to write; with a tag, about that one."""
        self.tag.setText(tag)
        (self.other if tag else self.tag).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_relations(self, relations: Sequence[ShownRelation]) -> None:
        """All of them; those just written are out of the fields."""
        self._relations = tuple(relations)
        written = ShownRelation(self.kind.currentData(), self.tag.text(), self.other.text())
        if written in self._relations:
            self.tag.clear()
            self.other.clear()
            self.tag.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fill()

    def show_problem(self, sentence: str) -> None:
        """Why what is written cannot be."""
        self._problem.setText(sentence)
        self._problem.show()

    def offer(self, words: Sequence[str]) -> None:
        """Tags for the field that is written in."""
        self._words.setStringList(list(words))
        if any(each.is_composing for each in self._offering):
            return
        field = self.focusWidget()
        if words and isinstance(field, QLineEdit) and field.completer() is not None:
            field.completer().complete()

    def chosen(self) -> tuple[ShownRelation, ...]:
        return tuple(item.data(0, Qt.ItemDataRole.UserRole) for item in self.table.selectedItems())

    def _fill(self) -> None:
        wanted = self.filter.text().strip().lower()
        self.table.clear()
        names = dict(zip(KINDS, self._kind_names(), strict=True))
        for each in self._relations:
            if wanted not in f"{each.tag} {each.other}".lower():
                continue
            item = QTreeWidgetItem([each.tag, names[each.kind], each.other])
            item.setData(0, Qt.ItemDataRole.UserRole, each)
            self.table.addTopLevelItem(item)
        self._on_chosen()

    def _on_add(self) -> None:
        tag, other = self.tag.text().strip(), self.other.text().strip()
        if tag and other:
            self.added.emit(ShownRelation(self.kind.currentData(), tag, other))

    def _on_remove(self) -> None:
        if self.chosen():
            self.removed.emit(self.chosen())

    def _on_chosen(self) -> None:
        self.remove.setEnabled(bool(self.table.selectedItems()))

    def _on_written(self) -> None:
        self._problem.hide()
        self.add.setEnabled(bool(self.tag.text().strip() and self.other.text().strip()))
        tag = self.tag.text().strip() or self.tr("tabby")
        other = self.other.text().strip() or self.tr("cat")
        said = (
            self.tr("Whoever searches “{tag}” or “{other}” finds the pictures of both.")
            if self.kind.currentData() == ALIAS
            else self.tr("Whoever searches “{other}” finds the pictures of “{tag}” too.")
        )
        self._meaning.setText(said.format(tag=tag, other=other))

    def _lay_out(self) -> None:
        self.table.setRootIsDecorated(False)
        self.table.setColumnCount(3)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        line = WrappingRow()
        line.setSpacing(8)
        for part in (self.tag, self.kind, self.other):
            line.addWidget(part, 1)
        line.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addLayout(line)
        column.addWidget(self._meaning)
        column.addWidget(self._problem)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        for field in (self.tag, self.other):
            completer = QCompleter(self._words, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
            self._offering.append(Offering(field, completer))
            field.textEdited.connect(self.words_needed)
            field.textChanged.connect(self._on_written)
        self.kind.currentIndexChanged.connect(self._on_written)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.filter.textChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)

    def _kind_names(self) -> tuple[str, str]:
        return self.tr("is another word for"), self.tr("is a kind of")

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Tag Relations"))
        self._intro.setText(
            self.tr(
                "Searches follow what stands here; the pictures' own tags stay as they are. "
                "Taking a relation away undoes it."
            )
        )
        for place, name in enumerate(self._kind_names()):
            self.kind.setItemText(place, name)
        self.tag.setPlaceholderText(self.tr("Tag"))
        self.other.setPlaceholderText(self.tr("Other tag"))
        self.filter.setPlaceholderText(self.tr("Show only those with…"))
        for field in (self.tag, self.other, self.filter):
            field.setAccessibleName(field.placeholderText())
        self.kind.setAccessibleName(self.tr("Relation"))
        self.table.setAccessibleName(self.tr("Tag Relations"))
        self.table.setHeaderLabels([self.tr("Tag"), self.tr("Relation"), self.tr("Other tag")])
        self.add.setText(self.tr("Add"))
        self.remove.setText(self.tr("Remove"))
        self._on_written()
        self._fill()
