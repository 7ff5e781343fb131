"""Languages and looks that a test may change: compiled once, taken off again afterwards."""

import pytest

import resources
from app.controllers.settings.appearance import Appearance
from app.settings import Settings
from tests.support.dressing import undressed_after
from tests.support.translations import compile_all


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    return compile_all(tmp_path_factory.mktemp("qm"))


@pytest.fixture
def appearance(qapp, compiled, monkeypatch, tmp_path):
    """The program's clothes, taken off again afterwards."""
    monkeypatch.setattr(resources, "translation_folder", lambda: compiled)
    monkeypatch.setattr("app.paths.settings_file", lambda: tmp_path / "settings.json")
    with undressed_after(qapp):
        made = Appearance(qapp, Settings(language="en", theme="light"))
        yield made
        made.undress()
        made.deleteLater()
