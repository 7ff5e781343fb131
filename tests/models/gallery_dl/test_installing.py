"""gallery-dl comes into an environment of its own and leaves it without a trace."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import zipfile

import pytest

from app.cli.verbs import run_through
from models.cancellation import CancelToken
from models.errors import Cancelled, CollectError
from models.gallery_dl.managed import install, remove
from models.gallery_dl.places import Places, find, program_in
from tests.support.programs import a_program

WHEEL = {
    "gallery_dl_stand_in.py": "import sys\ndef main():\n    print({version!r})\n",
    "gallery_dl-{version}.dist-info/METADATA": "Metadata-Version: 2.1\nName: gallery-dl\n"
    "Version: {version}\n",
    "gallery_dl-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: test\n"
    "Root-Is-Purelib: true\nTag: py3-none-any\n",
    "gallery_dl-{version}.dist-info/entry_points.txt": "[console_scripts]\n"
    "gallery-dl = gallery_dl_stand_in:main\n",
    "gallery_dl-{version}.dist-info/RECORD": "",
}


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder in the place of the package index, which needs no network."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))

    def offer(version: str) -> None:
        with zipfile.ZipFile(folder / f"gallery_dl-{version}-py3-none-any.whl", "w") as wheel:
            for name, text in WHEEL.items():
                wheel.writestr(name.format(version=version), text.format(version=version))

    return offer


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "data" / "gallery-dl", search=False)


def test_installed_updated_and_removed(index, places):
    index("1.99.0")
    assert find(places) is None
    notes = []
    found = run_through(install(places, CancelToken()), lambda step: notes.append(step.note))
    assert (found.version, found.origin) == ("1.99.0", "managed")
    assert notes == ["environment", "packages", "answer", ""]
    probe = "import importlib.util as u; print(u.find_spec('gallery_dl_stand_in'))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "None", "Bunshin itself never sees it"
    index("1.99.1")
    assert run_through(install(places, CancelToken())).version == "1.99.1"
    assert find(places).label == "gallery-dl 1.99.1"
    assert remove(places)
    assert find(places) is None
    assert not remove(places)
    assert list(places.folder.iterdir()) == []


def test_without_network_it_says_so(places, monkeypatch):
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    with pytest.raises(CollectError, match="the package index cannot be reached"):
        run_through(install(places, CancelToken()))
    assert not places.managed.exists()


def test_stopped_while_it_installs_nothing_is_left(index, places):
    index("1.99.0")
    token = CancelToken()
    work = install(places, token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        run_through(work)
    assert not places.managed.exists()


def test_the_person_s_choice_comes_first_and_is_meant(tmp_path, monkeypatch):
    own = a_program(tmp_path / "own", "exit 0\n", "2.0.1")
    on_path = a_program(tmp_path / "path", "exit 0\n", "2.0.2")
    monkeypatch.setenv("PATH", f"{on_path.parent}{os.pathsep}{os.environ['PATH']}")
    folder = tmp_path / "data"
    assert find(Places(folder)).version == "2.0.2"
    assert find(Places(folder, lambda: str(own))).version == "2.0.1"
    assert find(Places(folder, lambda: str(tmp_path / "nothing"))) is None


def test_what_does_not_answer_is_no_program(tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    file = folder / "gallery-dl"
    file.write_text("#!/bin/sh\nexit 3\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    assert find(Places(tmp_path, lambda: str(file))) is None
    assert program_in(tmp_path).name.startswith("gallery-dl")
