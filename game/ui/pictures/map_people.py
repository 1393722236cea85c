"""The residents on the map: who moves, where they are, and who is hidden under a name."""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.pictures import dots
from game.ui.pictures.map_fields import Field

FASTEST = 240
"""A dot does not go faster than this, layout pixels a second."""

LONGEST = 0.5
"""After so many seconds without a frame everybody may be anywhere."""


class People:
    """The dots of one map that are drawn anew in every frame.

    Args:
        homes: Where they live, x and y in pixels, a row each.
    """

    def __init__(self, homes: Field) -> None:
        self._homes = homes
        self._goals: Field = np.full_like(homes, np.nan)
        self._states: NDArray[np.int8] = np.zeros(len(homes), np.int8)
        self._kinds: tuple[NDArray[np.intp], ...] = ()
        self._cover: NDArray[np.bool_] = np.zeros((1, 1), bool)
        self._last: tuple[float, Field] | None = None

    def settle(
        self,
        states: NDArray[np.int8],
        goals: Field,
        seen: NDArray[np.bool_],
        cover: NDArray[np.bool_],
    ) -> None:
        """Go over to another month.

        Args:
            states: State of every dot.
            goals: Where everybody goes, NaN for whoever stays at home.
            seen: Who is seen as they are now; of the others nobody is drawn.
            cover: What is under something else, a point per two pixels, shape (high, wide).
        """
        self._states, self._goals, self._cover = states, goals, cover
        self._kinds = tuple(
            np.flatnonzero(seen & (states == kind)) for kind in range(len(dots.STATES))
        )

    def draw(self, layer: pygame.Surface, clock: float | None, unit: float, mark: float) -> None:
        """Draw everybody where they are.

        Args:
            layer: The map.
            clock: Seconds; None when nothing moves, and everybody is at home.
            unit: Pixels per layout pixel.
            mark: The same for the size of a dot.
        """
        spot = self._homes if clock is None else self._walked(clock, unit)
        high, wide = self._cover.shape
        column, row = spot.astype(np.intp).T
        half = np.clip(row >> 1, 0, high - 1) * wide + np.clip(column >> 1, 0, wide - 1)
        bare = ~self._cover.reshape(-1)[half]
        groups = []
        for mine in self._kinds:
            shown = mine[bare[mine]]
            groups.append((column[shown], row[shown]))
        dots.scatter(layer, groups, mark)

    def _walked(self, clock: float, unit: float) -> Field:
        """Where the dots are: around their homes, and on the way to what they do."""
        spot = dots.walked(self._homes, self._states, clock, unit)
        spot = dots.travelled(spot, self._goals, clock)
        if self._last is not None and 0.0 < clock - self._last[0] < LONGEST:
            # Whoever gets another goal walks there, and is not put there.
            step = spot - self._last[1]
            most = np.float32(FASTEST * unit * (clock - self._last[0]))
            far = np.maximum(np.hypot(step[:, 0], step[:, 1]), most)
            spot = self._last[1] + step * (most / far)[:, None]
        self._last = (clock, spot)
        return spot


def cover_of(
    size: tuple[int, int],
    boxes: list[pygame.Rect],
    discs: list[tuple[float, float, float]],
) -> NDArray[np.bool_]:
    """What is under names, tags and pins, and too close to the edge; a point per two pixels.

    Args:
        size: Width and height of the map, pixels.
        boxes: Names and tags.
        discs: Middle and reach of what is round.
    """
    mask = pygame.Surface((size[0] // 2 + 1, size[1] // 2 + 1), 0, 8)
    mask.set_palette([(0, 0, 0), (255, 255, 255)])
    pygame.draw.rect(mask, 1, ((0, 0), (size[0] // 2, size[1] // 2)), dots.EDGE // 2)
    mask.fill(1, (size[0] // 2, 0, 1, mask.get_height()))
    mask.fill(1, (0, size[1] // 2, mask.get_width(), 1))
    for box in boxes:
        half = pygame.Rect(box.x // 2 - 1, box.y // 2 - 1, box.width // 2 + 2, box.height // 2 + 2)
        pygame.draw.rect(mask, 1, half, border_radius=half.height // 2)
    for x, y, reach in discs:
        pygame.draw.circle(mask, 1, (x / 2, y / 2), reach / 2 + 1)
    return np.ascontiguousarray(pygame.surfarray.pixels2d(mask).T).astype(bool)
