"""The example site by itself, for a browser: `python -m app.example_site --faults`."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
import threading

from app.example_site import PORT, ExampleSite
from app.example_site.faults import Faults


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m app.example_site", description=__doc__)
    parser.add_argument("--faults", action="store_true", help="serve what goes wrong, too")
    parser.add_argument("--port", type=int, default=PORT)
    asked = parser.parse_args(arguments)
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    with ExampleSite(port=asked.port, faults=Faults() if asked.faults else None) as site:
        sys.stdout.write(f"{site.address}/{'faults/' if asked.faults else ''}\n")
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            ended.wait()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
