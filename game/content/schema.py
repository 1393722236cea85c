"""What the files of the shared library may say: blocks, incidents, roles, formats.

Every model is strict: an unknown key, a number in quotes or `true` for a
number is a mistake. Each field explains itself, for authors and for editors.
Texts stand in Dutch; translations live in the catalogue.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from game.content.letters import SOFT_HYPHEN, first_unshown

Origin = Literal["cbs", "measured", "derived", "estimate"]
Signal = Literal[
    "always",
    "desk_load",
    "grants_given",
    "fund_left",
    "fatigue",
    "unanswered",
    "initiatives_running",
    "form_light",
    "silence",
    "austerity",
]
Effect = Literal[
    "mood",
    "desk_hours",
    "fund_cut",
    "issue",
    "agenda_items",
    "misuse",
    "puller_leaves",
    "free_hours",
    "member_leaves",
    "staff_leaves",
]


class Strict(BaseModel):
    """Base of every model: no surprises, no silent conversions."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


def at_most_words(count: int) -> AfterValidator:
    """Refuse a text of more than `count` words: it would not fit its card."""

    def check(text: str) -> str:
        found = len(text.split())
        if found > count:
            raise PydanticCustomError(
                "too_many_words", "too many words", {"most": count, "found": found}
            )
        return text

    return AfterValidator(check)


def at_most_letters(count: int) -> AfterValidator:
    """Refuse a text of more than `count` characters; soft hyphens are free."""

    def check(text: str) -> str:
        found = len(text.replace(SOFT_HYPHEN, ""))
        if found > count:
            raise PydanticCustomError(
                "too_many_letters", "too many letters", {"most": count, "found": found}
            )
        return text

    return AfterValidator(check)


def _shown(text: str) -> str:
    character = first_unshown(text)
    if character:
        raise PydanticCustomError("not_shown", "not in the font", {"character": character})
    return text


def _plain(value: object) -> object:
    if not isinstance(value, bool | int | float | str):
        raise PydanticCustomError("not_a_value", "a number, text, true or false", {})
    return value


Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Text = Annotated[str, Field(min_length=1, pattern=r"\S"), AfterValidator(_shown)]
CardName = Annotated[Text, at_most_letters(24)]
Sentence = Annotated[Text, at_most_words(25)]
Argument = Annotated[Text, at_most_words(12)]
FormatOne = Annotated[int, Field(ge=1, le=1, description="Version of this kind of file: 1")]


class LeverSetting(Strict):
    """One lever of the institution and where a town has it."""

    lever: str = Field(description="Name of the lever")
    set: Annotated[Any, AfterValidator(_plain)] = Field(description="Value, in the lever's unit")
    source: Origin = Field(description="Where the value comes from")
    note: str = Field(default="", description="Why this value, for other authors")


class LeverChange(Strict):
    """One lever of the institution and what happens to it: one of `set`, `add`, `times`.

    `add` and `times` start from how the town works now and stop at the end of
    the lever's range, so that a block fits small towns and large ones.
    """

    lever: str = Field(description="Name of the lever")
    set: Annotated[Any, AfterValidator(_plain)] = Field(
        default=None, description="New value, in the lever's unit"
    )
    add: float | None = Field(default=None, description="What is added to the value of now")
    times: float | None = Field(default=None, gt=0, le=20, description="Factor on the value of now")
    source: Origin = Field(description="Where the value comes from")
    note: str = Field(default="", description="Why this value, for other authors")


class BlockText(Strict):
    """What players read of a building block."""

    name: CardName = Field(description="Name on the card, at most 24 characters")
    summary: Sentence = Field(description="What changes, at most 25 words")
    debate: Sentence = Field(description="Question for the table")
    loses: Sentence = Field(description="Who loses control, in one sentence")
    risk: Sentence = Field(description="What may go wrong, in one sentence")


class Evidence(Strict):
    """How sure one can be, and who found it."""

    grade: Literal["A", "B", "C", "D"] = Field(
        description="A study, B evaluation or audit, C practice report, D own knowledge"
    )
    source: str = Field(description="Key in sources.toml")


class Option(Strict):
    """One way to tune a building block."""

    id: Identifier = Field(description="Identity within the choice")
    label: Annotated[Text, at_most_words(9)] = Field(description="What players read")
    levers: list[LeverChange] = Field(default=[], description="What this option changes")
    changes_nothing: bool = Field(
        default=False, description="Say true when the option is meant to change no lever"
    )


class Choice(Strict):
    """Something about a block that the council may tune; the first option is default."""

    id: Identifier = Field(description="Identity within the block")
    label: Annotated[Text, at_most_words(9)] = Field(description="The question players read")
    options: list[Option] = Field(min_length=2, max_length=5, description="Ways to tune it")


class BlockFile(Strict):
    """A building block: a working method as changes to levers."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    facts: str = Field(
        pattern=r"^(M\d\d)?$", default="", description="Number in the catalogue of methods"
    )
    domains: list[Identifier] = Field(min_length=1, description="Domains it belongs to")
    power: Literal["council", "college", "both"] = Field(description="Whose power it is")
    instrument: Literal["rules_of_order", "ordinance", "budget", "motion", "agreement"] = Field(
        description="By which instrument it is taken"
    )
    icon: Identifier = Field(description="Tabler outline icon")
    requires: list[Identifier] = Field(default=[], description="Blocks it cannot do without")
    excludes: list[Identifier] = Field(default=[], description="Blocks it cannot go with")
    text: BlockText = Field(description="What players read")
    evidence: Evidence = Field(description="How sure one can be")
    levers: list[LeverChange] = Field(default=[], description="Levers it always changes")
    choices: list[Choice] = Field(default=[], max_length=3, description="What may be tuned")


class IncidentText(Strict):
    """What players read of an incident."""

    headline: Annotated[Text, at_most_words(9)] = Field(description="Headline of the newspaper")
    text: Sentence = Field(description="What happened, at most 25 words")
    mechanism: Sentence = Field(description="Why it was likely in this town")


class IncidentFile(Strict):
    """Something that happens to the town, made likely by its state."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    signal: Signal = Field(description="State of the town that makes it likely")
    per_year: float = Field(gt=0, le=4, description="Times a year at the usual signal")
    effect: Effect = Field(description="What it does")
    size: float = Field(description="Strength, in the unit of the effect")
    months: int = Field(ge=1, le=24, description="How long it lasts, months")
    source: Origin = Field(description="Where the figures come from")
    root: str = Field(default="", description="Key in sources.toml of a real case like it")
    note: str = Field(default="", description="Why these figures")
    text: IncidentText = Field(description="What players read")


class RoleText(Strict):
    """What a role card says."""

    name: CardName = Field(description="Name of the role")
    task: Sentence = Field(description="What you do")
    wants: Sentence = Field(description="What you want")
    worry: Sentence = Field(description="What keeps you awake")


class RoleFile(Strict):
    """A role card for the table."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    icon: Identifier = Field(description="Tabler outline icon")
    text: RoleText = Field(description="What players read")


class FormatText(Strict):
    """What players read of a format."""

    name: CardName = Field(description="Name of the format")
    summary: Sentence = Field(description="For whom it is")


class FormatFile(Strict):
    """A format of play: how long each round is."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    months: list[Annotated[int, Field(ge=1, le=36)]] = Field(
        min_length=1, max_length=36, description="Months of each round"
    )
    method_rounds: list[Annotated[int, Field(ge=1)]] = Field(
        min_length=1, description="Rounds, from 1, in which the werkwijze may change"
    )
    minutes: list[Annotated[int, Field(ge=5, le=480)]] = Field(
        min_length=2, max_length=2, description="Least and most minutes of play"
    )
    text: FormatText = Field(description="What players read")


class Domain(Strict):
    """One of the domains of the programme."""

    id: Identifier = Field(description="Identity")
    name: CardName = Field(description="Name on screen")
    named_by: Literal["programme", "us"] = Field(description="Who gave it this name")


class DomainsFile(Strict):
    """The domains, in their order."""

    format: FormatOne
    note: str = Field(default="", description="Where the names come from")
    domains: list[Domain] = Field(min_length=1, description="The domains")


class Publication(Strict):
    """A publication that a block or incident leans on."""

    key: Identifier = Field(description="Key used in other files")
    title: Text = Field(description="Who, when, what")
    address: str = Field(default="", description="Where it stood when it was read")


class SourcesFile(Strict):
    """The publications behind the library."""

    format: FormatOne
    sources: list[Publication] = Field(description="All publications")
