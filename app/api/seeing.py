"""What the nets see in a picture that is sent and not kept: words, a crop, what looks alike."""

from __future__ import annotations

import hashlib
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool

from app.api.asked import Here, Reads, Served, served
from app.api.changing import body_of
from app.api.records import Near, Seen, TagRecord
from models.nets.focusing import focus_of
from models.records import SHOWN

if TYPE_CHECKING:
    from models.nets.embedding import EmbeddingNet
    from models.nets.faces import FaceDetector
    from models.nets.store import NetStore
    from models.similarity.exact import Floats

router = APIRouter(prefix="/v1", dependencies=Reads, tags=["seeing"])


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


@router.post("/look")
async def look(
    request: Request, here: Here, limit: Annotated[int, Query(ge=0, le=200)] = 20
) -> Seen:
    """The picture is the body of the request. Nothing of it is stored."""
    data = await body_of(request)
    return await run_in_threadpool(_look, served(request), request.app.state.eyes, data, limit)


def _look(here: Served, eyes: Eyes, data: bytes, limit: int) -> Seen:
    from models.nets.analyse import SMALL

    core = here.core
    pixels = core.sandbox.decode_bytes(data, longest=SMALL)
    with eyes.turn:
        vectors = eyes.embedding.embed([pixels])
        focus = focus_of(pixels, eyes.faces.find(pixels))
    words = core.words
    said = words.say(vectors)[0] if words is not None and words.net == core.vectors.key else []
    artwork_id = hashlib.sha256(data).hexdigest()
    return Seen(
        id=artwork_id,
        width=pixels.source_width,
        height=pixels.source_height,
        tags=[
            TagRecord(
                name=each.name, namespace=each.namespace, origin="net", confidence=each.confidence
            )
            for each in said
        ],
        crop=[focus.x, focus.y, focus.width, focus.height],
        because=focus.because,
        nearest=_nearest(here, vectors[0], artwork_id, limit),
    )


def _nearest(here: Served, vector: Floats, artwork_id: str, limit: int) -> list[Near]:
    from models.similarity.wish import Wish

    core = here.core
    among = set(core.library.artworks.all_ids(SHOWN)) - {artwork_id}
    core.vectors.refresh()
    if not limit or not among:
        return []
    found = core.neighbours.fitting(Wish((vector,), (), 0.0), limit, among=among)
    return [Near(id=each.id, distance=each.distance) for each in found]
