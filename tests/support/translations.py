"""The translations' sources as the translators' own tools read them, and compiled to a folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import resources
from tests.support.sources import ROOT

TOOLS = Path(sys.executable).parent
STRAY = ("unfinished", "vanished", "obsolete")


@dataclass(frozen=True)
class Message:
    """One text: `forms` has one translation, or one for each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    numerus: bool
    kind: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source}"


def messages(file: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for each in context.iter("message"):
            translation = each.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Message(
                    name,
                    each.findtext("source") or "",
                    tuple(forms) or (translation.text or "",),
                    each.get("numerus") == "yes",
                    translation.get("type", ""),
                )
            )
    return found


def updated(language: str, folder: Path) -> Path:
    """A copy of the translation, brought up to date with every text of the program."""
    copy = folder / f"bunshin_{language}.ts"
    shutil.copy(resources.translation_folder() / copy.name, copy)
    files = [str(each) for part in ("app", "widgets") for each in (ROOT / part).rglob("*.py")]
    only = ["-pluralonly"] if language == "en" else []
    command = [TOOLS / "pyside6-lupdate", *files, "-silent", *only, "-ts", copy]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return copy


def compile_all(folder: Path) -> Path:
    """What Qt loads, made from the sources as they are now."""
    for source in resources.translation_folder().glob("*.ts"):
        target = folder / f"{source.stem}.qm"
        command = [TOOLS / "pyside6-lrelease", "-silent", source, "-qm", target]
        subprocess.run(command, check=True, capture_output=True)
    return folder
