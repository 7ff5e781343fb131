"""The least that PySide6 can do: an application and a main window, until its first paint."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class _Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        print(json.dumps({"painted_s": time.time() - float(sys.argv[-1])}), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    app = QApplication([])
    shown = QMainWindow()
    shown.setCentralWidget(_Painted())
    shown.resize(1280, 800)
    shown.show()
    app.exec()
