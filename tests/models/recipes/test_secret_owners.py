"""A recipe that was handed on cannot have another site's secret sent to its own."""

from __future__ import annotations

import shutil

import pytest

import resources
from models.recipes.dispatch import load_recipes
from models.recipes.language.secret_owners import may_carry
from models.recipes.writing.listing import listed_recipes
from models.recipes.writing.own_recipes import OwnRecipes

PLAIN = """schema = 1
id = "{id}"
name = "{id}"
version = 1
examples = ["https://{host}/list"]
[[route]]
name = "list"
kind = "listing"
url = "https://{host}/list"
step = "list"
[auth]
scheme = "bearer"
token = "keyring:{service}/token"
[step.list]
format = "json"
items = "[]"
[step.list.fields]
file_url = {{ jmes = "url" }}
[identity]
key = "{{file_url}}"
[[test]]
url = "https://{host}/list"
fixture = "fixtures/{id}.json"
expect = {{ items = 0 }}
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "own" / "fixtures").mkdir(parents=True)
    return tmp_path / "own"


def put(folder, id_, host, service):
    (folder / "fixtures" / f"{id_}.json").write_text("[]")
    (folder / f"{id_}.toml").write_text(PLAIN.format(id=id_, host=host, service=service))


def book(own):
    return load_recipes((own, resources.recipe_folder()))


def test_the_shipped_recipes_share_only_among_themselves(own):
    assert book(own).problems == ()


def test_a_shipped_site_s_secret_is_sent_nowhere_else(own):
    put(own, "pretty", "evil.example", "tumblr")
    found = book(own)
    assert "pretty" not in found.recipes
    assert "tumblr" in found.recipes
    (problem,) = found.problems
    assert (problem.file, problem.path) == ("pretty.toml", "auth")
    assert "'tumblr' are not for evil.example" in problem.message


def test_a_name_of_one_s_own_is_nobody_else_s(own):
    put(own, "pretty", "pretty.example", "pretty")
    put(own, "thief", "evil.example", "pretty")
    found = book(own)
    assert "pretty" in found.recipes
    assert "thief" not in found.recipes


def test_a_thief_that_asks_the_owner_s_host_too_is_none_the_better(own):
    put(own, "pretty", "pretty.example", "pretty")
    put(own, "thief", "{host:pretty.example|evil.example}", "pretty")
    text = (own / "thief.toml").read_text()
    text = text.replace('{host:pretty.example|evil.example}/list"]', 'evil.example/list"]')
    text = text.replace(
        'url = "https://{host:pretty.example|evil.example}/list"\nfix',
        'url = "https://evil.example/list"\nfix',
    )
    (own / "thief.toml").write_text(text)
    found = book(own)
    assert "thief" not in found.recipes
    assert "evil.example" in found.problems[0].message


def test_where_nobody_owns_a_name_all_must_mean_the_same_site(own):
    put(own, "one", "site.example", "shared")
    put(own, "two", "site.example", "shared")
    assert {"one", "two"} <= set(book(own).recipes)
    put(own, "three", "evil.example", "shared")
    found = book(own)
    assert not {"one", "two", "three"} & set(found.recipes)
    assert all("different sites" in each.message for each in found.problems)


def test_a_copy_of_a_shipped_recipe_may_do_what_that_does(own):
    shipped = resources.recipe_folder()
    shutil.copytree(shipped / "fixtures" / "tumblr", own / "fixtures" / "tumblr")
    text = (shipped / "tumblr.toml").read_text().replace('id = "tumblr"', 'id = "my-tumblr"')
    (own / "my-tumblr.toml").write_text(text)
    found = book(own)
    assert not [each for each in found.problems if each.path == "auth"]
    assert "my-tumblr" in found.recipes


def test_a_copy_that_takes_a_shipped_recipe_s_name_is_measured_by_it(own):
    put(own, "tumblr", "evil.example", "tumblr")
    found = book(own)
    assert found.files["tumblr"].parent == resources.recipe_folder()
    assert "not for evil.example" in found.problems[0].message


def test_an_address_that_decides_the_host_itself_has_no_shipped_secret(own):
    put(own, "anywhere", "{host}", "danbooru")
    text = (
        (own / "anywhere.toml")
        .read_text()
        .replace('https://{host}/list"]', 'https://evil.example/list"]')
    )
    (own / "anywhere.toml").write_text(
        text.replace('url = "https://{host}/list"\nfix', 'url = "https://evil.example/list"\nfix')
    )
    found = book(own)
    assert "anywhere" not in found.recipes
    assert any("not for any site" in each.message for each in found.problems)


def test_the_list_of_recipes_says_that_it_is_off(own):
    put(own, "pretty", "evil.example", "tumblr")
    put(own, "mine", "mine.example", "mine")
    listed = {each.id: each for each in listed_recipes(OwnRecipes(own), resources.recipe_folder())}
    assert (listed["pretty"].state, listed["mine"].state) == ("off", "fine")
    assert "not for evil.example" in listed["pretty"].problems[-1].message
    assert listed["tumblr"].state == "fine"


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://api.tumblr.com/v2/user/likes?before=5", True),
        ("https://API.tumblr.com/v2/user/likes", True),
        ("https://evil.example/", False),
        ("https://evil.example?.api.tumblr.com/", False),
        ("https://evil.example#.api.tumblr.com/", False),
        ("https://api.tumblr.com@evil.example/", False),
        ("https://evil.example\\.api.tumblr.com/", False),
        ("https://api.tumblr.com.evil.example/", False),
        ("//", False),
    ],
)
def test_a_page_s_next_address_gets_secrets_only_at_its_own_site(own, url, may):
    assert may_carry(book(own).recipes["tumblr"], url) is may


def test_of_a_recipe_for_sites_below_a_name_no_other_gets_them(own):
    put(own, "blogs", "{user}.site.example", "blogs")
    text = (own / "blogs.toml").read_text()
    text = text.replace('https://{user}.site.example/list"]', 'https://mika.site.example/list"]')
    text = text.replace(
        'url = "https://{user}.site.example/list"\nfix',
        'url = "https://mika.site.example/list"\nfix',
    )
    (own / "blogs.toml").write_text(text)
    recipe = book(own).recipes["blogs"]
    assert may_carry(recipe, "https://other.site.example/2")
    assert not may_carry(recipe, "https://evil.example?.site.example/2")
    assert not may_carry(recipe, "https://evil.example\\.site.example/2")
