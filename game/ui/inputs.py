"""What the mouse and the keyboard did in one frame, and the list of what can be reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pygame

from game.texts.cards import Card

NUMBER_KIND = "number"
"""Kind of a number that leads to its card."""

CONTENT, FOOTER, HEADER = 0, 1, 2
"""Zones, in the order in which Tab visits them."""

ARROWS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
PRESSES = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


@dataclass(slots=True)
class Item:
    """One thing on the screen that can be pointed at or reached with Tab.

    Attributes:
        id: Stable name of the thing.
        rect: Where it is.
        kind: What it is, in the words of `describe`.
        label: What it says.
        layer: 0 for the screen, higher for what lies over it.
        zone: Content, footer or header; decides the order of Tab.
        enabled: Whether pressing it does anything.
        tip: Explanation on hover and on focus.
        region: Scroll region it lies in, or empty.
        seen: The part of `rect` that is not scrolled away.
        keys: Keys it wants for itself while it has the focus.
        hotkey: Key that presses it from anywhere in its layer.
        primary: Whether Enter presses it while nothing has the focus.
        card: Which card a number leads to.
        on: Whether it is chosen, or switched on.
    """

    id: str
    rect: pygame.Rect
    kind: str
    label: str
    layer: int = 0
    zone: int = CONTENT
    enabled: bool = True
    tip: str = ""
    region: str = ""
    seen: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 0, 0))
    keys: frozenset[int] = frozenset()
    hotkey: int = 0
    primary: bool = False
    card: Card | None = None
    on: bool = False


@dataclass(slots=True)
class Inputs:
    """Mouse and keyboard between two frames; hits are tested on the frame before.

    Attributes:
        items: What was drawn in the frame before, by identity.
        focus: Identity that has the focus, or empty.
        focus_shown: Whether the ring is drawn (after the keyboard was used).
        hover: Identity under the mouse, or empty.
        held: Identity on which the mouse button went down.
        pressed: Identities that were pressed since the last frame.
        given: Keys for the thing that has the focus.
        wheel: Notches the wheel turned.
        escaped: Whether Esc was pressed and nobody took it.
        drag: Where the mouse is while its button is down.
        numbers: Whether the keyboard goes along the numbers, and nothing else.
    """

    items: dict[str, Item] = field(default_factory=dict)
    focus: str = ""
    focus_shown: bool = False
    hover: str = ""
    held: str = ""
    pressed: set[str] = field(default_factory=set)
    given: list[tuple[int, int]] = field(default_factory=list)
    paging: int = 0
    wheel: int = 0
    escaped: bool = False
    mouse: tuple[int, int] = (-1, -1)
    drag: tuple[int, int] | None = None
    moved: bool = False
    numbers: bool = False

    def take(self, events: Iterable[pygame.event.Event]) -> None:
        """Read the events of one frame."""
        self.pressed.clear()
        self.given.clear()
        self.wheel = self.paging = 0
        self.escaped = self.moved = False
        for event in events:
            if event.type == pygame.KEYDOWN:
                self._key(event.key, event.mod)
            elif event.type == pygame.MOUSEWHEEL:
                self.wheel += event.y
            elif event.type == pygame.MOUSEMOTION:
                self._point(event.pos)
                if self.drag is not None:
                    self.drag = event.pos
            elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
                self._down(event.pos)
            elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
                self._up(event.pos)
            elif event.type == pygame.MOUSEBUTTONUP and event.button == 3:
                self.pressed.update(self._numbers_under(event.pos))
        self.hover = self._under(self.mouse)

    def renew(self, items: dict[str, Item]) -> None:
        """Take over what this frame drew; a focus that is gone or covered is dropped."""
        self.items = items
        if self.focus and self.focus not in {item.id for item in self.reachable()}:
            self.focus = ""

    def reachable(self) -> list[Item]:
        """Everything on the top layer, in the order of Tab."""
        top = max((item.layer for item in self.items.values()), default=0)
        found = [item for item in self.items.values()
                 if item.layer == top and (item.kind == NUMBER_KIND) == self.numbers]  # fmt: skip
        return sorted(found, key=lambda item: item.zone)

    def _under(self, point: tuple[int, int]) -> str:
        for item in reversed(self.reachable()):
            if item.seen.collidepoint(point):
                return item.id
        return next(iter(self._numbers_under(point)), "")

    def _numbers_under(self, point: tuple[int, int]) -> list[str]:
        """The number under a point of the top layer, also where it stands on a button."""
        top = max((item.layer for item in self.items.values()), default=0)
        return [item.id for item in self.items.values()
                if item.kind == NUMBER_KIND and item.layer == top
                and item.seen.collidepoint(point)][-1:]  # fmt: skip

    def _point(self, pos: tuple[int, int]) -> None:
        self.moved = self.moved or pos != self.mouse
        self.mouse = pos

    def _down(self, pos: tuple[int, int]) -> None:
        self._point(pos)
        self.held = self._under(pos)
        self.drag = pos
        self.focus_shown = False
        self.focus = self.held

    def _up(self, pos: tuple[int, int]) -> None:
        self._point(pos)
        if self.held and self._under(pos) == self.held:
            self._press(self.held)
        self.held = ""
        self.drag = None

    def _press(self, identity: str) -> None:
        if self.items[identity].enabled:
            self.pressed.add(identity)

    def _key(self, key: int, mod: int) -> None:
        if mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return
        owner = self.items.get(self.focus)
        if key == pygame.K_TAB:
            self._step(-1 if mod & pygame.KMOD_SHIFT else 1)
        elif owner is not None and key in owner.keys:
            self.focus_shown = True
            self.given.append((key, mod))
        elif key in ARROWS:
            self._towards(ARROWS[key])
        elif key in PRESSES:
            self._enter(key)
        elif key == pygame.K_ESCAPE:
            self.escaped = True
        elif key in (pygame.K_PAGEDOWN, pygame.K_PAGEUP):
            self.paging += 1 if key == pygame.K_PAGEDOWN else -1
        else:
            for item in self.reachable():
                if item.hotkey and item.hotkey == key:
                    self._press(item.id)

    def _enter(self, key: int) -> None:
        if self.focus in self.items:
            self.focus_shown = True
            self._press(self.focus)
        elif key != pygame.K_SPACE:
            for item in self.reachable():
                if item.primary:
                    self._press(item.id)

    def _step(self, direction: int) -> None:
        names = [item.id for item in self.reachable()]
        self.focus_shown = True
        if not names:
            return
        if self.focus in names:
            self.focus = names[(names.index(self.focus) + direction) % len(names)]
        else:
            self.focus = names[0 if direction > 0 else -1]

    def _towards(self, way: tuple[int, int]) -> None:
        """Move the focus to the nearest thing that way; sideways distance counts double."""
        here = self.items.get(self.focus)
        if here is None:
            self._step(1)
            return
        self.focus_shown = True
        best: tuple[float, str] | None = None
        for item in self.reachable():
            gap_x = item.rect.centerx - here.rect.centerx
            gap_y = item.rect.centery - here.rect.centery
            along = gap_x * way[0] + gap_y * way[1]
            across = abs(gap_x * way[1]) + abs(gap_y * way[0])
            if item.id == here.id or along <= 0:
                continue
            score = along + 2.0 * across
            if best is None or score < best[0]:
                best = (score, item.id)
        if best is not None:
            self.focus = best[1]
