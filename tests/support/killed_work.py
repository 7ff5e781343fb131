"""Run as a process that lives a random life of a library and is killed: `LIBRARY FOLDER SEED`.

Before each operation it says which, after it that it is done: a line of JSON and a line `done`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from models.imaging.sandbox import Sandbox
from models.library import open_library
from tests.support.library_model import Worker, operations


def main(folder: str, pictures: str, seed: str) -> None:
    with open_library(Path(folder), create=True) as library, Sandbox(workers=1) as sandbox:
        worker = Worker(library, sandbox, Path(pictures))
        for op in operations(int(seed), Path(folder).with_suffix(".zip")):
            _say(json.dumps(op))
            worker.do(op)
            _say("done")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
