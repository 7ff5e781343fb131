"""The project's own source files and what is written in them, for the architecture tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "widgets", "workers", "models", "resources")
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> list[str]:
    """The Python files below these folders (default: the program's), as paths from the root."""
    found = [file for folder in folders or PACKAGES for file in (ROOT / folder).rglob("*.py")]
    return sorted(str(file.relative_to(ROOT)) for file in [ROOT / "main.py", *found])


def text_of(module: str) -> str:
    return (ROOT / module).read_text(encoding="utf-8")


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(text_of(module), module)


def imports_of(module: str) -> Iterator[str]:
    """Every module imported anywhere in the file, whole names."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def functions_of(module: str) -> Iterator[FunctionNode]:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, FunctionNode):
            yield node


def classes_of(module: str) -> Iterator[ast.ClassDef]:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ClassDef):
            yield node


def calls_of(node: ast.AST, *names: str) -> Iterator[ast.Call]:
    """Calls of functions or methods with one of these names."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and called(each) in names:
            yield each


def called(call: ast.Call) -> str:
    """The bare name of what is called."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def at(module: str, node: ast.AST) -> str:
    return f"{module}:{getattr(node, 'lineno', 1)}"
