"""`rank`: every kept artwork and find in the order of the person's taste."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile, count
from app.uses.ranking import BY, TASTE


def add_verbs(verbs: Verbs) -> None:
    rank = verbs.add("rank", "order everything by taste", run=run_rank, access=Access.READ)
    rank.add_argument("--by", default=TASTE, choices=BY)
    rank.add_argument("--limit", type=count, metavar="N")
    rank.add_argument("--csv", type=Path, metavar="FILE", help="write it as a table too")
    add_profile(rank)


def run_rank(context: Context) -> Summary:
    from app.uses.ranking import ranking

    args = context.args
    with context.open_core() as core:
        found = ranking(core, args.by, context.token)
        if not found.scored:
            context.say(_why_not(found.judgements))
        records = []
        for record in islice(found.records, args.limit):
            context.token.check()
            context.emit(record, _by_taste(record) if args.by == TASTE else _by_duels(record))
            records.append(record)
        if args.csv is not None:
            from app.uses.ranking_table import write_ranking

            write_ranking(core.library, args.csv, records)
        return {"judgements": found.judgements}


def _why_not(judgements: int) -> str:
    if not judgements:
        return "Nothing was judged yet, so there is no order."
    return "Nothing that was judged was analysed yet; run `analyse` first."


def _by_duels(record: Mapping[str, Any]) -> str:
    elo = record.get("elo")
    return f"{record['rank']:6}  {record['id'][:12]}  {'-' if elo is None else f'{elo:.0f}':>6}"


def _by_taste(record: Mapping[str, Any]) -> str:
    said = f"{record['rank']:6}  {record['id'][:12]}  "
    if record["score"] is None or record["uncertainty"] is None:
        return f"{said}     -"
    return f"{said}{record['score']:.3f} ± {record['uncertainty']:.3f}"
