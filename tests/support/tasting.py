"""A library whose pictures a net has looked at, without pictures: for tests of what is learned."""

from __future__ import annotations

import json
from uuid import UUID

import numpy as np

from models.cancellation import CancelToken
from models.library.database.clock import now
from models.library.tables.tables import JudgementRow
from models.nets.vectors import VectorStore
from models.taste.learn import refresh

SIZE = 40


def two_kinds(vectors, ids, size: int = SIZE) -> None:
    """Vectors in two kinds that a net tells apart: even ones and odd ones."""
    rng = np.random.default_rng(len(ids))
    rows = rng.normal(size=(len(ids), size)) * 0.5
    rows[::2, 0] += 3
    rows[1::2, 1] += 3
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    vectors.append(ids, rows.astype(np.float32))


def store(library, key: str = "net@1", size: int = SIZE) -> VectorStore:
    return VectorStore(library.paths.vectors, key, size)


def learned(library, vectors):
    """Today's scores. Each of them is a number that can be shown."""
    scores = refresh(library, vectors, CancelToken())
    if scores is not None:
        assert np.isfinite(scores.utility).all()
        for shown in (scores.score, scores.uncertainty):
            assert ((shown >= 0) & (shown <= 1)).all()
    return scores


def finished(work):
    """What a piece of work that is told in steps comes to."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def an_uuid(number: int) -> str:
    return str(UUID(int=number))


def write_raw(library, *bodies: dict, at: int | None = None) -> None:
    """Entries as another program may have written them: nobody looks at what they say."""
    start, moment = library.judgements.position(), now() if at is None else at
    rows = [
        {
            "id": body.get("id", an_uuid(start + place + 1)),
            "at": moment,
            "kind": body["kind"],
            "artwork": body.get("artwork"),
            "body": json.dumps({"id": an_uuid(start + place + 1), **body}),
        }
        for place, body in enumerate(bodies)
    ]
    library.writer.call(lambda: JudgementRow.insert_many(rows).execute())
