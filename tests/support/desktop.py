"""A desktop without a screen, of real programs: Xvfb, openbox, a tray, a bus and notes on it.

with Desktop(tmp_path) as desktop:
    tray = desktop.start_tray()
    subprocess.run(program, env=desktop.env)
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType

NEEDED = ("Xvfb", "openbox", "trayer", "dunst", "dbus-daemon", "xdotool")
SIZE = "1280x800x24"
# A click on a note does what it offers, as on most desktops.
_DUNST = "[global]\nmouse_left_click = do_action, close_current\n"


def missing() -> list[str]:
    """The programs that this computer lacks for it."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Desktop:
    """Everything is ended with it, in the opposite order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: list[subprocess.Popen[bytes]] = []
        self.env = {**os.environ, "QT_QPA_PLATFORM": "xcb"}

    def __enter__(self) -> Desktop:
        try:
            self._begin()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start_tray(self) -> subprocess.Popen[bytes]:
        """A panel with a place for icons, at the lower right."""
        return self.start("trayer", "--edge", "bottom", "--align", "right", "--height", "24")

    def start(self, *command: str, **pipes: int) -> subprocess.Popen[bytes]:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **pipes}
        process = subprocess.Popen(command, env=self.env, **quiet)  # type: ignore[call-overload]
        self._running.append(process)
        return process

    def close(self) -> None:
        for process in reversed(self._running):
            if process.poll() is None:
                process.terminate()
            process.wait(10)
            for pipe in (process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()
        self._running.clear()

    def _begin(self) -> None:
        near, far = os.pipe()
        screen = ("-screen", "0", SIZE, "-nolisten", "tcp", "-displayfd", str(far))
        process = subprocess.Popen(
            ["Xvfb", *screen], pass_fds=(far,), stderr=subprocess.DEVNULL, env=self.env
        )
        self._running.append(process)
        os.close(far)
        with os.fdopen(near) as told:
            self.env["DISPLAY"] = f":{told.readline().strip()}"
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=-1)
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        config = self._folder / "dunstrc"
        config.write_text(_DUNST, encoding="utf-8")
        self.start("openbox")
        self.start("dunst", "-config", str(config))
