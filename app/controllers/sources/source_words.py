"""What would be done with an address and why a source is asked today, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from models.recipes.language.templates import bare_address
from models.recipes.typed import BLANKS, NO_WEB, PASSWORD
from widgets.look.numbers import grouped
from widgets.sources.source_list_model import short_address

if TYPE_CHECKING:
    from models.recipes.dispatch import Explanation
    from models.records import Source
    from models.steering.suggesting import Suggestion
    from models.steering.why import Why

CONTEXT = "SourceWords"
MATCHED = {
    "listing": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the lists of {host}."
    ),
    "post": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the works of {host}."
    ),
    "file": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the files of {host}."
    ),
    "folder": QT_TRANSLATE_NOOP(
        "SourceWords",
        "This folder will be watched: what is new in it waits in the inbox. The "
        "files stay where they are.",
    ),
    "page": QT_TRANSLATE_NOOP(
        "SourceWords",
        "No recipe knows this page of {host}. The pictures that the page itself names are taken.",
    ),
    "watch": QT_TRANSLATE_NOOP(
        "SourceWords", "The recipe “{recipe}” will be used, because it reads the news of {host}."
    ),
    "program": QT_TRANSLATE_NOOP(
        "SourceWords",
        "No recipe of Bunshin's reads this page of {host}. {program} does, as {kind}, and will be "
        "asked where the pictures are.",
    ),
}
MAY_KNOW = QT_TRANSLATE_NOOP(
    "SourceWords", "gallery-dl, a separate program that is not installed, may know this site."
)
READ_BY = QT_TRANSLATE_NOOP("SourceWords", "Read by {program}.")
NOT_READ = QT_TRANSLATE_NOOP(
    "SourceWords", "Read by gallery-dl, which is not here any more: see “More sites…” above."
)
REFUSED = {
    "url-wrong": QT_TRANSLATE_NOOP(
        "SourceWords",
        "This is not a web address yet. Copy that of a gallery from your browser: it begins with "
        "https://, or with the site's name.",
    ),
    "unsupported": QT_TRANSLATE_NOOP("SourceWords", "No recipe reads this page of {host} yet."),
    "folder-missing": QT_TRANSLATE_NOOP("SourceWords", "There is no such folder."),
    "folder-is-file": QT_TRANSLATE_NOOP(
        "SourceWords",
        "This is a single file. Its folder can be watched; the file alone is added with “Add "
        "Pictures…”.",
    ),
    "folder-closed": QT_TRANSLATE_NOOP(
        "SourceWords", "This folder may not be read: its owner has not allowed it."
    ),
    "folder-own": QT_TRANSLATE_NOOP(
        "SourceWords",
        "This folder belongs to your library itself, and what is in it is there already. Choose "
        "another one.",
    ),
    "recipe-unknown": QT_TRANSLATE_NOOP("SourceWords", "There is no such recipe."),
}
# What is wrong with an address, where more can be said.
WRONG = {
    BLANKS: QT_TRANSLATE_NOOP(
        "SourceWords",
        "A web address has no blanks in it. Copy that of a gallery from your browser.",
    ),
    NO_WEB: QT_TRANSLATE_NOOP(
        "SourceWords", "Only addresses that begin with https:// or http:// can be read."
    ),
    PASSWORD: QT_TRANSLATE_NOOP(
        "SourceWords",
        "Leave the name and the password out: where a site wants a login, Bunshin asks for it.",
    ),
}


def explained(explanation: Explanation) -> str:
    """One sentence."""
    if explanation.usable:
        text = MATCHED.get(explanation.kind, MATCHED["listing"])
    else:
        text = REFUSED.get(explanation.code, REFUSED["unsupported"])
        more = (each for why, each in WRONG.items() if explanation.reason.endswith(why))
        text = next(more, text) if explanation.code == "url-wrong" else text
    host = urlsplit(bare_address(explanation.url)).hostname or explanation.url
    said = QCoreApplication.translate(CONTEXT, text)
    said = said.format(
        recipe=explanation.recipe_name,
        host=host,
        program=explanation.program,
        kind=explanation.route,
    )
    if explanation.program_missing:
        said = f"{said} {QCoreApplication.translate(CONTEXT, MAY_KNOW)}"
    return said


def read_by(program: str) -> str:
    """Who reads a source that is gallery-dl's; "" where that is not here."""
    if not program:
        return QCoreApplication.translate(CONTEXT, NOT_READ)
    return QCoreApplication.translate(CONTEXT, READ_BY).format(program=program)


TODAY = {
    "favourite": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today {share} of the pictures come from here, because you like it more than most: "
        "{liked} of {judged} judged pictures, and {low} to {high} of the next are expected to "
        "please you.",
    ),
    "usual": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today {share} of the pictures come from here. You liked {liked} of {judged} judged "
        "pictures, and {low} to {high} of the next are expected to please you.",
    ),
    "seldom": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today only {share} of the pictures come from here, because you seldom like them: "
        "{liked} of {judged} judged pictures.",
    ),
    "learning": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today {share} of the pictures come from here, to learn whether you like it: {liked} of "
        "{judged} judged pictures so far.",
    ),
    "unsaid": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today {share} of the pictures come from here. None of the {new} that it brought is judged "
        "yet.",
    ),
    "untried": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Today {share} of the pictures come from here, because it has not been tried yet.",
    ),
    "starting": QT_TRANSLATE_NOOP(
        "SourceWords",
        "{new} pictures from here wait to be judged. More come when you have judged some.",
    ),
    "resting": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Not today: it brings about {a_day} pictures a day, so it is looked at again from {next} "
        "on.",
    ),
    "silent": QT_TRANSLATE_NOOP(
        "SourceWords",
        "Not today: nothing new came for half a year, so it is looked at again from {next} on.",
    ),
}
KNOWN = QT_TRANSLATE_NOOP("SourceWords", "{known} of what it shows is here already.")
WATCHED = QT_TRANSLATE_NOOP(
    "SourceWords", "What is new in this folder comes whatever the day has brought."
)
COUNTED = (
    *("said", "returned", "with_pictures", "pictures", "new", "owned", "gone"),
    *("waiting", "crowded"),
)
READ = QT_TRANSLATE_NOOP(
    "SourceWords",
    "The site counts {said} posts and gave {returned}; {with_pictures} of them have pictures.",
)
READ_UNCOUNTED = QT_TRANSLATE_NOOP(
    "SourceWords", "The site gave {returned} posts; {with_pictures} of them have pictures."
)
PICTURES = QT_TRANSLATE_NOOP(
    "SourceWords",
    "Of {pictures} pictures {new} were new, {owned} were here already, {gone} are gone.",
)
WAITING = QT_TRANSLATE_NOOP("SourceWords", "{waiting} are still to be fetched.")
DISAGREE = QT_TRANSLATE_NOOP(
    "SourceWords", "The counts never agree: deleted and hidden posts are counted too."
)
CROWDED = QT_TRANSLATE_NOOP(
    "SourceWords",
    "{crowded} times one second held more posts than the site gives at once, so a few may be "
    "missing.",
)
SUGGESTED = {
    "author": QT_TRANSLATE_NOOP(
        "SourceWords", "{name}: you may like {liked} of {seen} pictures from there ({address})"
    ),
    "beside": QT_TRANSLATE_NOOP(
        "SourceWords", "{name} posts the same pictures as those whom you like ({address})"
    ),
    "tag": QT_TRANSLATE_NOOP(
        "SourceWords", "“{name}”: you may like {liked} of {seen} pictures with this tag ({address})"
    ),
}


def why_today(source: Source, why: Why) -> str:
    """Why a source is asked today or not, in a sentence or two."""
    if source.recipe == "folder":
        return QCoreApplication.translate(CONTEXT, WATCHED)
    numbers = QLocale()
    text = QCoreApplication.translate(CONTEXT, TODAY[why.code]).format(
        liked=grouped(why.tally.liked),
        judged=grouped(why.tally.judged),
        new=grouped(why.tally.new),
        low=_percent(why.low),
        high=_percent(why.high),
        share=_percent(why.share),
        a_day=numbers.toString(why.a_day, "f", 1),
        next=_day(why.next),
    )
    if why.tally.known > why.tally.new:
        known = QCoreApplication.translate(CONTEXT, KNOWN)
        text = f"{text} {known.format(known=_percent(1 - why.novelty))}"
    return text


def how_it_was_read(report: Mapping[str, Any]) -> str:
    """What a list gave, where its site says how many there are."""
    said = report.get("said")
    facts = {name: grouped(int(report.get(name) or 0)) for name in COUNTED}
    texts = [READ if said is not None else READ_UNCOUNTED, PICTURES]
    texts += [WAITING] if report.get("waiting") else []
    texts += [DISAGREE] if said is not None and said != report.get("returned") else []
    texts += [CROWDED] if report.get("crowded") else []
    return " ".join(QCoreApplication.translate(CONTEXT, each).format(**facts) for each in texts)


def suggested(suggestion: Suggestion) -> str:
    """Why an address may be worth adding."""
    said = QCoreApplication.translate(CONTEXT, SUGGESTED[suggestion.kind])
    return said.format(
        name=suggestion.name,
        liked=grouped(suggestion.liked),
        seen=grouped(suggestion.seen),
        address=unquote(short_address(suggestion.url)),
    )


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _day(at: int | None) -> str:
    if at is None:
        return ""
    day = QDateTime.fromMSecsSinceEpoch(at // 1000).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
