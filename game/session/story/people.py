"""Names and faces of citizens, and names of initiatives: fictional, and stable."""

from __future__ import annotations

import numpy as np

from agents.initiatives import Initiative, Record, Stage, reach_of
from agents.keyed import draw
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content, NamesContent
from game.rules.state import Face, InitiativeState, InitiativeView

FLOURISHING_MONTHS = 18
FLOURISHING_PEOPLE = 15


def face_of(content: Content, model: Municipality, row: int) -> Face:
    """Return the name, age and face of a citizen; the same in every run."""
    people = model.people
    who = int(people.who[row])
    age, woman = int(people.age[row]), bool(people.woman[row])
    return Face(
        citizen=row,
        name=name_of(content.names, who, content.start_year - age, woman=woman),
        age=age,
        woman=woman,
        neighbourhood=people.names[int(people.hood[row])],
        look=who % 2**31,
    )


def name_of(names: NamesContent, who: int, born: int, *, woman: bool) -> str:
    """Return the full name of a citizen by generation, sex and identity."""
    generations = names.generations
    fitting = next((g for g in generations if g.born_from <= born <= g.born_to), None)
    if fitting is None:
        fitting = min(generations, key=lambda g: abs(g.born_from - born))
    first = _one_of(fitting.women if woman else fitting.men, who, "first name")
    return f"{first} {_one_of(names.surnames, who, 'surname')}"


def _one_of(options: tuple[str, ...], who: int, purpose: str) -> str:
    return options[int(draw(0, purpose, who) * len(options))]


def initiative_name(content: Content, neighbourhood: str, identity: int) -> str:
    """Return the proper name of an initiative."""
    theme = content.themes[theme_of(content, identity)]
    template = _one_of(theme.names, identity, "initiative name")
    place = next(part.name for part in content.neighbourhoods if part.id == neighbourhood)
    street = _one_of(content.names.streets, identity, "street")
    return template.format(neighbourhood=place, street=street)


def theme_of(content: Content, identity: int) -> str:
    """Return the theme of an initiative."""
    themes = sorted(content.themes)
    return themes[int(draw(0, "theme", identity) * len(themes))]


def state_of(model: Municipality, record: Record) -> InitiativeState:
    """Return where an initiative is in its life, as the table sees it."""
    if record.stage == Stage.ENDED:
        return InitiativeState.ENDED_WELL if record.reason == "done" else InitiativeState.DIED
    if record.stage == Stage.RUNNING:
        grown = model.month - record.began >= FLOURISHING_MONTHS
        many = record.helpers + len(record.core) >= FLOURISHING_PEOPLE
        return InitiativeState.FLOURISHING if grown and many else InitiativeState.RUNNING
    return InitiativeState.WAITING if record.waiting else InitiativeState.IDEA


def initiative_view(content: Content, model: Municipality, record: Record) -> InitiativeView:
    """Return an initiative as it stands on the map."""
    neighbourhood = model.people.names[record.hood]
    group = model.group(record.identity)
    return InitiativeView(
        id=initiative_id(record.identity),
        name=initiative_name(content, neighbourhood, record.identity),
        theme=theme_of(content, record.identity),
        neighbourhood=neighbourhood,
        state=state_of(model, record),
        reach=reach_of(record, model.parameters),
        founder=face_of(content, model, record.founder),
        reason=record.reason,
        homes=_homes(model, group) if group is not None else (),
        matured=has_matured(record),
    )


def _homes(model: Municipality, group: Initiative) -> tuple[int, ...]:
    """Return how many of those who take part live in each neighbourhood."""
    hoods = model.people.hood[model.members_of(group)]
    counts: list[int] = np.bincount(hoods, minlength=len(model.people.names)).tolist()
    return tuple(counts)


def has_matured(record: Record) -> bool:
    """Return whether an initiative came to stand firmly in this term."""
    return any(step.code == "step_mature" and step.month >= BURN_IN for step in record.steps)


def initiative_id(identity: int) -> str:
    """Return the identity of an initiative as the journal writes it."""
    return f"{identity:016x}"


def identity_of(initiative: str) -> int:
    """Return the identity that `initiative_id` wrote."""
    return int(initiative, 16)
