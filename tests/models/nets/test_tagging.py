"""A tagger of the WD v3 layout, on a small net of the same inputs and outputs."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.analyse import Analyser, analyse
from models.nets.looks import TagLook
from models.nets.manifest import InputLayout, NetEntry, read_manifest
from models.nets.tagging import TagNet
from models.records import Tag
from resources import nets_manifest
from tests.support.imported import import_all
from tests.support.nets import save_net
from tests.support.pictures import a_picture

LABELS = """tag_id,name,category,count
1,general,9,5
2,sensitive,9,4
3,blue_sky,0,3
4,red_hair,0,2
5,hatsune_miku,4,1
"""


def layout() -> InputLayout:
    (entry,) = (each for each in read_manifest(nets_manifest()) if each.id == "wd-swinv2-v3")
    return entry.input


@pytest.fixture
def net(tmp_path):
    """Blue says blue_sky and the first rating, red red_hair, the character and the second."""
    from onnx import helper, numpy_helper

    blue, green, red = (np.zeros(5, np.float32) for _ in range(3))
    blue[[0, 2]], red[[1, 3, 4]] = 1 / 255, 1 / 255
    weights = np.stack([blue, green, red])
    nodes = [
        helper.make_node("ReduceMean", ["input"], ["mean"], axes=[1, 2], keepdims=0),
        helper.make_node("MatMul", ["mean", "weights"], ["out"]),
    ]
    save_net(
        tmp_path / "wd.onnx",
        layout(),
        nodes,
        ["n", 5],
        [numpy_helper.from_array(weights, "weights")],
    )
    (tmp_path / "tags.csv").write_text(LABELS)
    entry = NetEntry(
        id="wd",
        role="tagging",
        version="3",
        licence="MIT",
        file="wd.onnx",
        bytes=1,
        sha256="",
        input=layout(),
        thresholds={"general": 0.35, "character": 0.85},
    )
    return TagNet(entry, tmp_path / "wd.onnx", tmp_path / "tags.csv")


def texts(tags: list[Tag]) -> set[str]:
    return {tag.text for tag in tags}


def plain(colour: tuple[int, int, int], width: int = 60, height: int = 60) -> Pixels:
    return Pixels(width, height, width, height, "png", False, 1, bytes(colour) * (width * height))


def test_words_come_with_their_namespaces_the_surest_first(net):
    blue, red = net.say([plain((0, 0, 255)), plain((255, 0, 0))])
    assert blue == [Tag("blue_sky", "general", "net", 1.0), Tag("general", "rating", "net", 1.0)]
    assert texts(red) == {"rating:sensitive", "red_hair", "character:hatsune_miku"}


def test_a_character_needs_more_than_a_word(net):
    half, hardly = net.say([plain((128, 0, 0)), plain((10, 0, 40))])
    assert texts(half) == {"rating:sensitive", "red_hair"}
    assert texts(hardly) == {"rating:general"}


def test_a_picture_that_is_no_square_lies_on_white_paper(net):
    (said,) = net.say([plain((0, 0, 0), 60, 30)])
    (sky,) = (tag for tag in said if tag.name == "blue_sky")
    assert sky.confidence == pytest.approx(0.5, abs=0.01)


def test_words_that_do_not_fit_the_outputs_are_named(net, tmp_path):
    (tmp_path / "few.csv").write_text("\n".join(LABELS.splitlines()[:3]))
    with pytest.raises(NetError, match="for 2 words"):
        TagNet(net.entry, tmp_path / "wd.onnx", tmp_path / "few.csv").say([plain((0, 0, 0))])
    (tmp_path / "no.csv").write_text("nothing,here\n1,2\n")
    with pytest.raises(NetError, match="name its words"):
        TagNet(net.entry, tmp_path / "wd.onnx", tmp_path / "no.csv")


def test_an_analysis_says_them_once(net, library, sandbox, tmp_path):
    (artwork,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png")])
    analyser = Analyser((TagLook(library, net),), sandbox)
    told = [each for step in analyse(library, analyser, CancelToken()) for each in step.details]
    (changes,) = told
    assert changes.updated == (library.artworks.by_id(artwork).row,)
    assert changes.initiator == ""
    assert {tag.origin for tag in library.artworks.tags(artwork)} == {"net"}
    again = [step for step in analyse(library, analyser, CancelToken())]
    assert [step.total for step in again] == [0]
