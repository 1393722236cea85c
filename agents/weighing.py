"""How a case looks from the council, and what the model's own council makes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from agents.cases import Item, council_hours_of
from agents.council import Proposal, council_passes
from agents.initiatives import Initiative, grant_quality, plan_quality
from agents.keyed import draw, identity, join
from agents.parameters import Parameters
from agents.tables import normal_of

if TYPE_CHECKING:
    from agents.municipality import Municipality


class Look(NamedTuple):
    """How the yes of a case looks: its merit, -1 to 1, and the advice on it, -1 to 1."""

    merit: float
    advice: float


class View(NamedTuple):
    """How a proposed verdict looks from the council: merit, advice, say given away."""

    merit: float
    advice: float
    opens: float


def own_verdict(model: Municipality, item: Item) -> str:
    """Return what the model's own council would decide."""
    usual = _USUAL.get(item.kind)
    if usual is not None:
        return usual
    if item.kind == "misuse":
        return _after_misuse(model, item)
    yes, no, look_of = _SIDES[item.kind]
    group = model.group(item.initiative)
    if group is None or (item.kind == "reopen_process" and group.record.settled):
        return no
    look, p = look_of(model, group, item), model.parameters
    opens, line = _opens(p).get(yes, p.opens_other), model.institution.coalition_discipline
    proposal = Proposal(item.who, look.advice, look.merit, opens, 0.0, line)
    return yes if council_passes(model, proposal) else no


_USUAL = {
    "fund_empty": "wait",
    "late_answer": "nothing",
    "puller_leaves": "nothing",
    "same_place": "first_come",
    "silent_neighbourhood": "nothing",
}


def _after_misuse(model: Municipality, item: Item) -> str:
    """Tighten, unless an evaluation has the hours to look at it first (M2.12)."""
    p = model.parameters
    reviewed = min(p.review_most, p.review_chance * model.institution.evaluations_year)
    return "explain" if draw(model.seed, "reviewed", item.who) < reviewed else "tighten"


def view_of(model: Municipality, item: Item, verdict: str) -> View:
    """Return how a verdict looks before the vote, whoever proposes it."""
    p = model.parameters
    opens = _opens(p).get(verdict, p.opens_other)
    group = model.group(item.initiative)
    if item.kind not in _SIDES or group is None:
        # No file says how good it is; each case has its own look.
        luck = normal_of(draw(model.town_seed, "case looks", join(item.who, identity(verdict))))
        return View(p.look_spread * luck, 0.0, opens)
    yes, no, look_of = _SIDES[item.kind]
    merit, advice = look_of(model, group, item)
    if verdict == no:
        return View(-merit, -advice, opens)
    if verdict == yes:
        return View(merit, advice, opens)
    # A way in between is never as good or as bad as either.
    between = p.between_merit + p.between_share * abs(merit)
    return View(between, p.between_share * advice, opens)


def verdict_proposal(
    model: Municipality, then: Municipality, item: Item, verdict: str, by: str
) -> Proposal:
    """Return a verdict that the table proposes, as members see it.

    Args:
        model: The municipality that votes.
        then: The municipality as it is when the case comes up.
        item: The case.
        verdict: A verdict of its kind.
        by: Faction that brings it.
    """
    view = view_of(then, item, verdict)
    discipline = model.parameters.case_discipline * model.institution.coalition_discipline
    who, hours = join(item.who, identity(verdict)), council_hours_of(verdict, model.parameters)
    return Proposal(who, view.advice, view.merit, view.opens, hours, discipline, by)


def _opens(p: Parameters) -> dict[str, float]:
    """Return how much each verdict leaves to society, as members see it, -1 to 1."""
    return {
        "grant": p.opens_grant,
        "allow": p.opens_allow,
        "deviate": p.opens_deviate,
        "hold": p.opens_hold,
        "neighbourhood_decides": p.opens_vote_nearby,
        "reopen": p.opens_reopen,
        "tighten": p.opens_tighten,
        "refuse": p.opens_refuse,
        "explain": p.opens_explain,
        "give": p.opens_give,
    }


def _grant_look(model: Municipality, group: Initiative, item: Item) -> Look:
    p = model.parameters
    tight = item.eur / max(1.0, model.fund.room(item.hood))
    quality = grant_quality(group.record, p)
    merit = p.merit_slope * (quality - p.grant_bar) - p.grant_tight * tight
    return Look(merit, 1.0 if merit > 0 else -1.0)


def _objection_look(model: Municipality, group: Initiative, item: Item) -> Look:
    p = model.parameters
    advice = 1.0 if model.yes_if > p.advice_yes_if else -p.advice_half
    return Look(-_opposed(group, p.objector_weight), advice)


def _reopen_look(model: Municipality, group: Initiative, item: Item) -> Look:
    p = model.parameters
    # What is done when it goes wrong is agreed: less reason to step in beforehand.
    calm = p.net_calms if model.institution.safety_net else 0.0
    return Look(_opposed(group, p.objector_weight_again) + p.reopen_lean - calm, 0.0)


def _opposed(group: Initiative, weight: float) -> float:
    """Return how much objectors outweigh those who take part, -1 to 1."""
    people = group.record.helpers + len(group.record.core)
    against = weight * group.record.objectors
    return (against - people) / (people + against + 1.0)


def _frame_look(model: Municipality, group: Initiative, item: Item) -> Look:
    p = model.parameters
    room = model.yes_if + model.institution.deviation_share
    quality = plan_quality(group.record, p)
    return Look(p.merit_slope * (quality - p.frame_bar), 1.0 if room > p.advice_room else -1.0)


def _building_look(model: Municipality, group: Initiative, item: Item) -> Look:
    p = model.parameters
    return Look(p.merit_slope * (group.health() - p.building_bar), -p.advice_half)


Looker = Callable[["Municipality", Initiative, Item], Look]

_SIDES: dict[str, tuple[str, str, Looker]] = {
    "grant_above_mandate": ("grant", "refuse", _grant_look),
    "objection": ("allow", "refuse", _objection_look),
    "reopen_process": ("reopen", "hold", _reopen_look),
    "outside_frame": ("deviate", "refuse", _frame_look),
    "wants_building": ("temporary", "refuse", _building_look),
}
"""The yes and the no of each kind that has a file, and how its yes looks."""
