"""An answer to a group: paid, allowed or refused, in time or late (ODD: *answers*)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agents import cases
from agents.citizens import Rows
from agents.initiatives import Initiative
from agents.tables import HALFWAY, WEEKS_A_MONTH

if TYPE_CHECKING:
    from agents.municipality import Municipality


def give_answer(
    model: Municipality,
    group: Initiative,
    *,
    yes: bool,
    eur: float,
    waited: float,
    fast: bool = False,
) -> None:
    """Answer a group: pay or allow, and let it feel how it was treated.

    Args:
        model: The municipality.
        group: The group.
        yes: Whether it gets what it asked.
        eur: Money that is paid with a yes, EUR.
        waited: Months that it waited.
        fast: Whether it was promised the fast lane.
    """
    p, rules, record = model.parameters, model.institution, group.record
    norm = (rules.fast_lane_weeks if fast else rules.answer_weeks) / WEEKS_A_MONTH
    late = max(0.0, waited - norm)
    if record.promised >= 0:
        # A promise replaces the norm: what was said is what counts.
        late = float(max(0, model.month - record.promised))
        record.promised = -1
    model.answered(int(late <= 0.0), 1)
    fairness = p.fair_base - p.fair_late * late - (0.0 if yes else _how_a_no_is_brought(model))
    fairness = max(0.0, fairness) * model.desk.empathy(p)
    rows = model.members_of(group)
    model.treat(rows, fairness, 1.0 if yes else 0.0, None)
    weeks = round(WEEKS_A_MONTH * waited)
    if not yes:
        record.refused = True
        group.note("step_refused", weeks=weeks, eur=round(eur))
        model.counts["refused"] += 1
        return
    record.refused = False
    group.note("step_granted", weeks=weeks, eur=round(eur), load=round(model.desk.load, 2))
    if eur > 0.0:
        _pay(model, group, eur, rows)
    else:
        record.allowed = True
        model.counts["allowed"] += 1


def _how_a_no_is_brought(model: Municipality) -> float:
    """Return what a no takes off fairness: less where civil servants think along."""
    return model.parameters.fair_no * (1.0 + HALFWAY - model.yes_if)


def _pay(model: Municipality, group: Initiative, eur: float, rows: Rows) -> None:
    record = group.record
    beyond = max(0.0, eur - model.fund.room(record.hood))
    # What a council gives beyond the fund comes out of the budget.
    model.fund.left += beyond
    model.overspent += beyond
    model.fund.pay(group, eur)
    record.grants += 1
    record.received += eur
    record.busy_until = model.month + round(eur / model.parameters.plan_eur_month)
    group.next_plan(model.parameters)
    model.citizens.used_fund[rows] = model.month
    model.citizens.aware[rows] = True
    model.counts["grants"] += 1
    model.counts["granted_eur"] += round(eur)
    if group.luck("misuse", record.grants) < model.parameters.misuse_chance:
        model.raise_case(cases.make_item(model, "misuse", group))
