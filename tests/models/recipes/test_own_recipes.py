"""The person's own recipes: saved whole, kept unsaved, listed with how they stand, handed on."""

from __future__ import annotations

import pytest

from models.errors import InputError
from models.recipes.language.parse import check_text
from models.recipes.writing.draft import draft_of
from models.recipes.writing.handing_on import belongings, bundle_of, hand_out, put_back, take_in
from models.recipes.writing.listing import listed_recipes
from models.recipes.writing.own_recipes import OwnRecipes
from models.recipes.writing.recording import record, stripped
from models.recipes.writing.starting import begun, id_for
from models.recipes.writing.testing import check_with_tests
from resources import recipe_folder, recipe_template_folder

TEMPLATES = sorted(recipe_template_folder().glob("*.toml"))
WORK = b"""<h1>Blue hour</h1><p class=artist>mika "m"</p><time datetime=2026-05-02T10:00:00Z></time>
<ul class=tags><li>blue</li></ul><figure><img src=/files/4711.jpg></figure>
<meta name="csrf-token" content="abcdefgh12345678"><p>the key is s3cr3t-key</p>"""
PAGE = "https://gallery.example/work/4711"


@pytest.fixture
def own(tmp_path):
    return OwnRecipes(tmp_path / "recipes")


def gallery() -> str:
    return (recipe_template_folder() / "gallery.toml").read_text()


def recorded(own: OwnRecipes):
    """The template with one recorded page, saved."""
    file = own.folder / "my-gallery.toml"
    draft = draft_of(gallery(), file)
    made = record(draft, PAGE, stripped(WORK, ["s3cr3t-key"]), own.folder)
    return own.save(file, gallery() + "\n" + made.block), made


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
@pytest.mark.parametrize(
    "address", ["", "http://example.localhost:48650/x", "https://www.a.example"]
)
def test_a_template_lacks_nothing_but_a_recorded_page(file, address):
    text = begun(file.read_text(), id_for(address), address)
    (problem,) = check_text(text, file).problems
    assert problem.message == "at least one [[test]] is required"
    draft = draft_of(text, file)
    assert draft is not None
    assert draft.recipe.id == {"": "my-gallery", "https://www.a.example": "a"}.get(
        address, "example"
    )


def test_a_recorded_page_becomes_a_test_that_passes_and_holds_no_secret(own):
    file, made = recorded(own)
    assert check_with_tests(file) == ()
    page = made.file.read_bytes()
    assert b"s3cr3t" not in page
    assert b"abcdefgh" not in page
    assert made.file == own.folder / "fixtures" / "my-gallery" / "work.html"
    (test,) = check_text(file.read_text(), file).recipe.test
    assert test.expect.items == 1
    assert test.expect.first == {
        "file_url": "https://gallery.example/files/4711.jpg",
        "title": "Blue hour",
        "author": 'mika "m"',
        "posted_at": "2026-05-02T10:00:00Z",
        "tags": ["blue"],
    }


def test_the_same_page_is_recorded_once_and_another_beside_it(own):
    _, first = recorded(own)
    draft = draft_of(gallery(), own.folder / "my-gallery.toml")
    again = record(draft, PAGE, first.file.read_bytes(), own.folder)
    other = record(draft, PAGE, WORK, own.folder)
    assert again.file == first.file
    assert other.file.name == "work-2.html"


def test_what_is_not_saved_is_kept_and_forgotten_when_it_is(own):
    file = own.folder / "new.toml"
    own.keep(file, "half")
    assert own.read(file) == ("", "half")
    (first, *_) = listed_recipes(own, recipe_folder())
    assert (first.file, first.state, first.unsaved) == (file, "off", True)
    assert own.save(file, "half a recipe") == file
    assert own.read(file) == ("half a recipe", None)
    assert not list(own.drafts())


def test_a_new_recipe_is_named_by_its_id_when_it_is_saved_first(own):
    file, _ = recorded(own)
    text = file.read_text()
    own.keep(own.folder / "draft.toml", text.replace('"my-gallery"', '"blue"'))
    saved = own.save(own.folder / "draft.toml", text.replace('"my-gallery"', '"blue"'))
    assert saved.name == "blue.toml"
    assert own.save(saved, "name = 3").name == "blue.toml"
    assert not list(own.drafts())


def test_recipes_are_listed_with_how_they_stand(own):
    recorded(own)
    copy = take_in(own, recipe_folder() / "example-site.toml")
    bad = own.save(own.folder / "bad.toml", "schema = 1\nnam = 'x'\n")
    failing = copy.read_text().replace("follow = 24", "follow = 7").replace('"example-site"', '"b"')
    other = own.save(own.folder / "b.toml", failing)
    listed = {each.file: each for each in listed_recipes(own, recipe_folder())}
    states = {file.name: each.state for file, each in listed.items() if each.own}
    assert states == {
        "bad.toml": "off",
        "b.toml": "failing",
        "example-site.toml": "failing",  # Its examples are claimed as exactly by b.
        "my-gallery.toml": "fine",
    }
    assert listed[bad].problems
    assert "expected 7 to follow, found 24" in listed[other].problems[0].message
    assert listed[recipe_folder() / "example-site.toml"].state == "covered"
    assert listed[recipe_folder() / "danbooru.toml"].state == "fine"


def test_a_recipe_is_handed_on_with_its_fixtures_and_put_back(own, tmp_path):
    file, made = recorded(own)
    out = hand_out(file, tmp_path / "for a friend")
    assert check_with_tests(out) == ()
    friend = OwnRecipes(tmp_path / "friend")
    assert check_with_tests(take_in(friend, out)) == ()
    assert take_in(friend, out).name == "my-gallery-2.toml"
    kept = bundle_of(file)
    assert belongings(own, file) == [file, made.file]
    for each in belongings(own, file):
        each.unlink()
    put_back(kept, own.folder)
    assert check_with_tests(file) == ()


def test_fixtures_that_another_recipe_names_stay(own):
    file, _ = recorded(own)
    own.save(own.folder / "twin.toml", file.read_text().replace('"my-gallery"', '"twin"'))
    assert belongings(own, file) == [file]


def test_a_recipe_from_elsewhere_names_no_other_files_of_this_computer(own, tmp_path):
    (tmp_path / "secret").write_text("x")
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "a.toml").write_text('[[test]]\nfixture = "../secret"\n')
    assert bundle_of(theirs / "a.toml").files == (("a.toml", b'[[test]]\nfixture = "../secret"\n'),)
    with pytest.raises(InputError):
        take_in(own, tmp_path / "secret")
