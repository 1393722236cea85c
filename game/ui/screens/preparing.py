"""While the town lives its ten years before the term: what is going on."""

from __future__ import annotations

import pygame

from game.content.definitions import Content
from game.rules.views import NeighbourhoodView, TownView
from game.texts import Words
from game.ui import art, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns
from game.ui.scene import Scene
from game.ui.style import BLUE, INK_SOFT, SAND, Text


class PreparingScreen:
    """The town without plans yet, and a calm sheet with a bar."""

    def __init__(self) -> None:
        self._town: TownView | None = None

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("De stad komt tot leven")

    def draw(self, scene: Scene) -> None:
        """Draw what is being made, and how far it is."""
        ui = scene.ui
        room = scene.area
        if not ui.large:
            left, room = columns(scene.area, [11, 8], ui.margin)
            art.town(scene, left, self._still(scene.content), alive=True)
        self._told(scene, room)
        ui.moving = True

    def _told(self, scene: Scene, rect: pygame.Rect) -> None:
        ui, words, content = scene.ui, scene.words, scene.content
        residents = sum(part.residents for part in content.neighbourhoods)

        def tell(flow: Flow) -> None:
            flow.gap()
            flow.title(words("{town} komt tot leven", town=content.name), Text.TITLE)
            flow.gap()
            flow.text(words(
                "{count} inwoners, één voor één, met hun buren en hun plannen. Eerst leven zij "
                "tien jaar zonder u; dan begint uw raadsperiode. De eerste keer duurt dat even, "
                "daarna is het bewaard.", count=residents), Text.LEAD,
                card="residents")  # fmt: skip
            flow.gap(2)
            track = flow.row(ui.px(16))
            shapes.box(ui.surface, track, SAND, ui.px(8))
            share = max(0.02, min(1.0, scene.table.progress or 0.0))
            done = pygame.Rect(track.x, track.y, round(track.width * share), track.height)
            shapes.box(ui.surface, done, BLUE, ui.px(8))
            flow.gap(2)
            flow.text(words.data(f"town.{content.id}.notice", content.notice), Text.SMALL,
                      colour=INK_SOFT)  # fmt: skip

        filled(ui, "preparing", widgets.panel(ui, rect), tell)

    def _still(self, content: Content) -> TownView:
        """The town before anybody does anything."""
        if self._town is None:
            parts = (NeighbourhoodView(part.id, part.residents, 0.0, 0.0)
                     for part in content.neighbourhoods)  # fmt: skip
            self._town = TownView(0, tuple(parts), ())
        return self._town
