"""Runs the `[[test]]`s of a recipe: recorded pages and what must be read out of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import ExpectedError
from models.library.database.clock import to_rfc3339
from models.recipes.asking import request_for
from models.recipes.dispatch import Match, RecipeBook
from models.recipes.language.expecting import Expect, FixtureTest
from models.recipes.language.lines import line_of, lines_of
from models.recipes.language.parse import Checked, Problem, check_file
from models.recipes.language.schema import Recipe
from models.recipes.pages.evaluate import Find, PageResult, read_page


def check_with_tests(file: Path) -> tuple[Problem, ...]:
    """All that is wrong with the file: its text first, then what its tests read."""
    checked = check_file(file)
    if checked.recipe is None:
        return checked.problems
    return tuple(run_tests(file, checked.recipe))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One `[[test]]` and what it did not find as expected; it passes when that is nothing."""

    test: FixtureTest
    unmet: tuple[str, ...]


def outcomes_of(file: Path, recipe: Recipe) -> Iterator[Outcome]:
    """All tests of a recipe that lies, or is going to lie, in this file."""
    book = RecipeBook([(0, Checked(file, recipe))])
    for test in recipe.test:
        try:
            unmet = tuple(_unmet(test.expect, read_fixture(book, file.parent, test)))
        except ExpectedError as error:
            expected = test.expect.error is not None and test.expect.error in str(error)
            unmet = () if expected else (str(error),)
        yield Outcome(test, unmet)


def run_tests(file: Path, recipe: Recipe) -> Iterator[Problem]:
    """One problem for each expectation that was not met."""
    for number, outcome in enumerate(outcomes_of(file, recipe)):
        for sentence in outcome.unmet:
            yield _problem(file, number, f"{outcome.test.url}: {sentence}")


def read_fixture(book: RecipeBook, folder: Path, test: FixtureTest) -> PageResult:
    """What the recipe reads out of a recorded page."""
    body = (folder / test.fixture).read_bytes()
    programs = [each for each in book.recipes.values() if each.by_program]
    if programs:
        return _read_lines(book.match(test.url, programs[0].id), body)
    match = book.match(test.url)
    return read_page(match, body, request_for(match, None).url)


def _read_lines(match: Match, body: bytes) -> PageResult:
    """What another program wrote: every line is read for itself."""
    results = [read_page(match, line, match.url) for line in body.splitlines() if line.strip()]
    finds = tuple(find for result in results for find in result.finds)
    return PageResult(len(results), finds)


def _unmet(expect: Expect, result: PageResult) -> Iterator[str]:
    if expect.error is not None:
        yield f"expected the error '{expect.error}', found none"
        return
    if expect.veto is not None:
        vetoes = {result.veto, *(find.veto for find in result.finds)}
        if expect.veto not in vetoes:
            yield f"expected the veto '{expect.veto}', found none such"
        return
    # A listing's items are the works that it names, a work's items its pictures.
    wanted = [find for find in result.finds if find.veto is None]
    if expect.items is not None and expect.items != (count := len(wanted) or result.items):
        yield f"expected {expect.items} items, found {count}"
    if expect.follow is not None and expect.follow != len(result.follow):
        yield f"expected {expect.follow} to follow, found {len(result.follow)}"
    if expect.next is not None and expect.next != result.next:
        yield f"expected next '{expect.next}', found '{result.next}'"
    if expect.first and not wanted:
        yield "expected a first find, found none"
    elif expect.first:
        yield from _unmet_first(expect, wanted[0])


def _unmet_first(expect: Expect, find: Find) -> Iterator[str]:
    for name, wanted in expect.first.items():
        found = first_value(find, name)
        if found != wanted:
            yield f"expected {name} = {wanted!r}, found {found!r}"


def first_value(find: Find, name: str) -> object:
    """A find's value as a recipe's test writes it: times as RFC 3339, lists as lists."""
    moment = find.facts.get(name) if name in ("posted_at", "liked_at") else None
    if isinstance(moment, int):
        return to_rfc3339(moment).replace(".000000", "")
    if name in ("file_url", "page_url", "author_url", "key"):
        return getattr(find, name)
    return find.facts.get(name)


def _problem(file: Path, number: int, sentence: str) -> Problem:
    line = line_of(lines_of(file.read_text(encoding="utf-8")), ("test", number))
    return Problem(file.name, line, "test", sentence)
