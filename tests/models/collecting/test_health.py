"""How sources fare, told from what the library keeps."""

from __future__ import annotations

import pytest

from models.collecting.access.credentials import Credentials
from models.collecting.access.wanted_secrets import WantedSecret, wanted_secrets
from models.collecting.sources.health import (
    BROKEN,
    FAILED,
    FINE,
    LOGIN,
    MISSING,
    MORE,
    NEW,
    NO_LOGIN,
    PARKED,
    PAUSED,
    SESSION,
    UNSUPPORTED,
    WAITS,
    healths,
    login_of,
    recognise,
)
from models.errors import CollectError, PictureError
from models.library.ledger.crawl_jobs import CrawlJobs, NewJob
from models.library.ledger.host_memory import HostFacts, HostMemory
from models.library.ledger.leasing import lease_one
from models.recipes.dispatch import RecipeBook
from models.recipes.language.schema import Recipe
from tests.support.sourced import add_source, bring

NOW = 1_800_000_000_000_000
WANTS = """
schema = 1
id = "local"
name = "Local"
version = 1
examples = ["https://a.example/"]
[auth]
scheme = "basic"
username = "keyring:local/name"
password = "keyring:local/word"
{optional}
[[route]]
name = "list"
kind = "listing"
url = "https://a.example/"
step = "list"
[step.list]
format = "html"
items = "figure"
[step.list.fields]
file_url = {{ css = "img", attr = "src" }}
[identity]
key = "{{index}}"
[[test]]
url = "https://a.example/"
fixture = "list.html"
expect = {{ }}
"""


def recipe(optional: bool = False) -> Recipe:
    import tomllib

    return Recipe.model_validate(
        tomllib.loads(WANTS.format(optional=f"optional = {optional}".lower()))
    )


def of(library, source, book: RecipeBook | None = None, keys: Credentials | None = None):
    found = library.sources.by_id(source.id)
    (health,) = healths(library, book or RecipeBook([]), keys or Credentials(), [found], NOW)
    return health


def park(library, source, *reasons: str) -> None:
    jobs = CrawlJobs(library.reading)

    def write() -> None:
        for number, reason in enumerate(reasons):
            jobs.add([NewJob("file", f"{source.id}-{number}", "a.example", source.id)])
            job = lease_one("a.example", [source.id], "me", NOW)
            jobs.finish(job, "parked", reason)

    library.writer.call(write)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, NEW),
        ({"last": 5, "state": "finished"}, FINE),
        ({"last": 5, "state": "paused", "reason": "a.example cannot be reached."}, PAUSED),
        ({"last": 5, "state": "suspect-broken"}, BROKEN),
        ({"last": 5, "state": "unsupported"}, UNSUPPORTED),
        ({"last": 5, "state": "failed", "reason": "https://a.example/ answered 500."}, FAILED),
        ({"last": 5, "reason": "a.example asks to be left alone until 14:20."}, WAITS),
    ],
)
def test_the_worst_that_is_known_is_told(library, facts, code):
    source = add_source(library, "https://a.example/", **facts)
    assert of(library, source).code == code


def test_a_site_that_rests_is_waited_for_as_long_as_it_rests(library):
    source = add_source(library, "https://a.example/", last=5)
    memory = HostMemory(library.reading)
    for until, code in ((NOW + 60, WAITS), (NOW - 60, FINE)):
        facts = HostFacts("a.example", cool_until=until)
        library.writer.call(lambda facts=facts: memory.save_state(facts))
        assert of(library, source).code == code
    assert of(library, source).until is None


def test_what_is_parked_is_counted_by_reason(library):
    source, other = (
        add_source(library, "https://a.example/", last=5),
        add_source(library, "https://b.example/"),
    )
    park(library, source, "x answered 500.", "x answered 500.", "a.example cannot be reached.")
    health = of(library, source)
    assert (health.code, health.parked_count) == (PARKED, 3)
    assert health.parked == {"x answered 500.": 2, "a.example cannot be reached.": 1}
    assert of(library, other).parked_count == 0


def test_what_was_named_and_not_fetched_is_more_to_come(library):
    source = add_source(library, "https://a.example/", last=5)
    jobs = CrawlJobs(library.reading)
    library.writer.call(lambda: jobs.add([NewJob("file", "k", "a.example", source.id)]))
    assert of(library, source).code == MORE


def test_a_source_that_brought_something_is_not_new(library):
    source = add_source(library, "https://a.example/")
    bring(library, source, [1])
    assert of(library, source).code == FINE


def test_a_login_is_missing_until_all_of_it_is_there():
    keys = Credentials()
    assert login_of(None, keys) == NO_LOGIN
    assert wanted_secrets(recipe()) == [
        WantedSecret("local", "name", secret=False),
        WantedSecret("local", "word"),
    ]
    assert login_of(recipe(optional=True), keys) == NO_LOGIN
    keys.set("local", "name", "mika")
    assert login_of(recipe(), keys) == MISSING
    keys.set("local", "word", "secret")
    assert login_of(recipe(), keys) == SESSION  # There is no keyring here.


def test_a_source_without_its_login_wants_it(library):
    book = RecipeBook([])
    book.recipes["local"] = recipe()
    source = add_source(library, "https://a.example/", last=5)
    assert of(library, source, book).code == LOGIN
    keys = Credentials()
    keys.set("local", "name", "mika")
    keys.set("local", "word", "wrong")
    assert of(library, source, book, keys).code == FINE
    refused = {"state": "failed", "reason": "https://a.example/ answered 401."}
    library.writer.call(lambda: library.sources.update(source.id, **refused))
    assert of(library, source, book, keys).code == LOGIN
    assert of(library, source).code == FAILED


def test_kept_sentences_are_recognised_as_the_errors_they_were():
    for code in CollectError.sentences:
        params = dict.fromkeys(("url", "host", "address", "limit", "until", "reason"), "a.example")
        params |= {"id": 7, "port": 80, "status": 404, "recipe": "One", "name": "keyring:a/b"}
        known = recognise(str(CollectError(code, **params)))
        assert known is not None
        assert known.code == code
        assert str(known) == str(CollectError(code, **params))
    assert recognise(str(PictureError("picture-damaged", path="x"))).code == "picture-damaged"
    assert recognise("members only") is None
