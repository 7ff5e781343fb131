"""Firefox, driven by its own protocol (Marionette: frames of JSON over TCP)."""

from __future__ import annotations

import contextlib
import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.support.webdriver import ELEMENT, end, found, free_port, started

_PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
# As a press on the button in the toolbar: that is what lets the extension read this one page.
_PRESS_BUTTON = """
const [id, done] = arguments;
(async () => {
  const window = Services.wm.getMostRecentWindow("navigator:browser");
  const {ExtensionParent} = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs");
  const policy = WebExtensionPolicy.getByID(id);
  const known = ExtensionParent.apiManager.global;
  await known.browserActionFor(policy.extension).triggerAction(window);
  const tab = known.tabTracker.getId(window.gBrowser.selectedTab);
  done({host: policy.mozExtensionHostname, tab});
})().catch((error) => done({error: String(error)}));
"""


class Firefox:
    """One session with a browser that listens at `port`."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), 60)
        self._answers = self._socket.makefile("rb")
        self._count = 0
        self._receive()
        self.command("WebDriver:NewSession", capabilities={})

    def command(self, name: str, **parameters: object) -> Any:
        self._count += 1
        body = json.dumps([0, self._count, name, parameters]).encode()
        self._socket.sendall(str(len(body)).encode() + b":" + body)
        _, _, error, result = self._receive()
        if error:
            raise AssertionError(f"{name}: {error['message']}")
        return result

    def install(self, extension: Path) -> str:
        parameters = {"path": str(extension), "temporary": True}
        return str(self.command("Addon:Install", **parameters)["value"])

    def go(self, url: str) -> None:
        self.command("WebDriver:Navigate", url=url)

    def press_button(self, extension: str) -> dict[str, Any]:
        """Where the extension's pages are, and the number of the tab that is shown."""
        self.command("Marionette:SetContext", value="chrome")
        told = self.command("WebDriver:ExecuteAsyncScript", script=_PRESS_BUTTON, args=[extension])
        self.command("Marionette:SetContext", value="content")
        assert "error" not in told["value"], told
        found_there: dict[str, Any] = told["value"]
        return found_there

    def new_tab(self) -> None:
        made = self.command("WebDriver:NewWindow", type="tab")
        self.command("WebDriver:SwitchToWindow", handle=made["handle"])

    def run(self, script: str) -> Any:
        return self.command("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def click(self, selector: str) -> None:
        element = self.command("WebDriver:FindElement", using="css selector", value=selector)
        self.command("WebDriver:ElementClick", id=element["value"][ELEMENT])

    def until(self, script: str, seconds: float = 20) -> Any:
        deadline = time.monotonic() + seconds
        while not (value := self.run(script)):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {seconds:.0f} s in vain: {script}")
            time.sleep(0.05)
        return value

    def close(self) -> None:
        self._answers.close()
        self._socket.close()

    def _receive(self) -> Any:
        length = b""
        while (digit := self._answers.read(1)) != b":":
            length += digit
        return json.loads(self._answers.read(int(length)))


@contextlib.contextmanager
def firefox(home: Path) -> Iterator[Firefox]:
    """Firefox without a screen, with a profile and a home of its own."""
    profile, port = home / "profile", free_port()
    profile.mkdir(parents=True)
    wanted = {**_PREFERENCES, "marionette.port": port}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(to)});" for name, to in wanted.items())
    (profile / "user.js").write_text("\n".join(lines))
    command = [str(found("firefox-esr", "firefox")), "--headless", "--marionette", "--no-remote"]
    command += ["--remote-allow-system-access", "--profile", str(profile)]
    program = started(command, port, {"HOME": str(home)})
    try:
        browser = Firefox(port)
        try:
            yield browser
        finally:
            browser.close()
    finally:
        end(program)
