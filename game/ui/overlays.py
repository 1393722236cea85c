"""What lies over the screen: menu, help, description of the screen, trouble."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pygame

from game.ui import widgets
from game.ui.describe import describe
from game.ui.dispute import draw_dispute
from game.ui.flow import columns, scrolled
from game.ui.help import draw_help, draw_words
from game.ui.menus import draw_menu, draw_pause, draw_settings, with_close
from game.ui.number_card import draw_card
from game.ui.ports import disputes_of
from game.ui.style import Text

if TYPE_CHECKING:
    from game.ui.ports import Trouble
    from game.ui.shell import Shell

Rect = pygame.Rect


def draw(shell: Shell) -> None:
    """Draw the overlay that is open, if any. Trouble goes over everything."""
    trouble = shell.table.problem if shell.table is not None else shell.trouble
    if trouble is not None and trouble is not shell.read:
        _trouble(shell, trouble)
    elif shell.overlay in SHEETS:
        SHEETS[shell.overlay](shell)
    elif shell.overlay == "dispute":
        disputes = disputes_of(shell.table)
        if disputes is not None and shell.dispute is not None:
            draw_dispute(shell, disputes, shell.dispute)


def _described(shell: Shell) -> None:
    ui, words = shell.ui, shell.words
    lines = describe(ui, words)
    with widgets.dialog(ui, (ui.px(1300), ui.px(960)), words("Het scherm in woorden")) as flow:
        area = with_close(shell, flow)
        with scrolled(ui, "describe", area) as column:
            for line in lines:
                column.text(line, Text.SMALL)


def _trouble(shell: Shell, trouble: Trouble) -> None:
    """What went wrong and what to do; a full disk may have got room again."""
    ui, words = shell.ui, shell.words
    sentence = words.problem(trouble)
    size = (ui.em(900), ui.tall(sentence, ui.em(800), Text.LEAD) + ui.em(260))
    with widgets.dialog(ui, size, words("Het spel staat stil")) as flow:
        flow.text(sentence, Text.LEAD)
        area = flow.left
        high = ui.target
        on, off = columns(Rect(area.x, area.bottom - high, area.width, high), [1, 1], ui.gap)
        label = words("Verder") if shell.table is not None else words("Terug")
        if widgets.button(ui, "trouble:on", on, label, kind="primary", primary=True):
            shell.read = trouble
        if widgets.button(ui, "trouble:quit", off, words("Stoppen"), icon="logout"):
            shell.leaving = True


SHEETS: Mapping[str, Callable[[Shell], None]] = {
    "menu": draw_menu,
    "pause": draw_pause,
    "settings": draw_settings,
    "help": draw_help,
    "words": draw_words,
    "describe": _described,
    "card": draw_card,
}
"""What can lie over the screen, by name."""
