"""What is wrong with how a screen is laid out: cut, off the screen, over something else."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pygame

from game.ui.frame import Shown
from game.ui.inputs import Item
from tests.ui.player import Player

LABELLED = ("button", "tab", "choice")
"""Kinds of things whose text stays inside them."""

SLACK = 3
"""Pixels that a text may stick out: letters are drawn a little outside their line."""


def laid_out(player: Player, size: tuple[int, int], scale: float, lang: str, beamer: bool) -> None:
    """Lay the screen that is on out anew: another size, text scale and language."""
    shell = player.shell
    shell.ui.surface = pygame.Surface(size)
    shell.ui.style = replace(shell.ui.style, scale=scale, beamer=beamer)
    if shell.ui.lang != lang:
        shell.comfort.switch_language()
    player.settle()


def faults(player: Player) -> list[str]:
    """Everything that is wrong on the screen now."""
    ui = player.shell.ui
    texts = [shown for shown in ui.shown if not shown.hidden and shown.text]
    items = [item for item in ui.items.values()
             if item.seen.width and item.kind not in ("map", "number")]  # fmt: skip
    found = [f"does not fit: {shown.text!r}" for shown in ui.shown if not shown.fits]
    found += _outside(texts, items, ui.surface.get_rect())
    found += [
        f"small: {item.id} {item.rect}"
        for item in items
        if item.kind != "scroll" and min(item.rect.size) < min(44, ui.target)
    ]
    found += [
        f"overlap: {one.id} and {other.id}"
        for one, other in combinations(items, 2)
        if one.layer == other.layer and one.seen.colliderect(other.seen)
    ]
    return found + _over_each_other(texts)


def _outside(texts: list[Shown], items: list[Item], window: pygame.Rect) -> list[str]:
    """What is off the screen, and labels that stick out of what they stand on."""
    found = [f"off screen: {item.id} {item.seen}" for item in items
             if not window.contains(item.seen)]  # fmt: skip
    found += [f"off screen: {one.text!r} {one.rect}" for one in texts
              if not window.inflate(SLACK, SLACK).contains(one.rect)]  # fmt: skip
    for item in items:
        room = item.rect.inflate(2 * SLACK, 2 * SLACK)
        found += [
            f"sticks out of {item.id}: {one.text!r}"
            for one in texts
            if item.kind in LABELLED
            and one.layer == item.layer
            and item.seen.collidepoint(one.rect.center)
            and not room.contains(one.rect)
        ]
    return found


def _over_each_other(texts: list[Shown]) -> list[str]:
    """Texts that lie over each other; what passes over the names on a map may cover them."""
    found = []
    for text, below in combinations(texts, 2):
        meet = text.rect.clip(below.rect)
        passing = text.label != below.label
        if text.layer == below.layer and meet.width > 2 and meet.height > 4 and not passing:
            found.append(f"text over text: {text.text!r} and {below.text!r}")
    return found
