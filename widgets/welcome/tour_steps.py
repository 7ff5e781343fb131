"""The steps of the tour as data: each is a real thing, done in the real window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Tour"


@dataclass(frozen=True, slots=True)
class Step:
    """`screen` and `part` say what the hint points at; `done` is said in place of `text` once the
    person has done it. Texts are translated when they are shown."""

    name: str
    screen: str
    part: str
    title: str
    text: str
    done: str = ""


STEPS = (
    Step(
        "look",
        "inbox",
        "finds",
        QT_TRANSLATE_NOOP("Tour", "New pictures wait here"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The large one asks for your word; above it stands where it is from and why it is "
            "here. A click on a small one brings that one forward.",
        ),
    ),
    Step(
        "judge",
        "inbox",
        "verdicts",
        QT_TRANSLATE_NOOP("Tour", "One key says what you think"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "P keeps it, X rejects it, L likes it. Backspace takes the last one back. Try it now.",
        ),
        QT_TRANSLATE_NOOP(
            "Tour", "That is all there is to it. Each one teaches Bunshin your taste."
        ),
    ),
    Step(
        "lay",
        "board",
        "shelf",
        QT_TRANSLATE_NOOP("Tour", "Lay alike ones together"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Drag two or three pictures from here onto the board. Near means alike to you, far "
            "means different.",
        ),
        QT_TRANSLATE_NOOP(
            "Tour", "Move them as you like. What you mean by alike is learned from where they lie."
        ),
    ),
    Step(
        "learn",
        "library",
        "order",
        QT_TRANSLATE_NOOP("Tour", "It learns what you like"),
        QT_TRANSLATE_NOOP(
            "Tour", "Choose “By taste” here: what you will probably love comes first."
        ),
        QT_TRANSLATE_NOOP("Tour", "The more you judge, the better this order gets."),
    ),
    Step(
        "collect",
        "sources",
        "address",
        QT_TRANSLATE_NOOP("Tour", "Let it collect for you"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Paste the address of a gallery you love. Bunshin looks there by itself, and brings "
            "most from where you like most.",
        ),
        QT_TRANSLATE_NOOP("Tour", "What it brings waits for you in the inbox."),
    ),
)

# For a library without finds: somebody brought pictures of their own.
WITHOUT_FINDS = {
    "look": Step(
        "look",
        "library",
        "grid",
        QT_TRANSLATE_NOOP("Tour", "Your pictures are here"),
        QT_TRANSLATE_NOOP(
            "Tour", "Arrow keys walk among them, and the space bar looks closer at one."
        ),
    ),
    "judge": Step(
        "judge",
        "library",
        "grid",
        QT_TRANSLATE_NOOP("Tour", "One key says what you think"),
        QT_TRANSLATE_NOOP(
            "Tour", "Choose a picture: L likes it, D does not, 1 to 5 give stars. Try it now."
        ),
        QT_TRANSLATE_NOOP(
            "Tour", "That is all there is to it. Each one teaches Bunshin your taste."
        ),
    ),
}
