"""The one decision of a term that is not taken back: what came of it so far in this town."""

from __future__ import annotations

from agents.initiatives import Record, Stage
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.rules.state import GameState
from game.rules.views import Dilemma, Item, Value
from game.session.story.amounts import asked
from game.session.story.people import face_of, find_record, identity_of, initiative_id

_CODES = {"sell": "place_sold", "hand_over": "task_given", "commit": "money_fixed"}
"""Codes of decisions about a group; the code ends in `_ended` where the group is no more."""


def for_good(content: Content, model: Municipality, state: GameState) -> Item | None:
    """Return what came of the decision that cannot be undone, or None where none was taken.

    Args:
        content: The content of the town.
        model: The town as it is now.
        state: A state after the decision.
    """
    if state.final is None:
        return None
    number, verdict = state.final
    case, month = _taken(state, number)
    if verdict == "close_fund":
        return Item("fund_closed", (("count", _refused_money(model, month)),))
    record = find_record(model, identity_of(case.initiative)) if case.initiative else None
    return _of_group(content, model, record, verdict, month) if record is not None else None


def _taken(state: GameState, number: int) -> tuple[Dilemma, int]:
    """Return the case of a round and the month it began, absolute."""
    for record in state.history:
        if record.round == number:
            return record.opening.dilemma, record.first_month + BURN_IN
    if state.opening is None:
        raise ValueError(f"round {number} was never opened")
    return state.opening.dilemma, state.month + BURN_IN


def _refused_money(model: Municipality, since: int) -> int:
    """Return how many groups heard a no to a request for money."""
    records = [group.record for group in model.initiatives] + model.gone
    return sum(
        any(
            step.code == "step_refused" and step.month >= since and dict(step.terms).get("eur")
            for step in record.steps
        )
        for record in records
    )


def _of_group(
    content: Content, model: Municipality, record: Record, verdict: str, since: int
) -> Item:
    hood = model.people.names[record.hood]
    case = initiative_id(record.identity)
    ended = record.stage == Stage.ENDED
    values: dict[str, Value] = {"initiative": case}
    if verdict == "sell":
        values["neighbourhood"] = hood
    if verdict == "commit":
        values["eur"] = _fixed(record, since)
    if ended:
        values["reason"] = record.reason
    elif verdict == "hand_over":
        values["helpers"] = record.helpers + len(record.core)
    code = _CODES[verdict] + "_ended" * ended
    face = face_of(content, model, record.founder)
    return Item(code, tuple(sorted(values.items())), face, case, hood)


def _fixed(record: Record, since: int) -> int:
    """Return the money that was given when it was decided, EUR."""
    given = [s for s in record.steps if s.code == "step_granted" and s.month >= since]
    return asked(float(dict(given[0].terms).get("eur", 0))) if given else 0
