"""Lists that an API knows under a number: looked up, read in every round, asked for by POST."""

from __future__ import annotations

import json

import pytest

from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import LocalSite, Reply, picture_bytes

RECIPE = """
schema = 1
id = "api"
name = "API"
version = 1
insecure = true
examples = ["{root}/@mika"]
[[route]]
name = "account"
kind = "listing"
url = "{root}/@{{user}}"
step = "lookup"
[[route]]
name = "notes"
kind = "listing"
url = "{root}/notes/{{id}}"
step = "notes"
[politeness]
robots = "api"
rate = "4/s"
quota_headers = {{ remaining = "X-Left", reset = "X-Reset" }}
[step.lookup]
format = "json"
request = {{ url = "{root}/lookup", method = "POST", body = {{ name = "{{user}}" }} }}
follow = {{ jmes = "id", template = "{root}/notes/{{value}}" }}
[step.notes]
format = "json"
items = "[]"
expand = "files"
[step.notes.request]
url = "{root}/list"
method = "POST"
body = {{ user = "{{id}}", limit = 2, until = "{{cursor}}" }}
[step.notes.paginate]
mode = "cursor"
next = {{ jmes = "[-1].id" }}
stop = {{ known = 4, pages = 50 }}
[step.notes.fields]
post_id = {{ scope = "item", jmes = "id" }}
file_url = {{ jmes = "url" }}
[identity]
key = "{{post_id}}:{{index}}"
[[test]]
url = "{root}/@mika"
fixture = "list.html"
expect = {{ error = "not JSON" }}
"""


class Api:
    """Two notes a page, newest first; each has two files."""

    def __init__(self, site: LocalSite, notes: int) -> None:
        self.site, self.notes = site, notes
        site.pages["/lookup"] = lambda _count: Reply(b'{"id": 7}', "application/json")
        site.pages["/list"] = self.answer

    def answer(self, _count: int) -> Reply:
        asked = json.loads(self.site.asked[-1].body)
        until = int(asked.get("until", self.notes + 1))
        page = [self.note(n) for n in range(until - 1, max(0, until - 3), -1)]
        return Reply(json.dumps(page).encode(), "application/json")

    def note(self, number: int) -> dict[str, object]:
        files = [f"/f/{number}-{n}.png" for n in (1, 2)]
        for seed, path in enumerate(files, number * 10):
            self.site.pages[path] = Reply(picture_bytes(seed), "image/png")
        return {"id": number, "files": [{"url": self.site.root + path} for path in files]}

    def bodies(self) -> list[dict[str, object]]:
        return [json.loads(each.body) for each in self.site.asked if each.body]


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    site.write_recipe(tmp_path / "recipes", RECIPE)
    made.add_source(f"{site.root}/@mika")
    return made


def test_the_number_is_looked_up_and_its_list_read_to_the_end(collector, site, library):
    api = Api(site, notes=5)
    assert outcomes(collect(collector)) == {"new": 10}
    asked = [{"user": "7", "limit": 2}, {"user": "7", "limit": 2, "until": "4"}]
    assert api.bodies()[:3] == [{"name": "mika"}, *asked]
    (source,) = library.sources.all()
    assert (source.state, source.found) == ("finished", 10)
    assert library.sources.was_read_to_its_end(source.id)


def test_the_list_is_read_in_every_round_until_what_is_known(collector, site):
    api = Api(site, notes=5)
    collect(collector)
    api.notes = 7
    site.asked.clear()
    assert outcomes(collect(collector)) == {"new": 4}
    assert len(api.bodies()) == 3, "the lookup, what is new, what is known"


def test_a_list_that_was_cut_off_goes_on_and_is_not_thought_complete(collector, site, library):
    Api(site, notes=5)
    assert outcomes(collect(collector, limit=3)) == {"new": 3}
    assert not library.sources.was_read_to_its_end(library.sources.all()[0].id)
    assert outcomes(collect(collector)) == {"new": 7}


def test_a_list_that_cannot_be_had_is_the_sources_trouble(collector, site, library):
    Api(site, notes=5)
    site.pages["/list"] = Reply(b"", status=403)
    assert outcomes(collect(collector)) == {"failed": 1}
    assert library.sources.all()[0].state == "failed"


def test_a_post_is_not_repeated_by_a_redirect(collector, site):
    Api(site, notes=1)
    site.pages["/lookup"] = Reply(status=307, headers={"Location": "/elsewhere"})
    site.pages["/elsewhere"] = Reply(b"{}", "application/json")
    collect(collector)
    assert [(each.path, bool(each.body)) for each in site.asked] == [
        ("/lookup", True),
        ("/elsewhere", False),
    ]


def test_a_host_whose_quota_is_used_up_is_left_alone(collector, site, library):
    api = Api(site, notes=9)
    used_up = {"X-Left": "0", "X-Reset": "5000"}
    site.pages["/lookup"] = Reply(b'{"id": 7}', "application/json", headers=used_up)
    assert collect(collector) == []
    assert api.bodies() == [{"name": "mika"}]
    assert "asks to be left alone until" in library.sources.all()[0].reason
