"""What stands on the screen, for whoever reads it otherwise: texts, pictures, short messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.texts import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it stands on the screen.

    `fits` is False when it had to be cut; `px` is its size, 0 on a picture. A `label` stands
    on a picture and is looked up, not read.
    """

    text: str
    rect: pygame.Rect
    layer: int
    fits: bool
    hidden: bool
    px: int = 0
    label: bool = False


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture as it is told to who cannot see it.

    `place` is how many texts stand before it.
    """

    tell: Callable[[Words], str]
    layer: int
    place: int


@dataclass(frozen=True, slots=True)
class Toast:
    """A sentence that stays for a few seconds."""

    text: str
    kind: str
    until: float
