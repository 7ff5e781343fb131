"""A real server on loopback over a real library, and a client that shows a key."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

import pytest

from app.api.keys import Keys, Scope
from app.api.parts import Parts
from app.api.serving import LOOPBACK
from app.calls.served import Served as Done
from app.core import Core
from tests.support.libraries import filled


@dataclass
class Answer:
    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Asking:
    """`ask` with a key, or without; `heard` is what the window would hear."""

    port: int
    keys: Keys
    core: Core
    ids: list[str]
    heard: list[Done]
    parts: Parts
    host: str = LOOPBACK

    @property
    def changes(self):
        return [each.changes for each in self.heard if each.changes]

    def ask(self, method, path, body=None, *, scope=Scope.FULL, **headers) -> Answer:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if scope is not None:
            sent.setdefault("Authorization", f"Bearer {self.keys.of(scope)}")
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        try:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            said = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, answer.read(), said)
        finally:
            connection.close()

    def get(self, path, **options) -> Answer:
        return self.ask("GET", path, **options)


NETWORK = "127.0.0.2"  # Of this computer as well, and not the one that is its own.


@pytest.fixture
def serve(tmp_path, library, sandbox):
    """Serves the library, on this computer or as if to a network at home."""
    ids = filled(library, sandbox, tmp_path / "in")
    core = Core(library)
    core.__dict__["sandbox"] = sandbox
    servers = []

    def start(address: str = LOOPBACK) -> Asking:
        heard: list[Done] = []
        parts = Parts(core, Keys(core.collecting.credentials), heard.append)
        server = parts.server(0, address)
        port = server.start()
        servers.append(server)
        return Asking(port, parts.keys, core, ids, heard, parts, address)

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def api(serve):
    return serve()


@pytest.fixture
def phone(serve):
    """What a device in the network gets."""
    return serve(NETWORK)
