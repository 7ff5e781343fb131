"""A library of 60 artworks in two kinds, which a net has looked at."""

from __future__ import annotations

import pytest

from tests.support.judging import add_artworks
from tests.support.tasting import store, two_kinds


@pytest.fixture
def vectors(library):
    return store(library)


@pytest.fixture
def world(library, vectors):
    ids = add_artworks(library, 60)
    two_kinds(vectors, ids)
    return ids
