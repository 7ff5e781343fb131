"""Runs every part of a packaged program that a frozen one can lack, and says which failed.

usage: python packaging/prove_parts.py PROGRAM     (PROGRAM: the frozen `bunshin`)

Home, library and settings are temporary. The window has its own proof: prove_package.sh.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "sample" / "pictures"
MOST_S = 180


class Program:
    """The packaged program with a home of its own."""

    def __init__(self, program: Path, home: Path) -> None:
        self.path, self.home = program, home
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self.env = {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}

    def says(self, *words: str, code: int = 0, given: bytes | None = None) -> bytes:
        done = subprocess.run(
            [str(self.path), *words],
            env=self.env,
            cwd=self.home,
            input=given,
            capture_output=True,
            timeout=MOST_S,
            check=False,
        )
        if done.returncode != code or b"Traceback" in done.stderr:
            raise AssertionError(f"{words}: {done.returncode} {done.stderr.decode()[-1500:]}")
        return done.stdout

    def records(self, *words: str) -> list[dict]:
        return [json.loads(line) for line in self.says(*words, "--json").splitlines()]


def main(program: Path) -> int:
    failed = 0
    with tempfile.TemporaryDirectory(prefix="bunshin-parts-") as folder:
        tried = Program(program.resolve(), Path(folder))
        for name, proof in PROOFS.items():
            begun = time.monotonic()
            try:
                said = proof(tried)
            except (AssertionError, OSError, ValueError, KeyError, IndexError) as error:
                failed += 1
                said = f"FAILED: {error}"
            print(f"{name:34} {time.monotonic() - begun:6.2f} s  {said}", flush=True)
    return 1 if failed else 0


def decoding(it: Program) -> str:
    summary = it.records("import", str(PICTURES))[-1]["summary"]
    assert (summary["rejected"], summary["imported"]) == (0, 189), summary
    return f"{summary['imported']} pictures decoded in the sandbox"


def nets(it: Program) -> str:
    summary = it.records("analyse")[-1]["summary"]
    assert (summary["failed"], summary["analysed"]) == (0, 189), summary
    return f"{summary['analysed']} analysed, {summary['provider']}"


def similarity(it: Program) -> str:
    first = it.records("search", "", "--limit", "1")[0]["id"]
    found = it.records("similar", first, "--limit", "5")
    assert len(found) == 6, found
    return f"{len(found) - 1} alike"


def crop(it: Program) -> str:
    first = it.records("search", "", "--limit", "1")[0]["id"]
    made = it.records("crop", first, "--size", "640x360", "--to", str(it.home / "crops"))[0]
    assert Path(made["path"]).is_file(), made
    return f"because: {made['because']}"


def ranking(it: Program) -> str:
    session = ROOT / "resources" / "sample" / "demo-session.jsonl"
    it.says("feedback", "add", str(session))
    rows = it.records("rank", "--limit", "3")
    assert rows[0]["score"] is not None, rows
    return f"the best has {rows[0]['score']:.2f}"


def tags(it: Program) -> str:
    shown = it.records("show", it.records("search", "", "--limit", "1")[0]["id"])[0]
    assert shown.get("tags"), shown
    return json.dumps(shown["tags"])[:200]


def formats(it: Program) -> str:
    """What Pillow writes, the decoder must read; JPEG XL it cannot, and must say so of it."""
    from io import BytesIO

    import numpy as np
    from PIL import Image

    folder = it.home / "formats"
    folder.mkdir()
    library = ("--library", str(it.home / "formats-library"))
    noise = np.random.default_rng(2).integers(0, 255, (8, 12, 3), np.uint8)
    picture = Image.fromarray(noise).resize((640, 427))
    for turn, name in enumerate(("AVIF", "WEBP", "PNG", "GIF", "TIFF")):
        bytes_ = BytesIO()
        picture.rotate(90 * turn, expand=True).save(bytes_, name)
        (folder / f"one.{name.lower()}").write_bytes(bytes_.getvalue())
    summary = it.records(*library, "import", str(folder))[-1]
    done = summary["summary"]
    assert (done["rejected"], done["imported"]) == (0, 5), done
    (folder / "one.jxl").write_bytes(b"\xff\x0a" + bytes(200))
    refused = it.records(*library, "import", str(folder / "one.jxl"))
    assert refused[-1]["summary"]["rejected"] == 1, refused
    return "AVIF, WebP, PNG, GIF, TIFF came; JPEG XL is refused with a reason"


def keyring(it: Program) -> str:
    """Without a keyring it is said in a sentence, and what was asked is done."""
    done = subprocess.run(
        [str(it.path), "api", "key", "--json"],
        env=it.env,
        capture_output=True,
        timeout=MOST_S,
        check=False,
    )
    said = done.stderr.decode().strip()
    assert done.returncode == 0, said
    assert "Traceback" not in said, said
    assert len(said.splitlines()) == 1, said
    return said


def gallery_dl(it: Program) -> str:
    """One of the system's, which stands in the PATH, is found."""
    folder = it.home / "bin"
    folder.mkdir()
    program = folder / "gallery-dl"
    program.write_text("#!/bin/sh\necho 1.32.18\n")
    program.chmod(0o755)
    before = it.env["PATH"]
    assert it.records("recipe", "gallery-dl", "status")[-1]["summary"]["total"] in (0, 1)
    it.env["PATH"] = f"{folder}:{before}"
    try:
        found = it.records("recipe", "gallery-dl", "status")
    finally:
        it.env["PATH"] = before
    assert found[-1]["summary"]["total"] == 1, found
    assert str(program) in json.dumps(found), found
    return f"found {program.name} in the PATH"


def the_map(it: Program) -> str:
    """By the process that draws it, as models.map.projection starts it."""
    import numpy as np

    folder = it.home / "map"
    folder.mkdir()
    np.save(folder / "rows.npy", np.random.default_rng(1).normal(size=(120, 20)).astype("f4"))
    it.says("--part", "map", str(folder), "1")
    assert np.load(folder / "map.npy").shape == (120, 2)
    return "120 points laid out by openTSNE"


def recipes(it: Program) -> str:
    listed = it.records("recipe", "list")
    checked = it.records("recipe", "check", *map(str, (ROOT / "resources/recipes").glob("*.toml")))
    assert checked[-1]["summary"]["errors"] == 0, checked
    fixture = next((ROOT / "resources" / "recipes" / "fixtures").rglob("*.html"), None)
    return f"{len(listed) - 1} recipes; fixtures {'there' if fixture else 'not there'}"


def health(it: Program) -> str:
    assert it.records("doctor")[-1]["summary"]["ok"]
    return "all well"


def backing_up(it: Program) -> str:
    it.says("backup", str(it.home / "copy.zip"))
    it.says("--library", str(it.home / "restored"), "restore", str(it.home / "copy.zip"))
    return "a copy was made and restored"


def browsers(it: Program) -> str:
    it.says("browser", "install", "firefox")
    manifest = it.home / ".mozilla" / "native-messaging-hosts" / "io.bunshin.collect.json"
    script = Path(json.loads(manifest.read_text())["path"])
    assert str(it.path) in script.read_text(), script.read_text()
    body = json.dumps({"type": "hello", "protocol": 1}).encode()
    done = subprocess.run(
        [str(script)],
        input=struct.pack("=I", len(body)) + body,
        env=it.env,
        capture_output=True,
        timeout=MOST_S,
        check=False,
    )
    answer = json.loads(done.stdout[4:])
    assert answer["type"] == "hello", answer
    return f"the host answered for {answer['library']}"


def the_api(it: Program) -> str:
    serving = subprocess.Popen(
        [str(it.path), "api", "serve", "--port", "0", "--json"],
        env=it.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert serving.stdout is not None
        told = json.loads(serving.stdout.readline())
        url = told["address"]
        with urllib.request.urlopen(f"{url}/v1/openapi.json", timeout=20) as answer:
            paths = json.load(answer)["paths"]
        _asks_for_a_key(url, told.get("full") or it.records("api", "key")[0]["key"])
    finally:
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=20)
    return f"{len(paths)} paths at {url}"


def _asks_for_a_key(url: str, key: str) -> None:
    asked = urllib.request.Request(f"{url}/v1/artworks?limit=1")
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:
            code = answer.status
    except urllib.error.HTTPError as error:
        code = error.code
    assert code == 401, f"without a key it answered {code}"
    asked.add_header("Authorization", f"Bearer {key}")
    with urllib.request.urlopen(asked, timeout=20) as answer:
        assert answer.status == 200, answer.status


PROOFS: dict[str, Callable[[Program], str]] = {
    "import (decoding process)": decoding,
    "analyse (default nets)": nets,
    "tags (words of the net)": tags,
    "formats (Pillow's codecs)": formats,
    "similar (index)": similarity,
    "crop (faces, saliency)": crop,
    "feedback, rank (taste)": ranking,
    "map (projecting process)": the_map,
    "recipes (lxml, selectolax)": recipes,
    "doctor": health,
    "backup, restore (migrations)": backing_up,
    "browser host": browsers,
    "keyring (none is said)": keyring,
    "gallery-dl of the system": gallery_dl,
    "api (FastAPI, with its key)": the_api,
}

if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
