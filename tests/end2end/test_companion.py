"""The phone's page in a real browser, served as to the network at home. It runs where one is."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.api.keys import Keys, Scope
from app.api.parts import Parts, page_url
from app.core import Core
from tests.support.libraries import filled
from tests.support.marionette import firefox
from tests.support.webdriver import Driver, found, plain_chromium

needs_chromium = pytest.mark.skipif(
    not (found("chromedriver") and found("chromium", "google-chrome")),
    reason="Chromium and chromedriver are not here",
)
NETWORK, COUNT = "127.0.0.2", 5
SHOWN = "return document.querySelectorAll('.tile img:not(.coming)').length"
PLACE = (
    "return document.querySelector('#viewer').open && document.querySelector('#place').innerText"
)
LEFT, RIGHT, ESCAPE, TAB, ENTER = "\ue012", "\ue014", "\ue00c", "\ue004", "\ue007"
_NAMELESS = """
return [...document.querySelectorAll('button, input, select, img, dialog')].filter(each =>
  each.checkVisibility() && each.id !== 'picture' && !(each.getAttribute('aria-label') ||
  each.alt || each.innerText.trim() ||
  each.querySelector('img[alt]:not([alt=""])'))).map(each => each.outerHTML)
"""
_OVER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
_WORST = """
const parse = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
const light = text => parse(text).map(part => part / 255).map(
  part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4
).reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
const ground = each => {
  for (; each; each = each.parentElement) {
    const color = getComputedStyle(each).backgroundColor;
    if (!/, 0\\)$/.test(color)) return color;
  }
};
return Math.min(...[...document.querySelectorAll('p, span, h2, button, input, select')].filter(
  each => each.checkVisibility() && (each.innerText?.trim() || each.value) && !each.disabled
).map(each => {
  const both = [light(getComputedStyle(each).color), light(ground(each))];
  const [dark, bright] = both.sort((a, b) => a - b);
  return (bright + .05) / (dark + .05);
}))
"""
_IN_FIRST_ROW = """
const tops = [...document.querySelectorAll('.tile')].map(each => each.getBoundingClientRect().top);
return tops.filter(each => each === tops[0]).length
"""
_FIELD = """
const light = text => text.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255).map(
  part => part <= .03928 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4
).reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
const field = document.querySelector('#query');
const both = [light(INK), light(getComputedStyle(field).backgroundColor)].sort((a, b) => a - b);
return (both[1] + .05) / (both[0] + .05);
"""


@pytest.fixture
def home(tmp_path, library, sandbox):
    """The library, its server, and what opens it on a phone."""
    ids = filled(library, sandbox, tmp_path / "in", COUNT)
    core = Core(library)
    parts = Parts(core, Keys(core.collecting.credentials))
    server = parts.server(0, NETWORK)
    port = server.start()
    yield server, page_url(NETWORK, port, parts.keys), ids, parts
    server.stop()


def a_phone(browser: Driver, *, scheme: str = "light", motion: str = "no-preference") -> None:
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        width=390,
        height=844,
        deviceScaleFactor=2,
        mobile=True,
    )
    browser.cdp("Emulation.setTouchEmulationEnabled", enabled=True)
    features = {"prefers-color-scheme": scheme, "prefers-reduced-motion": motion}
    told = [{"name": name, "value": value} for name, value in features.items()]
    browser.cdp("Emulation.setEmulatedMedia", features=told)


def picture(browser: Driver, name: str) -> None:
    """Kept where a person asked for it, to be looked at."""
    if folder := os.environ.get("BUNSHIN_PICTURES"):
        Path(folder, f"{name}.png").write_bytes(base64.b64decode(browser.picture()))


def swipe(browser: Driver, start: int, end: int, y: int = 300) -> None:
    def touch(kind: str, *points: int) -> None:
        where = [{"x": x, "y": y} for x in points]
        browser.cdp("Input.dispatchTouchEvent", type=kind, touchPoints=where)

    touch("touchStart", start)
    for step in range(1, 6):
        touch("touchMove", start + (end - start) * step // 5)
    touch("touchEnd")


def hosts_asked(browser: Driver) -> set[str]:
    messages = [json.loads(each["message"])["message"] for each in browser.log("performance")]
    asked = (each for each in messages if each["method"] == "Network.requestWillBeSent")
    urls = (urlsplit(each["params"]["request"]["url"]) for each in asked)
    return {url.hostname for url in urls if url.scheme in ("http", "https", "ws", "wss")}


@needs_chromium
def test_a_phone_looks_at_the_library(tmp_path, home):
    server, address, ids, parts = home
    with plain_chromium(
        tmp_path / "profile", "--lang=en", **{"intl.accept_languages": "en"}
    ) as web:
        a_phone(web)
        web.go(address)
        web.until(f"{SHOWN} === {COUNT}")
        assert web.run("return location.pathname + location.search") == "/"
        assert web.run("return document.cookie") == ""
        assert web.run("return document.querySelector('#count').innerText") == f"{COUNT} pictures"
        picture(web, "wall-light")
        assert web.run(_IN_FIRST_ROW) == 2
        _search(web)
        _look(web, ids)
        _by_keyboard(web)
        _dressed(web)
        assert web.run(_OVER) <= 0
        assert hosts_asked(web) == {NETWORK}
        assert _refused_elsewhere(web)
        web.log("browser")
        parts.keys.renew(Scope.READ)
        web.run("begin()")
        said = web.until("return document.querySelector('#told').innerText")
        assert "not valid any more" in said
        server.stop()
        web.run("begin()")
        web.until("return document.querySelector('#told').innerText.includes('does not answer')")
        picture(web, "away")


def _search(web: Driver) -> None:
    web.run("document.querySelector('#query').value = '0001.png'")
    web.run("document.querySelector('#search').requestSubmit()")
    web.until("return document.querySelector('#count').innerText === '1 picture'")
    assert web.run("return location.hash") == "#q=0001.png"
    web.run("go({q: 'nothingofthekind'})")
    web.until("return document.querySelector('#told').innerText === words.nothing")
    picture(web, "nothing")
    web.click("#again")
    web.until(f"{SHOWN} === {COUNT}")
    web.run(
        "const order = document.querySelector('#sort'); order.value = 'random';"
        " order.dispatchEvent(new Event('change'))"
    )
    web.until("return location.hash.includes('seed=')")
    web.until(f"{SHOWN} === {COUNT}")
    web.go_back()
    web.until("return location.hash === ''")
    web.until(f"{SHOWN} === {COUNT}")


def _look(web: Driver, ids: list[str]) -> None:
    web.click(".tile button")
    web.until(f"{PLACE} === '1 / {COUNT}'")
    first = web.run("return document.querySelector('#picture').src")
    web.until("return document.querySelector('#picture').src.endsWith('/file')")
    picture(web, "viewer-light")
    swipe(web, 300, 60)
    web.until(f"{PLACE} === '2 / {COUNT}'")
    assert web.run("return document.querySelector('#picture').src") != first
    swipe(web, 60, 300)
    web.until(f"{PLACE} === '1 / {COUNT}'")
    web.press(RIGHT)
    web.until(f"{PLACE} === '2 / {COUNT}'")
    web.press(LEFT)
    web.until(f"{PLACE} === '1 / {COUNT}'")
    assert web.run("return document.querySelector('#back').disabled")
    assert web.run(_NAMELESS) == []
    web.go_back()  # As the phone's own button.
    web.until("return !document.querySelector('#viewer').open")
    assert web.run("return location.pathname") == "/"
    assert web.run(SHOWN) == COUNT


def _by_keyboard(web: Driver) -> None:
    """From the search field on by Tab alone; the focus is seen, and comes back."""
    web.run("document.querySelector('#query').focus()")
    for _ in range(2):
        web.press(TAB)
    assert web.run("return document.activeElement.parentElement.className") == "tile"
    assert web.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    web.press(TAB)
    web.press(ENTER)
    web.until(f"{PLACE} === '2 / {COUNT}'")
    web.press(ESCAPE)
    web.until("return !document.querySelector('#viewer').open")
    back = "return [...at('wall').children].indexOf(document.activeElement.parentElement)"
    assert web.run(back) == 1
    assert web.run(_NAMELESS) == []


def _dressed(web: Driver) -> None:
    """Both schemes have their own ground and legible words; nothing moves where that is wished."""
    grounds = set()
    for scheme in ("light", "dark"):
        a_phone(web, scheme=scheme, motion="reduce")
        grounds.add(web.run("return getComputedStyle(document.body).backgroundColor"))
        assert web.run(_WORST) >= 4.5
        assert web.run(_FIELD.replace("INK", "getComputedStyle(field).borderTopColor")) >= 3
        asked = "getComputedStyle(field, '::placeholder').color"
        assert web.run(_FIELD.replace("INK", asked)) >= 4.5
        picture(web, f"wall-{scheme}")
    assert len(grounds) == 2
    moving = "return getComputedStyle(document.querySelector('.tile img')).transitionDuration"
    assert web.run(moving) == "0s"
    web.click(".tile button")
    web.until(f"{PLACE} === '1 / {COUNT}'")
    assert web.run(_WORST) >= 4.5
    picture(web, "viewer-dark")
    web.press(ESCAPE)
    web.until("return !document.querySelector('#viewer').open")


def _refused_elsewhere(web: Driver) -> bool:
    """The page's own rules let it ask nobody else; until then its console was empty."""
    assert [each for each in web.log("browser") if each["level"] in ("SEVERE", "WARNING")] == []
    asking = "return fetch('http://127.0.0.3:9/').then(() => false, () => true)"
    return bool(web.run(asking)) and any(
        "Content Security Policy" in each["message"] for each in web.log("browser")
    )


@needs_chromium
def test_in_japanese_with_letters_twice_as_large_and_without_a_key(tmp_path, home):
    _, address, _, _ = home
    languages = {"intl.accept_languages": "ja"}
    large = {"webkit.webprefs.default_font_size": 32}
    with plain_chromium(tmp_path / "profile", "--lang=ja", **languages, **large) as web:
        a_phone(web)
        web.go(f"{address}x")
        assert "鍵が必要です" in web.run("return document.body.innerText")
        assert "This door" not in web.run("return document.body.innerText")
        assert web.run(_OVER) <= 0
        picture(web, "key-ja-large")
        web.go(address)
        web.until(f"{SHOWN} === {COUNT}")
        assert web.run("return document.documentElement.lang") == "ja"
        assert web.run("return document.querySelector('#count').innerText") == f"{COUNT}枚"
        assert web.run("return getComputedStyle(document.body).fontSize") == "32px"
        assert web.run(_OVER) <= 0
        picture(web, "wall-ja-large")
        web.click(".tile button")
        web.until(f"{PLACE} === '1 / {COUNT}'")
        inside = "return [...document.querySelectorAll('nav button')].every(each => {const at ="
        inside += " each.getBoundingClientRect(); return at.right <= innerWidth && at.bottom <="
        inside += " innerHeight})"
        assert web.run(inside)
        picture(web, "viewer-ja-large")


@pytest.mark.torture
@pytest.mark.skipif(not found("firefox-esr", "firefox"), reason="Firefox is not here")
def test_firefox_shows_it_too(tmp_path, home):
    _, address, _, _ = home
    with firefox(tmp_path / "home") as web:
        web.go(address)
        web.until(f"{SHOWN} === {COUNT} || ''")
        assert web.run("return location.pathname + location.search") == "/"
        web.run("document.querySelector('.tile button').click()")
        web.until(f"{PLACE} === '1 / {COUNT}'")
        web.run("history.back()")
        web.until("return !document.querySelector('#viewer').open")
