"""Tabler icons by name, tinted, at any size."""

from __future__ import annotations

import io
from functools import lru_cache

import pygame

from game.content.paths import shipped
from game.ui import shapes
from game.ui.shelf import Shelved
from game.ui.style import Colour

UNKNOWN = "circle-dashed"
"""Drawn for a name that is not shipped, so that a scenario's slip stays small."""


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Names of all icons that are shipped."""
    return frozenset(path.stem for path in (shipped("assets") / "icons").glob("*.svg"))


@Shelved
def icon(name: str, px: int, colour: Colour, stroke: float = 2.0) -> pygame.Surface:
    """An icon as a square picture; shared, so never draw on it.

    Args:
        name: Name of the icon.
        px: Width and height.
        colour: Colour of its lines.
        stroke: Width of its lines on a grid of 24.
    """
    drawing = _drawing(name if name in names() else UNKNOWN)
    tint = "#{:02x}{:02x}{:02x}".format(*colour)
    drawing = drawing.replace("currentColor", tint)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return pygame.image.load_sized_svg(io.BytesIO(drawing.encode()), (px, px))


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (shipped("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def put(
    surface: pygame.Surface, name: str, centre: tuple[float, float], px: int, colour: Colour
) -> None:
    """Draw an icon around a point."""
    place = pygame.Rect(0, 0, px, px)
    place.center = (round(centre[0]), round(centre[1]))
    if not shapes.unseen(surface, place):
        surface.blit(icon(name, px, colour), place)
