"""A real server on loopback over a real library, and a client that shows a key."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

import pytest

from app.api.keys import Keys, Scope
from app.api.serving import ApiServer, hosts_of
from app.api.site import make_site
from app.core import Core
from models.records import LibraryChanges
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
    """`ask` with a key, or without; `changes` is what the window would hear."""

    port: int
    keys: Keys
    core: Core
    ids: list[str]
    changes: list[LibraryChanges]

    def ask(self, method, path, body=None, *, scope=Scope.FULL, **headers) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
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


@pytest.fixture
def serve(tmp_path, library, sandbox):
    """Serves the library; with how much at most is allowed."""
    ids = filled(library, sandbox, tmp_path / "in")
    core = Core(library)
    core.__dict__["sandbox"] = sandbox
    servers = []

    def start(most: Scope = Scope.FULL) -> Asking:
        keys = Keys(core.collecting.credentials)
        hosts: set[str] = set()
        changes: list[LibraryChanges] = []
        server = ApiServer(make_site(core, keys, hosts, most, changes.append), 0)
        port = server.start()
        servers.append(server)
        hosts.update(hosts_of(port))
        return Asking(port, keys, core, ids, changes)

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def api(serve):
    return serve()
