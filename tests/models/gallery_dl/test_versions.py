"""A program is asked for its version once; that it did not answer in time is not remembered."""

from __future__ import annotations

import pytest

from models.errors import CollectError
from models.gallery_dl.places import Places, find
from models.gallery_dl.support import Support
from models.gallery_dl.versions import Versions
from tests.support.fake_time import FakeTime


@pytest.fixture
def clock():
    return FakeTime()


@pytest.fixture
def versions(clock):
    return Versions(patience=0.5, clock=lambda: clock.moment)


def a_script(folder, body):
    """It notes each run, then does what the test wants."""
    file = folder / "gallery-dl"
    file.write_text(f"#!/bin/sh\necho >> {folder}/runs\n{body}\n")
    file.chmod(0o755)
    return file


def runs(folder):
    noted = folder / "runs"
    return len(noted.read_text().splitlines()) if noted.exists() else 0


@pytest.mark.parametrize(("answer", "version"), [("1.32.0", "1.32.0"), ("what?", None)])
def test_what_it_answered_is_remembered(tmp_path, versions, answer, version):
    program = a_script(tmp_path, f"echo '{answer}'")
    assert [versions.of(program, 1, 1) for _ in range(3)] == [version] * 3
    assert runs(tmp_path) == 1
    assert versions.of(program, 2, 1) == version
    assert runs(tmp_path) == 2


def test_one_that_was_slow_is_asked_again_after_a_moment(tmp_path, versions, clock):
    program = a_script(tmp_path, f"[ -e {tmp_path}/quick ] || exec sleep 20\necho 1.32.0")
    assert versions.of(program, 1, 1) is None
    (tmp_path / "quick").touch()
    assert versions.of(program, 1, 1) is None
    assert runs(tmp_path) == 1
    clock.moment += 16
    assert versions.of(program, 1, 1) == "1.32.0"


def test_one_that_could_not_be_run_or_was_killed_is_asked_again(tmp_path, versions):
    program = a_script(tmp_path, f"[ -e {tmp_path}/room ] || kill -9 $$\necho 1.32.0")
    program.chmod(0o644)
    assert versions.of(program, 1, 1) is None
    program.chmod(0o755)
    assert versions.of(program, 1, 1) is None
    (tmp_path / "room").touch()
    assert versions.of(program, 1, 1) == "1.32.0"


def test_the_program_of_the_session_is_found_again(tmp_path):
    program = a_script(tmp_path, f"[ -e {tmp_path}/room ] || kill -9 $$\necho 1.32.0")
    places = Places(tmp_path, chosen=lambda: str(program))
    assert find(places) is None
    (tmp_path / "room").touch()
    found = find(places)
    assert found is not None
    assert found.label == "gallery-dl 1.32.0"


def test_an_address_that_was_asked_about_in_vain_is_asked_about_again(tmp_path):
    answer = "echo 'Category / Subcategory'; echo '  \"odd\" / \"list\"'"
    body = (
        'case "$*" in *--version*) echo 1.32.0; exit 0 ;; esac\n'
        f"[ -e {tmp_path}/room ] || kill -9 $$\n{answer}"
    )
    program = a_script(tmp_path, body)
    support = Support(Places(tmp_path, chosen=lambda: str(program)))
    with pytest.raises(CollectError, match="signal 9"):
        support.reads("https://odd.example/1")
    (tmp_path / "room").touch()
    reads = support.reads("https://odd.example/1")
    assert reads is not None
    assert reads.kind == "odd:list"
