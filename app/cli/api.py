"""`api`: serves the local API without a window, and shows or renews its keys."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs

if TYPE_CHECKING:
    from app.api.keys import Keys
    from app.core import Core

_LOOK = 0.2  # How often Ctrl+C is looked for, in seconds.


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("api", "the local API for other programs on this computer"))
    serve = group.add("serve", "answer until Ctrl+C", run=run_serve, access=Access.CREATE)
    serve.add_argument("--port", type=_port, metavar="N", help="instead of 48652; 0 takes any")
    key = group.add("key", "print a key", run=run_key, access=Access.READ)
    key.add_argument("--read", action="store_true", help="the key that may only read")
    key.add_argument("--new", action="store_true", help="a new one; the old one is void")


def run_serve(context: Context) -> Summary:
    from app.api.keys import Scope
    from app.api.serving import PORT, ApiServer, hosts_of
    from app.api.site import make_site
    from app.cli.serving import serving

    port = PORT if context.args.port is None else context.args.port
    with serving(context.open_core()) as core:
        hosts: set[str] = set()
        keys = _keys(core)
        server = ApiServer(make_site(core, keys, hosts), port)
        port = server.start()
        hosts.update(hosts_of(port))
        try:
            record: dict[str, object] = {"address": f"http://127.0.0.1:{port}", "port": port}
            if not core.collecting.credentials.lasting:
                # Nobody could ask another process for them.
                record |= {scope.value: keys.of(scope) for scope in Scope}
            context.emit(record)
            while not context.token.wait(_LOOK):
                pass
        finally:
            server.stop()
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


def _keys(core: Core) -> Keys:
    from app.api.keys import Keys

    return Keys(core.collecting.credentials)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port")
    return int(text)
