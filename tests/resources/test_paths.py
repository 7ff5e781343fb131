"""The path look-ups lead to what is there."""

from __future__ import annotations

import resources


def test_folders_and_files_are_found():
    assert resources.icon_path("app").is_file()
    assert resources.qss_path().is_file()
    assert resources.recipe_folder().is_dir()
    assert resources.sample_folder().is_dir()
    assert resources.demo_session_path().is_file()


def test_what_set_up_makes_has_its_place_below_resources():
    for path in (
        resources.nets_folder(),
        resources.nets_manifest(),
        resources.translation_folder(),
    ):
        assert path.is_relative_to(resources.ROOT)
