"""mypy plugin for what PySide6's stubs leave open: `QT_TRANSLATE_NOOP` gives back its text."""

from __future__ import annotations

from collections.abc import Callable

from mypy.plugin import FunctionContext, Plugin
from mypy.types import Type

_MARKS = {"PySide6.QtCore.QT_TRANSLATE_NOOP", "PySide6.QtCore.QT_TR_NOOP"}


class QtPlugin(Plugin):
    """Named in pyproject.toml."""

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        return _text if fullname in _MARKS else None


def _text(context: FunctionContext) -> Type:
    return context.api.named_generic_type("builtins.str", [])


def plugin(_version: str) -> type[Plugin]:
    return QtPlugin
