"""Where the program's data files lie: icons, style sheet, recipes, nets, the sample, translations.

Only paths are made here and nothing is read, so that importing this costs nothing. What lies
below `models` never imports it: `app` hands the paths down.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def icon_folder() -> Path:
    """The folder of our own SVG icons."""
    return ROOT / "icons"


def icon_path(name: str) -> Path:
    """The SVG file of the icon of that name; it need not exist."""
    return icon_folder() / f"{name}.svg"


def qss_path() -> Path:
    """The style sheet, with `@name` places for the theme's tokens."""
    return ROOT / "qss" / "bunshin.qss"


def strong_qss_path() -> Path:
    """What comes after it where more contrast is wanted."""
    return ROOT / "qss" / "more_contrast.qss"


def recipe_folder() -> Path:
    """The recipes that come with the program; their fixtures lie in `fixtures/` below it."""
    return ROOT / "recipes"


def recipe_template_folder() -> Path:
    """What a new recipe begins with, by kinds of site."""
    return ROOT / "recipe_templates"


def sample_folder() -> Path:
    """The sample collection: pictures, `collection.json`, `demo-session.jsonl`, licences."""
    return ROOT / "sample"


def demo_session_path() -> Path:
    """The recorded judgements that the demonstration replays over the sample collection."""
    return sample_folder() / "demo-session.jsonl"


def nets_manifest() -> Path:
    """What nets there are, where they come from and their digests."""
    return ROOT / "nets.toml"


def nets_folder() -> Path:
    """The net files made in set-up (not in the repository)."""
    return ROOT / "nets"


def words_file() -> Path:
    """The head that says words from the default embedding (packaging/train_words.py)."""
    return ROOT / "words" / "words.npz"


def companion_folder() -> Path:
    """The page of the local API for a phone: HTML, style, script."""
    return ROOT / "companion"


def translation_folder() -> Path:
    """The translations' sources (`.ts`) and, after set-up, what Qt loads (`.qm`)."""
    return ROOT / "i18n"


def guide_folder() -> Path:
    """The guide: one Markdown file a page and language, `images/<language>/` beside them."""
    return ROOT / "guide"
