"""What each verdict on a case does (ODD: *agenda*).

A verdict gives an answer, hours, a place or money, gives or takes back a
permission, or changes a rule. It never sets an outcome: what groups, neighbours
and civil servants make of it follows from their own rules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from agents.answers import give_answer
from agents.cases import AS_ALWAYS, Item, council_hours_of
from agents.initiatives import Initiative
from agents.keyed import draws
from agents.meeting import invite
from agents.neighbours import (
    hear_it_is_decided,
    hear_objectors,
    objecting,
    objectors_of,
)
from agents.tables import HALFWAY
from agents.weighing import own_verdict

if TYPE_CHECKING:
    from agents.municipality import Municipality


def decide(model: Municipality, item: Item, verdict: str) -> str:
    """Carry out a verdict on a case and return the verdict that was meant.

    Args:
        model: The municipality.
        item: The case; its group may have ended meanwhile.
        verdict: A verdict of its kind, or `as_always` for what the model's own
            council decides.

    Raises:
        KeyError: If the verdict does not belong to the kind.
    """
    meant = own_verdict(model, item) if verdict == AS_ALWAYS else verdict
    group = model.group(item.initiative)
    if item.initiative and (group is None or not group.alive):
        return meant
    model.chamber.extra_hours += council_hours_of(meant, model.parameters)
    VERDICTS[item.kind][meant](model, item)
    model.counts["council_items"] += 1
    return meant


def _group(model: Municipality, item: Item) -> Initiative:
    group = model.group(item.initiative)
    if group is None:
        raise KeyError(f"no living group for case {item.kind}")
    return group


def _waited(model: Municipality, item: Item) -> float:
    """Return the months since a case came in; the council meets half-way a month."""
    return model.month - item.month + HALFWAY


def _grant(model: Municipality, item: Item) -> None:
    give_answer(model, _group(model, item), yes=True, eur=item.eur, waited=_waited(model, item))


def _grant_half(model: Municipality, item: Item) -> None:
    eur = model.parameters.grant_part * item.eur
    give_answer(model, _group(model, item), yes=True, eur=eur, waited=_waited(model, item))


def _refuse(model: Municipality, item: Item) -> None:
    give_answer(model, _group(model, item), yes=False, eur=item.eur, waited=_waited(model, item))


def _allow(model: Municipality, item: Item) -> None:
    group = _group(model, item)
    give_answer(model, group, yes=True, eur=0.0, waited=_waited(model, item))
    hear_it_is_decided(model, group, model.parameters.allow_heard)


def _mediate(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    model.hear(objectors_of(model, group))
    hear_objectors(model, group, fairness=p.mediate_heard, outcome=p.mediate_outcome)
    group.record.objectors -= _withdrawn(model, group)
    group.record.informed = True
    give_answer(model, group, yes=True, eur=0.0, waited=_waited(model, item) + 1.0)


def _withdrawn(model: Municipality, group: Initiative) -> int:
    """Return how many objectors let go after a talk: those who expect something of it."""
    rows = objectors_of(model, group)
    who = model.people.who[rows] ^ np.uint64(group.record.identity)
    lets_go = draws(model.seed, "lets go", who) < model.citizens.response[rows]
    return int(np.count_nonzero(lets_go))


def _hold(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    heard = p.hold_settled if group.record.settled else p.hold_heard
    hear_objectors(model, group, fairness=heard, outcome=0.0)
    group.record.settled = True


def _reopen(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    model.treat(model.members_of(group), p.reversal_fairness, 0.0, p.reopen_expected)
    hear_objectors(model, group, fairness=p.reopen_heard, outcome=1.0)
    _take_back(group)
    model.counts["reversals"] += 1


def _take_back(group: Initiative) -> None:
    """Take a permission back; whether the group ends is up to the group."""
    group.record.allowed = False
    group.record.refused = True
    group.note("step_refused", weeks=0)


def _neighbourhood_decides(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    wins = group.record.helpers + len(group.record.core) >= group.record.objectors
    members, won = model.members_of(group), 1.0 if wins else 0.0
    model.treat(members, p.vote_nearby_fair, won, p.vote_nearby_expected)
    model.hear(members)
    model.hear(objectors_of(model, group))
    hear_objectors(model, group, fairness=p.vote_nearby_fair, outcome=1.0 - won)
    if wins:
        group.record.settled = True
    else:
        _take_back(group)


def _top_up(model: Municipality, item: Item) -> None:
    model.fund.left += model.parameters.top_up_eur
    model.overspent += model.parameters.top_up_eur
    _grant(model, item)


def _wait(model: Municipality, item: Item) -> None:
    give_answer(model, _group(model, item), yes=False, eur=item.eur, waited=_waited(model, item))


def _share_out(model: Municipality, item: Item) -> None:
    p = model.parameters
    room = max(0.0, model.fund.room(item.hood)) + p.share_out_beyond * item.eur
    eur = min(p.grant_part * item.eur, room)
    give_answer(model, _group(model, item), yes=True, eur=eur, waited=_waited(model, item))


def _tighten(model: Municipality, item: Item) -> None:
    model.ratchet += model.institution.rule_hours_per_incident
    for servant in model.servants:
        servant.blamed(model.parameters)


def _explain(model: Municipality, item: Item) -> None:
    """Keep the rules and account for it; that costs hours and nothing else."""


def _evaluate(model: Municipality, item: Item) -> None:
    model.ratchet = max(0.0, model.ratchet - model.parameters.evaluate_eases)


def _answer_first(model: Municipality, item: Item) -> None:
    p = model.parameters
    spent = model.desk.answer(model, model.desk.hours(model))
    share = spent / (model.institution.desk_fte * p.fte_hours_month)
    model.desk.lost.append((model.month + 1, min(p.answer_first_most, share)))
    for file in sorted(model.desk.files, key=lambda f: (f.month, f.initiative))[: p.answered_first]:
        file.first = True


def _answer_in_person(model: Municipality, item: Item) -> None:
    p = model.parameters
    # Members answer these residents; the desk keeps its hours.
    model.desk.answer(model, p.answered_in_person * p.question_hours)


def _desk_helps(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    model.desk.spend(model, p.desk_help_hours)
    group.record.hours_helped += p.desk_help_hours
    model.treat(model.members_of(group), p.desk_help_fair, p.help_outcome, p.help_expected)


def _members_help(model: Municipality, item: Item) -> None:
    group, p = _group(model, item), model.parameters
    group.record.hours_helped += p.members_help_part * p.hours_members_help
    model.treat(model.members_of(group), p.members_help_fair, p.help_outcome, p.help_expected)


def _first_come(model: Municipality, item: Item) -> None:
    group, rival = _group(model, item), model.group(item.rival)
    model.desk.withdraw(group, "permit")
    give_answer(model, group, yes=True, eur=0.0, waited=_waited(model, item))
    if rival is not None and rival.alive:
        model.desk.withdraw(rival, "permit")
        give_answer(model, rival, yes=False, eur=0.0, waited=_waited(model, item))


def _share(model: Municipality, item: Item) -> None:
    for name in (item.initiative, item.rival):
        group = model.group(name)
        if group is not None and group.alive:
            crowded = objecting(model, group, model.parameters.share_crowd)
            group.record.objectors = max(group.record.objectors, crowded)
            model.desk.withdraw(group, "permit")
            give_answer(model, group, yes=True, eur=0.0, waited=_waited(model, item))


def _house_visits(model: Municipality, item: Item) -> None:
    invite(model, item.hood, model.parameters.house_visits, "house_visit")


def _letter(model: Municipality, item: Item) -> None:
    invite(model, item.hood, model.parameters.letters, "letter")


def _give(model: Municipality, item: Item) -> None:
    model.overspent += item.eur
    _lend(model, item, model.parameters.place_months)


def _temporary(model: Municipality, item: Item) -> None:
    model.overspent += model.parameters.temporary_part * item.eur
    _lend(model, item, model.parameters.place_trial)


def _lend(model: Municipality, item: Item, months: int) -> None:
    """Let a group use a place; what it makes of that is up to the group."""
    group = _group(model, item)
    group.record.place_until = model.month + months
    group.record.place_rent = model.parameters.place_yield * item.eur / 12
    give_answer(model, group, yes=True, eur=0.0, waited=_waited(model, item))


def _nothing(model: Municipality, item: Item) -> None:
    """Leave it as it is: what comes of it comes of it."""


Verdict = Callable[["Municipality", Item], None]

VERDICTS: dict[str, dict[str, Verdict]] = {
    "grant_above_mandate": {"grant": _grant, "grant_half": _grant_half, "refuse": _refuse},
    "objection": {"allow": _allow, "mediate": _mediate, "refuse": _refuse},
    "reopen_process": {
        "hold": _hold,
        "reopen": _reopen,
        "neighbourhood_decides": _neighbourhood_decides,
    },
    "outside_frame": {"deviate": _allow, "refuse": _refuse},
    "fund_empty": {"top_up": _top_up, "share_out": _share_out, "wait": _wait},
    "misuse": {"tighten": _tighten, "explain": _explain, "evaluate": _evaluate},
    "late_answer": {
        "answer_first": _answer_first,
        "answer_in_person": _answer_in_person,
        "nothing": _nothing,
    },
    "puller_leaves": {
        "desk_helps": _desk_helps,
        "members_help": _members_help,
        "nothing": _nothing,
    },
    "same_place": {"first_come": _first_come, "share": _share},
    "silent_neighbourhood": {
        "house_visits": _house_visits,
        "letter": _letter,
        "nothing": _nothing,
    },
    "wants_building": {"give": _give, "temporary": _temporary, "refuse": _refuse},
}
"""What each verdict does, by kind of case. `as_always` resolves to one of them."""
