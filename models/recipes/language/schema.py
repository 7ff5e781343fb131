"""What a recipe may say, as strict records: an unknown key is an error (docs/recipes.md).

What one part alone can be wrong about is checked here, what holds between parts in `lint`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from models.recipes.language.auth import Auth
from models.recipes.language.by_program import ENGINE, with_route
from models.recipes.language.expecting import FixtureTest
from models.recipes.language.part import Part
from models.recipes.language.values import (
    FILE_LIMIT,
    SIZE,
    Css,
    Jmes,
    checked_css,
    checked_filter,
    checked_headers,
    checked_jmes,
    checked_rate,
    checked_revalidate,
    checked_size,
    checked_window,
    checked_xml_css,
    listed,
    rhythm_between,
    seconds_between,
    window_of,
)


class Selector(Part):
    """Where a value is found: one of css, jmes, template or const, then filters and a map."""

    css: Css | None = None
    jmes: Jmes | None = None
    template: str | None = None
    const: str | None = None
    attr: str | None = None
    all: bool = False
    scope: Literal["expanded", "item", "page"] | None = None
    filters: list[Annotated[str, AfterValidator(checked_filter)]] = []
    map: dict[str, str] = {}
    add: int | None = None
    required: bool = False

    @model_validator(mode="after")
    def _one_origin(self) -> Selector:
        given = [self.css, self.jmes, self.const]
        if sum(each is not None for each in given) > 1 or (
            self.template is None and not any(each is not None for each in given)
        ):
            raise ValueError("a value comes from one of css, jmes, template or const")
        if self.attr is not None and self.css is None:
            raise ValueError("'attr' needs a 'css' that finds the element")
        return self


class Route(Part):
    """Which addresses a step reads."""

    name: str
    kind: Literal["listing", "post", "file", "watch"]
    url: str
    step: str
    query: dict[str, str] = {}
    canonical: str | None = None


class Request(Part):
    """What is asked for when it is not the address itself; `conditional`: only if it changed."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    query: dict[str, str] = {}
    headers: Annotated[dict[str, str], AfterValidator(checked_headers)] = {}
    body: dict[str, str | int | bool] = {}
    conditional: bool | None = None

    @model_validator(mode="after")
    def _a_body_is_posted(self) -> Request:
        if self.body and self.method == "GET":
            raise ValueError('a body needs method = "POST"; it is sent as JSON')
        return self


class Trouble(Part):
    """How an API says that something went wrong."""

    jmes: Jmes
    when: Jmes


class Stop(Part):
    """When paging ends although the site has more; a cursor that repeats always ends it."""

    known: int | None = Field(default=None, ge=1)
    pages: int | None = Field(default=None, ge=1)
    repeat: bool | None = None
    older_than: str | None = Field(default=None, pattern=r"^\d+d$")


class Paginate(Part):
    """How the next page is found."""

    mode: Literal["link", "page", "offset", "cursor", "none"]
    start: str | None = None
    next: Selector | None = None
    step: int = Field(default=1, ge=1)
    stop: Stop = Stop()


class Step(Part):
    """How one kind of page is read."""

    format: Literal["html", "json", "feed", "xml", "page"]
    request: Request | None = None
    error: Trouble | None = None
    items: str | None = None
    expand: Jmes | None = None
    follow: Selector | None = None
    paginate: Paginate | None = None
    fields: dict[str, Annotated[list[Selector], BeforeValidator(listed)]] = {}
    fields_from: str | None = None
    total: Selector | None = None

    @property
    def is_markup(self) -> bool:
        """Read with CSS; everything else with JMESPath."""
        return self.format in ("html", "xml")

    @field_validator("items")
    @classmethod
    def _items_parse(cls, text: str | None, info: ValidationInfo) -> str | None:
        if text is None or "format" not in info.data:
            return text
        check = {"html": checked_css, "xml": checked_xml_css}
        return check.get(info.data["format"], checked_jmes)(text)

    @model_validator(mode="after")
    def _expand_is_not_for_markup(self) -> Step:
        if self.expand is not None and self.is_markup:
            kind = self.format.upper()
            raise ValueError(f"'expand' is JMESPath; an {kind} step names its elements in 'items'")
        return self


class QuotaHeaders(Part):
    """The headers by which an API says how many requests are left, and when there are more."""

    remaining: str
    reset: str


class Politeness(Part):
    """How often a host is asked; `robots = "api"` only for a documented API."""

    robots: Literal["obey", "api"] = "obey"
    rate: Annotated[str, AfterValidator(checked_rate)] = "1/2s"
    concurrency: int = Field(default=1, ge=1, le=4)
    quota: list[Annotated[str, AfterValidator(checked_window)]] = []
    quota_headers: QuotaHeaders | None = None
    revalidate: Annotated[str, AfterValidator(checked_revalidate)] | None = None

    @property
    def delay(self) -> float:
        return seconds_between(self.rate)

    @property
    def windows(self) -> tuple[tuple[int, int], ...]:
        return tuple(window_of(each) for each in self.quota)

    @property
    def rhythm(self) -> tuple[int, int] | None:
        """Seconds between two looks, at least and at most."""
        return rhythm_between(self.revalidate) if self.revalidate else None


class Identity(Part):
    """What makes a find the same find."""

    key: str | None = None
    known_hash: dict[Literal["md5", "sha256"], str] = {}
    drop_query: list[str] = []
    keep_query: list[str] | None = None


class Veto(Part):
    """What is not wanted, and the reason that is shown.

    Without a `scope` css and regex look at the whole page, jmes at what a find is made of.
    """

    reason: str
    css: Css | None = None
    jmes: Jmes | None = None
    regex: str | None = None
    scope: Literal["expanded", "item", "page"] | None = None

    @property
    def looks_at(self) -> str:
        return self.scope or ("expanded" if self.jmes is not None else "page")

    @model_validator(mode="after")
    def _one_test(self) -> Veto:
        if sum(each is not None for each in (self.css, self.jmes, self.regex)) != 1:
            raise ValueError("a veto has one of css, jmes or regex")
        if self.regex is not None and self.scope not in (None, "page"):
            raise ValueError("a regex looks at the whole page; use css or jmes for one item")
        if self.regex is not None:
            try:
                re.compile(self.regex)
            except re.error as error:
                raise ValueError(f"regular expression '{self.regex}': {error}") from error
        return self


class File(Part):
    """How picture files are fetched and which are taken."""

    referer: str = "none"
    headers: Annotated[dict[str, str], AfterValidator(checked_headers)] = {}
    types: list[str] = []
    max_bytes: Annotated[str, AfterValidator(checked_size)] = "60MB"

    @property
    def limit(self) -> int:
        number, unit = SIZE.fullmatch(self.max_bytes).groups()  # type: ignore[union-attr]
        return min(FILE_LIMIT, int(number) * (1000 if unit == "kB" else 1_000_000))


class Recipe(Part):
    """One site."""

    recipe_schema: Literal[1] = Field(alias="schema")
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    version: int = Field(ge=1)
    examples: list[str] = Field(min_length=1)
    engine: Literal["recipe", "gallery-dl"] = "recipe"
    categories: list[str] = []
    terms: str | None = None
    insecure: bool = False
    route: list[Route] = Field(min_length=1)
    auth: Auth | None = None
    politeness: Politeness = Politeness()
    step: dict[str, Step]
    identity: Identity = Identity()
    veto: list[Veto] = []
    file: File = File()
    test: list[FixtureTest] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _an_engine_has_no_routes(cls, found: Any) -> Any:
        return with_route(found)

    @property
    def by_program(self) -> bool:
        """Whether another program reads the site and this says only what its lines mean."""
        return self.engine == ENGINE

    @property
    def label(self) -> str:
        """What a sighting names: `danbooru/1`."""
        return f"{self.id}/{self.version}"
