"""Nothing is told by colour alone: shapes, sizes and letters differ where colours do."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.rules.views import InitiativeState
from game.ui.pictures.chamber import SIGNS, _plate
from game.ui.pictures.dots import STATES
from game.ui.pictures.pins import COLOURS, pin
from game.ui.style import CARD, Colour

MACHADO = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How colours look without one kind of cone: Machado, Oliveira and Fernandes, 2009."""

LEAST_APART = 0.06
"""Share of a picture that must be clearly lighter or darker in the other."""


def seen_by(picture: pygame.Surface, kind: str) -> NDArray[np.float64]:
    """The lightness of a picture on a card, 0 to 1, as seen with this colour blindness."""
    ground = pygame.Surface(picture.get_size())
    ground.fill(CARD)
    ground.blit(picture, (0, 0))
    whole = pygame.surfarray.array3d(ground).astype(np.float64) / 255
    linear = np.where(whole <= 0.04045, whole / 12.92, ((whole + 0.055) / 1.055) ** 2.4)
    changed = np.clip(linear @ np.array(MACHADO[kind]).T, 0, 1)
    light: NDArray[np.float64] = np.sqrt(changed @ np.array([0.2126, 0.7152, 0.0722]))
    return light


def apart(one: pygame.Surface, other: pygame.Surface, kind: str) -> float:
    """Share of the picture that is clearly lighter or darker in the other."""
    size = tuple(map(max, one.get_size(), other.get_size()))
    both = []
    for picture in (one, other):
        sheet = pygame.Surface(size, pygame.SRCALPHA)
        sheet.blit(picture, picture.get_rect(center=(size[0] // 2, size[1] // 2)))
        both.append(seen_by(sheet, kind))
    return float((np.abs(both[0] - both[1]) > 0.2).mean())


@pytest.mark.parametrize("kind", list(MACHADO))
def test_every_state_of_an_initiative_has_its_own_shape(kind: str) -> None:
    """Pins of one theme and one size differ by shape in every pair of states."""
    pygame.display.set_mode((64, 64))
    pins = {state: pin(state, "plant", COLOURS[0], 40) for state in InitiativeState}
    for one, other in combinations(pins, 2):
        assert apart(pins[one], pins[other], kind) > LEAST_APART, (one, other)


@pytest.mark.parametrize("kind", list(MACHADO))
def test_votes_differ_by_sign(kind: str) -> None:
    """For, against and abstaining differ in lightness by their sign, also in one colour."""
    pygame.display.set_mode((64, 64))
    tone: Colour = (90, 90, 90)
    plates = {vote: _plate(48, sign, tone, CARD, "") for vote, (sign, _) in SIGNS.items()}
    for one, other in combinations(plates, 2):
        assert apart(plates[one], plates[other], kind) > LEAST_APART, (one, other)


def test_residents_differ_by_size() -> None:
    """Who looks on, takes part and is active differ in the size of their dot too."""
    sizes = [size for _, size, _ in STATES]
    assert sizes == sorted(set(sizes))
