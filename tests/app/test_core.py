"""The core composes lazily, closes what it started, and says what is wrong with a library."""

from __future__ import annotations

import sys

import pytest

from app.core import open_core
from models.errors import LibraryError, PictureError
from tests.support.pictures import a_picture


def test_a_missing_library_is_named(tmp_path):
    with pytest.raises(LibraryError) as caught:
        open_core(tmp_path / "nowhere")
    assert caught.value.code == "library-missing"
    assert not (tmp_path / "nowhere").exists()


def test_create_makes_one_and_others_may_read_it(tmp_path):
    with open_core(tmp_path / "library", create=True) as core:
        assert not core.library.read_only
    with open_core(tmp_path / "library", read_only=True) as core:
        assert core.library.read_only


def test_closing_ends_the_decoders_and_frees_the_library(tmp_path):
    picture = a_picture(tmp_path / "a.png", size=(40, 20))
    core = open_core(tmp_path / "library", create=True)
    assert core.sandbox.decode(picture, longest=0).width == 40
    with pytest.raises(LibraryError) as caught:
        open_core(tmp_path / "library")
    assert caught.value.code == "library-in-use"
    core.close()
    core.close()
    with open_core(tmp_path / "library"):
        pass


def test_nothing_is_made_before_it_is_asked_for(tmp_path):
    with open_core(tmp_path / "library", create=True) as core:
        assert set(vars(core)) == {"library", "profile", "surroundings", "_closing"}
        assert core.sandbox is core.sandbox


def test_the_default_net_and_its_vectors_belong_together(tmp_path):
    with open_core(tmp_path / "library", create=True) as core:
        looks = [look.net for look in core.analyser.looks]
        assert looks == [core.net.entry.id, "yunet", "palette@1", "style@1"]
        assert core.vectors.dimensions == core.net.dimensions
        assert len(core.vectors) == 0


def test_what_a_picture_does_wrong_comes_through(tmp_path):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n then nothing")
    with open_core(tmp_path / "library", create=True) as core, pytest.raises(PictureError):
        core.sandbox.decode(broken, longest=0)


def test_the_core_never_imports_qt():
    import subprocess

    code = "import sys, app.core; print([n for n in sys.modules if n.startswith('PySide6')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr
