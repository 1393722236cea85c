"""What the dots, the pins and the fog on the map mean."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.rules.knowledge import Sight
from game.rules.views import InitiativeState
from game.ui import fonts, shapes
from game.ui.pictures.dots import STATES
from game.ui.pictures.fog import draw_swatch
from game.ui.pictures.pins import COLOURS, DIAMETER, pin
from game.ui.shelf import Shelved
from game.ui.style import CARD, INK, LINE, Style, Text

GROUND = (253, 252, 249, 236)


def draw_dot_legend(
    surface: pygame.Surface,
    corner: tuple[int, int],
    words: Sequence[str],
    style: Style,
    *,
    anchor: str = "bottomleft",
) -> pygame.Rect:
    """Draw what the dots mean in a strip.

    Args:
        surface: Where to draw.
        corner: The point of the strip that `anchor` names.
        words: Idle, involved, active; then perhaps what one dot stands for.
        style: Sizes.
        anchor: A corner or middle as pygame names it.

    Returns:
        Where the strip was drawn.
    """
    picture = _dots(tuple(words), style)
    box = picture.get_rect()
    setattr(box, anchor, corner)
    surface.blit(picture, box)
    return box


@Shelved
def _dots(words: tuple[str, ...], style: Style) -> pygame.Surface:
    px = style.text(Text.FINE)
    mark, gap = round(px * 0.9), round(px * 0.5)
    wide = 2 * gap
    for number, word in enumerate(words):
        wide += fonts.width(word, px) + gap * 2 + (mark if number < len(STATES) else 0)
    surface, box = _strip(wide, px)
    x = box.left + gap * 2
    for number, word in enumerate(words):
        if number < len(STATES):
            colour, size, _ = STATES[number]
            shown = round(size * px / 9)
            border = CARD if number else None
            at = (x + mark / 2 - gap / 2, box.centery)
            shapes.disc(surface, at, shown, colour, border=border, border_width=1)
            x += mark
        fonts.put(surface, word, (x, box.centery), px, INK, anchor="midleft")
        x += fonts.width(word, px) + gap * 2
    return surface


def _strip(wide: int, px: int) -> tuple[pygame.Surface, pygame.Rect]:
    """An empty strip that lets the map through a little."""
    surface = pygame.Surface((wide, round(px * 1.9)), pygame.SRCALPHA)
    box = surface.get_rect()
    shapes.box(surface, box, GROUND, box.height // 2, border=LINE)
    return surface, box


def draw_fog_legend(
    surface: pygame.Surface,
    corner: tuple[int, int],
    words: Sequence[tuple[Sight, str]],
    style: Style,
    *,
    anchor: str = "bottomright",
) -> pygame.Rect:
    """Draw what the fog means in a strip; gives where it was drawn.

    Args:
        surface: Where to draw.
        corner: The point of the strip that `anchor` names.
        words: How well a neighbourhood is known, with its word.
        style: Sizes.
        anchor: A corner or middle as pygame names it.
    """
    picture = _fogs(tuple(words), style)
    box = picture.get_rect()
    setattr(box, anchor, corner)
    surface.blit(picture, box)
    return box


@Shelved
def _fogs(words: tuple[tuple[Sight, str], ...], style: Style) -> pygame.Surface:
    px = style.text(Text.FINE)
    side, gap = round(px * 1.3), round(px * 0.5)
    wide = 2 * gap + sum(side + fonts.width(word, px) + gap * 3 for _, word in words)
    surface, box = _strip(wide, px)
    x = box.left + gap * 2
    for sight, word in words:
        swatch = pygame.Rect(x, box.centery - round(px * 0.45), side, round(px * 0.9))
        draw_swatch(surface, swatch, sight, style.unit)
        x = swatch.right + gap
        fonts.put(surface, word, (x, box.centery), px, INK, anchor="midleft")
        x += fonts.width(word, px) + gap * 2
    return surface


def draw_pin_meaning(
    surface: pygame.Surface,
    rect: pygame.Rect,
    state: InitiativeState,
    word: str,
    style: Style,
    *,
    icon: str = "plant",
) -> None:
    """Draw the pin of one state of an initiative, as large as beside the others, with its word."""
    px, largest = style.text(Text.SMALL), max(DIAMETER.values())
    side = min(round(rect.height * 0.9), style.px(largest))
    picture = pin(state, icon, COLOURS[0], max(12, round(side * DIAMETER[state] / largest)))
    at = (rect.left + round(side * 0.7), rect.centery)
    surface.blit(picture, picture.get_rect(center=at))
    left = rect.left + round(side * 1.5)
    shown = fonts.fitted(word, px, rect.right - left)
    fonts.put(surface, shown, (left, rect.centery), px, INK, anchor="midleft")
