"""Incidents: made likely by the state of the town, felt through mechanisms.

An incident spends hours, money, mood or people. It never moves an outcome.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from agents.cases import make_item
from agents.initiatives import Initiative, Stage
from agents.keyed import draw, identity
from agents.population import PER_RESIDENTS
from agents.town import Incident

if TYPE_CHECKING:
    from agents.municipality import Municipality


class Happened(NamedTuple):
    """An incident that happened.

    Attributes:
        month: Month, absolute.
        incident: Identity of the incident.
        hood: Neighbourhood as a position, or -1 for the whole town.
        initiative: Identity of the group it struck, or 0.
    """

    month: int
    incident: str
    hood: int
    initiative: int


def _desk_load(model: Municipality) -> float:
    return model.desk.load / model.parameters.usual_load


def _grants_given(model: Municipality) -> float:
    return len(model.fund.paid_to) / _here(model, model.parameters.usual_grants)


def _fund_left(model: Municipality) -> float:
    whole = model.institution.fund_eur_year * model.fund_factor
    left = model.fund.left + sum(model.fund.split)
    return left / whole / model.parameters.usual_fund_left if whole else 0.0


def _fatigue(model: Municipality) -> float:
    tired = sum(member.fatigue for member in model.members) / len(model.members)
    return max(0.0, 1.0 + model.parameters.fatigue_incident * (tired - 1.0))


def _unanswered(model: Municipality) -> float:
    return model.desk.unanswered / _here(model, model.parameters.usual_unanswered)


def _initiatives_running(model: Municipality) -> float:
    running = sum(group.record.stage == Stage.RUNNING for group in model.initiatives)
    return running / _here(model, model.parameters.usual_running)


def _here(model: Municipality, usual: float) -> float:
    """Return how many of something are usual in a town of this size."""
    return usual * len(model.people) / PER_RESIDENTS


def _form_light(model: Municipality) -> float:
    return model.parameters.usual_form / (model.institution.application_hours + 1.0)


def _silence(model: Municipality) -> float:
    return 1.0 if model.silent_hood() is not None else model.parameters.heard_incident


def _austerity(model: Municipality) -> float:
    remembers = float(model.citizens.retreat.sum()) / len(model.citizens.retreat)
    return remembers * model.parameters.usual_austerity


def _always(model: Municipality) -> float:
    return 1.0


SIGNALS: dict[str, Callable[[Municipality], float]] = {
    "always": _always,
    "desk_load": _desk_load,
    "grants_given": _grants_given,
    "fund_left": _fund_left,
    "fatigue": _fatigue,
    "unanswered": _unanswered,
    "initiatives_running": _initiatives_running,
    "form_light": _form_light,
    "silence": _silence,
    "austerity": _austerity,
}
"""States that make an incident likely; each is about 1 in an ordinary town."""


def _mood(model: Municipality, incident: Incident, hood: int) -> int:
    model.shock += incident.size
    return 0


def _desk_hours(model: Municipality, incident: Incident, hood: int) -> int:
    model.desk.lost.append((model.month + incident.months, incident.size))
    return 0


def _fund_cut(model: Municipality, incident: Incident, hood: int) -> int:
    model.fund.left = max(0.0, model.fund.left * (1.0 - incident.size))
    model.fund.split = [max(0.0, left * (1.0 - incident.size)) for left in model.fund.split]
    model.fund_cuts.append((model.month + incident.months, incident.size))
    return 0


def _issue(model: Municipality, incident: Incident, hood: int) -> int:
    model.issues[hood] += incident.size
    return 0


def _agenda_items(model: Municipality, incident: Incident, hood: int) -> int:
    model.chamber.extra_items.append((model.month + incident.months, incident.size))
    return 0


def _misuse(model: Municipality, incident: Incident, hood: int) -> int:
    granted = [g for g in model.initiatives if g.record.grants and g.alive]
    if not granted:
        return 0
    group = _struck(model, incident, granted)
    model.raise_case(make_item(model, "misuse", group))
    return group.record.identity


def _puller_leaves(model: Municipality, incident: Incident, hood: int) -> int:
    running = [g for g in model.initiatives if g.record.stage == Stage.RUNNING and g.record.lasting]
    if not running:
        return 0
    group = _struck(model, incident, running)
    group.lose_puller()
    return group.record.identity


def _struck(model: Municipality, incident: Incident, groups: list[Initiative]) -> Initiative:
    name = identity(incident.id)
    return min(
        groups, key=lambda g: (draw(model.seed, "struck", g.record.identity ^ name), g.place)
    )


def _free_hours(model: Municipality, incident: Incident, hood: int) -> int:
    model.free_hours.append((model.month + incident.months, incident.size))
    return 0


def _member_leaves(model: Municipality, incident: Incident, hood: int) -> int:
    tired = max(model.members, key=lambda m: (m.fatigue, m.seat))
    model.chamber.replace(model, tired)
    return 0


def _staff_leaves(model: Municipality, incident: Incident, hood: int) -> int:
    p = model.parameters
    for servant in model.servants:
        servant.yes_if = max(p.yes_if_margin, servant.yes_if * (1.0 - incident.size))
    model.desk.lost.append((model.month + incident.months, p.staff_leaves_hours))
    return 0


EFFECTS: dict[str, Callable[[Municipality, Incident, int], int]] = {
    "mood": _mood,
    "desk_hours": _desk_hours,
    "fund_cut": _fund_cut,
    "issue": _issue,
    "agenda_items": _agenda_items,
    "misuse": _misuse,
    "puller_leaves": _puller_leaves,
    "free_hours": _free_hours,
    "member_leaves": _member_leaves,
    "staff_leaves": _staff_leaves,
}
"""What an incident does; each returns the identity of the group it struck, or 0."""


def happen(model: Municipality) -> None:
    """Let incidents happen this month, each by its own luck and the town's state."""
    p = model.parameters
    for incident in sorted(model.town.incidents, key=lambda i: i.id):
        likely = min(p.incident_most, SIGNALS[incident.signal](model))
        chance = incident.per_year / 12.0 * likely
        luck = draw(model.seed, "incident", identity(incident.id), model.month)
        recent = any(
            h.incident == incident.id and model.month - h.month < p.incident_pause
            for h in model.happened
        )
        if luck >= chance or recent:
            continue
        names = model.people.names
        hood = min(
            range(len(names)),
            key=lambda h: draw(
                model.seed,
                "incident place",
                identity(names[h]) ^ identity(incident.id),
                model.month,
            ),
        )
        struck = EFFECTS[incident.effect](model, incident, hood)
        local = incident.effect == "issue"
        model.happened.append(Happened(model.month, incident.id, hood if local else -1, struck))
