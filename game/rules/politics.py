"""Before the vote: sounding out, talking, discipline, an amendment, a promise.

Nothing here says how anyone votes. Each changes only what members weigh, what
is voted on, or what the council owes; nature then tells what it expects anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.rules.balance import balance_of, may_change_method, option_of, talk_hours
from game.rules.commands import (
    AmendBlock,
    AmendVerdict,
    CallDiscipline,
    PromiseAnswer,
    ReportExpectation,
    SoundOut,
    TalkWith,
)
from game.rules.decisions import DILEMMA, METHOD, not_brought, to_be_voted
from game.rules.definitions import AdoptedBlock, Ruleset
from game.rules.events import Event, Happened, Transition, event
from game.rules.method import tuned, unaffordable
from game.rules.rejections import Code, Rejection, refuse
from game.rules.state import GameState, Owed, Promise
from game.rules.views import InitiativeState

PROMISE_MONTHS = (2, 4)
"""Within how many months an answer may be promised."""

LESSER = {
    "grant": "grant_half",
    "allow": "mediate",
    "give": "temporary",
    "house_visits": "letter",
    "top_up": "share_out",
    "grant_and_help": "grant_half",
    "grant_now": "grant_half_now",
}
"""What each verdict may be amended to: the same direction, half as far."""

ANSWERED = frozenset(
    {"grant_above_mandate", "objection", "outside_frame", "fund_empty", "same_place",
     "waiting_money", "waiting_room"}
)  # fmt: skip
"""Sources of dilemmas in which a group asks something, so that it will be answered."""

WITHOUT = ""
"""As choice and option of an amendment: the whole block is left out."""


# --- the table ---------------------------------------------------------------


def sound_out(state: GameState, command: SoundOut, ruleset: Ruleset) -> Transition | Rejection:
    """Ask how the factions stand before a vote; it costs nothing, once per proposal."""
    refusal = not_brought(state, command.subject)
    if refusal:
        return refusal
    if state.expected is not None and state.expected.subject == command.subject:
        return refuse(Code.SOUNDED_ALREADY)
    happened = event(Happened.SOUNDED_OUT, subject=command.subject)
    return _asked(state, happened)


def talk_with(state: GameState, command: TalkWith, ruleset: Ruleset) -> Transition | Rejection:
    """Spend hours on one other faction; what it makes of the arguments is its own."""
    subject, faction = command.subject, command.faction
    refusal = not_brought(state, subject)
    if refusal:
        return refusal
    if faction == state.faction or all(seat.faction != faction for seat in ruleset.seats):
        return refuse(Code.UNKNOWN_FACTION)
    if (subject, faction) in state.talked:
        return refuse(Code.TALKED_ALREADY, faction=faction)
    hours = talk_hours(faction, ruleset)
    short = hours - balance_of(state, ruleset).hours_left
    if short > 0:
        return refuse(Code.HOURS_SHORT, short=-int(-short // 1))
    talked = replace(state, talked=(*state.talked, (subject, faction)))
    return _asked(talked, event(Happened.TALKED, faction=faction, hours=hours))


def call_discipline(
    state: GameState, command: CallDiscipline, ruleset: Ruleset
) -> Transition | Rejection:
    """Let the line of the coalition count in full in one vote, once a term."""
    refusal = not_brought(state, command.subject)
    if refusal:
        return refusal
    if not in_coalition(state, ruleset):
        return refuse(Code.NOT_IN_COALITION)
    if state.discipline is not None:
        return refuse(Code.DISCIPLINE_USED)
    called = replace(state, discipline=(state.round, command.subject))
    return _asked(called, event(Happened.DISCIPLINE_CALLED))


def amend_verdict(
    state: GameState, command: AmendVerdict, ruleset: Ruleset
) -> Transition | Rejection:
    """Go half as far before the dilemma is voted on, once."""
    refusal = not_brought(state, DILEMMA) or _amended(state, DILEMMA)
    if refusal:
        return refusal
    if command.verdict not in smaller_verdicts(state, ruleset):
        return refuse(Code.NOT_SMALLER)
    amended = replace(
        state,
        proposal=command.verdict,
        verdict=command.verdict,
        amended=(*state.amended, DILEMMA),
    )
    return _asked(amended, event(Happened.AMENDED, subject=DILEMMA))


def amend_block(state: GameState, command: AmendBlock, ruleset: Ruleset) -> Transition | Rejection:
    """Take a smaller setting of one block, or leave it out, before the vote, once."""
    refusal = not_brought(state, METHOD) or _amended(state, METHOD)
    if refusal:
        return refusal
    wanted = (command.block, command.choice, command.option)
    if wanted not in smaller_settings(state, ruleset):
        return refuse(Code.NOT_SMALLER)
    draft = _changed(state.draft, *wanted, ruleset)
    amended = replace(state, draft=draft, amended=(*state.amended, METHOD))
    return _asked(amended, event(Happened.AMENDED, subject=METHOD))


def promise_answer(
    state: GameState, command: PromiseAnswer, ruleset: Ruleset
) -> Transition | Rejection:
    """Promise a group that waits its answer by a month; one promise a round."""
    if any(promise.round == state.round for promise in state.promises):
        return refuse(Code.PROMISED_ALREADY)
    if command.initiative not in may_be_promised(state):
        return refuse(Code.NOT_WAITING)
    if command.months not in PROMISE_MONTHS:
        return refuse(Code.UNKNOWN_TERM, most=max(PROMISE_MONTHS))
    promise = Promise(state.round, command.initiative, state.month + command.months)
    happened = event(Happened.PROMISED, initiative=command.initiative)
    return Transition(replace(state, promises=(*state.promises, promise)), (happened,))


# --- nature ------------------------------------------------------------------


def report_expectation(
    state: GameState, command: ReportExpectation, ruleset: Ruleset
) -> Transition | Rejection:
    """Take in how the factions are thought to stand."""
    if command.expectation.subject not in to_be_voted(state)[:1]:
        return refuse(Code.NOT_DUE)
    told = replace(state, expected=command.expectation, owed=None)
    return Transition(told, (event(Happened.EXPECTATION_TOLD),))


# --- what there is to choose from ---------------------------------------------


def in_coalition(state: GameState, ruleset: Ruleset) -> bool:
    """Return whether the own faction is one of the coalition."""
    return any(seat.coalition for seat in ruleset.seats if seat.faction == state.faction)


def smaller_verdicts(state: GameState, ruleset: Ruleset) -> tuple[str, ...]:
    """Return the way out that goes half as far as the proposal, if there are hours for it."""
    lesser = LESSER.get(state.proposal, "")
    if state.opening is None or option_of(state.opening.dilemma, lesser) is None:
        return ()
    hours = balance_of(replace(state, proposal=lesser), ruleset).hours_left
    short = hours < min(0.0, balance_of(state, ruleset).hours_left)
    return () if short else (lesser,)


def smaller_settings(state: GameState, ruleset: Ruleset) -> tuple[tuple[str, str, str], ...]:
    """Return what may be made smaller in the draft, as triples (block, choice, option).

    Of a block that is new or changed: a setting that asks fewer hours or less
    money, and more of neither. Of a new block: leaving it out, with choice and
    option empty, as long as something is left to vote on that can be paid.
    """
    if not may_change_method(state, ruleset):
        return ()
    asked = ruleset.bill(state.method, state.draft)
    found = []
    for triple in _amendments(state, ruleset):
        draft = _changed(state.draft, *triple, ruleset)
        less = ruleset.bill(state.method, draft)
        hours = less.council_hours_year - asked.council_hours_year
        eur = less.eur_year - asked.eur_year
        smaller = max(hours, eur) <= 0 and min(hours, eur) < 0
        if triple[1] == WITHOUT:
            smaller = unaffordable(replace(state, draft=draft), ruleset) is None
        if smaller and draft != state.method:
            found.append(triple)
    return tuple(found)


def may_be_promised(state: GameState) -> tuple[str, ...]:
    """Return the groups that ask something of the municipality: of this case, or waiting."""
    if state.opening is None:
        return ()
    case = state.opening.dilemma
    asking = (case.initiative,) if case.initiative and case.source in ANSWERED else ()
    waiting = tuple(
        view.id for view in state.opening.town.initiatives if view.state is InitiativeState.WAITING
    )
    return tuple(dict.fromkeys((*asking, *waiting)))


def _amendments(state: GameState, ruleset: Ruleset) -> Iterator[tuple[str, str, str]]:
    """Yield every setting of what is new or changed, and every new block that can go."""
    needed = {name for adopted in state.draft for name in ruleset.blocks[adopted.block].requires}
    old = {adopted.block for adopted in state.method}
    for adopted in state.draft:
        if adopted in state.method:
            continue
        for choice in ruleset.blocks[adopted.block].choices:
            now = dict(adopted.settings).get(choice.id, choice.options[0])
            yield from ((adopted.block, choice.id, o) for o in choice.options if o != now)
        if adopted.block not in old | needed:
            yield adopted.block, WITHOUT, WITHOUT


def _changed(
    draft: tuple[AdoptedBlock, ...], block: str, choice: str, option: str, ruleset: Ruleset
) -> tuple[AdoptedBlock, ...]:
    if choice == WITHOUT:
        return tuple(adopted for adopted in draft if adopted.block != block)
    return tuple(
        tuned(adopted, choice, option, ruleset) if adopted.block == block else adopted
        for adopted in draft
    )


def _amended(state: GameState, subject: str) -> Rejection | None:
    return refuse(Code.AMENDED_ALREADY) if subject in state.amended else None


def _asked(state: GameState, happened: Event) -> Transition:
    """Owe an expectation: what was known of this vote is known no longer."""
    asked = replace(state, expected=None, owed=Owed.EXPECTATION)
    return Transition(asked, (happened,))
