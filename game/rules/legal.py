"""What the table may do now: for bots, and for tests of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from game.rules import commands as c
from game.rules.decisions import SUBJECTS, choices_of
from game.rules.definitions import Lens, Ruleset
from game.rules.events import Transition
from game.rules.looking import goals_of
from game.rules.pledges import offered
from game.rules.politics import (
    PROMISE_MONTHS,
    may_be_promised,
    smaller_settings,
    smaller_verdicts,
)
from game.rules.rounds import OUTCOMES
from game.rules.state import Beat, GameState
from game.rules.transition import apply

STEPS = 4
"""In how many equal steps work is offered to be dropped; any whole number is legal."""


def legal_commands(state: GameState, ruleset: Ruleset) -> tuple[c.Command, ...]:
    """Return the commands of the table that would be accepted now.

    Dropped hours are offered in quarters of what a kind of work can give.
    """
    return tuple(
        command
        for command in candidates(state, ruleset)
        if isinstance(apply(state, command, ruleset), Transition)
    )


def candidates(state: GameState, ruleset: Ruleset) -> Iterator[c.Command]:
    """Yield every command that can be named in the beat in play, legal or not."""
    at = (state.round, state.beat)
    yield c.GoOn(*at)
    match state.beat:
        case Beat.RANKING:
            yield from (c.RankLenses(*at, order) for order in permutations(Lens))
        case Beat.BULLETIN:
            for way in ruleset.look_hours:
                yield from (c.LookAround(*at, way, *goal) for goal in goals_of(way, state, ruleset))
        case Beat.DILEMMA if state.opening:
            yield c.PullBack(*at)
            yield from (c.ChooseVerdict(*at, o.verdict) for o in state.opening.dilemma.options)
        case Beat.METHOD:
            yield from _composing(at, ruleset)
        case Beat.DECISION:
            yield from _deciding(state, ruleset)
        case Beat.LIFE if state.opening:
            for initiative in state.opening.followed:
                yield from (c.PlaceBet(*at, initiative, outcome) for outcome in OUTCOMES)


def _deciding(state: GameState, ruleset: Ruleset) -> Iterator[c.Command]:
    at = (state.round, state.beat)
    factions = dict.fromkeys(seat.faction for seat in ruleset.seats)
    for subject in SUBJECTS:
        yield from (c.CallVote(*at, subject, vote) for vote in choices_of(ruleset))
        yield c.SoundOut(*at, subject)
        yield from (c.TalkWith(*at, subject, faction) for faction in factions)
        yield c.CallDiscipline(*at, subject)
        for faction in factions:
            blocks = offered(state, faction, ruleset)
            yield from (c.PromiseBlock(*at, subject, faction, block) for block in blocks)
    yield from (c.AmendVerdict(*at, verdict) for verdict in smaller_verdicts(state, ruleset))
    yield from (c.AmendBlock(*at, *setting) for setting in smaller_settings(state, ruleset))
    for group in may_be_promised(state):
        yield from (c.PromiseAnswer(*at, group, months) for months in PROMISE_MONTHS)


def _composing(at: tuple[int, Beat], ruleset: Ruleset) -> Iterator[c.Command]:
    for block in ruleset.blocks.values():
        yield c.AddBlock(*at, block.id)
        yield c.RemoveBlock(*at, block.id)
        for choice in block.choices:
            for option in choice.options:
                yield c.TuneBlock(*at, block.id, choice.id, option)
    for work, most in ruleset.droppable_hours_year.items():
        yield from (c.DropWork(*at, work, most * step // STEPS) for step in range(STEPS + 1))
