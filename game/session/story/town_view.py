"""The town at one moment as it is, and what of it goes on a map."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from agents.initiatives import Record
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content
from game.rules.views import NeighbourhoodView, TownView
from game.session.story.people import got_going, has_matured, initiative_view

OPENED = "opened"
"""How one knows of a town of which nothing is hidden."""


def neighbourhoods(model: Municipality) -> tuple[NeighbourhoodView, ...]:
    """Return who takes part in each neighbourhood, as shares of all residents."""
    people, citizens = model.people, model.citizens
    hood = people.hood[: people.grown]
    count = len(people.names)
    active = np.bincount(hood[citizens.slot >= 0], minlength=count)
    tasks = (citizens.task_until > model.month) & (citizens.slot < 0)
    involved = np.bincount(hood[tasks], minlength=count)
    return tuple(
        NeighbourhoodView(
            id=name,
            residents=residents,
            involved_share=round(int(involved[place]) / residents, 4),
            active_share=round(int(active[place]) / residents, 4),
            seen=model.month - BURN_IN,
            source=OPENED,
        )
        for place, (name, residents) in enumerate(zip(people.names, people.residents, strict=True))
    )


def on_the_map(model: Municipality, recent: int) -> list[Record]:
    """Return living initiatives, those that ended lately, and what others left."""
    alive = [group.record for group in model.initiatives]
    ended = [
        record
        for record in model.gone
        if (record.ended >= model.month - recent and got_going(record)) or has_matured(record)
    ]
    return sorted([*alive, *ended], key=lambda record: record.identity)


def town_view(content: Content, model: Municipality, recent: int = 6) -> TownView:
    """Return the town as it is, when nothing is hidden any more.

    Args:
        content: The content of the town.
        model: The municipality.
        recent: Months that an ended initiative stays on the map.
    """
    now = model.month - BURN_IN
    views = (initiative_view(content, model, record) for record in on_the_map(model, recent))
    return TownView(
        month=now,
        neighbourhoods=neighbourhoods(model),
        initiatives=tuple(replace(view, seen=now, source=OPENED) for view in views),
    )
