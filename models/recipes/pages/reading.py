"""Pages behind one small door: HTML and XML by CSS selectors; JSON, feeds and any page by JMESPath.

Everything here works on bytes that were fetched before; a value that cannot be read is no value.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Protocol

import jmespath
import jmespath.exceptions

from models.errors import CollectError
from models.library.database.texts import storable
from models.recipes.language.schema import Selector, Step
from models.recipes.pages.any_page import read_any_page
from models.recipes.pages.feed_reading import read_feed
from models.recipes.pages.html_tree import parsed_html

LARGEST_PAGE = 5_000_000
Values = list[object]


class Page(Protocol):
    """A parsed page. An item is whatever `items` gave; None stands for the page itself."""

    base: str

    def items(self, step: Step) -> list[Any]: ...

    def expanded(self, step: Step, item: Any) -> list[Any]: ...

    def values(self, selector: Selector, item: Any, part: Any) -> Values: ...

    def holds(self, expression: str, item: Any) -> bool: ...


def parse_page(step: Step, body: bytes, url: str, oembed: bytes | None = None) -> Page:
    """Raises `CollectError` when the bytes are not what the step reads."""
    if len(body) > LARGEST_PAGE:
        raise CollectError("page-unreadable", url=url, reason="it is too large")
    if step.format == "html":
        return _Html(body, url)
    if step.format == "page":
        return _Json(read_any_page(body, url, oembed), url)
    try:
        if step.format == "xml":
            from models.recipes.pages.xml_page import XmlPage

            return XmlPage(body, url)
        if step.format == "feed":
            return _Json(read_feed(body, url), url)
        # Some answer an empty list with an empty body.
        return _Json(json.loads(body) if body.strip() else None, url)
    except (ValueError, RecursionError) as error:
        kinds = {"feed": "a feed", "xml": "XML"}
        reason = f"it is not {kinds.get(step.format, 'JSON')}"
        raise CollectError("page-unreadable", url=url, reason=reason) from error


class _Html:
    def __init__(self, body: bytes, url: str) -> None:
        self._tree, self.base = parsed_html(body, url)

    def items(self, step: Step) -> list[Any]:
        return [None] if step.items is None else list(self._tree.css(step.items))

    def expanded(self, step: Step, item: Any) -> list[Any]:
        return [item]

    def values(self, selector: Selector, item: Any, part: Any) -> Values:
        if selector.css is None:
            return []
        whole = item is None or selector.scope == "page"
        nodes = (self._tree if whole else item).css(selector.css)
        found: Values = []
        for node in nodes if selector.all else nodes[:1]:
            attr = selector.attr
            text = node.attributes.get(attr) if attr else " ".join(node.text().split())
            if text:
                found.append(text)
        return found

    def holds(self, expression: str, item: Any) -> bool:
        return (self._tree if item is None else item).css_first(expression) is not None


class _Json:
    def __init__(self, found: Any, url: str) -> None:
        self._found = found
        self.base = url

    def items(self, step: Step) -> list[Any]:
        if step.items is None:
            return [self._found]
        return [each for each in _as_list(_search(step.items, self._found)) if each is not None]

    def expanded(self, step: Step, item: Any) -> list[Any]:
        return [item] if step.expand is None else _as_list(_search(step.expand, item))

    def values(self, selector: Selector, item: Any, part: Any) -> Values:
        if selector.jmes is None:
            return []
        scopes = {"page": self._found, "item": item}
        found = _search(selector.jmes, scopes.get(selector.scope or "", part))
        many = [_whole(each) for each in _as_list(found) if _is_value(each)]
        return many if selector.all else many[:1]

    def holds(self, expression: str, item: Any) -> bool:
        found = _search(expression, self._found if item is None else item)
        return found not in (None, False, "", [], {})


@lru_cache(512)
def _compiled(expression: str) -> Any:
    return jmespath.compile(expression)


def _search(expression: str, found: Any) -> Any:
    """A type error inside the expression counts as no value; the next alternative has its turn."""
    try:
        return _compiled(expression).search(found)
    except (jmespath.exceptions.JMESPathError, TypeError, RecursionError):
        return None


def _as_list(found: Any) -> list[Any]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def _is_value(found: object) -> bool:
    return isinstance(found, (str, int, float)) and found != "" and not isinstance(found, bool)


def _whole(value: object) -> object:
    """JSON can name half a character, which nothing can store."""
    return storable(value) if isinstance(value, str) else value
