"""Draws the program's icon in every size and container that the systems want, from its SVG.

usage: python packaging/make_icons.py FOLDER      (hicolor/…, bunshin.ico, bunshin.icns)
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST = 1024


def main(folder: Path) -> int:
    from PIL import Image

    _app = QGuiApplication([])
    renderer = QSvgRenderer(QByteArray(SOURCE.read_bytes()))
    theme = folder / "hicolor"
    for size in (*SIZES, LARGEST):
        place = folder if size == LARGEST else theme / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        drawn(renderer, size).save(str(place / "bunshin.png"))
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, scalable / "bunshin.svg")
    with Image.open(folder / "bunshin.png") as large:
        large.save(folder / "bunshin.ico", sizes=[(each, each) for each in SIZES if each <= 256])
        large.save(folder / "bunshin.icns")
    (folder / "bunshin.png").unlink()
    return 0


def drawn(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
