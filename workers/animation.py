"""Plays an animation: frames are decoded ahead in a thread of their own and shown on time."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from models.errors import Cancelled, ExpectedError
from models.imaging.pixels import Frame
from models.imaging.sandbox import Sandbox
from workers.picture_reading import as_image

AHEAD = 2  # Frames that are decoded before their time has come.


@dataclass(eq=False)
class _Playing:
    """One animation that plays; a thread lives as long as it is wanted."""

    id: str
    path: Path
    longest: int
    room: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(AHEAD))
    ended: threading.Event = field(default_factory=threading.Event)

    def end(self) -> None:
        self.ended.set()
        self.room.release()


@dataclass(frozen=True, slots=True)
class _Decoded:
    playing: _Playing
    image: QImage
    milliseconds: int


class Animation(QObject):
    """Lives in the main thread. `frame_due` tells the artwork's id and the frame, again and again
    until `stop`; nothing runs while it is paused but a thread that waits."""

    frame_due = Signal(str, QImage)
    _decoded = Signal(object)

    def __init__(self, sandbox: Sandbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sandbox = sandbox
        self._now: _Playing | None = None
        self._frames: deque[_Decoded] = deque()
        self._threads: list[threading.Thread] = []
        self._paused = False
        self._next = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self._show_next)
        self._decoded.connect(self._on_decoded, Qt.ConnectionType.QueuedConnection)

    @property
    def playing(self) -> str:
        """The id of the artwork that plays, or nothing."""
        return self._now.id if self._now is not None else ""

    def play(self, artwork_id: str, path: Path, longest: int, *, still: bool = False) -> None:
        """From the first frame, in place of what played; `longest` is a side in pixels. `still`:
        it waits until somebody lets it go on."""
        self.stop()
        self._now = playing = _Playing(artwork_id, path, longest)
        self._paused = still
        self._threads = [each for each in self._threads if each.is_alive()]
        thread = threading.Thread(target=self._work, args=(playing,), name="animation", daemon=True)
        self._threads.append(thread)
        thread.start()

    def pause(self) -> bool:
        """Stand still or go on; whether it stands still now."""
        self._paused = not self._paused
        if self._paused:
            self._next.stop()
        else:
            self._show_next()
        return self._paused

    def stop(self) -> None:
        """No more frames."""
        if self._now is not None:
            self._now.end()
        self._now, self._paused = None, False
        self._frames.clear()
        self._next.stop()

    def close(self) -> None:
        """Stop and wait for the threads."""
        self.stop()
        for thread in self._threads:
            thread.join(5.0)

    def _work(self, playing: _Playing) -> None:
        with contextlib.suppress(ExpectedError, Cancelled, RuntimeError):
            while self._play_once(playing) > 1:
                pass

    def _play_once(self, playing: _Playing) -> int:
        """How many frames there were."""
        count = 0
        frames = self._sandbox.frames(
            playing.path, longest=playing.longest, stopped=playing.ended.is_set
        )
        with contextlib.closing(frames):
            while True:
                playing.room.acquire()
                if playing.ended.is_set() or (frame := next(frames, None)) is None:
                    break
                self._decoded.emit(_decoded(playing, frame))
                count += 1
        playing.room.release()
        return 0 if playing.ended.is_set() else count

    @Slot(object)
    def _on_decoded(self, decoded: _Decoded) -> None:
        if decoded.playing is not self._now:
            return
        self._frames.append(decoded)
        if not self._next.isActive() and not self._paused:
            self._show_next()

    @Slot()
    def _show_next(self) -> None:
        if not self._frames:
            return  # It is shown when it comes.
        due = self._frames.popleft()
        due.playing.room.release()
        self._next.start(due.milliseconds)
        self.frame_due.emit(due.playing.id, due.image)


def _decoded(playing: _Playing, frame: Frame) -> _Decoded:
    return _Decoded(playing, as_image(frame.pixels), frame.milliseconds)
