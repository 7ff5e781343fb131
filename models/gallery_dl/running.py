"""One run of gallery-dl: its lines as they come, bounded in length, number and time.

What comes on stdout is untrusted: it is cut into lines and nothing more here. The run ends with
the block that holds it, however that ends, with everything that it started.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import CollectError
from models.gallery_dl.guarded_way import GuardedWay
from models.gallery_dl.places import Found
from models.gallery_dl.run_folder import CONFIG, kill_group, note_process
from models.gallery_dl.surroundings import scrubbed

_BLOCK = 65_536
_GATHER = 0.3  # Seconds that lines are gathered before they are handed on.
_LAST_WORDS = 8_192


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run: bytes of a line and of all, seconds, lines handed on at a time."""

    line: int = 262_144
    output: int = 64_000_000
    seconds: float = 1_800.0
    batch: int = 50


class Run:
    """Belongs to one loop. `cut` says that a limit ended it, before the program was through."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path, limits: Limits) -> None:
        self._process = process
        self._folder = folder
        self._limits = limits
        self._said = b""
        self._listening = asyncio.create_task(self._listen(), name="gallery-dl says")
        self.way: GuardedWay | None = None
        self.cut = ""
        self.too_long = 0  # Lines that were left out.

    async def batches(self) -> AsyncIterator[list[bytes]]:
        """The lines, some at a time; while nobody asks for more, the program waits."""
        end = asyncio.get_running_loop().time() + self._limits.seconds
        lines = _Lines(self._limits.line)
        taken, ready = 0, False
        while True:
            wait = min(end, asyncio.get_running_loop().time() + _GATHER) if lines.whole else end
            block = await self._block(wait)
            if block == b"":
                lines.end()
                break
            if block is not None:
                self._forget_secrets()
                taken += len(block)
                lines.add(block)
            elif asyncio.get_running_loop().time() >= end:
                self.cut = "time"
            if taken > self._limits.output:
                self.cut = "output"
            ready = block is None or len(lines.whole) >= self._limits.batch
            if lines.whole and (ready or self.cut):
                yield lines.take()
            if self.cut:
                break
        self.too_long = lines.too_long
        if lines.whole:
            yield lines.take()

    async def status(self) -> int:
        """How it ended; ends it where a limit was met."""
        if self.cut:
            kill_group(self._process.pid)
        with contextlib.suppress(TimeoutError):
            # Its output is closed; what does not end then never does.
            async with asyncio.timeout(10):
                await self._process.wait()
                await self._listening
        return self._process.returncode if self._process.returncode is not None else -9

    @property
    def in_the_way(self) -> CollectError | None:
        """What kept it from where it went last, where that was our own guard or nobody there."""
        return None if self.way is None else self.way.trouble

    @property
    def said(self) -> str:
        """The end of what it wrote to stderr."""
        return self._said.decode("utf-8", "replace")

    async def end(self) -> None:
        """With everything that it started, now."""
        if self._process.returncode is None:
            kill_group(self._process.pid)
        stdout = self._process.stdout
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(5):
                # Pipes that are not read to their end keep their transports open.
                while stdout is not None and await stdout.read(_BLOCK):
                    pass
                await self._process.wait()
                await self._listening
        self._listening.cancel()

    async def _block(self, until: float) -> bytes | None:
        """What came; empty at the end, None when nothing came in time."""
        assert self._process.stdout is not None
        try:
            async with asyncio.timeout_at(until):
                return await self._process.stdout.read(_BLOCK)
        except TimeoutError:
            return None

    async def _listen(self) -> None:
        assert self._process.stderr is not None
        while block := await self._process.stderr.read(_BLOCK):
            self._said = (self._said + block)[-_LAST_WORDS:]

    def _forget_secrets(self) -> None:
        """It was read when the first line came."""
        with contextlib.suppress(OSError):
            (self._folder / CONFIG).unlink(missing_ok=True)


@contextlib.asynccontextmanager
async def running(
    program: Found, url: str, folder: Path, limits: Limits | None = None
) -> AsyncIterator[Run]:
    """Start it in `folder`, where its configuration lies. Raises `CollectError`."""
    starting = asyncio.ensure_future(_start(program, url, folder))
    try:
        process = await asyncio.shield(starting)
    except asyncio.CancelledError:
        # It may have begun in this very moment.
        with contextlib.suppress(CollectError):
            await Run(await starting, folder, Limits()).end()
        raise
    run = Run(process, folder, limits or Limits())
    try:
        yield run
    finally:
        # Also where this task was cancelled: nothing may run on behind its back.
        await asyncio.shield(asyncio.ensure_future(run.end()))


async def _start(program: Found, url: str, folder: Path) -> asyncio.subprocess.Process:
    command = [str(program.path), "--config-ignore", "-c", CONFIG, "--no-input", "--no-colors"]
    command += ["--no-download", "-D", str(folder), "--", url]
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            cwd=folder,
            env=scrubbed(folder) | {"PYTHONUNBUFFERED": "1"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise CollectError("gallery-dl-failed", reason=error.strerror or str(error)) from error
    note_process(folder, process.pid)
    return process


class _Lines:
    """Cuts blocks into lines; of one that is too long nothing is kept."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._open = bytearray()
        self._skipping = False
        self.whole: list[bytes] = []
        self.too_long = 0

    def add(self, block: bytes) -> None:
        *ended, rest = block.split(b"\n")
        for piece in ended:
            self._extend(piece)
            if not self._skipping and self._open.strip():
                self.whole.append(bytes(self._open))
            self._open.clear()
            self._skipping = False
        self._extend(rest)

    def end(self) -> None:
        """Nothing comes any more: what has no end of line is one too."""
        self.add(b"\n")

    def take(self) -> list[bytes]:
        taken, self.whole = self.whole, []
        return taken

    def _extend(self, piece: bytes) -> None:
        if self._skipping:
            return
        if len(self._open) + len(piece) > self._longest:
            self._open.clear()
            self._skipping = True
            self.too_long += 1
        else:
            self._open += piece
