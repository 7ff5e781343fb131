"""The log stays small whoever writes it, and never stands in the way."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import log
from tests.support.leaks import ROOT

WRITER = """
import logging, sys
from pathlib import Path
from app import log
log._BYTES = 20_000
handler = log.set_up(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    logging.getLogger("w").info("%s-%04d %s", sys.argv[2], number, "x" * 60)
log.take_down(handler)
"""


@pytest.fixture
def logger(tmp_path, monkeypatch):
    """A log with little room, and what writes to it."""
    monkeypatch.setattr(log, "_BYTES", 2000)
    root = logging.getLogger()
    level = root.level
    handler = log.set_up(tmp_path / "logs")
    handler.set_name("ours")
    yield logging.getLogger("w")
    log.take_down(handler)
    root.setLevel(level)


def sizes(folder: Path) -> dict[str, int]:
    return {each.name: each.stat().st_size for each in folder.iterdir()}


def test_it_is_turned_over_and_bounded(tmp_path, logger):
    for number in range(300):
        logger.info("line %d", number)
    found = sizes(tmp_path / "logs")
    assert sorted(found) == [log.FILE_NAME, *(f"{log.FILE_NAME}.{n}" for n in (1, 2, 3))]
    assert max(found.values()) <= 2000
    assert "line 299" in log.log_file(tmp_path / "logs").read_text()


def test_one_endless_record_is_cut(tmp_path, logger):
    logger.info("x" * 1_000_000)
    assert max(sizes(tmp_path / "logs").values()) < log._LINE + 200


def test_several_programs_share_it(tmp_path):
    folder = tmp_path / "logs"
    count = 400
    running = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name, str(count)], cwd=ROOT)
        for name in ("a", "b", "c")
    ]
    assert [each.wait() for each in running] == [0, 0, 0]
    found = sizes(folder)
    assert set(found) <= {log.FILE_NAME, *(f"{log.FILE_NAME}.{n}" for n in (1, 2, 3))}
    # Each may be at its last line before it sees that the file was turned over.
    assert max(found.values()) < 25_000
    last = log.log_file(folder).read_text().splitlines()
    assert last
    assert all("INFO" in line for line in last)


def test_a_full_disk_and_a_lost_folder_cost_lines_and_nothing_else(tmp_path, logger, capfd):
    handler = next(each for each in logging.getLogger().handlers if each.get_name() == "ours")
    logger.info("before")
    handler.stream.close()
    handler.stream = open("/dev/full", "w")  # noqa: SIM115 - the handler closes it
    logger.info("lost")
    logger.info("after")
    (tmp_path / "logs" / log.FILE_NAME).unlink()
    os.rmdir(tmp_path / "logs")
    logger.info("nowhere")
    (tmp_path / "logs").mkdir()
    logger.info("again")
    assert "again" in log.log_file(tmp_path / "logs").read_text()
    assert capfd.readouterr() == ("", "")
