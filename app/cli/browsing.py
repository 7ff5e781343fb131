"""`browser`: the program behind the extension, put where browsers look for it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs

if TYPE_CHECKING:
    from app.calls.browser_setup import Browser


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("browser", "collect while browsing: docs/browsing.md"))
    for name, help_text, run in (
        ("install", "let the extension of these browsers reach Bunshin", install),
        ("remove", "take that back", remove),
        ("status", "which browsers are there, and which of them know Bunshin", status),
    ):
        parser = group.add(name, help_text, run=run, access=Access.NONE)
        if run is not status:
            parser.add_argument("browsers", nargs="*", metavar="BROWSER", type=_known)
    # `main` knows it itself, without this parser; this is for its help and odd orders of words.
    verbs.add("browser-host", "what a browser starts; not for people", run=host, access=Access.NONE)


def install(context: Context) -> Summary:
    """Without names: every browser that was ever used here."""
    from app.calls import browser_setup

    chosen = context.args.browsers
    wanted = [each for each in browser_setup.browsers() if _is_meant(each, chosen)]
    library = context.args.library
    browser_setup.install(wanted, library)
    if not wanted:
        context.say("no browser was found; name one: browser install firefox")
    _tell(context, wanted)
    return {"installed": len(wanted)}


def remove(context: Context) -> Summary:
    from app.calls import browser_setup

    chosen = context.args.browsers
    wanted = [each for each in browser_setup.browsers() if not chosen or each.id in chosen]
    gone = sum(each.installed for each in wanted)
    browser_setup.remove(wanted)
    return {"removed": gone}


def status(context: Context) -> Summary:
    from app.calls import browser_setup

    every = browser_setup.browsers()
    _tell(context, every)
    return {"installed": sum(each.installed for each in every)}


def host(context: Context) -> Summary:
    from app.calls.browser_host import run_host

    run_host(["--library", str(context.library)])
    return {}


def _is_meant(browser: Browser, chosen: list[str]) -> bool:
    return browser.id in chosen if chosen else browser.is_there


def _tell(context: Context, every: list[Browser]) -> None:
    for each in every:
        facts = {
            "browser": each.id,
            "name": each.name,
            "there": each.is_there,
            "installed": each.installed,
            "file": str(each.file),
        }
        said = "knows Bunshin" if each.installed else "does not know Bunshin"
        context.emit(facts, f"{each.name}: {said}" + ("" if each.is_there else ", not found here"))


def _known(text: str) -> str:
    from app.calls.browser_setup import browsers

    names = [each.id for each in browsers()]
    if text not in names:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(names)}")
    return text
