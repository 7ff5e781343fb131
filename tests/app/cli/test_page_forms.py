"""`collect` crawls every page form of the example site for real, on its own address."""

from __future__ import annotations

import http.client
import json

import pytest
from selectolax.lexbor import LexborHTMLParser

import resources
from app.cli import main
from app.example_site import ADDRESS, HOST, ExampleSite
from app.example_site.catalogue import Catalogue
from app.example_site.forms import FORMS, address_of, works_of

SOURCES = [form for form in FORMS if form.sentence]
READ_BY = {
    **dict.fromkeys(("account", "oembed", "srcset", "card"), "page"),
    **dict.fromkeys(("feed.json", "feed.rss"), "feed"),
    **dict.fromkeys(("api", "series", "endless", "japanese", "old-japanese"), "example-site"),
}


@pytest.fixture
def run(tmp_path, capsys):
    def verb(*words: str) -> list[dict]:
        code = main(["--library", str(tmp_path / "library"), *words, "--json"])
        out, err = capsys.readouterr()
        assert code == 0, err
        return [json.loads(line) for line in out.splitlines()]

    return verb


def test_every_form_brings_its_works_with_what_is_said_of_them(run, example_port):
    catalogue = Catalogue(resources.sample_folder())
    for form in SOURCES:
        (added, _) = run("source", "add", address_of(form, ADDRESS))
        assert added["recipe"] == READ_BY[form.path], form.path
    *events, last = run("collect", "--limit", "200")
    works = [work for form in SOURCES for work in works_of(form, catalogue)]
    assert last["summary"]["new"] == len({work.sha256 for work in works}) == len(works)
    assert {event["id"] for event in events} == {work.sha256 for work in works}
    records = {each.get("id"): each for each in run("search", "state:inbox", "--full")}
    for form in SOURCES:
        for work in works_of(form, catalogue):
            sightings = records[work.sha256]["sightings"]
            assert [each["via"] for each in sightings] == ["collect"], form.path
            assert [each["file_url"] for each in sightings] == [f"{ADDRESS}/file/{work.file}"]
    said = {form.path: records[works_of(form, catalogue)[0].sha256] for form in SOURCES}
    for path, record in said.items():
        work = catalogue.with_file(record["sightings"][0]["file_url"].rpartition("/")[2])
        if path in READ_BY and path not in ("srcset", "series", "japanese", "old-japanese"):
            assert record["sightings"][0]["title"] == work.title, path
    for path, title in (("japanese", "神奈川沖浪裏"), ("old-japanese", "芥子")):
        told = said[path]["sightings"][0]
        assert (told["title"], told["author"]) == (title, "葛飾北斎")
    assert "富士山" in [tag["name"] for tag in said["japanese"]["tags"]]
    assert len({record["sightings"][0]["page_url"] for record in said.values()}) == len(SOURCES)


def test_a_person_finds_the_forms_from_any_page():
    with ExampleSite(port=0, rate=100_000) as site:
        links = _links(site, "/")
        assert "/forms/" in links
        shown = _links(site, "/forms/")
        assert shown >= {f"/forms/{form.path}" for form in SOURCES}
        for path in sorted(shown):
            _page(site, path)


def _links(site: ExampleSite, path: str) -> set[str]:
    nodes = LexborHTMLParser(_page(site, path)).css("a[href]")
    return {node.attributes["href"] or "" for node in nodes}


def _page(site: ExampleSite, path: str) -> bytes:
    connection = http.client.HTTPConnection(HOST, site.port, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        assert answer.status == 200, path
        return answer.read()
    finally:
        connection.close()
