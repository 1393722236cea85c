"""The town on the screen: land, residents, initiatives and names.

A `TownMap` draws; what it keeps between frames are pictures and places that
follow from what it was given, so that a frame costs about two milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
import pygame
from numpy.typing import NDArray

from game.content.definitions import NeighbourhoodContent
from game.rules.knowledge import Sight, sight_of
from game.rules.views import InitiativeState, InitiativeView, TownView
from game.ui import fonts, shapes
from game.ui.fonts import Weight
from game.ui.pictures import dots
from game.ui.pictures.corners import round_off
from game.ui.pictures.fog import Sights, faded, laid_fog, owners, sights_of
from game.ui.pictures.map_art import MapArt
from game.ui.pictures.map_fields import Field
from game.ui.pictures.map_flags import Flag, around, draw_flag, draw_ring, place_flags
from game.ui.pictures.map_tags import Tag, draw_tags, legend_corner, place_tags, with_tag
from game.ui.pictures.pin_places import PinPlace, choose_spots, is_lively, place_pins
from game.ui.pictures.pins import COLOURS, pin
from game.ui.pictures.places import glow
from game.ui.pictures.places import place as left_picture
from game.ui.pictures.scenery import Fit, Season, laid, seasons_of
from game.ui.style import CARD, INK, LINE, NIGHT, PAPER, Style, Text

LABEL_GROUND = (253, 252, 249, 224)
PINS_A_STEP, NEW_PINS_A_STEP = 50, 5
"""Pins that are put down, and drawn for the first time, between two frames."""

LAND_A_STEP = 2
"""Portions of the land that are drawn between two frames."""

Notes = tuple[tuple[str, str], ...]
"""What is said under the name of a neighbourhood, by identity."""

Wanted = tuple[TownView, tuple[str, ...], int, str, Notes]
"""Town, followed initiatives, month of the year, the neighbourhood that stands out, notes."""

FOGS_KEPT = 4
"""Fogs that are kept between frames: a film changes them now and then."""

FADE = 0.6
"""Seconds in which one picture of the town goes over into the next."""
FASTEST = 240
"""A dot does not go faster than this, layout pixels a second."""


class TownMap:
    """The map of one town.

    Attributes:
        art: The land.
        places: The neighbourhoods, in the order of the art.
        icons: Icon per theme of initiatives.
    """

    def __init__(
        self,
        art: MapArt,
        places: Sequence[NeighbourhoodContent],
        icons: Mapping[str, str],
    ) -> None:
        self.art = art
        self.places = tuple(places)
        self.icons = dict(icons)
        self._colour = {
            theme: COLOURS[row % len(COLOURS)] for row, theme in enumerate(sorted(self.icons))
        }
        self._rect = pygame.Rect(0, 0, 0, 0)
        self._look: tuple[object, ...] = ()
        self._land: dict[Season, pygame.Surface] = {}
        self._fogs: dict[Sights, pygame.Surface] = {}
        self._owned: NDArray[np.integer] | None = None
        self._tags: tuple[Tag, ...] = ()
        self._still: NDArray[np.bool_] = np.zeros(len(art.owner), bool)
        self._hidden: NDArray[np.bool_] = np.zeros(len(art.owner), bool)
        self._homes: Field = art.homes
        self._names: dict[str, pygame.Rect] = {}
        self._spots: dict[str, np.ndarray] = {}
        self._kept: dict[str, int] = {}
        self._wanted: Wanted | None = None
        self._work: Iterator[None] | None = None
        self._pins: tuple[PinPlace, ...] = ()
        self._drawn: set[tuple[InitiativeState, str, int, bool, bool]] = set()
        self._states: NDArray[np.int8] = np.zeros(len(art.owner), np.int8)
        self._goals: Field = np.zeros((0, 2), np.float32)
        self._flags: tuple[Flag, ...] = ()
        self._before: pygame.Surface | None = None
        self._shown: pygame.Surface | None = None
        self._since = 0.0
        self._last: tuple[float, Field] | None = None
        self._cover: NDArray[np.bool_] = np.zeros((1, 1), bool)
        self._scene: pygame.Surface | None = None

    def draw(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        town: TownView,
        style: Style,
        *,
        names: Mapping[str, str] | None = None,
        notes: Mapping[str, str] | None = None,
        followed: Sequence[str] = (),
        chosen: str = "",
        month_of_year: int = 6,
        time: float | None = None,
        waits: bool = True,
        ground: tuple[int, int, int] = PAPER,
    ) -> None:
        """Draw the town.

        Args:
            surface: Where to draw.
            rect: The place on it, inside the surface; about 16 by 9 shows all of the map.
            town: What is known of the town.
            style: Sizes.
            names: Names of neighbourhoods by identity, if not those of the content.
            notes: What is said under the name of a neighbourhood, by identity.
            followed: Initiatives that get a numbered flag, in order.
            chosen: Neighbourhood that stands out, or empty.
            month_of_year: 1 to 12, for the season.
            time: Seconds that time has run; None when it stands still.
            waits: Whether the first picture is made at once; otherwise it takes some frames.
            ground: Colour around the map, for its round corners.
        """
        words = {place.id: place.name for place in self.places} | dict(names or {})
        self._arrange(rect, style, words)
        moving = time is not None and not style.reduced_motion
        said = tuple(sorted((notes or {}).items()))
        wanted = (town, tuple(followed), month_of_year, chosen, said)
        at_once = waits and (self._scene is None or not moving)
        scenery = self._scenery(wanted, words, style, at_once=at_once)
        if scenery is None:
            surface.fill(LABEL_GROUND, rect)
            round_off(surface, rect, style, ground)
            return
        layer = surface.subsurface(rect)
        clock = time if time is not None and moving else None
        self._draw_scenery(layer, scenery, clock)
        spot = self._homes if clock is None else self._walked(clock, style)
        self._draw_dots(layer, spot, _mark_unit(style))
        self._draw_followed(layer, clock, style)
        round_off(surface, rect, style, ground)

    def _draw_dots(self, layer: pygame.Surface, spot: Field, unit: float) -> None:
        """Residents as they are now, and paler and still where they were seen earlier."""
        spot = np.where(self._still[:, None], self._homes, spot)
        bare = ~self._covered(spot) & ~self._hidden
        for some, palette in ((bare & self._still, dots.FADED), (bare & ~self._still, dots.STATES)):
            if some.any():
                dots.scatter(layer, spot[some], self._states[some], unit, palette)

    def _draw_scenery(
        self, layer: pygame.Surface, scenery: pygame.Surface, clock: float | None
    ) -> None:
        """What stands still; while time runs a change comes slowly."""
        if scenery is not self._shown:
            self._before, self._shown = self._shown if clock is not None else None, scenery
            self._since = clock or 0.0
        layer.blit(scenery, (0, 0))
        if self._before is None:
            return
        share = 1.0 if clock is None else (clock - self._since) / FADE
        if not 0.0 <= share < 1.0:
            self._before = None
            return
        # Entirely opaque is drawn along a way that is ten times as slow.
        self._before.set_alpha(round(250 * (1 - share)))
        layer.blit(self._before, (0, 0))

    def _walked(self, clock: float, style: Style) -> Field:
        """Where the dots are: around their homes, and on the way to what they do."""
        spot = dots.walked(self._homes, self._states, clock, style.unit)
        spot = dots.travelled(spot, self._goals, clock)
        if self._last is not None and 0.0 < clock - self._last[0] < 0.5:
            # Whoever gets another goal walks there, and is not put there.
            step = spot - self._last[1]
            most = np.float32(FASTEST * style.unit * (clock - self._last[0]))
            far = np.maximum(np.hypot(step[:, 0], step[:, 1]), most)
            spot = self._last[1] + step * (most / far)[:, None]
        self._last = (clock, spot)
        return spot

    def neighbourhood_at(self, point: tuple[int, int]) -> str | None:
        """Identity of the neighbourhood under a point of the screen."""
        if not self._rect.collidepoint(point):
            return None
        x, y = Fit(self._rect.size).back(point[0] - self._rect.x, point[1] - self._rect.y)
        row = self.art.neighbourhood_at(x, y)
        return None if row is None else self.places[row].id

    def initiative_at(self, point: tuple[int, int]) -> str | None:
        """Identity of the initiative whose pin is under a point of the screen."""
        x, y = point[0] - self._rect.x, point[1] - self._rect.y
        for place in reversed(self._pins):
            reach = max(place.diameter / 2, 12)
            if math.hypot(place.x - x, place.y - y) <= reach:
                return place.initiative.id
        return None

    def rect_of_initiative(self, initiative: str) -> pygame.Rect | None:
        """Where the pin of an initiative was drawn, on the screen."""
        for place in self._pins:
            if place.initiative.id == initiative:
                return around(place).move(self._rect.topleft)
        return None

    @property
    def flag_rects(self) -> tuple[pygame.Rect, ...]:
        """Where the flags of followed initiatives and their pins were drawn, on the screen."""
        corner = self._rect.topleft
        return tuple(around(flag.place).union(flag.box).move(corner) for flag in self._flags)

    @property
    def name_rects(self) -> tuple[pygame.Rect, ...]:
        """Where the names of neighbourhoods were drawn with the notes under them."""
        corner = self._rect.topleft
        boxes = [*self._names.values(), *(box for _, _, box in self._tags)]
        return tuple(box.move(corner) for box in boxes)

    def rect_of_neighbourhood(self, neighbourhood: str) -> pygame.Rect | None:
        """Where the name of a neighbourhood was drawn, on the screen."""
        box = self._names.get(neighbourhood)
        return None if box is None else box.move(self._rect.topleft)

    def rect_of_note(self, neighbourhood: str) -> pygame.Rect | None:
        """Where the note at a name was drawn, on the screen."""
        found = (box for identity, _, box in self._tags if identity == neighbourhood)
        box = next(found, None)
        return None if box is None else box.move(self._rect.topleft)

    def _arrange(self, rect: pygame.Rect, style: Style, words: Mapping[str, str]) -> None:
        """Find places for dots, names and pins, when the picture changed."""
        look = (rect.size, style, tuple(sorted(words.items())))
        self._rect = rect.copy()
        if look == self._look:
            return
        self._look, self._wanted, self._scene = look, None, None
        self._shown = self._before = self._last = None
        self._land, self._fogs, self._owned = {}, {}, None
        fit = Fit(rect.size)
        shift = np.array(fit.offset, np.float32)
        self._homes = self.art.homes * np.float32(fit.scale) + shift
        self._names = self._name_boxes(fit, style, words)
        named = [with_tag(box, style) for box in self._names.values()]
        blocked = [box.inflate(style.px(44), style.px(40)) for box in named]
        every = self.art.spots * np.float32(fit.scale) + shift
        room = pygame.Rect((0, 0), rect.size).inflate(-style.px(60), -style.px(60))
        self._spots = {}
        for row, place in enumerate(self.places):
            own = every[self.art.spot_owner == row]
            free = [
                bool(room.collidepoint(x, y)) and not any(b.collidepoint(x, y) for b in blocked)
                for x, y in own.tolist()
            ]
            self._spots[place.id] = own[free] if any(free) else own
        self._kept = {}

    def _name_boxes(
        self, fit: Fit, style: Style, words: Mapping[str, str]
    ) -> dict[str, pygame.Rect]:
        """Places of the names, each inside the picture, off the others and off the legend."""
        px = style.text(Text.SMALL)
        boxes: dict[str, pygame.Rect] = {}
        room = pygame.Rect((0, 0), fit.size).inflate(-style.px(16), -style.px(16))
        # Under a name there is room for its tag.
        room.height -= with_tag(pygame.Rect(0, 0, 0, 0), style).height
        corner = legend_corner(fit.size, style)
        for row, place in enumerate(self.places):
            wide = fonts.width(words[place.id], px, Weight.SEMIBOLD) + style.px(28)
            box = pygame.Rect(0, 0, wide, round(px * 1.5))
            x, y = fit.there(*self.art.anchors[row].tolist())
            spots = [(x, y + step * box.height * 0.6) for step in (0, 1, -1, 2, -2, 3, -3, -4, -5)]
            for spot in spots:
                box.center = (round(spot[0]), round(spot[1]))
                box.clamp_ip(room)
                if with_tag(box, style).collidelist([*boxes.values(), corner]) < 0:
                    break
            boxes[place.id] = box
        return boxes

    def _scenery(
        self, wanted: Wanted, words: Mapping[str, str], style: Style, *, at_once: bool
    ) -> pygame.Surface | None:
        """Everything that stands still. Unless it must be there at once, it takes some frames."""
        if wanted != self._wanted:
            self._wanted, self._work = wanted, self._renew(wanted, words, style)
        if self._work is not None:
            # While nothing is there, there is nothing else to draw and more can be done.
            steps = None if at_once else 1 if self._scene is not None else 2
            if sum(1 for _ in islice(self._work, steps)) != steps:
                self._work = None
        return self._scene

    @property
    def ready(self) -> bool:
        """Whether there is a picture to show."""
        return self._scene is not None

    @property
    def working(self) -> bool:
        """Whether a change is being worked out, so that another frame is needed."""
        return self._work is not None

    def _renew(self, wanted: Wanted, words: Mapping[str, str], style: Style) -> Iterator[None]:
        """Work out a changed town in steps of some milliseconds; it shows when it is whole."""
        town, followed, month, chosen, notes = wanted
        sights = sights_of([place.id for place in self.places], town)
        shares = dots.shares_of([place.id for place in self.places], town.neighbourhoods)
        states = dots.states(self.art.rank, self.art.owner, shares)
        unit = _mark_unit(style)
        kept = choose_spots(town.initiatives, self._spots, self._kept, 48 * unit)
        yield
        pins = place_pins(town.initiatives, self._spots, kept, followed, unit)
        yield
        tags = place_tags(notes, self._names, self._rect.size, style)
        taken = [*self._names.values(), *(tag[-1] for tag in tags)]
        corner = legend_corner(self._rect.size, style)
        flags = place_flags(pins, followed, 3 * [*taken, corner], self._rect.size, style)
        yield
        cover = self._cover_of(pins, tags)
        goals = self._goals_of(pins, states, unit)
        yield
        first, second, share = seasons_of(month)
        yield from self._lay(first)
        picture = self._land[first].copy()
        if share:
            yield from self._lay(second)
            other = self._land[second]
            other.set_alpha(round(255 * share))
            picture.blit(other, (0, 0))
            other.set_alpha(None)
            yield
        yield from self._lay_fog(sights, style)
        if any(sight is not Sight.NOW for sight in sights):
            picture.blit(self._fogs[sights], (0, 0))
            yield
        if chosen:
            self._veil(picture, chosen)
        self._draw_names(picture, words, style, chosen)
        draw_tags(picture, tags, style)
        for some in self._portions(pins, town.month):
            yield
            for place in some:
                self._draw_pin(picture, place, town.month)
        known = np.array([sight is Sight.NOW for sight in sights])[self.art.owner]
        self._hidden = np.array([sight is Sight.FOG for sight in sights])[self.art.owner]
        self._still, self._tags = ~known, tags
        self._states, self._goals = states, goals
        self._kept, self._pins = kept, pins
        self._flags, self._cover, self._scene = flags, cover, picture

    def _lay(self, season: Season) -> Iterator[None]:
        """Draw the land of a season in portions, unless it is there."""
        if season in self._land:
            return
        land = pygame.Surface(self._rect.size, 0, 32)
        yield
        for number, _ in enumerate(laid(land, self.art, season)):
            if number % LAND_A_STEP == 0:
                yield
        self._land[season] = land

    def _lay_fog(self, sights: Sights, style: Style) -> Iterator[None]:
        """Draw the fog over the land in portions, unless it is there."""
        if sights in self._fogs:
            return
        fog = pygame.Surface(self._rect.size, pygame.SRCALPHA)
        if self._owned is None:
            self._owned = owners(self.art.labels, self._rect.size)
        yield
        for _ in laid_fog(fog, self._owned, sights, style.unit):
            yield
        if len(self._fogs) >= FOGS_KEPT:
            del self._fogs[next(iter(self._fogs))]
        self._fogs[sights] = fog

    def _goals_of(self, pins: Sequence[PinPlace], states: NDArray[np.int8], unit: float) -> Field:
        """Where those who take part go, from where the people of every initiative live."""
        homes: dict[int, list[tuple[tuple[float, float, float], int]]] = {}
        for one in sorted(pins, key=lambda pin: pin.initiative.id):
            around_it = (one.x, one.y, one.diameter / 2 + 7 * unit)
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

    def _cover_of(self, pins: Sequence[PinPlace], tags: Sequence[Tag]) -> NDArray[np.bool_]:
        """What is under names, tags and pins, where no dots are drawn; a point per two pixels."""
        mask = pygame.Surface((self._rect.width // 2 + 1, self._rect.height // 2 + 1), 0, 8)
        mask.set_palette([(0, 0, 0), (255, 255, 255)])
        for box in (*self._names.values(), *(tag[-1] for tag in tags)):
            half = pygame.Rect(
                box.x // 2 - 1, box.y // 2 - 1, box.width // 2 + 2, box.height // 2 + 2
            )
            pygame.draw.rect(mask, 1, half, border_radius=half.height // 2)
        for place in pins:
            pygame.draw.circle(mask, 1, (place.x / 2, place.y / 2), place.diameter * 0.28 + 1)
        return pygame.surfarray.pixels2d(mask).astype(bool)

    def _covered(self, spot: Field) -> NDArray[np.bool_]:
        """Which dots are under a name or a pin."""
        wide, high = self._cover.shape
        column = np.clip(spot[:, 0] / 2, 0, wide - 1).astype(np.int32)
        return self._cover[column, np.clip(spot[:, 1] / 2, 0, high - 1).astype(np.int32)]

    def _veil(self, picture: pygame.Surface, chosen: str) -> None:
        """Fade everything but one neighbourhood."""
        row = next((r for r, place in enumerate(self.places) if place.id == chosen), None)
        if row is None:
            return
        high, wide = self.art.labels.shape
        veil = pygame.Surface((wide, high), pygame.SRCALPHA)
        veil.fill((*PAPER, 150))
        opacity = pygame.surfarray.pixels_alpha(veil)
        opacity[row == self.art.labels.T] = 0
        del opacity
        fit = Fit(picture.get_size())
        size = (round(wide * fit.scale), round(high * fit.scale))
        corner = (round(fit.offset[0]), round(fit.offset[1]))
        picture.blit(pygame.transform.smoothscale(veil, size), corner)

    def _draw_names(
        self, layer: pygame.Surface, words: Mapping[str, str], style: Style, chosen: str
    ) -> None:
        px = style.text(Text.SMALL)
        for identity, box in self._names.items():
            own = identity == chosen
            shapes.box(
                layer,
                box,
                NIGHT if own else LABEL_GROUND,
                box.height // 2,
                border=NIGHT if own else LINE,
                border_width=1,
            )
            tint = CARD if own else INK
            fonts.put(
                layer,
                words[identity],
                box.center,
                px,
                tint,
                weight=Weight.SEMIBOLD,
                anchor="center",
            )

    def _draw_pin(self, picture: pygame.Surface, place: PinPlace, month: int) -> None:
        one = place.initiative
        fresh = sight_of(one.seen, month) is Sight.NOW
        lights = [glow(2 * place.diameter)] if fresh and is_lively(one.state) else []
        own = self._picture(one, place.diameter)
        for drawing in (*lights, own if fresh else faded(own, place.diameter)):
            half = drawing.get_width() / 2
            picture.blit(drawing, (round(place.x - half), round(place.y - half)))

    def _picture(self, one: InitiativeView, diameter: int) -> pygame.Surface:
        if one.matured:
            return left_picture(one.theme, diameter, lit=one.state is not InitiativeState.DIED)
        icon = self.icons.get(one.theme, "bulb")
        return pin(one.state, icon, self._colour.get(one.theme, COLOURS[0]), diameter)

    def _draw_followed(self, layer: pygame.Surface, clock: float | None, style: Style) -> None:
        """Ring, pin, number and name of every followed initiative."""
        for number, flag in enumerate(self._flags, 1):
            draw_ring(layer, flag.place, clock, style)
            self._draw_pin(layer, flag.place, flag.place.initiative.seen)
            draw_flag(layer, flag, number, style)


def _mark_unit(style: Style) -> float:
    """Pixels per layout pixel for pins and dots: larger in a room, never tiny."""
    return max(0.8, style.unit) * (1.25 if style.beamer else 1.0)
