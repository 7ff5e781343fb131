"""Measures the cold start of the packaged program against that from source, to the first paint.

usage: python packaging/measure_start.py PROGRAM [--times 7] [--python PYTHON]

A start is cold when nothing of the program is in the system's memory: all caches are dropped before
each start, which needs root; without it the starts are warm, and the output says so. The two take
turns. The first paint is seen from outside: a screen of its own (Xvfb) is black until the window
paints over its middle, which is looked at every few milliseconds.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHES = Path("/proc/sys/vm/drop_caches")
MOST_S = 120
LOOK_S = 0.004
SETTLE_S = 1.5  # It ends better when it has begun.


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--python", default=sys.executable, help="that of the source start")
    asked = parser.parse_args(arguments)
    commands = {
        "source": [asked.python, str(ROOT / "main.py")],
        "package": [str(asked.program.resolve())],
    }
    with Screen() as screen:
        for cold in (True, False):
            if cold and not drop_caches():
                print("caches cannot be dropped here (no root): no cold starts")
                continue
            measure(screen, commands, asked.times, cold=cold)
    return 0


class Screen:
    """A screen of its own, and the colour of its middle."""

    SIZE = (1280, 800)

    def __enter__(self) -> Screen:
        reading, writing = os.pipe()
        size = "{}x{}x24".format(*self.SIZE)
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        self._x = ctypes.CDLL("libX11.so.6")
        for function in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, function).restype = ctypes.c_void_p
        for function in ("XDefaultRootWindow", "XGetPixel"):
            getattr(self._x, function).restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(self.name.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        return self

    def __exit__(self, *_error: object) -> None:
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    @property
    def middle(self) -> int:
        every, pixels = ctypes.c_ulong(-1), 2  # AllPlanes, ZPixmap
        x, y = (each // 2 for each in self.SIZE)
        image = self._x.XGetImage(self._display, self._root, x, y, 1, 1, every, pixels)
        pixel = self._x.XGetPixel(ctypes.c_void_p(image), 0, 0)
        self._x.XDestroyImage(ctypes.c_void_p(image))
        return int(pixel) & 0xFFFFFF


def measure(screen: Screen, commands: dict[str, list[str]], times: int, *, cold: bool) -> None:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            if cold:
                drop_caches()
            seconds[name].append(start(screen, command))
    middle = {name: statistics.median(every) for name, every in seconds.items()}
    kind = "cold" if cold else "warm"
    for name, every in seconds.items():
        told = " ".join(f"{each:.2f}" for each in sorted(every))
        print(f"{kind} {name:8} median {middle[name]:.3f} s   ({told})")
    print(f"{kind} package / source: {middle['package'] / middle['source']:.2f}x", flush=True)


def start(screen: Screen, command: Sequence[str]) -> float:
    """Seconds from the start of the process to the first paint of a new library's window."""
    with tempfile.TemporaryDirectory(prefix="bunshin-start-") as folder:
        env = {
            **os.environ,
            "HOME": folder,
            "DISPLAY": screen.name,
            **{f"XDG_{each}_HOME": f"{folder}/{each}" for each in ("CONFIG", "DATA", "STATE")},
        }
        while screen.middle:
            time.sleep(0.05)  # The window before is going.
        begun = time.monotonic()
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
        try:
            while not screen.middle:
                if process.poll() is not None or time.monotonic() - begun > MOST_S:
                    raise RuntimeError(f"{command} showed no window")
                time.sleep(LOOK_S)
            painted = time.monotonic() - begun
            time.sleep(SETTLE_S)
        finally:
            process.terminate()
            process.wait(MOST_S)
        return painted


def drop_caches() -> bool:
    os.sync()
    try:
        CACHES.write_text("3")
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
