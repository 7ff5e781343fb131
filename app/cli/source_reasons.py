"""Why a source is asked today or not, in a sentence for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.records import Source

if TYPE_CHECKING:
    from models.steering.why import Why

_TODAY = "{share:.0%} of today's pictures"
_LIKED = "{liked} of {judged} judged pictures liked"
_EXPECTED = f"{_LIKED}, {{low:.0%}} to {{high:.0%}} of the next expected; {_TODAY}"
_SENTENCES = {
    "favourite": f"liked more than most: {_EXPECTED}",
    "usual": f"liked like most: {_EXPECTED}",
    "seldom": f"seldom liked: {_EXPECTED}",
    "learning": f"still being learned: {_LIKED}; {_TODAY}",
    "unsaid": f"none of its {{new}} pictures is judged yet; {_TODAY}",
    "untried": f"not tried yet; {_TODAY} to get to know it",
    "starting": "{new} pictures wait to be judged; more come when some of them are",
    "resting": "about {a_day:.1f} new pictures a day; looked at again from {next} on",
    "silent": "nothing new for half a year; looked at again from {next} on",
}


def why_today(source: Source, why: Why) -> str:
    """One sentence."""
    from models.collecting.sources.watched_folder import FOLDER
    from models.library.database.clock import to_rfc3339

    if source.recipe == FOLDER:
        return "a watched folder: what is new in it comes whatever the day has brought"
    text = _SENTENCES[why.code].format(
        liked=why.tally.liked,
        judged=why.tally.judged,
        new=why.tally.new,
        low=why.low,
        high=why.high,
        share=why.share,
        a_day=why.a_day,
        next="" if why.next is None else to_rfc3339(why.next)[:10],
    )
    known = why.tally.known > why.tally.new
    return f"{text}; {1 - why.novelty:.0%} of what it shows is here already" if known else text
