"""How the council meets society: visits, panels, speakers, signatures (M2.8, M2.9)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from agents import neighbours
from agents.citizens import Rows
from agents.desk import Questions
from agents.institution import Invitation
from agents.keyed import draw, draws, identity, joined, lowest
from agents.population import OLD
from agents.tables import HALFWAY, WEEKS_A_MONTH, logistic

if TYPE_CHECKING:
    from agents.municipality import Municipality


PANEL_MONTH = 6
"""Month of the year (April is 0) in which a panel meets: October."""

RECESS = 4
"""Month of the year (April is 0) without council: August."""

MEETING_MONTHS = 11
"""Months of the year with a council: all but August."""


def visit(model: Municipality, hood: int, promised: float) -> int:
    """Hold one evening in a neighbourhood and return how many residents came.

    Args:
        model: The municipality.
        hood: Neighbourhood as a position.
        promised: What the council promises to do with it, 0 to 1.
    """
    p, people = model.parameters, model.people
    rows = np.arange(people.first[hood], people.first[hood + 1])
    score = (
        np.float32(p.visit_base)
        + np.float32(p.visit_act) * people.act[rows]
        + np.float32(p.visit_trust) * (model.citizens.trust[rows] - np.float32(HALFWAY))
    )
    luck = draws(model.seed, "visit", people.who[rows], model.month)
    came: Rows = rows[luck < np.float32(p.visit_rate) * logistic(score.astype(np.float32))]
    model.treat(came, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
    model.hear(came)
    model.invited += came.tolist()
    leave_questions(model, came, promised)
    model.counts["visits"] += 1
    model.counts["visitors"] += len(came)
    model.visited[hood] = model.month
    return len(came)


def members_meet(model: Municipality) -> None:
    """Let members meet residents in the hours they have for own contacts.

    Whom they meet is a draw in which those who are active anyway stand in front.
    """
    p, people = model.parameters, model.people
    hours = WEEKS_A_MONTH * sum(member.spent["contacts"] for member in model.members)
    who = people.who[: people.grown]
    luck = draws(model.seed, "meets a member", who, model.month)
    place = luck - np.float32(p.open_call_pull) * people.act
    met = lowest(place, who, min(people.grown, int(p.contact_people * hours)))
    model.treat(met, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
    model.hear(met)
    model.counts["met"] += len(met)


def clerk_answers(model: Municipality) -> None:
    """Let a larger clerk's office answer residents, in the hours it has for contacts (M32)."""
    p = model.parameters
    more = max(0.0, model.institution.clerk_fte - model.base.clerk_fte)
    if more:
        model.desk.answer(model, p.clerk_outside * more * p.fte_hours_month)


def due_visits(model: Municipality) -> None:
    """Hold the visits that the working method asks for this month."""
    per_quarter = model.institution.visits_quarter
    within = model.month % 3
    count = per_quarter // 3 + (1 if within < per_quarter % 3 else 0)
    for _ in range(0 if model.in_recess else count):
        hood = min(range(len(model.visited)), key=lambda h: (model.visited[h], h))
        visit(model, hood, model.institution.promised_influence)


def accept_chance(model: Municipality, rows: Rows, way: str) -> Rows:
    """Return which of the invited citizens say yes (M2.9, P36-P38)."""
    p, people = model.parameters, model.people
    base = p.invite_letter
    if way in (Invitation.HOUSE_VISIT, Invitation.IN_PERSON):
        base += p.invite_house
    score = np.float32(base) + np.float32(p.invite_act) * people.act[rows]
    luck = draws(model.seed, "invited", people.who[rows], model.month)
    accepted: Rows = rows[luck < logistic(score.astype(np.float32))]
    return accepted


def drawn(model: Municipality, low: int, high: int, count: int, way: str) -> Rows:
    """Return whom the invitation reaches: a draw, or those who are asked first.

    Args:
        model: The municipality.
        low: First row of the part of town.
        high: Row after the last.
        count: How many are invited.
        way: A value of `Invitation`.
    """
    who = model.people.who[low:high]
    purpose = joined(who, identity("drawn"))
    luck = draws(model.seed, "drawn", purpose, model.month)
    if way in (Invitation.OPEN, Invitation.IN_PERSON):
        # An open call and recruiters reach those who are active already.
        luck = luck - np.float32(model.parameters.open_call_pull) * model.people.act[low:high]
    return lowest(luck, who, count) + low


def invite(model: Municipality, hood: int, count: int, way: str) -> Rows:
    """Invite residents of one neighbourhood and let those who come be met."""
    p = model.parameters
    low, high = int(model.people.first[hood]), int(model.people.first[hood + 1])
    came = accept_chance(model, drawn(model, low, high, count, way), way)
    model.citizens.aware[came] = True
    model.hear(came)
    model.invited += came.tolist()
    model.treat(came, p.visit_fairness, p.invited_outcome, p.visit_hoped, weight=p.visit_warmth)
    model.visited[hood] = model.month
    model.counts["visitors"] += len(came)
    return came


def due_panel(model: Municipality) -> None:
    """Hold a panel once a year, in October, when the working method has one."""
    rules, p = model.institution, model.parameters
    if rules.invited_year < p.panel_least or model.month % 12 != PANEL_MONTH:
        return
    came = panel_of(model, 0, model.people.grown, rules.invited_year, rules.invitation)
    model.citizens.aware[came] = True
    model.hear(came)
    model.invited += came.tolist()
    model.counts["panel_members"] += len(came)
    model.last_panel = (model.month, tuple(int(row) for row in came))
    whole = rules.panel_days / p.panel_days_whole
    model.chamber.extra_hours += p.panel_peak * p.hours_per_panel_member * len(came) * whole
    # The advice is carried out as far as the council promised and has the hours for.
    able = p.panel_kept_base + p.panel_kept_attention * model.attention
    kept = min(rules.promised_influence, able)
    # A day is a contact as on a visit, a whole assembly a full one.
    weight = p.visit_warmth + (1.0 - p.visit_warmth) * min(1.0, whole)
    if rules.panel_mandate:
        model.treat(came, p.panel_fairness, kept, rules.promised_influence, weight=weight)
    else:
        # Nobody is bound to take it up: a good day, and wishes that wait for an answer.
        model.treat(came, p.panel_fairness, p.visit_outcome, p.visit_hoped, weight=weight)
        leave_questions(model, came, rules.promised_influence)
        kept *= rules.decided_beforehand_share
    model.counts["advice_followed"] += round(p.panel_advices * kept)


def panel_of(model: Municipality, low: int, high: int, wanted: int, way: str) -> Rows:
    """Return who comes of those invited from a part of town, at most `wanted`.

    Args:
        model: The municipality.
        low: First row of the part of town.
        high: Row after the last.
        wanted: How many places there are.
        way: A value of `Invitation`.
    """
    p = model.parameters
    each = p.panel_asked_house if way == Invitation.HOUSE_VISIT else p.panel_asked
    asked = min(high - low, wanted * each)
    came = accept_chance(model, drawn(model, low, high, asked, way), way)
    who = model.people.who[came]
    luck = draws(model.seed, "place on a panel", who, model.month)
    placed: Rows = came[lowest(luck, who, wanted)]
    return placed


def leave_questions(
    model: Municipality, rows: Rows, promised: float, *, members_there: bool = True
) -> None:
    """Let part of those who met the municipality ask something.

    What members who are there know they answer at once; the rest goes to the desk.
    """
    p = model.parameters
    luck = draws(model.seed, "question", model.people.who[rows], model.month)
    at_once = luck < np.float32(p.question_share * (p.answered_there if members_there else 0.0))
    model.treat(rows[at_once], p.fair_base, p.question_outcome, promised, weight=p.visit_warmth)
    asks = ~at_once & (luck < np.float32(p.question_share))
    if asks.any():
        model.desk.questions.append(Questions(model.month, rows[asks], promised))
        model.hear(rows[asks])


def pitches(model: Municipality) -> None:
    """Let groups that wait for an answer tell the council of it; members adopt some (M30)."""
    places, p = model.institution.pitch_slots_month, model.parameters
    if model.in_recess or not places:
        return
    waiting = [g for g in model.initiatives if g.record.waiting and not g.heard_by_council]
    # Who tells it well gets a place first.
    waiting.sort(key=lambda g: (-round(g.record.skill, 2), g.record.identity))
    for group in waiting[:places]:
        name, rows = group.record.identity, model.members_of(group)
        model.treat(rows, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
        model.hear(group.record.core)
        group.note("step_to_council")
        member = model.members[int(draw(model.seed, "hears a plan", name) * len(model.members))]
        if group.luck("adopted") < member.belief:
            # Whoever adopts a plan stands behind it and asks after it; that goes first.
            group.record.adopted = True
            model.desk.put_first(name)


def online(model: Municipality) -> None:
    """Let residents look in on the platform, as far as moderators keep it going (M23).

    Who is skilled and not old is there more; who looks knows the fund, and part
    of them leaves a question for the same desk as everybody. Moderators answer
    what waits longest, in part of their hours.
    """
    fte = model.institution.moderator_fte
    if not fte:
        return
    p, people = model.parameters, model.people
    handy = np.where(people.band == OLD, np.float32(p.platform_old), np.float32(1)) * people.skill
    luck = draws(model.seed, "online", people.who[: people.grown], model.month)
    rows = np.flatnonzero(luck < np.float32(p.platform_rate * fte) * handy)
    model.citizens.aware[rows] = True
    # Looking in is not being heard; asking something is.
    leave_questions(model, rows, model.institution.promised_influence, members_there=False)
    model.desk.answer(model, p.moderator_answers * fte * p.fte_hours_month)


def topics(model: Municipality) -> None:
    """Let residents put an issue of their neighbourhood on the agenda (M14).

    Somebody goes from door to door, so that signing is a matter of who is at home
    and not of who is active already.
    """
    p, people, rules = model.parameters, model.people, model.institution
    for hood, name in enumerate(people.names):
        fresh = model.issue_month[hood] == model.month and model.issues[hood] >= 1.0
        place = identity(name)
        if not fresh or draw(model.seed, "topic", place, model.month) >= p.topic_chance:
            continue
        luck = draw(model.seed, "signatures", place, model.month)
        signed = int(-p.topic_signatures * math.log(1.0 - luck))
        if signed < max(1, rules.signatures_needed):
            continue
        low, high = int(people.first[hood]), int(people.first[hood + 1])
        at_home = draws(model.seed, "signs", people.who[low:high], model.month)
        rows = lowest(at_home, people.who[low:high], signed) + low
        at_image = rules.residents_at_image_stage
        fairness = p.speaker_fairness_image if at_image else p.speaker_fairness
        model.treat(rows, fairness, p.speaker_outcome, None, weight=p.topic_weight)
        model.hear(rows)
        model.chamber.extra_items.append((model.month + 1, p.topic_items))
        model.counts["agenda_initiatives"] += 1


def evaluations(model: Municipality) -> None:
    """Let groups that were answered last tell how that went, once per evaluation (M26)."""
    p, times = model.parameters, model.institution.evaluations_year
    if model.in_recess or not is_due(model.month % 12, times):
        return
    dealt = [group for group in model.initiatives if group.record.asked and group.record.steps]
    dealt.sort(key=lambda g: (-g.record.steps[-1].month, g.record.identity))
    for group in dealt[: p.evaluation_groups]:
        rows = np.array(group.record.core, dtype=np.intp)
        model.treat(rows, p.visit_fairness, p.visit_outcome, p.visit_hoped, weight=p.visit_warmth)
        model.hear(group.record.core)
    for servant in model.servants:
        servant.learn(p.evaluation_lesson, servant.yes_if, p)


def is_due(month: int, times: int) -> bool:
    """Return whether one of so many a year falls in a month (April is 0); August counts not."""
    held = month - (month > RECESS)
    return -(-(held + 1) * times // MEETING_MONTHS) > -(-held * times // MEETING_MONTHS)


def speakers(model: Municipality) -> None:
    """Let residents speak at a council evening, as far as there are places (P39).

    Neighbours of a contested plan come first.
    """
    p, people, rules = model.parameters, model.people, model.institution
    if model.in_recess or not rules.resident_slots_month:
        return
    places = rules.resident_slots_month - neighbours.speak_up(model, rules.resident_slots_month)
    rate = p.speaker_rate * (p.speaker_image if rules.residents_at_image_stage else 1.0)
    eager = np.float32(rate) * (np.float32(1) + np.maximum(people.act, np.float32(0)))
    luck = draws(model.seed, "speaker", people.who[: people.grown], model.month)
    rows = np.flatnonzero(luck < eager)
    # With more speakers than places lots are drawn.
    who = people.who[rows]
    spoke = rows[lowest(draws(model.seed, "may speak", who, model.month), who, places)]
    at_image = rules.residents_at_image_stage
    fairness = p.speaker_fairness_image if at_image else p.speaker_fairness
    model.treat(spoke, fairness, p.speaker_outcome, None, weight=p.speaker_weight)
    model.hear(spoke)
    leave_questions(model, spoke, rules.promised_influence)
    model.counts["speakers"] += len(spoke)
