"""The benchmark of collecting at a small size: what a picture costs, and that memory stays flat."""

from __future__ import annotations

import pytest

from app.bench import Setting, collecting
from app.bench.collecting import collected, quick_site

FEW, MORE = 40, 500


def test_it_says_plainly_where_gallery_dl_is_not_there(tmp_path, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(collecting, "RUNS", 1)
    monkeypatch.setattr(collecting.shutil, "which", lambda _name: None)
    figures = list(collecting._costs(Setting(tmp_path, (FEW,), said.append), FEW))
    assert said == ["gallery-dl is not on the PATH, so nothing is measured beside it"]
    assert [figure.ratio for figure in figures] == [None, None]
    assert all(0 < figure.value < 500 for figure in figures)


@pytest.mark.torture
def test_pictures_that_came_are_not_kept_in_memory():
    with quick_site(MORE, 1000) as port:
        facts = collected(port, "undecoded")
    assert facts["new"] == MORE
    _, early, *_, last = facts["memory"]
    assert last - early < 0.01 * MORE  # Megabytes: a picture leaves less than 10 kB behind.
