"""Quick thumbnails are still good ones, and quick against plain Pillow in the same run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.speed import import_speed, photos, thumbnail_speed

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"


def drawings() -> list[Path]:
    found = sorted(path for path in SAMPLE.rglob("*") if path.suffix in (".png", ".jpg", ".webp"))
    assert found
    return found


def test_quick_thumbnails_look_like_slow_ones(tmp_path):
    assert thumbnail_speed(photos(tmp_path, drawings(), 4)).psnr >= 35


@pytest.mark.torture
def test_thumbnails_and_imports_are_quicker_than_plain_pillow(tmp_path):
    files = photos(tmp_path / "photos", drawings(), 60)
    thumbnails = thumbnail_speed(files)
    assert thumbnails.ratio >= 1.7
    assert thumbnails.psnr >= 35
    assert import_speed(files, tmp_path).ratio >= 1.5
