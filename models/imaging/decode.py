"""Decodes an untrusted picture whole, or frame by frame. Runs only in the decoding process
(sandbox_worker)."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from models.imaging.formats import READ, foreign_kind, looks_like_ours
from models.imaging.pixels import Frame, Limits, Pixels
from models.imaging.scaling import scaled
from models.imaging.wire import Refusal

_HEAD = 4096
_WANTED = tuple(name for name in READ if name != "MPO")
_FRAME_BUDGET = 600_000_000  # pixels of an animation that are looked at
_EXIF_ORIENTATION = 0x0112
_MOVING = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
_HASTY, _USUAL, _LONGEST_STAND = 10, 100, 600_000  # milliseconds
_SIDEWAYS = frozenset({5, 6, 7, 8})

# Sizes are checked here against `Limits`, as an error and with the numbers.
Image.MAX_IMAGE_PIXELS = None
warnings.simplefilter("ignore")


class Refused(Exception):
    """Ends a decode with a reason."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def decode(file: BinaryIO, longest: int, limits: Limits) -> Pixels | Refusal:
    """The upright picture with its longest side at most `longest` (0 = full size), or why not."""
    head = file.read(_HEAD)
    file.seek(0)
    if not head:
        return Refusal("file-empty")
    try:
        return _decode(file, longest, limits)
    except Exception as error:  # noqa: BLE001 - hostile bytes make decoders raise anything
        return _refusal(error, head)


def play(file: BinaryIO, longest: int, limits: Limits) -> Iterator[Frame | Refusal]:
    """The frames in their order, once, at most `limits.played`; a refusal is the last.

    What says that it stands for 10 ms or less stands for 100, as in the browsers. A picture that
    does not move, and a file of several pages, is one frame.
    """
    head = file.read(_HEAD)
    file.seek(0)
    if not head:
        yield Refusal("file-empty")
        return
    try:
        with Image.open(file, formats=_WANTED) as opened:
            yield from _frames(opened, longest, limits)
    except Exception as error:  # noqa: BLE001 - as above
        yield _refusal(error, head)


def _frames(opened: Image.Image, longest: int, limits: Limits) -> Iterator[Frame]:
    count = _frame_count(opened)
    last = min(count, limits.played)
    # An APNG may hold a picture for programs that cannot play, which is not part of it.
    first = 1 if count > 1 and opened.info.get("default_image") else 0
    for number in range(first, last):
        try:
            opened.seek(number)
        except EOFError:
            return
        pixels = _frame_pixels(opened, longest, limits, count - first)
        stands = opened.info.get("duration") or 0
        milliseconds = min(round(stands), _LONGEST_STAND) if stands > _HASTY else _USUAL
        yield Frame(pixels, milliseconds if count > 1 else 0)


def _refusal(error: Exception, head: bytes) -> Refusal:
    if isinstance(error, Refused):
        return error.refusal
    if isinstance(error, UnidentifiedImageError):
        return _unidentified(head)
    if isinstance(error, MemoryError | OverflowError):
        return Refusal("picture-too-large")
    return Refusal("picture-damaged")


def _unidentified(head: bytes) -> Refusal:
    if looks_like_ours(head):
        return Refusal("picture-damaged")
    kind = foreign_kind(head)
    return Refusal("format-unsupported", said=kind) if kind else Refusal("not-a-picture")


def _decode(file: BinaryIO, longest: int, limits: Limits) -> Pixels:
    with Image.open(file, formats=_WANTED) as opened:
        _check_size(opened, limits)
        count = _frame_count(opened)
        pixels = _frame_pixels(opened, longest, limits, count)
        _check_frames(opened, count, limits)
    return pixels


def _frame_count(opened: Image.Image) -> int:
    """The pages of a TIFF and the views of an MPO are no animation."""
    return int(getattr(opened, "n_frames", 1)) if opened.format in _MOVING else 1


def _frame_pixels(opened: Image.Image, longest: int, limits: Limits, frames: int) -> Pixels:
    """The frame that `opened` stands at."""
    name = READ[opened.format or ""][0]
    _check_size(opened, limits)
    source = opened.size
    orientation = _orientation(opened)
    profile = opened.info.get("icc_profile")
    if longest and opened.format in ("JPEG", "MPO"):
        # Half, a quarter or an eighth costs a fraction; what is left to scale is less than half.
        opened.draft(None, _within(opened.size, longest))
    opened.load()
    picture = _plain(opened)
    if longest and max(picture.size) > longest:
        picture = scaled(picture, longest, reducing_gap=2.0)
    picture = _to_srgb(picture, profile)
    picture = _upright(picture, orientation)
    if picture.mode != "RGB" and not _transparent(picture):
        picture = picture.convert("RGB")
    width, height = source[::-1] if orientation in _SIDEWAYS else source
    alpha = picture.mode == "RGBA"
    data = picture.tobytes()
    return Pixels(*picture.size, width, height, name, alpha, frames, data, orientation)


def _within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    share = longest / max(size)
    return max(1, int(size[0] * share)), max(1, int(size[1] * share))


def _transparent(picture: Image.Image) -> bool:
    return picture.mode == "RGBA" and picture.getchannel("A").getextrema()[0] != 255


def _check_size(picture: Image.Image, limits: Limits) -> None:
    width, height = picture.size
    if width * height > limits.pixels:
        raise Refused(Refusal("picture-too-large", width, height))


def _check_frames(picture: Image.Image, frames: int, limits: Limits) -> None:
    """Decode the other frames too: a cut-off animation is damaged, a bomb only costs its budget."""
    spent = 0
    for number in range(1, min(frames, limits.frames)):
        picture.seek(number)
        _check_size(picture, limits)
        spent += picture.size[0] * picture.size[1]
        if spent > _FRAME_BUDGET:
            return
        picture.load()


def _orientation(picture: Image.Image) -> int:
    try:
        found = int(picture.getexif().get(_EXIF_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - broken EXIF does not make a broken picture
        return 1
    return found if 1 <= found <= 8 else 1


def _plain(picture: Image.Image) -> Image.Image:
    """One of L, RGB, RGBA, CMYK: what can be made smaller and have its colours right. May be the
    frame itself, which an animation goes on from: whatever follows makes a new picture."""
    mode = picture.mode
    if mode.startswith("I;16") or mode == "I":
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if mode == "F":
        low, high = picture.getextrema()
        scale = 255.0 / ((high - low) or 1.0)  # type: ignore[operator]
        return picture.point(lambda value: (value - low) * scale).convert("L")
    if mode in ("LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    if mode in ("RGB", "RGBA", "CMYK", "L"):
        return picture
    return picture.convert("RGB")


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    if not profile or b"sRGB" in profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    target = "RGB" if picture.mode == "CMYK" else picture.mode
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode=target
        )
    except Exception:  # noqa: BLE001 - a broken profile is ignored, as browsers do
        return picture
    return made or picture


def _upright(picture: Image.Image, orientation: int) -> Image.Image:
    if orientation == 1:
        return picture
    exif = picture.getexif()
    exif[_EXIF_ORIENTATION] = orientation
    return ImageOps.exif_transpose(picture)
