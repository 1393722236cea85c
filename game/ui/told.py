"""Pictures, maps and charts in words, for whoever hears the screen instead of seeing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.content.definitions import Content, NeighbourhoodContent
from game.rules.knowledge import Sight, believed_alive, sight_of
from game.rules.reports import SeatVote
from game.rules.views import Face, InitiativeView, NeighbourhoodView, TownView
from game.texts import Words
from game.texts.marks import mark
from game.ui.pictures.scenery import Season

MOST_NAMES = 6
"""Initiatives of a neighbourhood that are named one by one."""

SEASONS = {
    Season.WINTER: mark("in de winter"),
    Season.SPRING: mark("in de lente"),
    Season.SUMMER: mark("in de zomer"),
    Season.AUTUMN: mark("in de herfst"),
}


def town_told(words: Words, content: Content, view: TownView, followed: Sequence[str] = ()) -> str:
    """The map: what is followed, and of every neighbourhood what is known and since when."""
    seen = sum(sight_of(one.seen, view.month) is Sight.NOW for one in view.neighbourhoods)
    lines = [words("Kaart van {town} in {month}: {seen} van de {count} wijken zijn nu in beeld.",
                   town=content.name, month=words.month(content, view.month), seen=seen,
                   count=len(view.neighbourhoods))]  # fmt: skip
    names = {part.id: part.name for part in content.neighbourhoods}
    known = {one.id: one for one in view.initiatives}
    for number, one in enumerate((known[name] for name in followed if name in known), 1):
        lines.append(words("Vlag {number}: {name} in {neighbourhood}, {state}.", number=number,
                           name=one.name, neighbourhood=names.get(one.neighbourhood, ""),
                           state=words.label("state", one.state)))  # fmt: skip
    alive = believed_alive(view.initiatives)
    for part in content.neighbourhoods:
        hood = next((one for one in view.neighbourhoods if one.id == part.id), None)
        here = sorted((one for one in alive if one.neighbourhood == part.id),
                      key=lambda one: (-one.reach, one.id))  # fmt: skip
        if hood is not None:
            lines.append(_hood_told(words, content, view, (part, hood), here))
    return "\n".join(lines)


def _hood_told(
    words: Words,
    content: Content,
    view: TownView,
    place: tuple[NeighbourhoodContent, NeighbourhoodView],
    here: Sequence[InitiativeView],
) -> str:
    part, hood = place
    if hood.seen is None:
        start = words("{neighbourhood}: in de mist.", neighbourhood=part.name)
    else:
        since = words.label("sight", Sight.NOW) if sight_of(hood.seen, view.month) is Sight.NOW \
            else words("gezien {month}", month=words.month(content, hood.seen))  # fmt: skip
        start = words("{neighbourhood}: {since}; {active} van de 100 inwoners zijn actief, "
                      "{involved} doen mee.", neighbourhood=part.name, since=since,
                      active=round(100 * hood.active_share),
                      involved=round(100 * hood.involved_share))  # fmt: skip
    if not here:
        return words("{start} Geen initiatief bekend.", start=start)
    named = ", ".join(words("{name} ({state})", name=one.name,
                            state=words.label("state", one.state))
                      for one in here[:MOST_NAMES])  # fmt: skip
    if len(here) > MOST_NAMES:
        return words("{start} Initiatieven: {names} en nog {n}.", start=start, names=named,
                     n=len(here) - MOST_NAMES)  # fmt: skip
    return words("{start} Initiatieven: {names}.", start=start, names=named)


def chamber_told(words: Words, content: Content, votes: Sequence[SeatVote], fallen: int) -> str:
    """The council chamber: how many seats each faction has, and what they voted."""
    lines = [words("De raadzaal, van links naar rechts.")]
    cast = {one.seat: one.choice for one in votes[:fallen]}
    for faction in content.factions:
        seats = [member.seat for member in faction.members]
        told = words.count("{faction}: {n} zetel", "{faction}: {n} zetels", len(seats),
                           faction=faction.name)  # fmt: skip
        choices = Counter(cast[seat] for seat in seats if seat in cast)
        if choices:
            shares = ", ".join(f"{count} {words.label('vote', choice)}"
                               for choice, count in sorted(choices.items()))  # fmt: skip
            told = words("{faction}, {votes}", faction=told, votes=shares)
        lines.append(f"{told}.")
    return "\n".join(lines)


def face_told(words: Words, who: Face) -> str:
    """A portrait."""
    return words("Portret van {name}.", name=who.name)


def series_told(words: Words, name: str, values: Sequence[str]) -> str:
    """A line in a chart: its values in order."""
    return words("Lijn: {name}, achtereenvolgens {values}.", name=name, values=", ".join(values))


def dots_told(
    words: Words, name: str, here: tuple[str, str, int], there: tuple[str, str, int] | None
) -> str:
    """A dot plot: between which values the runs lie, here and in the shadow town."""
    low, high, count = here
    told = words("Stippen: {name}, {count} keer gespeeld tussen {low} en {high}.", name=name,
                 count=count, low=low, high=high)  # fmt: skip
    if there is None:
        return told
    return words("{told} De schaduwstad tussen {low} en {high}.", told=told, low=there[0],
                 high=there[1])  # fmt: skip


def place_told(words: Words, name: str, season: Season, state: str, who: str = "") -> str:
    """A drawing or a photo of the place of an initiative."""
    told = words("Tekening: de plek van {name}, {season}, {state}.", name=name,
                 season=words(SEASONS[season]), state=state)  # fmt: skip
    return words("{told} Vooraan staat {who}.", told=told, who=who) if who else told


def street_told(words: Words, season: Season, who: str = "") -> str:
    """A drawing of a street of the town."""
    told = words("Tekening: een straat met huizen, {season}.", season=words(SEASONS[season]))
    return words("{told} Vooraan staat {who}.", told=told, who=who) if who else told
