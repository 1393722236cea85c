"""What the library offers any town, as the rest of the game sees it: frozen values.

A town may replace any of it by a file of its own. Texts are Dutch, as the
author wrote them; `game.texts` translates them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agents.institution import LeverValue
from game.rules.definitions import Challenge, Instrument, Power


@dataclass(frozen=True, slots=True)
class SourceContent:
    """A publication that a block or incident leans on."""

    key: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class OptionContent:
    """One way to tune a block."""

    id: str
    label: str
    changes: Mapping[str, LeverValue]


@dataclass(frozen=True, slots=True)
class ChoiceContent:
    """Something the council may tune; the first option is the default."""

    id: str
    label: str
    options: tuple[OptionContent, ...]


@dataclass(frozen=True, slots=True)
class BlockContent:
    """A building block.

    Attributes:
        id: Identity.
        facts: Number in the catalogue of methods, or empty.
        name: Name on the card; may hold soft hyphens.
        summary: What changes.
        debate: Question for the table.
        loses: Who loses control.
        risk: What may go wrong.
        grade: Evidence from A (study) to D (own knowledge).
        source: Publication behind the grade.
        domains: Domains it belongs to; the first colours the card.
        power: Whose power it is.
        instrument: By which instrument it is taken.
        icon: Name of the icon.
        changes: Levers it always changes.
        choices: What may be tuned.
        requires: Blocks it cannot do without.
        excludes: Blocks it cannot go with.
    """

    id: str
    facts: str
    name: str
    summary: str
    debate: str
    loses: str
    risk: str
    grade: str
    source: SourceContent
    domains: tuple[str, ...]
    power: Power
    instrument: Instrument
    icon: str
    changes: Mapping[str, LeverValue]
    choices: tuple[ChoiceContent, ...]
    requires: tuple[str, ...]
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentContent:
    """Something that happens to the town. `root` is a real case like it, or None."""

    id: str
    headline: str
    text: str
    mechanism: str
    signal: str
    per_year: float
    effect: str
    size: float
    months: int
    root: SourceContent | None


@dataclass(frozen=True, slots=True)
class DomainContent:
    """A domain of the programme. `own_name` when we named it, not the programme."""

    id: str
    name: str
    own_name: bool


@dataclass(frozen=True, slots=True)
class RoleContent:
    """A role card."""

    id: str
    name: str
    icon: str
    task: str
    wants: str
    worry: str


@dataclass(frozen=True, slots=True)
class FormatContent:
    """A format of play. `minutes` are the least and the most."""

    id: str
    name: str
    summary: str
    minutes: tuple[int, int]
    months: tuple[int, ...]
    method_rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DilemmaOptionContent:
    """The texts of one way out."""

    verdict: str
    label: str
    text: str
    loses: str
    loser: str
    final: bool = False
    instead: str = ""


@dataclass(frozen=True, slots=True)
class ArgumentContent:
    """An argument; `when` names a flag that must be true, or is empty."""

    text: str
    when: str


@dataclass(frozen=True, slots=True)
class DilemmaContent:
    """One kind of dilemma: where it comes from, when, whose it is, and its texts.

    Attributes:
        kind: Identity.
        source: Where it comes from, of `SOURCES`.
        when: States that must all hold.
        owner: What is said of whose it is, of `MATTERS`.
        rule: The rule in force that is quoted, of `RULES`.
        title: Ways to say its title; like the other texts with `{placeholders}`.
        case: Ways to say what happened.
        need: Ways to say what is asked.
        advice: Ways to say what the civil servant advises.
        neighbours: Ways to say what the neighbours think.
        options: Ways out; `as_always` is the last.
        arguments_for: Arguments for.
        arguments_against: Arguments against.
    """

    kind: str
    source: str
    when: tuple[str, ...]
    owner: str
    rule: str
    title: tuple[str, ...]
    case: tuple[str, ...]
    need: tuple[str, ...]
    advice: tuple[str, ...]
    neighbours: tuple[str, ...]
    options: tuple[DilemmaOptionContent, ...]
    arguments_for: tuple[ArgumentContent, ...]
    arguments_against: tuple[ArgumentContent, ...]

    @property
    def may_be_final(self) -> bool:
        """Whether one of its ways out cannot be undone."""
        return any(option.final for option in self.options)

    def offered(self, *, final: bool) -> tuple[DilemmaOptionContent, ...]:
        """Return the ways out, with or without what cannot be undone."""
        replaced = {option.instead for option in self.options if option.final}
        return tuple(
            option
            for option in self.options
            if (option.verdict not in replaced if final else not option.final)
        )


@dataclass(frozen=True, slots=True)
class ThemeContent:
    """A kind of initiative: how a group that goes on is called, and one that is done one day.

    Both are templates with `{neighbourhood}` or `{street}`.
    """

    id: str
    label: str
    icon: str
    names: tuple[str, ...]
    once: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GenerationNames:
    """First names given from one year of birth to another."""

    born_from: int
    born_to: int
    women: tuple[str, ...]
    men: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamesContent:
    """Names for people and streets; generations from old to young, without gaps.

    Attributes:
        surnames: Family names that go with any first name.
        streets: Names of streets.
        generations: First names by year of birth.
        together: Pairs (first names, family names) that usually go together.
        women_also: First names of women that belong to no generation.
        men_also: The same for men.
    """

    surnames: tuple[str, ...]
    streets: tuple[str, ...]
    generations: tuple[GenerationNames, ...]
    together: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    women_also: tuple[str, ...] = ()
    men_also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpeningContent:
    """A way in which the term may start; `just_happened` names incidents."""

    id: str
    title: str
    story: str
    just_happened: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChallengeContent:
    """A challenge card: what it says and what is counted."""

    id: str
    title: str
    task: str
    rule: Challenge
