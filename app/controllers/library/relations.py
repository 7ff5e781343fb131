"""Which tags mean or include another: shows them in a dialog, writes and takes back changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.controllers.writing import WriteCommand, Writing
from app.messages import sentence
from app.workbench import Workbench
from models.errors import InputError
from models.library.tags import tag_relations
from models.library.tags.tagging import parse_tag
from models.records import LibraryChanges, Tag
from widgets.library.relations_dialog import ALIAS, IMPLIES, RelationsDialog, ShownRelation
from widgets.window.main_window import MainWindow

OFFERED = 12


class RelationsController(QObject):
    """`changed` when searches may find something else. One dialog at a time."""

    changed = Signal()
    _written = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, writing: Writing) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._writing = writing
        self._library = bench.core.library
        self.dialog: RelationsDialog | None = None
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        window.actions_["tag_relations"].triggered.connect(self._on_wanted)
        window.library.inspector.tags.relation_wanted.connect(self.open)

    @Slot()
    def _on_wanted(self) -> None:
        self.open("")

    @Slot(str)
    def open(self, tag: str) -> None:
        """About a tag, or about all."""
        if self.dialog is None:
            self.dialog = dialog = RelationsDialog(self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.added.connect(self._on_added)
            dialog.removed.connect(self._on_removed)
            dialog.words_needed.connect(self._on_words_needed)
            dialog.destroyed.connect(self._on_closed)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.begin(tag)
        self._bench.tasks.restart("relations", self._show())

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None

    async def _show(self) -> None:
        found = await self._bench.runner.call(self._fetch)
        if self.dialog is not None:
            self.dialog.show_relations(found)

    def _fetch(self) -> list[ShownRelation]:
        with self._library.reading():
            said = [(ALIAS, each) for each in tag_relations.aliases()]
            said += [(IMPLIES, each) for each in tag_relations.implications()]
        return [ShownRelation(kind, each.tag.text, each.other.text) for kind, each in said]

    @Slot(object)
    def _on_added(self, relation: ShownRelation) -> None:
        self._bench.tasks.start(self._add(relation), kept=True)

    async def _add(self, relation: ShownRelation) -> None:
        def check() -> tuple[Tag, Tag]:
            tag, other = parse_tag(relation.tag), parse_tag(relation.other)
            with self._library.reading():
                tag_relations.check_relation(tag, other)
            return tag, other

        try:
            tag, other = await self._bench.runner.call(check)
        except InputError as error:
            if self.dialog is not None:
                self.dialog.show_problem(sentence(error))
            return
        add = tag_relations.add_alias if relation.kind == ALIAS else tag_relations.add_implication
        self._push(self.tr("a relation of tags"), lambda: add(tag, other))

    @Slot(object)
    def _on_removed(self, relations: Sequence[ShownRelation]) -> None:
        def remove() -> None:
            for each in relations:
                tag, other = parse_tag(each.tag), parse_tag(each.other)
                if each.kind == ALIAS:
                    tag_relations.remove_alias(tag)
                else:
                    tag_relations.remove_implication(tag, other)

        self._push(self.tr("removal of %n relation(s) of tags", "", len(relations)), remove)

    def _push(self, text: str, change: Callable[[], None]) -> None:
        before: list[tag_relations.AllRelations] = []

        def do() -> LibraryChanges:
            before[:] = [tag_relations.all_relations()]
            change()
            return self._told()

        def undo() -> LibraryChanges:
            tag_relations.put_back(before[0])
            return self._told()

        self._bench.undo.push(WriteCommand(text, self._writing, do, undo))

    def _told(self) -> LibraryChanges:
        """In the writer's lane: no artwork changed, only what finds it."""
        self._library.writer.afterwards(self._written.emit)
        return LibraryChanges()

    @Slot()
    def _on_written(self) -> None:
        self._bench.tasks.restart("relations", self._show())
        self.changed.emit()

    @Slot(str)
    def _on_words_needed(self, typed: str) -> None:
        if typed.strip():
            self._bench.tasks.restart("relation words", self._offer(typed))

    async def _offer(self, typed: str) -> None:
        from models.library.tags.words import known_words

        prefix = "_".join(typed.split())
        words = await self._bench.runner.call(lambda: known_words(self._library, prefix, OFFERED))
        if self.dialog is not None:
            self.dialog.offer([each.text for each in words])
