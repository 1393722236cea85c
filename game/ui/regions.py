"""Columns that are longer than their box, and how a column uses its box."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Region:
    """A scroll region: how far it is scrolled and how long its content is.

    One with leaves turns whole pages, each as high as the view.
    """

    offset: int = 0
    content: int = 0
    view: int = 0
    leaved: bool = False

    @property
    def furthest(self) -> int:
        """Largest offset."""
        return max(0, self.content - self.view)

    def scroll(self, by: int) -> None:
        """Scroll by a distance, or turn a leaf."""
        if self.leaved and by:
            by = self.view if by > 0 else -self.view
        self.show(self.offset + by)

    def show(self, top: int) -> None:
        """Scroll to a place of the content, or to the leaf it is on."""
        top = max(0, min(self.furthest, top))
        self.offset = top // self.view * self.view if self.leaved and self.view else top


@dataclass(frozen=True, slots=True)
class Fit:
    """How a column uses its box.

    Attributes:
        growth: How much larger its text is.
        breath: How many times wider its air is.
        breaks: Seams at which a new leaf starts.
        height: Height it takes.
    """

    growth: float = 1.0
    breath: float = 1.0
    breaks: frozenset[int] = frozenset()
    height: int = 0
