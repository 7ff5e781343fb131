"""A browser that is driven by its own protocol (W3C WebDriver), by the standard library alone."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Driver:
    """One session with a running driver at `root`."""

    def __init__(self, root: str, capabilities: dict[str, Any]) -> None:
        self._root = root
        wanted = {"capabilities": {"alwaysMatch": capabilities}}
        self._session = f"/session/{self._ask('POST', '/session', wanted)['sessionId']}"

    def go(self, url: str) -> None:
        self._ask("POST", f"{self._session}/url", {"url": url})

    def run(self, script: str, *given: object) -> Any:
        """The value that the script, a function's body, returns or that its promise gives."""
        body = {"script": script, "args": list(given)}
        return self._ask("POST", f"{self._session}/execute/sync", body)

    def click(self, selector: str) -> None:
        """A real press of the mouse on the element."""
        where = {"using": "css selector", "value": selector}
        found = self._ask("POST", f"{self._session}/element", where)[ELEMENT]
        self._ask("POST", f"{self._session}/element/{found}/click", {})

    def new_tab(self) -> str:
        handle: str = self._ask("POST", f"{self._session}/window/new", {"type": "tab"})["handle"]
        return handle

    def switch(self, handle: str) -> None:
        self._ask("POST", f"{self._session}/window", {"handle": handle})

    def handle(self) -> str:
        found: str = self._ask("GET", f"{self._session}/window")
        return found

    def cdp(self, command: str, **params: object) -> Any:
        body = {"cmd": command, "params": params}
        return self._ask("POST", f"{self._session}/goog/cdp/execute", body)

    def picture(self) -> str:
        """A screenshot, as base64."""
        found: str = self._ask("GET", f"{self._session}/screenshot")
        return found

    def until(self, script: str, *given: object, seconds: float = 20) -> Any:
        """Waits until the script returns something that counts as true."""
        deadline = time.monotonic() + seconds
        while not (value := self.run(script, *given)):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {seconds:.0f} s in vain: {script}")
            time.sleep(0.05)
        return value

    def press(self, key: str) -> None:
        """A key as the keyboard sends it, to whatever has the focus."""
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        keys = {"type": "key", "id": "keys", "actions": actions}
        self._ask("POST", f"{self._session}/actions", {"actions": [keys]})

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What came since the last time: `browser` is the console, `performance` every request."""
        found: list[dict[str, Any]] = self._ask("POST", f"{self._session}/se/log", {"type": kind})
        return found

    def go_back(self) -> None:
        self._ask("POST", f"{self._session}/back", {})

    def close(self) -> None:
        self._ask("DELETE", self._session)

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._root + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:2000]) from error


def found(*names: str) -> str | None:
    """The first of these programs that is here."""
    return next((path for name in names if (path := shutil.which(name))), None)


@contextlib.contextmanager
def chromium(extension: Path, profile: Path) -> Iterator[Driver]:
    """Chromium without a screen, with this extension and a profile of its own."""
    port = free_port()
    driver = started([str(found("chromedriver")), f"--port={port}"], port, {})
    options = {
        "binary": found("chromium", "google-chrome"),
        "args": [
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
            *(f"--user-data-dir={profile}", f"--load-extension={extension}"),
            *("--window-size=1280,800", "--no-first-run", "--disable-component-update"),
            "--disable-features=DisableLoadExtensionCommandLineSwitch",
        ],
        "excludeSwitches": ["disable-extensions"],
    }
    try:
        session = Driver(f"http://127.0.0.1:{port}", {"goog:chromeOptions": options})
        try:
            yield session
        finally:
            session.close()
    finally:
        end(driver)


@contextlib.contextmanager
def plain_chromium(profile: Path, *more: str, **preferences: object) -> Iterator[Driver]:
    """Chromium without a screen and without extensions; its console and requests are logged."""
    port = free_port()
    driver = started([str(found("chromedriver")), f"--port={port}"], port, {})
    options = {
        "binary": found("chromium", "google-chrome"),
        "args": [
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
            *(f"--user-data-dir={profile}", "--no-first-run", "--disable-component-update"),
            *("--disable-background-networking", "--touch-events=enabled", *more),
        ],
        "prefs": preferences,
    }
    wanted = {
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    }
    try:
        session = Driver(f"http://127.0.0.1:{port}", wanted)
        try:
            yield session
        finally:
            session.close()
    finally:
        end(driver)


def started(command: list[str], port: int, more: dict[str, str]) -> subprocess.Popen[bytes]:
    """A program in a session of its own, so that its children go with it."""
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(
        command, stdout=quiet, stderr=quiet, env={**os.environ, **more}, start_new_session=True
    )
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return program
        time.sleep(0.05)
    end(program)
    raise AssertionError(f"{command[0]} does not listen")


def end(program: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
