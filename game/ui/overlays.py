"""What lies over the screen: menu, help, description of the screen, trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.texts import Words
from game.texts.marks import mark
from game.ui import widgets
from game.ui.describe import describe
from game.ui.dispute import draw_dispute
from game.ui.flow import Flow, columns, scrolled
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.number_card import draw_card
from game.ui.ports import disputes_of
from game.ui.style import Text

if TYPE_CHECKING:
    from game.ui.ports import Trouble
    from game.ui.shell import Shell

Rect = pygame.Rect

KEYS = (
    ("Tab", mark("naar het volgende; met Shift naar het vorige")),
    (mark("pijltjes"), mark("naar wat ernaast, erboven of eronder staat")),
    (mark("Enter of spatie"), mark("kiezen; zonder keuze: verder")),
    ("1 – 9", mark("de kaart met dat nummer")),
    ("Esc", mark("menu, of terug")),
    ("Page Up, Page Down", mark("door een lange tekst bladeren")),
    ("Ctrl + −, Ctrl + +, Ctrl + 0", mark("tekst kleiner, groter, gewoon")),
    (mark("L"), mark("Nederlands of Engels")),
    ("M", mark("beweging aan of uit")),
    ("Ctrl + Z", mark("laatste beslissing terugnemen")),
    ("F1, F2", mark("deze hulp; het scherm in woorden")),
    ("F3", mark("getallen aanwijzen; Enter vertelt wat een getal is")),
    (mark("klik op een getal"), mark("wat het is; op een knop met de rechterknop van de muis")),
    ("F11, F12", mark("volledig scherm; een foto van het scherm")),
)

GLOSSARY = (
    (mark("werkwijze"), mark("hoe de raad werkt: een verzameling bouwstenen")),
    (mark("bouwsteen"), mark("één verandering in hoe de raad werkt")),
    (mark("kadernota"), mark("voorjaarsnota van juni: de raad kiest de grote lijnen in geld")),
    (mark("begroting"), mark("besluit van november over het geld van volgend jaar")),
    (mark("reglement van orde"), mark("de eigen vergaderregels van de raad")),
    (mark("verordening"), mark("een regel van de raad die voor iedereen geldt")),
    (mark("motie"), mark("een uitspraak van de raad; het college hoeft haar niet uit te voeren")),
    (mark("amendement"), mark("een wijziging van een voorstel door de raad")),
    (mark("college"), mark("burgemeester en wethouders: het dagelijks bestuur")),
    (mark("griffier"), mark("helpt de raad en bewaakt zijn werkwijze")),
    (mark("stemverklaring"), mark("in één zin: waarom een fractie voor of tegen stemt")),
    (mark("schaduwstad"), mark("dezelfde stad, met een raad die alles doet zoals altijd")),
    (mark("bril"), mark("één van de zes manieren om naar de uitkomst te kijken")),
)


def draw(shell: Shell) -> None:
    """Draw the overlay that is open, if any. Trouble goes over everything."""
    trouble = shell.table.problem if shell.table is not None else shell.trouble
    if trouble is not None and trouble is not shell.read:
        _trouble(shell, trouble)
    elif shell.overlay == "menu":
        _menu(shell)
    elif shell.overlay == "help":
        _help(shell)
    elif shell.overlay == "describe":
        _described(shell)
    elif shell.overlay == "card":
        draw_card(shell)
    elif shell.overlay == "dispute":
        disputes = disputes_of(shell.table)
        if disputes is not None and shell.dispute is not None:
            draw_dispute(shell, disputes, shell.dispute)


def _menu(shell: Shell) -> None:
    ui, words = shell.ui, shell.words
    playing = shell.table is not None
    rows: list[tuple[str, str, str]] = [
        ("resume", "player-play", words("Verder spelen") if playing else words("Terug"))
    ]
    if playing:
        rows.append(("undo", "arrow-back-up", words("Laatste beslissing terugnemen")))
    rows += [
        ("help", "help-circle", words("Hulp en woordenlijst")),
        ("numbers", "eye-search", words("Getallen aanwijzen (F3)")),
        ("language", "language", words("Taal: Nederlands (naar Engels)")),
        ("scale", "text-size", words("Tekst: {percent} (groter)",
                                     percent=words.percent(ui.style.scale))),
        ("motion", "eye", words("Beweging aanzetten") if ui.style.reduced_motion
         else words("Beweging uitzetten")),
        ("window", "maximize", words("Volledig scherm aan of uit")),
    ]  # fmt: skip
    if playing and shell.launcher is not None:
        rows.append(("home", "home", words("Opslaan en naar het begin")))
    rows.append(("quit", "logout", words("Opslaan en stoppen") if playing else words("Stoppen")))
    high = ui.target + ui.gap
    size = (ui.em(620), len(rows) * high + ui.line(Text.HEADING) + ui.px(84))
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
    if name == "undo":
        shell.undo()
    elif name == "help":
        shell.overlay = "help"
    elif name == "numbers":
        shell.point_at_numbers()
    elif name == "language":
        shell.switch_language()
        shell.overlay = "menu"
    elif name == "scale":
        shell.step_scale(1, around=True)
        shell.overlay = "menu"
    elif name == "motion":
        shell.switch_motion()
    elif name == "window":
        shell.full_screen = not shell.full_screen
    elif name == "home":
        shell.go_home()
    elif name == "quit":
        shell.leaving = True


def _help(shell: Shell) -> None:
    ui, words = shell.ui, shell.words
    with widgets.dialog(ui, (ui.px(1500), ui.px(1000)), words("Hulp")) as flow:
        area = _with_close(shell, flow)
        if ui.large:
            with scrolled(ui, "help", area) as column:
                _keys(words, column)
                column.gap(2)
                _glossary(words, column)
            return
        left, right = columns(area, [1, 1], ui.margin * 2)
        with scrolled(ui, "help:keys", left) as column:
            _keys(words, column)
        with scrolled(ui, "help:words", right) as column:
            _glossary(words, column)


def _keys(words: Words, column: Flow) -> None:
    column.text(words("Toetsen"), Text.LEAD, weight=Weight.BOLD)
    for key, meaning in KEYS:
        column.gap(0.6)
        column.text(words(key), Text.SMALL, weight=Weight.SEMIBOLD)
        column.text(words(meaning), Text.SMALL)


def _glossary(words: Words, column: Flow) -> None:
    column.text(words("Woorden van de raad"), Text.LEAD, weight=Weight.BOLD)
    for term, meaning in GLOSSARY:
        column.gap(0.6)
        column.text(words(term), Text.SMALL, weight=Weight.SEMIBOLD)
        column.text(words(meaning), Text.SMALL)


def _described(shell: Shell) -> None:
    ui, words = shell.ui, shell.words
    lines = describe(ui, words)
    with widgets.dialog(ui, (ui.px(1300), ui.px(960)), words("Het scherm in woorden")) as flow:
        area = _with_close(shell, flow)
        with scrolled(ui, "describe", area) as column:
            for line in lines:
                column.text(line, Text.SMALL)


def _with_close(shell: Shell, flow: Flow) -> Rect:
    ui = shell.ui
    high = ui.target
    area = flow.left
    box = Rect(area.right - ui.em(220), area.bottom - high, ui.em(220), high)
    if widgets.button(ui, "overlay:close", box, shell.words("Sluiten"), kind="primary", icon="x",
                      primary=True):  # fmt: skip
        shell.overlay = ""
    return Rect(area.x, area.y, area.width, area.height - high - ui.gap)


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
