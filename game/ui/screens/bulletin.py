"""Beat 1: three items from the town, one deadline, what is known, and ways to see more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.rules.commands import GoOn
from game.rules.knowledge import just_in
from game.rules.reports import Look
from game.rules.views import Item as News
from game.rules.views import Measure, NeighbourhoodView
from game.texts import Words
from game.ui import art, widgets
from game.ui.fill import filled, height_of
from game.ui.flow import Flow, columns, cut_bottom, cut_top
from game.ui.fonts import Weight
from game.ui.inputs import Item
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens.known import card_of, figure, known_panel
from game.ui.screens.looks import (
    WAYS,
    Chosen,
    hood_tip,
    known_in,
    looks_height,
    looks_panel,
    view_told,
)
from game.ui.style import BROWN, INK_SOFT, LINE, Text

Rect = pygame.Rect

STEPS = frozenset({pygame.K_LEFT, pygame.K_RIGHT})
"""Keys that go along the initiatives on the map."""


class BulletinScreen:
    """The town as the council sees it now."""

    def __init__(self) -> None:
        self.page = self.side = 0
        self.chosen = Chosen()

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Beeld: wat speelt er?")

    def draw(self, scene: Scene) -> None:
        """Draw the news, the map and the ways to look."""
        ui, words, state = scene.ui, scene.words, scene.state
        if state.opening is None:
            return
        last = 3
        if ui.large:
            labels = (words("Nieuws"), words("Kaart"), words("Zelf kijken"), words("Wat wij weten"))
            self.page = scene.pages("bulletin:page", labels, self.page)
            if self.page == 1:
                self._map(scene, scene.area)
            else:
                part = {0: self._news, 2: self._looks}.get(self.page, known_panel)
                scene.kept(f"page {self.page}", scene.area, part, self.chosen)
        else:
            left, right = columns(scene.area, [11, 8], ui.margin)
            map_box, look_box = cut_bottom(left, looks_height(scene), ui.gap)
            self._map(scene, map_box)
            scene.kept("looks", look_box, self._looks, self.chosen)
            strip, right = cut_top(right, ui.target, ui.gap)
            sides = (words("Nieuws"), words("Wat wij weten"))
            self.side = widgets.tabs(ui, "bulletin:side", strip, sides, self.side)
            scene.kept(f"side {self.side}", right, known_panel if self.side else self._news)
        if (self.page == last) if ui.large else self.side:
            scene.hint("numbers")
        if ui.large and self.page < last:
            following = (words("Naar de kaart"), words("Zelf kijken"), words("Wat wij weten"))
            if scene.on(following[self.page]):
                self.page += 1
        elif scene.on(words("Naar het dilemma")):
            scene.submit(GoOn(state.round, state.beat))

    def _looks(self, scene: Scene, rect: Rect) -> None:
        self.chosen = looks_panel(scene, rect, self.chosen)

    def _news(self, scene: Scene, rect: Rect) -> None:
        ui, words, opening = scene.ui, scene.words, scene.state.opening
        if opening is None:
            return

        # What was paid for comes first, the latest on top.
        parts: list[Callable[[Flow], None]] = [
            partial(self._found, scene, look=look) for look in reversed(scene.state.looked)
            if look.finding is not None
        ]  # fmt: skip
        trust = just_in(scene.state)
        parts += [partial(self._poll, scene, trust=trust)] if trust is not None else []
        parts += [partial(self._item, scene, item=item) for item in opening.bulletin]
        deadline = partial(self._deadline, scene, item=opening.deadline)
        about = (scene.state.round, len(scene.state.looked))
        inner = widgets.panel(ui, rect)
        if ui.style.beamer:
            parts.append(deadline)
        else:
            # However long the news is, the deadline stays in sight under it.
            high = height_of(ui, "bulletin:deadline", inner.width, deadline, about=about)
            inner, foot = cut_bottom(inner, high, 2 * ui.gap)
            pygame.draw.rect(ui.surface, LINE, (foot.x, foot.y - ui.gap, foot.width, 1))
            deadline(Flow(ui, foot))

        def tell(flow: Flow) -> None:
            flow.title(words("In de stad"))
            for number, part in enumerate(parts):
                if number:
                    flow.rule()
                part(flow)

        filled(ui, "bulletin:news", inner, tell, about=about)

    def _deadline(self, scene: Scene, flow: Flow, item: News) -> None:
        flow.marked("calendar-event", scene.sentence(item), colour=BROWN, weight=Weight.SEMIBOLD,
                    card=scene.cards(item))  # fmt: skip

    def _poll(self, scene: Scene, flow: Flow, trust: Measure) -> None:
        """The poll of last round is in."""
        words = scene.words
        told = words("De peiling van {month} is binnen: {share} vertrouwt de raad.",
                     month=scene.month(trust.month), share=figure(words, trust))  # fmt: skip
        flow.marked(WAYS["poll"], told, weight=Weight.SEMIBOLD,
                    card=("seen_month", *2 * (card_of(words, trust),)))  # fmt: skip

    def _item(self, scene: Scene, flow: Flow, item: News) -> None:
        sentence = scene.sentence(item)
        if item.face is None:
            flow.marked("news", sentence, weight=Weight.SEMIBOLD, card=scene.cards(item))
        else:
            speaker(scene, flow, item.face, sentence, quote=scene.words.quote(item, scene.names),
                    card=scene.cards(item))  # fmt: skip

    def _found(self, scene: Scene, flow: Flow, look: Look) -> None:
        if look.finding is None:
            return
        words = scene.words
        where = scene.neighbourhood_name(look.neighbourhood) if look.neighbourhood else ""
        head = words.label("way", look.way)
        flow.marked(WAYS[look.way], f"{head}: {where}" if where else head, Text.SMALL,
                    ink=INK_SOFT)  # fmt: skip
        self._item(scene, flow, look.finding)

    def _map(self, scene: Scene, rect: Rect) -> None:
        """The map; every name on it can be reached, and says what is known there."""
        ui, opening = scene.ui, scene.state.opening
        if opening is None:
            return
        name = "bulletin:map"
        tip = self._told_at(scene, ui.inputs.mouse) if ui.hovered(name) else ""
        ui.register(Item(name, rect, "map", scene.words("Kaart: Enter kiest een wijk, pijltjes een "
                         "initiatief"), tip=tip, keys=STEPS))  # fmt: skip
        for key, _ in ui.keys(name):
            self._step(scene, 1 if key == pygame.K_RIGHT else -1)
        art.town(scene, rect, opening.town, followed=opening.followed,
                 chosen=self.chosen.place, alive=True)  # fmt: skip
        drawn = scene.gallery.town_map
        for view in opening.town.neighbourhoods:
            label = drawn.rect_of_neighbourhood(view.id) if drawn is not None else None
            if label is not None:
                self._name(scene, view, label)
        if ui.pressed(name):
            self._choose_on_map(scene, ui.inputs.mouse if not ui.inputs.focus_shown else None)

    def _name(self, scene: Scene, view: NeighbourhoodView, label: Rect) -> None:
        name = f"bulletin:map:{view.id}"
        told = hood_tip(scene, view)
        place = scene.neighbourhood_name(view.id)
        scene.ui.register(Item(name, label, "map", f"{place}. {told}", tip=told))
        if scene.ui.pressed(name):
            self.chosen = Chosen(view.id)

    def _told_at(self, scene: Scene, point: tuple[int, int]) -> str:
        """What is known of the initiative under the mouse."""
        drawn = scene.gallery.town_map
        found = drawn.initiative_at(point) if drawn is not None else None
        view = scene.initiative(found) if found else None
        return view_told(scene, view) if view is not None else ""

    def _step(self, scene: Scene, by: int) -> None:
        """Go to the next initiative of the town, or to the first of the chosen neighbourhood."""
        parts = [part.id for part in scene.content.neighbourhoods]
        views = [view for part in parts for view in known_in(scene, part)]
        if not views:
            return
        names = [view.id for view in views]
        hoods = [view.neighbourhood for view in views]
        if self.chosen.initiative in names:
            after = names.index(self.chosen.initiative) + by
        else:
            after = hoods.index(self.chosen.place) if self.chosen.place in hoods else 0
        view = views[after % len(views)]
        self.chosen = Chosen(view.neighbourhood, view.id)

    def _choose_on_map(self, scene: Scene, point: tuple[int, int] | None) -> None:
        """Choose what is under the mouse; with the keyboard the next neighbourhood."""
        parts = [part.id for part in scene.content.neighbourhoods]
        drawn, place = scene.gallery.town_map, self.chosen.place
        if point is None:
            after = parts.index(place) + 1 if place else 0
            self.chosen = Chosen(parts[after % len(parts)])
        elif drawn is not None:
            view = scene.initiative(drawn.initiative_at(point) or "")
            where = view.neighbourhood if view else drawn.neighbourhood_at(point)
            self.chosen = Chosen(where or place, view.id if view else "")
