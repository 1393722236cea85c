"""One frame of the screen: everything is drawn anew and may be pressed at once.

A `Ui` knows the window, the text scale, and what was drawn: the registry of
things that can be reached, the texts that were shown and the texts that did
not fit. It has no clock: the time is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import ParamSpec

import pygame

from game.texts import Words
from game.ui import inputs as reach
from game.ui import marks, numbers, scrolling
from game.ui.fonts import Weight
from game.ui.inputs import Inputs, Item
from game.ui.kept import STEP, Slices, Still
from game.ui.numbers import Cards
from game.ui.regions import Fit, Region
from game.ui.shelf import Picture
from game.ui.shown import Pictured, Shown, Toast
from game.ui.style import INK, Colour, Style, Text
from game.ui.text import Typesetter

P = ParamSpec("P")

SHRINK = 0.82
TOAST_SECONDS = 6.0
CAPTION_SECONDS = 2.5


@dataclass
class Ui:
    """The screen while a frame is being drawn.

    Args:
        surface: What is drawn on.
        style: Colours, scale and motion.
        lang: Language of the texts, for hyphenation.
    """

    surface: pygame.Surface
    style: Style
    lang: str = "nl"
    t: float = 0.0
    inputs: Inputs = field(default_factory=Inputs)
    items: dict[str, Item] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    pictured: list[Pictured] = field(default_factory=list)
    regions: dict[str, Region] = field(default_factory=dict)
    fits: dict[tuple[object, ...], Fit] = field(default_factory=dict)
    stills: dict[str, Still] = field(default_factory=dict)
    on_screen: set[str] = field(default_factory=set)
    slices: Slices = field(default_factory=Slices)
    visit: int = 0
    toasts: list[Toast] = field(default_factory=list)
    rung: list[str] = field(default_factory=list)
    caption: Toast | None = None
    heard: set[tuple[str, Hashable]] = field(default_factory=set)
    moving: bool = False
    rehearsing: bool = False
    layer: int = 0
    zone: int = reach.CONTENT
    _region: str = ""
    _clip: pygame.Rect | None = None
    pointed_since: tuple[str, float] = ("", 0.0)
    focus_before: str = ""
    _sizes: dict[Text, int] = field(default_factory=dict)
    _sizes_of: Style | None = None
    _lengths: dict[float, int] = field(default_factory=dict)
    _lengths_of: Style | None = None

    def __post_init__(self) -> None:
        self.type = Typesetter(self.lang)

    # --- the frame -----------------------------------------------------------

    def begin(self, events: Iterable[pygame.event.Event], t: float) -> None:
        """Start a frame: read the events and clear the registry."""
        self.t = t
        if self.type.lang != self.lang:
            self.type = Typesetter(self.lang)
        self.inputs.take(events)
        self.items = {}
        self.shown = []
        self.pictured = []
        self.moving = False
        self.rung = []
        self.slices.begin()
        self.on_screen.clear()
        self.layer, self.zone = 0, reach.CONTENT
        self._region, self._clip = "", None
        self.surface.set_clip(None)
        scrolling.by_wheel_and_page(self)

    def end(self) -> None:
        """Finish a frame: tooltip, toasts, focus ring; keep the registry."""
        self.inputs.renew(self.items)
        for gone in self.stills.keys() - self.on_screen:
            # Pictures of a page that was turned; some are as large as the screen.
            del self.stills[gone]
        scrolling.follow_focus(self)
        numbers.draw(self)
        marks.draw_ring(self)
        marks.draw_tip(self)
        marks.draw_toasts(self)

    def turn(self) -> None:
        """Turn to another screen: nothing of the one before is kept."""
        self.inputs.focus = ""
        self.heard.clear()
        self.regions.clear()
        self.stills.clear()
        self.visit += 1

    def due(self, name: Hashable, weight: int) -> bool:
        """Whether something costly may be drawn now; otherwise it comes a frame later."""
        if self.slices.due(name, weight):
            return True
        self.moving = True
        return False

    def drawn(self, picture: Picture[P], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Whether a picture that is kept is there; else it is drawn a step further, if it may."""
        if self.slices.most is None or picture.there(*args, **kwargs):
            return True
        if self.slices.take(STEP) and picture.step(*args, **kwargs):
            return True
        self.moving = True
        return False

    # --- measures ------------------------------------------------------------

    @property
    def width(self) -> int:
        """Width of the window in pixels."""
        return self.surface.get_width()

    @property
    def height(self) -> int:
        """Height of the window in pixels."""
        return self.surface.get_height()

    @property
    def scale(self) -> float:
        """Text scale."""
        return self.style.scale

    @property
    def large(self) -> bool:
        """Whether the second layout is used: fewer things at once, larger."""
        return self.style.beamer or self.style.big_text

    def px(self, length: float) -> int:
        """A length in design pixels (of 1920 by 1080)."""
        found = self._lengths.get(length)
        if found is None or self._lengths_of is not self.style:
            if self._lengths_of is not self.style:
                self._lengths, self._lengths_of = {}, self.style
            found = self._lengths[length] = self.style.px(length)
        return found

    def em(self, length: float) -> int:
        """A length in design pixels that grows with the text."""
        grown = self.text_px(Text.BODY) / Text.BODY.value[0]
        return max(1, round(length * grown))

    def text_px(self, size: Text) -> int:
        """A text size in pixels."""
        if self._sizes_of is not self.style:
            self._sizes, self._sizes_of = {}, self.style
        if size not in self._sizes:
            self._sizes[size] = self.style.text(size)
        return self._sizes[size]

    @property
    def target(self) -> int:
        """Smallest height of anything that can be pressed."""
        return max(self.style.target, self.line() + self.px(14))

    @property
    def gap(self) -> int:
        """Distance between things that belong together."""
        return self.style.gap

    @property
    def margin(self) -> int:
        """Distance between things that do not."""
        return self.style.margin

    # --- text ----------------------------------------------------------------

    def write(
        self,
        text: str,
        rect: pygame.Rect,
        size: Text = Text.BODY,
        *,
        weight: Weight = Weight.REGULAR,
        colour: Colour | None = None,
        align: str = "left",
        middle: bool = False,
        one_line: bool = False,
        shrink: float = SHRINK,
        card: Cards = (),
    ) -> int:
        """Write text in a box, a little smaller where needed; cut only as a last resort.

        Each number in the text leads to its `card`.

        Returns:
            The height that was used.
        """
        px = self.text_px(size)
        floor = self.text_px(Text.FINE) if self.style.beamer else 9
        smallest = max(floor, round(px * shrink))
        room = (rect.width, self.type.line_height(px) if one_line else rect.height)
        px, lines, fits = self.type.fit(text, px, weight, room, min(smallest, px))
        step = self.type.line_height(px)
        if one_line:
            lines = lines[:1]
        if not fits:
            lines = lines[: max(1, (rect.height + px // 3) // step)]
        used = len(lines) * step
        if not self.visible(rect):
            self.note(text, pygame.Rect(rect.topleft, (rect.width, used)), fits=fits, px=px)
            spots = [(rect.x, rect.y + number * step) for number in range(len(lines))]
            numbers.register(self, card, text, lines, spots, px=px, weight=weight)
            return used
        top = rect.y + (max(0, rect.height - used) // 2 if middle else 0)
        ink = colour or INK
        widest, spots = 0, []
        for number, line in enumerate(lines):
            picture = self.type.picture(line, px, weight, ink)
            spare = rect.width - picture.get_width()
            left = rect.x + {"left": 0, "center": spare // 2, "right": spare}[align]
            y = top + number * step + (step - picture.get_height()) // 2
            widest = max(widest, picture.get_width())
            if self.whole(top + number * step, step):
                self.surface.blit(picture, (left, y))
            spots.append((left, top + number * step))
        left = rect.x + {"left": 0, "center": (rect.width - widest) // 2,
                         "right": rect.width - widest}[align]  # fmt: skip
        self.note(text, pygame.Rect(left, top, widest, used), fits=fits, px=px)
        numbers.register(self, card, text, lines, spots, px=px, weight=weight)
        return used

    def whole(self, top: int, step: int) -> bool:
        """Whether a line is not cut by the edge of a scroll region; letters leave some air."""
        clip, air = self._clip, step // 8
        return clip is None or (top + air >= clip.top and top + step - air <= clip.bottom)

    def visible(self, rect: pygame.Rect) -> bool:
        """Whether any of a box shows, or all of it is scrolled away."""
        return self._clip is None or bool(self._clip.colliderect(rect))

    def tall(
        self, text: str, width: int, size: Text = Text.BODY, weight: Weight = Weight.REGULAR
    ) -> int:
        """Height of wrapped text."""
        px = self.text_px(size)
        return len(self.type.lines(text, px, weight, width)) * self.type.line_height(px)

    def wide(self, text: str, size: Text = Text.BODY, weight: Weight = Weight.REGULAR) -> int:
        """Width of text on one line."""
        return self.type.width(text, self.text_px(size), weight)

    def line(self, size: Text = Text.BODY) -> int:
        """Height of one line."""
        return self.type.line_height(self.text_px(size))

    def note(
        self,
        text: str,
        rect: pygame.Rect,
        *,
        fits: bool = True,
        px: int = 0,
        label: bool = False,
    ) -> None:
        """Remember a text that stands on the screen."""
        hidden = self._clip is not None and not self._clip.contains(rect)
        self.shown.append(Shown(text, rect, self.layer, fits, hidden, px, label))

    def picture(self, tell: Callable[[Words], str]) -> None:
        """Remember a picture; `tell` says what it shows, only when that is asked."""
        self.pictured.append(Pictured(tell, self.layer, len(self.shown)))

    @property
    def region(self) -> str:
        """Name of the scroll region that is drawn in, or empty."""
        return self._region

    # --- things that can be reached -------------------------------------------

    def register(self, item: Item) -> Item:
        """Put a thing in the registry of this frame."""
        item.layer, item.zone, item.region = self.layer, self.zone, self._region
        item.seen = item.rect.clip(self._clip) if self._clip else item.rect.copy()
        self.items[item.id] = item
        return item

    def pressed(self, identity: str) -> bool:
        """Whether a thing was pressed since the last frame."""
        return identity in self.inputs.pressed

    def focused(self, identity: str) -> bool:
        """Whether a thing has the focus."""
        return self.inputs.focus == identity

    def hovered(self, identity: str) -> bool:
        """Whether the mouse is over a thing."""
        return self.inputs.hover == identity

    def keys(self, identity: str) -> list[tuple[int, int]]:
        """Keys (key, modifiers) given to a thing that has the focus."""
        return list(self.inputs.given) if self.focused(identity) else []

    def focus(self, identity: str) -> None:
        """Move the focus."""
        self.inputs.focus = identity

    @contextmanager
    def within(self, zone: int) -> Iterator[None]:
        """Draw in a zone (footer, header) that Tab visits later."""
        before, self.zone = self.zone, zone
        yield
        self.zone = before

    @contextmanager
    def above(self) -> Iterator[None]:
        """Draw over everything; only what is drawn here can be reached."""
        clip = self.surface.get_clip()
        self.layer += 1
        before, self._clip = self._clip, None
        self.surface.set_clip(None)
        yield
        self.layer -= 1
        self._clip = before
        self.surface.set_clip(clip)

    @contextmanager
    def clipped(self, region: str, rect: pygame.Rect) -> Iterator[Region]:
        """Draw in a scroll region; its content may be longer than its box."""
        found = self.regions.setdefault(f"{self.layer}:{region}", Region())
        found.view = rect.height
        found.offset = min(found.offset, found.furthest)
        before = (self._region, self._clip, self.surface.get_clip())
        self._region, self._clip = f"{self.layer}:{region}", rect.clip(before[2])
        self.surface.set_clip(self._clip)
        yield found
        self._region, self._clip = before[0], before[1]
        self.surface.set_clip(before[2])

    # --- panels with room to spare ------------------------------------------------

    @contextmanager
    def grown(self, growth: float) -> Iterator[None]:
        """Draw with larger text."""
        before = self.style
        if growth != before.growth:
            self.style = replace(before, growth=growth)
        yield
        self.style = before

    @contextmanager
    def rehearsed(self) -> Iterator[None]:
        """Draw without a trace, to learn how much room something takes."""
        kept = (self.items, self.shown, self.inputs, self.moving, self._clip, self.pictured)
        before, self.rehearsing = self.rehearsing, True
        clip = self.surface.get_clip()
        nothing = pygame.Rect(0, 0, 0, 0)
        self.items, self.shown, self.inputs, self._clip = {}, [], Inputs(), nothing
        self.pictured = []
        self.surface.set_clip(nothing)
        yield
        self.items, self.shown, self.inputs, self.moving, self._clip, self.pictured = kept
        self.rehearsing = before
        self.surface.set_clip(clip)

    # --- toasts ----------------------------------------------------------------

    def toast(self, text: str, kind: str = "info") -> None:
        """Say something for a few seconds at the bottom of the screen."""
        self.toasts = [known for known in self.toasts if known.text != text][-2:]
        self.toasts.append(Toast(text, kind, self.t + TOAST_SECONDS))

    def ring(self, name: str, about: Hashable = "") -> None:
        """Sound something once for what it is about, with its line of text at the bottom."""
        if (name, about) not in self.heard:
            self.heard.add((name, about))
            self.rung.append(name)
            self.caption = Toast(name, "sound", self.t + CAPTION_SECONDS)
