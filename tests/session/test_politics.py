"""Before the vote in a lived town: an honest expectation, and what bargaining changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from agents.initiatives import Stage, Step
from agents.municipality import Municipality
from agents.snapshot import fork
from game.rules.balance import balance_of
from game.rules.definitions import AdoptedBlock
from game.rules.reports import Expectation, FactionExpectation, VoteReport
from game.rules.state import Beat, GameState, Owed, Promise
from game.rules.views import Item
from game.session.bots import ThinkingBot, play
from game.session.disk import Disk
from game.session.launch import Launcher
from game.session.society import LocalNature, Progress
from game.session.spec import SessionSpec
from game.session.story.adoption import Adoption
from game.session.story.knowledge import Knowledge
from game.session.story.people import initiative_id
from game.session.story.promises import Promised, told_of
from game.session.story.teller import Teller
from game.session.story.votes import expectation_of, overruled, vote_on_method
from tests.helpers.builders import make_state


def begin(spec: SessionSpec, progress: Progress = lambda share: None) -> Teller:
    """Return a teller without siblings."""
    return Teller.begin(spec, progress, count=0)


Held = tuple[Expectation, VoteReport, dict[str, str]]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> list[Held]:
    """Return every vote of two terms with what was expected of it and who sits where."""
    found: list[Held] = []
    for seed in (1, 2):
        home: Path = tmp_path_factory.mktemp("terms")
        launcher = Launcher(lambda spec: LocalNature(begin, spec), home=home, disk=Disk())
        session = launcher.start(town="lindenrade", format="solo", seed=seed)
        sits = {seat.id: seat.faction for seat in session.ruleset.seats}
        expected: dict[tuple[int, str], Expectation] = {}
        for state in play(session, ThinkingBot(session.ruleset, seed)):
            voted = {vote.subject for vote in state.votes}
            if state.expected is not None and state.expected.subject not in voted:
                expected[state.round, state.expected.subject] = state.expected
            for vote in state.votes:
                told = expected.pop((state.round, vote.subject), None)
                if told is not None and state.owed is None:
                    found.append((told, vote, sits))
        session.close()
    return found


def test_what_is_called_sure_is_nearly_always_right(held: list[Held]) -> None:
    """Of the seats that are told as for or against, at most one in seven falls otherwise."""
    wrong = sure = unsure = 0
    for told, vote, sits in held:
        for faction in told.factions:
            cast = Counter(v.choice for v in vote.votes if sits[v.seat] == faction.faction)
            wrong += max(0, faction.yes - cast["for"]) + max(0, faction.no - cast["against"])
            sure += faction.yes + faction.no
            unsure += faction.unsure
    assert sure > 50
    assert unsure > 50
    assert 0 < wrong <= sure / 7


@pytest.fixture(scope="module")
def teller() -> Teller:
    """Return a teller that has told the first round; tests leave its town as it is."""
    told = begin(SessionSpec("lindenrade", "0", 3, "solo", "", "nl", ()))
    told.answer(GameState(faction="", owed=Owed.ROUND))
    return told


def on_table(teller: Teller, **changes: object) -> GameState:
    """Return the state in which a werkwijze is about to be voted on."""
    faction = next(f.id for f in teller.content.factions if f.coalition)
    draft = (AdoptedBlock("initiatiefpodium"),)
    plain = GameState(faction=faction, round=1, beat=Beat.DECISION, draft=draft,
                      proposal="as_always", called=("method", "for"))  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_an_expectation_leaves_no_trace_and_is_not_the_vote(teller: Teller) -> None:
    """The same question gets the same answer, and the town votes as if nobody had asked."""
    state = on_table(teller)
    before = vote_on_method(teller.town, teller.content, state)
    first = expectation_of(teller.town, teller.content, teller.case, state)
    assert first == expectation_of(teller.town, teller.content, teller.case, state)
    assert vote_on_method(teller.town, teller.content, state) == before
    assert state.faction not in {one.faction for one in first.factions}
    assert sum(one.unsure for one in first.factions) > 0


def test_a_talk_changes_what_is_expected_of_that_faction_alone(teller: Teller) -> None:
    """Other factions are expected as before; at least one of those talked with is not."""
    state = on_table(teller)
    before = {f.faction: f for f in _expected(teller, state)}
    moved = 0
    for faction in before:
        talked = _expected(teller, replace(state, talked=(("method", faction),)))
        for one in talked:
            if one.faction != faction:
                assert one == before[one.faction]
            moved += one != before[one.faction]
    assert moved > 0


def test_a_faction_that_was_talked_with_told_most_of_its_mind(teller: Teller) -> None:
    """Over five proposals talks leave fewer seats undecided, and more of the vote is foreseen."""
    sits = {member.seat: member.faction.id for member in teller.town.members}
    found: Counter[tuple[str, str]] = Counter()
    for block in ("initiatiefpodium", "burgerberaad", "uitdaagrecht", "snelloket", "leerkring"):
        plain = on_table(teller, draft=(AdoptedBlock(block),))
        factions = [one.faction for one in _expected(teller, plain)]
        talked = replace(plain, talked=tuple(("method", faction) for faction in factions))
        for when, state in (("before", plain), ("after", talked)):
            votes = vote_on_method(teller.town, teller.content, state).votes
            for one in _expected(teller, state):
                cast = Counter(v.choice for v in votes if sits[v.seat] == one.faction)
                right = min(one.yes, cast["for"]) + min(one.no, cast["against"])
                found[when, "unsure"] += one.unsure
                found[when, "right"] += right
    assert 0 < found["after", "unsure"] < found["before", "unsure"]
    assert found["after", "right"] > found["before", "right"]


def _expected(teller: Teller, state: GameState) -> tuple[FactionExpectation, ...]:
    return expectation_of(teller.town, teller.content, teller.case, state).factions


def test_reasons_fit_what_is_proposed(teller: Teller) -> None:
    """Nobody takes room back out of trust in residents, or votes down what they stand by."""
    given = (AdoptedBlock("burgerberaad"), AdoptedBlock("uitdaagrecht"))
    state = on_table(teller, method=given, draft=(), called=("method", "against"))
    sits = {member.seat: member.faction.id for member in teller.town.members}
    votes = vote_on_method(teller.town, teller.content, state).votes
    others = {vote.reason for vote in votes if sits[vote.seat] != state.faction}
    assert not others & {"believes", "doubts", "fears_loss_of_say"}
    assert others & {"keeps_hold", "gives_room"}
    assert {v.reason for v in votes if sits[v.seat] == state.faction} == {"own_against"}


def test_discipline_binds_the_coalition_and_nobody_else(teller: Teller) -> None:
    """The whole coalition votes with the proposal of its own; the others as they would have."""
    coalition = {f.id for f in teller.content.factions if f.coalition}
    sits = {member.seat: member.faction.id for member in teller.town.members}
    free = on_table(teller)
    bound = replace(free, discipline=(1, "method"))
    votes = vote_on_method(teller.town, teller.content, bound).votes
    for was, now in zip(vote_on_method(teller.town, teller.content, free).votes, votes,
                        strict=True):  # fmt: skip
        if sits[now.seat] in coalition:
            assert now.choice == "for"
            own = sits[now.seat] == free.faction
            assert now.reason == ("own_proposal" if own else "coalition_for")
        else:
            assert now == was


def test_who_is_overruled_believes_less_afterwards(teller: Teller) -> None:
    """Discipline has its price: members who were made to vote otherwise lose belief."""
    state = on_table(teller, discipline=(1, "method"), owed=Owed.VOTE)
    own = replace(teller, town=fork(teller.town), adoption=Adoption(teller.content))
    report = vote_on_method(own.town, own.content, state)
    free = vote_on_method(own.town, own.content, replace(state, discipline=None))
    forced = overruled(own.town, own.content, own.case, state, report)
    turned = {a.seat for a, b in zip(free.votes, report.votes, strict=True)
              if a.choice != b.choice}  # fmt: skip
    assert set(forced) == turned
    assert forced
    before = {member.seat: member.belief for member in own.town.members}
    own.answer(state)
    lower = {m.seat for m in own.town.members if m.belief < before[m.seat]}
    assert lower == set(forced)
    assert overruled(own.town, own.content, own.case, replace(state, discipline=None), report) == ()


def test_a_promise_puts_the_group_first_and_is_remembered(teller: Teller) -> None:
    """The hours of talking are spent, the group has its promise, and the teller follows it."""
    own = replace(teller, town=fork(teller.town), adoption=Adoption(teller.content))
    group = own.town.initiatives[0].record
    promise = Promise(1, f"{group.identity:016x}", 2)
    faction = next(f.id for f in own.content.factions if not f.coalition)
    state = on_table(own, promises=(promise,), talked=(("method", faction),))
    own._bargain(state)
    assert group.identity in {one.initiative for one in own.promises}
    assert own.town.group(group.identity).record.promised == own.town.month + 2
    assert own.town.chamber.extra_hours == balance_of(state, own.ruleset).talks > 0


def test_who_is_promised_an_answer_is_heard_of(teller: Teller) -> None:
    """A group that the council thought was waiting, and that had stopped, is not promised again."""
    looks = replace(teller.looks, known=Knowledge.at_start(teller.content, fork(teller.town)))
    own = replace(teller, town=fork(teller.town), adoption=Adoption(teller.content), looks=looks)
    record = own.town.initiatives[0].record
    name = initiative_id(record.identity)
    own.known.see_named(own.town, (name,), "council")
    record.stage, record.ended, record.reason = Stage.ENDED, own.town.month, "faded"
    waiting = {view.id for view in own.known.town(own.town).initiatives if not view.reason}
    assert name in waiting
    own._bargain(on_table(own, promises=(Promise(1, name, 2),)))
    ended = {view.id for view in own.known.town(own.town).initiatives if view.reason}
    assert name in ended


@pytest.mark.parametrize(
    ("answered", "passed", "code"),
    [(1, 1, "promise_kept"), (4, 4, "promise_late"), (None, 4, "promise_broken"), (None, 1, "")],
)
def test_a_promise_is_told_as_kept_late_or_broken(
    teller: Teller, answered: int | None, passed: int, code: str
) -> None:
    """Two months were promised: in time, two months late, still nothing, or not yet due."""
    town: Municipality = fork(teller.town)
    record = town.initiatives[0].record
    made = town.month
    record.steps[:] = [Step(made + answered, "step_granted", ())] if answered else []
    town.month = made + passed
    promises = (Promised(record.identity, made, made + 2),)
    told = told_of(teller.content, town, promises, made)
    assert [item.code for item in told] == ([code] if code else [])
    if code in ("promise_late", "promise_broken"):
        assert dict(told[0].values)["weeks"] == 9


def test_old_news_of_a_promise_is_not_told_again(teller: Teller) -> None:
    """An answer from before the months that are told of is no news."""
    town: Municipality = fork(teller.town)
    record = town.initiatives[0].record
    record.steps[:] = [Step(town.month, "step_refused", ())]
    promises = (Promised(record.identity, town.month, town.month + 2),)
    assert told_of(teller.content, town, promises, town.month + 1) == ()


def test_a_promise_is_told_also_where_the_group_was_in_the_news(teller: Teller) -> None:
    """Other news of the group on the front page does not take the place of what was promised."""
    own = replace(teller, town=fork(teller.town))
    record = own.town.initiatives[0].record
    since = own.town.month
    record.steps[:] = [Step(since, "step_granted", ())]
    own.promises = (Promised(record.identity, since, since + 2),)
    group = initiative_id(record.identity)
    opening = make_state(Beat.DECISION).opening
    assert opening is not None
    other = Item("reversal", (("initiative", group),), None, group)
    state = on_table(own, opening=replace(opening, bulletin=(other,)))
    assert [item.code for item in own._untold(state, since)] == ["promise_kept"]
    told = replace(opening, bulletin=own._untold(state, since))
    assert own._untold(on_table(own, opening=told), since) == ()
