"""Each process alone, on a few citizens, with numbers worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from agents import citizens as society
from agents.answers import give_answer
from agents.bill import bill_of, council_hours, learning_hours, money_year
from agents.desk import File, Questions
from agents.initiatives import Initiative, Need, Stage
from agents.institution import Institution, changed, in_practice
from agents.keyed import draw
from agents.meeting import accept_chance, drawn, visit
from agents.method_vote import gives_away
from agents.municipality import Municipality
from agents.parameters import PARAMETERS as P
from agents.practice import Landing
from agents.tables import WEEKS_A_MONTH, chance, exact_mean, exponential, logistic, normal
from tests.model.towns import Levers, a_group, lived, on, small_town


@pytest.fixture
def town() -> Municipality:
    """Return a town of which nobody has done anything yet."""
    return Municipality(small_town(), blank=True)


# --- trust ----------------------------------------------------------------------


def test_how_one_citizen_feels_treated(town: Municipality) -> None:
    """A fair yes: trust, memory and expectation move as the formula of M2.7 says."""
    row = np.array([5])
    town.citizens.trust[5], town.citizens.response[5] = 0.5, 0.4
    skill = float(town.people.skill[5])
    town.treat(row, 0.85, 1.0, None)
    pull = (1 - 0.5 * skill) * (0.85 - 0.55) + 0.25 * (1.0 - (0.15 + 0.7 * 0.4))
    assert float(town.citizens.trust[5]) == pytest.approx(0.5 + 0.06 * pull, abs=1e-6)
    assert float(town.citizens.memory[5]) == pytest.approx(min(0.5, pull), abs=1e-6)
    learned = 0.7 * 1.0 + 0.3 * 0.85
    assert float(town.citizens.response[5]) == pytest.approx(0.4 + 0.25 * (learned - 0.4), abs=1e-6)


def test_a_bad_treatment_weighs_twice(town: Municipality) -> None:
    """Losing trust goes twice as fast as winning it, and never more than the cap."""
    town.citizens.trust[:2], town.citizens.response[:2] = 0.5, 0.5
    skill = float(town.people.skill[1])
    town.treat(np.array([1]), 0.3, 0.0, 0.5)
    pull = (1 - 0.5 * skill) * (0.3 - 0.55) + 0.25 * (0.0 - 0.5)
    assert float(town.citizens.trust[1]) == pytest.approx(0.5 + 0.12 * pull, abs=1e-6)
    hard = replace(P, trust_down=5.0)
    society.feel_treated(town.people, town.citizens, np.array([0]), 0.0, 0.0, 1.0, hard)
    assert float(town.citizens.trust[0]) == pytest.approx(0.4, abs=1e-6)


def test_only_contacts_hear_of_it(town: Municipality) -> None:
    """What contacts expect moves a twentieth of the way; nobody else changes at all."""
    before = town.citizens.copy()
    town.treat(np.array([5]), 0.85, 1.0, None)
    heard = set(town.people.contacts(5).tolist()) - {5}
    changed_rows = set(np.flatnonzero(town.citizens.response != before.response).tolist())
    assert changed_rows == heard | {5}
    assert np.flatnonzero(town.citizens.trust != before.trust).tolist() == [5]
    one = next(iter(heard))
    learned, old = 0.7 + 0.3 * 0.85, float(before.response[one])
    assert float(town.citizens.response[one]) == pytest.approx(old + 0.05 * (learned - old))


def test_a_promise_is_what_an_answer_is_measured_by(town: Municipality) -> None:
    """The same answer disappoints who was promised more."""
    town.citizens.trust[:2] = 0.5
    town.people.skill[:2] = 0.5
    town.treat(np.array([0]), 0.7, 0.5, 0.2)
    town.treat(np.array([1]), 0.7, 0.5, 0.9)
    assert town.citizens.trust[0] > town.citizens.trust[1]


def test_trust_returns_to_ones_own_level(town: Municipality) -> None:
    """Without a mood trust comes back by a share a month, from both sides."""
    usual = town.people.trust.copy()
    town.citizens.trust[:] = np.clip(usual + 0.2, 0, 0.9)
    start = town.citizens.trust.copy()
    society.settle_trust(town.people, town.citizens, 0.0, 0.0, P)
    assert np.allclose(town.citizens.trust, start + 0.015 * (usual - start), atol=1e-6)


def test_a_mood_reaches_everybody_by_his_own_ear(town: Municipality) -> None:
    """A fall of the mood lowers trust in proportion to how strongly one hears it."""
    town.citizens.trust[:] = town.people.trust
    society.settle_trust(town.people, town.citizens, -0.1, -0.1, replace(P, trust_return=0.0))
    fell = town.people.trust - town.citizens.trust
    inside = town.citizens.trust > 0.011
    expected = town.people.hears * np.float32(P.mood_reach * 0.1)
    assert np.allclose(fell[inside], expected[inside], atol=1e-6)


# --- citizens ---------------------------------------------------------------------


def test_what_contacts_do_is_counted_exactly(town: Municipality) -> None:
    """The one pass over all ties counts the same as asking everybody's contacts in turn."""
    luck = np.arange(town.people.grown)
    town.citizens.task_until[luck % 3 == 0] = 10
    town.citizens.slot[luck % 5 == 0] = 2
    town.citizens.used_fund[luck % 7 == 0] = 1
    around = society.look_around(town.people, town.citizens, 5, P)
    for row in range(0, town.people.grown, 97):
        contacts = town.people.contacts(row)
        assert around.volunteering[row] == (contacts % 3 == 0).sum()
        assert around.in_initiative[row] == (contacts % 5 == 0).sum()
        assert around.used_fund[row] == (contacts % 7 == 0).sum()


def test_who_is_asked_more_volunteers_more(town: Municipality) -> None:
    """Where nobody volunteers a task starts with the base chance times the chance of a yes."""
    around = society.look_around(town.people, town.citizens, 0, P)
    society.volunteer(town.people, town.citizens, around, 1, 0, 1.0, P)
    took = town.citizens.task_until > 0
    expected = P.asked_base * float(town.people.says_yes.sum())
    assert abs(took.sum() - expected) < 4 * expected**0.5
    assert (town.citizens.task_until[took] >= 1).all()


def test_tasks_are_short_or_long(town: Municipality) -> None:
    """Lengths of tasks have the stated means: 4.2 months, and 48 for a fifth of them."""
    for mean in (P.task_short_months, P.task_long_months):
        lengths = society._lengths(mean)
        assert lengths.min() >= 1
        assert float(lengths.mean()) == pytest.approx(mean, rel=0.01)


def test_ideas_have_two_motives(town: Municipality) -> None:
    """High trust brings ideas with the municipality, low trust ideas of ourselves: a U."""
    often, found = replace(P, idea_rate=0.05), {}
    people = replace(town.people, idea=town.people.idea * np.float32(100))
    for trust in (0.1, 0.5, 0.9):
        town.citizens.trust[:] = trust
        rows, alone = society.have_ideas(people, town.citizens, town.issues, 1, 0, often)
        found[trust] = (len(rows), float(alone.mean()))
    assert found[0.1][0] > found[0.5][0] < found[0.9][0]
    assert found[0.1][1] > 0.8
    assert 0.3 < found[0.5][1] < 0.7
    assert found[0.9][1] < 0.2


def test_an_issue_brings_ideas_only_where_it_is(town: Municipality) -> None:
    """An issue in one neighbourhood changes no idea in another."""
    people = replace(town.people, idea=town.people.idea * np.float32(50))
    calm, _ = society.have_ideas(people, town.citizens, town.issues, 1, 0, P)
    town.issues[1] = 2.0
    stirred, _ = society.have_ideas(people, town.citizens, town.issues, 1, 0, P)
    hood = people.hood
    assert set(calm) <= set(stirred)
    assert len(stirred) > len(calm)
    assert {int(hood[row]) for row in set(stirred) - set(calm)} == {1}


def test_a_core_is_of_contacts_who_are_free(town: Municipality) -> None:
    """Whoever joins a founder is his contact, is in no other group, and is not himself."""
    founders = np.arange(0, town.people.grown, 25)
    town.citizens.slot[::2] = 1
    for founder, core in zip(
        founders,
        society.gather_cores(town.people, town.citizens, founders, 1, 0, P),
        strict=True,
    ):
        assert set(core) <= set(town.people.contacts(int(founder)).tolist()) - {int(founder)}
        assert all(town.citizens.slot[row] < 0 for row in core)
        assert core == sorted(set(core))


def test_the_fund_is_learned_from_users(town: Municipality) -> None:
    """Word of mouth: more contacts who used the fund, more citizens who know it."""
    people, citizens = town.people, town.citizens
    shares = []
    for users in (0, 5, 10):
        citizens.aware[:] = False
        seen = np.full(people.grown, users, dtype=np.uint8)
        society.hear_of_fund(people, citizens, society.Around(seen, seen, seen), 1, 0, P)
        shares.append(float(citizens.aware.mean()))
    told = float((P.aware_told * (0.4 + 1.2 * people.skill)).mean())
    for share, users in zip(shares, (0, 5, 10), strict=True):
        expected = 1 - (1 - told) * (1 - P.aware_mouth) ** users
        assert share == pytest.approx(expected, abs=0.04)


# --- curves ------------------------------------------------------------------------


def test_tables_follow_their_curves() -> None:
    """Table look-ups stay within one step of the curve they stand for."""
    scores = np.linspace(-12, 11, 4001, dtype=np.float32)
    assert np.allclose(logistic(scores), 1 / (1 + np.exp(-scores.astype(float))), atol=0.002)
    low = scores[scores < 5]
    assert np.allclose(exponential(low), np.exp(low.astype(float)), rtol=0.005, atol=2e-6)
    quantiles = normal(np.array([0.5, 0.8413447, 0.0227501], dtype=np.float32))
    assert np.allclose(quantiles, [0.0, 1.0, -2.0], atol=0.02)
    assert chance(0.0) == 0.5
    assert chance(1e6) == pytest.approx(1.0)


def test_an_exact_mean_does_not_know_the_order() -> None:
    """The mean of a series of citizens is the same number in any order."""
    values = logistic(np.linspace(-3, 3, 3001, dtype=np.float32))
    assert exact_mean(values) == exact_mean(values[::-1]) == exact_mean(np.roll(values, 77))
    assert exact_mean(values) == pytest.approx(float(values.mean()), abs=1e-5)
    assert exact_mean(values[:0]) == 0.0


# --- groups --------------------------------------------------------------------------


def test_the_health_of_a_group_is_its_five_factors(town: Municipality) -> None:
    """Health is the geometric mean of animo, contacts, equipment, embedding and empathy."""
    group = town.add_group(a_group(town, helpers=3, density=0.5, root=0.5, skill=0.6, grants=1))
    town.citizens.response[group.record.founder] = 0.4
    by_hand = (6 / 12, 0.6 * 0.5 + 0.4 * 0.5, 0.35 + 0.5 * 0.6, 0.35 + 0.3, 0.4)
    assert group.health() == pytest.approx(math.prod(by_hand) ** 0.2)


def test_the_weakest_factor_is_why_a_group_stops(town: Municipality) -> None:
    """A group that nobody answers stops for that reason; people in it are free again."""
    town.citizens.response[:] = 0.0
    group = town.add_group(a_group(town, density=0.9, skill=0.9, root=0.9, helpers=9))
    group.live(end_luck=0.0, puller_luck=1.0)
    assert (group.record.reason, group.record.stage) == ("no_answer", Stage.ENDED)
    assert (town.citizens.slot[list(group.record.core)] == -1).all()


def test_a_star_breaks_when_its_puller_leaves(town: Municipality) -> None:
    """Without ties inside the core the group ends with its puller; with them it goes on."""
    star = town.add_group(a_group(town, density=0.0))
    assert star.lose_puller() is False
    assert star.record.reason == "puller_left"
    alive = 0
    for rank in range(1, 30):
        group = town.add_group(a_group(town, rank=rank, density=0.95))
        first, second = group.record.core[:2]
        if group.lose_puller():
            alive += 1
            assert group.record.founder == second
            assert town.citizens.slot[first] == -1
    share = 1 - (1 - P.puller_density * 0.95) ** 2
    assert abs(alive - 29 * share) < 3 * (29 * share * (1 - share)) ** 0.5 + 1


def test_a_long_form_is_a_wall(town: Municipality) -> None:
    """A form that takes more than a free month keeps everybody away, whatever the money."""
    group = town.add_group(a_group(town, wants_eur=20_000.0))
    month = WEEKS_A_MONTH * float(town.people.free[group.record.founder])
    assert not any(asks(group, 1.2 * month, times) for times in range(200))
    often = sum(asks(group, 0.05 * month, times) for times in range(200))
    assert often > 190


def asks(group: Initiative, hours: float, asked: int) -> bool:
    """Tell whether a group would apply the n-th time at this many hours of form."""
    group.record.asked = asked
    return bool(group.wants_to_apply(hours, 1.0, 1.0))


def test_a_group_that_waits_does_not_apply_again(town: Municipality) -> None:
    """While a request is on the desk a group hands in no other."""
    model = lived(small_town(), 24)
    for _ in range(12):
        model.step()
        grants = [file.initiative for file in model.desk.files if file.kind == "grant"]
        assert len(grants) == len(set(grants))


# --- desk ------------------------------------------------------------------------------


def file_for(model: Municipality, rank: int, **changes: object) -> File:
    """Put a file of ten hours on the desk for a new group and return it."""
    group = model.add_group(a_group(model, rank=rank, needs=Need.PERMIT))
    plain = File("permit", group.record.identity, 0.0, model.month, 10.0, 0.5)
    group.record.waiting += 1
    file = replace(plain, **changes)  # type: ignore[arg-type]
    model.desk.files.append(file)
    return file


def test_files_are_read_in_order_of_arrival(town: Municipality) -> None:
    """The desk spends its hours on the oldest files; what is not read yet keeps its hours done."""
    hours = town.desk.hours(town)
    files = [file_for(town, rank, month=-5 + rank, hours=hours * 0.4) for rank in range(3)]
    ready = town.desk.work(town)
    assert [file.initiative for file in ready] == [one.initiative for one in files[:2]]
    assert town.desk.files[0].hours == pytest.approx(hours * 0.2)
    assert town.desk.load == pytest.approx(1.2)


def test_the_desk_has_the_hours_of_its_people(town: Municipality) -> None:
    """Hours are fte times the hours of an fte, less what is lost and what is learned."""
    assert town.desk.hours(town) == pytest.approx(0.5 * P.fte_hours_month)
    town.desk.lost = [(town.month + 2, 0.25), (town.month, 0.5)]
    town.landing.desk_hours = 5.0
    assert town.desk.hours(town) == pytest.approx(0.5 * P.fte_hours_month * 0.75 - 5.0)


def test_a_duty_puts_questions_before_files(town: Municipality) -> None:
    """With a duty to answer the desk answers first and the file waits; without, the other way."""
    left = {}
    for duty in (True, False):
        model = Municipality(small_town(report_back_duty=duty), blank=True)
        hours = model.desk.hours(model)
        file_for(model, 0, hours=hours)
        asked = int(hours / P.question_hours)
        model.desk.questions = [Questions(model.month, np.arange(900, 900 + asked), 0.5)]
        ready = model.desk.work(model)
        left[duty] = (len(ready), model.desk.unanswered)
    assert left[True][0] == 0
    assert left[True][1] < left[False][1]
    assert left[False][0] == 1


def test_questions_lapse_and_that_is_felt(town: Municipality) -> None:
    """A question older than eight months is given up; who asked it trusts less."""
    rows = np.arange(100, 130)
    town.citizens.trust[rows] = 0.5
    town.desk.questions = [Questions(0, rows, 0.5)]
    town.month = P.question_lapse
    file_for(town, 0, hours=10_000.0)
    town.desk.work(town)
    assert town.desk.unanswered == 0
    assert town.counts["questions_lapsed"] == 30
    assert (town.citizens.trust[rows] < 0.5).all()


def test_a_late_answer_is_felt(town: Municipality) -> None:
    """The same yes after a year is felt as less fair than within the promised weeks."""
    prompt, late = (town.add_group(a_group(town, rank=rank)) for rank in range(2))
    town.month = 12
    everybody = [row for group in (prompt, late) for row in group.record.core]
    town.citizens.trust[everybody] = 0.5
    town.people.skill[everybody] = 0.5
    town.fund.new_year(town)
    give_answer(town, prompt, yes=True, eur=100.0, waited=0.5)
    give_answer(town, late, yes=True, eur=100.0, waited=12.5)
    after = [float(town.citizens.trust[list(g.record.core)].mean()) for g in (prompt, late)]
    assert after[0] > 0.5
    assert after[1] < after[0]
    assert town.answers == [(12, 1, 1), (12, 0, 1)]


# --- meeting society ------------------------------------------------------------------------


def test_a_visit_meets_residents_of_one_neighbourhood(town: Municipality) -> None:
    """Who comes lives there; nobody elsewhere is met; some leave a question."""
    before = town.citizens.copy()
    came = visit(town, 0, 0.5)
    met = np.flatnonzero(town.citizens.trust != before.trust)
    assert 0 < came < 40
    assert len(met) == came
    assert set(town.people.hood[met].tolist()) == {0}
    assert town.desk.unanswered <= came
    assert town.counts["visitors"] == came


def test_house_visits_bring_more_people_than_letters(town: Municipality) -> None:
    """About one in six says yes at the door and one in thirty after a letter (P36, P37)."""
    rows = np.arange(town.people.grown)
    letter = len(accept_chance(town, rows, "letter")) / len(rows)
    door = len(accept_chance(town, rows, "house_visit")) / len(rows)
    assert 0.02 < letter < 0.055
    assert 0.12 < door < 0.20


def test_a_draw_reaches_everybody_and_an_open_call_the_active(town: Municipality) -> None:
    """Drawn residents are like all residents; those an open call reaches are more active."""
    grown = town.people.grown
    by_draw = drawn(town, 0, grown, 400, "letter")
    by_call = drawn(town, 0, grown, 400, "open")
    usual, spread = float(town.people.act.mean()), float(town.people.act.std())
    assert len(set(by_draw.tolist())) == len(by_draw) == 400
    assert abs(float(town.people.act[by_draw].mean()) - usual) < 4 * spread / 20
    assert float(town.people.act[by_call].mean()) > usual + 0.5 * spread


# --- the institution ----------------------------------------------------------------------


def test_practice_grows_with_support_and_room(town: Municipality) -> None:
    """Full support lands in five months; three levers at once compete for the same hours."""
    landing = Landing()
    landing.take(town.base, {"een": {"answer_weeks": 4.0}}, {}, {"een": 1.0}, 0)
    for month in range(2):
        rules = landing.grow(town.base, month, P)
    assert landing.blocks["een"].practice == pytest.approx(2 / P.land_months)
    assert rules.answer_weeks == pytest.approx(8.0 - 4.0 * 2 / P.land_months)
    assert landing.council_hours == pytest.approx(P.learning_hours_per_lever / P.land_months)
    assert landing.desk_hours == pytest.approx(0.25 * landing.council_hours)
    many = {f"blok-{n}": {name: value} for n, (name, value) in enumerate(MANY.items())}
    together = Landing()
    together.take(town.base, many, {}, dict.fromkeys(many, 1.0), 0)
    for month in range(5):
        together.grow(town.base, month, P)
    slack = P.slack_hours_year / 12.0
    assert together.council_hours == pytest.approx(slack)
    share = slack * P.land_months / (P.learning_hours_per_lever * len(many))
    assert together.blocks["blok-0"].practice == pytest.approx(share)


MANY = {
    "answer_weeks": 4.0,
    "application_hours": 2.0,
    "visits_quarter": 3,
    "broker_fte": 1.0,
    "evaluations_year": 2,
    "report_back_duty": True,
    "grant_cap_eur": 1000.0,
    "desk_fte": 1.5,
    "clerk_fte": 4.0,
    "rapporteurs": 4,
    "mandate_eur": 5000.0,
    "training_hours_year": 8.0,
    "invited_year": 100,
    "safety_net": True,
    "delegated_share": 0.3,
    "fast_lane_eur": 500.0,
    "resident_slots_month": 6,
    "deviation_share": 0.4,
    "promised_influence": 0.9,
    "fund_eur_year": 120_000.0,
}


def test_less_support_lands_more_slowly(town: Municipality) -> None:
    """Without support a block lands at two fifths of the pace."""
    landing = Landing()
    blocks = {"geliefd": {"answer_weeks": 4.0}, "verfoeid": {"application_hours": 2.0}}
    landing.take(town.base, blocks, {}, {"geliefd": 1.0, "verfoeid": 0.0}, 0)
    landing.grow(town.base, 0, P)
    loved, hated = (landing.blocks[name].practice for name in blocks)
    assert hated == pytest.approx(0.4 * loved)


def test_numbers_move_and_words_turn_halfway() -> None:
    """In practice a number moves in proportion; a switch turns at one half; whole numbers wait."""
    base = Institution()
    changes = {"answer_weeks": 4.0, "report_back_duty": True, "visits_quarter": 3}
    halfway = in_practice(base, [(changes, 0.49)])
    assert halfway.answer_weeks == pytest.approx(6.04)
    assert halfway.report_back_duty is False
    assert halfway.visits_quarter == 1
    assert in_practice(base, [(changes, 0.5)]).report_back_duty is True
    assert in_practice(base, [(changes, 1.0)]) == replace(base, **changes)  # type: ignore[arg-type]
    assert in_practice(base, [(changes, 0.0)]) is base
    assert in_practice(base, []) is base


def test_the_order_of_blocks_never_matters() -> None:
    """Of two blocks on one lever the one furthest from the usual counts, in any order."""
    base = Institution()
    parts = [({"answer_weeks": 6.0}, 1.0), ({"answer_weeks": 2.0}, 0.9)]
    assert in_practice(base, parts) == in_practice(base, parts[::-1])
    assert in_practice(base, parts).answer_weeks == pytest.approx(8.0 - 6.0 * 0.9)
    words = [({"grant_decider": "vote"}, 1.0), ({"grant_decider": "residents"}, 1.0)]
    assert in_practice(base, words) == in_practice(base, words[::-1])


def test_a_bill_is_the_difference_that_levers_make() -> None:
    """Visits cost hours and money as worked out by hand; a broker costs staff."""
    base = Institution()
    visits = {"visits_quarter": 3, "broker_fte": 0.5}
    bill = bill_of(base, [], [visits], seats=21, civil_servants=6)
    hours = 12 * (3 / 3 * base.members_per_visit * P.hours_per_visit)
    assert bill.council_hours_year == pytest.approx(hours)
    assert bill.eur_year == pytest.approx(3 * 4 * P.eur_per_visit + 0.5 * P.eur_per_fte)
    assert bill.fte == pytest.approx(0.5)
    assert bill.learning_hours == pytest.approx(2 * P.learning_hours_per_lever)
    known = bill_of(base, [visits], [visits], seats=21, civil_servants=6)
    assert known.learning_hours == 0.0
    assert known.eur_year == bill.eur_year


def test_what_is_set_to_itself_costs_nothing() -> None:
    """A block that changes nothing has no price, no learning and gives nothing away."""
    base = Institution()
    same: Levers = {"answer_weeks": base.answer_weeks, "invitation": base.invitation}
    assert changed(base, same) == {}
    assert learning_hours(base, same) == 0.0
    assert gives_away(base, same) == 0.0
    bill = bill_of(base, [], [same], seats=21, civil_servants=6)
    assert (bill.council_hours_year, bill.eur_year, bill.fte) == (0.0, 0.0, 0.0)
    assert money_year(base, 6) > base.fund_eur_year


def test_an_agenda_diet_frees_hours() -> None:
    """Fewer items, more of them unheard or delegated: each frees hours of the agenda."""
    base = Institution()
    usual = council_hours(base, 21).agenda
    for diet in ({"agenda_items_month": 20.0}, {"routine_unheard_share": 0.6}):
        assert council_hours(replace(base, **diet), 21).agenda < usual  # type: ignore[arg-type]
    assert council_hours(replace(base, delegated_share=0.3), 21).agenda < usual


def test_the_desk_decides_by_its_own_luck(town: Municipality) -> None:
    """The discretion of civil servants is keyed on the file, not on the month it is read."""
    file = file_for(town, 0)
    servant = town.servants[0]
    servant.yes_if = 0.5
    luck = draw(town.seed, "discretion", file.initiative)
    assert servant.solves(file, 0.0) == (luck < 0.5)
    on(town, 3)
    servant.yes_if = 0.5
    assert servant.solves(file, 0.0) == (luck < 0.5)
