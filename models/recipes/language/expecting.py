"""What a recipe's own tests say."""

from __future__ import annotations

from models.recipes.language.part import Part


class Expect(Part):
    """What reading the fixture must give."""

    items: int | None = None
    follow: int | None = None
    next: str | None = None
    first: dict[str, str | int | list[str]] = {}
    veto: str | None = None
    error: str | None = None


class FixtureTest(Part):
    """An address, the recorded answer, and what must be found in it."""

    url: str
    fixture: str
    expect: Expect
