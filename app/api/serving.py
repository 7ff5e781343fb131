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
GRACE_S = 2
MOST_CONNECTIONS = 64
log = logging.getLogger(__name__)


def hosts_of(port: int, address: str = LOOPBACK) -> tuple[str, ...]:
    """How a request may call this address of this computer."""
    from app.api.lan import url_host

    names = (LOOPBACK, "localhost") if address == LOOPBACK else (url_host(address),)
    said = [f"{name}:{port}" for name in names]
    # Browsers leave out the port that goes without saying.
    return (*said, *names) if port == 80 else tuple(said)


class ApiServer:
    """`start` listens when it returns; `stop` leaves no thread and no open connection. Neither is
    for the window's thread."""

    def __init__(self, site: App, port: int = PORT, address: str = LOOPBACK) -> None:
        self._site = site
        self._address = (address, port)
        self._thread: threading.Thread | None = None

    def start(self) -> int:
        """The port. Raises `CollectError` api-port-busy or api-address-refused."""
        import uvicorn

        from app.api.patience import Patient

        listener = _listening(*self._address)
        config = uvicorn.Config(
            self._site,
            http=Patient,
            ws="none",
            log_config=None,
            # It warns of whatever strangers send, and what fails the gatekeeper tells.
            log_level="critical",
            access_log=False,
            lifespan="off",
            server_header=False,
            timeout_graceful_shutdown=GRACE_S,
            limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=32_768,
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


def _listening(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: there REUSEADDR would share it.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        # Whoever asks while the loop starts waits instead of being refused.
        listener.listen(64)
    except OSError as error:
        listener.close()
        import errno

        if error.errno == errno.EADDRNOTAVAIL:
            raise CollectError("api-address-refused", address=address) from error
        raise CollectError("api-port-busy", port=port) from error
    return listener
