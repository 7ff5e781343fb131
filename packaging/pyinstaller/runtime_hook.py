"""Runs in the packaged program before everything else, without Qt, which only the window loads.

The starter tells the system's loader of our libraries by a variable. It was read already, and
browsers, file managers and gallery-dl, which we start, must not load them.
"""

import os

_SET = "LD_LIBRARY_PATH"

_before = os.environ.pop(f"{_SET}_ORIG", None)
if _before:
    os.environ[_SET] = _before
else:
    os.environ.pop(_SET, None)
