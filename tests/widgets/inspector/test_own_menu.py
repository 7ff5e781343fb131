"""A chip's menu outlives the chip: the inspector is filled anew whenever a score arrives."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QPushButton

from models.records import Tag
from widgets.inspector.tag_chips import TagChips

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def delete_what_waits() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_menu_of_a_chip_that_is_made_anew_stays_and_does_what_it_says(qapp) -> None:
    chips, asked = TagChips(), []
    chips.search_wanted.connect(asked.append)
    chips.show_tags([Tag("river")])
    chips.show()
    chip = chips.findChildren(QPushButton)[0]
    chip.customContextMenuRequested.emit(chip.rect().center())
    (menu,) = chip.findChildren(QMenu)
    assert menu.isVisible()
    chips.show_tags([Tag("river")])
    delete_what_waits()
    assert shiboken6.isValid(chip)
    assert menu.isVisible()
    menu.actions()[0].trigger()
    assert asked == ["river"]
    menu.close()
    delete_what_waits()
    assert not shiboken6.isValid(chip)
    chips.close()
    chips.deleteLater()
