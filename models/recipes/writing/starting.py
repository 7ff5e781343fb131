"""The beginning of a new recipe: a template with the address of a page in the place of its own."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

TEMPLATE_HOST = "gallery.example"
TEMPLATE_ID = "my-gallery"


def begun(template: str, recipe_id: str, address: str) -> str:
    """`address` is a page that the person wants to read; what is no web address changes nothing."""
    text = template.replace(f'"{TEMPLATE_ID}"', f'"{recipe_id}"')
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return text
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return text
    text = text.replace(TEMPLATE_HOST, parts.netloc)
    if parts.scheme == "http":
        text = text.replace(f"https://{parts.netloc}", f"http://{parts.netloc}")
        text = text.replace("version = 1\n", "version = 1\ninsecure = true\n", 1)
    return text


def id_for(address: str) -> str:
    """`https://www.some-site.example/x` → `some-site`; what a recipe for it may be called."""
    try:
        host = urlsplit(address.strip()).hostname or ""
    except ValueError:
        host = ""
    word = host.removeprefix("www.").partition(".")[0].lower()
    return re.sub(r"[^a-z0-9]+", "-", word).strip("-") or TEMPLATE_ID
