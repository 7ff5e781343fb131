"""What is seen says itself anew at once, and once; what is hidden when it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from widgets.look import theme
from widgets.look.saying import Saying

pytestmark = pytest.mark.gui


@pytest.fixture
def said(qtbot, dressed):
    """A window with a label in it, and the themes in which the label said itself."""
    window = QWidget()
    qtbot.addWidget(window)
    label, themes = QLabel(window), []
    Saying(label, lambda: themes.append(theme.current().name))
    window.show()
    assert themes == ["light"]
    themes.clear()
    yield label, themes
    assert window.isWindow()


def test_a_theme_is_said_once(dressed, said):
    _, themes = said
    theme.apply(dressed, "dark", 100)
    assert themes == ["dark"]
    theme.apply(dressed, "light", 100)
    assert themes == ["dark", "light"]


def test_a_language_is_said_at_once_where_it_is_seen(said):
    label, themes = said
    QApplication.sendEvent(label, QEvent(QEvent.Type.LanguageChange))
    assert themes == ["light"]


def test_a_language_waits_for_what_is_hidden_to_be_shown(said):
    label, themes = said
    label.hide()
    for _ in range(3):
        QApplication.sendEvent(label, QEvent(QEvent.Type.LanguageChange))
    assert themes == []
    label.show()
    assert themes == ["light"]
    label.hide()
    label.show()
    assert themes == ["light"]
