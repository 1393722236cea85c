"""What initiatives are called: a proper name each, which no other in the town has.

A name follows from who the group is and where: its theme, whether it wants to
go on or is done one day, and a street of its own neighbourhood. Whoever came
first keeps a name; a later group takes the next that is free. Groups that were
gone before the term are forgotten.
"""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

from agents.initiatives import Record
from agents.keyed import draw, identity, join
from agents.municipality import BURN_IN, Municipality
from game.content.definitions import Content

FORGOTTEN = 6
"""Months before the term after which the name of a group that ended is free again."""

_TRIES = 60
_GIVEN: WeakKeyDictionary[Municipality, dict[int, str]] = WeakKeyDictionary()
"""Names given in a town so far, by identity of the group."""


def initiative_name(content: Content, model: Municipality, record: Record) -> str:
    """Return the proper name of an initiative; the same all term.

    Args:
        content: The content of the town.
        model: The town.
        record: An initiative of this town, living or ended in the term.
    """
    given = _GIVEN.setdefault(model, {})
    if record.identity not in given:
        _give(content, model, given)
    return given.get(record.identity) or _candidate(content, model, record, 0)


def theme_of(content: Content, identity: int) -> str:
    """Return the theme of an initiative."""
    themes = sorted(content.themes)
    return themes[int(draw(0, "theme", identity) * len(themes))]


def _give(content: Content, model: Municipality, given: dict[int, str]) -> None:
    """Give everybody who has none a name, the oldest first."""
    known = [group.record for group in model.initiatives]
    known += [record for record in model.gone if record.ended >= BURN_IN - FORGOTTEN]
    taken = set(given.values())
    for record in sorted(known, key=lambda one: (one.born, one.identity)):
        if record.identity in given:
            continue
        tries = (_candidate(content, model, record, number) for number in range(_TRIES))
        name = next((one for one in tries if one not in taken), "")
        given[record.identity] = name or _candidate(content, model, record, 0)
        taken.add(given[record.identity])


def _candidate(content: Content, model: Municipality, record: Record, number: int) -> str:
    """Return the first name that comes to mind, or a later one."""
    who = join(record.identity, number) if number else record.identity
    theme = content.themes[theme_of(content, record.identity)]
    templates = theme.names if record.lasting else theme.once
    template = templates[int(draw(0, "initiative name", who) * len(templates))]
    hood = model.people.names[record.hood]
    place = next(part.name for part in content.neighbourhoods if part.id == hood)
    streets = streets_of(content)[hood]
    street = streets[int(draw(0, "street", who) * len(streets))]
    return template.format(neighbourhood=place, street=street)


def streets_of(content: Content) -> dict[str, tuple[str, ...]]:
    """Return the streets of every neighbourhood; each street lies in one."""
    hoods = tuple(part.id for part in content.neighbourhoods)
    return _dealt(content.names.streets, hoods, content.id)


@lru_cache(maxsize=8)
def _dealt(
    streets: tuple[str, ...], hoods: tuple[str, ...], town: str
) -> dict[str, tuple[str, ...]]:
    def place(street: str) -> float:
        return draw(0, "street of", join(identity(street), identity(town)))

    shuffled = sorted(streets, key=place)
    return {hood: tuple(shuffled[first :: len(hoods)]) for first, hood in enumerate(hoods)}
