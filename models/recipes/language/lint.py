"""What must hold between the parts of a recipe: steps that exist, paging that ends, known names."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from pathlib import PurePosixPath

from models.recipes.language.auth import lint_auth
from models.recipes.language.lines import Path
from models.recipes.language.schema import Recipe, Request, Selector, Step
from models.recipes.language.suggesting import did_you_mean
from models.recipes.language.templates import AddressPattern, compile_address, names_in
from models.recipes.language.values import checked_xml_css

FIELDS = [
    "file_url",
    "post_id",
    "page_url",
    "author",
    "author_url",
    "title",
    "tags",
    "description",
    "rating",
    "posted_at",
    "liked_at",
    "source_url",
    "md5",
    "sha1",
    "sha256",
    "width",
    "height",
    "alt_text",
    "license",
    "reblogged_by",
]
_PAGING = {"cursor", "page", "offset"}
_ANYWHERE = {"index", "value"}

Problem = tuple[Path, str]


def patterns_of(recipe: Recipe) -> list[AddressPattern]:
    """Each route's pattern, in their order."""
    return [compile_address(route.url, route.query) for route in recipe.route]


def lint(recipe: Recipe) -> Iterator[Problem]:
    """Every problem with the place where it is written."""
    if recipe.by_program:
        yield from _by_program(recipe)
        return
    if recipe.categories:
        yield ("categories",), 'only with engine = "gallery-dl"'
    sound = True
    for problem in _routes(recipe):
        sound = False
        yield problem
    if sound:
        yield from _examples(recipe)
    for name, step in recipe.step.items():
        yield from _step(recipe, name, step)
    yield from _templates(recipe)
    yield from lint_auth(recipe.auth, insecure=recipe.insecure, by_program=False)
    yield from _quota(recipe)
    yield from _fixtures(recipe)


def _by_program(recipe: Recipe) -> Iterator[Problem]:
    """A recipe for what another program reads: fields of its lines, and nothing of pages."""
    if not recipe.categories:
        yield ("engine",), 'it needs categories = ["…"], as `source explain URL` names them'
    for name, step in recipe.step.items():
        here: Path = ("step", name)
        for key in ("request", "paginate", "follow", "items", "expand", "error"):
            if getattr(step, key) is not None:
                yield (*here, key), "gallery-dl asks and turns the pages; a recipe has fields only"
        if step.format != "json":
            yield (*here, "format"), "gallery-dl's lines are JSON"
        for field, selectors in step.fields.items():
            if field not in FIELDS and not field.startswith("tags."):
                yield (*here, "fields", field), f"unknown field{did_you_mean(field, FIELDS)}"
            for selector in selectors:
                if selector.css is not None:
                    yield (*here, "fields", field), "a json step reads with jmes"
                known = {*FIELDS, *step.fields} | _ANYWHERE
                yield from _known((*here, "fields", field), selector.template, known)
    yield from lint_auth(recipe.auth, insecure=recipe.insecure, by_program=True)


def _routes(recipe: Recipe) -> Iterator[Problem]:
    for number, route in enumerate(recipe.route):
        try:
            pattern = compile_address(route.url, route.query)
        except ValueError as error:
            yield ("route", number, "url"), str(error)
            continue
        if pattern.scheme == "http" and not recipe.insecure:
            yield ("route", number, "url"), "an http:// address needs insecure = true"
        if route.step not in recipe.step:
            known = ", ".join(recipe.step)
            yield (
                ("route", number, "step"),
                f"route '{route.name}' names step '{route.step}', which is not defined; "
                f"defined: {known}{did_you_mean(route.step, recipe.step)}",
            )


def _examples(recipe: Recipe) -> Iterator[Problem]:
    patterns = patterns_of(recipe)
    for number, example in enumerate(recipe.examples):
        count = sum(pattern.match(example) is not None for pattern in patterns)
        if count != 1:
            yield (
                ("examples", number),
                f"the example {example} matches {count} routes; it must match exactly one",
            )


def _step(recipe: Recipe, name: str, step: Step) -> Iterator[Problem]:
    here: Path = ("step", name)
    if step.fields_from is not None and step.fields_from not in recipe.step:
        hint = did_you_mean(step.fields_from, recipe.step)
        yield (*here, "fields_from"), f"there is no step '{step.fields_from}'{hint}"
        return
    fields = fields_of(recipe, step)
    if "file_url" not in fields and step.follow is None:
        yield here, f"step '{name}' yields nothing: it has neither fields.file_url nor follow"
    for field in step.fields:
        if field not in FIELDS and not field.startswith("tags."):
            yield (*here, "fields", field), f"unknown field{did_you_mean(field, FIELDS)}"
    if step.error is not None and step.is_markup:
        yield (*here, "error"), f"'error' is JMESPath; a page of {step.format} has none"
    for place, selector in _selectors(here, step):
        if (selector.jmes if step.is_markup else selector.css) is not None:
            kind = "css" if step.is_markup else "jmes"
            yield place, f"a {step.format} step reads with {kind}"
        if step.format == "xml" and selector.css is not None:
            with contextlib.suppress(ValueError):
                checked_xml_css(selector.css)
                continue
            yield place, f"CSS selector '{selector.css}' does not parse"
    yield from _paging(name, step)
    yield from _condition(name, step)


def _selectors(here: Path, step: Step) -> Iterator[tuple[Path, Selector]]:
    """All of a step, with their places."""
    if step.follow is not None:
        yield (*here, "follow"), step.follow
    if step.paginate is not None and step.paginate.next is not None:
        yield (*here, "paginate", "next"), step.paginate.next
    for field, selectors in step.fields.items():
        for selector in selectors:
            yield (*here, "fields", field), selector


def _condition(name: str, step: Step) -> Iterator[Problem]:
    request = step.request
    if request is not None and request.conditional and request.method == "POST":
        here: Path = ("step", name, "request", "conditional")
        yield here, "'conditional' is for GET; a POST is answered anew every time"


def _paging(name: str, step: Step) -> Iterator[Problem]:
    paging = step.paginate
    if paging is None or paging.mode == "none":
        return
    here: Path = ("step", name, "paginate")
    if not any((paging.stop.known, paging.stop.pages, paging.stop.repeat, paging.stop.older_than)):
        yield (
            here,
            f"step '{name}': pagination without a stop rule can run for ever; "
            "add stop = { known = 20, pages = 50 }",
        )
    if paging.mode in ("link", "cursor") and paging.next is None:
        yield here, f"mode '{paging.mode}' needs 'next'"
    if paging.mode in _PAGING:
        request = step.request
        asked = _templates_of(request) if request else []
        if not any(paging.mode in _names(each) for each in asked):
            yield here, f"mode '{paging.mode}' needs a request that uses {{{paging.mode}}}"


def _templates(recipe: Recipe) -> Iterator[Problem]:
    """Every `{name}` must be something that the routes or the fields can give."""
    routes = {name for each in recipe.route for name in _names(each.url)}
    routes |= {name for each in recipe.route for q in each.query.values() for name in _names(q)}
    fields = {field for step in recipe.step.values() for field in step.fields}
    for number, route in enumerate(recipe.route):
        yield from _known(("route", number, "canonical"), route.canonical, routes)
    for name, step in recipe.step.items():
        here: Path = ("step", name)
        if step.request is not None:
            place = (*here, "request")
            if step.request.url.startswith("http://") and not recipe.insecure:
                yield place, "an http:// address needs insecure = true"
            for asked in _templates_of(step.request):
                yield from _known(place, asked, routes | _PAGING)
        if step.follow is not None:
            yield from _known((*here, "follow"), step.follow.template, routes | _ANYWHERE)
        for field, selectors in step.fields.items():
            for selector in selectors:
                allowed = routes | fields | _ANYWHERE
                yield from _known((*here, "fields", field), selector.template, allowed)
    yield from _known(("identity", "key"), recipe.identity.key, routes | fields | _ANYWHERE)
    for digest, template in recipe.identity.known_hash.items():
        yield from _known(("identity", "known_hash", digest), template, routes | fields)


def _templates_of(request: Request) -> list[str]:
    said = [each for each in request.body.values() if isinstance(each, str)]
    return [request.url, *request.query.values(), *said]


def _known(place: Path, template: str | None, allowed: set[str]) -> Iterator[Problem]:
    if template is None:
        return
    try:
        names = names_in(template)
    except ValueError as error:
        yield place, str(error)
        return
    for name in names:
        if name not in allowed:
            hint = did_you_mean(name, sorted(allowed))
            yield place, f"the template uses {{{name}}}, which nothing defines{hint}"


def _names(template: str) -> list[str]:
    try:
        return names_in(template)
    except ValueError:
        return []


def _quota(recipe: Recipe) -> Iterator[Problem]:
    """Windows of different lengths, each of which can be reached before a longer one is full."""
    here: Path = ("politeness", "quota")
    windows = sorted(recipe.politeness.windows, key=lambda window: window[1])
    for (few, short), (many, long) in itertools.pairwise(windows):
        if short == long:
            yield here, "two quotas are for the same time; keep the smaller one"
        elif many < few:
            yield here, f"a quota of {few} can never be used up where a longer time allows {many}"


def _fixtures(recipe: Recipe) -> Iterator[Problem]:
    """Beside the recipe: one that is handed on must not name other files of this computer."""
    for number, test in enumerate(recipe.test):
        path = PurePosixPath(test.fixture)
        if path.is_absolute() or ".." in path.parts or "\\" in test.fixture:
            yield ("test", number, "fixture"), "a fixture lies below the recipe's own folder"


def fields_of(recipe: Recipe, step: Step) -> dict[str, list]:  # type: ignore[type-arg]
    """A step's fields, its own over those of the step that it names in `fields_from`."""
    if step.fields_from is None:
        return dict(step.fields)
    return {**recipe.step[step.fields_from].fields, **step.fields}
