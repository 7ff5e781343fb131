"""The single values of a recipe and what can be wrong with each of them."""

from __future__ import annotations

import re
from typing import Annotated, Any

import jmespath
import jmespath.exceptions
from pydantic import AfterValidator

from models.recipes.language.filters import NAMES, check_filter
from models.recipes.language.suggesting import did_you_mean

FILE_LIMIT = 60_000_000
_SECRET_HEADERS = ("cookie", "authorization", "proxy-authorization", "host")


def checked_css(text: str) -> str:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("<p></p>").css(text)
    except SelectolaxError as error:
        raise ValueError(f"CSS selector '{text}' does not parse") from error
    return text


def checked_xml_css(text: str) -> str:
    from models.recipes.pages.xml_page import xpath_of

    try:
        xpath_of(text)
    except ValueError as error:
        raise ValueError(f"CSS selector '{text}' does not parse") from error
    return text


def checked_jmes(text: str) -> str:
    try:
        jmespath.compile(text)
    except jmespath.exceptions.JMESPathError as error:
        first = str(error).splitlines()[0].removeprefix("Invalid jmespath expression: ")
        raise ValueError(f"JMESPath '{text}': {first.rstrip(':')}") from error
    return text


def checked_filter(text: str) -> str:
    wrong = check_filter(text)
    if wrong:
        raise ValueError(wrong + did_you_mean(text.partition(":")[0], NAMES))
    return text


def checked_rate(text: str) -> str:
    if not (match := _RATE.fullmatch(text)):
        raise ValueError(f"'{text}' is not a rate; write '1/s', '1/2s' or '30/min'")
    if seconds_between(text) < 0.25:
        raise ValueError(f"'{text}' is above the ceiling of 4 requests/s for one host")
    return match.group()


def checked_window(text: str) -> str:
    if not (match := _WINDOW.fullmatch(text)) or int(match[1]) == 0:
        raise ValueError(f"'{text}' is not a quota; write '300/min', '1000/h' or '5000/d'")
    return text


def checked_revalidate(text: str) -> str:
    if not (match := _BETWEEN.fullmatch(text)):
        raise ValueError(f"'{text}' is not a span; write '1h..7d'")
    least, most = rhythm_between(text)
    if not 0 < least <= most:
        raise ValueError(f"'{text}' ends before it begins; write the shorter time first")
    return match.group()


def checked_size(text: str) -> str:
    if not SIZE.fullmatch(text):
        raise ValueError(f"'{text}' is not a size; write '60MB'")
    return text


def checked_secret(text: str) -> str:
    if not re.fullmatch(r"keyring:[^/]+/[^/]+", text):
        raise ValueError(
            "a secret must be a reference 'keyring:SERVICE/NAME'; a literal value is refused so "
            "that it never lands in a file, a log or an export"
        )
    return text


def checked_headers(found: dict[str, str]) -> dict[str, str]:
    for name in found:
        if name.lower() in _SECRET_HEADERS:
            raise ValueError(f"the header '{name}' is not a recipe's to set; see [auth]")
    return found


def listed(found: Any) -> Any:
    return found if isinstance(found, list) else [found]


_RATE = re.compile(r"(\d+)/(\d*)(s|min|h|d)")
_WINDOW = re.compile(r"(\d{1,9})/(min|h|d)")
_BETWEEN = re.compile(r"(\d{1,4})(min|h|d)\.\.(\d{1,4})(min|h|d)")
SIZE = re.compile(r"(\d+)(kB|MB)")
_SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400}

Css = Annotated[str, AfterValidator(checked_css)]
Jmes = Annotated[str, AfterValidator(checked_jmes)]
Secret = Annotated[str, AfterValidator(checked_secret)]


def seconds_between(rate: str) -> float:
    """`1/2s` → 2.0: the least time between two requests."""
    match = _RATE.fullmatch(rate)
    if match is None or int(match[1]) == 0:
        raise ValueError(f"'{rate}' is not a rate; write '1/s', '1/2s' or '30/min'")
    return int(match[2] or 1) * _SECONDS[match[3]] / int(match[1])


def window_of(quota: str) -> tuple[int, int]:
    """`1000/h` → (1000, 60): so many requests at most within so many minutes."""
    count, _, unit = quota.partition("/")
    return int(count), _SECONDS[unit] // 60


def rhythm_between(revalidate: str) -> tuple[int, int]:
    """`1h..7d` → (3600, 604800): the least and the longest time between two looks, in seconds."""
    match = _BETWEEN.fullmatch(revalidate)
    if match is None:
        raise ValueError(f"'{revalidate}' is not a span; write '1h..7d'")
    return int(match[1]) * _SECONDS[match[2]], int(match[3]) * _SECONDS[match[4]]
