"""Animations in the viewer: they play while they are looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.workbench import Workbench
from models.records import Artwork
from widgets.look import motion
from widgets.viewer import Viewer
from workers.animation import Animation

LARGEST_FRAME = 1600


class Animating(QObject):
    """One for the viewer."""

    def __init__(self, viewer: Viewer, bench: Workbench) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self.animation = Animation(bench.core.sandbox, self)
        self.animation.frame_due.connect(viewer.set_picture)
        viewer.pause_requested.connect(self._on_pause_requested)

    def show(self, artwork: Artwork) -> None:
        """Play it if it moves; what played before ends."""
        if self.animation.playing == artwork.id:
            return
        self.animation.stop()
        if artwork.frames > 1 and not artwork.missing:
            longest = min(self._viewer.canvas.longest_needed(), LARGEST_FRAME)
            self.animation.play(artwork.id, Path(artwork.path), longest, still=not motion.allowed())

    @Slot()
    def _on_pause_requested(self) -> None:
        self.animation.pause()
