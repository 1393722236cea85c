"""Parts of a screen that stay the same for a while are kept as a picture.

A kept part is drawn anew when what it shows has changed, when the mouse comes
or goes, and while it is being worked. And what is costly comes a few things a
frame, so that no frame waits for a whole new screen.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

import pygame

from game.ui.inputs import NUMBER_KIND, Item

if TYPE_CHECKING:
    from game.ui.frame import Ui
    from game.ui.shown import Pictured, Shown

PANEL, PLOT, STEP = 2, 1, 1
"""What drawing a thing for the first time weighs; a step of a picture takes some 1.5 ms."""

EACH_FRAME = 2
"""Weight that fits in a frame of a window that must not wait."""

REMEMBERED = 400


@dataclass
class Slices:
    """What is new on the screen, shared out over frames.

    Attributes:
        most: Weight of what may be new in a frame; None is no limit.
        spent: Weight in this frame.
        behind: Whether something waits for a following frame.
        done: Pictures that were drawn before.
    """

    most: int | None = None
    spent: int = 0
    behind: bool = False
    done: dict[Hashable, None] = field(default_factory=dict)

    def begin(self) -> None:
        """Start a frame."""
        self.spent, self.behind = 0, False

    def take(self, weight: int) -> bool:
        """Whether there is room for this in the frame; for the first there always is."""
        if not self.room(weight):
            return False
        self.spent += weight
        return True

    def room(self, weight: int) -> bool:
        """Whether there is room; what there is none for makes the frame stay behind."""
        if self.most is not None and self.spent and self.spent + weight > self.most:
            self.behind = True
            return False
        return True

    def due(self, name: Hashable, weight: int) -> bool:
        """Whether a picture may be drawn now: it was before, or there is room to make it."""
        if name not in self.done:
            if not self.take(weight):
                return False
            if len(self.done) >= REMEMBERED:
                del self.done[next(iter(self.done))]
            self.done[name] = None
        return True


@dataclass(frozen=True, slots=True)
class Still:
    """A part of the screen as it was drawn.

    Attributes:
        place: Its box, style and language.
        about: What it shows; while this is the same, so is the picture. None where it was
            not done, so that it is drawn again when there is room.
        area: Where the picture goes.
        picture: What was drawn, with the shadow around it.
        items: What can be reached on it.
        shown: The texts on it.
        offsets: How far its columns were scrolled.
        hover: What on it the mouse was over, or empty.
        pictured: The pictures on it in words, counted from its first text.
    """

    place: tuple[object, ...]
    about: tuple[object, ...] | None
    area: pygame.Rect
    picture: pygame.Surface
    items: dict[str, Item]
    shown: tuple[Shown, ...]
    offsets: dict[str, int]
    hover: str
    pictured: tuple[Pictured, ...]

    def worked(self, ui: Ui) -> bool:
        """Whether the mouse or the keyboard does something with it."""
        held = ui.inputs.held in self.items or _pressed(ui, self.items)
        return held or any(ui.regions[name].offset != at for name, at in self.offsets.items())

    def fresh(self, ui: Ui, about: tuple[object, ...]) -> bool:
        """Whether it is still as it would be drawn now."""
        return self.about == about and self.hover == _hovered(ui, self.items)

    def show(self, ui: Ui) -> None:
        """Put it on the screen, with what can be reached and read there."""
        ui.surface.blit(self.picture, self.area)
        ui.items.update(self.items)
        before = len(ui.shown)
        ui.pictured += [replace(one, place=one.place + before) for one in self.pictured]
        ui.shown += self.shown


def keep(
    ui: Ui,
    identity: str,
    rect: pygame.Rect,
    draw: Callable[[], None],
    *,
    about: tuple[object, ...],
    weight: int = PANEL,
) -> None:
    """Draw a part of the lowest layer, or show the picture of it that was kept.

    Args:
        ui: The screen.
        identity: Name of the part.
        rect: Its box; a shadow may fall half a margin outside.
        draw: Draws it, and hands in what was asked.
        about: All that the drawing hangs on, next to its place, its style and the language.
        weight: What drawing it weighs; 0 never waits.
    """
    place = (tuple(rect), ui.style, ui.lang)
    ui.on_screen.add(identity)
    still = ui.stills.get(identity)
    if still is not None and still.place != place:
        still = None
    if still is None:
        if not ui.due((identity, place, ui.visit), weight):
            return
    # What is worked must answer at once; what else is new then waits a frame.
    elif not still.worked(ui) and (still.fresh(ui, about) or not _room(ui, weight)):
        still.show(ui)
        return
    moving, ui.moving = ui.moving, False
    reached, told, seen = len(ui.items), len(ui.shown), len(ui.pictured)
    draw()
    moved, ui.moving = ui.moving, ui.moving or moving
    # Only now, so that what is new on it had its turn.
    ui.slices.spent += weight if still is not None else 0
    items = dict(islice(ui.items.items(), reached, None))
    texts = tuple(ui.shown[told:])
    pictured = tuple(replace(one, place=one.place - told) for one in ui.pictured[seen:])
    done = None if moved or _pressed(ui, items) else about
    canvas = still.picture if still is not None else None
    ui.stills[identity] = _still(ui, rect, items, texts, place=place, about=done,
                                 pictured=pictured, canvas=canvas)  # fmt: skip


def _pressed(ui: Ui, items: dict[str, Item]) -> bool:
    """Whether something was done with one of these, so that it may look otherwise hereafter."""
    inputs = ui.inputs
    typed = bool(inputs.given) and inputs.focus in items
    return typed or not inputs.pressed.isdisjoint(items)


def _hovered(ui: Ui, items: dict[str, Item]) -> str:
    """What of these the mouse is over; a number looks the same either way."""
    item = items.get(ui.inputs.hover)
    return item.id if item is not None and item.kind != NUMBER_KIND else ""


def _room(ui: Ui, weight: int) -> bool:
    """Whether a part that has changed may be drawn in this frame; else it comes the next."""
    # Where another part is pressed, that one goes first.
    pressed = weight and any(_pressed(ui, still.items) for still in ui.stills.values())
    room = not pressed and ui.slices.room(weight)
    ui.moving = ui.moving or not room
    return room


def _still(
    ui: Ui,
    rect: pygame.Rect,
    items: dict[str, Item],
    texts: tuple[Shown, ...],
    *,
    place: tuple[object, ...],
    about: tuple[object, ...] | None,
    pictured: tuple[Pictured, ...],
    canvas: pygame.Surface | None,
) -> Still:
    """Keep what was just drawn, on the picture before where there is one of the same place."""
    area = rect.inflate(ui.margin, ui.margin).clip(ui.surface.get_rect())
    picture = canvas if canvas is not None else pygame.Surface(area.size)
    picture.blit(ui.surface, (0, 0), area)
    bars = {item.id.removesuffix(":bar") for item in items.values() if item.kind == "scroll"}
    offsets = {name: ui.regions[name].offset for name in bars}
    hover = _hovered(ui, items)
    return Still(place, about, area, picture, items, texts, offsets, hover, pictured)
