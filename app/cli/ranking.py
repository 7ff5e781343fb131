"""`rank`: every kept artwork and find in the order of the person's taste."""

from __future__ import annotations

from app.cli.verbs import Access, Context, Summary, Verbs, count
from models.records import Score, State


def add_verbs(verbs: Verbs) -> None:
    rank = verbs.add("rank", "order everything by taste", run=run_rank, access=Access.READ)
    rank.add_argument("--by", default="taste", choices=("taste",))
    rank.add_argument("--limit", type=count, metavar="N")


def run_rank(context: Context) -> Summary:
    from models.feedback.replay import KINDS, standing
    from models.taste.learn import refresh

    with context.open_core() as core:
        library = core.library
        scores = refresh(library, core.vectors, context.token, styles=core.styles)
        everything = library.artworks.all_ids((State.KEPT, State.INBOX))
        if scores is None:
            ranked = [Score(each, None, None) for each in everything]
            judgements = standing(library.judgements.all(kinds=KINDS)).count
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
        for place, each in enumerate(shown, 1):
            context.token.check()
            context.emit(
                {
                    "rank": place,
                    "id": each.id,
                    "score": each.score,
                    "uncertainty": each.uncertainty,
                },
                _line(place, each),
            )
        return {"judgements": judgements}


def _why_not(judgements: int) -> str:
    if not judgements:
        return "Nothing was judged yet, so there is no order."
    return "Nothing that was judged was analysed yet; run `analyse` first."


def _line(place: int, each: Score) -> str:
    if each.score is None or each.uncertainty is None:
        return f"{place:6}  {each.id[:12]}       -"
    return f"{place:6}  {each.id[:12]}  {each.score:.3f} ± {each.uncertainty:.3f}"
