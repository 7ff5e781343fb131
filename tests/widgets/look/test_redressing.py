"""Another theme over widgets that are there: seen at once, the hidden ones while nobody waits, each
once, and nothing of the old one is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.look import icons, theme
from widgets.look.redressing import Redressing
from widgets.look.sign import Sign

pytestmark = pytest.mark.gui


class Told(QObject):
    """How often the theme was told to each widget."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.times = dict.fromkeys(widgets, 0)
        for each in widgets:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.times[watched] += 1
        return False


def a_page() -> QWidget:
    """Some of everything; the outer widgets count for the inner ones."""
    page = QWidget()
    column = QVBoxLayout(page)
    title = QLabel("Title")
    title.setProperty("kind", "title")
    primary, quiet = QPushButton("Go"), QPushButton("Stay")
    primary.setProperty("kind", "primary")
    quiet.setIcon(icons.icon("star"))
    box = QComboBox()
    box.addItem("One")
    for part in (title, primary, quiet, box, QLineEdit("typed"), QCheckBox("On")):
        column.addWidget(part)
    column.addWidget(Sign("bunshin", "accent", 32))
    return page


@pytest.fixture
def stack(qtbot, dressed):
    made = QStackedWidget()
    qtbot.addWidget(made)
    made.resize(300, 400)
    for _ in range(2):
        made.addWidget(a_page())
    made.show()
    for place in (1, 0):
        made.setCurrentIndex(place)
        qtbot.waitUntil(made.currentWidget().isVisible)
    return made


def picture(qtbot, widget):
    widget.setFocus()
    return widget.grab().toImage()


def fresh(qtbot, scheme, place):
    """A window made in that theme."""
    made = QStackedWidget()
    qtbot.addWidget(made)
    made.resize(300, 400)
    for _ in range(2):
        made.addWidget(a_page())
    made.show()
    made.setCurrentIndex(place)
    return picture(qtbot, made)


@pytest.mark.parametrize("place", [0, 1], ids=["seen", "hidden"])
def test_nothing_of_the_old_theme_is_left(qtbot, dressed, stack, place):
    before = picture(qtbot, stack)
    theme.apply(dressed, "dark", 100)
    stack.setCurrentIndex(place)
    now = picture(qtbot, stack)
    assert now != before
    assert now == fresh(qtbot, "dark", place)


def test_what_is_hidden_is_dressed_while_nobody_waits(qtbot, dressed, stack):
    hidden = stack.widget(1)
    told = Told([hidden, *hidden.findChildren(QWidget)])
    theme.apply(dressed, "dark", 100)
    assert set(told.times.values()) == {0}
    qtbot.waitUntil(lambda: all(told.times.values()))
    stack.setCurrentIndex(1)
    assert picture(qtbot, stack) == fresh(qtbot, "dark", 1)


def test_each_widget_is_told_a_few_times_however_deep_it_lies(qtbot, dressed, stack):
    """Set anew, a style sheet tells it once for every widget around it."""
    inner = stack.widget(0)
    for _ in range(6):
        around = QWidget()
        QVBoxLayout(around).addWidget(inner)
        inner = around
    stack.addWidget(inner)
    stack.setCurrentWidget(inner)
    told = Told(inner.findChildren(QWidget))
    theme.apply(dressed, "dark", 100)
    assert 0 < max(told.times.values()) <= 4


def test_a_second_change_begins_anew(qtbot, dressed, stack):
    before = picture(qtbot, stack)
    theme.apply(dressed, "dark", 100)
    theme.apply(dressed, "light", 100)
    assert picture(qtbot, stack) == before
    dressed.findChild(Redressing).finish()
    stack.setCurrentIndex(1)
    assert picture(qtbot, stack) == fresh(qtbot, "light", 1)


def test_what_was_deleted_meanwhile_is_passed_over(qtbot, dressed, stack):
    theme.apply(dressed, "dark", 100)
    redressing = dressed.findChild(Redressing)
    redressing._on_free()
    gone = stack.widget(1)
    stack.removeWidget(gone)
    gone.setParent(None)
    gone.deleteLater()
    qtbot.waitSignal(gone.destroyed).wait()
    redressing.finish()
    assert dressed.palette().window().color() == QColor(theme.DARK.background)


def test_an_icon_is_drawn_in_the_theme_that_is_in_force(qtbot, dressed):
    star = icons.icon("star")
    for tokens, scheme in ((theme.LIGHT, "light"), (theme.DARK, "dark")):
        theme.apply(dressed, scheme, 100)
        drawn = star.pixmap(20, 20).toImage()
        colors = {drawn.pixelColor(x, y).name().upper() for x in range(20) for y in range(20)}
        assert tokens.text.upper() in colors
