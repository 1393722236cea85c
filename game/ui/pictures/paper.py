"""The local newspaper: its sheet, its head and its picture; the words are set by the screen."""

from __future__ import annotations

import numpy as np
import pygame

from game.rules.views import Face, InitiativeState
from game.ui import fonts, shapes
from game.ui.fonts import Weight
from game.ui.pictures.faces import bust
from game.ui.pictures.scenery import Season
from game.ui.pictures.street import street
from game.ui.pictures.vignette import vignette
from game.ui.shelf import InSteps, Steps
from game.ui.style import INK, INK_SOFT, Colour, Style, Text, mix

SHEET: Colour = (251, 246, 233)
EDGE: Colour = (214, 203, 178)
PRINT: Colour = (44, 38, 32)
COARSE = 3
"""Pixels of paper that a speck of fibre is wide and high."""

STRIP = 40 * COARSE
"""Rows of paper that are made in a step."""


def draw_sheet(
    surface: pygame.Surface, rect: pygame.Rect, style: Style, *, bare: bool = False
) -> pygame.Rect:
    """Draw a sheet of newspaper with a second page behind it.

    Args:
        surface: Where to draw.
        rect: The place on it.
        style: Sizes.
        bare: Whether it is drawn without its fibres, while those are being made.

    Returns:
        The room on the sheet inside its margins.
    """
    if min(rect.size) < 40:
        return rect.copy()
    page = _page(rect, style)
    behind = page.move(style.px(9), style.px(9))
    shapes.box(surface, behind, mix(SHEET, EDGE, 0.5), 3, border=EDGE, shadow=style.px(8))
    shapes.box(surface, page, SHEET, 3, border=EDGE, shadow=style.px(3))
    if not bare:
        for number, strip in enumerate(grained(grain_size(rect, style))):
            surface.blit(strip, (page.x + 2, page.y + 2 + number * STRIP))
    return page.inflate(-style.px(72), -style.px(44))


def _page(rect: pygame.Rect, style: Style) -> pygame.Rect:
    """Where the front page lies on a place."""
    page = rect.inflate(-style.px(20), -style.px(18))
    page.topleft = (rect.left + style.px(8), rect.top + style.px(6))
    return page


def grain_size(rect: pygame.Rect, style: Style) -> tuple[int, int]:
    """How much of a sheet shows its fibres."""
    page = _page(rect, style)
    return max(1, page.width - 4), max(1, page.height - 4)


@InSteps
def grained(size: tuple[int, int]) -> Steps[tuple[pygame.Surface, ...]]:
    """The paper itself in strips, with its fibres and a soft fold; shared, so never draw on it."""
    rng = np.random.default_rng(11)
    fibre = rng.normal(3, 3, (size[0] // COARSE + 1, size[1] // COARSE + 1))
    yield
    small = pygame.Surface(fibre.shape, pygame.SRCALPHA)
    small.fill((120, 96, 56, 0))
    pygame.surfarray.pixels_alpha(small)[:] = np.clip(fibre, 0, 10).astype(np.uint8)
    # The fold is some rows high, across the middle.
    far = np.abs(np.arange(size[1]) - size[1] / 2)
    fold = (12 * np.exp(-((far / 5.0) ** 2))).astype(np.uint8)
    strips = []
    for top in range(0, size[1], STRIP):
        yield
        part = (0, top // COARSE, small.get_width(), STRIP // COARSE)
        grain = pygame.transform.scale_by(small.subsurface(small.get_rect().clip(part)), COARSE)
        rows = fold[top : top + STRIP]
        pygame.surfarray.pixels_alpha(grain)[:, : len(rows)] += rows
        strips.append(pygame.Surface((size[0], len(rows)), 0, 32))
        strips[-1].fill(SHEET)
        strips[-1].blit(grain, (0, 0))
    return tuple(strips)


def draw_masthead(
    surface: pygame.Surface, rect: pygame.Rect, name: str, date: str, style: Style
) -> pygame.Rect:
    """Draw the name of the paper between lines, with the date under it.

    Returns:
        What is left of the rectangle.
    """
    px = style.text(Text.TITLE)
    small = style.text(Text.FINE)
    while px > small and fonts.width(name, px, Weight.BOLD) > rect.width:
        px -= 1
    thick, thin = max(2, style.px(5)), max(1, style.px(2))
    top = rect.top
    pygame.draw.rect(surface, PRINT, (rect.left, top, rect.width, thick))
    pygame.draw.rect(surface, PRINT, (rect.left, top + thick + thin, rect.width, thin))
    middle = top + thick + 2 * thin + round(px * 0.78)
    fonts.put(surface, name, (rect.centerx, middle), px, PRINT, weight=Weight.BOLD, anchor="center")
    under = middle + round(px * 0.72)
    pygame.draw.rect(surface, PRINT, (rect.left, under, rect.width, thin))
    line = under + thin + round(small * 0.8)
    fonts.put(surface, date, (rect.centerx, line), small, INK_SOFT, anchor="center")
    end = line + round(small * 0.8)
    pygame.draw.rect(surface, PRINT, (rect.left, end, rect.width, thin))
    top = end + thin + style.px(14)
    return pygame.Rect(rect.left, top, rect.width, max(0, rect.bottom - top))


def draw_photo(
    surface: pygame.Surface,
    rect: pygame.Rect,
    seed: int,
    season: Season = Season.SUMMER,
    *,
    face: Face | None = None,
    icon: str = "",
    made: tuple[str, InitiativeState] | None = None,
) -> None:
    """Draw the picture of a story: its place or a street, with a person in front of it.

    Args:
        surface: Where to draw.
        rect: The place on it.
        seed: Which street.
        season: Season of the street.
        face: Whoever the story is about.
        icon: Sign of the initiative, when there is nobody to show.
        made: Theme and state of the initiative, when the story is about one.
    """
    if min(rect.size) >= 16:
        surface.blit(photo(rect.size, seed, season, face=face, icon=icon, made=made), rect)


@InSteps
def photo(
    size: tuple[int, int],
    seed: int,
    season: Season,
    *,
    face: Face | None,
    icon: str,
    made: tuple[str, InitiativeState] | None,
) -> Steps[pygame.Surface]:
    """A picture as it is printed; shared, so never draw on it."""
    if made is not None:
        behind = yield from vignette.steps(size, made[0], made[1], season, icon=icon or "bulb",
                                           seed=seed)  # fmt: skip
    else:
        behind = yield from street.steps(size, seed, season, icon="" if face else icon,
                                         people=2 if face else 5)  # fmt: skip
    picture, rect = behind.copy(), behind.get_rect()
    if face is not None:
        # Before a place there is room at its left; before a street somebody may stand large.
        _veil(picture, (*SHEET, 40 if made else 96))
        side = round(min(rect.height * (0.7 if made else 0.94), rect.width * 0.8))
        yield
        person = yield from bust.steps(face.look, face.age, face.woman, side)
        left = round(rect.width * (0.22 if made else 0.3) - side / 2)
        picture.blit(person, (max(left, 0), rect.bottom - side))
        yield
    _veil(picture, (226, 196, 140, 34))
    pygame.draw.rect(picture, mix(SHEET, INK, 0.45), rect, 1)
    return picture


def _veil(picture: pygame.Surface, colour: tuple[int, int, int, int]) -> None:
    """Lay a see-through colour over a picture."""
    veil = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    veil.fill(colour)
    picture.blit(veil, (0, 0))
