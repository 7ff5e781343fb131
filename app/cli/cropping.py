"""`crop`: pictures cut to one size, so that what matters in each stays whole."""

from __future__ import annotations

import argparse
import contextlib
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs
from models.errors import ExpectedError

if TYPE_CHECKING:
    from app.core import Core
    from models.imaging.pixels import Pixels
    from models.records import Focus

LONGEST = 768  # What a net looks at.


def add_verbs(verbs: Verbs) -> None:
    crop = verbs.add(
        "crop", "cut pictures to one size around what matters", run=run, access=Access.READ
    )
    crop.add_argument("pictures", nargs="+", type=Path, metavar="ID|FILE")
    crop.add_argument("--size", type=_size, required=True, metavar="WxH", help="in pixels")
    crop.add_argument("--to", type=Path, required=True, metavar="DIR")


def run(context: Context) -> Summary:
    from models.imaging.cut import write_crop
    from models.library.database.failures import translated

    args, written = context.args, 0
    with _core(context) as core:
        for given in args.pictures:
            context.token.check()
            try:
                found = _find(core, given)
                pixels = core.sandbox.decode(found.path, longest=0)
                focus = found.focus or _look(core, pixels)
                with translated(args.to, was_there=False):
                    path, box = write_crop(pixels, focus, args.size, args.to / found.id)
            except ExpectedError as error:
                context.fail(str(error))
                continue
            written += 1
            context.emit(
                {"id": found.id, "path": str(path), "box": list(box), "because": focus.because}
            )
    return {"written": written}


@contextlib.contextmanager
def _core(context: Context) -> Iterator[Core]:
    """The library; where there is none and files alone are to be cut, an empty one that goes."""
    from app.core import open_core
    from models.errors import LibraryError

    with contextlib.ExitStack() as stack:
        try:
            core = stack.enter_context(context.open_core())
        except LibraryError as error:
            files_alone = all(each.is_file() for each in context.args.pictures)
            if error.code != "library-missing" or not files_alone:
                raise
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bunshin-crop-"))
            core = stack.enter_context(open_core(Path(folder) / "library", create=True))
        yield core


@dataclass(frozen=True, slots=True)
class _Found:
    id: str
    path: Path
    focus: Focus | None = None


def _find(core: Core, given: Path) -> _Found:
    if not given.is_file():
        artwork = core.library.artworks.by_id(given.name)
        return _Found(artwork.id, Path(artwork.path), artwork.focus)
    from models.library.files.digest import file_digest

    return _Found(file_digest(given), given)


def _look(core: Core, pixels: Pixels) -> Focus:
    """As an analysis would."""
    from models.imaging.cut import smaller
    from models.nets.focusing import focus_of

    small = smaller(pixels, LONGEST)
    return focus_of(small, core.faces.find(small))


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    if match is None or 0 in (size := (int(match[1]), int(match[2]))):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1920x1080")
    return size
