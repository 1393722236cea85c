"""The walk through a session: who may do what, when, and what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.definitions import Lens
from game.rules.events import Transition
from game.rules.rejections import CODE_VALUES, Code, Rejection
from game.rules.reports import Look
from game.rules.state import Beat, Bet, GameState, Owed
from game.rules.transition import apply
from tests.helpers.builders import FORMATS, accepted, after, make_ruleset, make_state
from tests.helpers.fake_society import FakeSociety

RULES = make_ruleset()
LENSES = tuple(Lens)


def refused(outcome: Transition | Rejection) -> Rejection:
    """Return the refusal; fail the test when the command was accepted."""
    assert isinstance(outcome, Rejection), f"accepted: {outcome}"
    assert tuple(name for name, _ in outcome.values) == tuple(sorted(CODE_VALUES[outcome.code]))
    return outcome


def follow(state: GameState) -> str:
    """Return an initiative that is followed this round."""
    assert state.opening is not None
    return state.opening.followed[0]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_runs_from_ranking_to_debrief(name: str) -> None:
    """Every format passes all its rounds and months, then election, epilogue, debrief."""
    rules = make_ruleset(name)
    end = make_state(Beat.DEBRIEF, ruleset=rules)
    assert end.month == sum(rules.format.months) == 36
    assert [record.round for record in end.history] == list(range(1, len(rules.format.months) + 1))
    assert [r.first_month for r in end.history] == [
        sum(rules.format.months[:n]) for n in range(len(rules.format.months))
    ]
    assert end.election is not None
    assert end.epilogue is not None


def test_a_round_has_five_beats_in_order() -> None:
    """Going on leads through bulletin, dilemma, method, decision and life."""
    state = make_state(Beat.BULLETIN)
    seen = [state.beat]
    state = after(state, c.GoOn(1, Beat.BULLETIN), RULES)
    seen.append(state.beat)
    state = after(state, c.ChooseVerdict(1, Beat.DILEMMA, "as_always"), RULES)
    for _ in range(3):
        state = after(state, c.GoOn(1, state.beat), RULES)
        seen.append(state.beat)
    assert seen == [Beat.BULLETIN, Beat.DILEMMA, Beat.METHOD, Beat.DECISION, Beat.LIFE]
    assert after(state, c.GoOn(1, Beat.LIFE), RULES).owed is Owed.MONTHS


def test_going_on_after_the_months_closes_the_round() -> None:
    """The round moves to history, its fields stay to be looked at, and a new round is owed."""
    fake = FakeSociety(RULES)
    state = after(make_state(Beat.LIFE), c.GoOn(1, Beat.LIFE), RULES)
    state = after(state, fake.answer(state), RULES, seat="nature")
    closed = after(state, c.GoOn(1, Beat.LIFE), RULES)
    assert (closed.owed, closed.beat, closed.month) == (Owed.ROUND, Beat.LIFE, 6)
    assert closed.life is closed.history[0].life is state.life
    opened = after(closed, fake.answer(closed), RULES, seat="nature")
    assert (opened.round, opened.beat, opened.verdict, opened.life) == (2, Beat.BULLETIN, "", None)
    assert opened.history == closed.history


def command_of_each_kind(state: GameState) -> dict[str, c.Command]:
    """Return one command of each kind of the table, naming the beat in play."""
    at = (state.round, state.beat)
    kinds = [
        c.RankLenses(*at, LENSES),
        c.LookAround(*at, "audit", ""),
        c.ChooseVerdict(*at, "as_always"),
        c.AddBlock(*at, "clerk"),
        c.RemoveBlock(*at, "clerk"),
        c.TuneBlock(*at, "fund", "cap", "high"),
        c.DropWork(*at, next(iter(RULES.droppable_hours_year)), 0),
        c.CallVote(*at, "dilemma", "for"),
        c.PlaceBet(*at, "", ""),
    ]
    return {type(command).__name__: command for command in kinds}


OWN = {
    Beat.RANKING: {"RankLenses"},
    Beat.BULLETIN: {"LookAround"},
    Beat.DILEMMA: {"ChooseVerdict"},
    Beat.METHOD: {"AddBlock", "RemoveBlock", "TuneBlock", "DropWork"},
    Beat.DECISION: {"CallVote"},
    Beat.LIFE: {"PlaceBet"},
    Beat.ELECTION: set(),
    Beat.EPILOGUE: set(),
}


@pytest.mark.parametrize("beat", list(OWN))
def test_a_command_belongs_to_one_beat(beat: Beat) -> None:
    """In every beat the commands of all other beats are refused as out of place."""
    state = make_state(beat)
    for name, command in command_of_each_kind(state).items():
        outcome = apply(state, command, RULES)
        wrong = isinstance(outcome, Rejection) and outcome.code is Code.WRONG_BEAT
        assert wrong == (name not in OWN[beat]), name


def test_a_command_for_a_closed_beat_or_round_is_stale() -> None:
    """A command that names another beat or round than the one in play is stale."""
    state = make_state(Beat.DILEMMA)
    for late in (c.GoOn(1, Beat.BULLETIN), c.GoOn(2, Beat.DILEMMA), c.GoOn(0, Beat.RANKING)):
        assert refused(apply(state, late, RULES)).code is Code.STALE


def test_the_table_waits_while_nature_owes() -> None:
    """While something is owed every command of the table is refused."""
    state = after(make_state(Beat.RANKING), c.RankLenses(0, Beat.RANKING, LENSES), RULES)
    assert state.owed is Owed.ROUND
    for command in command_of_each_kind(state).values():
        assert refused(apply(state, command, RULES)).code is Code.NATURE_IS_DUE


def test_seats_keep_to_their_own_commands() -> None:
    """The table cannot speak for nature, nature not for the table, and only when owed."""
    fake = FakeSociety(RULES)
    ranked = after(make_state(Beat.RANKING), c.RankLenses(0, Beat.RANKING, LENSES), RULES)
    opening = fake.answer(ranked)
    assert refused(apply(ranked, opening, RULES)).code is Code.NOT_YOUR_SEAT
    going = c.GoOn(0, Beat.RANKING)
    assert refused(apply(ranked, going, RULES, seat="nature")).code is Code.NOT_YOUR_SEAT
    idle = replace(ranked, owed=None)
    assert refused(apply(idle, opening, RULES, seat="nature")).code is Code.NOT_DUE


def test_nature_cannot_open_a_round_without_as_always() -> None:
    """A dilemma without the printed *zoals altijd* is refused, so the table never gets stuck."""
    ranked = after(make_state(Beat.RANKING), c.RankLenses(0, Beat.RANKING, LENSES), RULES)
    opening = FakeSociety(RULES).answer(ranked)
    assert isinstance(opening, c.OpenRound)
    dilemma = opening.opening.dilemma
    bare = replace(dilemma, options=dilemma.options[:-1])
    broken = replace(opening, opening=replace(opening.opening, dilemma=bare))
    outcome = refused(apply(ranked, broken, RULES, seat="nature"))
    assert outcome.code is Code.UNKNOWN_VERDICT


@pytest.mark.parametrize("order", [(), LENSES[:5], (LENSES[0],) * 6, (*LENSES, LENSES[0])], ids=len)
def test_a_ranking_holds_each_lens_once(order: tuple[Lens, ...]) -> None:
    """A ranking with a lens missing or doubled is refused."""
    outcome = apply(make_state(Beat.RANKING), c.RankLenses(0, Beat.RANKING, order), RULES)
    assert refused(outcome).code is Code.RANKING_INCOMPLETE


def test_play_does_not_start_without_a_ranking() -> None:
    """Going on before the lenses are ranked is refused."""
    outcome = apply(make_state(Beat.RANKING), c.GoOn(0, Beat.RANKING), RULES)
    assert refused(outcome).code is Code.RANKING_INCOMPLETE


@pytest.mark.parametrize(
    ("way", "place", "code"),
    [
        ("telescope", "", Code.UNKNOWN_WAY),
        ("visit", "atlantis", Code.UNKNOWN_NEIGHBOURHOOD),
        ("visit", "", Code.UNKNOWN_NEIGHBOURHOOD),
        ("poll", "dorp", Code.UNKNOWN_NEIGHBOURHOOD),
    ],
)
def test_looks_that_cannot_be(way: str, place: str, code: Code) -> None:
    """A visit goes to a neighbourhood; a poll and an audit see the whole town."""
    outcome = apply(make_state(Beat.BULLETIN), c.LookAround(1, Beat.BULLETIN, way, place), RULES)
    assert refused(outcome).code is code


def test_a_look_is_paid_answered_and_not_repeated() -> None:
    """A look is owed by nature, keeps its finding, and is not sold twice in a round."""
    look = c.LookAround(1, Beat.BULLETIN, "visit", "dorp")
    asked = after(make_state(Beat.BULLETIN), look, RULES)
    assert asked.owed is Owed.LOOK
    assert asked.looked == (Look("visit", "dorp"),)
    found = after(asked, FakeSociety(RULES).answer(asked), RULES, seat="nature")
    assert found.looked[0].finding is not None
    assert refused(apply(found, look, RULES)).code is Code.LOOKED_ALREADY


def test_the_verdict_may_change_until_the_beat_is_closed() -> None:
    """The last verdict counts; without one the beat does not close."""
    state = make_state(Beat.DILEMMA)
    assert refused(apply(state, c.GoOn(1, Beat.DILEMMA), RULES)).code is Code.VERDICT_MISSING
    assert state.opening is not None
    for option in state.opening.dilemma.options:
        state = after(state, c.ChooseVerdict(1, Beat.DILEMMA, option.verdict), RULES)
        assert state.verdict == state.proposal == option.verdict
    unknown = c.ChooseVerdict(1, Beat.DILEMMA, "burn_it_down")
    assert refused(apply(state, unknown, RULES)).code is Code.UNKNOWN_VERDICT


def test_a_bet_is_optional_and_placed_once() -> None:
    """A bet, an empty bet or going on all make the months due; after that no bet counts."""
    state = make_state(Beat.LIFE)
    initiative = follow(state)
    bet = c.PlaceBet(1, Beat.LIFE, initiative, "live")
    placed = after(state, bet, RULES)
    assert placed.bet == Bet(initiative, "live")
    for command in (bet, c.PlaceBet(1, Beat.LIFE, "", ""), c.GoOn(1, Beat.LIFE)):
        assert after(state, command, RULES).owed is Owed.MONTHS
    lived = after(placed, FakeSociety(RULES).answer(placed), RULES, seat="nature")
    assert refused(apply(lived, bet, RULES)).code is Code.BET_PLACED


@pytest.mark.parametrize(
    ("initiative", "outcome", "code"),
    [
        ("", "live", Code.UNKNOWN_INITIATIVE),
        ("initiative-99", "live", Code.UNKNOWN_INITIATIVE),
        (None, "explode", Code.UNKNOWN_OUTCOME),
        (None, "", Code.UNKNOWN_OUTCOME),
    ],
)
def test_bets_that_cannot_be(initiative: str | None, outcome: str, code: Code) -> None:
    """A bet is on a followed initiative, and on living or ending."""
    state = make_state(Beat.LIFE)
    bet = c.PlaceBet(1, Beat.LIFE, follow(state) if initiative is None else initiative, outcome)
    assert refused(apply(state, bet, RULES)).code is code


def test_nothing_moves_after_the_debrief() -> None:
    """At the debrief the game is over for every command."""
    state = make_state(Beat.DEBRIEF)
    for command in (c.GoOn(6, Beat.DEBRIEF), *command_of_each_kind(state).values()):
        assert refused(apply(state, command, RULES)).code is Code.GAME_OVER


def test_a_transition_leaves_the_state_before_untouched() -> None:
    """Applying a command never changes the state it was given."""
    state = make_state(Beat.METHOD)
    copy = replace(state)
    outcome = accepted(apply(state, c.AddBlock(1, Beat.METHOD, "fund"), RULES))
    assert state == copy
    assert outcome.state != state


def test_every_refusal_names_its_values() -> None:
    """The closed list of refusals says of each code which values it carries."""
    assert set(CODE_VALUES) == set(Code)
