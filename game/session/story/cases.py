"""The dilemma of a round: a case that is on its way to this council.

What is on its way is seen by letting a copy of the town live the coming months.
The case has a stable identity, so the verdict of the table meets it when it
comes up in the town itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from agents.cases import Item, council_hours_of, money_of, situations
from agents.initiatives import Record
from agents.keyed import draw
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from game.content.definitions import Content
from game.rules import codes
from game.rules.state import Dilemma, DilemmaOption, Value
from game.session.story.people import (
    civil_servant_of,
    face_of,
    initiative_id,
    initiative_name,
    neighbour_of,
)

_NOT_OURS = {"same_place": 10, "late_answer": 8}
"""Kinds that are the college's by the rules in force, with the hours to pull them back."""

_FROM_FUND = ("fund_empty",)
_DECIDERS = ("committee", "residents", "vote")


@dataclass(frozen=True)
class Case:
    """A case with the town as it is when it comes up."""

    item: Item
    then: Municipality


def coming_cases(model: Municipality, months: int) -> list[Case]:
    """Return the cases of the coming months, soonest first, then situations now."""
    ahead = fork(model, collects=False)
    known = {item.who for item in model.raised} - {item.who for item in model.agenda}
    alive = {group.record.identity for group in model.initiatives}
    found = [Case(item, model) for item in model.agenda if item.initiative in alive]
    for _ in range(months):
        seen = len(ahead.raised)
        ahead.step()
        then = None
        for item in ahead.raised[seen:]:
            if item.initiative in alive and item.who not in known:
                then = then or fork(ahead, collects=False)
                found.append(Case(item, then))
    found += [Case(item, model) for item in situations(model)]
    return [case for case in found if _about(case) is not None or not case.item.initiative]


def choose(cases: list[Case], told: list[tuple[str, int]], seed: int, round_number: int) -> Case:
    """Choose the case of a round: a kind that was not told lately goes first.

    Args:
        cases: What may be told, at least one.
        told: Kind and initiative of the dilemmas told so far, oldest first.
        seed: Seed of the session.
        round_number: Round from 1.
    """
    kinds = [kind for kind, _ in told]
    groups = {group for _, group in told if group}

    def rank(case: Case) -> tuple[int, int, float]:
        item = case.item
        last = kinds[::-1].index(item.kind) if item.kind in kinds else 99
        return (-last, int(item.initiative in groups), draw(seed, "tell", item.who, round_number))

    return min(cases, key=rank)


def dilemma_of(content: Content, case: Case) -> Dilemma:
    """Return a case as the table meets it."""
    item, town = case.item, case.then
    record = _about(case)
    name = town.people.names[item.hood]
    face_row = record.founder if record else _resident(town, item)
    decider = town.institution.grant_decider
    theirs = item.kind in _NOT_OURS or (item.kind in _FROM_FUND and decider in _DECIDERS)
    p, verdicts = town.parameters, (*codes.DILEMMAS[item.kind], "as_always")
    return Dilemma(
        id=f"{item.who:016x}",
        kind=item.kind,
        face=face_of(content, town, face_row),
        initiative=initiative_id(record.identity) if record else "",
        neighbourhood=name,
        values=tuple(sorted(_values(content, case, record).items())),
        flags=_flags(case, record),
        council_decides=not theirs,
        pull_back_hours=_NOT_OURS.get(item.kind, 10) if theirs else 0,
        options=tuple(
            DilemmaOption(v, round(council_hours_of(v, p)), round(money_of(v, p))) for v in verdicts
        ),
        adviser=civil_servant_of(content, town, item.initiative or item.who),
        neighbour=neighbour_of(content, town, item.hood, item.initiative or item.who),
    )


def _about(case: Case) -> Record | None:
    group = case.then.group(case.item.initiative)
    return group.record if group else None


def _resident(model: Municipality, item: Item) -> int:
    """Return a resident of the neighbourhood who stands for many."""
    first, end = int(model.people.first[item.hood]), int(model.people.first[item.hood + 1])
    return first + int(draw(model.town_seed, "resident", item.who) * (end - first))


def _values(content: Content, case: Case, record: Record | None) -> dict[str, Value]:
    item, town = case.item, case.then
    rival = town.group(item.rival)
    hood = town.people.names[item.hood]
    oldest = min((batch.month for batch in town.desk.questions), default=town.month)
    waited = town.month - (item.month if item.waits else oldest)
    if item.kind == "late_answer":
        waited = max(waited, round(town.desk.waiting_weeks(town.month) / 4.35))
    silent = town.month - town.last_request[item.hood]
    since = record.born if record else town.month - silent
    return {
        "initiative": initiative_id(record.identity) if record else "",
        "neighbourhood": hood,
        "rival": initiative_name(content, hood, item.rival) if rival else "",
        "eur": round(item.eur, -1),
        "fund_left": max(0, round(town.fund.left + sum(town.fund.split), -2)),
        "weeks": max(1, round(4.35 * waited)),
        "months": max(1, town.month - max(since, BURN_IN - 60)),
        "helpers": record.helpers + len(record.core) if record else 0,
        "objectors": record.objectors if record else 0,
        "unanswered": town.desk.unanswered,
        "queue_weeks": round(town.desk.waiting_weeks(town.month)),
        "percent": round(100 * town.fund.share_of_two_largest()),
    }


def _flags(case: Case, record: Record | None) -> tuple[str, ...]:
    item, town = case.item, case.then
    fund = town.institution.fund_eur_year or 1.0
    order = sorted(range(len(town.people.names)), key=lambda h: (town.people.status[h], h))
    third = max(1, len(order) // 3)
    settlement = {part.id: part.settlement for part in town.town.neighbourhoods}
    tired = sum(member.fatigue for member in town.members) / len(town.members)
    people = record.helpers + len(record.core) if record else 0
    objectors = record.objectors if record else 0
    true = {
        "desk_busy": town.desk.load > 1.2,
        "desk_free": town.desk.load < 0.7,
        "fund_low": town.fund.left < 0.25 * fund,
        "fund_ample": town.fund.left > 0.6 * fund,
        "many_objectors": objectors >= 5,
        "few_objectors": 0 < objectors < 5,
        "many_helpers": people >= 15,
        "few_helpers": 0 < people < 6,
        "waited_long": town.month - item.month > 4,
        "asked_before": record is not None and record.asked > 1,
        "settled_beforehand": record is not None and record.settled,
        "nothing_settled": record is not None and not record.settled,
        "weak_neighbourhood": item.hood in order[:third],
        "strong_neighbourhood": item.hood in order[-third:],
        "village": settlement[town.people.names[item.hood]] == "village",
        "members_tired": tired > 1.02,
        "incident_before": any(h.incident for h in town.happened),
        "austerity_remembered": bool(town.citizens.retreat.mean() > 0.25),
        "near_election": town.month >= BURN_IN + 24,
    }
    return tuple(flag for flag in codes.FLAGS if true[flag])
