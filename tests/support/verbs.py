"""Runs a verb of the command line in this process and reads what it printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from main import main


@dataclass(frozen=True)
class Said:
    """What a verb answered: its exit code, its records, its summary, its diagnostics."""

    code: int
    records: list[dict[str, Any]]
    summary: dict[str, Any] | None
    errors: str


def verb_runner(library: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """A function that runs one verb with `--json` on this library."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main(["--library", str(library), *map(str, arguments), "--json"])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, errors = capsys.readouterr()
        lines = [json.loads(line) for line in out.splitlines()]
        summary = lines.pop()["summary"] if lines and set(lines[-1]) == {"summary"} else None
        return Said(code, lines, summary, errors)

    return run
