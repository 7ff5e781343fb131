"""XML by CSS selectors. The only door to lxml and cssselect.

`media|content` is an element of the namespace that the document calls `media`; where it has
another name for it, the usual one of `USUAL` is understood too. Elements of the document's default
namespace (Atom's, say) are written without one. Attributes likewise: `attr = "xlink:href"`. Names
are written as they stand there: XML knows `pubDate` and `pubdate` apart. Nothing outside of the
document is read: no DTD, no entity.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from models.recipes.addresses import joined
from models.recipes.language.schema import Selector, Step

USUAL = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "xlink": "http://www.w3.org/1999/xlink",
}
_BASE = "{http://www.w3.org/XML/1998/namespace}base"


class XmlPage:
    """A parsed document; an item is an element, None stands for the document."""

    def __init__(self, body: bytes, url: str) -> None:
        """Raises ValueError for what is not XML."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            self._root = etree.fromstring(body.strip(), parser)
        except etree.XMLSyntaxError as error:
            raise ValueError(str(error)) from error
        self._names = {**USUAL, **_names_of(self._root)}
        self.base = joined(url, self._root.get(_BASE) or "") or url

    def items(self, step: Step) -> list[Any]:
        return [None] if step.items is None else self._found(step.items, None)

    def expanded(self, _step: Step, item: Any) -> list[Any]:
        return [item]

    def values(self, selector: Selector, item: Any, _part: Any) -> list[object]:
        if selector.css is None:
            return []
        nodes = self._found(selector.css, None if selector.scope == "page" else item)
        found: list[object] = []
        for node in nodes if selector.all else nodes[:1]:
            text = self._attribute(node, selector.attr) if selector.attr else _text(node)
            if text:
                found.append(text)
        return found

    def holds(self, expression: str, item: Any) -> bool:
        return bool(self._found(expression, item))

    def _found(self, css: str, item: Any) -> list[Any]:
        from lxml import etree

        path = xpath_of(css)
        whole = self._root if item is None else item
        try:
            found = whole.xpath(path, namespaces=self._names)
        except etree.XPathError:
            return []  # A namespace that this document does not have.
        return list(found)

    def _attribute(self, node: Any, name: str) -> str | None:
        prefix, _, local = name.rpartition(":")
        if not prefix:
            said = node.get(name)
        else:
            said = node.get(f"{{{self._names.get(prefix, '')}}}{local}")
        return None if said is None else str(said)


@lru_cache(512)
def xpath_of(css: str) -> str:
    """Raises ValueError for a selector that does not parse."""
    from cssselect import GenericTranslator, SelectorError

    try:
        return GenericTranslator().css_to_xpath(css)
    except SelectorError as error:
        raise ValueError(str(error)) from error


def _names_of(root: Any) -> dict[str, str]:
    """The document's names for its namespaces; what is in the default one loses it."""
    found = {prefix: uri for prefix, uri in root.nsmap.items() if prefix is not None}
    for node in root.iter("{*}*"):
        if node.tag[0] != "{":
            continue
        uri, _, local = node.tag[1:].partition("}")
        if node.prefix is None:
            node.tag = local
        else:
            found.setdefault(node.prefix, uri)
    return found


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
