"""A promise to a faction in a lived town: who counts it, whom it turns, what is learned."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from agents.municipality import Municipality
from agents.snapshot import fork
from game.rules.decisions import METHOD
from game.rules.definitions import AdoptedBlock
from game.rules.pledges import may_be_brought, outcome_of
from game.rules.reports import SeatVote, VoteReport
from game.rules.state import Beat, GameState, Owed, Pledge, RoundRecord
from game.session.bots import ThinkingBot, play
from game.session.disk import Disk
from game.session.journal import NAME
from game.session.launch import Launcher
from game.session.records import read_records
from game.session.replay import replay_facts, replay_simulation
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story.adoption import Adoption
from game.session.story.pledges import Pledges
from game.session.story.teller import Teller
from game.session.story.votes import expectation_of, turned, vote_on_method
from tests.helpers.builders import make_state

BLOCKS = ("initiatiefpodium", "burgerberaad", "snelloket", "leerkring")
"""What is put to the vote in turn."""


def begin(spec: SessionSpec, progress: Progress = lambda share: None) -> Teller:
    """Return a teller without siblings."""
    return Teller.begin(spec, progress, count=0)


@pytest.fixture(scope="module")
def teller() -> Teller:
    """Return a teller that has told the first round; tests leave its town as it is."""
    told = begin(SessionSpec("lindenrade", "0", 3, "solo", "", "nl", ()))
    told.answer(GameState(faction="", owed=Owed.ROUND))
    return told


def own_copy(teller: Teller) -> Teller:
    """Return a teller with a town of its own."""
    pledges = Pledges(teller.content, teller.ruleset)
    town, adoption = fork(teller.town), Adoption(teller.content)
    return replace(teller, town=town, adoption=adoption, pledges=pledges)


def on_table(teller: Teller, block: str = BLOCKS[0], **changes: object) -> GameState:
    """Return the state in which a werkwijze with one block is about to be voted on."""
    faction = next(f.id for f in teller.content.factions if f.coalition)
    plain = GameState(faction=faction, round=1, beat=Beat.DECISION, proposal="as_always",
                      draft=(AdoptedBlock(block),), called=(METHOD, "for"))  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def wishes_of(teller: Teller, state: GameState) -> dict[str, tuple[str, ...]]:
    """Return what every other faction says that it would like."""
    may = may_be_brought(state, teller.ruleset)
    told = expectation_of(teller.town, teller.content, teller.case, state, may)
    return {one.faction: one.wishes for one in told.factions}


def promised(state: GameState, faction: str, block: str) -> GameState:
    """Return the state with a block promised to a faction for this vote."""
    return replace(state, pledges=(Pledge(1, METHOD, faction, block, 2),))


def choices(teller: Teller, state: GameState) -> dict[str, SeatVote]:
    """Return how every seat votes, by seat."""
    report = vote_on_method(teller.town, teller.content, state)
    return {vote.seat: vote for vote in report.votes}


def test_a_faction_wants_what_its_own_members_weigh_highest(teller: Teller) -> None:
    """Nothing of what is there or in force; factions do not all want the same; a few at most."""
    state = on_table(teller)
    wishes = wishes_of(teller, state)
    may = may_be_brought(state, teller.ruleset)
    assert set(wishes) == {f.id for f in teller.content.factions} - {state.faction}
    for wanted in wishes.values():
        assert len(wanted) <= 3
        assert set(wanted) <= set(may) - {BLOCKS[0]}
    assert len(set(wishes.values())) > 1
    # Without the question nobody says anything, as before there were promises.
    told = expectation_of(teller.town, teller.content, teller.case, state)
    assert all(one.wishes == () for one in told.factions)


def test_a_promise_moves_some_of_those_it_was_made_to_and_nobody_else(teller: Teller) -> None:
    """Nobody turns against; some come along, and some are not moved at all."""
    sits = {member.seat: member.faction.id for member in teller.town.members}
    moved: Counter[bool] = Counter()
    for block in BLOCKS:
        state = on_table(teller, block)
        before = choices(teller, state)
        for faction, wanted in wishes_of(teller, state).items():
            after = choices(teller, promised(state, faction, wanted[0]))
            for seat, vote in after.items():
                if sits[seat] != faction:
                    assert vote == before[seat]
                elif before[seat].choice == "for":
                    assert vote.choice == "for"
                else:
                    moved[vote.choice == "for"] += 1
                    assert vote.choice == "against" or vote.reason == "promised"
    assert moved[True] > 0
    assert moved[False] > 0


def test_what_nobody_of_a_faction_wants_moves_nobody(teller: Teller) -> None:
    """A promise is weighed, not counted: a block that no member likes changes no vote."""
    found = 0
    for block in BLOCKS:
        state = on_table(teller, block)
        before = choices(teller, state)
        for faction, wanted in wishes_of(teller, state).items():
            for other in may_be_brought(state, teller.ruleset):
                now = choices(teller, promised(state, faction, other))
                if other not in wanted and now == before:
                    found += 1
    assert found > 0


def test_the_turned_are_those_who_would_have_voted_otherwise(teller: Teller) -> None:
    """Voting for all the same is not being turned, whatever weighed most."""
    for block in BLOCKS:
        state = on_table(teller, block)
        before = choices(teller, state)
        for faction, wanted in wishes_of(teller, state).items():
            given = promised(state, faction, wanted[0])
            report = vote_on_method(teller.town, teller.content, given)
            who = turned(teller.town, teller.content, teller.case, given, report)
            seats = {m.seat for m in teller.town.members if m.who in who}
            assert seats == {v.seat for v in report.votes if v.choice != before[v.seat].choice}
            assert turned(teller.town, teller.content, teller.case, state, report) == ()


def a_promise_that_turns(teller: Teller) -> tuple[GameState, VoteReport]:
    """Return a state with a promise that turns somebody, and the vote."""
    for block in BLOCKS:
        state = on_table(teller, block)
        for faction, wanted in wishes_of(teller, state).items():
            given = promised(state, faction, wanted[0])
            report = vote_on_method(teller.town, teller.content, given)
            if turned(teller.town, teller.content, teller.case, given, report):
                return given, report
    raise AssertionError("no promise turns anybody")


def later(
    teller: Teller, state: GameState, report: VoteReport, now: int, *, brought: bool
) -> GameState:
    """Return round `now`, before its months, in which the promised block was brought or not."""
    opened = make_state(Beat.LIFE)
    assert opened.opening is not None
    lived = make_state(Beat.BULLETIN, round_number=2).history[0]
    first = replace(lived, votes=(report,), draft=state.draft)
    quiet: list[RoundRecord] = [
        replace(lived, round=number, votes=(), draft=()) for number in range(2, now)
    ]
    votes = (replace(report, votes=report.votes),) if brought else ()
    draft = (AdoptedBlock(state.pledges[0].block),) if brought else ()
    return replace(state, round=now, beat=Beat.LIFE, votes=votes, draft=draft,
                   history=(first, *quiet), proposal="as_always", opening=None)  # fmt: skip


@pytest.mark.parametrize(
    ("now", "brought", "code", "faith", "belief"),
    [
        (2, True, "kept", 1, 0),
        (3, True, "late", 0, -1),
        (3, False, "broken", -1, -1),
        (2, False, "", 0, 0),
    ],
)
def test_what_comes_of_a_promise_is_learned(
    teller: Teller, now: int, brought: bool, code: str, faith: int, belief: int
) -> None:
    """Faith rises when kept and falls when broken; who was turned in vain believes less."""
    state, report = a_promise_that_turns(teller)
    own = own_copy(teller)
    own.pledges.hear(own.town, own.case, state, report)
    pledge = state.pledges[0]
    came = later(own, state, report, now, brought=brought)
    assert outcome_of(pledge, came, own.ruleset).code == code
    before = {m.who: (m.faith, m.belief) for m in own.town.members}
    own._bargain(came)
    for member in own.town.members:
        faith_was, belief_was = before[member.who]
        assert _sign(member.faith - faith_was) == faith
        turned_now = member.who in own.pledges.turned[1]
        assert _sign(member.belief - belief_was) == (belief if turned_now else 0)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def test_a_broken_word_weighs_less_the_next_time(teller: Teller) -> None:
    """Nobody whom the next promise turns after a broken one was not turned before it too."""
    state, report = a_promise_that_turns(teller)
    faction = state.pledges[0].faction
    own = own_copy(teller)
    own.pledges.hear(own.town, own.case, state, report)
    own._bargain(later(own, state, report, 3, brought=False))
    # Nothing else may differ: what was turned in vain gets its belief back.
    for member, was in zip(own.town.members, teller.town.members, strict=True):
        member.belief = was.belief
    fresh = vote_on_method(teller.town, teller.content, state)
    again = vote_on_method(own.town, own.content, state)
    seats = [m.seat for m in own.town.members if m.faction.id == faction]
    said = {v.seat: v.choice for v in fresh.votes}
    for vote in again.votes:
        if vote.seat in seats and vote.choice == "for":
            assert said[vote.seat] == "for"
    model: Municipality = own.town
    assert all(
        m.faith < was.faith for m, was in zip(model.members, teller.town.members, strict=True)
    )


def test_the_news_is_told_by_a_member_of_that_faction_and_once(teller: Teller) -> None:
    """On the page of the round in which it is settled; in the bulletin only what was left out."""
    state, report = a_promise_that_turns(teller)
    came = later(teller, state, report, 2, brought=True)
    (item,) = teller.pledges.told(teller.town, came)
    assert item.code == "pledge_kept"
    assert item.face is not None
    assert item.face.role == "member"
    assert dict(item.values)["faction"] == state.pledges[0].faction
    assert teller.pledges.told(teller.town, came, (replace(item, turn=3),)) == ()


def test_a_term_with_promises_is_played_and_played_again(tmp_path: Path) -> None:
    """The bot promises now and then; its journal agrees with its facts and with the society."""
    launcher = Launcher(lambda spec: LocalNature(begin, spec), home=tmp_path, disk=Disk())
    session = launcher.start(town="lindenrade", format="kort", seed=1)
    last = list(play(session, ThinkingBot(session.ruleset, 1)))[-1]
    assert last.pledges
    assert all(outcome_of(one, last, session.ruleset).code for one in last.pledges)
    spec, rules, home = session.spec, session.ruleset, session.folder
    session.close()
    records = read_records(home / NAME).records
    assert replay_facts(records, spec, rules).difference is None
    again = replay_simulation(records, spec, rules, begin, lambda share: None)
    assert again.difference is None


def test_a_promise_can_be_taken_back_until_the_vote(tmp_path: Path) -> None:
    """Undo leaves the table as it was: nothing promised, the same expectation."""
    launcher = Launcher(lambda spec: LocalNature(begin, spec), home=tmp_path, disk=Disk())
    session = launcher.start(town="lindenrade", format="kort", seed=1)
    bot = ThinkingBot(session.ruleset, 1)
    before = None
    for state in play(session, bot):
        if state.pledges:
            break
        before = state
    assert before is not None
    session.undo().wait()
    assert session.settle() == before
    session.close()
