"""Which copy is better, and when that is obvious."""

from __future__ import annotations

from models.records import Artwork, State
from models.similarity.obvious import Rule, obvious, suggest


def artwork(row=1, *, size=(1000, 800), bytes_=100_000, format_="jpeg", added=5, frames=1):
    return Artwork(row, f"{row:064}", "", format_, *size, bytes_, State.KEPT, added, frames=frames)


def test_the_larger_one_is_the_better_copy():
    found = suggest(artwork(1), artwork(2, size=(2000, 1600), bytes_=1), 4.0)
    assert (found.better, found.why, found.rule) == (1, "larger", Rule.LARGER)


def test_of_the_same_size_the_one_without_losses_is():
    found = suggest(artwork(1, format_="png"), artwork(2, bytes_=900_000), 4.0)
    assert (found.better, found.why, found.rule) == (0, "lossless", Rule.LOSSLESS)


def test_of_the_same_kind_the_one_with_more_bytes_is():
    found = suggest(artwork(1), artwork(2, bytes_=200_000), 2.0)
    assert (found.better, found.why, found.rule) == (1, "finer", Rule.FINER)


def test_between_equals_the_older_one_stays():
    found = suggest(artwork(1, added=9), artwork(2, added=3), 0.0)
    assert (found.better, found.why, found.rule) == (1, "older", Rule.FINER)


def test_a_changed_detail_another_shape_or_an_animation_is_never_obvious():
    large = artwork(2, size=(2000, 1600))
    assert suggest(artwork(1), large, 30.0).rule is None
    assert suggest(artwork(1), large, -1.0).rule is None
    assert suggest(artwork(1), artwork(2, size=(2000, 1500)), 1.0).rule is None
    assert suggest(artwork(1, frames=9), large, 1.0).rule is None
    assert suggest(artwork(1), large, 30.0).better == 1


def test_only_the_rules_that_the_person_chose_work():
    larger = suggest(artwork(1), artwork(2, size=(2000, 1600)), 1.0)
    assert obvious(larger, {Rule.LARGER})
    assert not obvious(larger, {Rule.FINER, Rule.LOSSLESS})
