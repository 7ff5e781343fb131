"""The one page that the browser shows when it has come back: plain, friendly, without anything from
elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 17px/1.6 system-ui, sans-serif; margin: 0; min-height: 90vh; display: grid;
  place-content: center; background: light-dark(#f6f5f2, #1c1b1a); color: light-dark(#222, #eee); }}
main {{ max-width: 30em; padding: 2em; }}
h1 {{ font-size: 1.5em; margin: 0 0 .4em; }}
p {{ margin: 0; }}
</style></head>
<body><main><h1>{title}</h1><p>{text}</p></main>
<script>history.replaceState(null, "", "/")</script></body></html>
"""

Words = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """Title and text in the person's language: let in; said no; an answer to another question."""

    language: str
    welcome: Words
    refused: Words
    strange: Words


def landing_page(language: str, title: str, text: str) -> bytes:
    """HTML; the script takes the code out of the browser's address line."""
    said = {"language": language, "title": title, "text": text}
    return _PAGE.format(**{name: escape(each) for name, each in said.items()}).encode()
