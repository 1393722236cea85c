"""The rules of the game in force: every lever a working method may move.

An `Institution` says how council, college and desks work: who, hours, money,
rules, staff, invitations, promises. It never says what comes out of that.
A building block is a set of changes to these levers, and to nothing else.
Standard library only, so that scenario files can be checked without a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, NamedTuple

LeverValue = float | int | bool | str


class Invitation(StrEnum):
    """How residents are invited (`facts.md` 5.5, P36-P38)."""

    OPEN = "open"
    LETTER = "letter"
    HOUSE_VISIT = "house_visit"
    IN_PERSON = "in_person"


class GrantDecider(StrEnum):
    """Who decides on an application to the fund (`facts.md` M10-M12, M17)."""

    STAFF = "staff"
    COMMITTEE = "committee"
    RESIDENTS = "residents"
    VOTE = "vote"
    DRAWN = "drawn"


class Lever(NamedTuple):
    """What is known of one lever, whatever its value.

    Attributes:
        name: Field of `Institution`.
        part: Row of the lever table in the design.
        unit: Unit in words.
        low: Lowest value that makes sense (numbers only).
        high: Highest value that makes sense (numbers only).
        options: Allowed words (word levers only).
        source: Where the unit and range come from.
        kind: `int`, `float`, `bool` or `str`.
    """

    name: str
    part: str
    unit: str
    low: float
    high: float
    options: tuple[str, ...]
    source: str
    kind: type


def _number(default: float, part: str, unit: str, low: float, high: float, source: str) -> Any:
    return field(
        default=default,
        metadata={"part": part, "unit": unit, "low": low, "high": high, "source": source},
    )


def _switch(default: bool, part: str, unit: str, source: str) -> Any:
    return field(default=default, metadata={"part": part, "unit": unit, "source": source})


def _word(default: str, part: str, unit: str, options: type[StrEnum], source: str) -> Any:
    names = tuple(str(option) for option in options)
    return field(
        default=default,
        metadata={"part": part, "unit": unit, "options": names, "source": source},
    )


@dataclass(frozen=True, slots=True)
class Institution:
    """One value per lever. The defaults describe an ordinary Dutch municipality."""

    # agenda and meeting
    agenda_items_month: float = _number(
        28.0, "agenda", "council items a month", 8, 40, "estimate after facts 2.2, mechanisms 2.11"
    )
    routine_unheard_share: float = _number(
        0.2, "agenda", "share of routine items passed unheard", 0, 0.9, "estimate, facts M31"
    )
    delegated_share: float = _number(
        0.0, "agenda", "share of items left to the college", 0, 0.6, "estimate, facts M31"
    )
    residents_at_image_stage: bool = _switch(
        False, "agenda", "residents admitted at the image-forming stage", "facts 2.2, M01"
    )
    resident_slots_month: int = _number(
        2, "agenda", "speaking places for residents a month", 0, 12, "facts P39, M03"
    )
    signatures_needed: int = _number(
        50, "agenda", "signatures for a topic on the agenda", 1, 500, "facts M14"
    )
    decided_beforehand_share: float = _number(
        0.0, "agenda", "share of contested files with a start note", 0, 1, "facts M04"
    )
    outcome_framing_share: float = _number(
        0.2, "agenda", "share of frames set on outcome, not means", 0, 1, "estimate, facts M05"
    )
    coalition_discipline: float = _number(
        0.8, "agenda", "weight of the party line in a vote", 0, 1, "estimate, facts 4.12"
    )
    rapporteurs: int = _number(
        0, "agenda", "members who prepare files for all", 0, 8, "estimate, facts M07"
    )
    parallel_tables: int = _number(
        1, "agenda", "tables at the same time on a council evening", 1, 4, "facts M02"
    )
    pitch_slots_month: int = _number(
        0, "agenda", "places a month where initiators tell their plan", 0, 6, "estimate, facts M30"
    )

    # meeting society
    visits_quarter: int = _number(
        0, "meeting", "council visits to a neighbourhood a quarter", 0, 6, "facts M08"
    )
    members_per_visit: int = _number(
        8, "meeting", "council members on a visit", 1, 25, "estimate, facts M08"
    )
    invitation: str = _word(
        Invitation.OPEN, "meeting", "how residents are invited", Invitation, "facts P36-P38"
    )
    invited_year: int = _number(
        0, "meeting", "residents invited for a panel a year", 0, 5000, "facts M16, M17"
    )
    panel_days: float = _number(5.0, "meeting", "days a panel deliberates", 1, 8, "facts M15, M16")
    panel_mandate: bool = _switch(
        False, "meeting", "what happens with the advice is fixed beforehand", "facts M16"
    )
    promised_influence: float = _number(
        0.5, "meeting", "what the council promises to do with the result", 0, 1, "facts 4.9"
    )

    # answering
    answer_weeks: float = _number(
        8.0, "answering", "weeks within which an answer is promised", 1, 26, "facts 2.7, M24"
    )
    report_back_duty: bool = _switch(
        False, "answering", "questions of residents are answered first", "facts M24"
    )
    fast_lane_eur: float = _number(
        0.0, "answering", "largest amount in the fast lane, EUR", 0, 2500, "facts M25"
    )
    fast_lane_weeks: float = _number(
        2.0, "answering", "weeks promised in the fast lane", 1, 8, "facts M25"
    )
    broker_fte: float = _number(0.0, "answering", "broker, fte", 0, 3, "facts M09")
    moderator_fte: float = _number(
        0.0, "answering", "moderators of an online platform, fte; 0 is none", 0, 2, "facts M23"
    )

    # money
    fund_eur_year: float = _number(
        100_000.0, "money", "fund for initiatives, EUR a year", 0, 1_000_000, "facts 1.2"
    )
    grant_cap_eur: float = _number(
        10_000.0, "money", "largest grant, EUR", 100, 50_000, "facts 1.2, P30"
    )
    application_hours: float = _number(
        10.0, "money", "hours an application costs the group", 0.5, 60, "mechanisms 2.5"
    )
    cofunding_share: float = _number(
        0.0, "money", "share the group must find elsewhere", 0, 0.8, "facts 1.2"
    )
    cofunding_from_eur: float = _number(
        1000.0, "money", "amount from which co-funding is asked, EUR", 0, 25_000, "facts 1.2"
    )
    grant_decider: str = _word(
        GrantDecider.STAFF, "money", "who decides on a grant", GrantDecider, "facts M10-M12"
    )
    neighbourhood_split_share: float = _number(
        0.0, "money", "share of the fund split over neighbourhoods beforehand", 0, 1, "facts M11"
    )

    # room
    mandate_eur: float = _number(
        2500.0, "room", "amount a civil servant may decide, EUR", 0, 25_000, "estimate, facts M25"
    )
    deviation_share: float = _number(
        0.1, "room", "share of own rules that may be set aside", 0, 1, "estimate, facts M20"
    )
    safety_net: bool = _switch(False, "room", "a fallback is agreed beforehand", "facts M21")
    takeover_open: bool = _switch(
        False, "room", "groups may take over a municipal task", "facts M13"
    )
    tasks_offered: bool = _switch(
        False, "room", "the municipality itself asks groups to take over a task", "facts M22"
    )
    takeover_min_months: int = _number(
        24, "room", "age a group needs to take over a task, months", 6, 60, "facts M13, 3.2"
    )

    # people
    clerk_fte: float = _number(2.9, "people", "clerk's office, fte", 0.5, 8, "facts P49")
    desk_fte: float = _number(
        0.6, "people", "desk for initiatives and questions, fte", 0.1, 6, "estimate, mech. 2.6"
    )
    training_hours_year: float = _number(
        0.0, "people", "training a civil servant, hours a year", 0, 40, "facts M27"
    )

    # learning
    evaluations_year: int = _number(0, "learning", "evaluations a year", 0, 4, "facts M26")
    rule_hours_per_incident: float = _number(
        6.0, "learning", "hours added to the form after an incident", 0, 12, "mechanisms 2.12"
    )


def levers() -> dict[str, Lever]:
    """Return every lever of `Institution` by name, in the order of the table."""
    found = {}
    defaults = Institution()
    for item in fields(Institution):
        meta = item.metadata
        found[item.name] = Lever(
            item.name,
            meta["part"],
            meta["unit"],
            meta.get("low", 0.0),
            meta.get("high", 0.0),
            meta.get("options", ()),
            meta["source"],
            str if "options" in meta else type(getattr(defaults, item.name)),
        )
    return found


LEVERS = levers()


def changed(base: Institution, changes: Mapping[str, LeverValue]) -> dict[str, LeverValue]:
    """Return only those changes that differ from `base`."""
    return {name: value for name, value in changes.items() if getattr(base, name) != value}


def in_practice(
    base: Institution, parts: Iterable[tuple[Mapping[str, LeverValue], float]]
) -> Institution:
    """Return the institution as it is practised while blocks are landing.

    A number moves from its base value towards the block's value in proportion
    to practice; a switch or word turns when practice reaches one half. Where
    several blocks move one lever, the one furthest from the base counts, so
    the order of blocks never matters. Whole-number levers are rounded down
    towards the base.

    Args:
        base: The institution without any block.
        parts: Pairs of (changes of one block, its practice from 0 to 1).

    Returns:
        A new `Institution`; `base` itself when nothing is changed.
    """
    moved: dict[str, LeverValue] = {}
    for changes, practice in parts:
        for name, target in changed(base, changes).items():
            value = _practised(LEVERS[name], getattr(base, name), target, practice)
            rival = moved.get(name, getattr(base, name))
            moved[name] = _furthest(getattr(base, name), rival, value)
    kept: dict[str, Any] = changed(base, moved)
    return replace(base, **kept) if kept else base


def _practised(lever: Lever, now: Any, target: Any, practice: float) -> LeverValue:
    if lever.kind in (str, bool):
        turned: LeverValue = target if practice >= 0.5 else now
        return turned
    step = (target - now) * min(1.0, max(0.0, practice))
    moved: LeverValue = now + int(step) if lever.kind is int else now + step
    return moved


def _furthest(base: Any, first: Any, second: Any) -> LeverValue:
    if isinstance(base, str | bool):
        # Ties between two words go by the alphabet, never by the order of blocks.
        moved = sorted({str(v): v for v in (first, second) if v != base}.items())
        word: LeverValue = moved[0][1] if moved else base
        return word
    number: LeverValue = max((first, second), key=lambda v: (abs(v - base), v))
    return number
