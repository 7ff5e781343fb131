"""Serves the API from a thread of its own with its own loop; nothing of it runs in the window's."""

from __future__ import annotations

import logging
import socket
import threading
from typing import TYPE_CHECKING

from models.errors import CollectError

if TYPE_CHECKING:
    from app.api.gatekeeper import App

PORT = 48652
LOOPBACK = "127.0.0.1"
log = logging.getLogger(__name__)


def hosts_of(port: int, others: tuple[str, ...] = ()) -> tuple[str, ...]:
    """How a request may call this computer."""
    return tuple(f"{name}:{port}" for name in ("127.0.0.1", "localhost", *others))


class ApiServer:
    """`start` listens when it returns; `stop` leaves no thread and no open connection."""

    def __init__(self, site: App, port: int = PORT, address: str = LOOPBACK) -> None:
        self._site = site
        self._address = (address, port)
        self._thread: threading.Thread | None = None

    def start(self) -> int:
        """The port. Raises `CollectError` port-busy."""
        import uvicorn

        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(self._address)
            # Whoever asks while the loop starts waits instead of being refused.
            listener.listen(64)
        except OSError as error:
            listener.close()
            raise CollectError("api-port-busy", port=self._address[1]) from error
        config = uvicorn.Config(
            self._site,
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            timeout_graceful_shutdown=2,
            limit_concurrency=32,
        )
        self._server = uvicorn.Server(config)
        self._listener = listener
        self._thread = threading.Thread(
            target=self._server.run, args=([listener],), name="local-api"
        )
        self._thread.start()
        return int(listener.getsockname()[1])

    def stop(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._server.should_exit = True
        thread.join()
        self._listener.close()
