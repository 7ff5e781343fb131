"""Icons: each one named is there, each one there is used."""

from __future__ import annotations

import ast
import re

from tests.support.sources import ROOT, calls_of, modules, tree_of

ICONS = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
_ASKING = ("icon", "pixmap", "icon_path")


def _words() -> set[str]:
    """Every text in the program, and file stems such as `app.svg`; icons are named in data too."""
    texts = {
        node.value
        for module in modules("app", "widgets")
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    texts |= set(re.findall(r"@icons/([\w-]+)\.svg", qss_text()))
    return texts | {text.removesuffix(".svg") for text in texts}


def qss_text() -> str:
    return (ROOT / "resources" / "qss" / "bunshin.qss").read_text(encoding="utf-8")


def _named() -> set[str]:
    """The names handed to what makes icons, and to anything as `icon=`."""
    found = set()
    for module in modules("app", "widgets"):
        for call in calls_of(tree_of(module), *_ASKING):
            found |= {_text(argument) for argument in call.args[:1]}
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.keyword) and node.arg in ("icon", "icon_name"):
                found.add(_text(node.value))
    return found - {""}


def _text(node: ast.expr) -> str:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else ""


def test_every_icon_that_is_named_exists():
    assert _named() - ICONS == set()


def test_every_icon_that_exists_is_used():
    assert ICONS - _words() == set()


def test_icons_are_drawn_by_hand_and_take_the_themes_colour():
    for name in ICONS:
        text = (ROOT / "resources" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert len(text) < 4000, name
        assert "<image" not in text, name
        # The style sheet cannot colour what it draws itself, a theme nothing in another's panel.
        own = (
            name in ("app", "bunshin")
            or name.startswith("tray-")
            or f"@icons/{name}.svg" in qss_text()
        )
        assert "currentColor" in text or own, name
        assert re.search(r'viewBox="0 0 \d+ \d+"', text), name
