"""The montage of `docs/images/similar.jpg`: some sample pictures, each with what is most like it.

Looked for as the program does, among the pictures of the example site (their artists and licences
are named in resources/sample).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.bench.making import sample_pictures  # noqa: E402
from app.core import Core, open_core  # noqa: E402
from models.cancellation import CancelToken  # noqa: E402
from models.library.arriving.importing import import_paths  # noqa: E402
from models.nets.analyse import analyse  # noqa: E402

TARGET = ROOT / "docs" / "images" / "similar.jpg"
QUERIES, FOUND = 7, 8
SIDE, GAP, AFTER_QUERY = 120, 6, 18


def main() -> int:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_core(Path(folder) / "library", create=True) as core,
    ):
        token = CancelToken()
        list(import_paths(core.library, sample_pictures(), sandbox=core.sandbox, token=token))
        list(analyse(core.library, core.analyser, token))
        ids = core.library.artworks.all_ids()
        # Evenly over the collection: nobody chose them.
        queries = ids[:: len(ids) // QUERIES][:QUERIES]
        sheet = montage(core, queries)
    sheet.save(TARGET, quality=82, optimize=True)
    print(f"{TARGET.relative_to(ROOT)}: {sheet.width} x {sheet.height}")
    return 0


def montage(core: Core, queries: list[str]) -> Image.Image:
    """A row for each query, itself on the left."""
    width = (FOUND + 1) * (SIDE + GAP) + AFTER_QUERY + GAP
    sheet = Image.new("RGB", (width, len(queries) * (SIDE + GAP) + GAP), "#f4f3f0")
    for row, query in enumerate(queries):
        found = [query, *(each.id for each in core.neighbours.nearest(query, FOUND))]
        for column, artwork in enumerate(found):
            left = GAP + column * (SIDE + GAP) + (AFTER_QUERY if column else 0)
            sheet.paste(cell(core, artwork), (left, GAP + row * (SIDE + GAP)))
    return sheet


def cell(core: Core, artwork: str) -> Image.Image:
    """Whole, on white."""
    with Image.open(core.library.paths.thumb(artwork, 320)) as picture:
        small = picture.convert("RGBA")
    small.thumbnail((SIDE, SIDE))
    paper = Image.new("RGB", (SIDE, SIDE), "white")
    corner = (SIDE - small.width) // 2, (SIDE - small.height) // 2
    paper.paste(small, corner, small)
    return paper


if __name__ == "__main__":
    sys.exit(main())
