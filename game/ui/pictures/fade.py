"""One picture goes slowly over into the next."""

from __future__ import annotations

import pygame

LASTS = 0.6
"""Seconds in which a picture goes over into the next."""

BANDS = 3
"""Strips of which one goes a little further in each frame: the eye sees no difference."""

CLEAREST = 250
"""Entirely opaque is drawn along a way that is ten times as slow."""


class Fade:
    """Shows a picture; while time runs, another one comes slowly."""

    def __init__(self) -> None:
        self.spare: list[pygame.Surface] = []
        self._new: pygame.Surface | None = None
        self._between: pygame.Surface | None = None
        self._since = 0.0
        self._shares = [0.0] * BANDS
        self._turn = 0

    def clear(self) -> None:
        """Begin anew, with pictures of another size."""
        self.spare.clear()
        self._new = self._between = None

    def show(self, layer: pygame.Surface, picture: pygame.Surface, clock: float | None) -> None:
        """Draw a picture, or what is between it and the one before.

        The picture before is drawn over, and then stands in `spare` to be used again.

        Args:
            layer: Where it is drawn.
            picture: As large as the layer.
            clock: Seconds; None when nothing moves.
        """
        if picture is not self._new:
            self._turn_to(picture, clock)
        share = 1.0 if clock is None else (clock - self._since) / LASTS
        if self._between is not None and not 0.0 <= share < 1.0:
            self.spare.append(self._between)
            self._between = None
        if self._between is None:
            layer.blit(picture, (0, 0))
            return
        self._go_on(self._between, picture, share)
        layer.blit(self._between, (0, 0))

    def _turn_to(self, picture: pygame.Surface, clock: float | None) -> None:
        before, self._new = self._new, picture
        if self._between is None:
            self._between = before
        elif before is not None:
            self.spare.append(before)
        self._since, self._shares = clock or 0.0, [0.0] * BANDS

    def _go_on(self, between: pygame.Surface, picture: pygame.Surface, share: float) -> None:
        """Let one strip go further."""
        self._turn = (self._turn + 1) % BANDS
        left = (1 - share) / (1 - self._shares[self._turn])
        self._shares[self._turn] = share
        high = -(-picture.get_height() // BANDS)
        strip = pygame.Rect(0, self._turn * high, picture.get_width(), high)
        picture.set_alpha(min(CLEAREST, round(255 * (1 - left))))
        between.blit(picture, strip, strip)
        picture.set_alpha(None)
