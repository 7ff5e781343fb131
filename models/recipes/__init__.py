"""Recipes: how a site is read, as data. No code runs out of a recipe."""
