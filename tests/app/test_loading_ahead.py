"""What is first asked for later is loaded by a worker thread, and not if the window closes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.loading_ahead import load_ahead, load_first
from models.cancellation import CancelToken
from models.errors import Cancelled

IN_A_THREAD = """
import sys, threading
import app.session
from app.loading_ahead import FIRST, LATER, load_ahead, load_first
from models.cancellation import CancelToken
there = [name for name in (*FIRST, *LATER) if name in sys.modules]
for load in (load_first, load_ahead):
    thread = threading.Thread(target=load, args=(CancelToken(),))
    thread.start()
    thread.join()
print(there, all(name in sys.modules for name in (*FIRST, *LATER)))
"""


def test_a_worker_thread_loads_what_the_session_did_not():
    ended = subprocess.run(
        [sys.executable, "-c", IN_A_THREAD], capture_output=True, text=True, check=True
    )
    assert (ended.stdout, ended.stderr) == ("[] True\n", "")


@pytest.mark.parametrize("load", [load_first, load_ahead])
def test_a_window_that_closes_does_not_wait_for_it(load):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        load(token)
