"""Small rulesets and states for tests, without scenario files."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.content.build import ruleset_of
from game.content.load import find, load
from game.rules.commands import ChooseVerdict, Command, GoOn, RankLenses
from game.rules.definitions import (
    AdoptedBlock,
    Bill,
    BlockDefinition,
    ChoiceDefinition,
    FormatRules,
    Instrument,
    Lens,
    Power,
    Ruleset,
    SeatDefinition,
    Work,
)
from game.rules.events import Transition
from game.rules.rejections import Rejection
from game.rules.state import Beat, GameState
from game.rules.transition import apply
from game.session.society import Progress
from game.session.spec import SessionSpec
from tests.helpers.fake_society import FakeSociety

FORMATS = {
    "solo": FormatRules("solo", (6, 6, 6, 6, 6, 6), (1, 2, 4, 6)),
    "kort": FormatRules("kort", (12, 12, 12), (1, 2)),
    "lang": FormatRules("lang", (3,) * 12, (1, 3, 5, 7, 9, 11)),
}
NEIGHBOURHOODS = ("dorp", "polder", "rand", "station", "veld", "zuid")
FACTIONS = (("lokaal", 8, True), ("samen", 7, True), ("helder", 6, False))

BLOCKS = (
    BlockDefinition(
        "agenda_diet",
        ("bestuur",),
        Power.COUNCIL,
        Instrument.RULES_OF_ORDER,
        (ChoiceDefinition("share", ("half", "most")),),
    ),
    BlockDefinition("clerk", ("bestuur",), Power.COUNCIL, Instrument.BUDGET),
    BlockDefinition(
        "fund",
        ("samenleving",),
        Power.BOTH,
        Instrument.ORDINANCE,
        (
            ChoiceDefinition("cap", ("low", "high")),
            ChoiceDefinition("decider", ("staff", "residents")),
        ),
    ),
    BlockDefinition(
        "fund_light", ("samenleving",), Power.BOTH, Instrument.ORDINANCE, requires=("fund",)
    ),
    BlockDefinition("broker", ("organisatie",), Power.COLLEGE, Instrument.BUDGET),
    BlockDefinition(
        "street", ("samenleving",), Power.COUNCIL, Instrument.AGREEMENT, excludes=("agenda_diet",)
    ),
)
HOURS_YEAR = {
    "agenda_diet": -160.0,
    "clerk": -80.0,
    "fund": 60.0,
    "fund_light": 20.0,
    "broker": 30.0,
    "street": 260.0,
}
EUR_YEAR = {"clerk": 45_000.0, "fund": 50_000.0, "broker": 60_000.0, "fund_light": 5_000.0}
EXTRA_HOURS = {"most": -60.0, "high": 10.0, "residents": 25.0}


def bill(before: tuple[AdoptedBlock, ...], proposed: tuple[AdoptedBlock, ...]) -> Bill:
    """Price a method with round numbers; twelve hours to learn each new block."""
    known = {adopted.block for adopted in before}
    names = [adopted.block for adopted in proposed]
    options = [option for adopted in proposed for _, option in adopted.settings]
    return Bill(
        council_hours_year=sum(HOURS_YEAR[name] for name in names)
        + sum(EXTRA_HOURS.get(option, 0.0) for option in options),
        learning_hours=12.0 * sum(name not in known for name in names),
        eur_year=sum(EUR_YEAR.get(name, 0.0) for name in names),
        fte=1.0 * ("broker" in names) + 0.5 * ("clerk" in names),
    )


def make_ruleset(
    format_id: str = "solo",
    *,
    slack_hours_year: float = 300.0,
    budget_room_eur: float = 120_000.0,
    abstain: bool = False,
    max_new_blocks: int = 3,
) -> Ruleset:
    """Return a ruleset with six blocks, 21 seats and six neighbourhoods."""
    seats = tuple(
        SeatDefinition(f"{faction}-{number}", faction, coalition)
        for faction, size, coalition in FACTIONS
        for number in range(1, size + 1)
    )
    return Ruleset(
        format=FORMATS[format_id],
        blocks={block.id: block for block in BLOCKS},
        seats=seats,
        neighbourhoods=NEIGHBOURHOODS,
        bill=bill,
        slack_hours_year=slack_hours_year,
        look_hours={"visit": 24, "hearing": 10, "audit": 8, "poll": 12},
        droppable_hours_year={
            Work.OWN_CONTACTS: 400,
            Work.PREPARATION: 600,
            Work.FREE_EVENINGS: 300,
        },
        budget_room_eur=budget_room_eur,
        abstain=abstain,
        max_new_blocks=max_new_blocks,
    )


def build_fake_society(spec: SessionSpec, progress: Progress) -> FakeSociety:
    """Make a fake society for a session: of the small ruleset, or of a real town."""
    progress(0.5)
    if spec.scenario == "test":
        return FakeSociety(make_ruleset(spec.format), spec.seed)
    return FakeSociety(ruleset_of(load(find(spec.scenario)), spec.format), spec.seed)


def make_state(
    beat: Beat = Beat.METHOD,
    *,
    ruleset: Ruleset | None = None,
    answer: Callable[[GameState], Command] | None = None,
    round_number: int = 1,
) -> GameState:
    """Walk a game to the start of a beat, letting the fake society answer.

    The walk looks nowhere, proposes `as_always`, changes nothing and bets on
    nothing. In `LIFE` the months are not lived yet; in `ELECTION` and
    `EPILOGUE` the report is there.
    """
    rules = ruleset or make_ruleset()
    ask = answer or FakeSociety(rules, seed=7).answer
    state = GameState(faction=rules.seats[0].faction)
    while state.owed or state.beat is not beat or 0 < state.round < round_number:
        if state.owed:
            state = after(state, ask(state), rules, seat="nature")
        else:
            state = after(state, _plain(state), rules)
    return state


def after(
    state: GameState, command: Command, ruleset: Ruleset, *, seat: str = "table"
) -> GameState:
    """Apply a command that must be accepted and return the state after it."""
    outcome = apply(state, command, ruleset, seat=seat)
    if isinstance(outcome, Rejection):
        raise AssertionError(f"{command} was refused: {outcome}")
    return outcome.state


def play(state: GameState, commands: Iterable[Command], ruleset: Ruleset) -> GameState:
    """Apply commands of the table, one after the other."""
    for command in commands:
        state = after(state, command, ruleset)
    return state


def accepted(outcome: Transition | Rejection) -> Transition:
    """Return the outcome if it is a transition; fail the test otherwise."""
    if isinstance(outcome, Rejection):
        raise AssertionError(f"refused: {outcome}")
    return outcome


def _plain(state: GameState) -> Command:
    if state.beat is Beat.RANKING:
        return RankLenses(state.round, state.beat, tuple(Lens))
    if state.beat is Beat.DILEMMA and not state.verdict:
        return ChooseVerdict(state.round, state.beat, "as_always")
    return GoOn(state.round, state.beat)
