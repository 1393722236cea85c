"""The council: hours of members, votes, seats and the new council."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.acts import EndPromise
from agents.council import Proposal, council_passes, council_vote
from agents.election import fates, hold_election, leaning, seat_new_council, share_seats
from agents.municipality import Municipality
from agents.snapshot import fork
from tests.model.towns import FACTIONS, on, small_town

PLAN = Proposal(who=1, advice=0.0, merit=0.0, opens=0.0, hours=0.0, discipline=0.0)


EMPTY = Municipality(small_town())
"""A town at its very beginning, for what changes nothing."""


@pytest.fixture
def town() -> Municipality:
    """Return a town at its very beginning."""
    return Municipality(small_town())


@given(merit=st.floats(-0.6, 0.6), opens=st.floats(-1.0, 1.0), who=st.integers(0, 10**6))
def test_a_proposal_passes_as_its_votes_say(merit: float, opens: float, who: int) -> None:
    """Whether a proposal passes is what counting the votes with their reasons gives."""
    plan = PLAN._replace(who=who, merit=merit, opens=opens, hours=40.0, discipline=0.4)
    votes_for = sum(vote.choice == "for" for vote in council_vote(EMPTY, plan))
    assert council_passes(EMPTY, plan) == (2 * votes_for > len(EMPTY.members))


def test_members_who_meet_residents_learn(town: Municipality) -> None:
    """A good word of residents raises the belief of those who met them, of nobody else."""
    town.citizens.memory[:500] = 0.4
    town.visited[0] = town.month
    for number, member in enumerate(town.members):
        member.spent["outreach"] = 2.0 if number % 2 else 0.0
    before = [member.belief for member in town.members]
    town._members_learn()
    for number, (member, was) in enumerate(zip(town.members, before, strict=True)):
        assert (member.belief > was) == bool(number % 2)


def test_a_coalition_under_full_discipline_follows_the_college(town: Municipality) -> None:
    """With discipline one the coalition votes as the college advises, whatever the merit."""
    for advice, choice in ((1.0, "for"), (-1.0, "against")):
        line = PLAN._replace(advice=advice, merit=-advice, discipline=1.0)
        for vote, member in zip(council_vote(town, line), town.members, strict=True):
            if member.faction.coalition:
                assert vote.choice == choice
                assert vote.reason.startswith("party_line")


def test_a_faction_votes_for_its_own_proposal(town: Municipality) -> None:
    """Members of the faction that brings a proposal stand behind it."""
    own = PLAN._replace(discipline=0.9, by="cirkel")
    found = {vote.seat: vote for vote in council_vote(town, own)}
    for seat in FACTIONS[2].members:
        assert (found[seat].choice, found[seat].reason) == ("for", "own_proposal")


def test_believers_give_say_away_more_easily(town: Municipality) -> None:
    """With nothing else at stake a member for whom society counts votes for, another against."""
    opens = PLAN._replace(opens=1.0)
    believer, doubter = town.members[0], town.members[1]
    believer.belief, doubter.belief = 0.9, 0.1
    assert believer.vote(opens, 0.0) == (believer.seat, "for", "believes")
    assert doubter.vote(opens, 0.0) == (doubter.seat, "against", "fears_loss_of_say")


WISH = PLAN._replace(who=2, opens=0.8, discipline=0.35)
"""What may be promised: it gives say to society."""


@pytest.mark.parametrize("merit", [-0.4, 0.0, 0.4])
@pytest.mark.parametrize("belief", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("faith", [0.0, 0.5, 1.0])
def test_a_promise_adds_what_the_promised_is_worth_and_never_takes(
    town: Municipality, merit: float, belief: float, faith: float
) -> None:
    """The faction it was made to counts it by its faith when it wants it; nobody else counts it."""
    told, other = town.members[0], town.members[-1]
    told.belief, told.faith = belief, faith
    plain = PLAN._replace(merit=merit)
    promised = plain._replace(promised=WISH, promised_to=told.faction.id)
    worth = sum(told.weigh(WISH, 0.0))
    gained = sum(told.weigh(promised, 0.1)) - sum(told.weigh(plain, 0.1))
    assert gained == pytest.approx(faith * max(0.0, worth))
    assert other.weigh(promised, 0.1) == other.weigh(plain, 0.1)


def test_a_promise_turns_a_vote_only_as_far_as_it_is_believed(town: Municipality) -> None:
    """Somebody slightly against comes along for what he wants, says so, and not on a bad word."""
    member = town.members[0]
    member.belief = 0.9
    plan = PLAN._replace(merit=-0.1, promised=WISH, promised_to=member.faction.id)
    assert member.vote(plan, 0.0) == (member.seat, "for", "promised")
    member.faith = 0.1
    assert member.vote(plan, 0.0) == (member.seat, "against", "no_merit")
    member.faith, member.belief = 1.0, 0.1
    assert member.vote(plan, 0.0).choice == "against"


def test_what_came_of_a_promise_is_learned_and_less_by_who_only_saw_it(
    town: Municipality,
) -> None:
    """Kept raises and broken lowers faith; the turned lose belief when it is not kept."""
    mine, other = town.members[0], town.members[-1]
    for kept, sign in ((1.0, 1), (0.0, -1)):
        for member in town.members:
            member.faith, member.belief = 0.5, 0.5
        town.act([EndPromise(mine.faction.id, kept, (mine.who,))])
        assert sign * (mine.faith - 0.5) > sign * (other.faith - 0.5) > 0
        lower = {member.seat for member in town.members if member.belief < 0.5}
        assert lower == (set() if kept else {mine.seat})


def test_who_is_new_in_the_council_knows_of_no_promise(town: Municipality) -> None:
    """A successor counts a promise as anybody does who has seen none."""
    member = town.members[0]
    usual = member.faith
    town.act([EndPromise(member.faction.id, 0.0, ())])
    town.chamber.replace(town, member)
    assert town.members[0].faith == usual > town.members[1].faith


def test_hours_weigh_more_for_a_tired_member(town: Municipality) -> None:
    """The same bill in hours turns a tired member round and a fresh one not."""
    costly = PLAN._replace(merit=0.5, hours=400.0)
    fresh, tired = town.members[0], town.members[1]
    fresh.fatigue, tired.fatigue = 0.9, 1.5
    assert fresh.vote(costly, 0.0).choice == "for"
    assert tired.vote(costly, 0.0)[1:] == ("against", "costs_hours")


def test_hours_that_do_not_fit_are_shed_from_own_contacts_first(town: Municipality) -> None:
    """Sixty per cent of overload comes off own contacts, the rest becomes load."""
    p, member = town.parameters, town.members[0]
    member.will, member.contacts, member.fatigue = 16.0, 5.0, 1.0
    member.work(agenda=8.0, outreach=2.0, dropped=0.0, p=p)
    over = 8.0 + 2.0 + p.member_other + 5.0 - 16.0
    shed = p.shed_share * over
    assert member.spent["contacts"] == pytest.approx(5.0 - shed)
    assert sum(member.spent.values()) == pytest.approx(16.0 + over - shed)
    load = (16.0 + over - shed) / 16.0
    assert member.fatigue == pytest.approx(1.0 + p.fatigue_step * (load - 1.0))


def test_a_member_keeps_two_fifths_of_his_own_contacts(town: Municipality) -> None:
    """However full the agenda, no more than sixty per cent of own contacts goes."""
    member = town.members[0]
    member.will, member.contacts = 10.0, 5.0
    member.work(agenda=40.0, outreach=10.0, dropped=0.0, p=town.parameters)
    assert member.spent["contacts"] == pytest.approx(2.0)


def test_a_seat_outlives_its_member(town: Municipality) -> None:
    """Who stops is followed by another person on the same seat, in the same place."""
    member = town.members[2]
    town.chamber.replace(town, member)
    successor = town.members[2]
    assert (successor.seat, successor.holder) == (member.seat, 1)
    assert (successor.belief, successor.will) != (member.belief, member.will)
    assert len([m for m in town.agents if getattr(m, "seat", "") == member.seat]) == 1
    again = Municipality(small_town())
    again.chamber.replace(again, again.members[2])
    assert again.members[2].belief == successor.belief


def test_seats_are_shared_by_the_largest_averages() -> None:
    """The textbook case of D'Hondt, a tie that goes by position, and no votes at all."""
    assert share_seats([100_000, 80_000, 30_000, 20_000], 8) == [4, 3, 1, 0]
    assert share_seats([340_000, 280_000, 160_000, 60_000, 15_000], 7) == [3, 3, 1, 0, 0]
    assert share_seats([10, 10], 1) == [1, 0]
    assert share_seats([0, 0], 2) == [2, 0]


@given(st.lists(st.integers(0, 40_000), min_size=1, max_size=9), st.integers(0, 45))
def test_more_votes_never_mean_fewer_seats(polled: list[int], seats: int) -> None:
    """All seats are given, and a larger faction never has fewer of them."""
    given_seats = share_seats(polled, seats)
    assert sum(given_seats) == seats
    for votes_a, seats_a in zip(polled, given_seats, strict=True):
        for votes_b, seats_b in zip(polled, given_seats, strict=True):
            assert votes_a <= votes_b or seats_a >= seats_b


def test_an_election_counts_every_vote_once(grown: Municipality) -> None:
    """Votes, turnout and seats agree; nobody under eighteen votes; nothing else changes."""
    town = fork(grown)
    outcome = hold_election(town)
    voted = outcome.voters >= 0
    assert sum(one.votes for one in outcome.factions) == np.count_nonzero(voted)
    assert not (voted & (town.people.age[: town.people.grown] < 18)).any()
    assert 0.35 < outcome.turnout < 0.75
    assert sum(one.seats for one in outcome.factions) == len(town.members)
    assert [one.before for one in outcome.factions] == [len(f.members) for f in FACTIONS]


def test_leaning_follows_the_appeal_of_factions(grown: Municipality) -> None:
    """Where citizens lean at the start is what the scenario says, within sampling error."""
    leans = np.bincount(leaning(grown), minlength=3) / grown.people.grown
    for share, faction in zip(leans, FACTIONS, strict=True):
        assert abs(share - faction.appeal) < 4 * (0.25 / grown.people.grown) ** 0.5


def test_the_new_council_has_the_seats_that_were_won(grown: Municipality) -> None:
    """After the election each faction sits with what it won; the town can still be copied."""
    town = fork(grown)
    outcome = hold_election(town)
    returning, new = seat_new_council(town, outcome)
    assert returning + new == len(town.members)
    for one in outcome.factions:
        assert sum(member.faction.id == one.faction for member in town.members) == one.seats
    assert len({member.seat for member in town.members}) == len(town.members)
    twin = fork(town)
    assert [m.seat for m in twin.members] == [m.seat for m in town.members]
    assert [m.belief for m in on(twin, 3).members] == [m.belief for m in on(town, 3).members]


def test_a_block_that_never_landed_does_not_survive(grown: Municipality) -> None:
    """What was not practised by the election is gone after it, whoever likes it."""
    town = fork(grown)
    town.adopt({"antwoord": {"answer_weeks": 4.0}}, starts={"antwoord": town.month + 60})
    on(town, 2)
    (fate,) = fates(town)
    assert (fate.survives, fate.reason) == (False, "not_landed")


def test_what_is_written_survives_more_often_than_what_is_not(grown: Municipality) -> None:
    """Over many councils a written method lasts at least as often as the same one unwritten."""
    kept = {"motion": 0, "ordinance": 0}
    for instrument in kept:
        for seed in range(40):
            town = fork(grown, seed)
            block = replace(town.town.blocks["antwoord"], instrument=instrument)
            town.town = replace(town.town, blocks={"antwoord": block})
            town.adopt({"antwoord": {"answer_weeks": 4.0}})
            town.landing.blocks["antwoord"].practice = 1.0
            kept[instrument] += fates(town)[0].survives
    assert kept["ordinance"] > kept["motion"]
