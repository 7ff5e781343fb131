"""An evening with the tray, lived on a real desktop: run as a process of its own.

    python tests/support/tray_story.py LIBRARY PICTURES PANEL_PID

Prints what it saw as JSON Lines. Every click is one of the window system's, at where things are.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu
from qasync import QEventLoop

from app import gui, settings
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session
from tests.support.driving import until

NOTE = ("search", "--onlyvisible", "--class", "dunst")
A_DAY = 10  # So many pictures are on their way for a moment.


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def told(what: str, **facts: object) -> None:
    say(json.dumps({"what": what, **facts}))


def xdotool(*words: object) -> str:
    command = ["xdotool", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def click(place: QPoint, button: int = 1) -> None:
    xdotool("mousemove", place.x(), place.y(), "click", button)


class Story:
    """Steps of the evening; each tells what the person would see."""

    def __init__(self, session: Session, pictures: Path) -> None:
        self.session, self.window, self.tray = session, session.window, session.frame.tray
        self.pictures = pictures
        self.states: list[str] = []
        tell = self.tray.tell

        def heard(standing) -> None:
            if not self.states or self.states[-1] != standing.state:
                self.states.append(standing.state)
            tell(standing)

        self.tray.tell = heard  # type: ignore[method-assign]

    async def icon(self) -> QRect:
        """Where the panel has put it."""
        icon = self.tray.icon
        await until(lambda: icon.geometry().width() > 0, "the panel shows the icon", 15)
        await asyncio.sleep(0.3)  # A panel moves its icons once when one comes.
        return icon.geometry()

    async def choose(self, text: str) -> None:
        """From the menu of the icon, by the mouse."""
        menu = self.tray.icon.contextMenu()
        assert isinstance(menu, QMenu)
        click((await self.icon()).center(), 3)
        await until(menu.isVisible, "the menu is there")
        await asyncio.sleep(0.2)
        self.photograph(f"menu-{text.split()[0].lower()}")
        action = next(each for each in menu.actions() if each.text().replace("&", "") == text)
        click(menu.mapToGlobal(menu.actionGeometry(action).center()))
        await until(lambda: not menu.isVisible(), "the menu is gone")

    def photograph(self, name: str) -> None:
        command = ["import", "-window", "root", str(self.pictures / f"tray-{name}.png")]
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)

    async def evening(self, panel: int) -> None:
        await self.collect()
        await self.read_note()
        await self.lose_panel(panel)
        await self.leave()

    async def collect(self) -> None:
        place = await self.icon()
        told("begun", hidden=self.window.isHidden(), size=place.width(), tip=self.tray.tip)
        self.photograph("idle")
        await self.choose("Collect now")
        await until(lambda: "collecting" in self.states, "it collects")
        self.photograph("collecting")
        await self.choose("Pause all")
        await until(lambda: self.states[-1] == "paused", "it rests")
        told("paused", tip=self.tray.tip)
        self.photograph("paused")
        click((await self.icon()).center(), 2)
        await until(lambda: self.states[-1] == "collecting", "it goes on")

    async def read_note(self) -> None:
        await until(lambda: self.states[-1] == "idle", "the round is over", 40)
        await until(lambda: xdotool(*NOTE), "a note", 15)
        await asyncio.sleep(0.3)
        self.photograph("note")
        where = xdotool(*NOTE, "getwindowgeometry", "--shell").splitlines()
        facts = dict(line.split("=") for line in where if "=" in line)
        half = QPoint(int(facts["WIDTH"]) // 2, int(facts["HEIGHT"]) // 2)
        told("note", hidden=self.window.isHidden(), states=self.states)
        click(QPoint(int(facts["X"]), int(facts["Y"])) + half)
        await until(self.window.isVisible, "the window is back")
        told("opened", screen=self.window.screen_name)
        self.photograph("opened")

    async def lose_panel(self, panel: int) -> None:
        await until(self.window.isActiveWindow, "the window has the keyboard")
        xdotool("key", "alt+F4")
        await until(self.window.isHidden, "the window is in the tray")
        told("closed", there=self.tray.there)
        os.kill(panel, signal.SIGTERM)
        await until(self.window.isVisible, "the window is back without a tray", 8)
        told("vanished", there=self.tray.there)
        self.photograph("vanished")

    async def leave(self) -> None:
        say("PANEL")  # Whoever reads starts another one.
        await until(lambda: self.tray.there, "a tray again")
        xdotool("key", "alt+F4")
        await until(self.window.isHidden, "in the tray again")
        click((await self.icon()).center())
        await until(self.window.isVisible, "a click shows it")
        told("back", tip=self.tray.tip)
        await self.choose("Quit")


def main(library: str, pictures: str, panel: str) -> int:
    settings.save(replace(settings.load(), a_day=A_DAY))
    app = gui.make_application()
    appearance = Appearance(app, settings.load())

    async def live() -> None:
        session = Session(appearance, open_core(Path(library)), away=True)
        running = asyncio.ensure_future(session.run())
        story = asyncio.ensure_future(Story(session, Path(pictures)).evening(int(panel)))
        await asyncio.wait({running, story}, return_when=asyncio.FIRST_EXCEPTION)
        if story.done() and story.exception() is not None:
            session.quit()
        await running
        await story
        told("ended", unfinished=session.unfinished)

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(live())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
