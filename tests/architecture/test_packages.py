"""The packages: what goes in is what the program uses, and what they tell the system is true."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from app.cli import GROUPS, build_parser
from models.own_parts import PARTS
from models.program import VERSION
from tests.support.sources import ROOT, modules, text_of

PACKAGING = ROOT / "packaging"
ENDINGS = ("/__init__.py", ".py", ".*.so", ".*.pyd")
# Also those inside functions; what is imported (in brackets, over several lines), and plain ones.
IMPORT = re.compile(r"^\s*(?:from (\S+) import (\([^)]*\)|[^\n]*)|import (\S+))", re.MULTILINE)
DESKTOP = ("bunshin.desktop", "bunshin-add.desktop")


def loaded(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"packaged_{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


contents = loaded(PACKAGING / "pyinstaller" / "contents.py")


def _imported() -> set[str]:
    """Every module that the program names in an import, but for what only benchmarks do."""
    found = set()
    for module in modules("app", "models", "widgets", "workers"):
        # Benchmarks are measured from source.
        if re.search(r"^app[./](bench\b|demo\b|cli[./]benchmarks\b)", module):
            continue
        for origin, names, plain in IMPORT.findall(text_of(module)):
            found |= {origin, plain, *(f"{origin}.{each}" for each in re.findall(r"\w+", names))}
    return found


def test_nothing_is_left_out_that_the_program_imports():
    left_out = tuple(contents.EXCLUDED)
    wrong = [
        name
        for name in _imported()
        if any(name == each or name.startswith(f"{each}.") for each in left_out)
    ]
    assert wrong == []


@pytest.mark.skipif(sys.platform != "linux", reason="the names are those of Linux")
def test_every_named_plugin_of_qt_is_taken_along():
    """A name that no file has would leave a plugin out, and nobody would be told: without the ways
    of input no Japanese can be typed, nor an accent."""
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    there = {
        file.relative_to(folder)
        for file in folder.rglob("*.so")
        if contents.is_kept(f"PySide6/Qt/plugins/{file.relative_to(folder)}")
    }
    named = {
        Path(room, f"lib{name}.so") for room, names in contents.PLUGINS.items() for name in names
    }
    assert named - there == set()


def test_modules_that_are_named_by_texts_are_taken_along():
    expected = [f"app.cli.{name}" for name in GROUPS if name != "benchmarks"]
    assert contents.command_modules() == expected
    assert set(contents.PARTS) == set(PARTS.values())
    named = [*contents.command_modules(), *contents.PARTS, *contents.COMPILED]
    assert [name for name in named if not _is_there(name)] == []


def _is_there(name: str) -> bool:
    """Without importing anything: some of it takes seconds."""
    top, *inner = name.split(".")
    spec = importlib.util.find_spec(top)
    assert spec is not None
    folders = [Path(each) for each in spec.submodule_search_locations or ()]
    return any(list(folder.glob("/".join(inner) + each)) for folder in folders for each in ENDINGS)


def test_the_packaged_program_has_every_verb_but_the_benchmarks(monkeypatch, capsys):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(SystemExit):
        build_parser().parse_args(["bench"])
    verbs = re.search(r"choose from (.*)\)", capsys.readouterr().err)
    assert verbs is not None
    page = (PACKAGING / "debian" / "bunshin.1").read_text(encoding="utf-8")
    named = re.findall(r"[\w-]+", verbs.group(1))
    assert [verb for verb in named if verb != "browser-host" and verb not in page] == []


def test_folders_of_data_are_there():
    assert [folder for folder, _ in contents.DATA if not (ROOT / folder).is_dir()] == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/qml/QtQuick/libqtquick2plugin.so", False),
        ("resources/i18n/bunshin_ja.qm", True),
        ("selectolax/lexbor.c", False),
        ("scipy/stats/tests/data/nist.npz", False),
    ],
)
def test_of_qt_only_what_is_used_is_kept(name, kept):
    assert contents.is_kept(name) is kept


def test_the_systems_libraries_stay_in_the_system():
    lib = "/usr/lib/x86_64-linux-gnu"
    assert contents.is_the_systems("libxcb.so.1", f"{lib}/libxcb.so.1")
    assert not contents.is_the_systems("libssl.so.3", f"{lib}/libssl.so.3")
    assert not contents.is_the_systems("numpy.libs/x.so", "/venv/numpy.libs/x.so")


def test_a_library_of_qt_that_nothing_needs_any_more_stays_out():
    needs = {
        "plugin": ["libQt6Gui.so.6"],
        "gui": ["libQt6Core.so.6", "libc.so.6"],
        "core": [],
        "quick": ["libQt6Core.so.6"],
        "readme": [],
    }
    entries = [
        ("platforms/libqxcb.so", "plugin", "BINARY"),
        ("lib/libQt6Gui.so.6", "gui", "BINARY"),
        ("lib/libQt6Core.so.6", "core", "BINARY"),
        ("lib/libQt6Quick.so.6", "quick", "BINARY"),
        ("README", "readme", "DATA"),
    ]
    kept = contents.reached(entries, needs.__getitem__)
    assert [entry[1] for entry in kept] == ["plugin", "gui", "core", "readme"]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-validate")
@pytest.mark.parametrize("name", DESKTOP)
def test_desktop_files_are_valid(name):
    command = ["desktop-file-validate", str(PACKAGING / name)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_pictures_are_offered_to_the_program_by_words_that_it_knows():
    from app.gui import _asked

    text = (PACKAGING / "bunshin-add.desktop").read_text(encoding="utf-8")
    line = re.search(r"^Exec=bunshin (.*)$", text, re.MULTILINE)
    assert line is not None
    assert _asked(line.group(1).replace("%F", "/a.png").split()).add == ("/a.png",)
    assert "MimeType" not in (PACKAGING / "bunshin.desktop").read_text(encoding="utf-8")


def test_the_store_page_is_well_formed_and_of_this_version():
    page = ElementTree.parse(PACKAGING / "io.bunshin.Bunshin.metainfo.xml").getroot()
    assert page.findtext("launchable") == "bunshin.desktop"
    assert [each.get("version") for each in page.iter("release")][:1] == [VERSION]
    languages = {each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in page.iter("p")}
    assert languages == {None, "ja"}


def test_boards_of_beeref_have_a_type():
    types = ElementTree.parse(PACKAGING / "debian" / "bunshin-mime.xml").getroot()
    globs = [each.get("pattern") for each in types.iter() if each.tag.endswith("glob")]
    assert globs == ["*.bee"]


def test_every_part_of_the_environment_has_a_licence_that_lets_it_travel(tmp_path, capsys):
    licences = loaded(PACKAGING / "licences.py")
    assert licences.main(tmp_path / "LICENCES.txt") == 0, capsys.readouterr().err
    told = (tmp_path / "LICENCES.txt").read_text(encoding="utf-8")
    for name in ("PySide6_Essentials", "numpy", "qasync", "Python", "GNU LESSER GENERAL PUBLIC"):
        assert name in told


@pytest.mark.parametrize(
    ("licence", "more"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("GNU General Public License v2", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("LGPL-2.1-or-later", False),
        ("MIT", False),
    ],
)
def test_a_licence_that_asks_more_is_noticed(licence, more):
    assert loaded(PACKAGING / "licences.py").asks_more(licence) is more


@pytest.mark.parametrize("folder", ["windows", "macos"])
def test_what_was_never_tried_says_so_at_its_top(folder):
    files = list((PACKAGING / folder).iterdir())
    assert files
    for file in files:
        assert "UNTRIED" in "".join(file.read_text(encoding="utf-8").splitlines(True)[:4]), file
