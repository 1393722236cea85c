"""While the town lives its ten years before the term: what is going on."""

from __future__ import annotations

import pygame

from game.texts import Words
from game.ui import shapes, widgets
from game.ui.flow import Flow
from game.ui.scene import Scene
from game.ui.style import BLUE, INK_SOFT, SAND, Text


class PreparingScreen:
    """One calm sheet with a bar."""

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("De stad komt tot leven")

    def draw(self, scene: Scene) -> None:
        """Draw what is being made, and how far it is."""
        ui, words, content = scene.ui, scene.words, scene.content
        residents = sum(part.residents for part in content.neighbourhoods)
        box = pygame.Rect(0, 0, min(scene.area.width, ui.em(1100)), scene.area.height * 4 // 5)
        box.center = scene.area.center
        flow = Flow(ui, widgets.panel(ui, box))
        flow.gap()
        flow.title(words("{town} komt tot leven", town=content.name), Text.TITLE)
        flow.gap()
        flow.text(words(
            "{count} inwoners, één voor één, met hun buren en hun plannen. Eerst leven zij tien "
            "jaar zonder u; dan begint uw raadsperiode. De eerste keer duurt dat even, daarna "
            "is het bewaard.", count=residents), Text.LEAD)  # fmt: skip
        flow.gap(2)
        track = flow.row(ui.px(16))
        shapes.box(ui.surface, track, SAND, ui.px(8))
        share = max(0.02, min(1.0, scene.table.progress or 0.0))
        done = pygame.Rect(track.x, track.y, round(track.width * share), track.height)
        shapes.box(ui.surface, done, BLUE, ui.px(8))
        flow.gap(2)
        flow.text(words.data(f"town.{content.id}.notice", content.notice), Text.SMALL,
                  colour=INK_SOFT)  # fmt: skip
        ui.moving = True
