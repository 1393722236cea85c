"""Contrast as it stands on the screen: WCAG AA, measured in the pixels of every screen."""

from __future__ import annotations

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.ui.shown import Shown
from tests.ui.memory_table import memory_table
from tests.ui.player import LAPTOP, Player
from tests.ui.walk import walk

AA, AA_LARGE, LARGE_PX = 4.5, 3.0, 24
"""Asked of text and of large text, and from how many pixels text is large."""


def luminance(colours: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the relative luminance of colours, shape (..., 3), 0 to 255."""
    part = colours / 255.0
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    found: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return found


def contrast(surface: pygame.Surface, rect: pygame.Rect) -> float:
    """Return how much the ink in a box stands out from the colour that fills most of it."""
    pixels = pygame.surfarray.array3d(surface.subsurface(rect)).reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    shades = luminance(colours.astype(np.float64))
    ground = shades[counts.argmax()]
    high, low = np.maximum(shades, ground), np.minimum(shades, ground)
    return float(((high + 0.05) / (low + 0.05)).max())


def readable(player: Player) -> list[Shown]:
    """Return the set texts that can be read now and are not on something that is off."""
    ui = player.shell.ui
    off = [item.rect for item in ui.items.values() if not item.enabled]
    whole = ui.surface.get_rect()
    return [
        shown
        for shown in player.on_top
        if shown.px > 0
        and shown.rect.width > 0
        and shown.rect.height > 0
        and whole.contains(shown.rect)
        and not any(rect.colliderect(shown.rect) for rect in off)
    ]


def test_the_measure_knows_black_white_and_grey() -> None:
    """Black on white is 21, and a light grey on white fails."""
    surface = pygame.Surface((40, 40))
    for ink, least, most in (((0, 0, 0), 20.9, 21.1), ((170, 170, 170), 2.0, 2.5)):
        surface.fill((255, 255, 255))
        surface.fill(ink, (5, 5, 4, 4))
        assert least < contrast(surface, surface.get_rect()) < most


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_text_stands_out(lang: str) -> None:
    """On every screen of a term every text that is not off has the contrast of AA."""
    player = Player(LAPTOP, table=memory_table("kort"), lang=lang)
    wrong: dict[str, float] = {}
    measured = 0
    for name in walk(player, player.click):
        player.settle()
        for shown in readable(player):
            measured += 1
            found = contrast(player.shell.ui.surface, shown.rect)
            asked = AA if shown.px < LARGE_PX else AA_LARGE
            if found < asked:
                wrong[f"{name}: {shown.text!r} {shown.px} px"] = round(found, 2)
    assert not wrong
    assert measured > 300
