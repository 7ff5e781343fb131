"""Serves the example site on the loopback address, paced, from a thread that `stop()` ends."""

from __future__ import annotations

import http.client
import logging
import threading
from pathlib import Path
from types import TracebackType

import resources
from app.example_site.catalogue import Catalogue
from app.example_site.faults import Faults
from app.example_site.listening import IDENTITY_HEADER, Listener
from models.errors import CollectError

HOST = "127.0.0.1"
PORT = 48650
RATE = 20.0
ADDRESS = f"http://example.localhost:{PORT}"
_log = logging.getLogger(__name__)

__all__ = ["ADDRESS", "HOST", "IDENTITY_HEADER", "PORT", "ExampleSite"]


class ExampleSite:
    """Start and stop from one thread. Where another Bunshin serves it already, that one is used.

    With `faults` it also serves what goes wrong on the web, for tests and demonstrations only.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        port: int = PORT,
        rate: float = RATE,
        faults: Faults | None = None,
    ) -> None:
        self._folder = folder or resources.sample_folder()
        self.faults = faults
        self._port = port
        self._rate = rate
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """The port that is served; the one that was free where 0 was asked for."""
        return self._listener.server_port if self._listener else self._port

    @property
    def address(self) -> str:
        """Without a slash at the end."""
        return f"http://example.localhost:{self.port}"

    @property
    def serving(self) -> bool:
        """False while stopped, and where another Bunshin's site is used."""
        return self._listener is not None

    def start(self) -> ExampleSite:
        """Listens when it returns. CollectError port-busy when another program has the port."""
        if self._listener is not None:
            return self
        try:
            catalogue = Catalogue(self._folder)
            listener = Listener((HOST, self._port), catalogue, self._rate, self.faults)
        except OSError as error:
            if not is_example_site(self._port):
                raise CollectError("port-busy", port=self._port) from error
            _log.info("another Bunshin serves the example site; it is used")
            return self
        if self.faults is not None:
            self.faults.begin(listener.catalogue)
        self._listener = listener
        self._thread = threading.Thread(
            target=listener.serve_forever, args=(0.1,), name="example-site"
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """No thread and no open connection is left when it returns."""
        listener, thread = self._listener, self._thread
        self._listener = self._thread = None
        if listener is None or thread is None:
            return
        listener.pacer.stop()
        listener.shutdown()
        listener.hang_up()
        listener.server_close()
        thread.join()
        if self.faults is not None:
            self.faults.end()

    def __enter__(self) -> ExampleSite:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def is_example_site(port: int = PORT) -> bool:
    """Whether what listens there says that it is a Bunshin's example site."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("HEAD", "/robots.txt")
        return connection.getresponse().getheader(IDENTITY_HEADER) == "1"
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
