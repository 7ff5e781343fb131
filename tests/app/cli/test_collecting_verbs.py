"""`source`, `recipe` and `collect` as other programs see them, with the example site."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import resources
from app import paths, settings
from app.cli import main
from app.example_site import ADDRESS
from tests.support.local_site import LocalSite

pytestmark = pytest.mark.usefixtures("example_port")

SOURCE = [
    *("id", "url", "recipe", "state", "last", "next"),
    *("found", "liked", "value", "share", "reason", "report"),
]


@pytest.fixture
def run(tmp_path, capsys):
    def verb(*words: str) -> tuple[int, list[dict], str]:
        code = main(["--library", str(tmp_path / "library"), *words, "--json"])
        out, err = capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], err

    return verb


def test_sources_are_added_listed_explained_and_removed(run, tmp_path):
    code, (added, summary), _ = run("source", "add", f"{ADDRESS}/", "--every", "6h")
    assert code == 0
    assert list(added) == SOURCE
    assert (added["recipe"], added["state"], added["found"]) == ("example-site", "ready", 0)
    assert added["reason"].startswith("because ")
    assert summary == {"summary": {"total": 1}}
    _, listed, _ = run("source", "list")
    assert [each["url"] for each in listed[:-1]] == [f"{ADDRESS}/"]
    code, (explained, _), _ = run("source", "explain", "https://danbooru.donmai.us/posts/1")
    assert (code, explained["recipe"]) == (0, "danbooru")
    code, (explained, _), err = run("source", "explain", "https://nobody.example/")
    assert (code, explained["recipe"], explained["state"]) == (0, "page", "ready")
    assert "no recipe knows nobody.example" in explained["reason"]
    code, (explained, _), err = run("source", "explain", "ftp://nobody.example/")
    assert (code, explained["recipe"], explained["state"]) == (1, None, "unsupported")
    assert "recipe-missing" in err
    assert run("source", "remove", "1")[0] == 0
    code, _, err = run("source", "remove", "1")
    assert code == 1
    assert "source-unknown" in err


def test_a_page_is_brought_once_and_becomes_no_source(run):
    page = f"{ADDRESS}/work/1-the-green-valley"
    code, (brought, summary), _ = run("collect", "--page", page)
    assert code == 0
    assert (brought["outcome"], summary["summary"]["new"]) == ("new", 1)
    _, (shown, _), _ = run("search", "state:inbox", "--full")
    (seen,) = shown["sightings"]
    assert (seen["via"], seen["page_url"]) == ("browse", page)
    assert seen["author"]
    assert shown["tags"]
    assert run("source", "list")[1] == [{"summary": {"total": 0}}]
    code, (again, _), _ = run("collect", "--page", page)
    assert (code, again["outcome"]) == (0, "duplicate")


def test_a_page_that_is_none_is_refused_with_its_reason(run):
    for page, reason in (("file:///etc/passwd", "url-wrong"), ("http://10.0.0.1/x", "refused")):
        code, _, err = run("collect", "--page", page)
        assert code == 1
        assert reason in err


def test_a_wrong_rhythm_is_wrong_usage(run):
    with pytest.raises(SystemExit) as ended:
        run("source", "add", f"{ADDRESS}/", "--every", "often")
    assert ended.value.code == 2


def test_the_example_site_is_collected(run):
    run("source", "add", f"{ADDRESS}/")
    code, records, _ = run("collect", "--limit", "5")
    assert code == 0
    *events, last = records
    assert list(events[0]) == ["url", "outcome", "id", "reason"]
    assert [event["outcome"] for event in events] == ["new"] * 5
    names = ["found", "new", "duplicates", "vetoed", "failed", "requests", "seconds"]
    assert list(last["summary"]) == names
    assert (last["summary"]["found"], last["summary"]["new"]) == (5, 5)
    _, found, _ = run("search", "state:inbox")
    assert found[-1]["summary"]["total"] == 5


def test_recipes_are_checked_tried_and_listed(run, tmp_path):
    files = [str(file) for file in sorted(resources.recipe_folder().glob("*.toml"))]
    assert run("recipe", "check", *files)[:2] == (0, [{"summary": {"errors": 0}}])
    bad = tmp_path / "bad.toml"
    bad.write_text("schema = 1\nname = 3\n")
    code, records, _ = run("recipe", "check", str(bad))
    assert code == 1
    assert list(records[0]) == ["file", "line", "path", "message"]
    assert {"name", "id", "route"} <= {record.get("path") for record in records}
    fixture = resources.recipe_folder() / "fixtures" / "danbooru" / "posts.json"
    url = "https://danbooru.donmai.us/posts?tags=landscape"
    code, records, _ = run("recipe", "try", url, "--fixture", str(fixture))
    assert code == 0
    assert records[0]["request"].startswith("https://danbooru.donmai.us/posts.json?tags=landscape")
    assert records[-1]["summary"]["next"] == "b9001"
    _, records, _ = run("recipe", "list")
    assert {"danbooru", "example-site"} <= {record.get("id") for record in records}


def test_a_recipe_is_tried_on_the_example_site(run):
    code, records, err = run("recipe", "try", "http://example.localhost:48650/")
    assert (code, err) == (0, "")
    assert records[-1]["summary"]["items"] == 24
    assert records[1]["follow"].startswith("http://example.localhost:48650/work/")


def test_a_feed_and_a_page_without_pictures_are_collected(run):
    """With all recipes that come with the program."""
    code, (added, _), _ = run("source", "add", f"feed:{ADDRESS}/feed.xml")
    assert (code, added["recipe"]) == (0, "feed")
    code, records, _ = run("collect", "--limit", "2")
    assert (code, [each["outcome"] for each in records[:-1]]) == (0, ["new", "new"])
    code, (added, _), _ = run("source", "add", f"{ADDRESS}/feed.xml", "--recipe", "page")
    assert (code, added["recipe"]) == (0, "page")
    code, (record, _), _ = run("collect", "--source", "2")
    assert (code, record["outcome"], record["reason"]) == (1, "failed", "no-picture")
    _, listed, _ = run("source", "list")
    assert (listed[1]["state"], "it is a feed" in listed[1]["reason"]) == ("unsupported", True)


def test_sources_tell_what_they_are_worth_and_why(run, tmp_path):
    run("source", "add", f"{ADDRESS}/")
    _, (fresh, _), _ = run("source", "list")
    assert fresh["reason"].startswith("not tried yet; 100% of today's pictures")
    assert (fresh["value"], fresh["share"]) == (pytest.approx(0.111, abs=0.001), 1.0)
    _, events, _ = run("collect", "--limit", "4")
    said = [{"kind": "like", "artwork": each["id"]} for each in events[:-1]]
    file = tmp_path / "said.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in said))
    run("feedback", "add", str(file))
    _, (known, _), _ = run("source", "list")
    assert known["reason"].startswith("still being learned: 4 of 4 judged pictures liked")
    assert known["value"] > fresh["value"]


def test_a_day_brings_no_more_than_its_pictures(run):
    settings.save(replace(settings.load(), a_day=3))
    run("source", "add", f"{ADDRESS}/")
    assert run("collect")[1][-1]["summary"]["new"] == 3
    code, records, err = run("collect")
    assert (code, records[-1]["summary"]["new"]) == (0, 0)
    assert "what a day may bring" in err
    assert run("collect", "--source", "1")[1][-1]["summary"]["new"] == 0
    assert run("collect", "--source", "1", "--limit", "2")[1][-1]["summary"]["new"] == 2
    assert run("collect", "--limit", "2")[1][-1]["summary"]["new"] == 2


def test_recipes_of_the_persons_own_are_listed_with_how_they_stand(run):
    folder = paths.own_recipe_folder()
    folder.mkdir(parents=True)
    (folder / "bad.toml").write_text("schema = 1\nnam = 'x'\n")
    copy = resources.recipe_folder() / "met.toml"
    (folder / "met.toml").write_text(copy.read_text())
    (folder / "fixtures").symlink_to(resources.recipe_folder() / "fixtures")
    code, records, err = run("recipe", "list")
    states = {(each["file"], each["state"]) for each in records[:-1]}
    assert states >= {
        (str(folder / "bad.toml"), "off"),
        (str(folder / "met.toml"), "ready"),
        (str(copy), "covered"),
    }
    assert code == 1
    assert f"{folder / 'bad.toml'}:2: nam: unknown key (did you mean 'name'?)" in err
    assert records[-1]["summary"]["errors"] == len(err.splitlines())


def test_trying_keeps_to_the_guard(run, tmp_path):
    with LocalSite() as site:
        site.write_recipe(paths.own_recipe_folder())
        code, records, err = run("recipe", "try", f"{site.root}/")
        assert (code, records[0]["route"]) == (1, "list")
        # This computer is no public address, whoever asks.
        assert "address-refused" in err
        assert site.paths() == []
