"""The front page of the local paper."""

from __future__ import annotations

import pygame

from game.rules.state import LifeReport
from game.ui import widgets
from game.ui.flow import Flow, columns, scrolled
from game.ui.fonts import Weight
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.style import INK, INK_SOFT, Text

Rect = pygame.Rect


def front_page(scene: Scene, rect: Rect, life: LifeReport) -> None:
    """Draw the paper: headline with a person, then small items."""
    ui, words = scene.ui, scene.words
    inner = widgets.panel(ui, rect)
    with scrolled(ui, "paper", inner) as flow:
        strip = flow.row(ui.line(Text.TITLE))
        ui.write(words("De {town} Courant", town=scene.content.name), strip, Text.TITLE,
                 weight=Weight.BOLD, align="center", one_line=True)  # fmt: skip
        flow.text(scene.month(life.town.month), Text.SMALL, colour=INK_SOFT, align="center")
        flow.gap(0.5)
        pygame.draw.rect(ui.surface, INK, flow.row(ui.px(3)))
        flow.gap()
        headline, *small = life.front_page
        month = life.town.month
        flow.text(words.headline(headline, scene.names, month), Text.TITLE, weight=Weight.BOLD)
        flow.gap(0.7)
        if headline.face is not None:
            speaker(scene, flow, headline.face, scene.words.item(headline, scene.names, month),
                    quote=words.quote(headline, month))  # fmt: skip
        flow.rule()
        across = 1 if ui.large else max(1, len(small))
        while small:
            some, small = small[:across], small[across:]
            boxes = columns(Rect(flow.rect.x, flow.y, flow.rect.width, 10), [1] * across, ui.margin)
            deepest = flow.y
            for item, box in zip(some, boxes, strict=False):
                cell = Flow(ui, box)
                cell.text(
                    words.headline(item, scene.names, month), Text.LEAD, weight=Weight.SEMIBOLD
                )
                cell.gap(0.4)
                cell.text(words.item(item, scene.names, month), Text.SMALL)
                deepest = max(deepest, cell.y)
            flow.y = deepest
            flow.gap()
