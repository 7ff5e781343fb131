"""Quick thumbnails are still good ones, and quick against plain Pillow in the same run."""

from __future__ import annotations

import pytest

from app.bench.making import sample_pictures
from app.bench.speed import import_speed, photos, thumbnail_speed


def test_quick_thumbnails_look_like_slow_ones(tmp_path):
    assert thumbnail_speed(photos(tmp_path, sample_pictures(), 4)).psnr >= 35


@pytest.mark.torture
def test_thumbnails_and_imports_are_quicker_than_plain_pillow(tmp_path):
    files = photos(tmp_path / "photos", sample_pictures(), 60)
    thumbnails = thumbnail_speed(files)
    assert thumbnails.ratio >= 1.7
    assert thumbnails.psnr >= 35
    assert import_speed(files, tmp_path).ratio >= 1.5
