"""What `patterns.toml` and `story.toml` may say: what the model is held against."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.content.schema import FormatOne, Identifier, LeverSetting, Origin, Strict


class Rules(Strict):
    """Rules under which a pattern is read, in the town as it is otherwise."""

    id: Identifier = Field(description="Identity, as the readings know it")
    source: Origin = Field(description="Where the figures come from")
    fund_eur_resident: float = Field(
        default=0.0, ge=0, le=50, description="Fund, EUR a resident a year; 0 is the town's own"
    )
    levers: list[LeverSetting] = Field(min_length=1, description="Levers that are set")


class Pattern(Strict):
    """One published figure with its band."""

    id: str = Field(pattern=r"^[A-Z]\d+[a-z]?$", description="Identity, as in the reference")
    what: str = Field(description="What it is, in Dutch")
    what_en: str = Field(description="What it is, in English")
    low: float = Field(description="Lower end of the band")
    high: float = Field(description="Upper end of the band")
    source: Origin = Field(description="Where the band comes from")
    use: Literal["calibrate", "validate", "input"] = Field(description="What it may be used for")
    sources: list[str] = Field(min_length=1, description="Publications with their address")
    only: str = Field(default="", description="The one town it is about; empty is any")
    silent: str = Field(default="", description="Why the model says nothing of it, in Dutch")
    silent_en: str = Field(default="", description="The same in English")
    why: str = Field(default="", description="Why the model misses it, in Dutch")
    why_en: str = Field(default="", description="The same in English")
    note: str = Field(default="", description="What to mind when reading it, in Dutch")
    note_en: str = Field(default="", description="The same in English")


class StorySwitch(Strict):
    """A mechanism put to its null."""

    parameters: dict[str, float] = Field(default={}, description="New value per parameter")
    levers: list[LeverSetting] = Field(default=[], description="Levers from the start")
    instrument: str = Field(default="", description="How the method is taken")
    openness: float | None = Field(
        default=None, ge=0, le=1, description="Belief of every faction, 0 to 1"
    )


class StorySwitches(Strict):
    """Per claim, the mechanism it hangs on, put to its null."""

    retreat: StorySwitch = Field(description="Nobody reads a cut as retreat")
    limited_group: StorySwitch = Field(description="Everybody knows the fund")
    reversal: StorySwitch = Field(description="Who decides is settled beforehand")
    method_dies: StorySwitch = Field(description="The method is written, funded and liked")


class StoryFile(Strict):
    """What happened in a town, for the story test; months count from its first January."""

    format: FormatOne
    source: Origin = Field(description="Where the months and switches come from")
    subsidies_end: int = Field(ge=0, le=120, description="Month the base subsidies end")
    fund_opens: int = Field(ge=0, le=120, description="Month the fund opens")
    method_taken: int = Field(ge=0, le=120, description="Month the method is taken")
    election: int = Field(ge=1, le=120, description="Month of the election")
    instrument: str = Field(description="How the method is taken")
    levers: list[LeverSetting] = Field(min_length=1, description="The institution of the time")
    method: list[LeverSetting] = Field(min_length=1, description="What the method changes")
    switches: StorySwitches = Field(description="Per claim, its mechanism put to its null")


class PatternsFile(Strict):
    """All patterns, and the rules under which some of them are read."""

    format: FormatOne
    rules: list[Rules] = Field(description="Rules of other municipalities")
    patterns: list[Pattern] = Field(min_length=1, description="All patterns")
