"""The real face detector on the sample's pictures, and what a crop keeps because of it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from models.errors import NetError
from models.imaging.crop import TOP, crop_box
from models.imaging.pixels import Pixels
from models.imaging.saliency import salient_focus
from models.nets.faces import Face, FaceDetector, FaceNet
from models.nets.focusing import focus_of
from resources import sample_folder
from tests.support.nets import the_default_nets


@pytest.fixture(scope="module")
def net() -> FaceDetector:
    return the_default_nets().faces()


def pixels_of(picture: Image.Image) -> Pixels:
    alpha = picture.has_transparency_data
    picture = picture.convert("RGBA" if alpha else "RGB")
    return Pixels(*picture.size, *picture.size, "png", alpha, 1, picture.tobytes())


def sample(name: str) -> Pixels:
    with Image.open(sample_folder() / "pictures" / name) as picture:
        picture.load()
        return pixels_of(picture)


def plain(width: int, height: int, color: str = "white") -> Pixels:
    return pixels_of(Image.new("RGB", (width, height), color))


@pytest.mark.parametrize(
    ("name", "x", "y"),
    [
        ("mona-lisa.jpg", 0.48, 0.25),
        ("eileen.png", 0.5, 0.25),
        ("the-child.jpg", 0.61, 0.54),
        ("delfador.webp", 0.37, 0.33),
    ],
)
def test_it_finds_painted_and_drawn_faces(net, name, x, y):
    (face,) = net.find(sample(name))
    assert abs(face.x + face.width / 2 - x) < 0.08
    assert abs(face.y + face.height / 2 - y) < 0.08
    assert 0.6 <= face.score <= 1


@pytest.mark.parametrize("size", [(400, 300), (1, 1), (640, 20), (7, 500)])
def test_there_is_nobody_on_white_paper_of_any_shape(net, size):
    assert net.find(plain(*size)) == ()


def test_a_moved_face_is_found_where_it_is(net):
    with Image.open(sample_folder() / "pictures" / "mona-lisa.jpg") as picture:
        paper = Image.new("RGB", (picture.width * 3, picture.height), "white")
        paper.paste(picture, (2 * picture.width, 0))
    (face,) = net.find(pixels_of(paper))
    assert abs(face.x + face.width / 2 - (2 + 0.48) / 3) < 0.03


def test_a_net_without_its_outputs_is_named(net, tmp_path):
    from models.nets.manifest import InputLayout
    from tests.support.nets import a_tiny_net

    layout = InputLayout("input", "NCHW", "BGR", 64)
    entry = a_tiny_net(tmp_path, layout)
    with pytest.raises(NetError, match="outputs"):
        FaceNet(entry, tmp_path / entry.file).find(plain(64, 64))


def test_a_tall_picture_keeps_its_face(net):
    picture = sample("eileen.png")
    faces = net.find(picture)
    focus = focus_of(picture, faces)
    left, top, wide, high = crop_box(picture.width, picture.height, 1.0, focus)
    assert focus.because == "face"
    assert top <= faces[0].y * picture.height
    assert (faces[0].y + faces[0].height) * picture.height <= top + high
    assert (left, wide) == (0, picture.width)


def test_faces_that_narrow_crops_cannot_hold_together_leave_the_largest():
    picture = plain(1000, 400)
    spots = ((0.1, 0.06), (0.15, 0.05), (0.9, 0.05))
    large, near, far = (Face(x, 0.2, width, 0.3, 0.9) for x, width in spots)
    focus = focus_of(picture, (far, near, large))
    assert focus.x <= 0.1
    assert 0.2 <= focus.x + focus.width < 0.9
    for aspect in (1.0, 9 / 16, 16 / 9):
        left, _, wide, _ = crop_box(1000, 400, aspect, focus)
        assert left <= 100
        assert left + wide >= 200


def test_without_a_face_what_stands_out_is_kept(net):
    paper = np.full((100, 300, 3), 255, np.uint8)
    paper[40:70, 220:260] = (180, 30, 30)
    picture = pixels_of(Image.fromarray(paper))
    focus = focus_of(picture, ())
    assert focus.because == "saliency"
    left, _, wide, _ = crop_box(300, 100, 1.0, focus)
    assert left <= 220
    assert left + wide >= 260


def test_where_nothing_stands_out_it_is_the_top():
    assert salient_focus(plain(50, 200, "navy")) is None
    assert focus_of(plain(50, 200, "navy"), ()) == TOP
