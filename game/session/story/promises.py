"""Promises to groups: what the council said, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from agents.initiatives import Record, Stage
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.content.definitions import Content
from game.rules.endings import PromiseOutcome
from game.rules.views import Item, Value
from game.session.story.naming import initiative_name
from game.session.story.people import face_of, find_record, initiative_id

_ANSWERS = ("step_granted", "step_refused")


@dataclass(frozen=True)
class Promised:
    """An answer that was promised; months are absolute.

    Attributes:
        initiative: Identity of the group in the model.
        made: Month in which it was promised.
        by: Month by which the answer must be there.
    """

    initiative: int
    made: int
    by: int


def told_of(
    content: Content, model: Municipality, promises: tuple[Promised, ...], since: int
) -> tuple[Item, ...]:
    """Return the news of promises since a month: kept, late, or still not kept."""
    records = {group.record.identity: group.record for group in model.initiatives}
    records |= {record.identity: record for record in model.gone}
    found = []
    for promise in promises:
        record = records.get(promise.initiative)
        item = _outcome(content, model, promise, record, since) if record else None
        if item is not None:
            found.append(item)
    return tuple(found)


def _outcome(
    content: Content, model: Municipality, promise: Promised, record: Record, since: int
) -> Item | None:
    answered = next(
        (s.month for s in record.steps if s.code in _ANSWERS and s.month >= promise.made), None
    )
    if answered is not None:
        if answered < since:
            return None
        if answered <= promise.by:
            return _item(content, model, "promise_kept", record)
        return _item(content, model, "promise_late", record, weeks=_weeks(answered - promise.by))
    # A group that stopped before the day came was not let down by the promise.
    until = record.ended if record.stage == Stage.ENDED else model.month
    if until <= promise.by or until < since:
        return None
    return _item(content, model, "promise_broken", record, weeks=_weeks(until - promise.by))


def outcomes_of(
    content: Content, model: Municipality, promises: tuple[Promised, ...]
) -> tuple[PromiseOutcome, ...]:
    """Return what came of every promise, in the order in which they were made."""
    found = []
    for promise in promises:
        record = find_record(model, promise.initiative)
        if record is None:
            continue
        answered = next(
            (s.month for s in record.steps if s.code in _ANSWERS and s.month >= promise.made), -1
        )
        stopped = record.stage == Stage.ENDED and record.ended <= promise.by
        if answered >= 0:
            outcome = "kept" if answered <= promise.by else "late"
        else:
            outcome = "lapsed" if stopped else "broken"
        found.append(
            PromiseOutcome(
                initiative_id(record.identity),
                initiative_name(content, model, record),
                promise.by - BURN_IN,
                answered - BURN_IN if answered >= 0 else -1,
                outcome,
            )
        )
    return tuple(found)


def _weeks(months: int) -> int:
    return max(1, round(WEEKS_A_MONTH * months))


def _item(content: Content, model: Municipality, code: str, record: Record, **values: int) -> Item:
    name = initiative_id(record.identity)
    said: dict[str, Value] = {"initiative": name, **values}
    told = tuple(sorted(said.items()))
    face = face_of(content, model, record.founder)
    return Item(code, told, face, name, model.people.names[record.hood])
