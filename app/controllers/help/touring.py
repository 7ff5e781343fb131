"""The tour: one hint after the other in the real window, left at any point, never insisting."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.workbench import Workbench
from widgets.welcome.tour_hint import TourHint
from widgets.welcome.tour_steps import CONTEXT, STEPS, WITHOUT_FINDS, Step
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

KEY, OVER = "tour/step", -1
BY_TASTE = "taste"
ENOUGH_LAID = 2


class TouringController(QObject):
    """Begins with the first pictures after the welcome, and from the menu. Which step comes next is
    remembered over an end of the program; once left or finished, it comes only when asked for."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench, self._state = window, bench, bench.state
        self._hint: TourHint | None = None
        self._at = int(str(self._state.value(KEY, OVER)))
        self._did = self._had_finds = False
        self._away = self._at >= 0  # A tour gone on with waits until there is something to show.
        welcome = window.welcome
        for way in (welcome.folder_wanted, welcome.site_wanted, welcome.example_wanted):
            way.connect(self._on_welcomed)
        window.actions_["take_tour"].triggered.connect(self.begin)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self._show)
        window.inbox.view.current_changed.connect(self.look)
        window.installEventFilter(self)
        window.library.bar.search_changed.connect(self._on_order)
        window.board.placements_committed.connect(self._on_laid)

    @property
    def hint(self) -> TourHint | None:
        """What stands in the window now."""
        return self._hint if self._hint is not None and self._hint.isVisible() else None

    @property
    def step(self) -> Step | None:
        """The step the tour is at; None when there is no tour."""
        if not 0 <= self._at < len(STEPS):
            return None
        step = STEPS[self._at]
        # The last find may be judged while the hint stands there.
        self._had_finds = self._had_finds or self._window.inbox.view.current is not None
        return step if self._had_finds else WITHOUT_FINDS.get(step.name, step)

    @Slot()
    def begin(self) -> None:
        """From the first step, or with the welcome where there is no picture yet."""
        self._go_to(0)
        if not self._has_pictures:
            self._window.show_screen("welcome")

    @Slot()
    def judged(self) -> None:
        step = self.step
        if step is not None and step.name == "look" and not self._away:
            self._remember(self._at + 1)  # Somebody who needs no explanation of that.
        self._did_it("judge")

    @Slot()
    def source_added(self) -> None:
        self._did_it("collect")

    @property
    def _has_pictures(self) -> bool:
        return self._window.inbox.view.current is not None or bool(
            len(self._window.library.grid.model)
        )

    @Slot()
    def _on_welcomed(self) -> None:
        if self._state.value(KEY) is None:
            self._remember(0)
            self._away = True

    @Slot()
    def look(self) -> None:
        """The first pictures are there: where the person is looking, it may begin."""
        step = self.step
        if step is None or not self._has_pictures:
            return
        if self._away and step.screen == self._window.screen_name:
            self._away = False
        self._show()

    @Slot()
    def _on_next(self) -> None:
        if self._at + 1 < len(STEPS):
            self._go_to(self._at + 1)
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """For good: from now on only the menu begins it."""
        if self._at < 0:
            return
        self._remember(OVER)
        self._show()
        # The keys were perhaps on the hint.
        self._window.show_screen(self._window.screen_name)
        said = self.tr("The tour can be taken again at any time from the menu Help.")
        self._bench.tell(Notice(said))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc, where nothing in the window had a use for it."""
        esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if esc and event.type() == QEvent.Type.KeyPress and self.hint is not None:
            self.leave()
            return True
        return False

    def _go_to(self, place: int) -> None:
        self._remember(place)
        self._did = self._away = self._had_finds = False
        step = self.step
        if step is not None and self._has_pictures:
            self._window.show_screen(step.screen)
            if step.part == "shelf":
                self._window.actions_["shelf"].setChecked(True)
        self._show()

    def _remember(self, place: int) -> None:
        self._at = place
        self._state.setValue(KEY, place)

    def _did_it(self, name: str) -> None:
        step = self.step
        if step is not None and step.name == name and not self._did and not self._away:
            self._did = True
            self._show()

    @Slot()
    def _on_order(self) -> None:
        if self._window.library.bar.order == BY_TASTE:
            self._did_it("learn")

    @Slot(object)
    def _on_laid(self, _placements: object) -> None:
        if len(self._window.board.scene.items()) >= ENOUGH_LAID:
            self._did_it("lay")

    @Slot(str)
    def _on_screen_shown(self, _name: str) -> None:
        self.look()
        # Where things lie is known only after the screen was laid out.
        QTimer.singleShot(0, self, self._show)

    @Slot()
    def _show(self) -> None:
        """The hint beside what it means; none while that is out of sight."""
        step = self.step
        here = step is not None and step.screen == self._window.screen_name
        if step is None or not here or self._away or not self._has_pictures:
            if self._hint is not None:
                self._hint.hide()
            return
        target = self._part(step.part)
        if self._hint is None:
            host = self._window.centralWidget()
            assert host is not None
            self._hint = TourHint(host)
            self._hint.next_wanted.connect(self._on_next)
            self._hint.left.connect(self.leave)
        text = step.done if self._did and step.done else step.text
        said = [QCoreApplication.translate(CONTEXT, each) for each in (step.title, text)]
        self._hint.say(said[0], said[1], number=self._at + 1, count=len(STEPS))
        self._hint.point_at(target)

    def _part(self, name: str) -> QWidget:
        window = self._window
        parts: dict[str, QWidget] = {
            "finds": window.inbox.view.canvas,
            "verdicts": window.inbox.view.verdicts,
            "grid": window.library.grid,
            "shelf": window.shelf,
            "order": window.library.bar.sort,
            "address": window.sources.address,
        }
        return parts[name]
