"""The town on the screen: land, residents, initiatives and names.

A `TownMap` draws; what it keeps between frames are pictures and places that
follow from what it was given, so that a frame costs about two milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import pygame

from game.content.definitions import NeighbourhoodContent
from game.rules.views import TownView
from game.ui.pictures.corners import round_off
from game.ui.pictures.fade import Fade
from game.ui.pictures.map_art import MapArt
from game.ui.pictures.map_flags import around, draw_flag, draw_ring
from game.ui.pictures.map_painter import LABEL_GROUND, Painter, Standing, Wanted
from game.ui.pictures.map_people import People
from game.ui.pictures.map_plan import Plan, planned
from game.ui.pictures.map_tags import draw_tags
from game.ui.pictures.pin_places import PinPlace
from game.ui.pictures.scenery import Fit
from game.ui.shelf import Steps
from game.ui.style import PAPER, Style

FIRST_STEPS = 3
"""Steps in a frame in which there is no map yet to be drawn."""

STEPS_A_SECOND = 60
"""Steps of a change while time runs: one a frame, and more where there are fewer frames."""

SIZES = 2
"""Sizes in which the last picture is kept: before the film and during it."""

MOST_STEPS = 4
"""Steps in a frame, however long the one before took."""


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
        self._rect = pygame.Rect(0, 0, 0, 0)
        self._look: tuple[object, ...] = ()
        self._plan: Plan | None = None
        self._fade = Fade()
        self._painter: Painter | None = None
        self._people = People(art.homes)
        self._wanted: Wanted | None = None
        self._work: Steps[Standing] | None = None
        self._ahead: Iterator[None] = iter(())
        self._standing: Standing | None = None
        self._time: float | None = None
        self._left: dict[tuple[object, ...], pygame.Surface] = {}

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
        hurry: bool = False,
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
            hurry: Whether a change is worked out at once, however long that takes.
            ground: Colour around the map, for its round corners.
        """
        words = {place.id: place.name for place in self.places} | dict(names or {})
        plan, painter = self._arrange(rect, style, words)
        moving = time is not None and not style.reduced_motion
        said = tuple(sorted((notes or {}).items()))
        wanted = Wanted(town, tuple(followed), month_of_year, chosen, said)
        if self._work is None and moving and wanted == self._wanted:
            next(self._ahead, None)
        at_once = hurry or (waits and (self._standing is None or not moving))
        self._go_on(painter, wanted, steps=self._steps(time), at_once=at_once)
        standing = self._standing
        if standing is None:
            # Where it stood before in this size is nearer to what comes than nothing is.
            before = self._left.get(self._look)
            surface.fill(LABEL_GROUND, rect)
            surface.blits([(before, rect)] if before is not None else [])
            round_off(surface, rect, style, ground)
            return
        layer = surface.subsurface(rect)
        clock = time if moving else None
        self._fade.show(layer, standing.picture, clock)
        self._people.draw(layer, clock, style.unit, plan.unit)
        for number, flag in enumerate(standing.flags, 1):
            draw_ring(layer, flag.place, clock, style)
            painter.draw_pin(layer, flag.place, flag.place.initiative.seen)
            for identity in standing.over[flag.place.initiative.id]:
                painter.draw_name(layer, identity, chosen)
                draw_tags(layer, [tag for tag in standing.tags if tag[0] == identity], style)
            draw_flag(layer, flag, number, style)
        round_off(surface, rect, style, ground)

    @property
    def ready(self) -> bool:
        """Whether there is a picture to show."""
        return self._standing is not None

    @property
    def shows(self) -> TownView | None:
        """The town that is on the picture; None while a change is being worked out."""
        return self._wanted.town if self._wanted and self._work is None else None

    @property
    def working(self) -> bool:
        """Whether a change is being worked out, so that another frame is needed."""
        return self._work is not None

    # --- where things are --------------------------------------------------------------

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
        for place in reversed(self._pins()):
            reach = max(place.diameter / 2, 12)
            if math.hypot(place.x - x, place.y - y) <= reach:
                return place.initiative.id
        return None

    def rect_of_initiative(self, initiative: str) -> pygame.Rect | None:
        """Where the pin of an initiative was drawn, on the screen."""
        for place in self._pins():
            if place.initiative.id == initiative:
                return around(place).move(self._rect.topleft)
        return None

    @property
    def flag_rects(self) -> tuple[pygame.Rect, ...]:
        """Where the flags of followed initiatives and their pins were drawn, on the screen."""
        corner = self._rect.topleft
        flags = self._standing.flags if self._standing is not None else ()
        return tuple(around(flag.place).union(flag.box).move(corner) for flag in flags)

    @property
    def flag_boxes(self) -> tuple[pygame.Rect, ...]:
        """Where number and name of followed initiatives were drawn, on the map."""
        return tuple(flag.box for flag in self._standing.flags) if self._standing else ()

    @property
    def name_rects(self) -> tuple[pygame.Rect, ...]:
        """Where the names of neighbourhoods were drawn with the notes under them."""
        corner = self._rect.topleft
        names = self._plan.names.values() if self._plan is not None else ()
        tags = self._standing.tags if self._standing is not None else ()
        return tuple(box.move(corner) for box in (*names, *(box for _, _, box in tags)))

    def rect_of_neighbourhood(self, neighbourhood: str) -> pygame.Rect | None:
        """Where the name of a neighbourhood was drawn, on the screen."""
        box = self._plan.names.get(neighbourhood) if self._plan is not None else None
        return None if box is None else box.move(self._rect.topleft)

    def rect_of_note(self, neighbourhood: str) -> pygame.Rect | None:
        """Where the note at a name was drawn, on the screen."""
        tags = self._standing.tags if self._standing is not None else ()
        found = (box for identity, _, box in tags if identity == neighbourhood)
        box = next(found, None)
        return None if box is None else box.move(self._rect.topleft)

    def _pins(self) -> tuple[PinPlace, ...]:
        return self._standing.pins if self._standing is not None else ()

    # --- inside --------------------------------------------------------------------------

    def _arrange(
        self, rect: pygame.Rect, style: Style, words: Mapping[str, str]
    ) -> tuple[Plan, Painter]:
        """Find places for dots, names and pins, when the size or the words changed."""
        look = (rect.size, style, tuple(sorted(words.items())))
        self._rect = rect.copy()
        if look != self._look or self._plan is None or self._painter is None:
            if self._painter is not None:
                self._painter.close()
            self._fade.clear()
            self._leave()
            self._look, self._wanted = look, None
            self._work = self._standing = None
            self._ahead = iter(())
            self._plan = planned(self.art, self.places, rect.size, style, words)
            self._people = People(self._plan.homes)
            self._painter = Painter(self.art, [place.id for place in self.places], self.icons,
                                    self._plan, self._fade.spare)  # fmt: skip
        return self._plan, self._painter

    def _leave(self) -> None:
        """Keep the picture in the size that is left; people go back and forth between two."""
        if self._standing is not None:
            self._left.pop(self._look, None)
            self._left[self._look] = self._standing.picture
            while len(self._left) > SIZES:
                del self._left[next(iter(self._left))]

    def _steps(self, time: float | None) -> int:
        """How many steps this frame takes: as many in a second, whatever the frame rate."""
        before, self._time = self._time, time
        gone = time - before if time is not None and before is not None else 0.0
        steps = min(MOST_STEPS, max(1, round(gone * STEPS_A_SECOND)))
        # While nothing is there, there is nothing else to draw and more can be done.
        return steps if self._standing is not None else FIRST_STEPS * steps

    def _go_on(self, painter: Painter, wanted: Wanted, *, steps: int, at_once: bool) -> None:
        """Work a change out. Unless it must be there at once, it takes some frames."""
        if wanted != self._wanted:
            kept = self._standing.kept if self._standing is not None else {}
            self._wanted, self._work = wanted, painter.paint(wanted, kept)
        while self._work is not None and (at_once or steps > 0):
            steps -= 1
            try:
                next(self._work)
            except StopIteration as end:
                self._show(end.value)
                self._ahead = painter.ahead(wanted.month)

    def _show(self, standing: Standing) -> None:
        self._standing, self._work = standing, None
        self._people.settle(standing.states, standing.goals, standing.seen, standing.cover)
