"""The whole loop without a window, in a Python without Qt: what `make demo` does."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from tests.support.without_qt import run_without_qt

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("example_port")]


def test_the_demonstration_collects_analyses_judges_ranks_and_shows(tmp_path):
    sheet = tmp_path / "made" / "inbox.png"
    done = run_without_qt(
        "app.demo", "--sheet", sheet, "--rate", "1000", how="run_module", seconds=240
    )
    assert done.returncode == 0, done.stdout + done.stderr
    stages = re.findall(r"^(\w+) +[\d.]+   (.*)$", done.stdout, re.MULTILINE)
    did = dict(stages)
    assert list(did) == ["collect", "analyse", "judge", "rank", "show"]
    collected = int(re.match(r"(\d+) new", did["collect"])[1])
    assert collected >= 150
    assert did["collect"].endswith(" 0 failed")
    assert int(re.match(r"(\d+) pictures", did["analyse"])[1]) == collected
    assert int(re.match(r"(\d+) judgements", did["judge"])[1]) > 10
    assert 0 < int(re.match(r"(\d+) finds", did["show"])[1]) < collected
    assert done.stdout.splitlines()[-1] == str(sheet)
    with Image.open(sheet) as picture:
        assert picture.format == "PNG"
        assert picture.width > 1000
