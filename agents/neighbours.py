"""Neighbours who object to a plan: how many, and what they do about it (ODD: *requests*)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from agents import cases
from agents.citizens import Rows
from agents.initiatives import Initiative
from agents.keyed import draws, lowest

if TYPE_CHECKING:
    from agents.municipality import Municipality


def objecting(model: Municipality, group: Initiative, crowd: float = 1.0) -> int:
    """Return how many neighbours object to a plan that brings `crowd` times the usual visitors."""
    p = model.parameters
    mean = crowd * p.objection_mean * (p.objection_informed if group.record.informed else 1.0)
    return _poisson(mean, group.luck("objectors"))


def contested(model: Municipality, group: Initiative) -> bool:
    """Return whether many object to a plan of which nobody settled who decides."""
    record = group.record
    return record.objectors >= model.parameters.contested_from and not record.settled


def hear_objectors(
    model: Municipality, group: Initiative, *, fairness: float, outcome: float
) -> None:
    """Let the neighbours who object feel how they were dealt with."""
    hoped = model.parameters.objector_hoped
    model.treat(objectors_of(model, group), fairness, outcome, hoped)


def objectors_of(model: Municipality, group: Initiative) -> Rows:
    """Return the rows of the neighbours who object to a group."""
    record, people = group.record, model.people
    low, high = int(people.first[record.hood]), int(people.first[record.hood + 1])
    who = people.who[low:high]
    luck = draws(model.seed, "objects", who ^ np.uint64(record.identity))
    rows = lowest(luck, who, record.objectors) + low
    outside: Rows = rows[model.citizens.slot[rows] != group.place]
    return outside


def speak_up(model: Municipality, places: int) -> int:
    """Let neighbours of contested plans that wait speak to members; return the places taken.

    One speaks for all, while nothing is decided; whether somebody dares grows with
    how many object. All who object feel that they had their say (facts M03, 7.1).
    """
    p, rules = model.parameters, model.institution
    fairness = p.speaker_fairness_image if rules.residents_at_image_stage else p.speaker_fairness
    unheard = [
        group
        for group in model.initiatives
        if group.record.waiting
        and not (group.record.allowed or group.record.informed)
        and contested(model, group)
        and group.luck("speaks up") < _heat(model, group)
    ]
    unheard.sort(key=lambda group: (group.record.born, group.record.identity))
    for group in unheard[:places]:
        rows = objectors_of(model, group)
        model.hear(rows[np.argsort(-model.people.skill[rows], kind="stable")[:1]])
        model.treat(rows, fairness, p.speaker_outcome, p.objector_hoped, weight=p.speaker_weight)
        group.record.informed = True
        group.note("step_spoken_against", objectors=group.record.objectors)
        model.counts["speakers"] += 1
    return min(places, len(unheard))


def hear_it_is_decided(model: Municipality, group: Initiative, fairness: float) -> None:
    """Let those who object hear that a plan was allowed; they may petition the council.

    Args:
        model: The municipality.
        group: The group that got its way.
        fairness: How fair they think it went, 0 to 1.
    """
    hear_objectors(model, group, fairness=fairness, outcome=0.0)
    if not group.record.settled and group.luck("petition") < _petition(model, group):
        model.raise_case(cases.make_item(model, "reopen_process", group))
        group.note("step_objection", objectors=group.record.objectors)


def _petition(model: Municipality, group: Initiative) -> float:
    p = model.parameters
    heat = _heat(model, group) * (p.objection_informed if group.record.informed else 1.0)
    return p.petition_chance * heat


def _heat(model: Municipality, group: Initiative) -> float:
    """Return how heated it is around a plan, 0 to 1."""
    return min(1.0, group.record.objectors / model.parameters.petition_objectors)


def _poisson(mean: float, luck: float) -> int:
    """Return a Poisson count by inversion, at most 25."""
    term = total = math.exp(-mean)
    count = 0
    while luck >= total and count < 25:
        count += 1
        term *= mean / count
        total += term
    return count
