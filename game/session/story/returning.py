"""People come back: what happened since to those the table met, and to one it never met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from agents.citizens import NEVER
from agents.initiatives import Record, Stage, reach_of
from agents.keyed import draws
from agents.municipality import BURN_IN, Municipality
from agents.tables import WEEKS_A_MONTH
from game.content.definitions import Content
from game.rules.reports import LifeReport, RoundOpening
from game.rules.state import GameState
from game.rules.views import Face, Item, Value
from game.session.story.amounts import about
from game.session.story.people import face_of, got_going, identity_of, initiative_id, older

_ANSWERS = ("step_granted", "step_refused")
_LEAST_MONTHS = 3
"""Months after which there is something to tell of a person again."""

_TELLS = (
    "back_joined",
    "back_moved_on",
    "back_gave_up",
    "back_let_go",
    "back_succeeded",
    "back_done",
    "back_refused",
    "back_waiting",
    "back_granted",
    "back_grown",
    "back_going",
)
"""What comes back, the most telling first."""

_THE_END = frozenset(_TELLS[:4]) | {"back_done"}
_NEWER = frozenset({"back_joined", "back_moved_on"})
"""What may still be told when the end was told: whoever stopped may start again, once."""


@dataclass(frozen=True)
class Met:
    """A person the table met.

    Attributes:
        face: The person.
        initiative: Identity of the initiative it was about, as the journal writes it.
        month: Month of the term in which it was.
        dilemma: Whether the table decided on it.
        told: Codes that were told of this person since.
    """

    face: Face
    initiative: str
    month: int
    dilemma: bool
    told: tuple[str, ...]


def met(state: GameState) -> tuple[Met, ...]:
    """Return everyone the table met with a plan of their own, in the order of meeting."""
    found: dict[int, Met] = {}
    for month, item, dilemma in _meetings(state):
        face = item.face
        beside = item.code == "objection"
        if face is None or face.citizen < 0 or not item.initiative or beside:
            continue
        known = found.get(face.citizen)
        if known is None:
            found[face.citizen] = Met(face, item.initiative, month, dilemma, (item.code,))
        else:
            found[face.citizen] = Met(
                known.face,
                known.initiative,
                known.month,
                known.dilemma or dilemma,
                (*known.told, item.code),
            )
    return tuple(found.values())


def _meetings(state: GameState) -> Iterator[tuple[int, Item, bool]]:
    openings: list[tuple[RoundOpening, LifeReport | None]] = [
        (record.opening, record.life) for record in state.history
    ]
    if state.opening is not None and len(state.history) < state.round:
        openings.append((state.opening, None))
    for opening, life in openings:
        case = opening.dilemma
        for item in opening.bulletin:
            yield opening.town.month, item, False
        yield opening.town.month, Item("", face=case.face, initiative=case.initiative), True
        for item in life.front_page if life else ():
            yield opening.town.month, item, False


def returning(model: Municipality, people: Iterable[Met], skip: frozenset[int]) -> tuple[Item, ...]:
    """Return what became of people the table met, the most telling first.

    Args:
        model: The municipality as it is now.
        people: Whom the table met.
        skip: Rows of people to leave in peace now.
    """
    now, found = model.month - BURN_IN, []
    for number, one in enumerate(people):
        if one.face.citizen in skip or now - one.month < _LEAST_MONTHS:
            continue
        item = _since(model, one)
        if item is not None and not _old_news(item.code, one.told[1:]):
            found.append((_TELLS.index(item.code) - 4 * one.dilemma, number, item))
    return tuple(item for _, _, item in sorted(found, key=lambda part: part[:2]))


def _old_news(code: str, told: tuple[str, ...]) -> bool:
    """Return whether this was told of a person, or something that came after it."""
    if code in told or not _NEWER.isdisjoint(told):
        return True
    return not _THE_END.isdisjoint(told) and code not in _NEWER


def _since(model: Municipality, one: Met) -> Item | None:
    """Return what happened to a person since, from the dated steps of the plan."""
    row = one.face.citizen
    record = _record(model, identity_of(one.initiative))
    if record is None:
        return None
    if record.stage == Stage.ENDED:
        return _after_the_end(model, one, record)
    if row not in record.core:
        return _item(one, record, model, "back_succeeded")
    return _of_an_answer(model, one, record) or _of_its_growth(model, one, record)


def _of_an_answer(model: Municipality, one: Met, record: Record) -> Item | None:
    """Return what the municipality said to a living initiative since, or that it is silent."""
    if record.waiting:
        asked = [step.month for step in record.steps if step.code == "step_asked"]
        weeks = round(WEEKS_A_MONTH * (model.month - max(asked, default=record.born)))
        return _item(one, record, model, "back_waiting", weeks=max(1, weeks))
    since = one.month + BURN_IN
    answers = [s for s in record.steps if s.code in _ANSWERS and s.month >= since]
    if not answers:
        return None
    if answers[-1].code == "step_refused":
        # After a yes, a no to a next plan is not the story of this person.
        said_yes = any(step.code == "step_granted" for step in answers)
        return None if said_yes else _item(one, record, model, "back_refused")
    months = max(1, model.month - answers[-1].month)
    return _item(one, record, model, "back_granted", months=months)


def _of_its_growth(model: Municipality, one: Met, record: Record) -> Item | None:
    if not got_going(record):
        return None
    if any(s.code == "step_mature" and s.month - BURN_IN >= one.month for s in record.steps):
        reach = about(reach_of(record, model.parameters))
        return _item(one, record, model, "back_grown", reach=reach)
    return _item(one, record, model, "back_going", helpers=record.helpers + len(record.core))


def _after_the_end(model: Municipality, one: Met, record: Record) -> Item | None:
    place = int(model.citizens.slot[one.face.citizen])
    group = model.register.at(place) if place >= 0 else None
    if group is not None:
        joined = initiative_id(group.record.identity)
        code = "back_moved_on" if record.reason == "done" else "back_joined"
        return _item(one, record, model, code, joined=joined)
    if record.reason == "done":
        return _item(one, record, model, "back_done")
    if record.reason == "puller_left" and one.face.citizen == record.founder:
        return None
    code = "back_gave_up" if got_going(record) else "back_let_go"
    return _item(one, record, model, code, reason=record.reason)


def _record(model: Municipality, identity: int) -> Record | None:
    group = model.group(identity)
    if group is not None:
        return group.record
    return next((record for record in model.gone if record.identity == identity), None)


def _item(one: Met, record: Record, model: Municipality, code: str, **values: Value) -> Item:
    said: dict[str, Value] = {"name": one.face.name, "initiative": one.initiative, **values}
    told = tuple(sorted(said.items()))
    face = older(model, one.face)
    return Item(code, told, face, one.initiative, model.people.names[record.hood])


# --- the citizen who never comes ---------------------------------------------------


def spoke_last(state: GameState) -> frozenset[int]:
    """Return the rows of people on the last front page: they were heard just now."""
    return rows_of(state.history[-1].life.front_page) if state.history else frozenset()


def rows_of(items: Iterable[Item]) -> frozenset[int]:
    """Return the rows of the people beside items."""
    return frozenset(item.face.citizen for item in items if item.face is not None)


def never_comes(model: Municipality) -> int:
    """Return the row of a resident the council never reached, the same all term.

    Grown up, never in a group, never at the fund, no task now, and not inclined
    to act; among these by luck of this run.
    """
    people, citizens = model.people, model.citizens
    passive = (
        (citizens.helped == NEVER)
        & (citizens.used_fund == NEVER)
        & (citizens.slot < 0)
        & (citizens.task_until <= model.month)
        & (people.age[: people.grown] >= 25)
        & (people.act < np.median(people.act))
    )
    rows = np.flatnonzero(passive)
    if not len(rows):
        rows = np.flatnonzero(people.age[: people.grown] >= 25)
    luck = draws(model.seed, "never comes", people.who[rows])
    return int(rows[int(luck.argmin())])


def absent_item(content: Content, model: Municipality, row: int) -> Item:
    """Return why a resident does not come, as CLEAR has it, or that it changed."""
    face = face_of(content, model, row)
    values: dict[str, Value] = {"name": face.name, "neighbourhood": face.neighbourhood}
    citizens = model.citizens
    if citizens.slot[row] >= 0 or citizens.helped[row] != NEVER:
        code = "absent_came"
    else:
        code = _weakest(model, row)
    if code == "absent_enabled":
        values["hours"] = max(1, round(float(model.people.free[row])))
    told = tuple(sorted(values.items()))
    return Item(code, told, face, neighbourhood=face.neighbourhood)


def _weakest(model: Municipality, row: int) -> str:
    """Return which of the five factors of CLEAR is lowest, each against the whole town."""
    people, citizens = model.people, model.citizens
    active = int((citizens.slot[people.contacts(row)] >= 0).sum())
    lower = {
        "absent_can": float((people.skill < people.skill[row]).mean()),
        "absent_like": float((people.root < people.root[row]).mean()),
        "absent_enabled": float((people.free < people.free[row]).mean()),
        # Nobody among the ten contacts is in a group: there is no one to ask.
        "absent_asked": 0.15 if not active else 0.5 + 0.1 * active,
        "absent_responded": float((citizens.response < citizens.response[row]).mean()),
    }
    return min(sorted(lower), key=lambda code: lower[code])
