"""Writes down whose work travels in the package and under which licence, with the texts.

usage: python packaging/licences.py FILE     (by the Python of the environment that is packaged)

Everything that is installed in that environment counts, but the tools that only build. A part of
which no licence is known, or whose licence asks more of us than we do, ends it with 1.
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# They build the package and are not in it; PyInstaller's starter is, with an exception for it.
TOOLS = {
    "altgraph", "macholib", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib",
    "setuptools", "wheel",
}  # fmt: skip
# Said by their projects' pages where their metadata say nothing.
KNOWN = {
    "annoy": "Apache-2.0",
    "peewee": "MIT",
    "qasync": "BSD-2-Clause",
    "feedparser": "BSD-2-Clause",
}
TEXTS = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
# Of Debian's, in the portable archive only.
SYSTEM = ("libssl3", "libffi8", "libbz2-1.0", "liblzma5", "libsqlite3-0")
LINE = "=" * 78


def main(file: Path) -> int:
    parts = sorted(distributions(), key=lambda each: each.name.lower())
    unknown = [each.name for each in parts if not licence(each)]
    wrong = [each.name for each in parts if asks_more(licence(each))]
    file.write_text("\n".join(document(parts)), encoding="utf-8")
    for name in unknown:
        print(f"{name}: no licence is known", file=sys.stderr)
    for name in wrong:
        print(f"{name}: its licence asks more than the package keeps", file=sys.stderr)
    print(f"{len(parts)} parts in {file}")
    return 1 if unknown or wrong else 0


def distributions() -> Iterator[importlib.metadata.Distribution]:
    for each in importlib.metadata.distributions():
        if each.name.lower() not in TOOLS:
            yield each


def licence(part: importlib.metadata.Distribution) -> str:
    """Its name, by the newest of the ways to say it that the part uses."""
    said = part.metadata
    if said.get("License-Expression"):
        return said["License-Expression"]
    classes = [each for each in said.get_all("Classifier") or () if each.startswith("License ::")]
    short = (said.get("License") or "").strip()
    if short and "\n" not in short and len(short) < 60:
        return short
    if classes:
        return ", ".join(each.rsplit("::", 1)[1].strip() for each in classes)
    return KNOWN.get(part.name.lower(), "")


def asks_more(name: str) -> bool:
    """GPL or AGPL with no other choice; the Lesser GPL is kept: its libraries can be replaced."""
    choices = re.split(r"\bOR\b", name)
    return all(re.search(r"(?<!L)\b(A?GPL|GNU (Affero )?General)", each) for each in choices)


def texts(part: importlib.metadata.Distribution) -> Iterator[str]:
    for file in part.files or ():
        path = Path(str(part.locate_file(file)))
        if "info" in str(file).split("/")[0] and TEXTS.search(str(file)) and path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace").strip()


def document(parts: list[importlib.metadata.Distribution]) -> Iterator[str]:
    yield "Bunshin is free software under the MIT licence:\n"
    yield (ROOT / "LICENSE").read_text(encoding="utf-8")
    yield "The sample pictures have licences of their own; their artists are named in"
    yield "resources/sample/CREDITS.md, the texts are in resources/sample/licences.\n"
    yield "The package brings along what it is built on, each under its own licence:\n"
    for part in parts:
        yield f"  {part.name} {part.version}: {licence(part)}"
    yield f"  Python {sys.version.split()[0]}: PSF-2.0"
    yield "  Qt (in PySide6): LGPL-3.0-only; its libraries lie as files of their own in the package"
    yield "  and can be replaced by others; sources: https://download.qt.io/official_releases/"
    yield "  PyInstaller's starter: GPL-2.0-or-later with an exception for what it starts"
    yield "  The default nets: Apache-2.0 (EfficientNet-Lite0), MIT (YuNet); resources/nets.toml\n"
    seen: set[str] = set()
    for part in parts:
        for text in texts(part):
            if text not in seen:
                seen.add(text)
                yield f"{LINE}\n{part.name} {part.version}\n{LINE}\n\n{text}\n"
    yield from _others()


def _others() -> Iterator[str]:
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        yield f"{LINE}\nPython\n{LINE}\n\n{python.read_text(encoding='utf-8')}"
    for name in SYSTEM:
        file = Path("/usr/share/doc") / name / "copyright"
        if file.exists():
            text = file.read_text(encoding="utf-8", errors="replace")
            yield f"{LINE}\n{name} (portable archive)\n{LINE}\n\n{text}"
    lesser = ROOT / "resources" / "sample" / "licences" / "LGPL-3.0.txt"
    yield f"{LINE}\nQt and PySide6: the GNU Lesser General Public License 3\n{LINE}\n"
    yield lesser.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
