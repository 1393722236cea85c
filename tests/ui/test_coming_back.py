"""What was decided comes back at the end: lost votes, cases pulled back, what is for good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.definitions import Lens
from game.rules.reports import VoteReport
from game.rules.state import Beat, GameState, RoundRecord
from game.rules.views import Item
from game.texts import Names, Words
from tests.ui.memory_table import memory_table
from tests.ui.player import LAPTOP, Player
from tests.ui.walk import walk


@pytest.fixture(scope="module")
def ended() -> GameState:
    """Return the state at the debrief of a short term."""
    player = Player(LAPTOP, table=memory_table())
    for _ in walk(player, player.click):
        pass
    return player.table.state


def looking_back(state: GameState, beat: Beat, page: int) -> Player:
    """Return a player who looks at a page of the end."""
    player = Player(LAPTOP, table=memory_table(state=replace(state, beat=beat)))
    player.click(f"{beat}:page:{page}")
    player.settle()
    return player


def first(state: GameState, **changes: object) -> GameState:
    """Return the state with something else in its first round."""
    record: RoundRecord = replace(state.history[0], **changes)  # type: ignore[arg-type]
    return replace(state, history=(record, *state.history[1:]))


def named(player: Player, record: RoundRecord, verdict: str) -> str:
    """Return how a way out of the case of a round is called."""
    options = player.table.content.dilemmas[record.opening.dilemma.kind].options
    return next(option.label for option in options if option.verdict == verdict)


def test_what_was_for_good_is_told_a_year_later_and_at_the_debrief(ended: GameState) -> None:
    """The new council finds it as it is, and the round in which it was taken says so."""
    verdict = ended.history[0].opening.dilemma.options[0].verdict
    state = replace(first(ended, verdict=verdict), final=(1, verdict))
    later = looking_back(state, Beat.EPILOGUE, 1)
    label = named(later, state.history[0], verdict)
    assert f"Dit kon de nieuwe raad niet terugdraaien: {label}." in later.texts
    assert looking_back(state, Beat.DEBRIEF, 1).texts.count("Niet terug te draaien.") == 1
    nothing = replace(ended, final=None)
    assert "terugdraaien" not in looking_back(nothing, Beat.EPILOGUE, 1).texts
    assert "Niet terug te draaien." not in looking_back(nothing, Beat.DEBRIEF, 1).texts


def test_what_is_for_good_stands_on_the_page_of_the_new_council(ended: GameState) -> None:
    """On election night the new council reads what it cannot take back, and what came of it."""
    verdict = ended.history[0].opening.dilemma.options[0].verdict
    told = Item("fund_closed", (("count", 3),))
    assert ended.election is not None
    state = replace(
        first(ended, verdict=verdict),
        final=(1, verdict),
        election=replace(ended.election, for_good=told),
    )
    night = looking_back(state, Beat.ELECTION, 2)
    label = named(night, state.history[0], verdict)
    assert f"Dit kan de nieuwe raad niet terugdraaien: {label}." in night.texts
    assert Words("nl").item(told, Names()) in night.texts
    assert "terugdraaien" not in looking_back(replace(ended, final=None), Beat.ELECTION, 2).texts


def test_a_lost_vote_names_what_was_lost(ended: GameState) -> None:
    """What was rejected is what was proposed, not what stayed as it was."""
    case = ended.history[0].opening.dilemma
    proposal = case.options[0].verdict
    votes = ended.history[0].votes or (VoteReport("dilemma", (), False, False, ()),)
    lost = tuple(replace(vote, passed=False) for vote in votes)
    state = first(ended, proposal=proposal, verdict="as_always", votes=lost)
    player = looking_back(state, Beat.DEBRIEF, 1)
    label = named(player, state.history[0], proposal)
    line = next(one for one in player.texts.splitlines() if "verworpen" in one)
    assert label.rstrip(".") in line
    assert "Zoals altijd" not in line


def test_what_a_case_of_others_costs_is_read_before_and_after() -> None:
    """The button that pulls it back has its price, and the price still shows afterwards."""
    table = memory_table()
    player = Player(LAPTOP, table=table)
    table.submit(c.RankLenses(0, Beat.RANKING, tuple(Lens)))
    table.submit(c.GoOn(1, Beat.BULLETIN))
    case = replace(player.opening.dilemma, owner="committee", pull_back_hours=12)
    table.state = replace(table.state, opening=replace(player.opening, dilemma=case))
    player.settle()
    assert "Naar de raad halen: 12 raadsuren" in player.texts
    player.click("case:pull")
    assert "Teruggehaald naar de raad, voor 12 uur." in player.texts


def test_a_case_that_was_pulled_back_is_told_with_its_hours(ended: GameState) -> None:
    """Afterwards the debrief says what pulling it back cost."""
    opening = ended.history[0].opening
    case = replace(opening.dilemma, owner="servant", pull_back_hours=12)
    ours = tuple(replace(record, pulled_back=False) for record in ended.history)
    ended = replace(ended, history=ours)
    state = first(ended, opening=replace(opening, dilemma=case), pulled_back=True)
    told = "Naar de raad gehaald voor 12 uur."
    assert looking_back(state, Beat.DEBRIEF, 1).texts.count(told) == 1
    left = first(state, pulled_back=False)
    assert told not in looking_back(left, Beat.DEBRIEF, 1).texts
