"""What the levers of the later building blocks do: markets, panels, stages, platforms, lots."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from agents import meeting, requests
from agents.bill import bill_of, council_hours
from agents.cases import make_item
from agents.council import Proposal, council_vote
from agents.desk import hand_in
from agents.fund import choose_deciders
from agents.institution import Institution
from agents.municipality import Municipality
from agents.parameters import PARAMETERS as P
from agents.weighing import own_verdict
from tests.model.towns import LIVELY, a_group, lived, small_town

OCTOBER = 6


@pytest.fixture
def town() -> Municipality:
    """Return a young town of 3,000 in which a test may change anything."""
    model = lived(small_town(), 12)
    model.desk.files.clear()
    return model


def under(model: Municipality, **levers: Any) -> Municipality:
    """Put levers in force at once, as practised."""
    model.institution = replace(model.institution, **levers)
    return model


def in_october(model: Municipality, **levers: Any) -> Municipality:
    """Let the month of the panel come, with levers in force."""
    model.month += (OCTOBER - model.month) % 12
    return under(model, **levers)


# --- panels -----------------------------------------------------------------------


def test_a_day_without_mandate_leaves_wishes_and_no_policy(town: Municipality) -> None:
    """Of a one-day summit nothing is carried out; its wishes wait at the desk for an answer."""
    in_october(town, invited_year=60, panel_days=1.0, invitation="letter", promised_influence=0.8)
    meeting.due_panel(town)
    assert town.counts["panel_members"] > 20
    assert town.counts["advice_followed"] == 0
    assert 0 < town.desk.unanswered < town.counts["panel_members"]
    assert town.desk.questions[0].promised == 0.8


def test_a_mandate_makes_policy_and_leaves_no_wishes(town: Municipality) -> None:
    """With a mandate the advice is followed as far as was promised and there is attention for."""
    in_october(town, invited_year=60, panel_mandate=True, promised_influence=0.6)
    meeting.due_panel(town)
    kept = min(0.6, P.panel_kept_base + P.panel_kept_attention * town.attention)
    assert town.counts["advice_followed"] == round(P.panel_advices * kept)
    assert town.desk.unanswered == 0


def test_advice_lands_where_who_decides_was_settled(town: Municipality) -> None:
    """Without a mandate advice counts only on files with a start note."""
    in_october(town, invited_year=60, decided_beforehand_share=0.9, promised_influence=0.6)
    meeting.due_panel(town)
    assert town.counts["advice_followed"] > 0


def test_a_day_costs_a_fifth_of_an_assembly() -> None:
    """Hours and money of a panel are in proportion to its days."""
    base = Institution()
    costs = [
        bill_of(base, [], [{"invited_year": 100, "panel_days": days}], 21, 6)
        for days in (1.0, P.panel_days_whole)
    ]
    assert costs[1].eur_year == pytest.approx(5 * costs[0].eur_year)
    assert costs[1].council_hours_year == pytest.approx(5 * costs[0].council_hours_year)


def test_places_on_a_panel_go_by_lot(town: Municipality) -> None:
    """When more accept than there are places, the last neighbourhood is not the one left out."""
    people, hoods = town.people, []
    for month in range(12):
        town.month = month
        came = meeting.panel_of(town, 0, people.grown, 30, "house_visit")
        assert len(came) <= 30
        hoods += people.hood[came].tolist()
    last = hoods.count(len(people.names) - 1) / len(hoods)
    share = people.residents[-1] / sum(people.residents)
    assert last == pytest.approx(share, abs=0.08)


# --- the council's evenings ----------------------------------------------------------


def test_parallel_tables_save_hours_and_cost_insight(town: Municipality) -> None:
    """With more tables at a time members spend fewer hours and are less sure of merit."""
    one, four = Institution(), Institution(parallel_tables=4)
    saved = council_hours(one, 21).agenda - council_hours(four, 21).agenda
    heard = 28.0 * (1 - P.routine_item_share * 0.2)
    assert saved == pytest.approx(21 * heard * P.hours_per_item * P.table_hours_share * 0.75)

    def wrong() -> int:
        found = 0
        for number in range(300):
            proposal = Proposal(number, 0.0, 0.2, 0.0, 0.0, 0.0)
            found += sum(vote.choice == "against" for vote in council_vote(town, proposal))
        return found

    together = wrong()
    under(town, parallel_tables=4)
    assert wrong() > 1.1 * together


def test_a_plan_that_is_adopted_goes_first(town: Municipality) -> None:
    """Of the groups that wait those who tell it best get the stage; an adopted plan goes first."""
    groups = []
    for rank, skill in enumerate((0.4, 0.9, 0.7)):
        group = town.add_group(a_group(town, rank=rank, skill=skill))
        hand_in(town.desk, group, "grant", 500.0, 0.6)
        groups.append(group)
    for member in town.members:
        member.belief = 1.0
    for other in [g for g in town.initiatives if g not in groups]:
        other.record.waiting = 0
    meeting.pitches(under(town, pitch_slots_month=2))
    assert [group.heard_by_council for group in groups] == [False, True, True]
    assert [file.first for file in town.desk.files] == [False, True, True]
    meeting.pitches(town)
    assert groups[0].heard_by_council


def test_nobody_believes_nobody_adopts(town: Municipality) -> None:
    """A council without belief listens and leaves the queue as it was."""
    group = town.add_group(a_group(town))
    hand_in(town.desk, group, "grant", 500.0, 0.6)
    for member in town.members:
        member.belief = 0.0
    meeting.pitches(under(town, pitch_slots_month=6))
    assert group.heard_by_council
    assert not any(file.first for file in town.desk.files)


def test_a_fallback_calms_the_council(town: Municipality) -> None:
    """With a safety net the council reopens fewer agreements under the same protest."""
    groups = [town.add_group(a_group(town, rank=rank, objectors=rank // 2)) for rank in range(24)]
    cases = [make_item(town, "reopen_process", group) for group in groups]
    without = sum(own_verdict(town, case) == "reopen" for case in cases)
    under(town, safety_net=True)
    assert 0 < sum(own_verdict(town, case) == "reopen" for case in cases) < without


def test_a_fallback_is_agreed_file_by_file(town: Municipality) -> None:
    """With a safety net every file asks more of the desk: what is done when it goes wrong."""
    group = town.add_group(a_group(town))
    for kind in ("grant", "permit"):
        plain = hand_in(town.desk, group, kind, 500.0, 0.6).hours
        under(town, safety_net=True)
        assert hand_in(town.desk, group, kind, 500.0, 0.6).hours == plain + P.net_hours
        under(town, safety_net=False)


# --- online, juries and tasks ---------------------------------------------------------


def test_the_platform_reaches_the_handy_and_loads_the_desk(town: Municipality) -> None:
    """Who looks in online is skilled and young, knows the fund, and leaves questions.

    Moderators answer them as far as they have the hours; the rest waits at the desk.
    """
    town.citizens.aware[:] = False
    under(town, moderator_fte=2.0)
    town.parameters = replace(LIVELY, platform_rate=0.01)
    for month in range(24):
        town.month = month
        meeting.online(town)
    people, met = town.people, town.citizens.aware
    assert met.sum() > 100
    assert people.skill[met].mean() > people.skill.mean() + 0.01
    assert (people.band[met] == 2).mean() < 0.8 * (people.band == 2).mean()
    assert town.desk.unanswered == 0
    town.parameters = replace(town.parameters, moderator_answers=0.0)
    town.month += 1
    meeting.online(town)
    assert town.desk.unanswered > 0
    nobody = under(lived(small_town(), 1), moderator_fte=0.0)
    meeting.online(nobody)
    assert nobody.desk.unanswered == 0


def test_a_drawn_jury_is_less_eager_than_volunteers(town: Municipality) -> None:
    """Residents drawn per neighbourhood are fewer of the eager than those who come forward."""
    act = town.people.act
    eager = {}
    for decider in ("residents", "drawn"):
        under(town, grant_decider=decider, invitation="house_visit")
        jury = choose_deciders(town)
        assert {int(town.people.hood[row]) for row in jury} == {0, 1, 2}
        eager[decider] = float(np.mean(act[list(jury)]))
    assert eager["drawn"] < eager["residents"] - 0.3


@pytest.mark.parametrize(
    ("decider", "extra"),
    [("staff", 0.0), ("residents", P.jury_hours), ("drawn", P.jury_hours), ("vote", P.vote_hours)],
)
def test_letting_residents_decide_takes_hours_of_the_desk(
    town: Municipality, decider: str, extra: float
) -> None:
    """Helping a jury and testing plans for a vote costs desk hours a file; the fast lane none."""
    group = town.add_group(a_group(town))
    usual = hand_in(under(town, grant_decider="committee").desk, group, "grant", 800.0, 0.6)
    under(town, grant_decider=decider)
    assert hand_in(town.desk, group, "grant", 800.0, 0.6).hours == usual.hours + extra
    under(town, fast_lane_eur=1000.0)
    assert hand_in(town.desk, group, "grant", 800.0, 0.6).hours < usual.hours


def test_who_is_asked_offers_more_often(town: Municipality) -> None:
    """A municipality that asks gets as many more offers as a house visit beats a letter."""
    record = a_group(town, formal=True, began=town.month - 72)
    group = town.add_group(record)
    found = {}
    for asked in (False, True):
        under(town, takeover_open=True, tasks_offered=asked)
        town.desk.files.clear()
        for month in range(2000):
            town.month, record.waiting = 1000 + month, 0
            requests._challenge(town, group)
        found[asked] = len(town.desk.files)
    assert found[True] == pytest.approx(math.exp(P.invite_house) * found[False], rel=0.6)
    assert found[True] > found[False]


def test_old_associations_may_take_a_task_over() -> None:
    """The associations that are older than anything modelled count as old, not as not begun."""
    model = under(lived(small_town(), 1), takeover_open=True)
    model.parameters = replace(LIVELY, challenge_chance=1.0)
    requests.groups_ask(model)
    assert any(file.kind == "challenge" for file in model.desk.files)
