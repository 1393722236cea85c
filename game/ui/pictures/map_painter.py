"""What stands still on the map: land, fog, names and initiatives, worked out in steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

from game.rules.knowledge import Sight, sight_of
from game.rules.views import InitiativeState, InitiativeView, TownView
from game.ui import fonts, shapes
from game.ui.fonts import Weight
from game.ui.pictures import dots
from game.ui.pictures.fog import Sights, faded, laid_fog, owners, sights_of, veiled
from game.ui.pictures.map_art import MapArt
from game.ui.pictures.map_fields import Field
from game.ui.pictures.map_flags import Flag, place_flags, ring
from game.ui.pictures.map_people import cover_of
from game.ui.pictures.map_plan import Plan
from game.ui.pictures.map_tags import Tag, draw_tags, legend_corner, place_tags
from game.ui.pictures.pin_places import PinPlace, choose_spots, is_lively, place_pins
from game.ui.pictures.pins import COLOURS, pin
from game.ui.pictures.places import glow
from game.ui.pictures.places import place as left_picture
from game.ui.pictures.scenery import Season, laid, seasons_of
from game.ui.shelf import Shelved, Steps
from game.ui.style import CARD, INK, LINE, NIGHT, Style, Text

LABEL_GROUND = (253, 252, 249, 224)
PINS_A_STEP, NEW_PINS_A_STEP = 40, 5
"""Pins that are put down, and drawn for the first time, between two frames."""

LAND_A_STEP = 3
"""Portions of the land that are drawn between two frames."""

HALVES = 2
"""Parts in which a second season is laid over the first."""

Notes = tuple[tuple[str, str], ...]
"""What is said under the name of a neighbourhood, by identity."""


class Wanted(NamedTuple):
    """What a picture of the town is to show.

    Attributes:
        town: What is known of the town.
        followed: Initiatives with a flag, in order.
        month: Month of the year, 1 to 12.
        chosen: The neighbourhood that stands out, or empty.
        notes: What is said under names.
    """

    town: TownView
    followed: tuple[str, ...]
    month: int
    chosen: str
    notes: Notes


@dataclass(frozen=True, slots=True)
class Standing:
    """All that stands still in a town, and where residents are to be drawn on it.

    Attributes:
        picture: The land with all that stands on it.
        pins: Where the pins are, the last on top.
        flags: Where the flags of followed initiatives go.
        over: The names that stand over the ring of a followed initiative, by its identity.
        tags: Where the notes under names are.
        kept: The spot of every initiative, to keep the next time.
        states: State of every dot.
        goals: Where every dot goes, NaN for whoever stays at home.
        seen: Which dots are seen as they are now.
        cover: Where no dots are drawn.
    """

    picture: pygame.Surface
    pins: tuple[PinPlace, ...]
    flags: tuple[Flag, ...]
    over: Mapping[str, tuple[str, ...]]
    tags: tuple[Tag, ...]
    kept: Mapping[str, int]
    states: NDArray[np.int8]
    goals: Field
    seen: NDArray[np.bool_]
    cover: NDArray[np.bool_]


class Painter:
    """Paints a town in one size; land and fog are kept between pictures.

    Args:
        art: The land.
        places: Identities of the neighbourhoods, in the order of the art.
        icons: Icon per theme of initiatives.
        plan: Where things lie.
        spare: Pictures of this size that may be drawn over.
    """

    def __init__(
        self,
        art: MapArt,
        places: Sequence[str],
        icons: Mapping[str, str],
        plan: Plan,
        spare: list[pygame.Surface],
    ) -> None:
        self.art, self.places, self.icons, self.plan = art, tuple(places), icons, plan
        self._spare = spare
        self._colour = {
            theme: COLOURS[row % len(COLOURS)] for row, theme in enumerate(sorted(icons))
        }
        self._land: dict[Season, pygame.Surface] = {}
        self._laying: dict[Season, Iterator[None]] = {}
        self._fog: tuple[Sights, pygame.Surface] | None = None
        self._owned: NDArray[np.integer] | None = None
        self._drawn: set[tuple[InitiativeState, str, int, bool, bool]] = set()

    def paint(self, wanted: Wanted, before: Mapping[str, int]) -> Steps[Standing]:
        """Work out a picture of the town in steps of about a millisecond.

        Args:
            wanted: What it shows.
            before: The spot that initiatives had.
        """
        plan, town = self.plan, wanted.town
        sights = sights_of(self.places, town)
        shares = dots.shares_of(self.places, town.neighbourhoods)
        states = dots.states(self.art.rank, self.art.owner, shares)
        kept = yield from choose_spots(town.initiatives, plan.spots, before, 48 * plan.unit)
        pins = yield from place_pins(town.initiatives, plan.spots, kept, wanted.followed, plan.unit)
        tags = place_tags(wanted.notes, plan.names, plan.size, plan.style)
        taken = [*plan.names.values(), *(tag[-1] for tag in tags)]
        corner = legend_corner(plan.size, plan.style)
        yield
        flags = place_flags(pins, wanted.followed, [*taken, corner], plan.size, plan.style)
        yield
        discs = [(place.x, place.y, place.diameter * 0.56) for place in pins]
        cover = cover_of(plan.size, taken, discs)
        yield
        goals = self._goals_of(pins, states)
        yield
        picture = yield from self._ground(wanted.month, sights)
        known = {sight: np.array([one is sight for one in sights])[self.art.owner]
                 for sight in Sight}  # fmt: skip
        self._draw_still(picture, known[Sight.EARLIER], states)
        yield
        if wanted.chosen in self.places:
            yield
            yield from veiled(picture, self._owners(), self.places.index(wanted.chosen))
        for some in self._portions(pins, town.month):
            yield
            for place in some:
                self.draw_pin(picture, place, town.month)
        yield
        for identity in plan.names:
            self.draw_name(picture, identity, wanted.chosen)
        draw_tags(picture, tags, plan.style)
        named = [*plan.names.items(), *((tag[0], tag[-1]) for tag in tags)]
        over = {flag.place.initiative.id: tuple(dict.fromkeys(
            name for name, box in named if ring(flag.place, plan.style).colliderect(box)
        )) for flag in flags}  # fmt: skip
        return Standing(
            picture, pins, flags, over, tags, kept, states, goals, known[Sight.NOW], cover
        )

    def close(self) -> None:
        """Let go of all pictures, also of those that are half done."""
        self._land.clear()
        self._laying.clear()
        self._spare.clear()
        self._fog = None

    def ahead(self, month: int) -> Iterator[None]:
        """Lay the land of the season that comes, while there is nothing else to do."""
        yield from self._lay(seasons_of(month)[1])

    def draw_pin(self, picture: pygame.Surface, place: PinPlace, month: int) -> None:
        """Draw one initiative, with light around it where it is at work."""
        one = place.initiative
        fresh = sight_of(one.seen, month) is Sight.NOW
        lights = [glow(2 * place.diameter)] if fresh and is_lively(one.state) else []
        own = self._pin(one, place.diameter)
        for drawing in (*lights, own if fresh else faded(own, place.diameter)):
            half = drawing.get_width() / 2
            picture.blit(drawing, (round(place.x - half), round(place.y - half)))

    def draw_name(self, picture: pygame.Surface, identity: str, chosen: str) -> None:
        """Draw the name of a neighbourhood."""
        box = self.plan.names[identity]
        own = identity == chosen
        picture.blit(_name(box.size, self.plan.words[identity], own, self.plan.style), box)

    # --- the ground --------------------------------------------------------------------

    def _ground(self, month: int, sights: Sights) -> Steps[pygame.Surface]:
        """The land between two seasons, with fog where little is known."""
        first, second, share = seasons_of(month)
        for gone in self._land.keys() - {first, second}:
            self._spare.append(self._land.pop(gone))
        yield from self._lay(first)
        if share:
            yield from self._lay(second)
        picture = self._blank()
        picture.blit(self._land[first], (0, 0))
        yield
        if share:
            yield from self._mix(picture, self._land[second], share)
        if any(sight is not Sight.NOW for sight in sights):
            fog = yield from self._fog_over(sights)
            picture.blit(fog, (0, 0))
            yield
        return picture

    def _lay(self, season: Season) -> Iterator[None]:
        """Draw the land of a season in portions, unless it is there; one goes on where it was."""
        if season in self._land:
            return
        if season not in self._laying:
            self._laying.clear()
            self._laying[season] = self._laid(season)
        for _ in self._laying[season]:
            yield
        self._laying.clear()

    def _laid(self, season: Season) -> Iterator[None]:
        land = self._blank()
        yield
        for number, _ in enumerate(laid(land, self.art, season)):
            if number % LAND_A_STEP == 0:
                yield
        self._land[season] = land

    def _blank(self) -> pygame.Surface:
        """Something to draw on; to take new memory costs as much as to draw a few times."""
        return self._spare.pop() if self._spare else pygame.Surface(self.plan.size, 0, 32)

    def _mix(self, picture: pygame.Surface, other: pygame.Surface, share: float) -> Iterator[None]:
        """Lay a share of another season over the land."""
        high = -(-picture.get_height() // HALVES)
        for part in range(HALVES):
            strip = pygame.Rect(0, part * high, picture.get_width(), high)
            other.set_alpha(round(255 * share))
            picture.blit(other, strip, strip)
            other.set_alpha(None)
            yield

    def _fog_over(self, sights: Sights) -> Steps[pygame.Surface]:
        """The fog over the land; drawn in portions, unless it is there."""
        if self._fog is None or self._fog[0] != sights:
            before, self._fog = self._fog, None
            fog = before[1] if before else pygame.Surface(self.plan.size, pygame.SRCALPHA)
            fog.fill((0, 0, 0, 0))
            yield
            owned = self._owners()
            yield
            yield from laid_fog(fog, owned, sights, self.plan.style.unit)
            self._fog = sights, fog
        return self._fog[1]

    def _owners(self) -> NDArray[np.integer]:
        if self._owned is None:
            self._owned = owners(self.art.labels, self.plan.size)
        return self._owned

    # --- what stands on it -------------------------------------------------------------

    def _draw_still(
        self, picture: pygame.Surface, earlier: NDArray[np.bool_], states: NDArray[np.int8]
    ) -> None:
        """Residents who were seen earlier, pale and at home."""
        column, row = self.plan.homes.astype(np.intp).T
        wide, high = self.plan.size
        inside = (column > dots.EDGE) & (column < wide - dots.EDGE)
        inside &= (row > dots.EDGE) & (row < high - dots.EDGE)
        groups = []
        for kind in range(len(dots.STATES)):
            mine = np.flatnonzero(earlier & inside & (states == kind))
            groups.append((column[mine], row[mine]))
        dots.scatter(picture, groups, self.plan.unit, dots.FADED)

    def _goals_of(self, pins: Sequence[PinPlace], states: NDArray[np.int8]) -> Field:
        """Where those who take part go, from where the people of every initiative live."""
        homes: dict[int, list[tuple[tuple[float, float, float], int]]] = {}
        for one in sorted(pins, key=lambda pin: pin.initiative.id):
            around_it = (one.x, one.y, one.diameter / 2 + 7 * self.plan.unit)
            for row, count in enumerate(one.initiative.homes):
                if count:
                    homes.setdefault(row, []).append((around_it, count))
        return dots.goals(homes, self.art.owner, states)

    def _portions(self, pins: Sequence[PinPlace], month: int) -> Iterator[list[PinPlace]]:
        """The pins in portions; one that was never drawn takes as long as ten others."""
        some: list[PinPlace] = []
        room = PINS_A_STEP
        for place in pins:
            one = place.initiative
            fresh = sight_of(one.seen, month) is Sight.NOW
            look = (one.state, one.theme, place.diameter, one.matured, fresh)
            some.append(place)
            room -= 1 if look in self._drawn else PINS_A_STEP // NEW_PINS_A_STEP
            self._drawn.add(look)
            if room <= 0:
                yield some
                some, room = [], PINS_A_STEP
        yield some

    def _pin(self, one: InitiativeView, diameter: int) -> pygame.Surface:
        if one.matured:
            return left_picture(one.theme, diameter, lit=one.state is not InitiativeState.DIED)
        icon = self.icons.get(one.theme, "bulb")
        return pin(one.state, icon, self._colour.get(one.theme, COLOURS[0]), diameter)


@Shelved
def _name(size: tuple[int, int], word: str, own: bool, style: Style) -> pygame.Surface:
    """A name on its plate; dark for the neighbourhood that stands out."""
    picture = pygame.Surface(size, pygame.SRCALPHA)
    box = picture.get_rect()
    ground, edge, tint = (NIGHT, NIGHT, CARD) if own else (LABEL_GROUND, LINE, INK)
    shapes.box(picture, box, ground, box.height // 2, border=edge, border_width=1)
    fonts.put(picture, word, box.center, style.text(Text.SMALL), tint,
              weight=Weight.SEMIBOLD, anchor="center")  # fmt: skip
    return picture
