"""A decoder that a hostile file took over can reach nothing; shown by trying it in a real child."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from models.imaging.confinement import Confined, _lines, _seccomp, confine
from models.imaging.sandbox import Sandbox, _tell
from models.imaging.system_calls import CALLS
from tests.support.pictures import ENDINGS, a_picture

ROOT = Path(__file__).resolve().parents[3]

only_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's means")

TRIES = {
    "a socket": "import socket; socket.socket()",
    "a local socket": "import socket; socket.socket(socket.AF_UNIX)",
    "a new file": "open('new', 'wb')",
    "a file that is there": "open('there', 'r+b')",
    "its own end of a file": "open('there', 'ab')",
    "a folder": "os.mkdir('folder')",
    "a removal": "os.unlink('there')",
    "another name": "os.rename('there', 'elsewhere')",
    "a link": "os.symlink('there', 'link')",
    "rights": "os.chmod('there', 0o777)",
    "a program": "os.execv(sys.executable, [sys.executable, '-c', ''])",
    "a fork": "os.fork() or os._exit(0)",
    "a child": "subprocess.run([sys.executable, '-c', ''])",
    "a signal": "os.kill(os.getppid(), 0)",
}


def tried(code: str, folder: Path) -> str:
    """What a confined child says when it tries `code`."""
    script = f"""
import os, socket, subprocess, sys
from models.imaging.confinement import confine
held = confine()
try:
    {code}
except OSError as error:
    print("refused", held.landlock > 0, held.seccomp)
else:
    print("done")
"""
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


@only_linux
@pytest.mark.parametrize("what", TRIES)
def test_a_confined_child_is_refused(tmp_path, what):
    (tmp_path / "there").write_bytes(b"kept")
    said = tried(TRIES[what], tmp_path)
    if "True" not in said:
        pytest.skip("this kernel has neither landlock nor seccomp")
    assert said.startswith("refused")
    assert [each.name for each in tmp_path.iterdir()] == ["there"]
    assert (tmp_path / "there").read_bytes() == b"kept"


@only_linux
def test_it_can_still_read_and_start_threads(tmp_path):
    (tmp_path / "there").write_bytes(b"kept")
    assert tried("open('there', 'rb').read()", tmp_path) == "done"
    code = "import threading; t = threading.Thread(target=print); t.start(); t.join()"
    assert tried(code, tmp_path).strip() == "done"


@only_linux
def test_landlock_alone_keeps_it_from_writing(tmp_path):
    """As on a processor whose numbers nobody has written down."""
    code = "open('new', 'wb')"
    script = f"""
import ctypes, os
from models.imaging import confinement
confinement.platform.machine = lambda: "unheard-of"
held = confinement.confine()
assert not held.seccomp
try:
    {code}
except PermissionError:
    print(held.landlock)
else:
    print(0)
"""
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    if ended.stdout.strip() == "0":
        pytest.skip("this kernel has no landlock")
    assert not list(tmp_path.iterdir())


@only_linux
def test_where_the_kernel_has_no_landlock_the_rest_still_holds(tmp_path):
    """The first confinement hides landlock from the second, as an older kernel would."""
    said = tried("held = confine(); open('new', 'wb')", tmp_path)
    assert said in ("refused False True", "refused False False", "done")


def test_elsewhere_nothing_is_confined_and_nothing_fails(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert confine() == Confined()


def test_an_unknown_processor_gets_no_filter():
    def never(*_arguments: object) -> int:
        raise AssertionError

    assert not _seccomp(never, "unheard-of")


@pytest.mark.parametrize("machine", CALLS)
def test_the_filter_ends_in_a_refusal_and_jumps_nowhere_else(machine):
    lines = _lines(CALLS[machine])
    assert lines[-1][0] == 0x06
    assert lines[-1][3] & 0xFFFF0000 != 0x7FFF0000
    assert all(number + 1 + max(line[1:3]) < len(lines) for number, line in enumerate(lines[:-1]))
    assert not {"socket", "execve", "fork", "kill"} & set(CALLS[machine].numbers)


def test_less_than_everything_is_told_to_the_log_alone(caplog):
    with caplog.at_level(logging.DEBUG):
        _tell(Confined(landlock=0, seccomp=True))
        _tell(Confined(landlock=7, seccomp=True))
    assert [record.levelname for record in caplog.records] == ["DEBUG"]


@only_linux
def test_the_decoders_themselves_are_confined_and_read_everything(tmp_path):
    with Sandbox(workers=1) as sandbox:
        for ending in ENDINGS:
            sandbox.decode(a_picture(tmp_path / f"a.{ending}"), longest=16)
        (decoder,) = sandbox._seats.queue
        status = Path(f"/proc/{decoder._process.pid}/status").read_text()
        assert decoder.confined is not None
        held = "Seccomp:\t2" in status
        assert decoder.confined.seccomp == held
        if sys.platform.startswith("linux") and Path("/proc/sys/kernel/seccomp").is_dir():
            assert held
