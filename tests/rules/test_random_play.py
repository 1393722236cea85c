"""Random play: invariants that hold in every state that can be reached."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.rules import commands as c
from game.rules.balance import balance_of, best_hours_left
from game.rules.canonical import command_from_json, command_to_json, text_of
from game.rules.decisions import to_be_voted
from game.rules.definitions import Lens, Ruleset, Work
from game.rules.events import Transition
from game.rules.legal import legal_commands
from game.rules.state import Beat, GameState
from game.rules.transition import apply
from tests.helpers.builders import FORMATS, after, make_ruleset
from tests.helpers.fake_society import FakeSociety

FACTIONS = ("lokaal", "samen", "helder")

PLAYS = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def every_command(state: GameState, rules: Ruleset) -> list[c.Command]:
    """Return commands of every kind with good, foreign and unknown values."""
    at = (state.round, state.beat)
    places = (*rules.neighbourhoods[:2], "", "nowhere")
    blocks = (*rules.blocks, "moon")
    options = ("half", "most", "low", "high", "staff", "residents")
    verdicts = [o.verdict for o in state.opening.dilemma.options] if state.opening else []
    followed = state.opening.followed if state.opening else ()
    return [
        c.GoOn(*at),
        c.RankLenses(*at, tuple(Lens)),
        c.RankLenses(*at, tuple(Lens)[1:]),
        *(
            c.LookAround(*at, way, place, initiative)
            for way, place, initiative in product(
                (*rules.look_hours, "x"), places, ("", *followed, "x")
            )
        ),
        *(c.ChooseVerdict(*at, verdict) for verdict in (*verdicts, "nonsense")),
        c.PullBack(*at),
        *(c.AddBlock(*at, block) for block in blocks),
        *(c.RemoveBlock(*at, block) for block in blocks),
        *(
            c.TuneBlock(*at, block, choice, option)
            for block, choice, option in product(blocks, ("share", "cap", "decider"), options)
        ),
        *(c.DropWork(*at, work, hours) for work, hours in product(Work, (-1, 0, 9_999))),
        *(
            c.CallVote(*at, subject, vote)
            for subject, vote in product(("dilemma", "method", "x"), ("for", "against", "abstain"))
        ),
        *(c.SoundOut(*at, subject) for subject in ("dilemma", "method", "x")),
        *(
            c.TalkWith(*at, subject, faction)
            for subject, faction in product(("dilemma", "method"), (*FACTIONS, "x"))
        ),
        *(c.CallDiscipline(*at, subject) for subject in ("dilemma", "method")),
        *(c.AmendVerdict(*at, verdict) for verdict in (*verdicts, "nonsense")),
        *(c.AmendBlock(*at, block, "", "") for block in blocks),
        *(
            c.PromiseAnswer(*at, initiative, months)
            for initiative, months in product((*followed, "x"), (2, 3))
        ),
        *(
            c.PromiseBlock(*at, subject, faction, block)
            for subject, faction, block in product(("dilemma", "method"), (*FACTIONS, "x"), blocks)
        ),
        *(
            c.PlaceBet(*at, initiative, outcome)
            for initiative, outcome in product((*followed, "x"), ("live", "end", "x"))
        ),
    ]


def check(state: GameState, rules: Ruleset) -> None:
    """Check what must hold in every state."""
    assert state.month == sum(rules.format.months[: state.round]) or state.beat is not Beat.DEBRIEF
    assert [a.block for a in state.draft] == sorted({a.block for a in state.draft})
    for adopted in state.method:
        assert set(rules.blocks[adopted.block].requires) <= {a.block for a in state.method}
    if not state.round:
        return
    balance = balance_of(state, rules)
    total = balance.looks + balance.talks + balance.dilemma + balance.method + balance.learning
    assert balance.hours_left == balance.slack + balance.dropped - total
    if state.beat is Beat.DECISION and to_be_voted(state):
        assert balance.hours_left >= min(0.0, best_hours_left(state, rules))
    if balance.beyond_slack and state.beat in (Beat.BULLETIN, Beat.DILEMMA, Beat.METHOD):
        assert state.hours_short_met


def walk(data: st.DataObject, rules: Ruleset, seed: int, moves: int) -> GameState:
    """Play `moves` random legal moves, checking each state on the way."""
    nature = FakeSociety(rules, seed)
    state = GameState(faction=rules.seats[0].faction)
    for _ in range(moves):
        if state.owed:
            answer = nature.answer(state)
            assert command_from_json(json.loads(text_of(command_to_json(answer)))) == answer
            state = after(state, answer, rules, seat="nature")
        else:
            legal = legal_commands(state, rules)
            if not legal:
                break
            # Going on half of the time, or a play never leaves its first rounds.
            going = [command for command in legal if isinstance(command, c.GoOn)]
            hurry = bool(going) and data.draw(st.booleans())
            options: Sequence[c.Command] = going if hurry else legal
            state = after(state, data.draw(st.sampled_from(options)), rules)
        check(state, rules)
    return state


@PLAYS
@given(st.data(), st.sampled_from(sorted(FORMATS)), st.integers(0, 99), st.sampled_from([40, 300]))
def test_random_play_keeps_the_books(
    data: st.DataObject, format_id: str, seed: int, slack: int
) -> None:
    """Whatever is played, the balance adds up and the table is never stuck."""
    rules = make_ruleset(format_id, slack_hours_year=slack)
    state = walk(data, rules, seed, 120)
    if not state.owed and state.beat is not Beat.DEBRIEF:
        assert legal_commands(state, rules)


@PLAYS
@given(st.data(), st.integers(0, 99), st.integers(0, 60))
def test_legal_commands_are_exactly_those_accepted(
    data: st.DataObject, seed: int, moves: int
) -> None:
    """Of all commands that can be named, those listed as legal are the ones accepted."""
    rules = make_ruleset()
    state = walk(data, rules, seed, moves)
    legal = set(legal_commands(state, rules))
    for command in every_command(state, rules):
        accepted = isinstance(apply(state, command, rules), Transition)
        assert (command in legal) == accepted, command
    for command in legal:
        assert isinstance(apply(state, command, rules), Transition)
