"""Reads one fetched page by its recipe: pictures, works to follow, the next page. Pure; no network.

What is found are plain records; whether and when something is fetched is decided elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from models.errors import CollectError, InputError
from models.library.database.clock import LATEST
from models.library.tags.tagging import normalise, parse_tag
from models.recipes.addresses import joined
from models.recipes.dispatch import Match
from models.recipes.language.filters import added, apply_filters
from models.recipes.language.lint import fields_of
from models.recipes.language.schema import Selector, Step, Veto
from models.recipes.language.templates import fill, fill_address
from models.recipes.pages.paging import next_page, page_size, steps_down
from models.recipes.pages.posts import Post, posts_of, total_of
from models.recipes.pages.reading import Page, parse_page
from models.records import Tag

_LISTS = ("tags",)


@dataclass(frozen=True, slots=True)
class Find:
    """A picture that a page names. `key` tells the same find again; `veto` why it is not wanted."""

    file_url: str
    page_url: str
    key: str
    title: str | None = None
    author: str | None = None
    author_url: str | None = None
    posted_at: int | None = None
    tags: tuple[Tag, ...] = ()
    known_hash: tuple[tuple[str, str], ...] = ()
    veto: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def raw(self) -> str:
        """Everything that was read, for the sighting."""
        return json.dumps(dict(self.facts), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class PageResult:
    """What one page gave. `veto` is set when the page as a whole is not wanted.

    Of a step that names a `total`: how many there are by the site's word, and the posts one by one.
    `full` is a page after which there may be more; one that is `crowded` lies within one second, of
    which the rest cannot be asked for.
    """

    items: int = 0
    finds: tuple[Find, ...] = ()
    follow: tuple[str, ...] = ()
    next: str | None = None
    veto: str | None = None
    total: int | None = None
    posts: tuple[Post, ...] = ()
    full: bool = True
    crowded: bool = False


def read_page(
    match: Match,
    body: bytes,
    url: str,
    cursor: str | None = None,
    oembed: bytes | None = None,
) -> PageResult:
    """Read `body`, which came from `url`. Raises `CollectError` when it cannot be read.

    `oembed` is what a page without a recipe says of itself elsewhere.
    """
    page = parse_page(match.step, body, url, oembed)
    _refuse_trouble(match, page, url)
    veto = _page_veto(match, page, body)
    if veto is not None:
        return PageResult(veto=veto)
    items = page.items(match.step)
    reader = _Reader(match, page)
    found = [reader.finds(item) for item in items]
    finds = tuple(find for each in found for find in each)
    follow = tuple(dict.fromkeys(each for item in items for each in reader.follow(item)))
    following = next_page(match, page, cursor, len(items))
    result = PageResult(len(items), finds, follow, following)
    if match.step.total is None:
        return result
    size = page_size(match)
    full = size is None or len(items) >= size
    vetoes = [[find.veto is not None for find in each] for each in found]
    return replace(
        result,
        total=total_of(page, match.step),
        posts=posts_of(page, fields_of(match.recipe, match.step), items, vetoes),
        full=full,
        crowded=full and following is not None and steps_down(match, page, cursor),
    )


class _Reader:
    """Reads the items of one page."""

    def __init__(self, match: Match, page: Page) -> None:
        self._match = match
        self._page = page
        self._fields = fields_of(match.recipe, match.step)
        self._index = 0

    def follow(self, item: Any) -> list[str]:
        selector = self._match.step.follow
        if selector is None or self._veto(item, item, ("item",)):
            return []
        found = self._values(selector, item, item, {})
        addresses = (joined(self._page.base, str(each)) for each in found)
        return [each for each in addresses if each is not None]

    def finds(self, item: Any) -> list[Find]:
        if not self._fields:
            return []
        if self._match.step.expand is not None:
            # The number within the item: one on the page would change with every new post.
            self._index = 0
        parts = self._page.expanded(self._match.step, item)
        found = (self._find(item, part) for part in parts)
        return [find for find in found if find is not None]

    def _find(self, item: Any, part: Any) -> Find | None:
        self._index += 1
        facts = self._facts(item, part)
        veto = self._veto(item, part, ("item", "expanded")) or self._missing(facts)
        address = facts.get("file_url")
        if address is None and veto is None:
            return None
        file_url = "" if address is None else joined(self._page.base, str(address))
        if file_url is None:
            return None
        page_url = self._page_url(facts)
        return Find(
            file_url=file_url,
            page_url=page_url,
            key=self._key(facts, file_url),
            title=_text(facts.get("title")),
            author=_text(facts.get("author")),
            author_url=_absolute(self._page.base, facts.get("author_url")),
            posted_at=_moment(facts.get("posted_at")),
            tags=tuple(_tags(facts)),
            known_hash=self._hashes(facts),
            veto=veto,
            facts=facts,
        )

    def _facts(self, item: Any, part: Any) -> dict[str, object]:
        """Every field's value: the first alternative that is not empty."""
        facts: dict[str, object] = {}
        for name, alternatives in self._fields.items():
            for selector in alternatives:
                found = self._values(selector, item, part, facts)
                if found:
                    many = selector.all or name.partition(".")[0] in _LISTS
                    facts[name] = found if many else found[0]
                    break
        return facts

    def _missing(self, facts: Mapping[str, object]) -> str | None:
        """What must be there and is not: a find that is less than it should be is left out."""
        for name, alternatives in self._fields.items():
            if name not in facts and any(selector.required for selector in alternatives):
                return f"it has no {name}"
        return None

    def _values(
        self, selector: Selector, item: Any, part: Any, facts: Mapping[str, object]
    ) -> list[object]:
        if selector.const is not None:
            found: list[object] = [selector.const]
        elif selector.css is None and selector.jmes is None:
            filled = fill(selector.template or "", {**self._match.values, **facts})
            found = [filled] if filled is not None else []
        else:
            found = self._page.values(selector, item, part)
            if selector.template is not None:
                known = self._match.values
                texts = (fill(selector.template, {**known, "value": each}) for each in found)
                found = [text for text in texts if text is not None]
        found = apply_filters(found, selector.filters, self._page.base)
        if selector.map:
            found = [selector.map.get(str(each), each) for each in found]
        if selector.add is not None:
            found = [number for each in found for number in added(each, selector.add)]
        return [each for each in found if each not in ("", None)]

    def _page_url(self, facts: Mapping[str, object]) -> str:
        said = facts.get("page_url")
        found = joined(self._page.base, str(said)) if said else None
        return canonical(self._match) if found is None else found

    def _key(self, facts: Mapping[str, object], file_url: str) -> str:
        template = self._match.recipe.identity.key
        if template is None:
            return file_url
        values = {**self._match.values, **facts, "file_url": file_url, "index": self._index}
        return fill(template, values) or file_url

    def _hashes(self, facts: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
        wanted = self._match.recipe.identity.known_hash
        filled = ((name, fill(each, facts)) for name, each in wanted.items())
        return tuple((str(name), digest) for name, digest in filled if digest)

    def _veto(self, item: Any, part: Any, scopes: tuple[str, ...]) -> str | None:
        for veto in self._match.recipe.veto:
            expression = _expression(veto, self._match.step)
            if expression is None or veto.looks_at not in scopes:
                continue
            if self._page.holds(expression, item if veto.looks_at == "item" else part):
                return veto.reason
        return None


def canonical(match: Match) -> str:
    """The address that stands for the page, the same however it was reached."""
    if match.route.canonical is not None:
        filled = fill_address(match.route.canonical, match.values)
        if filled is not None:
            return filled
    return match.url


def _page_veto(match: Match, page: Page, body: bytes) -> str | None:
    for veto in match.recipe.veto:
        expression = _expression(veto, match.step) if veto.looks_at == "page" else None
        if expression is not None and page.holds(expression, None):
            return veto.reason
        if veto.regex is not None and re.search(veto.regex, body.decode("utf-8", "replace")):
            return veto.reason
    return None


def _expression(veto: Veto, step: Step) -> str | None:
    """What a step of this kind can ask; None for a veto that is meant for another kind."""
    return veto.css if step.is_markup else veto.jmes


def _refuse_trouble(match: Match, page: Page, url: str) -> None:
    """An API that answers 200 and says in its words that something went wrong."""
    trouble = match.step.error
    if trouble is None or not page.holds(trouble.when, None):
        return
    said = page.values(Selector(jmes=trouble.jmes, scope="page"), None, None)
    reason = str(said[0]) if said else "the site reports an error"
    raise CollectError("page-unreadable", url=url, reason=reason)


def _tags(facts: Mapping[str, object]) -> list[Tag]:
    found: dict[tuple[str, str], Tag] = {}
    for name, value in facts.items():
        head, _, namespace = name.partition(".")
        if head != "tags" or not isinstance(value, list):
            continue
        for word in value:
            tag = _tag(str(word), namespace)
            if tag is not None:
                found.setdefault((tag.namespace, tag.name), tag)
    rating = facts.get("rating")
    if rating:
        found[("rating", str(rating))] = Tag(normalise(str(rating)), "rating", "site")
    return list(found.values())


def _tag(word: str, namespace: str) -> Tag | None:
    try:
        return parse_tag(f"{namespace}:{word}" if namespace else word, "site")
    except InputError:
        return None


def _text(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or None
    return None if value is None else str(value)


def _absolute(base: str, value: object) -> str | None:
    return None if value is None else joined(base, str(value))


def _moment(value: object) -> int | None:
    """`datetime` and `epoch` give microseconds; an unfiltered text is no time, nor is a year that
    nobody can write."""
    return value if isinstance(value, int) and abs(value) < LATEST else None
