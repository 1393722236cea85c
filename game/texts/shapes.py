"""The shapes in which texts take what others made: content, calendar, trouble.

The texts lie below content and session, so they name what they read of them.
"""

# ruff: noqa: D102 - the class says what its members are

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from game.rules.views import Value


class NamedThing(Protocol):
    """Anything with an identity and a name."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


class Member(Protocol):
    """A council member."""

    @property
    def seat(self) -> str: ...
    @property
    def name(self) -> str: ...


class Faction(NamedThing, Protocol):
    """A faction with its members."""

    @property
    def members(self) -> tuple[Member, ...]: ...


class Incident(Protocol):
    """An incident."""

    @property
    def headline(self) -> str: ...
    @property
    def text(self) -> str: ...


class TownNames(Protocol):
    """What names are taken from: a town's content, as far as it names things."""

    @property
    def neighbourhoods(self) -> tuple[NamedThing, ...]: ...
    @property
    def factions(self) -> tuple[Faction, ...]: ...
    @property
    def blocks(self) -> Mapping[str, NamedThing]: ...
    @property
    def incidents(self) -> Mapping[str, Incident]: ...


class ArgumentTexts(Protocol):
    """An argument; `when` names a flag that must be true, or is empty."""

    @property
    def text(self) -> str: ...
    @property
    def when(self) -> str: ...


class OptionTexts(Protocol):
    """The texts of one way out."""

    @property
    def verdict(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def loses(self) -> str: ...
    @property
    def loser(self) -> str: ...


class DilemmaTexts(Protocol):
    """The texts of one kind of dilemma, in Dutch, with placeholders; some in several ways."""

    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> Sequence[str]: ...
    @property
    def case(self) -> Sequence[str]: ...
    @property
    def need(self) -> Sequence[str]: ...
    @property
    def advice(self) -> Sequence[str]: ...
    @property
    def neighbours(self) -> Sequence[str]: ...
    @property
    def options(self) -> Iterable[OptionTexts]: ...
    @property
    def arguments_for(self) -> Iterable[ArgumentTexts]: ...
    @property
    def arguments_against(self) -> Iterable[ArgumentTexts]: ...


class Calendar(Protocol):
    """Anything that knows when the term of play starts."""

    @property
    def start_year(self) -> int: ...
    @property
    def start_month(self) -> int: ...


class Trouble(Protocol):
    """A problem of a session: a code and its values."""

    @property
    def code(self) -> str: ...
    @property
    def values(self) -> Iterable[tuple[str, Value]]: ...
