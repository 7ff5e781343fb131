"""Making a thumbnail of 320 pixels, against `Image.open().thumbnail((320, 320))`."""

from __future__ import annotations

from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.speed import kept_photos, thumbnail_speed


def measure(setting: Setting) -> Iterator[Figure]:
    speed = thumbnail_speed(kept_photos(setting))
    yield Figure(
        "thumbnails of 320 px from JPEG of 1-4 MP",
        speed.ours,
        "pictures/s",
        speed.ratio,
        "Pillow's thumbnail()",
        "≥ 1.7x",
    )
    for what, value in (("mean", speed.psnr), ("worst", speed.least_psnr)):
        yield Figure(f"their fidelity to a full Lanczos, {what} PSNR", value, "dB", bar="≥ 35 dB")
