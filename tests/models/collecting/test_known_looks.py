"""Another encoding of a known picture is one more sighting; of a rejected one it stays away."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from models.library.files.emptying import empty_trash, in_trash
from models.records import State
from tests.support.collecting import a_collector, collect
from tests.support.local_site import LocalSite, Reply


def painting(seed: int = 1, size: tuple[int, int] = (600, 450)) -> Image.Image:
    """Soft shapes of many colours, as an illustration has."""
    random = np.random.default_rng(seed)
    picture = Image.new("RGB", size, tuple(int(each) for each in random.integers(0, 255, 3)))
    brush = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = random.integers(0, size[0]), random.integers(0, size[1])
        r = random.integers(20, 120)
        color = tuple(int(each) for each in random.integers(0, 255, 3))
        brush.ellipse((x - r, y - r, x + r, y + r), fill=color)
    return picture.filter(ImageFilter.GaussianBlur(2))


def encoded(picture: Image.Image, kind: str = "PNG", **options: int) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


ENCODED_ANEW = [("JPEG", {"quality": 95}), ("JPEG", {"quality": 70}), ("WEBP", {"quality": 80})]


@pytest.fixture
def site():
    with LocalSite() as made:
        made.gallery(works=1)
        made.pages["/file/1.png"] = Reply(encoded(painting()), "image/png")
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


@pytest.fixture
def known(collector) -> str:
    """The picture that is here."""
    (event,) = collect(collector)
    return event.id


def found_again(collector, site, *files: bytes):
    """What becomes of these, each on a page of its own."""
    links = "".join(
        f"<article><a href='/work/{n}'></a></article>" for n in range(2, 2 + len(files))
    )
    site.pages["/"] = Reply(links.encode())
    for number, file in enumerate(files, 2):
        site.work(number)
        site.pages[f"/file/{number}.png"] = Reply(file, "image/png")
    return [(e.outcome, e.reason, e.id) for e in collect(collector)]


@pytest.mark.parametrize(("kind", "options"), ENCODED_ANEW)
def test_a_copy_in_another_encoding_is_one_more_sighting(
    collector, site, library, known, kind, options
):
    copy = encoded(painting(), kind, **options)
    assert found_again(collector, site, copy) == [("duplicate", "looks-the-same", known)]
    assert library.artworks.all_ids() == [known]
    assert len(library.artworks.sightings(known)) == 2
    originals = [each for each in library.paths.originals.rglob("*") if each.is_file()]
    assert (len(originals), list(library.paths.staging.iterdir())) == (1, [])
    thumbs = {each.stem for each in library.paths.thumbs.rglob("*") if each.is_file()}
    assert thumbs == {known}
    site.work(3, file="/file/2.png")  # Its address is known from now on.
    site.pages["/"] = Reply(b"<article><a href='/work/3'></a></article>")
    assert [event.reason for event in collect(collector)] == ["known-address"]


@pytest.mark.parametrize(("kind", "options"), ENCODED_ANEW)
def test_a_copy_of_what_was_rejected_does_not_come_back(
    collector, site, library, known, kind, options
):
    library.writer.call(lambda: library.artworks.set_state([known], State.REJECTED))
    copy = encoded(painting(), kind, **options)
    smaller = encoded(painting().resize((400, 300), Image.Resampling.LANCZOS), "JPEG", quality=90)
    larger = encoded(painting(size=(600, 450)).resize((900, 675), Image.Resampling.LANCZOS))
    said = found_again(collector, site, copy, smaller, larger)
    assert said == [("vetoed", "in-trash", known)] * 3
    assert library.artworks.all_ids([State.INBOX]) == []
    assert len(library.artworks.sightings(known)) == 4


def test_rejected_in_the_middle_of_a_round_counts_at_once(collector, site, library, known):
    first, second = (encoded(painting(), "JPEG", quality=q) for q in (91, 92))

    def reject(count: int) -> bool:
        library.writer.call(lambda: library.artworks.set_state([known], State.REJECTED))
        return False

    site.pages["/"] = Reply(
        b"<article><a href='/work/2'></a></article><article><a href='/work/3'></a></article>"
    )
    for number, file in ((2, first), (3, second)):
        site.work(number)
        site.pages[f"/file/{number}.png"] = Reply(file, "image/png")
    events = collect(collector, until=reject)
    assert {event.outcome for event in events} <= {"duplicate", "vetoed"}
    assert library.artworks.all_ids([State.INBOX]) == []


def test_a_copy_of_what_was_rejected_and_emptied_does_not_come_back(
    collector, site, library, known
):
    library.writer.call(lambda: library.artworks.set_state([known], State.REJECTED))
    library.writer.call(lambda: empty_trash(library, in_trash(library)))
    copy = encoded(painting(), "JPEG", quality=80)
    other = encoded(painting().resize((400, 300), Image.Resampling.LANCZOS), "JPEG", quality=90)
    said = found_again(collector, site, copy, other)
    assert ("vetoed", "in-trash", known) in said
    assert sorted(each[0] for each in said) == [
        "new",
        "vetoed",
    ]  # With nothing left to compare it with, a person has to look.


def test_a_changed_detail_is_a_picture_of_its_own(collector, site, library, known):
    changed = painting()
    ImageDraw.Draw(changed).ellipse((300, 200, 312, 212), fill="white")
    assert [each[0] for each in found_again(collector, site, encoded(changed))] == ["new"]


def test_a_better_copy_is_brought_and_moving_ones_are_too(collector, site, library, known):
    larger = encoded(painting().resize((1200, 900), Image.Resampling.LANCZOS))
    frames = [painting(), painting(2)]
    stream = BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    said = found_again(collector, site, larger, stream.getvalue())
    assert [each[0] for each in said] == ["new", "new"]


def test_flat_and_icon_like_pictures_are_not_taken_for_each_other(collector, site):
    """Of them a fingerprint says nothing."""
    flat = [encoded(Image.new("RGB", (64, 64), color)) for color in ("red", "blue", "black")]
    icons = []
    for color in ("red", "green", "white"):
        icon = Image.new("RGB", (64, 64), "grey")
        ImageDraw.Draw(icon).rectangle((16, 16, 48, 48), fill=color)
        icons.append(encoded(icon))
    assert [each[0] for each in found_again(collector, site, *flat, *icons)] == ["new"] * 6


def test_two_copies_that_come_at_once_are_one(collector, site, library):
    picture = painting(7)
    copies = [encoded(picture, "JPEG", quality=quality) for quality in (90, 91, 92, 93)]
    said = found_again(collector, site, *copies)
    assert sorted(each[0] for each in said) == ["duplicate"] * 3 + ["new"] * 1
