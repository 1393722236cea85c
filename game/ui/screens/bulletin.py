"""Beat 1: three items from the town, one deadline, and ways to see more."""

from __future__ import annotations

import pygame

from game.rules.commands import GoOn, LookAround
from game.rules.state import Item as News
from game.rules.state import Look
from game.texts import Words
from game.texts.marks import mark
from game.ui import art, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, beside, columns, cut_bottom, scrolled
from game.ui.fonts import Weight
from game.ui.inputs import Item
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.style import BROWN, INK_SOFT, Text

Rect = pygame.Rect
WAYS = {"visit": "walk", "poll": "chart-dots", "desk": "folder-open"}
WAY_TIPS = {
    "visit": mark("Raadsleden gaan een avond langs in de gekozen wijk."),
    "poll": mark("Een steekproef van inwoners, met een foutmarge."),
    "desk": mark("Hoeveel aanvragen er liggen en hoe lang die al wachten."),
}


class BulletinScreen:
    """The town as the council sees it now."""

    def __init__(self) -> None:
        self.page = 0
        self.place = ""

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Beeld: wat speelt er?")

    def draw(self, scene: Scene) -> None:
        """Draw the news, the map and the ways to look."""
        ui, words, state = scene.ui, scene.words, scene.state
        if state.opening is None:
            return
        last = 2
        if ui.large:
            labels = (words("Nieuws"), words("Kaart"), words("Zelf kijken"))
            self.page = scene.pages("bulletin:page", labels, self.page)
            if self.page == 1:
                self._map(scene, scene.area)
            else:
                part = self._looks if self.page else self._news
                scene.kept(f"page {self.page}", scene.area, part, self.place)
        else:
            left, right = columns(scene.area, [11, 8], ui.margin)
            map_box, look_box = cut_bottom(left, self._looks_height(scene), ui.gap)
            self._map(scene, map_box)
            scene.kept("looks", look_box, self._looks, self.place)
            scene.kept("news", right, self._news)
        if ui.large and self.page < last:
            following = (words("Naar de kaart"), words("Zelf kijken"))[self.page]
            if scene.on(following):
                self.page += 1
        elif scene.on(words("Naar het dilemma")):
            scene.submit(GoOn(state.round, state.beat))

    def _news(self, scene: Scene, rect: Rect) -> None:
        ui, words, opening = scene.ui, scene.words, scene.state.opening
        if opening is None:
            return

        def tell(flow: Flow) -> None:
            flow.title(words("In de stad"))
            for item in opening.bulletin:
                self._item(scene, flow, item)
                flow.rule()
            flow.marked("calendar-event", scene.sentence(opening.deadline), colour=BROWN,
                        weight=Weight.SEMIBOLD, card=scene.cards(opening.deadline))  # fmt: skip
            for look in scene.state.looked:
                if look.finding is not None:
                    flow.rule()
                    self._found(scene, flow, look)

        filled(ui, "bulletin:news", widgets.panel(ui, rect), tell,
               about=(scene.state.round, len(scene.state.looked)))  # fmt: skip

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
        ui, opening = scene.ui, scene.state.opening
        if opening is None:
            return
        name = "bulletin:map"
        tip = self._told_at(scene, ui.inputs.mouse) if ui.hovered(name) else ""
        ui.register(Item(name, rect, "map", scene.words("Kaart: kies een wijk"), tip=tip))
        art.town(scene, rect, opening.town, followed=opening.followed,
                 chosen=self.place, alive=True)  # fmt: skip
        if ui.pressed(name):
            self._choose_on_map(scene, ui.inputs.mouse if not ui.inputs.focus_shown else None)

    def _told_at(self, scene: Scene, point: tuple[int, int]) -> str:
        """What is told of the initiative under the mouse."""
        drawn = scene.gallery.town_map
        found = drawn.initiative_at(point) if drawn is not None else None
        view = scene.initiative(found) if found else None
        if view is None:
            return ""
        return scene.words("{name}: {state}, {reach}", name=view.name,
                           state=scene.words.label("state", view.state),
                           reach=scene.words.counted("reach", view.reach))  # fmt: skip

    def _choose_on_map(self, scene: Scene, point: tuple[int, int] | None) -> None:
        """Choose the neighbourhood under the mouse; with the keyboard the next one."""
        parts = [part.id for part in scene.content.neighbourhoods]
        drawn = scene.gallery.town_map
        if point is not None and drawn is not None:
            self.place = drawn.neighbourhood_at(point) or self.place
        elif point is None:
            after = parts.index(self.place) + 1 if self.place else 0
            self.place = parts[after % len(parts)]

    # --- looking --------------------------------------------------------------------

    def _looks_height(self, scene: Scene) -> int:
        ui = scene.ui
        parts = scene.content.neighbourhoods
        inner = Rect(0, 0, round(scene.area.width * 11 / 19) - ui.px(74), 10)
        rows = 1 - (-len(parts) // self._across(scene, inner))
        return ui.line(Text.LEAD) + (ui.target + ui.gap) * rows + ui.gap + ui.px(44)

    def _across(self, scene: Scene, room: Rect) -> int:
        """How many neighbourhoods go beside each other."""
        ui, parts = scene.ui, scene.content.neighbourhoods
        wanted = max(ui.wide(part.name, Text.SMALL, Weight.SEMIBOLD) for part in parts)
        return beside(room, round(wanted * 0.8) + ui.px(26), len(parts), ui.px(8))

    def _looks(self, scene: Scene, rect: Rect) -> None:
        """Three ways, each with its price; a visit asks where."""
        ui, words = scene.ui, scene.words
        inner = widgets.panel(ui, rect)
        with scrolled(ui, "bulletin:looks", inner) as flow:
            flow.text(words("Zelf kijken kost raadsuren"), Text.LEAD, weight=Weight.SEMIBOLD)
            flow.gap(0.5)
            self._places(scene, flow)
            flow.gap()
            across = 1 if ui.large else 3
            boxes: list[Rect] = []
            while len(boxes) < len(WAYS):
                boxes += columns(flow.row(ui.target), [1] * across, ui.gap)
                flow.gap() if across == 1 else None
            for (way, icon), box in zip(WAYS.items(), boxes, strict=True):
                self._way(scene, box, way, icon)

    def _places(self, scene: Scene, flow: Flow) -> None:
        ui = scene.ui
        parts = scene.content.neighbourhoods
        across = self._across(scene, flow.rect)
        while parts:
            some, parts = parts[:across], parts[across:]
            for part, box in zip(some, columns(flow.row(ui.target), [1] * across, ui.px(8)),
                                 strict=False):  # fmt: skip
                if widgets.choice(ui, f"bulletin:place:{part.id}", box, part.name,
                                  self.place == part.id):  # fmt: skip
                    self.place = part.id
            flow.gap(0.6) if parts else None

    def _way(self, scene: Scene, box: Rect, way: str, icon: str) -> None:
        words, state = scene.words, scene.state
        hours = scene.table.ruleset.look_hours[way]
        place = self.place if way == "visit" else ""
        done = any((look.way, look.neighbourhood) == (way, place) for look in state.looked)
        name = words.label("way", way)
        label = words("{way} · {hours} uur", way=name, hours=hours)
        missing = way == "visit" and not place
        tip = words(WAY_TIPS[way])
        if done:
            tip = words("Hier heeft u deze ronde al gekeken.")
        elif missing:
            tip = words("Kies eerst een wijk, hier of op de kaart.")
        free = not (done or missing or scene.waiting)
        if widgets.button(scene.ui, f"bulletin:{way}", box, label, icon=icon, tip=tip,
                          enabled=free, size=Text.SMALL, card="look_hours"):  # fmt: skip
            scene.submit(LookAround(state.round, state.beat, way, place))
