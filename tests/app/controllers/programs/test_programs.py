"""The switches of the settings in the real window: what is open, what is shown, what is kept."""

from __future__ import annotations

import http.client
import json
import socket
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app import settings
from app.api.lan import Place
from app.api.qr import qr_code
from tests.support.desk import at_desk
from tests.support.driving import click, play, press, until
from tests.support.libraries import filled
from widgets.programs.code_picture import CodePicture

pytestmark = pytest.mark.gui
PLACES = [Place("127.0.0.2", "wlan0"), Place("127.0.0.3", "eth0")]


@pytest.fixture
def port(monkeypatch) -> int:
    """Free, and what the settings say; two addresses of this computer are its home network."""
    monkeypatch.setattr("app.api.switchboard.places", lambda: PLACES)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found = int(probe.getsockname()[1])
    settings.save(replace(settings.load(), api_port=found))
    return found


def ask(address: str, port: int, key: str, path: str = "/v1/status", body: object = None):
    connection = http.client.HTTPConnection(address, port, timeout=10)
    try:
        sent = None if body is None else json.dumps(body)
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        connection.request("GET" if body is None else "POST", path, sent, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def is_open(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), 5).close()
    except OSError:
        return False
    return True


def test_a_person_opens_the_doors_and_shuts_them(qapp, library, sandbox, tmp_path, port):
    ids = filled(library, sandbox, tmp_path / "in")

    async def story(desk):
        await desk.show()
        programs, status = desk.made.programs, desk.window.status
        desk.window.actions_["programs"].trigger()
        await until(lambda: programs.dialog.isVisible(), "the page")
        page = programs.dialog
        assert (page.programs.isChecked(), page.phone.switch.isChecked()) == (False, False)
        assert not is_open("127.0.0.1", port)
        click(page.programs)
        await until(lambda: str(port) in page.state.text(), "open to programs")
        assert status.doors.text() == "Open to other programs"
        await _keys(page)
        full, read = (page.rows[name].field.text() for name in ("full", "read"))
        assert ask("127.0.0.1", port, full)[1]["scope"] == "full"
        like = {"judgements": [{"kind": "like", "artwork": ids[0]}]}
        heard = []
        programs.doors.heard.connect(heard.append)
        assert ask("127.0.0.1", port, full, "/v1/judgements", like)[1]["added"] == 1
        await until(lambda: heard, "the window hears of it")
        assert heard[0].group == "feedback"
        click(page.phone.switch)
        await until(lambda: page.phone.address.text(), "open to the phone")
        assert status.doors.text() == "Open to your phone"
        assert page.phone.address.text() == f"http://127.0.0.2:{port}/?key={read}"
        assert page.phone.code.accessibleName() == page.phone.address.text()
        assert ask("127.0.0.2", port, full)[0] == 401
        assert ask("127.0.0.2", port, read)[1]["scope"] == "read"
        assert [page.phone.places.itemText(n) for n in range(2)] == [
            "127.0.0.2 (wlan0)",
            "127.0.0.3 (eth0)",
        ]
        page.phone.places.setCurrentIndex(1)
        page.phone.places.activated.emit(1)
        await until(lambda: "127.0.0.3" in page.phone.address.text(), "another address")
        assert not is_open("127.0.0.2", port)
        await _renew(page, read)
        click(page.programs)
        click(page.phone.switch)
        await until(lambda: not is_open("127.0.0.3", port), "shut")
        await until(lambda: not status.doors.text(), "nothing is said")
        assert not is_open("127.0.0.1", port)
        page.reject()
        await programs.doors.close()

    at_desk(qapp, library, sandbox, story)
    kept = settings.load()
    assert (kept.api, kept.phone, kept.phone_address) == (False, False, "127.0.0.3")


async def _keys(page) -> None:
    for name, row in page.rows.items():
        assert not row.shown, name
        click(row.show_)
        await until(lambda row=row: row.shown, "the key")
    click(page.rows["full"].copy_)
    clipboard = QGuiApplication.clipboard()
    await until(lambda: clipboard.text() == page.rows["full"].field.text(), "copied")
    assert bytes(clipboard.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"


async def _renew(page, old: str) -> None:
    click(page.rows["read"].renew)
    await until(lambda: page.findChild(QMessageBox), "the question")
    question = page.findChild(QMessageBox)
    make = next(each for each in question.buttons() if "key" in each.text())
    click(make)
    await until(lambda: page.rows["read"].field.text() != old, "a new key")
    new = page.rows["read"].field.text()
    await until(lambda: new in page.phone.address.text(), "the code holds the new key")


def test_a_port_that_is_taken_is_said_where_it_can_be_changed(
    qapp, library, sandbox, tmp_path, port
):
    async def story(desk):
        programs = desk.made.programs
        desk.window.actions_["programs"].trigger()
        page = programs.dialog
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", port))
            taken.listen()
            click(page.programs)
            await until(lambda: "Another program uses port" in page.state.text(), "told")
            assert "Choose another number" in page.state.text()
            page.port.setFocus()
            page.port.setValue(port + 1 if port < 65535 else port - 1)
            await until(lambda: page.state.text().startswith("Open"), "open at another port")
        page.reject()
        await programs.doors.close()
        await until(lambda: not is_open("127.0.0.1", page_port(programs)), "shut")

    def page_port(programs):
        return settings.load().api_port

    at_desk(qapp, library, sandbox, story)
    assert settings.load().api_port != port


def test_what_was_on_is_on_again_and_quitting_shuts_it(qapp, tmp_path, port):
    settings.save(replace(settings.load(), api=True, phone=True))

    async def story(session):
        status = session.window.status
        await until(lambda: status.doors.text() == "Open to your phone", "open again")
        assert is_open("127.0.0.1", port)
        assert "Open to your phone" in session.frame.tray.tip
        press(status.doors, " ")
        await until(lambda: session.controllers.programs.dialog is not None, "its page")

    play(qapp, tmp_path / "library", story)
    assert not is_open("127.0.0.1", port)
    assert not is_open("127.0.0.2", port)


def test_without_a_network_the_phone_is_told_of_it_once(qapp, library, sandbox, port, monkeypatch):
    monkeypatch.setattr("app.api.switchboard.places", list)

    async def story(desk):
        programs = desk.made.programs
        programs.doors.choose(phone=True)
        await until(lambda: desk.told, "a notice")
        programs.doors.settle()
        await until(lambda: not desk.bench.tasks.running, "looked again")
        assert desk.texts() == ["This computer is in no home network."]
        await programs.doors.close()

    at_desk(qapp, library, sandbox, story)


def test_the_code_is_painted_as_it_is(qapp):
    rows = qr_code("http://192.168.1.23:48652/?key=" + "k" * 43)
    code = CodePicture()
    code.show_code(rows, "an address")
    code.resize(code.sizeHint())
    picture = code.grab().toImage()
    count = len(rows)
    square = picture.width() // (count + 8)
    start = (picture.width() - square * count) // 2
    middle = start + square // 2
    seen = tuple(
        tuple(
            picture.pixelColor(middle + x * square, middle + y * square).lightness() < 128
            for x in range(count)
        )
        for y in range(count)
    )
    assert seen == rows
    assert square >= 4
    code.deleteLater()
