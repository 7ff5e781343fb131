"""Secrets live in the keyring or in the session; they reach requests and nothing that is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from models.collecting.access.credentials import Credentials
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.errors import CollectError
from models.recipes.language.parse import check_file
from resources import recipe_folder
from tests.support.collecting import a_collector, addresses_of, collect, outcomes
from tests.support.local_site import RECIPE, LocalSite, Reply, host_of

CANARY = "canary-5f2c"
AUTH = '[auth]\nscheme = "query"\nname = "api_key"\ntoken = "keyring:local/key"\n'


class Memory(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def backend():
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_keyring_keeps_secrets(backend):
    one = Credentials()
    assert one.lasting
    assert one.sentence is None
    assert one.set("danbooru", "login", "mika")
    assert Credentials().get("danbooru", "login") == "mika"
    one.delete("danbooru", "login")
    assert Credentials().get("danbooru", "login") is None


def test_without_a_keyring_a_secret_lasts_for_the_session():
    one = Credentials()
    assert not one.lasting
    assert "this session only" in one.sentence
    assert not one.set("danbooru", "login", "mika")
    assert one.get("danbooru", "login") == "mika"
    assert Credentials().get("danbooru", "login") is None


def test_what_a_request_carries():
    recipe = check_file(recipe_folder() / "danbooru.toml").recipe
    one = Credentials()
    assert one.proof(recipe).headers == ()
    one.set("danbooru", "login", "mika")
    one.set("danbooru", "api_key", "k")
    assert one.proof(recipe).headers == (("Authorization", "Basic bWlrYTpr"),)


def test_a_secret_is_found_nowhere_afterwards(library, sandbox, tmp_path):
    with LocalSite() as site:
        site.gallery(works=1)
        for path in [path for path in site.pages if not path.startswith("/file")]:
            site.pages[f"{path}?api_key={CANARY}"] = site.pages.pop(path)
        collector = a_collector(library, sandbox, site, tmp_path)
        site.write_recipe(
            tmp_path / "recipes", RECIPE.replace("[politeness]", AUTH + "[politeness]")
        )
        collector.add_source(f"{site.root}/")
        (refused,) = collect(collector)
        assert refused.reason == CollectError("secret-missing").code
        collector.credentials.set("local", "key", CANARY)
        assert outcomes(collect(collector)) == {"new": 1}
    library.close()
    for file in library.paths.folder.rglob("*"):
        if file.is_file():
            assert CANARY.encode() not in Path(file).read_bytes(), file


def test_a_list_that_goes_on_elsewhere_takes_no_secret_there(library, sandbox, tmp_path):
    bearer = '[auth]\nscheme = "bearer"\ntoken = "keyring:local/key"\n'
    with LocalSite() as site, LocalSite() as other:
        more = f'<article></article><a rel="next" href="{other.root}/more">more</a>'
        site.pages["/"] = Reply(more.encode())
        other.pages["/more"] = Reply(b"<article></article>")
        recipes = site.write_recipe(
            tmp_path / "recipes", RECIPE.replace("[politeness]", bearer + "[politeness]")
        )
        own = {host_of(each): 0.0 for each in (site, other)}
        around = Surroundings(replace(Policy(), own_pace=own), addresses_of(site, other))
        collector = Collector(library, lambda: sandbox, [recipes], around)
        collector.credentials.set("local", "key", CANARY)
        collector.add_source(f"{site.root}/")
        collect(collector)
    carried = {asked.path: asked.headers.get("Authorization") for asked in site.asked}
    elsewhere = {asked.path: asked.headers.get("Authorization") for asked in other.asked}
    assert carried["/"] == f"Bearer {CANARY}"
    assert elsewhere == {"/robots.txt": None, "/more": None}
