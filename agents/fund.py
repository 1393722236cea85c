"""The fund for initiatives: who applies, who decides, what is paid (ODD: *fund*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from agents.desk import File, hand_in
from agents.initiatives import Initiative, Stage, grant_quality
from agents.institution import GrantDecider
from agents.keyed import draws, lowest
from agents.meeting import panel_of
from agents.tables import HALFWAY, WEEKS_A_MONTH, chance

if TYPE_CHECKING:
    from agents.municipality import Municipality

NEW_YEAR = 9
"""Month of the year (April is 0) in which new money comes: January."""


@dataclass
class Fund:
    """Money of this year and what became of it.

    Attributes:
        left: Money left for the whole town, EUR.
        split: Money left per neighbourhood that was set apart, EUR.
        paid_year: Paid since January, EUR.
        paid_to: Paid since January per initiative, EUR.
        broker_hours: Hours of the broker left this month.
        empty_since: Month the money ran out, or -1.
    """

    left: float = 0.0
    split: list[float] = field(default_factory=list)
    paid_year: float = 0.0
    paid_to: dict[int, float] = field(default_factory=dict)
    broker_hours: float = 0.0
    empty_since: int = -1

    def new_year(self, model: Municipality) -> None:
        """Fill the fund for a year, a share of it split over neighbourhoods."""
        whole = model.institution.fund_eur_year * model.fund_factor
        apart = whole * model.institution.neighbourhood_split_share
        total = sum(model.people.residents)
        self.left = whole - apart
        self.split = [apart * n / total for n in model.people.residents]
        self.paid_year = 0.0
        self.paid_to = {}
        self.empty_since = -1

    def room(self, hood: int) -> float:
        """Return the money a group in this neighbourhood can still get, EUR."""
        return self.left + (self.split[hood] if self.split else 0.0)

    def pay(self, group: Initiative, eur: float) -> None:
        """Pay a group, from the money of its neighbourhood first."""
        hood = group.record.hood
        near = min(eur, self.split[hood]) if self.split else 0.0
        if self.split:
            self.split[hood] -= near
        self.left -= eur - near
        self.paid_year += eur
        name = group.record.identity
        self.paid_to[name] = self.paid_to.get(name, 0.0) + eur

    def share_of_two_largest(self) -> float:
        """Return the share of this year's money that the two largest got."""
        largest = sorted(self.paid_to.values(), reverse=True)[:2]
        return sum(largest) / self.paid_year if self.paid_year else 0.0


def consider_applying(model: Municipality, groups: list[Initiative], luck: list[float]) -> None:
    """Let groups that know the fund decide whether to apply (M2.5).

    Args:
        model: The municipality.
        groups: Live groups.
        luck: One uniform draw per group: is it time for a standing group?
    """
    p, fund = model.parameters, model.fund
    fund.broker_hours = model.institution.broker_fte * p.fte_hours_month
    for group, draw_again in zip(groups, luck, strict=True):
        record = group.record
        if record.waiting or record.ended >= 0:
            continue
        new = record.asked == 0 and record.stage == Stage.IDEA
        # Who pulls the group is the one who looks for money.
        if (new or _time_again(model, group, draw_again)) and model.citizens.aware[record.founder]:
            _apply(model, group)


def _time_again(model: Municipality, group: Initiative, luck: float) -> bool:
    """Return whether a standing group looks for money now: its last plan is carried out."""
    p, record = model.parameters, group.record
    if record.stage != Stage.RUNNING or not record.lasting or record.busy_until > model.month:
        return False
    # An association has an income of its own and asks less often.
    return luck < p.apply_again * (p.apply_formal if record.formal else 1.0)


def _apply(model: Municipality, group: Initiative) -> None:
    p, rules, fund = model.parameters, model.institution, model.fund
    record = group.record
    eur = min(record.wants_eur, rules.grant_cap_eur)
    fast = eur <= rules.fast_lane_eur
    form = min(p.light_form_hours, rules.application_hours) if fast else rules.application_hours
    hours = (
        form
        * (p.form_slow - p.form_skill * record.skill)
        / (1.0 + p.form_experience * record.grants)
    )
    helped = min(fund.broker_hours, p.broker_hours_group * hours)
    cofunding = rules.cofunding_share if eur > rules.cofunding_from_eur else 0.0
    norm = rules.fast_lane_weeks if fast else rules.answer_weeks
    share = 1.0 - p.cofunding_burden * cofunding
    if not group.wants_to_apply(hours - helped, share, norm / WEEKS_A_MONTH):
        record.asked += 1
        return
    fund.broker_hours -= helped
    quality = grant_quality(record, p)
    if hours > 0:
        quality += p.broker_quality * helped / (p.broker_hours_group * hours)
    record.asked += 1
    file = hand_in(model.desk, group, "grant", eur, min(1.0, quality))
    # Whoever knows the desk hands in what it needs to see.
    file.hours -= p.file_hours_per_form * min(form, helped)
    group.note("step_asked", eur=round(eur), need="money")
    model.counts["applications"] += 1


def approves(model: Municipality, group: Initiative, file: File) -> bool:
    """Return whether those who decide on the fund find the plan worth it (M2.6)."""
    p, decider = model.parameters, model.institution.grant_decider
    luck = group.luck("file", group.record.asked)
    if decider == GrantDecider.STAFF or file.fast:
        bar = p.committee_bar if file.fast else p.staff_bar
        mended = p.quality_yes_if * (model.yes_if - HALFWAY)
        return luck < chance(p.staff_slope * (file.quality + mended - bar))
    if decider == GrantDecider.COMMITTEE:
        return luck < chance(p.committee_slope * (file.quality - p.committee_bar))
    return luck < chance(p.jury_slope * (worth_nearby(model, group) - p.jury_bar))


def worth_nearby(model: Municipality, group: Initiative) -> float:
    """Return what neighbours see in a plan: who is in it, and whom they know."""
    p, record = model.parameters, group.record
    people = min(1.0, (record.helpers + len(record.core)) / p.jury_full)
    jurors = set(model.deciders)
    ties = model.people.contact_rows[list(record.core)]
    known = np.isin(ties, list(jurors)).any()
    ties_worth = p.jury_knows if known else 0.0
    return p.jury_base + p.jury_people * people + p.jury_root * record.root + ties_worth


def choose_deciders(model: Municipality) -> tuple[int, ...]:
    """Return the residents who decide on the fund now; they tell their contacts.

    A committee is a handful of volunteers for the whole town; residents decide
    per neighbourhood, who come forward or are drawn; a public vote makes none known.
    """
    p, people = model.parameters, model.people
    decider = model.institution.grant_decider
    if decider == GrantDecider.COMMITTEE:
        return _volunteers(model, 0, people.grown, p.committee_size)
    spans = zip(people.first[:-1], people.first[1:], strict=True)
    if decider == GrantDecider.RESIDENTS:
        chosen = [_volunteers(model, int(a), int(b), p.jurors_hood) for a, b in spans]
        return tuple(row for rows in chosen for row in rows)
    if decider == GrantDecider.DRAWN:
        way = model.institution.invitation
        lots = [panel_of(model, int(a), int(b), p.jurors_hood, way) for a, b in spans]
        return tuple(int(row) for rows in lots for row in rows)
    return ()


def _volunteers(model: Municipality, start: int, end: int, count: int) -> tuple[int, ...]:
    """Return who comes forward: the propensity to act, and luck that stays the same."""
    who = model.people.who[start:end]
    luck = draws(model.seed, "decider", who)
    eager = model.people.act[start:end] + np.float32(model.parameters.decider_luck) * luck
    return tuple(int(row) + start for row in lowest(-eager, who, count))
