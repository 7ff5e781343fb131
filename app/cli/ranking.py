"""`rank`: every kept artwork and find in the order of the person's taste."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile, count
from models.records import SHOWN, Score

if TYPE_CHECKING:
    from app.core import Core

BY = ("taste", "bradley-terry", "elo", "schulze")


def add_verbs(verbs: Verbs) -> None:
    rank = verbs.add("rank", "order everything by taste", run=run_rank, access=Access.READ)
    rank.add_argument("--by", default="taste", choices=BY)
    rank.add_argument("--limit", type=count, metavar="N")
    rank.add_argument("--csv", type=Path, metavar="FILE", help="write it as a table too")
    add_profile(rank)


def run_rank(context: Context) -> Summary:
    return _by_taste(context) if context.args.by == "taste" else _by_duels(context)


def _by_duels(context: Context) -> Summary:
    """Those that were compared, then all others as they were added."""
    from app.taste_facts import ranked_by_duels, taste_facts
    from models.taste.duelling import By, Ranked

    by = By(context.args.by)
    with context.open_core() as core:
        everything = core.library.artworks.all_ids(SHOWN)
        facts = taste_facts(core)
        scores = {} if facts is None else _scores(core)
        wanted = set(everything)
        found = [] if facts is None else ranked_by_duels(facts, by)
        ranked = [each for each in found if each.artwork in wanted]
        compared = {each.artwork for each in ranked}
        ranked += [Ranked(each) for each in everything if each not in compared]
        told = []
        for place, each in enumerate(ranked[: context.args.limit], 1):
            score = scores.get(each.artwork)
            record: dict[str, object] = {
                "rank": place,
                "id": each.artwork,
                "score": score.score if score else None,
                "uncertainty": score.uncertainty if score else None,
            }
            if by is not By.SCHULZE:
                record["elo"] = each.elo
            elo = "-" if each.elo is None else f"{each.elo:.0f}"
            told.append((record, f"{place:6}  {each.artwork[:12]}  {elo:>6}"))
        _tell(context, core, told)
        return {"judgements": facts.judgements if facts is not None else 0}


def _tell(context: Context, core: Core, told: Iterable[tuple[Mapping[str, Any], str]]) -> None:
    """Each record with its line for a person; as a table too where one is wanted."""
    records = []
    for record, line in told:
        context.token.check()
        context.emit(record, line)
        records.append(record)
    if context.args.csv is not None:
        from app.ranking_table import write_ranking

        write_ranking(core.library, context.args.csv, records)


def _scores(core: Core) -> dict[str, Score]:
    from models.taste.scores import read_scores

    scores = read_scores(core.library.paths, core.profile)
    return {} if scores is None else {each: scores.of(each) for each in scores.order()}


def _by_taste(context: Context) -> Summary:
    from app.taste_facts import todays_scores
    from models.feedback.replay import KINDS, standing

    with context.open_core() as core:
        library, profile = core.library, core.profile
        scores = todays_scores(core, context.token, profile)
        everything = library.artworks.all_ids(SHOWN)
        if scores is None:
            ranked = [Score(each, None, None) for each in everything]
            judgements = standing(library.judgements.all(kinds=KINDS), profile).count
            context.say(_why_not(judgements))
        else:
            wanted = set(everything)
            ranked = [scores.of(each) for each in scores.order() if each in wanted]
            wanted.difference_update(each.id for each in ranked)
            # What was not analysed has no score and comes last, as it was added.
            ranked += [Score(each, None, None) for each in everything if each in wanted]
            judgements = scores.version.judgements
        limit = context.args.limit
        shown = ranked if limit is None else ranked[:limit]
        told = (
            (
                {
                    "rank": place,
                    "id": each.id,
                    "score": each.score,
                    "uncertainty": each.uncertainty,
                },
                _line(place, each),
            )
            for place, each in enumerate(shown, 1)
        )
        _tell(context, core, told)
        return {"judgements": judgements}


def _why_not(judgements: int) -> str:
    if not judgements:
        return "Nothing was judged yet, so there is no order."
    return "Nothing that was judged was analysed yet; run `analyse` first."


def _line(place: int, each: Score) -> str:
    if each.score is None or each.uncertainty is None:
        return f"{place:6}  {each.id[:12]}       -"
    return f"{place:6}  {each.id[:12]}  {each.score:.3f} ± {each.uncertainty:.3f}"
