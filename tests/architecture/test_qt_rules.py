"""Rules of Qt that no run of the tests would show broken: they crash at the person's instead."""

from __future__ import annotations

import ast

from tests.support.sources import at, called, calls_of, functions_of, modules, tree_of

# What lives in another thread, by the names its owners give it.
_WORKER_WORDS = ("crawl", "inference", "thread", "job", "pool", "runner", "worker")
_NOT_THE_WINDOW = ("app/api/", "app/bench/", "app/cli/")


def test_no_pixmap_outside_the_windows_thread():
    """A QPixmap in a thread works here and crashes elsewhere; threads deliver QImage."""
    forbidden = {"QPixmap", "QPixmapCache", "QIcon", "QBitmap"}
    named = [
        at(module, node)
        for module in modules("workers", "models")
        for node in ast.walk(tree_of(module))
        if forbidden & {getattr(node, field, None) for field in ("id", "attr", "name")}
    ]
    assert named == []


def test_no_nested_loop_inside_a_coroutine():
    """`exec()` in a coroutine loses another task's wake-up for good."""
    nested = [
        at(module, call)
        for module in modules("app", "widgets")
        for function in functions_of(module)
        if isinstance(function, ast.AsyncFunctionDef)
        for call in calls_of(function, "exec", "exec_")
    ]
    assert nested == []


def test_texts_for_translation_are_plain():
    """A text that is put together before the look-up can never be found by it."""
    made = [
        at(module, call)
        for module in modules("app", "widgets")
        for call in calls_of(tree_of(module), "tr", "translate", "QT_TRANSLATE_NOOP")
        if any(_is_put_together(argument) for argument in _texts(call))
    ]
    assert made == []


def test_no_text_for_translation_stands_inside_another():
    """Qt's collector of texts does not look into f-strings: what is there stays English."""
    hidden = [
        at(module, call)
        for module in modules("app", "widgets")
        for text in ast.walk(tree_of(module))
        if isinstance(text, ast.JoinedStr)
        for call in calls_of(text, "tr")
    ]
    assert hidden == []


def test_people_read_counts_as_their_language_writes_them():
    """`widgets/look/numbers.py` does it; Python's own commas are for figures of measurements."""
    own = [
        at(module, node)
        for module in modules("app", "widgets")
        if not module.startswith(_NOT_THE_WINDOW)
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.FormattedValue)
        and node.format_spec is not None
        and "," in ast.unparse(node.format_spec)
    ]
    assert own == []


def test_only_the_window_translates():
    translating = [
        at(module, call)
        for module in modules("models", "workers")
        for call in calls_of(tree_of(module), "tr", "QT_TRANSLATE_NOOP")
    ]
    assert translating == []


def test_no_lambda_on_a_signal_of_another_thread():
    """It would run in that thread, whatever the kind of connection; QObject methods come home."""
    loose = [
        at(module, call)
        for module in modules("app", "workers")
        for call in calls_of(tree_of(module), "connect")
        if call.args and _is_loose(call.args[0]) and _sounds_like_a_worker(call.func)
    ]
    assert loose == []


def _texts(call: ast.Call) -> list[ast.expr]:
    """Of `tr` the first argument is looked up, of the others the first two."""
    return call.args[:1] if called(call) == "tr" else call.args[:2]


def _is_put_together(argument: ast.expr) -> bool:
    """An f-string, a sum, or a text whose places are filled already."""
    if isinstance(argument, ast.Call):
        return called(argument) in ("format", "format_map", "join", "replace")
    return isinstance(argument, ast.JoinedStr | ast.BinOp)


def _is_loose(slot: ast.expr) -> bool:
    return isinstance(slot, ast.Lambda) or (
        isinstance(slot, ast.Call) and called(slot) in ("partial", "partialmethod")
    )


def _sounds_like_a_worker(signal: ast.expr) -> bool:
    words = ast.unparse(signal).lower()
    return any(word in words for word in _WORKER_WORDS)
