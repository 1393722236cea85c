"""Bots: both finish every format, and play the same way twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.rules import commands as c
from game.rules.state import Beat, GameState
from game.session.bots import Bot, RandomBot, ThinkingBot, play
from game.session.errors import SessionError
from tests.helpers.builders import FORMATS, after, make_ruleset
from tests.helpers.fake_society import FakeSociety
from tests.session.desk import start
from tests.session.test_session import build_failing


def played(bot: Bot, format_id: str, slack: float, seed: int) -> tuple[GameState, int]:
    """Let a bot play without a session; return the end and the number of commands."""
    rules = make_ruleset(format_id, slack_hours_year=slack)
    nature = FakeSociety(rules, seed)
    state = GameState(faction="samen")
    given = 0
    while state.beat is not Beat.DEBRIEF:
        if state.owed:
            state = after(state, nature.answer(state), rules, seat="nature")
        else:
            state = after(state, bot.choose(state), rules)
            given += 1
    return state, given


@pytest.mark.parametrize("format_id", sorted(FORMATS))
@pytest.mark.parametrize("slack", [0, 60, 300])
def test_bots_finish_every_format(format_id: str, slack: float) -> None:
    """Thinking or random, rich or poor in hours: the debrief is reached, without dawdling."""
    rules = make_ruleset(format_id, slack_hours_year=slack)
    for seed in range(3):
        for bot in (ThinkingBot(rules, seed), RandomBot(rules, seed)):
            end, given = played(bot, format_id, slack, seed)
            assert end.month == 36
            assert given < 60 * len(rules.format.months)


def test_bots_play_the_same_way_twice() -> None:
    """The same seed gives the same play, another seed another."""
    rules = make_ruleset()
    first, again, other = (played(RandomBot(rules, s), "solo", 300, 1)[0] for s in (4, 4, 5))
    assert first == again
    assert first != other


def test_a_thinking_bot_uses_what_a_round_offers() -> None:
    """It looks, proposes, composes, votes and bets."""
    end, _ = played(ThinkingBot(make_ruleset()), "solo", 300, 1)
    assert end.method
    assert all(record.looked and record.bet for record in end.history)
    assert any(record.proposal != "as_always" for record in end.history)
    assert {vote.subject for record in end.history for vote in record.votes} == {
        "dilemma",
        "method",
    }


def test_a_bot_session_tells_what_stopped_it(tmp_path: Path) -> None:
    """When the society fails the play of a bot ends with that trouble."""
    session = start(tmp_path / "one", build=build_failing)
    with pytest.raises(SessionError, match="society_failed"):
        list(play(session, ThinkingBot(session.ruleset)))
    session.close()


class Stubborn:
    """A bot that only wants to go on."""

    def choose(self, state: GameState) -> c.Command:
        """Go on, whatever the state."""
        return c.GoOn(state.round, state.beat)


def test_a_bot_that_is_refused_is_a_fault(tmp_path: Path) -> None:
    """A refused command of a bot is raised, not repeated for ever."""
    session = start(tmp_path / "one")
    with pytest.raises(RuntimeError, match="refused"):
        list(play(session, Stubborn()))
    session.close()
