"""What groups ask of the municipality, and what the desk may decide (ODD: *requests*).

What exceeds the room of a civil servant or of the fund goes to the council.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from agents import cases
from agents.answers import give_answer
from agents.desk import File, hand_in
from agents.fund import approves, choose_deciders, consider_applying
from agents.initiatives import Initiative, Need, Stage, plan_quality
from agents.keyed import draw, draws
from agents.neighbours import contested, hear_it_is_decided, objecting

if TYPE_CHECKING:
    from agents.municipality import Municipality

_SAID: dict[str, str] = {
    Need.PERMIT: "permit",
    Need.SPACE: "space",
    Need.DECISION: "decision",
}


def groups_ask(model: Municipality) -> None:
    """Let groups decide whether to ask for money, and new ones ask for room."""
    who = np.array([group.record.identity for group in model.initiatives], dtype=np.uint64)
    if model.has_fund:
        if model.decider != model.institution.grant_decider:
            model.decider = model.institution.grant_decider
            model.deciders = choose_deciders(model)
        model.citizens.used_fund[list(model.deciders)] = model.month
        model.citizens.aware[list(model.deciders)] = True
        luck = draws(model.seed, "again", who, model.month)
        consider_applying(model, model.initiatives, luck.tolist())
    for group in model.initiatives:
        record = group.record
        fresh = record.stage == Stage.IDEA and model.month == record.born + 1
        if fresh and record.needs != Need.NONE and not record.allowed:
            _ask_room(model, group)
        elif model.institution.takeover_open:
            _challenge(model, group)


def _ask_room(model: Municipality, group: Initiative) -> None:
    """Ask for a permit, a place or a decision; neighbours may object."""
    rules, record = model.institution, group.record
    # With a start note or at the image-forming stage neighbours hear of it in time.
    record.settled = group.luck("settled") < rules.decided_beforehand_share
    record.informed = record.settled or rules.residents_at_image_stage
    record.objectors = objecting(model, group)
    hand_in(model.desk, group, "permit", 0.0, plan_quality(record, model.parameters))
    group.note("step_asked", eur=0, need=_SAID[record.needs])
    if record.needs != Need.SPACE:
        return
    rivals = [
        other
        for other in model.initiatives
        if other is not group
        and other.record.needs == Need.SPACE
        and other.record.hood == record.hood
        and not other.record.allowed
        and other.record.waiting
    ]
    if rivals:
        first = min(rivals, key=lambda g: (g.record.born, g.record.identity))
        model.raise_case(cases.make_item(model, "same_place", first, rival=group))


def desk_works(model: Municipality) -> None:
    """Let the desk spend its month and decide on what is ready."""
    for file in model.desk.work(model):
        group = model.group(file.initiative)
        if group is None or not group.alive:
            continue
        group.record.waiting -= 1
        if file.kind == "grant":
            _decide_grant(model, group, file)
        elif file.kind == "challenge":
            _decide_challenge(model, group, file)
        else:
            _decide_room(model, group, file)


def _decide_grant(model: Municipality, group: Initiative, file: File) -> None:
    if not file.signed and not approves(model, group, file):
        give_answer(model, group, yes=False, eur=file.eur, waited=file.waited, fast=file.fast)
        _bring_to_council(model, group, file)
    elif file.eur > model.fund.room(group.record.hood):
        _fund_is_empty(model, group, file)
    elif file.eur > model.parameters.college_eur:
        to_council(model, "grant_above_mandate", group, file)
    elif file.eur > model.institution.mandate_eur and not file.signed:
        # Above the mandate the college signs; that takes a round of its own.
        file.signed = file.first = True
        file.hours = model.parameters.file_hours_base
        model.desk.files.append(file)
        group.record.waiting += 1
    else:
        give_answer(model, group, yes=True, eur=file.eur, waited=file.waited, fast=file.fast)


def _fund_is_empty(model: Municipality, group: Initiative, file: File) -> None:
    first = model.fund.empty_since < 0
    if first:
        model.fund.empty_since = model.month
        to_council(model, "fund_empty", group, file)
    else:
        give_answer(model, group, yes=False, eur=file.eur, waited=file.waited, fast=file.fast)


def _decide_room(model: Municipality, group: Initiative, file: File) -> None:
    p, rules, record = model.parameters, model.institution, group.record
    if contested(model, group) and group.luck("within the goal") >= rules.outcome_framing_share:
        to_council(model, "objection", group, file)
        return
    servant = min(
        model.servants,
        key=lambda s: (draw(model.seed, "servant", record.identity ^ s.name), s.name),
    )
    if servant.solves(file, rules.deviation_share):
        _allow(model, group, file.waited)
    elif group.luck("outside frame") < 1.0 - rules.outcome_framing_share:
        to_council(model, "outside_frame", group, file)
    else:
        _allow(model, group, file.waited + p.outside_frame_months)


def _allow(model: Municipality, group: Initiative, waited: float) -> None:
    """Give room without the council; neighbours of a contested plan find it decided."""
    give_answer(model, group, yes=True, eur=0.0, waited=waited)
    if contested(model, group):
        hear_it_is_decided(model, group, model.parameters.hold_heard)


def _bring_to_council(model: Municipality, group: Initiative, file: File) -> None:
    """Let a refused group with enough signatures put its case on the council's agenda."""
    p, record = model.parameters, group.record
    signatures = (record.helpers + len(record.core)) * p.signatures_per_person
    enough = record.lasting and signatures >= model.institution.signatures_needed
    if enough and group.luck("to the council", record.asked) < p.agenda_initiative:
        to_council(model, "grant_above_mandate", group, file)
        model.counts["agenda_initiatives"] += 1


def _challenge(model: Municipality, group: Initiative) -> None:
    """Let a strong and lasting group offer to take over a task (facts M13)."""
    p, rules, record = model.parameters, model.institution, group.record
    running = record.stage == Stage.RUNNING
    old = running and model.month - record.began >= rules.takeover_min_months
    able = old and record.formal and not record.waiting and not record.took_over
    # Who is asked in person says yes more often, here as elsewhere (P36, P37).
    asked = math.exp(p.invite_house) if rules.tasks_offered else 1.0
    if able and group.luck("challenge", model.month) < p.challenge_chance * asked:
        file = hand_in(model.desk, group, "challenge", 0.0, plan_quality(record, p))
        file.hours = p.challenge_hours
        group.note("step_asked", eur=0, need="decision")


def _decide_challenge(model: Municipality, group: Initiative, file: File) -> None:
    """Hand a task over when the plan is good and the civil servants dare to."""
    careful = model.parameters.challenge_careful
    daring = careful + (1.0 - careful) * model.yes_if
    yes = group.luck("challenge decided") < file.quality * daring
    give_answer(model, group, yes=yes, eur=0.0, waited=file.waited)
    if yes:
        group.record.took_over = True
        model.counts["takeovers"] += 1


def to_council(model: Municipality, kind: str, group: Initiative, file: File) -> None:
    """Pass a file on to college and council; the group goes on waiting."""
    item = cases.make_item(model, kind, group, eur=file.eur)
    item.month = file.month
    model.raise_case(item)
    group.record.waiting += 1
    group.note("step_to_council")
