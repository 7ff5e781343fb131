"""Which of the pictures that a page names is the one that the person saw on it. Pure.

Sites show a small rendition and name the original, so addresses alone do not tell: the file's name
does, where it is telling enough. A picture that none of this finds keeps only what the browser
said: another work's author would be worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from models.collecting.hosts.url_key import url_key
from models.collecting.ledger.browsed import VIA, Browsed, without_secrets
from models.collecting.ledger.payloads import FilePayload, file_payload_of
from models.recipes.language.schema import File, Politeness, Recipe, Route, Step
from models.recipes.pages.evaluate import Find

_TELLING = 8  # Letters that two names of one file share, as a hash or a long number does.
_WORD = re.compile(r"[a-z0-9]+", re.IGNORECASE)

# Reads nothing: it only says how a picture is fetched of which no recipe knows anything.
HAND = Recipe.model_construct(
    recipe_schema=1,
    id=VIA,
    name="The person's own hand",
    version=1,
    examples=["https://example.com/"],
    route=[Route.model_construct(name="none", kind="post", url="https://{host}", step="none")],
    step={"none": Step.model_construct(format="html")},
    politeness=Politeness(robots="api", rate="1/s"),
    file=File(referer="page"),
)


def asked_by_hand(recipe: Recipe) -> Recipe:
    """The recipe for a picture on a page that the person opened: robots.txt, which speaks to
    programs that look around, does not forbid that very picture; all else holds."""
    open_to_hand = recipe.politeness.model_copy(update={"robots": "api"})
    return recipe.model_copy(update={"politeness": open_to_hand})


def wanted_of(browsed: Browsed, finds: Sequence[Find], recipe: Recipe) -> Find | None:
    """The find that is the picture; None when the page does not name it."""
    identity = recipe.identity

    def key(address: str) -> str:
        return url_key(address, identity.drop_query, identity.keep_query)

    wanted = {key(address) for address in browsed.addresses}
    for find in finds:
        if find.file_url and key(find.file_url) in wanted:
            return find
    alike = [find for find in finds if _same_name(find.file_url, browsed.addresses)]
    return alike[0] if len(alike) == 1 else None


def work_behind(browsed: Browsed, finds: Sequence[Find], recipe: Recipe) -> Find | None:
    """The find on the page that the picture links to. A page that a recipe reads as one work with
    one picture is the work of the thumbnail that leads to it."""
    found = wanted_of(browsed, finds, recipe)
    reads_any_page = any(step.format == "page" for step in recipe.step.values())
    if found is None and len(finds) == 1 and finds[0].file_url and not reads_any_page:
        return finds[0]
    return found


def file_of(browsed: Browsed, recipe: Recipe, find: Find) -> FilePayload:
    """The picture with what its page says; the find's own address is the best there is."""
    payload = file_payload_of(recipe, find)
    page = browsed.page_url or payload.page_url
    others = tuple(each for each in browsed.addresses if each != payload.url)
    return _by_hand(payload, browsed, others, page)


def file_as_seen(browsed: Browsed) -> FilePayload:
    """The picture with only what the browser said. It has an `image_url`."""
    first, *others = browsed.addresses
    key = url_key(without_secrets(first))
    payload = FilePayload(
        url=first,
        url_key=key,
        post_key=f"{VIA}:{key}",
        recipe=VIA,
        page_url="",
        said={"title": browsed.alt or browsed.title or None, "tags": []},
        raw="{}",
        label=HAND.label,
    )
    page = browsed.page_url or browsed.referrer or without_secrets(first)
    return _by_hand(payload, browsed, tuple(others), page)


def _by_hand(
    payload: FilePayload, browsed: Browsed, others: tuple[str, ...], page: str
) -> FilePayload:
    said = {**json.loads(payload.raw), "browser": _said(browsed)}
    raw = json.dumps(said, ensure_ascii=False)
    asked = browsed.asked
    return replace(payload, page_url=page, raw=raw, via=VIA, others=others, asked=asked)


def _said(browsed: Browsed) -> dict[str, str]:
    moment = datetime.fromtimestamp(browsed.at / 1_000_000, UTC).isoformat()
    facts = {
        "title": browsed.title,
        "alt": browsed.alt,
        "referrer": browsed.referrer or "",
        "image": without_secrets(browsed.image_url) if browsed.image_url else "",
        "at": moment,
    }
    return {name: text for name, text in facts.items() if text}


def _same_name(address: str, addresses: Iterable[str]) -> bool:
    return bool(address) and any(_are_one(address, each) for each in addresses)


def _are_one(one: str, other: str) -> bool:
    """`sample-0f3a….jpg` and `0f3a….png`; `/thumb/river-1.jpg` and `/full/river-1.png`."""
    first, second = _stem(one), _stem(other)
    if len(first) >= _TELLING and first == second:
        return True
    words = ({word for word in _WORD.findall(stem) if _tells(word)} for stem in (first, second))
    mine, theirs = words
    return bool(mine & theirs)


def _tells(word: str) -> bool:
    return len(word) >= _TELLING and any(letter.isdigit() for letter in word)


def _stem(address: str) -> str:
    name = unquote(urlsplit(address).path).rpartition("/")[2].lower()
    return name.rpartition(".")[0] or name
