"""`ask` and `taste`: what the program would like to know, and how good its idea of a taste is."""

from __future__ import annotations

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile, count

NOTHING = "Nothing was analysed yet; run `analyse` first."


def add_verbs(verbs: Verbs) -> None:
    ask = verbs.group(verbs.add("ask", "what it would like to know"))
    duel = ask.add("duel", "pairs to compare", run=run_duel, access=Access.READ)
    duel.add_argument("--count", type=count, default=1, metavar="N")
    add_profile(duel)
    board = ask.add("board", "pictures to lay on a board", run=run_board, access=Access.READ)
    board.add_argument("--count", type=count, default=12, metavar="N")
    add_profile(board)
    taste = verbs.group(verbs.add("taste", "what it knows of your taste"))
    add_profile(taste.add("status", "how good it is", run=run_status, access=Access.READ))


def run_duel(context: Context) -> Summary:
    from app.uses.taste_facts import questions, taste_facts

    with context.open_core() as core:
        facts = taste_facts(core)
        if facts is None:
            context.say(NOTHING)
            return {}
        for left, right in questions(facts, context.args.count):
            record = {"left": left, "right": right, "why": "the answer would teach most"}
            context.emit(record, f"{left[:12]}  {right[:12]}")
    return {}


def run_board(context: Context) -> Summary:
    from app.uses.taste_facts import dealt

    with context.open_core() as core:
        artworks, known = dealt(core, context.args.count)
        if not artworks:
            context.say("Fewer pictures than that were analysed; run `analyse` first.")
            return {}
        why = f"their distances are known least; {known} of them were on a board before"
        context.emit({"artworks": artworks, "why": why}, "  ".join(e[:12] for e in artworks))
    return {}


def run_status(context: Context) -> Summary:
    from app.uses.taste_facts import how_good, taste_facts

    with context.open_core() as core:
        facts = taste_facts(core)
        if facts is None:
            context.say(NOTHING)
        found = how_good(facts) if facts is not None else None
        known = {
            "pairs": found.pairs if found else 0,
            "accuracy": found.accuracy if found else None,
            "low": found.low if found else None,
            "high": found.high if found else None,
        }
        judgements = facts.judgements if facts is not None else 0
        record = {"profile": core.profile, "judgements": judgements, "held_out": known}
        context.emit(record, _line(record, known))
    return {}


def _line(record: dict[str, object], known: dict[str, float | int | None]) -> str:
    said = f"{record['profile']}: {record['judgements']} judgements"
    if known["accuracy"] is None:
        return f"{said}; too few to tell how good the taste is"
    percent = [f"{100 * float(known[name] or 0):.0f}" for name in ("accuracy", "low", "high")]
    return (
        f"{said}; right in {percent[0]} of 100 pairs it had not seen "
        f"({percent[1]} to {percent[2]}; {known['pairs']} pairs)"
    )
