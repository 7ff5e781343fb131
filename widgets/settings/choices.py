"""What the settings show and hand back, in the words of `app.settings`."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("system", "en", "ja")
THEMES = ("system", "light", "dark")
MOST_A_DAY = 10_000


@dataclass(frozen=True, slots=True)
class Choices:
    """Each field with the default of `app.settings`; a page changes only its own."""

    language: str = "system"
    theme: str = "system"
    stay_in_tray: bool = True
    reference: bool = False
    a_day: int = 200
    wait_on_metered: bool = True
    wait_on_battery: bool = False
    start_in_tray: bool = False
    notes_every: int = 15
    quiet_from: int = 0
    quiet_until: int = 0
    guess_origin: bool = True
    backup_reminders: bool = True
    ask_updates: bool = False
    update_address: str = ""
    text_size: int = 0
    less_motion: bool = False
    more_contrast: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What pages may tell but not change: whether the desktop has a tray, where the library is."""

    has_tray: bool = True
    library: str = ""
