"""Which initiatives the table follows by name: of them the paper and the film tell most."""

from __future__ import annotations

from agents.initiatives import Record
from agents.municipality import Municipality
from game.session.story.knowledge import Knowledge
from game.session.story.people import initiative_id

_SMALL = 6
"""Helpers of an initiative of which it is not yet clear how it will end."""


def to_follow(model: Municipality, known: Knowledge, first: str, hood: int) -> tuple[str, ...]:
    """Return two initiatives to follow: the one of the case, and one elsewhere.

    What the council knows goes first; of nobody else it would know what to ask.

    Args:
        model: The town.
        known: What the council knows of it.
        first: Initiative of the case, or empty.
        hood: Index of the neighbourhood of the case, or -1.
    """
    others = [
        group.record for group in model.initiatives if initiative_id(group.record.identity) != first
    ]
    lasting = [record for record in others if record.lasting] or others

    def order(record: Record) -> tuple[bool, bool, bool, float, int]:
        # Young and small first: it is not yet clear how it will end with them.
        unseen = record.identity not in known.groups
        small = abs(record.helpers - _SMALL)
        return (unseen, record.hood == hood, record.formal, small, record.identity)

    chosen = [initiative_id(record.identity) for record in sorted(lasting, key=order)]
    return (first, *chosen[:1]) if first else tuple(chosen[:2])
