"""Whether collecting that nobody asked for just now is to wait: data cost by volume, or no plug."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from workers.pacing import on_battery

LOOK_AGAIN_S = 60.0  # While it waits.
METERED, BATTERY = "metered", "battery"  # Why it does.


@dataclass(frozen=True, slots=True)
class Wishes:
    """When the person wants it to wait."""

    on_metered: bool = True
    on_battery: bool = False


class WaitingTimes(QObject):
    """Made in the window's thread, which hears what the system says of the line; `why` may be asked
    from any thread. Where the system does not tell, the line costs nothing."""

    def __init__(
        self,
        wishes: Callable[[], Wishes],
        battery: Callable[[], bool] = on_battery,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wishes, self._battery = wishes, battery
        self.metered = False

    def listen(self) -> None:
        """Begin to hear of the line; asked of the system only once the window is there."""
        from PySide6.QtNetwork import QNetworkInformation

        if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
            return
        line = QNetworkInformation.instance()
        if line is not None:
            line.isMeteredChanged.connect(self._on_metered)
            self._on_metered(line.isMetered())

    def why(self) -> str:
        """Why to wait at this moment: METERED, BATTERY, or "" for not at all."""
        wishes = self._wishes()
        if wishes.on_metered and self.metered:
            return METERED
        return BATTERY if wishes.on_battery and self._battery() else ""

    @Slot(bool)
    def _on_metered(self, metered: bool) -> None:
        self.metered = metered
