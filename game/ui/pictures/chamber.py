"""The council chamber: every seat in a half circle, and votes that fall one by one.

A vote shows by sign, colour and shape; a seat wears the colour of its faction
around it. Who has not voted yet shows a figure, an empty seat shows nothing.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.rules.reports import SeatVote
from game.ui import fonts, icons, shapes
from game.ui.fonts import Weight
from game.ui.pictures.brush import Brush
from game.ui.shelf import InSteps, Shelved, Steps
from game.ui.style import (
    ABSTAIN,
    AGAINST,
    CARD,
    FACTIONS,
    FOR,
    GOLD,
    NIGHT,
    STRONG,
    Colour,
    Style,
    Text,
    mix,
)

SIGNS: dict[str, tuple[str, Colour]] = {
    "for": ("check", FOR),
    "against": ("x", AGAINST),
    "abstain": ("minus", ABSTAIN),
}
FLOOR: tuple[Colour, ...] = ((214, 199, 170), (224, 211, 185), (233, 222, 200), (241, 233, 215))
WOOD: Colour = (176, 142, 104)
HEIGHT = 0.80
"""Radius of the outer row in shares of the half circle."""


BAND, CORNERS = 110, 24
"""Rows of the room that are drawn in a step, and points along an edge in them."""


@dataclass(frozen=True, slots=True)
class ChamberSeat:
    """A seat of the council, in the order in which they sit from left to right.

    `mark` is the letters of its faction, which stand on it until its vote falls.
    """

    id: str
    faction: str
    colour: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SeatPlace:
    """Where a seat is drawn."""

    x: float
    y: float
    diameter: int


def seat_places(count: int, rect: pygame.Rect) -> tuple[SeatPlace, ...]:
    """Places of so many seats in a half circle, from left to right."""
    return _places(count, tuple(rect))


@lru_cache(maxsize=32)
def _places(count: int, box: tuple[int, int, int, int]) -> tuple[SeatPlace, ...]:
    middle, bottom, reach = _half_circle(pygame.Rect(box))
    rows = 1 if count <= 7 else 2 if count <= 15 else 3 if count <= 33 else 4
    reaches = [reach * (HEIGHT - row * 0.5 / max(rows, 2)) for row in range(rows)]
    shares = [count * one / sum(reaches) for one in reaches]
    sizes = [math.floor(share) for share in shares]
    for row in sorted(range(rows), key=lambda r: sizes[r] - shares[r])[: count - sum(sizes)]:
        sizes[row] += 1
    gaps = [math.pi * one / max(1, size - 1) for one, size in zip(reaches, sizes, strict=True)]
    between = reaches[0] - reaches[1] if rows > 1 else reach * 0.3
    diameter = round(min(0.84 * min(gaps), 0.78 * between, reach * 0.15))
    spots = []
    for one, size in zip(reaches, sizes, strict=True):
        for seat in range(size):
            share = seat / (size - 1) if size > 1 else 0.5
            turn = math.pi * (1 - 0.04 - 0.92 * share)
            at = (middle + one * math.cos(turn), bottom - one * math.sin(turn))
            spots.append((turn, -one, at))
    spots.sort(key=lambda spot: (-round(spot[0], 3), spot[1]))
    return tuple(SeatPlace(x, y, diameter) for _, _, (x, y) in spots)


def _half_circle(rect: pygame.Rect) -> tuple[float, float, float]:
    """Middle, bottom and reach of the half circle that fits a rectangle."""
    reach = min(rect.width / 2, rect.height * 0.88)
    bottom = rect.top + (rect.height - reach * 1.13) / 2 + reach
    return rect.centerx, bottom, reach


def draw_chamber(
    surface: pygame.Surface,
    rect: pygame.Rect,
    seats: Sequence[ChamberSeat],
    style: Style,
    *,
    votes: Sequence[SeatVote] = (),
    fallen: float = 0.0,
    own: str = "",
    empty: Collection[str] = (),
    chair: str = "",
) -> None:
    """Draw the chamber.

    Args:
        surface: Where to draw.
        rect: The place on it.
        seats: All seats, factions together, from left to right.
        style: Sizes.
        votes: The votes in the order in which they fall.
        fallen: How many of them have fallen; 2.5 shows the third halfway.
        own: Faction of the player, marked in gold.
        empty: Seats whose member has left.
        chair: The word for the chair, written on the table in front.
    """
    if len(seats) == 0:
        return
    shown = float(math.floor(fallen)) if style.reduced_motion else fallen
    open_votes = {
        vote.seat: (vote.choice, min(1.0, shown - number))
        for number, vote in enumerate(votes)
        if number < shown
    }
    surface.blit(room(rect.size, tuple(seat.colour for seat in seats)), rect)
    for seat, place in zip(seats, seat_places(len(seats), rect), strict=True):
        _seat(surface, seat, place, open_votes, own=own, empty=seat.id in empty)
    if chair:
        _chair(surface, rect, chair, style)


def _seat(
    surface: pygame.Surface,
    seat: ChamberSeat,
    place: SeatPlace,
    open_votes: Mapping[str, tuple[str, float]],
    *,
    own: str,
    empty: bool,
) -> None:
    at, size = (place.x, place.y), place.diameter
    colour = FACTIONS[seat.colour % len(FACTIONS)]
    if empty:
        picture = _empty_seat(size, colour)
        surface.blit(picture, picture.get_rect(center=(round(at[0]), round(at[1]))))
        return
    if seat.faction == own:
        shapes.disc(surface, at, round(size * 1.26), GOLD, border=CARD, border_width=2)
    shapes.disc(surface, (at[0], at[1] + size * 0.06), size, (40, 34, 22, 60))
    choice, share = open_votes.get(seat.id, ("", 0.0))
    if choice not in SIGNS or share < 0.5:
        turned = 1.0 if choice not in SIGNS else 1 - 2 * share
        _card(surface, at, size, "user", ground=CARD, ink=colour, ring=colour, turned=turned,
              mark=seat.mark)  # fmt: skip
        return
    sign, tone = SIGNS[choice]
    _card(surface, at, size, sign, ground=tone, ink=CARD, ring=colour, turned=2 * share - 1)


def _card(
    surface: pygame.Surface,
    at: tuple[float, float],
    size: int,
    sign: str,
    *,
    ground: Colour,
    ink: Colour,
    ring: Colour,
    turned: float,
    mark: str = "",
) -> None:
    """A seat with its sign; a card that is being turned over is narrow."""
    shapes.disc(surface, at, size, ring, border=CARD, border_width=max(1, size // 18))
    inner = round(size * 0.72)
    plate = _plate(inner, sign, ground, ink, mark)
    if turned < 0.98:
        plate = pygame.transform.smoothscale(plate, (max(1, round(inner * turned)), inner))
    surface.blit(plate, plate.get_rect(center=(round(at[0]), round(at[1]))))


@Shelved
def _plate(size: int, sign: str, ground: Colour, ink: Colour, mark: str) -> pygame.Surface:
    """What a seat shows: round for a figure, its letters or yes, square for no."""

    def paint(large: pygame.Surface, factor: int) -> None:
        side = size * factor
        if sign == "x":
            inset = round(side * 0.05)
            box = pygame.Rect(inset, inset, side - 2 * inset, side - 2 * inset)
            pygame.draw.rect(large, CARD, box, border_radius=round(side * 0.24))
            box.inflate_ip(-side // 9, -side // 9)
            pygame.draw.rect(large, ground, box, border_radius=round(side * 0.2))
        else:
            pygame.draw.circle(large, CARD, (side / 2, side / 2), side / 2)
            pygame.draw.circle(large, ground, (side / 2, side / 2), side * 0.45)

    picture = shapes.smooth((size, size), paint)
    if mark:
        fonts.put(picture, mark, (size / 2, size / 2), max(9, round(size * 0.5)), ink,
                  weight=Weight.BOLD, anchor="center")  # fmt: skip
        return picture
    symbol = icons.icon(sign, max(8, round(size * 0.72)), ink, 2.6 if sign != "user" else 2.0)
    picture.blit(symbol, symbol.get_rect(center=(size // 2, size // 2)))
    return picture


@Shelved
def _empty_seat(size: int, colour: Colour) -> pygame.Surface:
    """A seat that nobody sits on: a dashed ring."""

    def paint(large: pygame.Surface, factor: int) -> None:
        side = size * factor
        pygame.draw.circle(large, (255, 252, 244, 150), (side / 2, side / 2), side * 0.46)
        brush = Brush(large, side / 100)
        for dash in range(10):
            start = 2 * math.pi * dash / 10
            arc = [
                (50 + 43 * math.cos(start + step * 0.09), 50 + 43 * math.sin(start + step * 0.09))
                for step in range(5)
            ]
            brush.curve(arc, 6, colour)

    return shapes.smooth((size, size), paint)


@InSteps
def room(size: tuple[int, int], colours: tuple[int, ...]) -> Steps[pygame.Surface]:
    """The floor of the chamber, with a desk in front of every row; never draw on it."""
    picture = pygame.Surface(size, pygame.SRCALPHA)
    rect = picture.get_rect()
    middle, bottom, reach = _half_circle(rect)
    places = seat_places(len(colours), rect)
    deep = places[0].diameter
    halves = [(reach, FLOOR[0]), *_desks(places, (middle, bottom), deep)]
    factor = 2
    for top in range(0, size[1], BAND):
        strip = picture.subsurface((0, top, size[0], min(BAND, size[1] - top)))
        large = pygame.Surface((size[0] * factor, strip.get_height() * factor), pygame.SRCALPHA)
        large.fill((*FLOOR[0], 0))
        centre = (middle * factor, (bottom - top) * factor)
        for radius, colour in halves:
            _half(large, centre, radius * factor, colour)
        _public(large, centre, reach * factor, deep * factor)
        pygame.transform.smoothscale(large, strip.get_size(), strip)
        yield
    return picture


def _desks(
    places: Sequence[SeatPlace], centre: tuple[float, float], deep: float
) -> Iterator[tuple[float, Colour]]:
    """Half circles, the largest first, that together are a desk in front of every row."""
    reaches = sorted({round(math.hypot(p.x - centre[0], p.y - centre[1]), 1) for p in places})
    rows = [one for n, one in enumerate(reaches) if n == 0 or one - reaches[n - 1] > 2]
    dark = mix(WOOD, (60, 40, 20), 0.2)
    for number, row in enumerate(reversed(rows), 1):
        for inward, tone in (
            (0.54, dark),
            (0.56, WOOD),
            (0.64, dark),
            (0.66, FLOOR[min(number, 3)]),
        ):
            yield row - deep * inward, tone


def _half(
    strip: pygame.Surface, centre: tuple[float, float], radius: float, colour: Colour
) -> None:
    """What a strip of a picture has of the upper half of a disc."""
    first, last = max(0.0, centre[1] - radius), min(strip.get_height(), centre[1])
    if first >= last:
        return
    # Towards the top the edge bends most, so the points lie closest there.
    heights = [first + (last - first) * (step / CORNERS) ** 2 for step in range(CORNERS + 1)]
    reaches = [math.sqrt(max(0.0, radius**2 - (centre[1] - y) ** 2)) for y in heights]
    left = [(centre[0] - x, y) for x, y in zip(reaches, heights, strict=True)]
    right = [(centre[0] + x, y) for x, y in zip(reaches, heights, strict=True)]
    pygame.draw.polygon(strip, colour, [*left, *reversed(right)])


def _public(large: pygame.Surface, centre: tuple[float, float], reach: float, deep: float) -> None:
    """Residents who came to listen, along the back wall."""
    count, head = 46, deep * 0.11
    ring = reach * 0.955
    for number in range(count):
        luck = (number * 0.61803) % 1
        if luck > 0.62:
            continue
        turn = math.pi * (0.06 + 0.88 * number / (count - 1))
        x, y = centre[0] + ring * math.cos(turn), centre[1] - ring * math.sin(turn)
        tone = mix(STRONG[number * 5 % len(STRONG)], FLOOR[0], 0.5)
        pygame.draw.circle(large, tone, (x, y + head * 1.5), head * 1.35)
        pygame.draw.circle(large, mix(tone, (250, 226, 200), 0.55), (x, y), head)


def _chair(surface: pygame.Surface, rect: pygame.Rect, word: str, style: Style) -> None:
    """The table of the chair, in the open side of the half circle."""
    middle, bottom, reach = _half_circle(rect)
    px = style.text(Text.BODY)
    high = round(px * 2.1)
    wide = fonts.width(word, px, Weight.SEMIBOLD) + round(px * 3.2)
    box = pygame.Rect(0, 0, wide, high)
    box.midbottom = (round(middle), round(bottom + reach * 0.11))
    shapes.box(surface, box, NIGHT, style.radius, shadow=style.px(6))
    icons.put(surface, "gavel", (box.left + px * 1.15, box.centery), round(px * 1.3), GOLD)
    at = (box.left + px * 2.2, box.centery)
    fonts.put(surface, word, at, px, CARD, weight=Weight.SEMIBOLD, anchor="midleft")


def draw_filling(
    surface: pygame.Surface,
    rect: pygame.Rect,
    colours: Sequence[int],
    filled: Collection[int],
    *,
    newest: int = -1,
    fresh: float = 1.0,
    marks: Mapping[int, str] | None = None,
) -> None:
    """Draw a chamber whose seats are given out one after another.

    Args:
        surface: Where to draw.
        rect: The place on it.
        colours: Colour index of every seat, from left to right.
        filled: Places that are given out.
        newest: The place that was given out last, or -1.
        fresh: How far it has come down, 0 to 1.
        marks: The letters that belong to a colour index.
    """
    if not colours:
        return
    surface.blit(room(rect.size, tuple(colours)), rect)
    for number, (index, at) in enumerate(
        zip(colours, seat_places(len(colours), rect), strict=True)
    ):
        colour = FACTIONS[index % len(FACTIONS)]
        spot = (round(at.x), round(at.y))
        if number not in filled:
            picture = _empty_seat(at.diameter, mix(CARD, WOOD, 0.55))
            surface.blit(picture, picture.get_rect(center=spot))
            continue
        drop = 1.0 - fresh if number == newest else 0.0
        size = round(at.diameter * (1.0 + 0.5 * round(drop * 8) / 8))
        if number == newest:
            shapes.disc(surface, spot, round(size * 1.26), GOLD, border=CARD, border_width=2)
        shapes.disc(surface, (at.x, at.y + size * 0.06), size, (40, 34, 22, 60))
        _card(surface, spot, size, "user", ground=CARD, ink=colour, ring=colour, turned=1.0,
              mark=(marks or {}).get(index, ""))  # fmt: skip
