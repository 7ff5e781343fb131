"""The question that comes before what is more than pictures, answered as a hand does."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QMessageBox

from tests.support.driving import click, until


async def accepted(asking: Any) -> str:
    """Its first button is clicked; what was foretold."""
    await until(lambda: asking.question is not None and asking.question.isVisible(), "the question")
    box: QMessageBox = asking.question
    asking.question = None
    said = f"{box.text()}\n{box.informativeText()}"
    click(next(each for each in box.buttons() if _accepts(box, each)))
    return said


def _accepts(box: QMessageBox, button: Any) -> bool:
    return box.buttonRole(button) == QMessageBox.ButtonRole.AcceptRole
