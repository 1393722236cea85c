"""Whatever the mouse can click, the keyboard reaches and presses, with a ring to see it."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.ui.style import FOCUS
from tests.ui.memory_table import memory_table
from tests.ui.player import FULL_HD, Player
from tests.ui.walk import walk

SHEETS = (pygame.K_ESCAPE, pygame.K_F1, pygame.K_F2, pygame.K_F4, pygame.K_F5, pygame.K_p)


def pressed_by_enter(player: Player, identity: str) -> bool:
    """Whether Enter presses what has the focus, or gives it a key that it wants."""
    inputs = player.shell.ui.inputs
    item = inputs.items[identity]
    inputs.take([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="")])
    fired = identity in inputs.pressed or bool(inputs.given)
    inputs.take([])
    return fired or not item.enabled or bool(item.keys)


def ringed(player: Player) -> bool:
    """Whether the ring stands around what has the focus."""
    ui = player.shell.ui
    seen = ui.items[ui.inputs.focus].seen.inflate(ui.px(8), ui.px(8)).clip(ui.surface.get_rect())
    edge = [(x, y) for y in (seen.top + 1, seen.bottom - 2) for x in range(seen.x, seen.right, 3)]
    edge += [(x, y) for x in (seen.left + 1, seen.right - 2) for y in range(seen.y, seen.bottom, 3)]
    inside = [spot for spot in edge if ui.surface.get_rect().collidepoint(spot)]
    found = sum(tuple(ui.surface.get_at(spot))[:3] == FOCUS for spot in inside)
    return found >= min(6, len(inside) // 4)


def faults(player: Player) -> Iterator[str]:
    """What the mouse can click on this screen and the keyboard cannot."""
    ui = player.shell.ui
    ui.inputs.focus = ""
    wanted = {item.id for item in ui.inputs.reachable()}
    reached: set[str] = set()
    for _ in range(len(wanted) + 2):
        player.frame(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        here = ui.inputs.focus
        if not here or here in reached:
            continue
        reached.add(here)
        player.frame()
        if not ringed(player):
            yield f"no ring: {here}"
        if not pressed_by_enter(player, here):
            yield f"Enter does nothing: {here}"
    yield from (f"out of reach: {one}" for one in sorted(wanted - reached))


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_every_target_is_reached_and_pressed_by_keyboard(scale: float) -> None:
    """Tab comes by every target of every screen and sheet, with a ring, and Enter presses it."""
    player = Player(FULL_HD, table=memory_table("kort"), scale=scale)
    wrong: list[str] = []
    done: set[str] = set()
    for name in walk(player, player.click):
        if name in done:
            continue
        done.add(name)
        wrong += [f"{name}: {fault}" for fault in faults(player)]
        if name.startswith("bulletin") and "sheets" not in done:
            done.add("sheets")
            for key in SHEETS:
                player.key(key)
                player.settle()
                wrong += [f"{pygame.key.name(key)}: {fault}" for fault in faults(player)]
                player.shell.overlay = ""
                player.settle()
    assert len(done) > 15
    assert not wrong, "\n".join(wrong)


def test_initiatives_on_the_map_are_reached_with_the_arrows() -> None:
    """On the map the arrows go along the initiatives that a click could choose."""
    player = Player(FULL_HD, table=memory_table("kort"))
    player.key(pygame.K_RETURN)
    player.settle()
    player.tab_to("bulletin:map")
    chosen = set()
    for _ in range(8):
        player.key(pygame.K_RIGHT)
        chosen.add(player.shell.screen.chosen.initiative)  # type: ignore[union-attr]
    assert len(chosen) == 8
    assert "" not in chosen
