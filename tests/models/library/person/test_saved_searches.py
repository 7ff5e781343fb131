"""Searches with a name, and tags that mean or imply others."""

from __future__ import annotations

import pytest

from models.errors import InputError
from models.library.person import saved_searches
from models.library.person.saved_searches import SavedSearch
from models.library.tags import tag_relations
from models.records import Tag


def saved(library):
    with library.reading():
        return saved_searches.all_saved()


def test_a_search_is_saved_replaced_renamed_and_forgotten(library):
    first, other = SavedSearch("Night sky", "sky rating:>3"), SavedSearch("a", "sea", "taste")
    call = library.writer.call
    assert call(lambda: saved_searches.save(first)) is None
    call(lambda: saved_searches.save(other))
    assert saved(library) == [other, first]
    newer = SavedSearch(" Night  sky ", "sky", "name")
    assert call(lambda: saved_searches.save(newer)) == first
    assert saved(library)[1] == SavedSearch("Night sky", "sky", "name")
    call(lambda: saved_searches.rename("Night sky", "Evening"))
    assert [each.name for each in saved(library)] == ["a", "Evening"]
    with pytest.raises(InputError, match="already"):
        call(lambda: saved_searches.rename("Evening", "a"))
    call(lambda: saved_searches.remove("a"))
    assert [each.name for each in saved(library)] == ["Evening"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_name_must_be_one(library, name):
    with pytest.raises(InputError, match="name"):
        library.writer.call(lambda: saved_searches.save(SavedSearch(name, "sky")))


def test_relations_are_listed_changed_and_never_a_circle(library):
    call = library.writer.call
    sky, heavens, blue, nature = (Tag(each) for each in ("sky", "heavens", "blue", "nature"))
    call(lambda: tag_relations.add_alias(heavens, sky))
    call(lambda: tag_relations.add_implication(blue, sky))
    call(lambda: tag_relations.add_implication(sky, nature))
    for wrong in (
        lambda: tag_relations.add_implication(nature, blue),
        lambda: tag_relations.add_alias(sky, heavens),
        lambda: tag_relations.add_implication(sky, sky),
        lambda: tag_relations.add_alias(nature, blue),
    ):
        with pytest.raises(InputError, match="leads back"):
            call(wrong)
    with library.reading():
        assert [(r.tag.text, r.other.text) for r in tag_relations.aliases()] == [("heavens", "sky")]
        assert len(tag_relations.implications()) == 2
    call(lambda: tag_relations.remove_implication(sky, nature))
    call(lambda: tag_relations.remove_alias(heavens))
    with library.reading():
        assert tag_relations.aliases() == []
        assert [r.tag.text for r in tag_relations.implications()] == ["blue"]
