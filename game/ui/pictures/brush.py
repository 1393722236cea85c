"""Drawing in coordinates of one's own, on a surface that is scaled down later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui import shapes
from game.ui.style import Colour

Point = tuple[float, float]


def smoothed(points: Sequence[Point], *, closed: bool, steps: int = 10) -> list[Point]:
    """A smooth line through points (Catmull-Rom)."""
    if len(points) < 3:
        return list(points)
    if closed:
        padded = [points[-1], *points, points[0], points[1]]
    else:
        padded = [points[0], *points, points[-1]]
    line: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            line.append(
                (
                    _between(a[0], b[0], c[0], d[0], t),
                    _between(a[1], b[1], c[1], d[1], t),
                )
            )
    return line if closed else [*line, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


@dataclass(frozen=True, slots=True)
class Brush:
    """Draws on `large`; one unit of its coordinates is `unit` pixels."""

    large: pygame.Surface
    unit: float

    def _at(self, x: float, y: float) -> Point:
        return x * self.unit, y * self.unit

    def disc(self, x: float, y: float, reach: float, colour: Colour) -> None:
        """A filled circle."""
        pygame.draw.circle(self.large, colour, self._at(x, y), reach * self.unit)

    def ring(self, x: float, y: float, reach: float, width: float, colour: Colour) -> None:
        """A circle of a certain thickness."""
        thick = max(1, round(width * self.unit))
        pygame.draw.circle(self.large, colour, self._at(x, y), reach * self.unit, thick)

    def oval(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """A filled ellipse with these half axes."""
        pygame.draw.ellipse(self.large, colour, self._box(x - wide, y - high, 2 * wide, 2 * high))

    def glow(
        self, x: float, y: float, wide: float, high: float, colour: Colour, *, opacity: int
    ) -> None:
        """A soft ellipse that lets through what is under it."""
        box = self._box(x - wide, y - high, 2 * wide, 2 * high)
        patch = pygame.Surface(box.size, pygame.SRCALPHA)
        for part in range(6):
            inner = patch.get_rect().inflate(-box.width * part // 6, -box.height * part // 6)
            tone = (*colour, opacity * (part + 1) // 6)
            pygame.draw.ellipse(patch, tone, inner)
        self.large.blit(patch, box)

    def block(self, x: float, y: float, right: float, bottom: float, colour: Colour) -> None:
        """A filled box between two corners."""
        self.shape([(x, y), (right, y), (right, bottom), (x, bottom)], colour)

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled polygon."""
        pygame.draw.polygon(self.large, colour, [self._at(x, y) for x, y in points])

    def blob(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled shape with a smooth outline through the points."""
        self.shape(smoothed(points, closed=True), colour)

    def curve(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A smooth line with round ends."""
        line = [self._at(x, y) for x, y in smoothed(points, closed=False)]
        shapes.thick_line(self.large, colour, line, width * self.unit)

    def frame(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        *,
        radius: float,
        width: float,
        colour: Colour,
    ) -> None:
        """The outline of a box with round corners."""
        pygame.draw.rect(
            self.large,
            colour,
            self._box(x, y, wide, high),
            max(1, round(width * self.unit)),
            border_radius=round(radius * self.unit),
        )

    def _box(self, x: float, y: float, wide: float, high: float) -> pygame.Rect:
        left, top = self._at(x, y)
        size = (max(1, round(wide * self.unit)), max(1, round(high * self.unit)))
        return pygame.Rect((round(left), round(top)), size)
