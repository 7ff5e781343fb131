"""From the faces of a picture, or what stands out where there are none, to what a crop keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.imaging.crop import TOP
from models.imaging.pixels import Pixels
from models.imaging.saliency import salient_focus
from models.nets.faces import Face
from models.records import Focus

# Of a detected face, on each side: a crop that has just this much does not touch it.
ROOM = 0.02
# Several faces are kept together as long as crops down to this shape, or lying, hold them.
NARROW = 9 / 16


def focus_of(
    picture: Pixels,
    faces: Sequence[Face],
    salient: Callable[[Pixels], Focus | None] = salient_focus,
) -> Focus:
    """Faces first, then what stands out, then the middle of the top."""
    if faces:
        return _around(picture, sorted(faces, key=lambda face: -face.width * face.height))
    return salient(picture) or TOP


def _around(picture: Pixels, faces: Sequence[Face]) -> Focus:
    """The largest face, and the others as long as narrow crops hold all of them."""
    wide, high = picture.width, picture.height
    most = min(wide, NARROW * high), min(high, NARROW * wide)
    x, y, right, bottom = _edges(faces[0])
    for face in faces[1:]:
        left_, top_, right_, bottom_ = _edges(face)
        wider = min(x, left_), min(y, top_), max(right, right_), max(bottom, bottom_)
        if (wider[2] - wider[0]) * wide <= most[0] and (wider[3] - wider[1]) * high <= most[1]:
            x, y, right, bottom = wider
    room_x, room_y = ROOM * faces[0].width, ROOM * faces[0].height
    x, y = max(0.0, x - room_x), max(0.0, y - room_y)
    right, bottom = min(1.0, right + room_x), min(1.0, bottom + room_y)
    return Focus(x, y, right - x, bottom - y, "face")


def _edges(face: Face) -> tuple[float, float, float, float]:
    return face.x, face.y, face.x + face.width, face.y + face.height
