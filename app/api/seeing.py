"""What the nets see in a picture that is sent and not kept: words, crops, what looks alike."""

from __future__ import annotations

import hashlib
import re
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.concurrency import run_in_threadpool

from app.api.asked import Here, Reads, Served
from app.api.changing import BODY, body_of
from app.api.describing import problems
from app.api.reading import Metric
from app.api.records import Crop, Near, Seen, TagRecord
from app.uses.alike import Alike, nearest
from models.imaging.crop import crop_box
from models.nets.focusing import focus_of
from models.records import Focus

if TYPE_CHECKING:
    from models.imaging.pixels import Pixels
    from models.nets.embedding import EmbeddingNet
    from models.nets.faces import FaceDetector
    from models.nets.store import NetStore
    from models.nets.tagging import TagNet
    from models.records import Tag
    from models.similarity.exact import Floats

router = APIRouter(prefix="/v1", dependencies=Reads, tags=["seeing"])
MOST_SIZES = 20
Size = tuple[int, int]


class Eyes:
    """Nets of the API's own, because a session is not shared between threads; one at a time."""

    def __init__(self, nets: NetStore) -> None:
        self._nets = nets
        self.turn = threading.Lock()

    @cached_property
    def embedding(self) -> EmbeddingNet:
        return self._nets.embedding()

    @cached_property
    def faces(self) -> FaceDetector:
        return self._nets.faces()

    @cached_property
    def tagger(self) -> TagNet | None:
        """Where the person chose one that says more words."""
        from models.nets.store import TAGGING

        entry = next((each for each in self._nets.in_use() if each.role == TAGGING), None)
        return None if entry is None else self._nets.tagger(entry.id)


@router.post("/look", responses=problems(408, 413, 422), openapi_extra=BODY, summary="Look")
async def look(
    request: Request,
    here: Here,
    limit: Annotated[int, Query(ge=0, le=200, description="How many that look alike")] = 20,
    size: Annotated[
        list[str] | None,
        Query(
            max_length=MOST_SIZES,
            description="WxH: where to cut for that shape; may be said several times",
            examples=["1920x1080"],
        ),
    ] = None,
    metric: Metric = "raw",
) -> Seen:
    """Tags with how sure the net is of each, where to crop, and what in the library looks alike.
    The picture is the body of the request; nothing of it is stored."""
    sizes = [_size(each) for each in size or ()]
    data = await body_of(request)
    eyes: Eyes = request.app.state.eyes
    return await run_in_threadpool(_look, here, eyes, data, sizes, Asked(limit, metric))


class Asked:
    """What is wanted of those that look alike."""

    def __init__(self, limit: int, metric: str) -> None:
        self.limit, self.metric = limit, metric


def _look(here: Served, eyes: Eyes, data: bytes, sizes: list[Size], asked: Asked) -> Seen:
    from models.nets.analyse import SMALL

    pixels = here.core.sandbox.decode_bytes(data, longest=SMALL, name="The picture")
    with eyes.turn:
        vectors = eyes.embedding.embed([pixels])
        focus = focus_of(pixels, eyes.faces.find(pixels))
        said = _words(here, eyes, pixels, vectors)
    artwork_id = hashlib.sha256(data).hexdigest()
    return Seen(
        id=artwork_id,
        width=pixels.source_width,
        height=pixels.source_height,
        tags=[TagRecord.model_validate(each, from_attributes=True) for each in said],
        focus=[focus.x, focus.y, focus.width, focus.height],
        because=focus.because,
        crops=_crops(pixels, focus, sizes),
        nearest=_nearest(here, artwork_id, vectors[0], asked),
    )


def _words(here: Served, eyes: Eyes, pixels: Pixels, vectors: Floats) -> list[Tag]:
    if eyes.tagger is not None:
        return eyes.tagger.say([pixels])[0]
    words = here.core.words
    return words.say(vectors)[0] if words is not None and words.net == here.core.vectors.key else []


def _crops(pixels: Pixels, focus: Focus, sizes: list[Size]) -> list[Crop]:
    wide, high = pixels.source_width, pixels.source_height
    return [
        Crop(size=f"{width}x{height}", box=crop_box(wide, high, width / height, focus))
        for width, height in sizes
    ]


def _nearest(here: Served, artwork_id: str, vector: Floats, asked: Asked) -> list[Near]:
    core = here.core
    if not asked.limit:
        return []
    with here.turn:
        core.vectors.refresh()
        wish = Alike([(artwork_id, vector)], metric=asked.metric, limit=asked.limit)
        found = nearest(core, wish)
    return [Near(id=each.id, distance=each.distance) for each in found]


def _size(text: str) -> Size:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    if match is None or 0 in (size := (int(match[1]), int(match[2]))):
        raise HTTPException(422, f"{text!r} is not a size such as 1920x1080")
    return size
