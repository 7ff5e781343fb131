"""How a recipe stands, what is wrong with it and what a page gave, in the person's language.

The mistakes come from `models` as English sentences, for the command line; here each is recognised
by its form. One that is not recognised is told as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "RecipeWords"

_MISTAKES = (
    QT_TRANSLATE_NOOP("RecipeWords", "unknown key"),
    QT_TRANSLATE_NOOP("RecipeWords", "unknown field"),
    QT_TRANSLATE_NOOP("RecipeWords", "unknown filter '{name}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "this key is required"),
    QT_TRANSLATE_NOOP("RecipeWords", "at least one [[test]] is required"),
    QT_TRANSLATE_NOOP("RecipeWords", "the fixture {name} is not there"),
    QT_TRANSLATE_NOOP("RecipeWords", "a fixture lies below the recipe's own folder"),
    QT_TRANSLATE_NOOP(
        "RecipeWords",
        "a secret must be a reference 'keyring:SERVICE/NAME'; a literal value is refused so that "
        "it never lands in a file, a log or an export",
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "the header '{name}' is not a recipe's to set; see [auth]"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' is above the ceiling of 4 requests/s for one host"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' is not a rate; write '1/s', '1/2s' or '30/min'"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' is not a size; write '60MB'"),
    QT_TRANSLATE_NOOP("RecipeWords", "CSS selector '{value}' does not parse"),
    QT_TRANSLATE_NOOP("RecipeWords", "JMESPath '{value}': {reason}"),
    QT_TRANSLATE_NOOP("RecipeWords", "regular expression '{value}': {reason}"),
    QT_TRANSLATE_NOOP("RecipeWords", "the regular expression '{value}' does not hold: {reason}"),
    QT_TRANSLATE_NOOP("RecipeWords", "the filter '{name}' takes no argument"),
    QT_TRANSLATE_NOOP("RecipeWords", "the filter '{name}' needs an argument: '{example}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "the filter 'replace' is written 'replace:OLD:NEW'"),
    QT_TRANSLATE_NOOP(
        "RecipeWords",
        "route '{route}' names step '{step}', which is not defined; defined: {known}",
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords",
        "step '{step}': pagination without a stop rule can run for ever; add {example}",
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "step '{step}' yields nothing: it has neither fields.file_url nor follow"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "there is no step '{step}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "mode '{mode}' needs 'next'"),
    QT_TRANSLATE_NOOP("RecipeWords", "mode '{mode}' needs a request that uses {place}"),
    QT_TRANSLATE_NOOP("RecipeWords", "scheme '{scheme}' needs '{name}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "a {format} step reads with {kind}"),
    QT_TRANSLATE_NOOP("RecipeWords", "'error' is JMESPath; a page of {format} has none"),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "'expand' is JMESPath; an {format} step names its elements in 'items'"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "a value comes from one of css, jmes, template or const"),
    QT_TRANSLATE_NOOP("RecipeWords", "'attr' needs a 'css' that finds the element"),
    QT_TRANSLATE_NOOP("RecipeWords", "a veto has one of css, jmes or regex"),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "a regex looks at the whole page; use css or jmes for one item"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", 'a body needs method = "POST"; it is sent as JSON'),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "the example {url} matches {count} routes; it must match exactly one"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "{url} is claimed as exactly by {names}"),
    QT_TRANSLATE_NOOP("RecipeWords", "the template uses {place}, which nothing defines"),
    QT_TRANSLATE_NOOP("RecipeWords", "an http:// address needs insecure = true"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{url}' must begin with http:// or https://"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{url}' names no host"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' has a brace that is not a {place}"),
    QT_TRANSLATE_NOOP("RecipeWords", "the place {place} stands there twice"),
    QT_TRANSLATE_NOOP("RecipeWords", "the query belongs under the key 'query', a fragment nowhere"),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "schema {found} needs a newer program; this one reads schema {known}"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "Input should be {known}"),
    QT_TRANSLATE_NOOP("RecipeWords", "String should match pattern '{value}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "List should have at least 1 item after validation, not 0"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected {number} items, found {found}"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected {number} to follow, found {found}"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected next '{wanted}', found '{found}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected a first find, found none"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected {name} = {wanted}, found {found}"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected the error '{wanted}', found none"),
    QT_TRANSLATE_NOOP("RecipeWords", "expected the veto '{wanted}', found none such"),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "several recipes send the secrets of '{service}' to different sites"
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "the secrets of '{service}' are not for {hosts}; name them otherwise"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "'{name}' has no meaning with scheme '{scheme}'"),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' is not a whole web address"),
    QT_TRANSLATE_NOOP("RecipeWords", "neither a name nor a fragment belongs into this address"),
    QT_TRANSLATE_NOOP(
        "RecipeWords",
        "'{value}' does not lead back to this machine; write 'http://127.0.0.1:PORT/' with a "
        "port from 1024 on, or leave it out for any port",
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "'{value}' is not a span; write '1h..7d'"),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "'{value}' ends before it begins; write the shorter time first"
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "'{value}' is not a quota; write '300/min', '1000/h' or '5000/d'"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "two quotas are for the same time; keep the smaller one"),
    QT_TRANSLATE_NOOP(
        "RecipeWords",
        "a quota of {few} can never be used up where a longer time allows {many}",
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "'conditional' is for GET; a POST is answered anew every time"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", 'an option is only for engine = "gallery-dl"'),
    QT_TRANSLATE_NOOP("RecipeWords", 'only with engine = "gallery-dl"'),
    QT_TRANSLATE_NOOP(
        "RecipeWords", 'it needs categories = ["…"], as `source explain URL` names them'
    ),
    QT_TRANSLATE_NOOP(
        "RecipeWords", "gallery-dl asks and turns the pages; a recipe has fields only"
    ),
    QT_TRANSLATE_NOOP("RecipeWords", "gallery-dl's lines are JSON"),
    QT_TRANSLATE_NOOP("RecipeWords", "gallery-dl takes 'basic' (username, password) or 'option'"),
)
_MEANT = QT_TRANSLATE_NOOP("RecipeWords", "{mistake} (did you mean “{word}”?)")
_HINT = re.compile(r"(?P<mistake>.*) \(did you mean '(?P<word>[^']*)'\?\)", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")


def mistake(message: str) -> str:
    """A sentence of `models.recipes` in the language in force."""
    hint = _HINT.fullmatch(message)
    if hint is not None:
        said = QCoreApplication.translate(CONTEXT, _MEANT)
        return said.format(mistake=mistake(hint["mistake"]), word=hint["word"])
    for form, pattern in _patterns():
        found = pattern.fullmatch(message)
        if found is not None:
            return _filled(QCoreApplication.translate(CONTEXT, form), found.groupdict())
    return message


def _filled(form: str, values: Mapping[str, str]) -> str:
    """Values may hold braces of their own."""
    return _PLACE.sub(lambda place: values.get(place[1], "?"), form)


def is_known(message: str) -> bool:
    """Whether there is a form for it."""
    hint = _HINT.fullmatch(message)
    text = hint["mistake"] if hint is not None else message
    return any(pattern.fullmatch(text) for _, pattern in _patterns())


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((form, re.compile(_as_pattern(form), re.DOTALL)) for form in _MISTAKES)


def _as_pattern(form: str) -> str:
    pieces, end = [], 0
    for place in _PLACE.finditer(form):
        pieces += [re.escape(form[end : place.start()]), f"(?P<{place[1]}>.+?)"]
        end = place.end()
    return "".join([*pieces, re.escape(form[end:])])
