"""Takes from the decoding process what it needs for no picture: network, writing, other programs.

Linux only, by landlock and seccomp, each where the kernel has it; `Confined` tells which held. The
calls are made through libc, since neither is in the standard library.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass

from models.imaging.system_calls import CALLS, CLONE, OPENING, Machine


@dataclass(frozen=True, slots=True)
class Confined:
    """`landlock` is the kernel's version of it that was used, 0 for none."""

    landlock: int = 0
    seccomp: bool = False


class _Filter(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("jump_true", ctypes.c_uint8),
        ("jump_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("filters", ctypes.POINTER(_Filter)))


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


# linux/prctl.h, linux/landlock.h, linux/bpf_common.h, linux/seccomp.h
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _MODE_FILTER = 38, 22, 2
_CREATE_RULESET, _RESTRICT_SELF, _ASK_VERSION = 444, 446, 1
_READING = 1 << 2 | 1 << 3  # Of files and of folders: the one thing that stays allowed.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}  # version -> how many there are; 16 from 5 on
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_THREAD = 0x00010000  # CLONE_THREAD


def confine() -> Confined:
    """For good, for this process. To be called before there are threads, after the imports."""
    if not sys.platform.startswith("linux"):
        return Confined()
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
            return Confined()
        return Confined(_landlock(libc.syscall), _seccomp(libc.prctl, platform.machine()))
    except (OSError, AttributeError):
        return Confined()


def _landlock(call: Callable[..., int]) -> int:
    """A ruleset without a rule: what it handles is allowed nowhere."""
    version = call(_CREATE_RULESET, None, 0, _ASK_VERSION)
    if version < 1:
        return 0
    files = (1 << _FILE_RIGHTS.get(version, 16)) - 1
    wanted = _Ruleset(files & ~_READING, 0b11 if version >= 4 else 0, 0b11 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = call(_CREATE_RULESET, ctypes.byref(wanted), ctypes.c_size_t(size), 0)
    if ruleset < 0:
        return 0
    try:
        return version if call(_RESTRICT_SELF, ruleset, 0) == 0 else 0
    finally:
        os.close(ruleset)


def _seccomp(prctl: Callable[..., int], machine: str) -> bool:
    """False too where nobody has written down the numbers of this processor's system calls."""
    calls = CALLS.get(machine)
    if calls is None:
        return False
    lines = _lines(calls)
    filters = (_Filter * len(lines))(*(_Filter(*line) for line in lines))
    program = _Program(len(lines), filters)
    return prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0


def _lines(machine: Machine) -> list[tuple[int, int, int, int]]:
    """What is on no list fails as in a kernel that lacks it, so that libc takes its older way."""
    lacking = (_RETURN, 0, 0, _FAIL | errno.ENOSYS)
    refused = (_RETURN, 0, 0, _FAIL | errno.EPERM)
    allowed = (_RETURN, 0, 0, _ALLOW)
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, machine.architecture),
        lacking,
        (_LOAD, 0, 0, _NUMBER),
    ]
    for name, number in machine.numbers.items():
        if name not in OPENING and name != CLONE:
            lines += [(_EQUAL, 0, 1, number), allowed]
    for name, argument in OPENING.items():
        if name in machine.numbers:
            flags = (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
            tested = (_ANY_BIT, 1, 0, _WRITING)
            lines += [(_EQUAL, 0, 4, machine.numbers[name]), flags, tested, allowed, refused]
    flags = (_LOAD, 0, 0, _ARGUMENTS)
    tested = (_ANY_BIT, 0, 1, _THREAD)
    lines += [(_EQUAL, 0, 4, machine.numbers[CLONE]), flags, tested, allowed, refused]
    return [*lines, lacking]
