"""The recipes: on the left all of them, on the right the text of one, its mistakes and a page to
try it on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from widgets.commands import keys
from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.empty_state import EmptyState
from widgets.parts.wrapping_row import WrappingRow
from widgets.recipes.code_editor import CodeEditor
from widgets.recipes.problem_list import ProblemList
from widgets.recipes.recipe_bar import RecipeBar
from widgets.recipes.recipe_list import RecipeList
from widgets.recipes.records import ShownProblem, ShownRecipe
from widgets.recipes.trial_panel import TrialPanel

KINDS = ("gallery", "api", "feed")
LIST_WIDTH = 240
GAP = 8


class RecipesScreen(QWidget):
    """`new_wanted` carries a kind of site; `text_changed` is the person's typing alone."""

    new_wanted = Signal(str)
    import_wanted = Signal()
    text_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.editor = RecipeList(), CodeEditor()
        self.problems, self.bar, self.trial = ProblemList(), RecipeBar(), TrialPanel()
        self.empty = EmptyState("recipe")
        self.back, self.import_, self.new = QPushButton(), QPushButton(), QToolButton()
        self.back.setProperty("kind", "quiet")
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._own, self._theirs = "", ""
        self._silent, self._text = False, ""
        self._lay_out()
        self._connect()
        self._saying = Saying(self, self._say)

    def show_recipes(self, recipes: Sequence[ShownRecipe], file: Path | None) -> None:
        """All there are; the one of `file` is the chosen one."""
        self.list.show_recipes(recipes, (self._own, self._theirs), file)

    def show_text(self, text: str, *, own: bool) -> None:
        """A recipe to be read, and to be changed where it is the person's own."""
        self._silent = True
        self.editor.show_text(text, read_only=not own)
        self._silent = False
        self._pages.setCurrentWidget(self._work)

    def show_nothing(self) -> None:
        """No recipe is chosen."""
        self._pages.setCurrentWidget(self.empty)

    def show_problems(self, problems: Sequence[ShownProblem]) -> None:
        self.problems.show_problems(problems)
        self.editor.mark(each.line for each in problems)

    @property
    def parts(self) -> list[QWidget]:
        """As one reads them: list, text, mistakes, address, what was found."""
        return [self.list, self.editor, self.problems, self.trial.address, self.trial.table]

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_text_changed)
        self.problems.line_chosen.connect(self.editor.go_to)
        self.back.clicked.connect(self.left)
        self.import_.clicked.connect(self.import_wanted)
        self.empty.pressed.connect(partial(self.new_wanted.emit, KINDS[0]))
        acts = {
            "save": self.bar.save.click,
            "test": self.trial.test.click,
            "back": self._on_escape,
        }
        for each in keys.of_screen("recipes"):
            for key in each.keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(acts[each.name])

    def _on_text_changed(self) -> None:
        # Qt says so of new colours too.
        text, before = self.editor.toPlainText(), self._text
        self._text = text
        if text != before and not self._silent:
            self.text_changed.emit()

    def _on_escape(self) -> None:
        """One step back: from the text or a page to the list, from there to the sources."""
        if self.list.hasFocus():
            self.left.emit()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.new.setProperty("kind", "button")
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.new.setMenu(QMenu(self.new))
        self._kinds = {kind: self.new.menu().addAction("") for kind in KINDS}
        for kind, action in self._kinds.items():
            action.triggered.connect(partial(self.new_wanted.emit, kind))
        head = WrappingRow()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self.import_)
        head.addWidget(self.new)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(GAP)
        body.setProperty("kind", "gap")
        self.list.setMinimumWidth(200)
        body.addWidget(self.list)
        self._pages = QStackedWidget()
        self._work = self._lay_out_work()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._work)
        body.addWidget(self._pages)
        body.setStretchFactor(1, 1)
        body.setSizes([LIST_WIDTH, 900])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(body, 1)

    def _lay_out_work(self) -> QWidget:
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.editor, 1)
        column.addWidget(self.problems)
        work = QSplitter(Qt.Orientation.Vertical)
        work.setChildrenCollapsible(False)
        work.setHandleWidth(GAP)
        work.setProperty("kind", "gap")
        work.addWidget(text)
        work.addWidget(self.trial)
        work.setStretchFactor(0, 3)
        work.setStretchFactor(1, 2)
        work.setSizes([450, 230])
        return work

    def _say(self) -> None:
        self._title.setText(self.tr("Recipes"))
        self.back.setText(self.tr("Sources"))
        self.back.setIcon(icons.icon("back"))
        self.back.setToolTip(
            keys.with_screen_key(self.tr("Back to the sources"), "recipes", "back")
        )
        self.import_.setText(self.tr("Import…"))
        self.import_.setToolTip(self.tr("Or drop a recipe's file onto the list"))
        self.new.setText(self.tr("New recipe"))
        self.new.setIcon(icons.icon("add"))
        texts = (
            self.tr("For a gallery of web pages"),
            self.tr("For an API that answers in JSON"),
            self.tr("For a feed"),
        )
        for action, text in zip(self._kinds.values(), texts, strict=True):
            action.setText(text)
        self._own, self._theirs = self.tr("Your own"), self.tr("They come with Bunshin")
        self.list.setAccessibleName(self.tr("Recipes"))
        self.editor.setAccessibleName(self.tr("The recipe's text"))
        self.problems.setAccessibleName(self.tr("Mistakes"))
        self.editor.setToolTip(self.tr("F6 goes to the next part, Esc back to the list"))
        self.empty.say(
            self.tr(
                "A recipe tells how to read a site. Choose one on the left to look at it, or "
                "begin your own: a page of the site and ten minutes are enough."
            ),
            self.tr("New recipe for a gallery"),
        )
        self.editor.dress()
