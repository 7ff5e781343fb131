"""The numbers we hold ourselves to: small modules, short functions, names that say something."""

from __future__ import annotations

import ast
import re

from tests.support.sources import (
    FunctionNode,
    at,
    classes_of,
    functions_of,
    modules,
    text_of,
    tree_of,
)

PROGRAM = modules()
TESTS = modules("tests")
# Each is one script that runs alone in set-up, so it has nothing to be divided into.
SCRIPTS = modules("packaging")
EVERYTHING = sorted({*PROGRAM, *TESTS, *SCRIPTS})
FORBIDDEN = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"}
# Names that Qt calls although they are one lower-case word.
_QT_WORDS = {"paint", "event", "data", "flags", "run", "child", "text", "role", "rect", "state"}


def test_modules_are_small():
    assert [name for name in {*PROGRAM, *TESTS} if text_of(name).count("\n") > 300] == []
    assert [name for name in SCRIPTS if text_of(name).count("\n") > 500] == []


def test_modules_say_why_they_exist():
    silent = [
        name
        for name in EVERYTHING
        if text_of(name).strip() and not ast.get_docstring(tree_of(name))
    ]
    assert silent == []


def test_names_say_something():
    files = [name for name in EVERYTHING if {*name.removesuffix(".py").split("/")} & FORBIDDEN]
    classes = [
        f"{at(name, each)} {each.name}"
        for name in EVERYTHING
        for each in classes_of(name)
        if re.search(r"(Manager|Helper|Utils?)$", each.name)
    ]
    assert files + classes == []


def test_functions_are_short():
    long = [
        f"{at(name, each)} {each.name}"
        for name in EVERYTHING
        for each in functions_of(name)
        if (each.end_lineno or 0) - each.lineno + 1 > 60
    ]
    assert long == []


def test_functions_take_few_things():
    """More than five are a record that nobody named; options by keyword do not count."""
    greedy = [
        f"{at(name, each)} {each.name}"
        for name in PROGRAM
        for each in functions_of(name)
        if len(_positional(each)) > 5 and not _is_qt(each)
    ]
    assert greedy == []


def test_classes_do_one_thing():
    """At most 15 methods of their own; facts (properties) and what Qt calls are not counted."""
    large = [
        f"{at(name, each)} {each.name}: {len(_own_methods(each))}"
        for name in PROGRAM
        for each in classes_of(name)
        if len(_own_methods(each)) > 15
    ]
    assert large == []


def _positional(function: FunctionNode) -> list[str]:
    arguments = function.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    return [name for name in names if name not in ("self", "cls")]


def _own_methods(each: ast.ClassDef) -> list[str]:
    methods = [item for item in each.body if isinstance(item, FunctionNode)]
    return [
        item.name
        for item in methods
        if not (item.name.startswith("__") or _is_qt(item) or _is_fact(item))
    ]


def _is_fact(function: FunctionNode) -> bool:
    names = {ast.unparse(each) for each in function.decorator_list}
    return bool(names & {"property", "cached_property"})


def _is_qt(function: FunctionNode) -> bool:
    """Qt's names are camelCase; ours never are."""
    return re.search(r"[a-z][A-Z]", function.name) is not None or function.name in _QT_WORDS
