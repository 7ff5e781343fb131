"""What a recipe wants to know of its guest, as places in the keyring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.recipes.language.auth import place_of

if TYPE_CHECKING:
    from models.recipes.language.schema import Recipe

_OPEN = ("username",)  # What may be seen while it is typed.


@dataclass(frozen=True, slots=True)
class WantedSecret:
    """`service` and `name` as `Credentials` takes them; `secret` is not shown while it is typed."""

    service: str
    name: str
    secret: bool = True


def wanted_secrets(recipe: Recipe | None) -> list[WantedSecret]:
    """In the order of the recipe's schema; none for a recipe without a login."""
    auth = recipe.auth if recipe is not None else None
    if auth is None or auth.scheme == "none":
        return []
    return [
        WantedSecret(*place_of(reference), field not in _OPEN)
        for field, reference in auth.references()
    ]
