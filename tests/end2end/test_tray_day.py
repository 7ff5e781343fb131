"""Days in the tray: nothing grows, whatever the sites do (tests/support/tray_day.py).

`python -m pytest --torture -k day_in_the_tray -s` lives 24 hours and prints each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.leaks import ROOT
from tests.support.local_site import LocalSite, Reply, picture_bytes

pytestmark = pytest.mark.long
STORY = Path(__file__).parents[1] / "support" / "tray_day.py"
RECIPE = """
schema = 1
id = "local"
name = "Local lists"
version = 1
insecure = true
examples = ["{root}/list/1"]
[[route]]
name = "list"
kind = "listing"
url = "{root}/list/{{tag:int}}"
step = "list"
[politeness]
robots = "obey"
[step.list]
format = "html"
items = "figure"
[step.list.fields]
file_url = {{ css = "img", attr = "src" }}
[identity]
key = "{{file_url}}"
[[test]]
url = "{root}/list/1"
fixture = "list.html"
expect = {{ }}
"""


class TroubledSite(LocalSite):
    """Four lists to which something comes now and then, and what goes wrong on the web."""

    def __init__(self) -> None:
        super().__init__()
        self.pages["/robots.txt"] = Reply(b"User-agent: *\nAllow: /\n", "text/plain")
        for name in range(4):
            self.pages[f"/list/{name}"] = lambda count, name=name: self.listed(name, count)

    def listed(self, name: int, count: int) -> Reply:
        if count % 11 == name:
            return Reply(b"busy", status=503, headers={"Retry-After": "60"})
        if count % 13 == name:
            return Reply(b"broken", status=500)
        works = [f"/file/{name}-{number}.png" for number in range(1 + count // 6)]
        for number, path in enumerate(works):
            self.pages.setdefault(path, self.file(1000 * name + number))
        figures = "".join(f"<figure><img src='{each}'></figure>" for each in works[-8:])
        return Reply(f"<main>{figures}</main>".encode())

    @staticmethod
    def file(seed: int) -> Reply:
        whole = picture_bytes(seed)
        troubles = {
            3: Reply(b"<html>log in</html>"),
            5: Reply(whole, "image/png", cut=len(whole) // 2),
            7: Reply(whole[: len(whole) // 2], "image/png"),
            9: Reply(b"gone", status=404),
        }
        return troubles.get(seed % 12, Reply(whole, "image/png"))


def lived(tmp_path: Path, hours: float, idle_s: float) -> list[dict[str, float]]:
    """A sample of each hour; the last one has what it takes while it rests."""
    with TroubledSite() as site:
        recipes = site.write_recipe(tmp_path / "recipes", RECIPE)
        (recipes / "list.html").write_text("<main><figure><img src='/1.png'></figure></main>")
        own = {
            name: str(tmp_path / name)
            for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        }
        words = [tmp_path / "library", recipes, site.port, hours, idle_s]
        ended = subprocess.run(
            [sys.executable, str(STORY), *map(str, words)],
            cwd=ROOT,
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            check=False,
        )
        asked = sum(path.startswith("/list/") for path in site.paths())
    assert ended.returncode == 0, ended.stderr[-3000:]
    assert "Traceback" not in ended.stderr
    samples = [json.loads(line) for line in ended.stdout.splitlines()]
    samples[-1]["rounds"] = asked
    return samples


def grows_not(samples: list[dict[str, float]], *, memory: float) -> None:
    """From the first of these samples to the last one."""
    first, last = samples[0], samples[-1]
    assert last["rss_mb"] <= first["rss_mb"] * memory
    assert last["handles"] <= first["handles"] + 2
    assert last["threads"] <= first["threads"] + 1
    assert last["processes"] <= first["processes"]
    assert last["tasks"] <= first["tasks"] + 2
    assert last["cards"] <= 12
    assert last["wal_kb"] < 10_000
    assert last["log_kb"] < 4_100


def in_short(first: dict[str, float], last: dict[str, float]) -> str:
    """The figures for docs/benchmarks.md."""
    grown = 100 * (last["rss_mb"] / first["rss_mb"] - 1)
    return (
        f"memory {grown:+.1f} % ({first['rss_mb']:.0f} to {last['rss_mb']:.0f} MB), "
        f"handles {first['handles']} to {last['handles']}, "
        f"threads {first['threads']} to {last['threads']}, "
        f"idle {100 * last['idle_share']:.2f} % of a core, {last['rounds']} lists asked"
    )


def test_an_hour_in_the_tray_leaves_nothing_behind(tmp_path):
    samples = lived(tmp_path, 1.1, 0.5)
    assert samples[-1]["artworks"] > 0  # On a busy computer rounds are leapt over.
    assert samples[-1]["rounds"] >= 10
    grows_not(samples[1:], memory=1.10)


@pytest.mark.torture
def test_a_day_in_the_tray_leaves_nothing_behind(tmp_path):
    samples = lived(tmp_path, 24, 60)
    sys.stdout.write("".join(f"{json.dumps(each)}\n" for each in samples))
    sys.stdout.write(f"{in_short(samples[4], samples[-1])}\n")
    assert samples[-1]["rounds"] > 300
    grows_not(samples[4:], memory=1.05)
    assert max(each["minutes"] for each in samples) < 1500
    assert samples[-1]["idle_share"] < 0.01
