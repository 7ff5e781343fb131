"""Packs packaging/webextension into one zip for each family of browsers, the same bytes each time.

    python packaging/make_webextension.py [--to build] [--icons]

The folder itself is the extension: load it unpacked as it is. The zips leave out of the manifest
what only the other family knows, because stores complain about it. `--icons` draws the PNG icons
anew from resources/icons/app.svg (Chrome takes no SVG); they are kept in the repository.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "packaging" / "webextension"
SIZES = (16, 32, 48, 128)
_DATE = (2026, 1, 1, 0, 0, 0)


def manifest_for(family: str) -> dict[str, Any]:
    """`family`: chrome or firefox."""
    found: dict[str, Any] = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    if family == "firefox":
        for name in ("key", "minimum_chrome_version"):
            del found[name]
        del found["background"]["service_worker"]
    else:
        del found["browser_specific_settings"]
        del found["background"]["scripts"]
    return found


def pack(family: str, folder: Path) -> Path:
    """The zip of one family; its bytes depend on nothing but the files' contents."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = manifest_for(family)
    target = folder / f"bunshin-{family}-{manifest['version']}.zip"
    files = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files:
            data = path.read_bytes()
            if path.name == "manifest.json":
                data = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
            entry = zipfile.ZipInfo(path.relative_to(FOLDER).as_posix(), _DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(entry, data)
    return target


def draw_icons() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _app = QGuiApplication(["icons", "-platform", "offscreen"])
    drawing = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        image.save(str(FOLDER / "icons" / f"{size}.png"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build")
    parser.add_argument("--icons", action="store_true")
    args = parser.parse_args()
    if args.icons:
        draw_icons()
    for family in ("chrome", "firefox"):
        print(pack(family, args.to))


if __name__ == "__main__":
    main()
