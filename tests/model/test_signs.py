"""What the model says about a change, over several seeds: the sign, not the size."""

from __future__ import annotations

import numpy as np

from agents.burn_in import start
from agents.municipality import Municipality
from agents.snapshot import fork
from tests.model.towns import LIVELY, Levers, lived, on, small_town

SEEDS = range(1, 7)


def arms(months: int, one: Levers, other: Levers) -> list[tuple[Municipality, Municipality]]:
    """Return pairs of small towns with other levers and the same luck."""
    return [
        (
            lived(small_town(**one), months, seed=seed),
            lived(small_town(**other), months, seed=seed),
        )
        for seed in SEEDS
    ]


def test_a_short_form_gives_many_more_grants() -> None:
    """A form of two hours gives far more grants than one of forty: twice at least, five overall."""
    pairs = arms(36, {"application_hours": 2.0}, {"application_hours": 40.0})
    grants = [(short.total["grants"], long.total["grants"]) for short, long in pairs]
    assert all(short > 2 * long for short, long in grants)
    assert sum(short for short, _ in grants) > 5 * sum(long for _, long in grants)


def test_late_answers_lower_the_trust_of_those_who_waited() -> None:
    """With a tenth of the desk the members of groups that asked end lower than their own level."""
    gaps = []
    for quick, slow in arms(36, {"desk_fte": 2.0}, {"desk_fte": 0.1}):
        assert slow.desk.wait > quick.desk.wait
        gaps.append(lost_by_askers(slow) - lost_by_askers(quick))
    assert sum(gap > 0 for gap in gaps) >= 5
    assert float(np.mean(gaps)) > 0.002


def lost_by_askers(model: Municipality) -> float:
    """Return the trust that citizens with any dealings lost against their own level."""
    dealt = np.abs(model.citizens.memory) > 0.02
    return float((model.people.trust - model.citizens.trust)[dealt].mean())


def test_a_duty_with_a_busy_desk_costs_grants() -> None:
    """Where desk hours are short, many visits with a duty to answer leave fewer grants."""
    visits: Levers = {"visits_quarter": 6, "desk_fte": 0.2}
    pairs = arms(36, visits | {"report_back_duty": True}, visits)
    lost = [without.total["granted_eur"] - duty.total["granted_eur"] for duty, without in pairs]
    grants = [without.total["grants"] - duty.total["grants"] for duty, without in pairs]
    assert sum(one > 0 for one in grants) >= 5
    assert sum(lost) > 0


def test_a_duty_keeps_questions_from_lapsing() -> None:
    """The same duty on the same desk leaves fewer residents without an answer."""
    visits: Levers = {"visits_quarter": 3, "desk_fte": 0.2}
    pairs = arms(36, visits | {"report_back_duty": True}, visits)
    for duty, without in pairs:
        assert duty.total["questions_lapsed"] < without.total["questions_lapsed"]


def test_an_agenda_diet_lowers_agenda_hours() -> None:
    """Fewer items mean fewer agenda hours and more time for own contacts, in every seed."""
    for diet, usual in arms(24, {"agenda_items_month": 20.0}, {}):
        for name, less in (("hours_agenda", True), ("hours_contacts", False)):
            ours = float(np.mean(diet.datacollector.model_vars[name]))
            theirs = float(np.mean(usual.datacollector.model_vars[name]))
            assert (ours < theirs) is less


def test_a_fuller_agenda_tires_the_council() -> None:
    """A quarter more items makes members more tired and lets more of them leave."""
    left = [0, 0]
    for full, usual in arms(60, {"agenda_items_month": 36.0}, {}):
        tired = [m.datacollector.model_vars["fatigue"][-1] for m in (full, usual)]
        assert tired[0] > tired[1]
        left[0] += full.total["members_left"]
        left[1] += usual.total["members_left"]
    assert left[0] > left[1]


def test_visits_need_not_change_taking_part(leusden_begun: Municipality) -> None:
    """A null effect can happen: visits move the share that takes part by less than half a point."""
    moved = []
    for seed in (1, 2, 3):
        plain, visited = fork(leusden_begun, seed), fork(leusden_begun, seed)
        visited.adopt({"straat": {"visits_quarter": 1}}, support={"straat": 1.0})
        on(plain, 24)
        on(visited, 24)
        assert visited.total["visitors"] > 50
        ours, theirs = (m.datacollector.model_vars["active_share"][-1] for m in (visited, plain))
        moved.append(ours - theirs)
    assert abs(float(np.mean(moved))) < 0.005


def test_word_of_mouth_spreads_the_fund() -> None:
    """Where more groups get money more people come to know the fund, in most seeds."""
    aware = [
        easy.datacollector.model_vars["aware_share"][-1]
        - hard.datacollector.model_vars["aware_share"][-1]
        for easy, hard in arms(48, {"application_hours": 2.0}, {"application_hours": 40.0})
    ]
    assert sum(one > 0 for one in aware) == len(aware)


def test_a_pair_differs_less_than_two_towns() -> None:
    """Pairing pays: a difference between arms varies less with common luck than without."""
    pairs = arms(24, {"application_hours": 8.0}, {})
    started = [(one.total["started"], other.total["started"]) for one, other in pairs]
    together = np.var([one - other for one, other in started])
    apart = np.var([started[i][0] - started[i - 1][1] for i in range(len(started))])
    assert together < apart / 4


def test_ten_years_before_leave_a_steady_town() -> None:
    """After the burn-in the stock of groups and volunteers no longer climbs."""
    model = start(small_town(), parameters=LIVELY)
    opening = model.datacollector.model_vars["volunteers_share"][-1]
    on(model, 24)
    closing = model.datacollector.model_vars["volunteers_share"][-1]
    assert abs(closing - opening) < 0.04
    assert 0.2 < opening < 0.45
