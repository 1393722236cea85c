"""The menu, the pause and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.rules.state import Beat
from game.texts import LANGUAGES, Words
from game.ui import widgets
from game.ui.comfort import SCALES
from game.ui.fill import height_of
from game.ui.flow import Flow, columns, scrolled
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.header import BEATS, LAST
from game.ui.style import INK_SOFT, Text

if TYPE_CHECKING:
    from game.ui.shell import Shell

Rect = pygame.Rect
VOLUME_STEPS = 10


def draw_menu(shell: Shell) -> None:
    """Draw the menu."""
    ui, words = shell.ui, shell.words
    playing = shell.table is not None
    rows: list[tuple[str, str, str]] = [
        ("resume", "player-play", words("Verder spelen") if playing else words("Terug"))
    ]
    if playing:
        rows.append(("undo", "arrow-back-up", words("Laatste beslissing terugnemen")))
    rows += [
        ("help", "help-circle", words("Hulp bij dit scherm (F1)")),
        ("words", "book", words("Woordenlijst (F4)")),
        ("numbers", "eye-search", words("Getallen aanwijzen (F3)")),
        ("settings", "adjustments", words("Instellingen (F5)")),
    ]
    if playing and shell.launcher is not None:
        rows.append(("home", "home", words("Bewaren en naar het begin")))
    rows.append(("quit", "logout", words("Bewaren en stoppen") if playing else words("Stoppen")))
    high = ui.target + ui.gap
    size = (ui.em(620), len(rows) * high + ui.line(Text.HEADING) + ui.px(66))
    with widgets.dialog(ui, size, words("Menu")) as flow:
        area = flow.left
        for (name, icon, label), box in zip(rows, _rows(ui, area, len(rows)), strict=True):
            kind = "primary" if name == "resume" else "quiet"
            if widgets.button(ui, f"menu:{name}", box, label, icon=icon, kind=kind):
                _choose(shell, name)


def _rows(ui: Ui, area: Rect, count: int) -> list[Rect]:
    step = min(ui.target + ui.gap, area.height // count)
    high = step - min(ui.gap, ui.px(8))
    return [Rect(area.x, area.y + n * step, area.width, high) for n in range(count)]


def _choose(shell: Shell, name: str) -> None:
    shell.overlay = ""
    if name in ("help", "words", "settings"):
        shell.overlay = name
    elif name == "undo":
        shell.undo()
    elif name == "numbers":
        shell.point_at_numbers()
    elif name == "home":
        shell.go_home()
    elif name == "quit":
        shell.leaving = True


# --- pause ----------------------------------------------------------------------


def where(shell: Shell) -> str:
    """How far the session is: town, round and part."""
    words, table = shell.words, shell.table
    if table is None:
        return ""
    state, town = table.state, table.content.name
    if state.beat not in BEATS:
        return words("{town} · {beat}", town=town, beat=words(LAST[state.beat]))
    return words("{town} · ronde {round} van {rounds}, {beat}", town=town, round=state.round,
                 rounds=len(table.ruleset.format.months),
                 beat=words(BEATS[Beat(state.beat)][1]))  # fmt: skip


def draw_pause(shell: Shell) -> None:
    """Draw the pause: what is kept, and the ways on."""
    ui, words = shell.ui, shell.words
    wide = min(ui.em(760), ui.width - ui.px(60))
    told = words("Het spel staat stil. Elke keuze tot hier is bewaard; later verder gaan kan "
                 "vanaf het beginscherm.")  # fmt: skip
    inner = wide - ui.px(60)
    high = (ui.tall(told, inner) + ui.tall(where(shell), inner, Text.LEAD, Weight.SEMIBOLD)
            + ui.line(Text.HEADING) + 2 * ui.target + round(3.1 * ui.gap) + ui.px(70))  # fmt: skip
    with widgets.dialog(ui, (wide, high), words("Pauze")) as flow:
        flow.text(where(shell), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap(0.6)
        flow.text(told, colour=INK_SOFT)
        flow.gap(1.2)
        if widgets.button(ui, "pause:on", flow.row(ui.target), words("Verder spelen"),
                          kind="primary", icon="player-play", primary=True):  # fmt: skip
            shell.overlay = ""
        flow.gap(0.8)
        home = shell.launcher is not None
        label = words("Naar het begin, later verder") if home else words("Stoppen, later verder")
        if widgets.button(ui, "pause:home", flow.row(ui.target), label, icon="home"):
            shell.go_home()


# --- settings --------------------------------------------------------------------


def draw_settings(shell: Shell) -> None:
    """Draw what can be set: language, text, motion, sound, window, display, hints."""
    ui, words = shell.ui, shell.words
    wide = min(ui.em(900), ui.width - ui.px(60))

    def lines(column: Flow) -> None:
        for draw in (_language, _text, _motion, _sound, _window, _hints):
            draw(shell, words, column)
            column.gap()

    known = (len(shell.comfort.displays),)
    inside = height_of(ui, "settings", wide - ui.px(68), lines, about=known)
    high = inside + ui.line(Text.HEADING) + ui.target + ui.px(110)
    with (
        widgets.dialog(ui, (wide, high), words("Instellingen")) as flow,
        scrolled(ui, "settings", with_close(shell, flow)) as column,
    ):
        lines(column)


def with_close(shell: Shell, flow: Flow) -> Rect:
    """Draw the button that closes a sheet; gives the room above it."""
    ui = shell.ui
    high = ui.target
    area = flow.left
    wide = min(area.width, widgets.button_width(ui, shell.words("Sluiten")) + ui.em(20))
    box = Rect(area.right - wide, area.bottom - high, wide, high)
    if widgets.button(ui, "overlay:close", box, shell.words("Sluiten"), kind="primary", icon="x",
                      primary=True):  # fmt: skip
        shell.overlay = ""
    return Rect(area.x, area.y, area.width, area.height - high - ui.gap)


def _line(ui: Ui, column: Flow, label: str) -> Rect:
    """A line with its name at the left; gives the room at the right, or below it."""
    if ui.large:
        column.text(label, weight=Weight.SEMIBOLD)
        column.gap(0.3)
        return column.row(ui.target)
    left, right = columns(column.row(ui.target), [2, 3], ui.gap)
    ui.write(label, left, weight=Weight.SEMIBOLD, middle=True)
    return right


def _language(shell: Shell, words: Words, column: Flow) -> None:
    ui = shell.ui
    room = _line(ui, column, words("Taal (L)"))
    for (lang, name), box in zip(LANGUAGES.items(), columns(room, [1, 1], ui.gap), strict=True):
        chosen = ui.lang == lang
        if widgets.choice(ui, f"settings:lang:{lang}", box, name, chosen) and not chosen:
            shell.comfort.switch_language()


def _text(shell: Shell, words: Words, column: Flow) -> None:
    ui = shell.ui
    room = _line(ui, column, words("Tekst (Ctrl + en Ctrl −)"))
    now = shell.comfort.step
    bounds = (0, len(SCALES) - 1, 1)
    wanted = widgets.stepper(ui, "settings:scale", room, now, bounds=bounds,
                             shown=words.percent(SCALES[now]), name=words("Tekst"))  # fmt: skip
    if wanted != now:
        shell.comfort.set_step(wanted)


def _motion(shell: Shell, words: Words, column: Flow) -> None:
    ui = shell.ui
    on = not ui.style.reduced_motion
    if widgets.toggle(ui, "settings:motion", column.row(ui.target), words("Beweging (R)"),
                      on) != on:  # fmt: skip
        shell.comfort.switch_motion()


def _sound(shell: Shell, words: Words, column: Flow) -> None:
    ui, known = shell.ui, shell.keeper.now
    label = words("Geluid (M); wat klinkt, staat er ook bij")
    if widgets.toggle(ui, "settings:sound", column.row(ui.target), label,
                      known.sound) != known.sound:  # fmt: skip
        shell.comfort.switch_sound()
    room = _line(ui, column, words("Volume"))
    value = widgets.slider(ui, "settings:volume", room, known.volume, words("Volume"),
                           steps=VOLUME_STEPS)  # fmt: skip
    if value != known.volume:
        shell.keeper.change(volume=value)


def _window(shell: Shell, words: Words, column: Flow) -> None:
    ui, comfort = shell.ui, shell.comfort
    full = comfort.full_screen
    if widgets.toggle(ui, "settings:window", column.row(ui.target),
                      words("Volledig scherm (F11)"), full) != full:  # fmt: skip
        comfort.switch_window()
    if len(comfort.displays) < 2:
        column.note(words("Eén beeldscherm gevonden; een tweede komt hier als het is aangesloten."))
        return
    room = _line(ui, column, words("Beeldscherm"))
    for number, box in enumerate(columns(room, [1] * len(comfort.displays), ui.gap)):
        wide, high = comfort.displays[number]
        label = words("{number}: {wide} bij {high}", number=str(number + 1), wide=str(wide),
                      high=str(high))  # fmt: skip
        if widgets.choice(ui, f"settings:display:{number}", box, label, comfort.display == number):
            comfort.use_display(number)


def _hints(shell: Shell, words: Words, column: Flow) -> None:
    ui = shell.ui
    label = words("Laat alle tips nog eens zien")
    if widgets.button(ui, "settings:hints", column.row(ui.target), label, kind="quiet",
                      icon="bulb"):  # fmt: skip
        shell.hints.again()
        ui.toast(words("De tips komen terug, één voor één."))
