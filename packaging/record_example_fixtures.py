"""Records the example site's pages as the fixtures of its recipe. Run after the pages change."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import resources
from app.example_site import ADDRESS
from app.example_site.catalogue import Catalogue, page_of
from app.example_site.pages import NAME, listing, work_page

SHOWN = "the-great-wave-off-kanagawa"


def fixtures() -> dict[str, str]:
    """Each fixture's file name and text."""
    catalogue = Catalogue(resources.sample_folder())
    first = page_of(catalogue.works, 1)
    work = next(each for each in catalogue.works if each.slug == SHOWN)
    if first is None:
        raise SystemExit("the sample collection is empty")
    return {
        "list.html": listing(first, NAME, "/", len(catalogue.works)),
        "work.html": work_page(work, ADDRESS),
    }


def main() -> None:
    folder = resources.recipe_folder() / "fixtures" / "example-site"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in fixtures().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
