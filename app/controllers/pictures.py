"""Brings finished pictures from the thumbnail pool to the view that asked for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from workers.thumbnail_pool import Thumbnail, ThumbnailPool

# The longest side of an original that a screen is given, in pixels.
LARGEST_ORIGINAL = 16_384
Show = Callable[[Thumbnail], object]


class Pictures(QObject):
    """Each view registers under the name with which it asks."""

    def __init__(self, pool: ThumbnailPool) -> None:
        super().__init__()
        self._views: dict[str, Show] = {}
        pool.ready.connect(self._on_answer)
        pool.failed.connect(self._on_answer)

    def show_in(self, asker: str, show: Callable[[str, QImage], object]) -> None:
        """Answers to `asker` go to `show(artwork_id, image)`; a null image cannot be shown."""
        self._views[asker] = lambda thumbnail: show(thumbnail.id, thumbnail.image)

    def show_generations_in(self, asker: str, show: Callable[[str, QImage, int], object]) -> None:
        """Like `show_in`, for a view that counts generations."""
        self._views[asker] = lambda thumbnail: show(
            thumbnail.id, thumbnail.image, thumbnail.generation
        )

    @Slot(object)
    def _on_answer(self, thumbnail: Thumbnail) -> None:
        show = self._views.get(thumbnail.asker)
        if show is not None:
            show(thumbnail)
