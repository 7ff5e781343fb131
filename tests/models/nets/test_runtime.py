"""ONNX Runtime says nothing to its maker, and numbers no device: looked at in a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys

from resources import nets_folder
from tests.support.sources import ROOT

OPEN = (
    "from pathlib import Path; from models.nets.session import NetSession; NetSession(Path({!r}))"
)
SILENCING = ("CI", "ORT_")  # What it takes for a test's machine keeps it silent, too.


def test_a_net_is_opened_without_a_word_to_anybody(tmp_path):
    around = {name: value for name, value in os.environ.items() if not name.startswith(SILENCING)}
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    net = str(nets_folder() / "yunet-2023mar.onnx")
    subprocess.run(
        [sys.executable, "-c", OPEN.format(net)],
        cwd=ROOT,
        env={**around, **home},
        check=True,
        timeout=60,
    )
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == []
