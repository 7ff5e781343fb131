"""Recipes of the person's own: begun, kept, tried on recorded pages, handed on."""
