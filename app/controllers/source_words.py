"""What would be done with an address, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.recipes.templates import bare_address

if TYPE_CHECKING:
    from models.recipes.dispatch import Explanation

CONTEXT = "SourceWords"
MATCHED = {
    "listing": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the lists of {host}."
    ),
    "post": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the works of {host}."
    ),
    "file": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the files of {host}."
    ),
    "folder": QT_TRANSLATE_NOOP(
        "SourceWords",
        "This folder will be watched: what is new in it waits in the inbox. The "
        "files stay where they are.",
    ),
    "page": QT_TRANSLATE_NOOP(
        "SourceWords",
        "No recipe knows this page of {host}. The pictures that the page itself names are taken.",
    ),
    "watch": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the news of {host}."
    ),
}
REFUSED = {
    "url-wrong": QT_TRANSLATE_NOOP("SourceWords", "This is not a web address yet."),
    "unsupported": QT_TRANSLATE_NOOP("SourceWords", "No recipe reads this page of {host} yet."),
    "folder-missing": QT_TRANSLATE_NOOP("SourceWords", "There is no such folder."),
    "recipe-unknown": QT_TRANSLATE_NOOP("SourceWords", "There is no such recipe."),
}


def explained(explanation: Explanation) -> str:
    """One sentence."""
    if explanation.usable:
        text = MATCHED.get(explanation.kind, MATCHED["listing"])
    else:
        text = REFUSED.get(explanation.code, REFUSED["unsupported"])
    host = urlsplit(bare_address(explanation.url)).hostname or explanation.url
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(recipe=explanation.recipe_name, host=host)
