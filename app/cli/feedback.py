"""`feedback add` and `feedback list`: the log of judgements as JSON Lines."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile

if TYPE_CHECKING:
    from models.feedback.records import Judgement


def add_verbs(verbs: Verbs) -> None:
    feedback = verbs.group(verbs.add("feedback", "the log of judgements"))
    add = feedback.add(
        "add", "add a file of judgements, all or nothing", run=run_add, access=Access.WRITE
    )
    add.add_argument("file", type=Path, metavar="FILE")
    add_profile(add, "whose the judgements are that name nobody's")
    listing = feedback.add("list", "print the log", run=run_list, access=Access.READ)
    listing.add_argument("--since", type=_moment, metavar="T", help="e.g. 2026-11-24T09:30:00Z")
    add_profile(listing, "whose judgements alone")


def run_add(context: Context) -> Summary:
    from app.uses.taste_facts import todays_scores
    from models.feedback.log import Added, add_judgements, read_log

    with context.open_core() as core:
        library = core.library
        read = read_log(library, context.args.file, context.token)
        for error in read.errors:
            context.fail(f"{error.code}: {error}")
        if read.errors:
            context.say("Nothing was added.")
            added = Added()
        else:
            named = tuple(_named(each, context.profile) for each in read.judgements)
            added = library.writer.call(lambda: add_judgements(library, named))
            context.announce(added.changes)
            profile = context.profile or core.profile
            todays_scores(core, context.token, profile)
        return {"added": added.added, "known": added.known}


def run_list(context: Context) -> Summary:
    from models.feedback.log import read_back
    from models.feedback.records import to_json

    count = 0
    with context.open_core() as core:
        for judgement in read_back(core.library, context.args.since):
            context.token.check()
            if context.profile not in (None, judgement.profile_name):
                continue
            record = to_json(judgement)
            context.emit(record, json.dumps(record, ensure_ascii=False))
            count += 1
    return {"count": count}


def _named(judgement: Judgement, profile: str | None) -> Judgement:
    from models.feedback.profiles import said_by

    if profile is None or judgement.profile is not None:
        return judgement
    return replace(judgement, profile=said_by(profile))


def _moment(text: str) -> int:
    from models.library.database.clock import from_rfc3339

    try:
        return from_rfc3339(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time") from error
