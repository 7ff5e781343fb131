"""A computer without a Japanese font is told of, in letters that it has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.controllers.help.missing_letters import IN_ENGLISH, PACKAGE, SAID, MissingLetters
from app.controllers.settings.appearance import Appearance
from app.settings import Settings
from tests.support.dressing import undressed_after

ROOT = Path(__file__).resolve().parents[4]
LATIN = Path("/usr/share/fonts/truetype/dejavu")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""
ASKING = """
from app import gui, settings
from app.controllers.help.missing_letters import MissingLetters
from app.controllers.settings.appearance import Appearance
dressed = Appearance(gui.make_application(), settings.Settings(language="ja"))
MissingLetters(dressed, lambda notice: print(notice.text)).look()
"""


@pytest.fixture
def appearance(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr("app.paths.settings_file", lambda: tmp_path / "settings.json")
    with undressed_after(qapp):
        made = Appearance(qapp, Settings(language="en", theme="light"))
        yield made
        made.undress()
        made.deleteLater()


@pytest.mark.gui
def test_it_is_told_once_and_leads_back_to_english(appearance):
    told = []
    letters = MissingLetters(appearance, told.append, lambda: False)
    letters.look()
    assert told == []
    appearance.choose(Settings(language="ja", theme="light"))
    letters.look()
    letters.look()
    (notice,) = told
    assert (notice.text, notice.level, notice.action) == (SAID, "warning", IN_ENGLISH)
    notice.act()
    assert appearance.settings.language == "en"


@pytest.mark.gui
def test_with_japanese_letters_nothing_is_said(appearance):
    told = []
    appearance.choose(Settings(language="ja", theme="light"))
    MissingLetters(appearance, told.append, lambda: True).look()
    assert told == []


def test_it_is_written_in_letters_that_every_font_has():
    assert f"{SAID}{IN_ENGLISH}".isascii()
    assert PACKAGE in SAID


@pytest.mark.skipif(not LATIN.is_dir(), reason="the font with Latin letters alone is not here")
def test_a_computer_with_latin_letters_alone_is_told(tmp_path):
    conf = tmp_path / "fonts.conf"
    conf.write_text(FONTS.format(fonts=LATIN, cache=tmp_path / "cache"))
    environment = dict(os.environ, FONTCONFIG_FILE=str(conf), QT_QPA_PLATFORM="offscreen")
    asked = subprocess.run(
        [sys.executable, "-c", ASKING],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert asked.stdout.strip() == SAID
