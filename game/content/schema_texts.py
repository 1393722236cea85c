"""What the files with stories may say: dilemmas, themes, names and assumptions.

A dilemma stands in `dilemmas/<kind>.toml`, a theme in `themes/<id>.toml`,
names of people and streets in `names.toml`, assumptions in `assumptions.toml`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.content.schema import Argument, CardName, FormatOne, Identifier, Sentence, Strict, Text

Ways = Annotated[list[Text], Field(min_length=1, max_length=4)]
"""Ways to say the same; which one is told hangs on the case."""


class DilemmaText(Strict):
    """What players read of a dilemma, each in one or more ways.

    Texts may hold `{placeholders}`: the names of `DILEMMA_VALUES` in
    `game/rules/codes.py`, and `{founder}`.
    """

    title: Ways = Field(description="Title of the case")
    case: Ways = Field(description="What happened, at most 26 words")
    need: Ways = Field(description="What the person asks, in the person's words")
    advice: Ways = Field(description="What the civil servant advises")
    neighbours: Ways = Field(description="What the neighbours say")


class DilemmaOptionText(Strict):
    """One way out of a dilemma."""

    verdict: str = Field(description="Verdict of this source, or `as_always`")
    label: Annotated[Text, Field(max_length=32)] = Field(description="On the button")
    text: Sentence = Field(description="What it means")
    loses: Annotated[Text, Field(max_length=32)] = Field(
        description="Who pays for it, in at most four words: on the card before the choice"
    )
    loser: Sentence = Field(description="Who pays for it, in one sentence")
    final: bool = Field(
        default=False, description="Whether it cannot be undone; then offered once a term at most"
    )
    instead: str = Field(default="", description="Verdict whose place it takes when it is offered")


class DilemmaArgument(Strict):
    """An argument for or against the request."""

    text: Argument = Field(description="At most 12 words")
    when: str = Field(default="", description="State that must hold; empty: always fitting")


class DilemmaFile(Strict):
    """One kind of dilemma: where it comes from, when, whose it is, and its texts."""

    format: FormatOne
    kind: str = Field(description="Kind of dilemma; equals the file name")
    source: str = Field(description="Where it comes from: a name of `SOURCES`")
    when: list[str] = Field(default=[], description="States that must all hold, of `FLAGS`")
    owner: str = Field(default="council", description="Whose it is: a name of `MATTERS`")
    rule: str = Field(description="The rule in force that is quoted: a name of `RULES`")
    text: DilemmaText = Field(description="The case")
    options: list[DilemmaOptionText] = Field(
        min_length=3, max_length=5, description="Two to four ways out and `as_always`, the last"
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
        min_length=4,
        description="Names of what goes on: templates with `{neighbourhood}` or `{street}`",
    )
    once: list[Text] = Field(
        min_length=4, description="Names of what is done one day: templates of the same kind"
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
