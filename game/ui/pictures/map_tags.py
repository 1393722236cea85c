"""Tags under the names on the map: since when a neighbourhood was not seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pygame

from game.ui import fonts, shapes
from game.ui.style import INK, LINE, Style, Text

Tag = tuple[str, str, pygame.Rect]
"""A neighbourhood, what is said at its name, and where."""

GROUND = (253, 252, 249, 232)


def place_tags(
    notes: Iterable[tuple[str, str]],
    names: Mapping[str, pygame.Rect],
    size: tuple[int, int],
    style: Style,
) -> tuple[Tag, ...]:
    """Find a place for every tag: under its name, or above it at the edge.

    Args:
        notes: What is said, by neighbourhood.
        names: Where the names are.
        size: Width and height of the map.
        style: Sizes.
    """
    px, room = style.text(Text.FINE), pygame.Rect((0, 0), size)
    found = []
    for identity, note in notes:
        name = names.get(identity)
        if name is None:
            continue
        box = pygame.Rect(0, 0, fonts.width(note, px) + style.px(24), round(px * 1.4))
        box.midtop = name.midbottom
        if box.bottom > room.bottom:
            box.bottom = name.top
        found.append((identity, note, box.clamp(room)))
    return tuple(found)


def with_tag(name: pygame.Rect, style: Style) -> pygame.Rect:
    """Return a name with the room that a tag under it may take."""
    px = style.text(Text.FINE)
    wide = max(name.width, round(px * 10))
    return pygame.Rect(name.centerx - wide // 2, name.y, wide, name.height + round(px * 1.4))


def draw_tags(picture: pygame.Surface, tags: Sequence[Tag], style: Style) -> None:
    """Draw the tags on the picture of the map."""
    px = style.text(Text.FINE)
    for _, note, box in tags:
        shapes.box(picture, box, GROUND, style.px(8), border=LINE, border_width=1)
        fonts.put(picture, note, box.center, px, INK, anchor="center")


def legend_corner(size: tuple[int, int], style: Style) -> pygame.Rect:
    """Return the corner of the map in which its legend stands."""
    px = style.text(Text.FINE)
    box = pygame.Rect(0, 0, round(px * 28), round(px * 5))
    box.bottomright = size
    return box
