"""Scroll regions under the wheel, the page keys and the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.inputs import Item

if TYPE_CHECKING:
    from game.ui.frame import Ui


def by_wheel_and_page(ui: Ui) -> None:
    """Scroll what the mouse is over, or what has the focus."""
    wheel, paging = ui.inputs.wheel, ui.inputs.paging
    if not wheel and not paging:
        return
    owner = ui.inputs.items.get(ui.inputs.focus if paging else ui.inputs.hover)
    name = owner.region if owner is not None and owner.region else ""
    if owner is not None and owner.kind == "scroll":
        name = owner.id.removesuffix(":bar")
    if not name:
        name = _region_at(ui, ui.inputs.mouse if wheel else None)
    if name in ui.regions:
        region = ui.regions[name]
        region.scroll(-wheel * ui.line() * 2 + paging * round(region.view * 0.85))


def follow_focus(ui: Ui) -> None:
    """Scroll what has just got the focus into view."""
    name = ui.inputs.focus
    item = ui.items.get(name)
    before, ui.focus_before = ui.focus_before, name
    if name == before or item is None or item.region not in ui.regions:
        return
    if item.seen.height < item.rect.height:
        region = ui.regions[item.region]
        top = item.rect.y + region.offset
        bars = [i.rect for i in ui.items.values() if i.id == f"{item.region}:bar"]
        if bars:
            back = 0 if region.leaved else (bars[0].height - item.rect.height) // 2
            region.show(top - bars[0].y - back)
            ui.moving = True


def _region_at(ui: Ui, point: tuple[int, int] | None) -> str:
    for item in ui.inputs.reachable():
        if item.kind == "scroll" and (point is None or _area(ui, item).collidepoint(point)):
            return item.id.removesuffix(":bar")
    return ""


def _area(ui: Ui, bar: Item) -> pygame.Rect:
    members = [i.seen for i in ui.items.values() if i.region == bar.id.removesuffix(":bar")]
    region = pygame.Rect(0, bar.rect.y, bar.rect.right, bar.rect.height)
    return region.unionall(members) if members else region
