"""`api`: serves the local API without a window, and shows or renews its keys."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs

if TYPE_CHECKING:
    from app.api.keys import Keys
    from app.api.parts import Parts
    from app.core import Core

_LOOK = 0.2  # How often Ctrl+C is looked for, in seconds.
_FIRST = ""  # `--lan` without an address: the likeliest.


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("api", "the local API for other programs on this computer"))
    serve = group.add("serve", "answer until Ctrl+C", run=run_serve, access=Access.CREATE)
    serve.add_argument("--port", type=_port, metavar="N", help="instead of 48652; 0 takes any")
    serve.add_argument(
        "--lan",
        nargs="?",
        const=_FIRST,
        metavar="ADDRESS",
        help="let devices in the network at home look, too: at this address of this computer",
    )
    key = group.add("key", "print a key", run=run_key, access=Access.READ)
    key.add_argument("--read", action="store_true", help="the key that may only read")
    key.add_argument("--new", action="store_true", help="a new one; the old one is void")


def run_serve(context: Context) -> Summary:
    from app.api.keys import Scope
    from app.api.parts import Parts
    from app.api.serving import LOOPBACK, PORT
    from app.cli.finding import FindRounds
    from app.cli.serving import serving

    args = context.args
    wanted = PORT if args.port is None else args.port
    with serving(context.open_core()) as core, ExitStack() as stack:
        parts = Parts(core, _keys(core))
        rounds = stack.enter_context(FindRounds(core, parts.arrivals))
        parts.told = lambda done: rounds.look() if done.group == "browsing" else None
        port = stack.enter_context(_listening(parts, wanted, LOOPBACK))
        record: dict[str, object] = {"address": f"http://127.0.0.1:{port}", "port": port}
        if not parts.keys.lasting:
            # Nobody could ask another process for them.
            record |= {scope.value: parts.keys.of(scope) for scope in Scope}
        context.emit(record)
        if args.lan is not None:
            _serve_lan(context, stack, parts, port)
        while not context.token.wait(_LOOK):
            pass
    return {}


def run_key(context: Context) -> Summary:
    from app.api.keys import Scope

    with context.open_core() as core:
        keys = _keys(core)
        scope = Scope.READ if context.args.read else Scope.FULL
        key = keys.renew(scope) if context.args.new else keys.of(scope)
        sentence = core.collecting.credentials.sentence
        if sentence is not None:
            context.say(sentence)
        context.emit({"scope": scope.value, "key": key}, key)
    return {}


def _serve_lan(context: Context, stack: ExitStack, parts: Parts, port: int) -> None:
    """Tells the address with the reading key, for the phone to open."""
    from app.api.lan import is_home, places
    from app.api.parts import page_url
    from models.errors import CollectError

    known = [each.address for each in places()]
    address = context.args.lan or next(iter(known), "")
    if not address:
        raise CollectError("api-no-network")
    if not is_home(address):
        raise CollectError("api-address-refused", address=address)
    stack.enter_context(_listening(parts, port, address))
    context.say(
        "Whoever is in this network and has the following address can look at the whole library, "
        "and nothing else. What is sent is not encrypted."
    )
    context.emit({"phone": page_url(address, port, parts.keys)})


@contextmanager
def _listening(parts: Parts, port: int, address: str) -> Iterator[int]:
    server = parts.server(port, address)
    port = server.start()
    try:
        yield port
    finally:
        server.stop()


def _keys(core: Core) -> Keys:
    from app.api.keys import Keys

    return Keys(core.collecting.credentials)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port")
    return int(text)
