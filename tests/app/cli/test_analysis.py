"""`analyse` on a real library with the real net, as the contract says it."""

from __future__ import annotations

import argparse
import io
import json

import pytest

from app.cli import analysis
from app.cli.verbs import Context, Verbs
from models.cancellation import CancelToken
from models.errors import Cancelled, NetError
from models.library import open_library
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures


@pytest.fixture
def folder(tmp_path, sandbox):
    """A closed library with three pictures, of which the second can no longer be read."""
    with open_library(tmp_path / "library", create=True) as library:
        ids = import_all(library, sandbox, pictures(tmp_path / "in", 3))
        for path in (*library.paths.thumbs_of(ids[1]), library.paths.original(ids[1], "png")):
            path.unlink(missing_ok=True)
    return tmp_path / "library", ids[1]


def run(folder, *arguments, token=None):
    the_default_nets()
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    analysis.add_verbs(Verbs(parser.add_subparsers()))
    args = parser.parse_args(["--json", "analyse", *arguments])
    output = io.StringIO()
    context = Context(args, folder, args.access, output=output, diagnostics=io.StringIO())
    context.token = token or context.token
    context.summarise(args.run(context))
    return [json.loads(line) for line in output.getvalue().splitlines()], context


def test_only_errors_are_records_and_the_summary_counts(folder):
    library, broken = folder
    records, context = run(library)
    assert records[:-1] == [{"id": broken, "reason": "file-unreadable"}]
    summary = records[-1]["summary"]
    assert set(summary) == {"analysed", "failed", "seconds", "provider"}
    assert (summary["analysed"], summary["failed"]) == (2, 1)
    assert summary["provider"] in ("CPU", "CUDA")
    assert context.failures == 1
    assert broken[:12] in context.diagnostics.getvalue()


def test_again_there_is_nothing_but_what_failed(folder):
    library, _ = folder
    run(library, "--limit", "1")
    records, _ = run(library)
    assert records[-1]["summary"]["analysed"] == 1
    assert run(library)[0][-1]["summary"]["analysed"] == 0


def test_a_net_named_twice_looks_once_and_an_unknown_one_is_refused(folder):
    library, _ = folder
    name = "efficientnet-lite0-hsv"
    records, _ = run(library, "--net", name, "--net", name)
    assert records[-1]["summary"]["analysed"] == 2
    with pytest.raises(NetError):
        run(library, "--net", name, "--net", "nothing")


@pytest.mark.parametrize("wrong", ["-1", "many"])
def test_a_wrong_limit_is_wrong_usage(folder, wrong, capsys):
    with pytest.raises(SystemExit) as caught:
        run(folder[0], "--limit", wrong)
    assert caught.value.code == 2
    assert "--limit" in capsys.readouterr().err


def test_an_interrupt_stops_it(folder):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        run(folder[0], token=token)
