"""How many faces of the sample's pictures a crop keeps whole, and what it costs.

Which faces there are is said by the detector at a larger size than the analysis uses, so that a
face that the analysis misses counts as lost when it is cut.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from app.bench import Figure, Setting
from app.bench.making import sample_pictures
from models.imaging.crop import TOP, Box, crop_box
from models.imaging.pixels import Pixels
from models.imaging.saliency import salient_focus
from models.imaging.sandbox import Sandbox
from models.nets.faces import Face, FaceDetector, FaceNet
from models.nets.focusing import focus_of
from models.nets.store import FACE, NetStore
from models.records import Focus
from resources import nets_folder, nets_manifest

LARGE = 768
JUDGED = 640  # The size that the net was made for.
SHAPES = (1.0, 16 / 9, 9 / 16)
# A crop of nearly the picture's own shape cuts nothing.
ALIKE = 0.15


def measure(setting: Setting) -> Iterator[Figure]:
    store = NetStore(nets_manifest(), [nets_folder()])
    net, judge = store.faces(), _judge(store)
    with Sandbox(workers=2) as sandbox:
        pictures = [sandbox.decode(path, longest=LARGE) for path in sample_pictures()]
    known = [(picture, judge.find(picture)) for picture in pictures]
    known = [(picture, faces) for picture, faces in known if faces]

    def ours(picture: Pixels) -> Focus:
        return focus_of(picture, net.find(picture))

    centre = _kept(known, lambda picture: None)
    count = sum(len(faces) for _, faces in known)
    what = f"faces kept whole in squares, 16:9 and 9:16 ({count} faces in {len(known)} pictures)"
    kept = _kept(known, ours)
    yield Figure(what, 100 * kept, "%", kept / centre, "the centre crop", "≥ 90 %, centre < 70 %")
    for name, focus in (("saliency alone", salient_focus), ("the top", lambda picture: TOP)):
        share = _kept(known, focus)
        yield Figure(f"the same by {name}", 100 * share, "%", share / centre, "the centre crop")
    salient_focus(known[0][0])  # What it imports is paid once.
    worst = max(_timed(salient_focus, picture) for picture, _ in known)
    yield Figure("a crop beyond the network, slowest", 1000 * worst, "ms", bar="≤ 15 ms")


def _judge(store: NetStore) -> FaceDetector:
    entry = store.entry(role=FACE)
    larger = replace(entry, input=replace(entry.input, size=JUDGED))
    return FaceNet(larger, store.path(entry))


def _kept(
    known: list[tuple[Pixels, tuple[Face, ...]]], focus_in: Callable[[Pixels], Focus | None]
) -> float:
    """The share over all shapes that cut the picture."""
    kept = whole = 0
    for picture, faces in known:
        focus = focus_in(picture)
        for shape in SHAPES:
            if abs(picture.width / picture.height / shape - 1) > ALIKE:
                box = crop_box(picture.width, picture.height, shape, focus)
                kept += sum(_holds(box, picture, face) for face in faces)
                whole += len(faces)
    return kept / max(whole, 1)


def _holds(box: Box, picture: Pixels, face: Face) -> bool:
    left, top, wide, high = box
    x, y = face.x * picture.width, face.y * picture.height
    right, bottom = x + face.width * picture.width, y + face.height * picture.height
    # A pixel is rounding, not a cut face.
    return left - 1 <= x and right <= left + wide + 1 and top - 1 <= y and bottom <= top + high + 1


def _timed(look: Callable[[Pixels], object], picture: Pixels) -> float:
    start = time.process_time()
    look(picture)
    return time.process_time() - start
