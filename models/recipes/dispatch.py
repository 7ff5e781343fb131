"""Which recipe reads an address, and why: deterministic, in words that a person understands.

The person's own recipes come before those of the program; then the route with the most literal
path parts wins, then the one with the most required query keys, then the file's name. A recipe that
reads any page (`format = "page"`) has its turn when no other knows the address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from models.errors import RecipeError
from models.recipes.language.lines import line_of, lines_of
from models.recipes.language.lint import patterns_of
from models.recipes.language.parse import Checked, Problem, check_file
from models.recipes.language.schema import Recipe, Route, Selector, Step
from models.recipes.language.secret_owners import refused
from models.recipes.language.templates import AddressPattern, bare_address
from models.recipes.typed import typed_addresses

SECRETS = "auth"  # Where a recipe names secrets: the path of what is wrong with that.
EVERY = "*"  # Stands for all categories of another program.


@dataclass(frozen=True, slots=True)
class Explanation:
    """What would be done with an address. `recipe_id` is None when nothing can be done.

    `code`: matched, unsupported, url-wrong, recipe-unknown; `url` is the address as it is kept.
    `program` reads it where that is another one, as `category`; where none is here that may know
    an address that no recipe knows, `program_missing`.
    """

    url: str
    recipe_id: str | None
    recipe_name: str
    route: str
    kind: str
    reason: str
    code: str = "matched"
    program: str = ""
    category: str = ""
    program_missing: bool = False

    @property
    def usable(self) -> bool:
        return self.recipe_id is not None


@dataclass(frozen=True, slots=True)
class Match:
    """An address with the step that reads it and the values its route found."""

    url: str
    recipe: Recipe
    route: Route
    values: dict[str, str]

    @property
    def step(self) -> Step:
        return self.recipe.step[self.route.step]


@dataclass(frozen=True, slots=True)
class _Entry:
    recipe: Recipe
    route: Route
    pattern: AddressPattern
    order: tuple[bool, int, int, int, str]

    @property
    def is_for_any_page(self) -> bool:
        return self.order[0]


class RecipeBook:
    """All sound recipes; `problems` names what is wrong with the others."""

    def __init__(self, checked: Iterable[tuple[int, Checked]]) -> None:
        self.recipes: dict[str, Recipe] = {}
        self.files: dict[str, Path] = {}
        problems: list[Problem] = []
        self._by_category: dict[str, Recipe] = {}
        self._entries: list[_Entry] = []
        every = list(checked)
        ours = max((rank for rank, _ in every), default=0)  # The last folder is the program's.
        sound = [(rank == ours, each.file, each.recipe) for rank, each in every if each.recipe]
        others_secrets = refused(sound)
        for rank, each in every:
            problems += each.problems
            if each.recipe is None:
                continue
            if each.file in others_secrets:
                problems.append(Problem(each.file.name, 1, SECRETS, others_secrets[each.file]))
                continue
            if each.recipe.id in self.recipes:
                continue  # The person's own copy comes first and stands for it.
            self._add(rank, each.file, each.recipe)
        self._entries.sort(key=lambda entry: entry.order)
        self.problems = (*problems, *self._ties())

    def explain(self, url: str, recipe_id: str | None = None) -> Explanation:
        """Which recipe reads `url` and why; never raises for a wrong address."""
        addresses, wrong = self._meant(url)
        if wrong:
            return Explanation(url, None, "", "", "", wrong, "url-wrong")
        if recipe_id is not None and recipe_id not in self.recipes:
            sentence = f"there is no recipe '{recipe_id}'"
            return Explanation(addresses[0], None, "", "", "", sentence, "recipe-unknown")
        read = [(each, found) for each in addresses if (found := self._matches(each, recipe_id))]
        for address, found in sorted(read, key=lambda each: each[1][0][0].is_for_any_page):
            entry = found[0][0]
            return Explanation(
                address,
                entry.recipe.id,
                entry.recipe.name,
                entry.route.name,
                "page" if entry.is_for_any_page else entry.route.kind,
                self._because(address, found, recipe_id),
            )
        return Explanation(
            addresses[0], None, "", "", "", self._why_none(addresses[0], recipe_id), "unsupported"
        )

    def addresses(self, url: str) -> list[str]:
        """The web addresses that a person may have meant; none for what is no such address."""
        return [each for each in self._meant(url)[0] if each.startswith(("http://", "https://"))]

    def for_category(self, category: str, url: str) -> Match:
        """How a line of another program's category is read: what is said of just this one, over
        what is said of all ("*"). Raises `RecipeError` where there is neither."""
        recipe = self.recipe_of(category)
        if recipe is None:
            reason = f"no recipe is for gallery-dl's {category}"
            raise RecipeError("recipe-missing", url=url, reason=reason)
        return Match(url, recipe, recipe.route[0], {})

    def recipe_of(self, category: str) -> Recipe | None:
        """The recipe for what another program reads of this category."""
        own, common = self._by_category.get(category), self._by_category.get(EVERY)
        if own is None or common is None:
            return own or common
        fields = {**_fields(common), **_fields(own)}
        (name,) = own.step
        step = own.step[name].model_copy(update={"fields": fields})
        return own.model_copy(update={"step": {name: step}})

    def label(self, recipe_id: str) -> str:
        """As sightings name a recipe and its version; one that is gone by its id alone."""
        recipe = self.recipes.get(recipe_id)
        return recipe.label if recipe is not None else recipe_id

    def match(self, url: str, recipe_id: str | None = None) -> Match:
        """The step that reads `url`. Raises `RecipeError` when there is none."""
        named = self.recipes.get(recipe_id or "")
        if named is not None and named.by_program:
            return Match(url, named, named.route[0], {})
        found = self._matches(url, recipe_id)
        if not found:
            raise RecipeError("recipe-missing", url=url, reason=self._why_none(url, recipe_id))
        return found[0][1]

    def _add(self, rank: int, file: Path, recipe: Recipe) -> None:
        self.recipes[recipe.id] = recipe
        self.files[recipe.id] = file
        if recipe.by_program:
            for category in recipe.categories:
                self._by_category.setdefault(category, recipe)
            return
        for route, pattern in zip(recipe.route, patterns_of(recipe), strict=True):
            last = recipe.step[route.step].format == "page"
            order = (last, rank, -pattern.literal_parts, -pattern.required_keys, file.name)
            self._entries.append(_Entry(recipe, route, pattern, order))

    def _ties(self) -> Iterator[Problem]:
        """Examples that another recipe fits as exactly: which of them reads, nothing decides."""
        for recipe in self.recipes.values():
            if recipe.by_program:
                continue
            for example in recipe.examples:
                (first, _), *others = self._matches(example, None)
                equal = [each for each, _ in others if each.order[:-1] == first.order[:-1]]
                names = {each.recipe.id for each in (first, *equal)} - {recipe.id}
                if names and recipe.id in {each.recipe.id for each in (first, *equal)}:
                    sentence = f"{example} is claimed as exactly by {', '.join(sorted(names))}"
                    file = self.files[recipe.id]
                    lines = lines_of(file.read_text(encoding="utf-8")) if file.is_file() else {}
                    yield Problem(file.name, line_of(lines, ("examples",)), "examples", sentence)

    def _matches(self, url: str, recipe_id: str | None) -> list[tuple[_Entry, Match]]:
        found = []
        for entry in self._entries:
            if recipe_id is not None and entry.recipe.id != recipe_id:
                continue
            values = entry.pattern.match(url)
            if values is not None:
                found.append((entry, Match(url, entry.recipe, entry.route, values)))
        return found

    def _meant(self, url: str) -> tuple[list[str], str]:
        """The addresses that a person may have meant, or what is wrong with it."""
        word, _, rest = url.strip().partition(":")
        word = word.lower()
        if not word or word not in {entry.pattern.prefix for entry in self._entries}:
            return typed_addresses(url)
        # feed://host is written too.
        addresses, wrong = typed_addresses(rest.removeprefix("//"))
        return [f"{word}:{each}" for each in addresses], wrong

    def _because(
        self, url: str, found: Sequence[tuple[_Entry, Match]], recipe_id: str | None
    ) -> str:
        (entry, _), *others = found
        if not entry.is_for_any_page:
            return _because(entry, url, others, chosen=recipe_id is not None)
        if recipe_id is not None:
            return f"because {entry.recipe.name} looks at any page, and you chose it"
        return (
            f"because {self._why_none(url, None)}; what the page itself names is taken: "
            "by oEmbed, JSON-LD, OpenGraph, or else its largest picture"
        )

    def _why_none(self, url: str, recipe_id: str | None) -> str:
        host = urlsplit(bare_address(url)).netloc.lower()
        about = sorted(
            {
                entry.recipe.name
                for entry in self._entries
                if entry.pattern.host.fullmatch(host)
                and entry.pattern.names_its_hosts
                and (recipe_id is None or entry.recipe.id == recipe_id)
            }
        )
        if about:
            return f"{about[0]} knows {host}, but not this kind of page"
        if recipe_id is not None:
            return f"the recipe '{recipe_id}' does not read {host}"
        return f"no recipe knows {host}"


def _fields(recipe: Recipe) -> dict[str, list[Selector]]:
    (step,) = recipe.step.values()
    return step.fields


def load_recipes(folders: Sequence[Path]) -> RecipeBook:
    """Every `*.toml` of the folders, the earlier folder first: the person's own, then ours."""
    checked = [
        (rank, check_file(file))
        for rank, folder in enumerate(folders)
        for file in sorted(folder.glob("*.toml"))
    ]
    return RecipeBook(checked)


def _because(
    entry: _Entry, url: str, others: Sequence[tuple[_Entry, Match]], *, chosen: bool
) -> str:
    host = urlsplit(bare_address(url)).netloc
    sentence = f"because {entry.recipe.name} reads the {_KINDS[entry.route.kind]} of {host}"
    others = [each for each in others if not each[0].is_for_any_page]
    rivals = sorted({rival.recipe.name for rival, _ in others if rival.recipe is not entry.recipe})
    if chosen:
        return f"{sentence}, and you chose it"
    if rivals:
        own = entry.order[1] < min(rival.order[1] for rival, _ in others)
        why = "it is your own" if own else "it fits more exactly"
        return f"{sentence}; {', '.join(rivals)} could too, but {why}"
    return sentence


_KINDS = {"listing": "lists", "post": "works", "file": "files", "watch": "news"}
