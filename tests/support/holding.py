"""Run as a process that holds a library and answers others: `LIBRARY`, until its input ends.

It prints a line once it holds it, and one for each change that others made through it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.calls.call_listener import CallListener
from app.calls.served import Served
from app.cli.serving import Servant
from app.core import open_core


def _say(served: Served) -> None:
    changes = served.changes
    facts = f"{len(changes.added)} {len(changes.updated)} {served.ended}"
    sys.stdout.write(f"{served.group} {facts}\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    with open_core(folder, create=True) as core:
        listener = CallListener(folder, Servant(core, _say).answer)
        listener.start()
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.read()
        listener.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
