"""Films the first minute: a new home, the real window on a screen of its own, real mouse and keys.

`make film` writes docs/images/first-minute-LANGUAGE-THEME.png and prints when the first find was
kept. It needs Xvfb, openbox and xdotool. Between its presses it waits as long as somebody reads.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageGrab

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = (1280, 800)
SHOWN = (460, 288)  # Of a frame in the strip.
COLUMNS, EDGE, CAPTION = 4, 10, 44
LARGEST = 400 * 1024
PATIENCE_S, MINUTE_S = 60.0, 60.0
READING_S = 4.0  # Of a screen or hint; about 20 words.
LOOK_AROUND = (940, 470)  # The third card of the welcome: its place is the same in all languages.
FONTS = (
    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
)
WORDS = {
    "en": (
        "The first window",
        "“Look around” is pressed",
        "The first finds; a hint of the tour",
        "One key says what one thinks",
        "P: kept. The hint has seen it",
        "L: liked",
        "The hint is sent off with Esc",
        "In the library",
    ),
    "ja": (
        "最初のウィンドウ",
        "「見て回る」を押す",
        "最初の新着とツアーのヒント",
        "キーひとつで答える",
        "P：保存した。ヒントも気づく",
        "L：好き",
        "Escでヒントを閉じる",
        "ライブラリで",
    ),
}


@dataclass
class Film:
    """Frames with the second at which each was taken, from the start of the program."""

    display: str
    started: float
    frames: list[tuple[float, Image.Image]] = field(default_factory=list)

    def take(self) -> None:
        picture = ImageGrab.grab(xdisplay=self.display)
        self.frames.append((time.monotonic() - self.started, picture))

    def is_painted(self) -> bool:
        """Whether the welcome's sign stands in the middle."""
        middle = ImageGrab.grab((600, 180, 740, 300), xdisplay=self.display)
        return len(middle.convert("RGB").getcolors(1 << 16) or ()) > 8

    def do(self, *words: object) -> None:
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", *map(str, words)], env=environment, check=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="make film", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--language", choices=tuple(WORDS), action="append")
    parser.add_argument("--theme", choices=("light", "dark"), action="append")
    options = parser.parse_args(arguments)
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking:
        print(f"The film needs {', '.join(lacking)}.", file=sys.stderr)
        return 1
    slow = False
    for language in options.language or tuple(WORDS):
        for theme in options.theme or ("light", "dark"):
            frames, kept = _film(language, theme)
            target = options.to / f"first-minute-{language}-{theme}.png"
            _join(frames, WORDS[language], theme, target)
            print(f"{target.name}: first find kept after {kept:.1f} s", flush=True)
            slow = slow or kept > MINUTE_S
    return int(slow)


def _film(language: str, theme: str) -> tuple[list[tuple[float, Image.Image]], float]:
    with tempfile.TemporaryDirectory(prefix="bunshin-film-") as home:
        near, far = os.pipe()
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        command = ["Xvfb", "-screen", "0", screen, "-nolisten", "tcp", "-displayfd", str(far)]
        running = [subprocess.Popen(command, pass_fds=(far,), stderr=subprocess.DEVNULL)]
        os.close(far)
        try:
            with os.fdopen(near) as told:
                display = f":{told.readline().strip()}"
            environment = _new_home(Path(home), language, theme, display)
            running.append(subprocess.Popen(["openbox"], env=environment))
            film = Film(display, time.monotonic())
            program = [sys.executable, str(ROOT / "main.py")]
            running.append(subprocess.Popen(program, env=environment, cwd=ROOT))
            kept = _first_minute(film, Path(home) / "data/bunshin/library/library.sqlite")
            film.do("key", "ctrl+q")
            running[-1].wait(20)
        finally:
            for process in reversed(running):
                if process.poll() is None:
                    process.terminate()
                process.wait(10)
        return film.frames, kept


def _new_home(home: Path, language: str, theme: str, display: str) -> dict[str, str]:
    """Of somebody who never started the program. Language and theme, which come from the desktop
    otherwise, are chosen for the picture: no computer has all of them installed."""
    (home / "config/bunshin").mkdir(parents=True)
    chosen = json.dumps({"theme": theme, "language": language})
    (home / "config/bunshin/settings.json").write_text(chosen, encoding="utf-8")
    run = home / "run"
    run.mkdir(mode=0o700)
    named = {"CONFIG": "config", "DATA": "data", "STATE": "state", "CACHE": "cache"}
    folders = {f"XDG_{name}_HOME": str(home / where) for name, where in named.items()}
    return {
        **os.environ,
        **folders,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }


def _first_minute(film: Film, library: Path) -> float:
    """Seconds from the start to the first kept find."""
    _until(lambda: _count(library, "SELECT count(*) FROM artwork") == 0, "an empty library")
    _until(film.is_painted, "the welcome")
    time.sleep(0.5)
    film.take()
    time.sleep(READING_S)
    film.do("mousemove", *LOOK_AROUND)
    time.sleep(0.5)
    film.do("click", 1)
    time.sleep(0.4)
    film.take()
    _until(lambda: (_count(library, "SELECT count(*) FROM artwork") or 0) > 3, "finds")
    time.sleep(READING_S)
    film.take()
    return _judge(film, library)


def _judge(film: Film, library: Path) -> float:
    kept_ones = "SELECT count(*) FROM judgement WHERE kind = 'keep'"
    liked_ones = "SELECT count(*) FROM judgement WHERE kind = 'like'"
    film.do("key", "alt+n")
    time.sleep(READING_S)
    film.take()
    film.do("key", "p")
    _until(lambda: _count(library, kept_ones), "the first kept find")
    kept = time.monotonic() - film.started
    time.sleep(1.0)
    film.take()
    time.sleep(READING_S)
    film.do("key", "l")
    _until(lambda: _count(library, liked_ones), "the first like")
    time.sleep(0.6)
    film.take()
    film.do("key", "Escape")
    time.sleep(1.0)
    film.take()
    film.do("key", "ctrl+2")
    time.sleep(2.0)
    film.take()
    return kept


def _count(library: Path, question: str) -> int | None:
    """What the library says; None while it is not there."""
    try:
        with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
            return int(connection.execute(question).fetchone()[0])
    except sqlite3.Error:
        return None


def _until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE_S:.0f} s in vain: {what}")
        time.sleep(0.05)


def _join(
    frames: Sequence[tuple[float, Image.Image]], words: Sequence[str], theme: str, target: Path
) -> None:
    """One picture with a caption under each frame, in as many colours as keep it small."""
    ground, ink = ("#FAF9F7", "#26231F") if theme == "light" else ("#1A1917", "#ECE8E1")
    rows = -(-len(frames) // COLUMNS)
    width = COLUMNS * (SHOWN[0] + EDGE) + EDGE
    strip = Image.new("RGB", (width, rows * (SHOWN[1] + CAPTION + EDGE) + EDGE), ground)
    draw, font = ImageDraw.Draw(strip), _font()
    for place, ((second, frame), text) in enumerate(zip(frames, words, strict=True)):
        row, column = divmod(place, COLUMNS)
        x, y = EDGE + column * (SHOWN[0] + EDGE), EDGE + row * (SHOWN[1] + CAPTION + EDGE)
        small = frame.convert("RGB").resize(SHOWN, Image.Resampling.LANCZOS)
        strip.paste(small, (x, y))
        draw.rectangle((x, y, x + SHOWN[0] - 1, y + SHOWN[1] - 1), outline=ink)
        draw.text((x, y + SHOWN[1] + 6), f"{second:.0f} s   {text}", ink, font)
    target.parent.mkdir(parents=True, exist_ok=True)
    for colors in (256, 192, 128, 96, 64, 48, 32):
        strip.quantize(colors).save(target, optimize=True)
        if target.stat().st_size <= LARGEST:
            return


def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in FONTS:
        if Path(name).exists():
            return ImageFont.truetype(name, 18)
    return ImageFont.load_default(18)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
