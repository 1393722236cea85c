"""Election night opens everything: what was there and the council did not see."""

from __future__ import annotations

from dataclasses import replace

from agents.initiatives import Record
from agents.municipality import BURN_IN, Municipality
from game.rules.endings import Missed, Opened
from game.session.story.knowledge import Knowledge
from game.session.story.measuring import truth
from game.session.story.people import got_going, initiative_view
from game.session.story.town_view import OPENED, town_view

NAMED = 24
"""Initiatives that ended unseen and are told by name."""


def opened_town(known: Knowledge, model: Municipality) -> Opened:
    """Return what the council did not see, at the end of the term."""
    unseen = [
        record
        for record in model.gone
        if record.ended >= BURN_IN and record.identity not in known.groups
    ]
    unseen.sort(key=_meant)
    living = [group.record.identity for group in model.initiatives]
    return Opened(
        before=known.town(model),
        town=town_view(known.content, model),
        missed=tuple(_missed(known, model, record) for record in unseen[:NAMED]),
        missed_count=len(unseen),
        unknown_count=sum(identity not in known.groups for identity in living),
        never_visited=tuple(
            name for place, name in enumerate(model.people.names) if place not in known.visited
        ),
        known=known.figures(),
        truth=truth(model),
    )


def _meant(record: Record) -> tuple[bool, bool, int, int, int]:
    """Order by what its end means: those that ran and did not finish first, then by people."""
    people = record.helpers + len(record.core)
    return (
        not got_going(record),
        record.reason == "done",
        -people,
        record.born - record.ended,
        record.identity,
    )


def _missed(known: Knowledge, model: Municipality, record: Record) -> Missed:
    view = initiative_view(known.content, model, record)
    shown = replace(view, seen=record.ended - BURN_IN, source=OPENED)
    return Missed(shown, record.born - BURN_IN, record.ended - BURN_IN)
