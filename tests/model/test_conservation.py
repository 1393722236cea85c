"""What may never be lost or made from nothing: money, hours, people, files."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.acts import GiveVerdict
from agents.bill import council_hours
from agents.cases import situations
from agents.fund import NEW_YEAR
from agents.institution import LEVERS, Lever
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.tables import WEEKS_A_MONTH
from agents.town import Incident
from agents.verdicts import VERDICTS
from tests.model.towns import LIVELY, MISUSE, lived, on, small_town

AWAITED = {"grant_above_mandate", "objection", "outside_frame", "fund_empty"}
"""Kinds of case for which a group goes on waiting at the council."""


def holds(model: Municipality) -> None:
    """Check everything that must hold at the end of any month."""
    people_are_somewhere(model)
    files_are_waited_for(model)
    for values in (model.citizens.trust, model.citizens.response):
        assert values.min() >= 0.0
        assert values.max() <= 1.0
    assert np.abs(model.citizens.memory).max() <= 1.0
    assert -1.0 <= model.mood <= 1.0
    assert model.ratchet >= 0.0
    assert min([model.fund.left, *model.fund.split]) > -1e-6
    assert model.desk.load >= 0.0
    assert model.desk.wait >= 0.0
    assert model.desk.unanswered >= 0
    assert all(file.hours > 0.0 for file in model.desk.files)
    for member in model.members:
        assert min(member.spent.values()) >= 0.0
        assert 0.0 < member.belief < 1.0
        assert member.fatigue > 0.0
    for servant in model.servants:
        assert 0.05 <= servant.yes_if <= 0.95
    for name, values in model.datacollector.model_vars.items():
        assert np.isfinite(values).all(), name


def people_are_somewhere(model: Municipality) -> None:
    """Check that everybody in a group is in a living one, and its core in it."""
    slot = model.citizens.slot
    by_place = {group.place: group for group in model.initiatives}
    assert len(by_place) == len(model.initiatives)
    assert set(np.unique(slot[slot >= 0]).tolist()) <= set(by_place)
    for group in model.initiatives:
        assert group.alive
        assert model.group(group.record.identity) is group
        assert (slot[list(group.record.core)] == group.place).all()
        assert group.record.founder == group.record.core[0]
        assert group.record.helpers >= 0
        assert group.record.waiting >= 0
        assert 0.0 <= group.record.density <= 0.95


def files_are_waited_for(model: Municipality) -> None:
    """Check that each group waits for exactly its files and its cases at the council."""
    waited = Counter(file.initiative for file in model.desk.files)
    waited.update(item.initiative for item in model.agenda if item.kind in AWAITED)
    for group in model.initiatives:
        assert group.record.waiting == waited[group.record.identity], group.record


def money(model: Municipality) -> float:
    """Return all money of the year: what is left and what was paid."""
    return model.fund.left + sum(model.fund.split) + model.fund.paid_year


@pytest.mark.parametrize("split", [0.0, 0.6])
def test_money_left_and_paid_is_what_was_put_in(split: float) -> None:
    """All year the fund left and the grants paid add up to the fund of January."""
    town = small_town(fund_eur_year=8_000.0, neighbourhood_split_share=split, application_hours=3.0)
    model = lived(town, 24)
    for _ in range(24):
        model.step()
        assert money(model) == pytest.approx(8_000.0)
        assert model.fund.paid_year == pytest.approx(sum(model.fund.paid_to.values()))
    assert model.total["granted_eur"] > 8_000


def test_grants_of_groups_are_the_payments_of_the_fund() -> None:
    """What groups say they received is what the fund paid, to the euro."""
    model = Municipality(small_town(application_hours=3.0), 1, parameters=LIVELY)
    before = sum(group.record.received for group in model.initiatives)
    older = sum(group.record.grants for group in model.initiatives)
    model.month = BURN_IN - 24
    paid = 0.0
    for _ in range(36):
        if model.month % 12 == NEW_YEAR:
            paid += model.fund.paid_year
            model.fund.paid_year = 0.0
        on(model, 1)
    paid += model.fund.paid_year
    records = [group.record for group in model.initiatives] + model.gone
    assert sum(record.received for record in records) - before == pytest.approx(paid)
    assert sum(record.grants for record in records) - older == model.total["grants"]


@pytest.mark.parametrize("verdict", ["top_up", "share_out"])
def test_money_beyond_the_fund_is_overspent(verdict: str) -> None:
    """What a council puts in beyond the fund is counted as overspent; the fund never owes."""
    town = small_town(fund_eur_year=15_000.0, application_hours=2.0, grant_cap_eur=25_000.0)
    model = lived(town, 24)
    for _ in range(24):
        before, overspent, new_year = money(model), model.overspent, model.month % 12 == NEW_YEAR
        # The fund runs empty and the case is decided in one month: look a month ahead.
        for item in on(fork(model), 1).raised:
            if item.kind == "fund_empty":
                model.act([GiveVerdict(item.who, verdict)])
        model.step()
        usual = 15_000.0 if new_year else before
        added = model.overspent - overspent
        assert money(model) - usual == pytest.approx(added, abs=1e-6)
        assert model.fund.left > -1e-6
    assert model.overspent > 0.0


def test_hours_asked_of_the_council_are_hours_spent() -> None:
    """Agenda and outreach of all members add up to what the institution asks, each month."""
    town = small_town(visits_quarter=3, invited_year=24, rapporteurs=2, resident_slots_month=3)
    model = lived(town, 11)
    for _ in range(12):
        recess, pledged = model.in_recess, model.chamber.extra_hours
        model.step()
        asked = council_hours(model.institution, len(model.members), model.parameters)
        agenda = sum(member.spent["agenda"] for member in model.members) * WEEKS_A_MONTH
        outreach = sum(member.spent["outreach"] for member in model.members) * WEEKS_A_MONTH
        assert agenda == pytest.approx(asked.agenda * (0.5 if recess else 1.0))
        assert outreach >= asked.total - asked.agenda + pledged - 1e-6
        for member in model.members:
            assert set(member.spent) == {"agenda", "outreach", "contacts", "other"}


def test_residents_who_left_wait_for_nothing() -> None:
    """Groups come and go for years; nobody is left in a group that ended."""
    model = lived(small_town(incidents=(MISUSE,), visits_quarter=2), 0)
    for _ in range(36):
        model.step()
        holds(model)
    assert len(model.gone) > 50


def setting(lever: Lever) -> st.SearchStrategy[Any]:
    """Return values of a lever over its whole range."""
    if lever.kind is bool:
        return st.booleans()
    if lever.options:
        return st.sampled_from(lever.options)
    if lever.kind is int:
        return st.integers(int(lever.low), int(lever.high))
    return st.floats(lever.low, lever.high, allow_nan=False)


INSTITUTIONS = st.fixed_dictionaries({}, optional={n: setting(one) for n, one in LEVERS.items()})


@settings(max_examples=25, deadline=None, derandomize=True)
@given(INSTITUTIONS, st.integers(1, 1000))
def test_no_institution_breaks_the_town(levers: dict[str, Any], seed: int) -> None:
    """Whatever the levers within their ranges, a year and a half breaks nothing."""
    model = lived(small_town(incidents=(MISUSE,), **levers), 0, seed=seed)
    for _ in range(18):
        model.step()
        holds(model)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.data())
def test_no_table_breaks_the_town(grown: Municipality, data: st.DataObject) -> None:
    """Whatever verdicts a table gives, on every case it meets, nothing breaks."""
    model = fork(grown)
    for _ in range(9):
        for item in [*model.agenda, *situations(model)]:
            verdict = data.draw(st.sampled_from(sorted(VERDICTS[item.kind])))
            model.act([GiveVerdict(item.who, verdict)])
        model.step()
        holds(model)


EFFECTS: tuple[str, ...] = ("mood", "desk_hours", "fund_cut", "issue", "agenda_items", "misuse")
EFFECTS += ("puller_leaves", "free_hours", "member_leaves", "staff_leaves")


@pytest.mark.parametrize("effect", EFFECTS)
def test_no_incident_breaks_the_town(effect: str) -> None:
    """Every kind of incident, as often as can be, leaves a sound town and does something."""
    size = 3.0 if effect == "issue" else 0.3  # an issue of 0.3 fades before anybody stirs
    often = Incident("ramp", "always", 12.0, effect, size, 6)
    model = lived(small_town(incidents=(often,)), 12, since=BURN_IN)
    struck = [happened for happened in model.happened if happened.incident == "ramp"]
    assert len(struck) == 1  # the same incident never comes twice within a year
    holds(model)
    calm = lived(small_town(), 12, since=BURN_IN)
    assert model.datacollector.model_vars != calm.datacollector.model_vars or effect == "misuse"
