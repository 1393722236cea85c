"""What the files with stories may say: dilemmas, themes, names and assumptions.

A dilemma stands in `dilemmas/<kind>.toml`, a theme in `themes/<id>.toml`,
names of people and streets in `names.toml`, assumptions in `assumptions.toml`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.content.schema import Argument, CardName, FormatOne, Identifier, Sentence, Strict, Text


class DilemmaText(Strict):
    """What players read of a dilemma.

    Texts may hold `{placeholders}`: the names of `DILEMMA_VALUES` in
    `game/rules/codes.py`, and `{founder}`.
    """

    title: Annotated[Text, Field(max_length=60)] = Field(description="Title of the case")
    case: Text = Field(description="What happened, at most 45 words")
    need: Text = Field(description="What the founder asks, in the founder's words")
    advice: Text = Field(description="What the civil servant advises")
    neighbours: Text = Field(description="What the neighbours say")
    rules_settled: Text = Field(description="What the rules in force say, when settled beforehand")
    rules_open: Text = Field(description="What the rules in force say, when nothing was settled")
    decides_council: Text = Field(description="Who decides, when the council does")
    decides_other: Text = Field(description="Who decides, when the council left it to others")


class DilemmaOptionText(Strict):
    """One way out of a dilemma."""

    verdict: str = Field(description="Verdict of this kind, or `as_always`")
    label: Annotated[Text, Field(max_length=48)] = Field(description="On the button")
    text: Sentence = Field(description="What it means, at most 25 words")
    loser: Sentence = Field(description="Who pays for it, in one sentence")


class DilemmaArgument(Strict):
    """An argument for or against the request."""

    text: Argument = Field(description="At most 12 words")
    when: str = Field(default="", description="Flag that must be true; empty: always fitting")


class DilemmaFile(Strict):
    """The texts of one kind of dilemma."""

    format: FormatOne
    kind: str = Field(description="Kind of dilemma; equals the file name")
    text: DilemmaText = Field(description="The case")
    options: list[DilemmaOptionText] = Field(
        min_length=2, description="Exactly the verdicts of this kind, and `as_always`"
    )
    arguments_for: list[DilemmaArgument] = Field(
        alias="for", min_length=4, description="Arguments for; at least 2 without `when`"
    )
    arguments_against: list[DilemmaArgument] = Field(
        alias="against", min_length=4, description="Arguments against; at least 2 without `when`"
    )


class ThemeText(Strict):
    """What players read of a theme."""

    label: CardName = Field(description="Name of the theme")


class ThemeFile(Strict):
    """A kind of initiative: its icon and how such initiatives are called."""

    format: FormatOne
    id: Identifier = Field(description="Identity; equals the file name")
    icon: Identifier = Field(description="Tabler outline icon")
    text: ThemeText = Field(description="What players read")
    names: list[Text] = Field(
        min_length=4, description="Templates with `{neighbourhood}` or `{street}`"
    )


class Generation(Strict):
    """First names that were given in a span of years."""

    born_from: int = Field(ge=1900, le=2030, description="First year of birth")
    born_to: int = Field(ge=1900, le=2030, description="Last year of birth")
    women: list[Text] = Field(min_length=5, description="First names of women")
    men: list[Text] = Field(min_length=5, description="First names of men")


class Together(Strict):
    """First names and family names that are usually found in one family."""

    first: list[Text] = Field(min_length=1, description="First names, of any generation")
    surnames: list[Text] = Field(min_length=1, description="Family names that go with them")


class NamesFile(Strict):
    """Names for the people and streets of a town."""

    format: FormatOne
    surnames: list[Text] = Field(min_length=20, description="Family names, with prefix")
    together: list[Together] = Field(
        default=[], description="Names that go together; any other mixture is rare"
    )
    women_also: list[Text] = Field(
        default=[], description="First names of women of no generation, for council members"
    )
    men_also: list[Text] = Field(default=[], description="The same for men")
    streets: list[Text] = Field(min_length=10, description="Names of streets")
    generations: list[Generation] = Field(
        min_length=1, description="First names by year of birth, oldest first, without gaps"
    )


class AssumptionsFile(Strict):
    """What the model assumes, in plain words, for the assumption cards."""

    format: FormatOne
    assumptions: dict[str, Sentence] = Field(
        min_length=1, description="A sentence of at most 25 words per parameter of the model"
    )
