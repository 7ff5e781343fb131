"""Recipes: how a site is read, as data. No code runs out of a recipe."""

# pydantic loads its parts when they are first asked for, and two threads that ask at the same time
# can meet half of one. The lock on this package lets one thread load all that recipes need.
from models.recipes.language import schema as _schema  # noqa: F401
