"""The example site: a small gallery of the sample collection, served on this computer only.

It belongs to the program, so that a newcomer can collect for real within a minute; nothing here
imports Qt. `ExampleSite().start()` … `stop()`; the recipe is resources/recipes/example-site.toml.
"""

from __future__ import annotations

from app.example_site.server import ADDRESS, HOST, IDENTITY_HEADER, PORT, ExampleSite

__all__ = ["ADDRESS", "HOST", "IDENTITY_HEADER", "PORT", "ExampleSite"]
