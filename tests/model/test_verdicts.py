"""A verdict gives hours, a place, money, an answer or a rule; what comes of it is not its own."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from agents.cases import make_item, situations
from agents.initiatives import Initiative, Need, Record, Stage
from agents.municipality import BURN_IN, Municipality
from agents.parameters import PARAMETERS as P
from agents.snapshot import read, write
from agents.verdicts import VERDICTS, decide
from tests.model.towns import a_group, differences, small_town

EVERY = [(kind, verdict) for kind in VERDICTS for verdict in VERDICTS[kind]]


@pytest.fixture
def town() -> Municipality:
    """Return a town in its term of which nobody has done anything yet."""
    model = Municipality(small_town(), blank=True)
    model.month = BURN_IN
    return model


def shares(group: Initiative, share: float) -> None:
    """Let the puller of a group share its work to this degree."""
    group._luck["shares", 0] = share


def never_stops(group: Initiative, months: int) -> None:
    """Let a group live months in which nothing makes it stop or lose its puller."""
    for _ in range(months):
        group.live(end_luck=1.0, puller_luck=1.0)
        group.model.month += 1


def own_state(record: Record) -> tuple[object, ...]:
    """Return what only a group itself may change."""
    return (record.density, record.formal, record.stage, record.ended, record.helpers, record.core)


@pytest.mark.parametrize(("kind", "verdict"), EVERY)
def test_a_verdict_leaves_the_group_its_own(town: Municipality, kind: str, verdict: str) -> None:
    """No verdict touches ties, form, stage or people of a group: those follow its own rules."""
    asked = {"needs": Need.SPACE, "objectors": 9, "helpers": 4, "waiting": 1}
    group = town.add_group(a_group(town, began=BURN_IN - 30, density=0.2, **asked))
    rival = town.add_group(a_group(town, rank=1, **asked))
    town.fund.new_year(town)
    before = own_state(group.record), own_state(rival.record)
    decide(town, make_item(town, kind, group, eur=4000.0, rival=rival), verdict)
    assert (own_state(group.record), own_state(rival.record)) == before


@pytest.mark.parametrize(("kind", "verdict"), EVERY)
def test_who_is_not_dealt_with_feels_nothing(town: Municipality, kind: str, verdict: str) -> None:
    """Elsewhere no trust changes, and only contacts of this neighbourhood hear what to expect."""
    group = town.add_group(a_group(town, needs=Need.SPACE, objectors=9, helpers=4))
    town.fund.new_year(town)
    elsewhere = slice(int(town.people.first[1]), town.people.grown)
    before = town.citizens.trust.copy(), town.citizens.response.copy()
    decide(town, make_item(town, kind, group, eur=4000.0), verdict)
    assert np.array_equal(town.citizens.trust[elsewhere], before[0][elsewhere])
    changed = np.flatnonzero(town.citizens.response != before[1])
    nearby = town.people.contact_rows[: elsewhere.start]
    assert set(changed[changed >= elsewhere.start]) <= set(np.unique(nearby))


def test_help_is_hours_and_the_desk_misses_them(town: Municipality) -> None:
    """Hours of the desk go to the group and are gone for files; those of members likewise."""
    group = town.add_group(a_group(town, density=0.2))
    item = make_item(town, "puller_leaves", group, waits=False)
    usual = town.desk.hours(town)
    decide(town, item, "desk_helps")
    assert group.record.hours_helped == P.desk_help_hours
    assert town.desk.hours(town) == pytest.approx(usual - P.desk_help_hours)
    decide(town, item, "members_help")
    given = P.members_help_part * P.hours_members_help
    assert group.record.hours_helped == P.desk_help_hours + given
    assert town.chamber.extra_hours == P.hours_members_help


def test_hours_become_ties_that_the_group_makes(town: Municipality) -> None:
    """Ties made with help are worked out by hand: hours a tie, missing ties, who shares."""
    group = town.add_group(a_group(town, density=0.2, hours_helped=6.0))
    shares(group, 0.5)
    group.live(end_luck=1.0, puller_luck=1.0)
    alone = 0.2 + P.density_growth * 0.5
    made = 6.0 / (P.tie_hours * 3) * 0.5
    assert group.record.density == pytest.approx(alone + made * (1 - alone))
    assert group.record.hours_helped == 0.0


def test_help_may_come_to_nothing(town: Municipality) -> None:
    """With a puller who shares nothing all hours are used and no tie is made."""
    group = town.add_group(a_group(town, density=0.2, hours_helped=P.desk_help_hours))
    shares(group, 0.0)
    never_stops(group, math.ceil(P.desk_help_hours / P.help_month))
    assert group.record.density == 0.2
    assert group.record.hours_helped == 0.0


def test_help_lasts_as_long_as_its_hours(town: Municipality) -> None:
    """A group uses so many hours a month; when they are gone it grows as any other."""
    helped = town.add_group(a_group(town, density=0.2, hours_helped=2.5 * P.help_month))
    shares(helped, 0.4)
    left = []
    for _ in range(4):
        never_stops(helped, 1)
        left.append(helped.record.hours_helped)
    assert left == pytest.approx([1.5 * P.help_month, 0.5 * P.help_month, 0.0, 0.0])
    before = helped.record.density
    never_stops(helped, 1)
    assert helped.record.density == pytest.approx(before + 0.4 * P.density_growth)


def test_a_larger_group_needs_more_help(town: Municipality) -> None:
    """The same hours make a smaller share of the ties among more people."""
    grown = []
    for people in (3, 6):
        low = 60 * people
        core = tuple(range(low, low + people))
        group = town.add_group(replace(a_group(town, density=0.1), core=core, identity=people))
        group.record.founder, group.record.hours_helped = core[0], P.help_month
        shares(group, 0.5)
        never_stops(group, 1)
        grown.append(group.record.density)
    assert grown[0] > grown[1] > 0.1


def test_a_safety_net_is_hours_too() -> None:
    """What was agreed beforehand gives hours when the puller leaves; the group makes the ties."""
    town = Municipality(small_town(safety_net=True), blank=True)
    for share in (0.0, 1.0):
        group = town.add_group(a_group(town, rank=int(share), density=0.1))
        shares(group, share)
        lost = len(town.desk.lost)
        group.lose_puller()
        assert (group.record.density > 0.1) is (share > 0)
        assert len(town.desk.lost) == lost + 1


def grown_up(town: Municipality, **changes: float) -> Initiative:
    """Return a group that asks for a building: old enough, not formal, many people."""
    plain = {"helpers": 12, "began": town.month - P.formal_months - 1, "density": 0.6}
    return town.add_group(a_group(town, **plain | changes))


def lend(town: Municipality, group: Initiative, verdict: str) -> None:
    """Let the council decide on the building that a group asks for."""
    item = make_item(town, "wants_building", group, eur=P.building_eur, waits=False)
    decide(town, item, verdict)


@pytest.mark.parametrize(
    ("verdict", "months"), [("give", "place_months"), ("temporary", "place_trial")]
)
def test_a_building_is_a_place_for_some_time(town: Municipality, verdict: str, months: str) -> None:
    """It is lent for the time that was said, at a price, and asked for again only after that."""
    group = grown_up(town)
    assert [item.kind for item in situations(town) if item.initiative] == ["wants_building"]
    lend(town, group, verdict)
    assert group.has_place
    assert group.record.place_until == BURN_IN + getattr(P, months)
    assert town.overspent == P.building_eur * (1.0 if verdict == "give" else P.temporary_part)
    assert not [item for item in situations(town) if item.initiative]
    town.month = group.record.place_until
    assert not group.has_place


def test_a_group_with_a_place_becomes_formal_by_its_own_rule(town: Municipality) -> None:
    """The rent it is spared adds up; it is formal in the month the usual amount is reached."""
    group = grown_up(town)
    lend(town, group, "give")
    rent = P.place_yield * P.building_eur / 12
    needed = math.ceil(P.formal_eur / rent)
    assert needed > 12
    never_stops(group, needed - 1)
    assert not group.record.formal
    never_stops(group, 1)
    assert group.record.formal


def test_a_trial_may_be_too_short_to_become_formal(town: Municipality) -> None:
    """After two years in a place without any grant a group can be as informal as before."""
    group = grown_up(town)
    lend(town, group, "temporary")
    never_stops(group, P.place_trial + 12)
    rent = P.place_yield * P.building_eur / 12
    assert group.record.received == pytest.approx(P.place_trial * rent)
    assert group.record.formal is (P.place_trial * rent >= P.formal_eur)


def test_a_place_is_a_shield_for_many_and_a_burden_for_few(town: Municipality) -> None:
    """Keeping it open asks people: a place makes a large group fitter and a small one weaker."""
    gains = []
    for rank, helpers in enumerate((0, 40)):
        group = town.add_group(a_group(town, rank=rank, helpers=helpers))
        without = group.health()
        group.record.place_until = town.month + 1
        gains.append(group.health() - without)
    assert gains[0] < 0.0 < gains[1]


def test_too_few_people_lose_their_place(town: Municipality) -> None:
    """A group that shrinks below what keeps a place open gives it back and saves no rent."""
    group = grown_up(town)
    lend(town, group, "give")
    group.record.helpers = P.place_people - len(group.record.core) - 1
    never_stops(group, 1)
    assert not group.has_place
    assert group.record.received == 0.0
    assert group.alive


@pytest.mark.parametrize("verdict", ["reopen", "neighbourhood_decides"])
def test_a_group_survives_what_is_taken_back_if_it_is_fit(town: Municipality, verdict: str) -> None:
    """The verdict ends a permission; of many running groups the share that is fit goes on."""
    fit, went_on = 0.0, 0
    for rank in range(40):
        group = town.add_group(
            a_group(town, rank=rank, needs=Need.SPACE, allowed=True, helpers=8, objectors=20)
        )
        decide(town, make_item(town, "reopen_process", group), verdict)
        assert group.alive
        assert not group.record.allowed
        fit += group.health()
        group.live(end_luck=1.0, puller_luck=1.0)
        went_on += group.alive
        assert group.alive or group.record.reason == "objections"
    assert 0 < went_on < 40
    assert abs(went_on - fit) < 3 * (fit * (1 - fit / 40)) ** 0.5 + 1


def test_an_idea_without_its_permission_ends_by_its_own_rule(town: Municipality) -> None:
    """A group that has not begun yet stops when what it needs was taken back."""
    group = town.add_group(
        a_group(town, stage=Stage.IDEA, began=-1, needs=Need.SPACE, allowed=True, objectors=9)
    )
    decide(town, make_item(town, "reopen_process", group), "reopen")
    assert group.alive
    group.live(end_luck=1.0, puller_luck=1.0)
    assert group.record.reason == "objections"


def test_a_talk_convinces_who_expects_something_of_it(town: Municipality) -> None:
    """The more neighbours expect of the municipality, the more of them let an objection go."""
    left = []
    for number, hopes in enumerate((0.0, 0.5, 1.0)):
        remain = 0
        for rank in range(20 * number, 20 * number + 20):
            group = town.add_group(a_group(town, rank=rank, needs=Need.SPACE, objectors=9))
            town.citizens.response[:] = hopes
            decide(town, make_item(town, "objection", group), "mediate")
            remain += group.record.objectors
        left.append(remain)
    assert left[0] > left[1] > left[2]
    assert left[0] > 0.7 * 20 * 9


def test_sharing_a_place_can_raise_objections_and_need_not(town: Municipality) -> None:
    """Neighbours of a shared place object by the rule of any request, with more visitors."""
    more = []
    for rank in range(40):
        group = town.add_group(a_group(town, rank=rank, needs=Need.SPACE))
        decide(town, make_item(town, "same_place", group), "share")
        more.append(group.record.objectors)
    assert min(more) == 0
    assert 0 < sum(more) / len(more) < 3 * P.share_crowd * P.objection_mean


def test_hours_and_a_place_are_kept(tmp_path: Path) -> None:
    """Hours that are left and a place that was lent come back from disk, with what follows."""
    models = [Municipality(small_town(), blank=True) for _ in range(2)]
    models[0].month = BURN_IN
    group = grown_up(models[0], hours_helped=20.0)
    lend(models[0], group, "give")
    write(models[0], tmp_path / "town.npz")
    read(models[1], tmp_path / "town.npz")
    assert differences(*models) == []
    again = models[1].group(group.record.identity)
    assert again is not None
    never_stops(group, 6)
    never_stops(again, 6)
    assert group.record == again.record
    assert group.record.received > 0.0
