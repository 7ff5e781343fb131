"""Each mistake in a recipe is named with its line; one bad recipe never stops the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.recipes.dispatch import load_recipes
from models.recipes.language.parse import check_file, check_text
from models.recipes.language.templates import compile_address
from models.recipes.writing.testing import check_with_tests
from resources import recipe_folder

GOOD = (recipe_folder() / "danbooru.toml").read_text()

MISTAKES = [
    ('password = "keyring:danbooru/api_key"', 'password = "hunter2"', "a secret must be"),
    ('rate = "1/s"', 'rate = "20/s"', "above the ceiling of 4 requests/s"),
    ('rate = "1/s"', 'rate = "often"', "is not a rate"),
    ('rate = "1/s"', 'quota = ["1000/s"]', "is not a quota"),
    ('rate = "1/s"', 'quota = ["0/h"]', "is not a quota"),
    ('rate = "1/s"', 'quota = ["9/h", "8/d"]', "a quota of 9 can never be used up"),
    ('rate = "1/s"', 'quota = ["9/h", "8/h"]', "two quotas are for the same time"),
    ('rate = "1/s"', 'revalidate = "7d"', "is not a span"),
    ('rate = "1/s"', 'revalidate = "7d..1h"', "ends before it begins"),
    ('rate = "1/s"', "concurrency = 5", "less than or equal to 4"),
    ("[step.posts.paginate]", "[step.posts.pagination]", "did you mean 'paginate'?"),
    ('{ jmes = "file_url" }', '{ jmes = "file_url[" }', "Incomplete expression"),
    ('["datetime"]', '["datetme"]', "did you mean 'datetime'?"),
    ('step = "post"', 'step = "pots"', "defined: posts, post, pool (did you mean 'post"),
    ("stop = { known = 100, pages = 1000 }", "", "without a stop rule"),
    ('url = "https://{host}/posts/{id}.json"', 'url = "https://{hots}/x"', "uses {hots}"),
    ('fields_from = "posts"', "", "yields nothing"),
    ('md5 = { jmes = "md5" }', 'md6 = { jmes = "md5" }', "unknown field"),
    ('md5 = { jmes = "md5" }', 'md5 = { css = "b" }', "reads with jmes"),
    ('md5 = { jmes = "md5" }', 'md5 = { atr = "x" }', "unknown key (did you mean 'attr'?)"),
    ('format = "json"', 'format = "jsn"', "did you mean 'json'?"),
    ("schema = 1", "schema = 2", "needs a newer program"),
    ("schema = 1", "schema = ", "Invalid value"),
    ('id = "danbooru"', 'id = "Dan Booru"', "should match pattern"),
    ('url = "https://{host:danb', 'url = "http://{host:danb', "insecure = true"),
    ("posts/500", "comments/500", "matches 0 routes"),
    ('items = "[]"', 'items = "[["', "JMESPath"),
]


@pytest.mark.parametrize(("good", "bad", "said"), MISTAKES, ids=lambda text: text[:24])
def test_a_mistake_is_named_with_its_line(good, bad, said):
    assert good in GOOD
    text = GOOD.replace(good, bad, 1)
    problems = check_text(text, Path("bad.toml")).problems
    matching = [each for each in problems if said in each.message]
    assert matching, problems
    problem = matching[0]
    if problem.path not in ("recipe", "examples"):
        near = "\n".join(text.splitlines()[problem.line - 1 : problem.line + 1])
        assert bad.split(" = ")[0].strip("[]") in near


def test_how_politely_is_read():
    said = 'rate = "1/s"\nquota = ["300/min", "5000/d"]\nrevalidate = "90min..7d"\nconcurrency = 2'
    recipe = check_text(GOOD.replace('rate = "1/s"', said), Path("good.toml")).recipe
    polite = recipe.politeness
    assert polite.windows == ((300, 1), (5000, 24 * 60))
    assert (polite.rhythm, polite.concurrency) == ((5400, 7 * 86400), 2)


def test_all_mistakes_at_once():
    text = GOOD.replace('rate = "1/s"', 'rate = "20/s"').replace('"1"', "1")
    problems = check_text(text, Path("bad.toml")).problems
    assert (len(problems), problems[0].file, problems[0].path) == (2, "bad.toml", "politeness.rate")


def test_no_test_no_recipe():
    text = GOOD[: GOOD.index("[[test]]")]
    (problem,) = check_text(text, Path("bad.toml")).problems
    assert problem.message == "at least one [[test]] is required"


def test_a_missing_fixture_and_a_bad_neighbour(tmp_path):
    (tmp_path / "a.toml").write_text(GOOD)
    (tmp_path / "b.toml").write_text("no toml [")
    assert "is not there" in check_file(tmp_path / "a.toml").problems[0].message
    book = load_recipes([tmp_path, recipe_folder()])
    assert {problem.file for problem in book.problems} == {"a.toml", "b.toml"}
    assert "danbooru" in book.recipes


@pytest.mark.parametrize(
    ("url", "recipe", "said"),
    [
        ("https://danbooru.donmai.us/posts?tags=a", "danbooru", "because Danbooru reads the lists"),
        ("danbooru.donmai.us/posts/12", "danbooru", "the works of"),
        ("http://safebooru.donmai.us/posts/12", "danbooru", "the works of"),
        ("http://example.localhost:48650", "example-site", "the lists of"),
        ("https://danbooru.donmai.us/wiki_pages/1", "page", "but not this kind of page"),
        ("https://nobody.example/1", "page", "because no recipe knows nobody.example; what the"),
        ("http://nobody.example", "page", "OpenGraph"),
        ("feed:https://nobody.example/x", "feed", "reads the news of nobody.example"),
        ("feed://nobody.example/x", "feed", "reads the news of nobody.example"),
        ("nobody.example/blog/feed", "feed", "reads the news of nobody.example"),
        ("mastodon:social.example/@mika", "mastodon", "reads the lists of social.example"),
        ("misskey:https://social.example/@mika", "misskey", "reads the lists of social.example"),
        ("https://www.tumblr.com/likes", "tumblr-likes", "Tumblr: posts I liked reads"),
        ("tumblr.com/likes", "tumblr-likes", "the lists of www.tumblr.com"),
        ("www.danbooru.donmai.us/posts/1", "danbooru", "the works of danbooru.donmai.us"),
        ("https://www.tumblr.com/dashboard", "page", "not this kind of page"),
        ("feed:nowhere", None, "names no site"),
        ("mailto:a@b.example", None, "have no place"),
        ("nowhere", None, "names no site"),
        ("two words", None, "no blanks"),
        ("ftp://a.example/", None, "not a web address"),
        ("", None, "no address yet"),
    ],
)
def test_an_address_is_explained(url, recipe, said):
    found = load_recipes([recipe_folder()]).explain(url)
    assert found.recipe_id == recipe
    assert said in found.reason


def test_the_persons_own_recipe_wins(tmp_path):
    own = GOOD.replace('id = "danbooru"', 'id = "mine"').replace('"Danbooru"', '"Mine"')
    (tmp_path / "mine.toml").write_text(own)
    (tmp_path / "fixtures").symlink_to(recipe_folder() / "fixtures")
    found = load_recipes([tmp_path, recipe_folder()]).explain("danbooru.donmai.us/posts/1")
    assert found.recipe_id == "mine"
    assert found.reason.endswith("Danbooru could too, but it is your own")


def test_a_page_without_a_recipe_is_the_last_resort_and_can_be_chosen(tmp_path):
    book = load_recipes([recipe_folder()])
    chosen = book.explain("https://danbooru.donmai.us/posts/1", "page")
    assert (chosen.recipe_id, chosen.kind) == ("page", "page")
    assert chosen.reason == "because The page itself looks at any page, and you chose it"
    assert book.explain("http://danbooru.donmai.us/posts/1").url.startswith("https:")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('method = "GET", body = { a = "{id}" }', 'needs method = "POST"'),
        ('method = "POST", body = { a = "{nobody}" }', "uses {nobody}"),
        ('method = "POST", conditional = true', "a POST is answered anew"),
    ],
)
def test_what_is_wrong_with_a_body_is_said(wrong, said):
    good = 'url = "https://{host}/posts/{id}.json"'
    (problem,) = check_text(GOOD.replace(good, f"{good}, {wrong}"), Path("bad.toml")).problems
    assert said in problem.message


def test_a_place_may_refuse_words():
    pattern = compile_address("https://{blog:!www|api}.site.example/{tag:!new}", {})
    assert pattern.match("https://mika.site.example/newer") == {"blog": "mika", "tag": "newer"}
    assert pattern.match("https://wwwow.site.example/a") is not None
    assert pattern.match("https://www.site.example/a") is None
    assert pattern.match("https://mika.site.example/new") is None


def test_an_error_that_a_test_expects_must_come(tmp_path):
    text = GOOD.replace('error = "more than 2 tags"', 'error = "something else"')
    (tmp_path / "bad.toml").write_text(text)
    (tmp_path / "fixtures").symlink_to(recipe_folder() / "fixtures")
    (problem,) = check_with_tests(tmp_path / "bad.toml")
    assert "cannot search for more than 2 tags" in problem.message
    (tmp_path / "bad.toml").write_text(
        GOOD.replace("expect = { items = 0 }", 'expect = { error = "x" }')
    )
    (problem,) = check_with_tests(tmp_path / "bad.toml")
    assert problem.message.endswith("expected the error 'x', found none")


def test_two_recipes_that_claim_the_same_example_are_named(tmp_path):
    own = GOOD.replace('id = "danbooru"', 'id = "twin"')
    (tmp_path / "danbooru.toml").write_text(GOOD)
    (tmp_path / "twin.toml").write_text(own)
    (tmp_path / "fixtures").symlink_to(recipe_folder() / "fixtures")
    problems = load_recipes([tmp_path]).problems
    assert {each.file for each in problems} == {"danbooru.toml", "twin.toml"}
    assert all("claimed as exactly by" in each.message for each in problems)
    assert load_recipes([tmp_path / "nothing", recipe_folder()]).problems == ()


def test_a_find_without_a_required_field_is_left_out(tmp_path):
    text = GOOD.replace(
        'source_url = { jmes = "source" }', 'source_url = { jmes = "none", required = true }'
    )
    (tmp_path / "strict.toml").write_text(text)
    (tmp_path / "fixtures").symlink_to(recipe_folder() / "fixtures")
    messages = [each.message for each in check_with_tests(tmp_path / "strict.toml")]
    assert any("expected a first find, found none" in message for message in messages)


def test_what_no_recipe_knows_keeps_the_address_as_it_was_given():
    book = load_recipes([recipe_folder()])
    for url in ("https://nobody.example/1", "http://www.nobody.example/1"):
        assert (book.explain(url).recipe_id, book.explain(url).url) == ("page", url)
    assert book.explain("ftp://x.example").code == "url-wrong"
