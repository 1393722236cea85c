"""The film of the months: the town lives, two initiatives up close, what comes and goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache, partial

import pygame

from game.rules.reports import Followed, InitiativeStep, LifeReport
from game.rules.views import InitiativeState, InitiativeView, TownView
from game.texts.lives import FILM
from game.ui import art, fonts, icons, shapes, widgets
from game.ui.flow import Flow, columns, cut_top, rows
from game.ui.fonts import Weight
from game.ui.kept import PANEL
from game.ui.numbers import Cards
from game.ui.pictures.corners import round_off
from game.ui.pictures.events import LASTS, Ring, draw_rings
from game.ui.pictures.map_tags import legend_corner
from game.ui.pictures.pin_places import is_lively
from game.ui.pictures.scenery import Season
from game.ui.pictures.vignette import draw_vignette, vignette
from game.ui.pictures.weather import draw_weather
from game.ui.scene import Scene
from game.ui.style import BLUE, CARD, GOLD, INK, INK_SOFT, LINE, NIGHT, SAND, Text
from game.ui.told import place_told

Rect = pygame.Rect
FIRST_FILM, LATER_FILM = 20.0, 8.0
"""Seconds: the first film is watched, the later ones are remembered."""

MAP_SPLIT = (12, 7)
"""Width of the map and of what stands beside it, the same before and during the film."""

MOST_STILLS = 4
"""Pictures that stand still instead of a film, for whoever wants no movement."""

MOST_RINGS = 3
"""Rings in a month; more would be busy."""

SIGNS: dict[Season, str] = {
    Season.WINTER: "snowflake",
    Season.SPRING: "plant-2",
    Season.SUMMER: "sun",
    Season.AUTUMN: "leaf",
}

SOUNDS = {"ends": "fade", "begins": "bell"}
LEAST_PHOTO = 60
"""Height that the picture of a followed initiative keeps, design pixels that grow with text."""

SPOTS_DOWN = 12
"""Heights on the map that are tried for the sentence of a month."""

QUIET = 3.0
"""Seconds of silence after a sound: a month may take less than one."""

TELLING = {"stays": 3, "ends": 2, "begins": 1}
"""What of a month is told first."""

Box = tuple[int, int, int, int]

Event = tuple[str, InitiativeView]
"""`stays`, `ends` or `begins`, and the initiative."""


class Film:
    """Plays the months of one round.

    Attributes:
        over: Whether it has been seen, or skipped.
        month: The month of the term that is on, None before the first.
    """

    def __init__(self) -> None:
        self.over = False
        self.month: int | None = None
        self._began: float | None = None
        self._number = 0
        self._came = 0.0
        self._still = 0
        self._rang: float | None = None
        self._views: dict[int, TownView] = {}
        self._events: dict[int, tuple[Event, ...]] = {}
        self._skip = Rect(0, 0, 0, 0)

    def draw(self, scene: Scene, life: LifeReport) -> None:
        """Draw one frame."""
        ui, words = scene.ui, scene.words
        still = ui.style.reduced_motion
        drawn = scene.gallery.town_map
        if self._began is None and drawn is not None and drawn.ready:
            self._began = self._came = ui.t
        length = FIRST_FILM if scene.state.round == 1 else LATER_FILM
        gone = ui.t - self._began if self._began is not None else 0.0
        due = min(len(life.frames) - 1, int(gone * len(life.frames) / length))
        shown = drawn is None or drawn.shows == self._view(scene, life, self._number)
        if not still and shown and self._number < due:
            # A picture without a window jumps; who looks on sees every month.
            self._number = due if ui.slices.most is None else self._number + 1
            self._came, shown = ui.t, False
        number = self._still_on(life) if still else self._number
        since = ui.t - self._came
        self.month = life.frames[number].month
        ui.moving = not still or ui.moving
        left, right = columns(scene.area, MAP_SPLIT, ui.margin)
        view = self._view(scene, life, number)
        followed = scene.state.opening.followed if scene.state.opening else ()
        late = not still and (number < due or gone >= length or ui.slices.most is None)
        art.town(scene, left, view, followed=followed, alive=True, hurry=late)
        if not still and drawn is not None and drawn.working:
            # The map took the turn of this frame; what else is new comes when it is done.
            ui.slices.spent += PANEL
        events = self._events_of(scene, life, number, still=still)
        if not still:
            self._moves(scene, left, view, events, since)
        told = self._told(scene, life, number)
        self._sound(scene, told, number)
        self._caption(scene, left, told, life.first_month + number)
        self._beside(scene, right, life, number, view)
        if still and self._still < len(_stills(life)) - 1:
            if scene.on(words("Verder in de tijd")):
                self._still += 1
            skip = widgets.button(ui, "film:skip", self._skip, words("Naar de voorpagina"),
                                  kind="quiet")  # fmt: skip
            self.over = self.over or skip
        elif scene.on(words("Naar de voorpagina")) or (
            not still and gone >= length and number == due and shown
        ):
            self.over = True

    def _still_on(self, life: LifeReport) -> int:
        """Which of the pictures is on that stand still."""
        shown = _stills(life)
        return shown[min(self._still, len(shown) - 1)]

    def _view(self, scene: Scene, life: LifeReport, number: int) -> TownView:
        if number not in self._views:
            opening = scene.state.opening
            before = opening.town if opening else life.town
            self._views[number] = film_frame(before, life, number)
        return self._views[number]

    def _events_of(
        self, scene: Scene, life: LifeReport, number: int, *, still: bool
    ) -> tuple[Event, ...]:
        """The most telling that happens in a month, or since the picture before."""
        if number not in self._events:
            shown = _stills(life)
            earlier = [one for one in shown if one < number] if still else [number - 1]
            after = life.frames[earlier[-1]].month if earlier and earlier[-1] >= 0 else -1
            opening = scene.state.opening
            known = {one.id: one for one in opening.town.initiatives} if opening else {}
            self._events[number] = told_events(known, life, after, life.frames[number].month)
        return self._events[number]

    def _sound(self, scene: Scene, told: Event | None, number: int) -> None:
        """A soft sound with what is told, now and then."""
        kind = told[0] if told else ""
        quiet = self._rang is None or scene.ui.t - self._rang >= QUIET
        if kind in SOUNDS and quiet:
            self._rang = scene.ui.t
            scene.ui.ring(SOUNDS[kind], (scene.state.round, number))

    # --- on the map --------------------------------------------------------------------

    def _moves(
        self, scene: Scene, rect: Rect, view: TownView, events: tuple[Event, ...], since: float
    ) -> None:
        """What falls from the sky, and rings where something happens."""
        ui, drawn = scene.ui, scene.gallery.town_map
        if drawn is None:
            return
        layer = ui.surface.subsurface(rect)
        month = (scene.content.start_month - 1 + view.month) % 12 + 1
        draw_weather(layer, month, ui.t, ui.style.unit)
        rings = []
        for place, (kind, one) in enumerate(events[:MOST_RINGS]):
            box = drawn.rect_of_initiative(one.id)
            if box is not None:
                at = (box.centerx - rect.x, box.centery - rect.y)
                rings.append(Ring(kind, at, box.width, since - 0.25 * LASTS * place))
        draw_rings(layer, rings)

    def _told(self, scene: Scene, life: LifeReport, number: int) -> Event | None:
        """The event that is told in words: of the kind that was told least so far."""
        still, told = scene.ui.style.reduced_motion, Counter[str]()
        event: Event | None = None
        for month in _stills(life) if still else range(number + 1):
            if month > number:
                break
            events = self._events_of(scene, life, month, still=still)
            event = min(events, key=lambda one: told[one[0]], default=None)
            told[event[0] if event else ""] += 1
        return event

    def _caption(self, scene: Scene, rect: Rect, told: Event | None, month: int) -> None:
        """One sentence over the map: what is told of this month."""
        if told is None:
            return
        ui, (kind, one) = scene.ui, told
        text = caption(scene, kind, one, month)
        px = ui.text_px(Text.BODY)
        sign = round(px * 1.5)
        room = rect.width - 2 * ui.px(14) - sign - ui.px(40)
        wide = min(room, ui.wide(text, Text.BODY, Weight.SEMIBOLD) + 2)
        high = ui.tall(text, wide, Text.BODY, Weight.SEMIBOLD)
        size = (wide + sign + ui.px(40), high + ui.px(20))
        box = free_spot(scene, rect.inflate(-2 * ui.px(14), -2 * ui.px(14)), size)
        shapes.box(ui.surface, box, NIGHT, ui.px(16), border=GOLD, border_width=2)
        icon = {"stays": "home-heart", "ends": "moon-stars", "begins": "plant-2"}[kind]
        icons.put(ui.surface, icon, (box.x + ui.px(14) + sign / 2, box.centery), sign, GOLD)
        inner = Rect(box.x + sign + ui.px(26), box.y + ui.px(10), wide, high)
        ui.write(text, inner, weight=Weight.SEMIBOLD, colour=CARD)

    # --- beside the map ------------------------------------------------------------------

    def _beside(
        self, scene: Scene, rect: Rect, life: LifeReport, number: int, view: TownView
    ) -> None:
        ui = scene.ui
        high = ui.line(Text.TITLE) + ui.px(20)
        if ui.style.reduced_motion:
            rect = rect.copy()
            rect.height -= ui.target + ui.gap
            self._skip = Rect(rect.x, rect.bottom + ui.gap, rect.width, ui.target)
        head, rest = cut_top(rect, high, ui.gap)
        scene.kept("film:calendar", head, partial(self._calendar, life=life, number=number), number)
        known = {one.id: one for one in view.initiatives}
        shown = [one for one in life.followed if one.initiative in known]
        for place, (one, box) in (
            enumerate(zip(shown, rows(rest, [1] * max(1, len(shown)), ui.gap), strict=True))
            if shown
            else ()
        ):
            about = (number, place)
            scene.kept(f"film:{one.initiative}", box, partial(
                self._card, life=life, one=one, view=known[one.initiative], about=about),
                *about)  # fmt: skip

    def _calendar(self, scene: Scene, rect: Rect, *, life: LifeReport, number: int) -> None:
        """The month with the sign of its season, and how far the film is."""
        ui, month = scene.ui, life.frames[number].month
        season = season_of(scene, month)
        size = ui.line(Text.TITLE)
        icons.put(ui.surface, SIGNS[season], (rect.x + size / 2, rect.y + size / 2),
                  round(size * 0.8), BLUE)  # fmt: skip
        left = rect.x + size + ui.px(12)
        # A room sees the year in the header.
        told = scene.month(month).rsplit(" ", 1)[0] if ui.style.beamer else scene.month(month)
        ui.write(told, Rect(left, rect.y, rect.right - left, size), Text.TITLE,
                 weight=Weight.BOLD, one_line=True, shrink=0.6)  # fmt: skip
        for place, box in enumerate(columns(
            Rect(rect.x, rect.bottom - ui.px(8), rect.width, ui.px(8)),
            [1] * len(life.frames), ui.px(4))):  # fmt: skip
            shapes.box(ui.surface, box, BLUE if place <= number else SAND, ui.px(4))

    def _card(
        self,
        scene: Scene,
        rect: Rect,
        *,
        life: LifeReport,
        one: Followed,
        view: InitiativeView,
        about: tuple[int, int],
    ) -> None:
        """An initiative that is followed: its place, its people and how it goes."""
        ui, (number, place) = scene.ui, about
        month = life.frames[number].month
        shapes.box(ui.surface, rect, CARD, ui.style.radius, border=LINE, shadow=ui.px(5))
        told, cards = how_it_goes(scene, one, view, month, one.people[number])
        wide = rect.width - 2 * ui.px(20)
        name_high = ui.tall(view.name, wide, Text.LEAD, Weight.BOLD)
        text_high = ui.tall(told, wide, Text.BODY)
        photo = rect.inflate(-ui.px(8), -ui.px(8))
        photo.height = max(ui.em(LEAST_PHOTO), rect.height - name_high - text_high - ui.px(44))
        self._picture(scene, photo, one, view, month)
        spot = (photo.x + ui.em(26), photo.y + ui.em(26))
        shapes.disc(ui.surface, spot, ui.em(40), GOLD, border=NIGHT, border_width=ui.px(2))
        fonts.put(ui.surface, str(place + 1), spot, ui.text_px(Text.BODY), INK,
                  weight=Weight.BOLD, anchor="center")  # fmt: skip
        flow = Flow(ui, Rect(rect.x + ui.px(20), photo.bottom + ui.px(10), wide, rect.height))
        flow.text(view.name, Text.LEAD, weight=Weight.BOLD)
        room = Rect(flow.rect.x, flow.y, wide, rect.bottom - ui.px(10) - flow.y)
        ui.write(told, room, colour=INK_SOFT, shrink=0.7, card=cards)

    def _picture(
        self, scene: Scene, rect: Rect, one: Followed, view: InitiativeView, month: int
    ) -> None:
        """Its place under the sky of the month, with the faces of who pull it."""
        ui, season = scene.ui, season_of(scene, month)
        theme = scene.content.themes.get(view.theme)
        icon, seed = theme.icon if theme else "bulb", view.founder.look
        ui.picture(lambda words: place_told(words, view.name, season,
                                            words.label("state", view.state)))  # fmt: skip
        if not ui.drawn(vignette, rect.size, view.theme, view.state, season, icon=icon, seed=seed):
            pygame.draw.rect(ui.surface, SAND, rect, border_radius=ui.style.radius)
            return
        draw_vignette(ui.surface, rect, view.theme, view.state, season, icon=icon, seed=seed)
        round_off(ui.surface, rect, ui.style, CARD)
        others = [face for face in one.crew if face.name != view.founder.name]
        faces = [view.founder, *others][:4] if view.state is not InitiativeState.DIED else [
            view.founder]  # fmt: skip
        side = min(round(rect.height * 0.42), ui.em(86))
        for place, face in reversed(list(enumerate(faces))):
            size = side if place == 0 else round(side * 0.72)
            left = rect.x + ui.px(12) + (0 if place == 0 else round(side * (0.62 + 0.5 * place)))
            box = Rect(left, rect.bottom - ui.px(10) - size, size, size)
            shapes.disc(ui.surface, box.center, size + ui.px(6), CARD)
            art.face(ui, face, box)


def how_it_goes(
    scene: Scene, one: Followed, view: InitiativeView, month: int, people: int
) -> tuple[str, Cards]:
    """The last that happened to a followed initiative, or how many take part."""
    if scene.ui.style.beamer:
        return scene.words.label("state", view.state), ()
    past = [item for at, item in one.steps if at <= month]
    if past and (people == 0 or one.steps[len(past) - 1][0] >= month - 1):
        return scene.sentence(past[-1]), scene.cards(past[-1])
    if people == 0:
        return scene.words.label("state", view.state), ()
    return scene.words.count("{n} mens doet mee", "{n} mensen doen mee", people), "helpers"


def caption(scene: Scene, kind: str, one: InitiativeView, month: int) -> str:
    """One sentence for something that comes, stays or ends in a month of the term."""
    return scene.words.way(FILM[kind], month, name=one.name)


def free_spot(scene: Scene, rect: Rect, size: tuple[int, int]) -> Rect:
    """A box on the map, at an edge where it can: off the legend, the flags and the names."""
    drawn = scene.gallery.town_map
    legend = legend_corner(rect.size, scene.ui.style).move(rect.topleft)
    flags = tuple(map(tuple, drawn.flag_rects)) if drawn is not None else ()
    names = tuple(map(tuple, drawn.name_rects)) if drawn is not None else ()
    return Rect(_least_covered(tuple(rect), size, tuple(legend), flags, names), size)


@lru_cache(maxsize=64)
def _least_covered(
    area: Box, size: tuple[int, int], legend: Box, flags: tuple[Box, ...], names: tuple[Box, ...]
) -> tuple[int, int]:
    """The corner of a box that covers the least of what should be read."""
    rect = Rect(area)
    spare = (rect.width - size[0], rect.height - size[1])
    heights = sorted(range(SPOTS_DOWN), key=lambda step: min(step, SPOTS_DOWN - 1 - step))
    spots = [
        (rect.x + spare[0] * across // 2, rect.y + spare[1] * down // (SPOTS_DOWN - 1))
        for down in heights
        for across in (0, 2, 1)
    ]
    weighed = [(legend, 9), *((flag, 3) for flag in flags), *((name, 2) for name in names)]

    def covered(spot: tuple[int, int]) -> int:
        box = Rect(spot, size)
        parts = ((box.clip(other).size, weight) for other, weight in weighed)
        return sum(wide * high * weight for (wide, high), weight in parts)

    return min(spots, key=covered)


def season_of(scene: Scene, month: int) -> Season:
    """The season of a month of the term."""
    return Season.of_month((scene.content.start_month - 1 + month) % 12 + 1)


def film_frame(before: TownView, life: LifeReport, number: int) -> TownView:
    """The town in one month of the film: neighbourhoods of that month, steps up to it."""
    frame = life.frames[number]
    views = {view.id: view for view in before.initiatives}
    views |= {step.initiative.id: step.initiative for step in life.steps
              if step.month <= frame.month}  # fmt: skip
    later = {view.id: view.seen for view in life.town.initiatives}
    shown = (_seen_on(view, later.get(view.id), frame.month) for view in views.values())
    return TownView(frame.month, frame.neighbourhoods, tuple(shown))


def _seen_on(view: InitiativeView, later: int | None, month: int) -> InitiativeView:
    """An initiative in a month of the film: what was seen later was there until then."""
    if later is None or (view.seen is not None and later <= view.seen):
        return view
    return replace(view, seen=min(later, month))


def told_events(
    known: dict[str, InitiativeView], life: LifeReport, after: int, until: int
) -> tuple[Event, ...]:
    """What comes to stay, ends or begins between two months, the most telling first.

    Args:
        known: The initiatives before the months, by identity.
        life: The months.
        after: Only what happens after this month.
        until: The last month that counts.
    """
    now = dict(known)
    found = []
    for step in life.steps:
        one, before = step.initiative, now.get(step.initiative.id)
        now[one.id] = one
        kind = _kind(before, step)
        if kind and after < step.month <= until:
            found.append((kind, one))
    return tuple(sorted(found, key=lambda event: (-TELLING[event[0]], -event[1].reach,
                                                  event[1].id)))  # fmt: skip


def _kind(before: InitiativeView | None, step: InitiativeStep) -> str:
    one = step.initiative
    if one.matured and (before is None or not before.matured):
        return "stays"
    ran = before is not None and is_lively(before.state)
    if one.state is InitiativeState.DIED and ran:
        return "ends"
    # Who was never seen before may have run for long.
    began = before is not None and not ran and is_lively(one.state)
    return "begins" if began else ""


def _stills(life: LifeReport) -> tuple[int, ...]:
    """The months that are shown when nothing may move, the last one always."""
    count = len(life.frames)
    shown = min(MOST_STILLS, count)
    return tuple(round((place + 1) * count / shown) - 1 for place in range(shown))
