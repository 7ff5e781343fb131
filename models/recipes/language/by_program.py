"""Recipes for what another program reads: they have lines of JSON in the place of pages."""

from __future__ import annotations

from typing import Any

ENGINE = "gallery-dl"
_ROUTE = {"name": "lines", "kind": "listing", "url": "https://{host}/{rest*}"}


def with_route(found: Any) -> Any:
    """What was written, with the one route that such a recipe is read by; else as it is."""
    if not isinstance(found, dict) or found.get("engine") != ENGINE or "route" in found:
        return found
    steps = found.get("step")
    if not isinstance(steps, dict) or len(steps) != 1:
        return found
    ((name, step),) = steps.items()
    whole = {"format": "json", **step} if isinstance(step, dict) else step
    return {**found, "step": {name: whole}, "route": [{**_ROUTE, "step": name}]}
