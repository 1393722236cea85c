"""The first screen: choose a town, a format, a faction and luck, or go on with a saved game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pygame

from game.content.definitions import FactionContent, FormatContent
from game.texts import Words
from game.ui import icons, widgets
from game.ui.aside import Aside
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_bottom, cut_top, scrolled
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.ports import Launcher, SavedCard, Table, TownCard
from game.ui.scene import Forward
from game.ui.screens.variety import Variety, chips, head
from game.ui.style import BLUE, INK_SOFT, Text

Rect = pygame.Rect
MOST_SEED = 9999

Opening = Callable[[], Table]
"""Starts or resumes the session that was asked for."""


@dataclass
class Offer:
    """What can be chosen, as the launcher offers it."""

    towns: tuple[TownCard, ...]
    saved: tuple[SavedCard, ...]
    formats: tuple[FormatContent, ...] = ()
    factions: tuple[FactionContent, ...] = ()


class StartScreen:
    """What is chosen before a session starts.

    Args:
        launcher: Offers towns and saved sessions.
    """

    def __init__(self, launcher: Launcher) -> None:
        self.launcher = launcher
        self.format = "solo"
        self.faction = ""
        self.seed = 1
        self.variety = Variety()
        self.page = 0
        self.offer = Offer((), ())
        self.town = ""
        self._frames = 0
        self._loading: Aside[Offer] | None = None

    def load(self) -> Offer:
        """Ask the launcher what it has; it reads many files."""
        offer = Offer(tuple(self.launcher.towns()), tuple(self.launcher.resumable()))
        for card in offer.towns:
            self.launcher.formats(card.id)
        return offer

    def _take(self, offer: Offer) -> None:
        self.offer, self._loading = offer, None
        if offer.towns:
            self.choose_town(offer.towns[0])

    def choose_town(self, card: TownCard) -> None:
        """Turn to a town with its formats and factions."""
        self.town, self.faction = card.id, card.faction
        self.offer.formats = tuple(self.launcher.formats(card.id))
        self.offer.factions = tuple(self.launcher.factions(card.id))
        self.variety = Variety.of(self.launcher, card.id)
        if self.format not in [one.id for one in self.offer.formats]:
            self.format = self.offer.formats[0].id

    def draw(self, ui: Ui, words: Words, area: Rect, forward: Forward) -> Opening | None:
        """Draw the screen; gives how to open the session that was asked for."""
        self._frames += 1
        if self._frames == 2:
            self._loading = Aside(self.load)
        at_once = ui.slices.most is None
        if self._loading is not None and (at_once or self._loading.done):
            self._take(self._loading.result())
        if not self.offer.towns:
            waiting = self._frames < 3 or self._loading is not None
            ui.moving = ui.moving or waiting
            self._welcome(ui, words, area)
            if not waiting:
                ui.toast(words("Er is geen stad gevonden om te spelen."))
            return None
        asked = self._large(ui, words, area) if ui.large else self._whole(ui, words, area)
        forward.enabled, forward.tip = True, ""
        forward.label = words("Kiezen") if ui.large and self.page == 0 else words("Beginnen")
        if not forward.pressed:
            return asked
        if ui.large and self.page == 0:
            self.page = 1
            return None
        chosen = self.variety.chosen
        return partial(self.launcher.start, town=self.town, format=self.format, seed=self.seed,
                       faction=self.faction, lang=words.lang, chosen=chosen)  # fmt: skip

    def _large(self, ui: Ui, words: Words, area: Rect) -> Opening | None:
        labels = (words("Welkom"), words("Kiezen"), words("Verder spelen"))
        strip, rest = cut_top(area, ui.target, ui.gap)
        self.page = widgets.tabs(ui, "start:page", strip, labels, self.page)
        if self.page == 2:
            return self._resume(ui, words, rest)
        (self._welcome, self._choices)[self.page](ui, words, rest)
        return None

    def _whole(self, ui: Ui, words: Words, area: Rect) -> Opening | None:
        left, right = columns(area, [5, 6], ui.margin)
        self._welcome(ui, words, left)
        if not self.offer.saved:
            self._choices(ui, words, right)
            return None
        wanted = ui.px(44) + ui.line(Text.LEAD) + ui.gap
        wanted += len(self.offer.saved) * (ui.target + ui.gap)
        choices, saved = cut_bottom(right, min(wanted, round(right.height * 0.26)), ui.gap)
        self._choices(ui, words, choices)
        return self._resume(ui, words, saved)

    # --- the parts -------------------------------------------------------------------

    def _welcome(self, ui: Ui, words: Words, rect: Rect) -> None:

        def tell(flow: Flow) -> None:
            sign = ui.em(72)
            icons.put(ui.surface, "building-community", (flow.rect.x + sign / 2, flow.y + sign / 2),
                      sign, BLUE)  # fmt: skip
            flow.row(sign)
            flow.gap()
            flow.text(words("Samenleving Voorop"), Text.TITLE, weight=Weight.BOLD)
            flow.gap(0.5)
            flow.text(words(
                "Een raad heeft één periode, te weinig uren en een stad vol mensen met plannen. "
                "Welke van die plannen leven nog als de kiezer spreekt? En zegt men dan: dankzij "
                "de raad, ondanks de raad, of zonder de raad?"), Text.LEAD)  # fmt: skip
            flow.gap(1.5)
            for icon, text in (
                ("users", words("U leidt de werkgroep werkwijze van de gemeenteraad.")),
                ("puzzle", words("U kiest hoe de raad werkt. De uitkomst kiest u niet: de "
                                 "samenleving antwoordt.")),
                ("clock", words("Raadsuren zijn schaars. Wie iets toevoegt, laat iets vallen.")),
                ("moon-stars", words("In de schaduwstad doet de raad alles zoals altijd. Zo ziet "
                                     "u het verschil.")),
            ):  # fmt: skip
                flow.marked(icon, text)
                flow.gap(0.7)
            flow.gap()
            for town in self.offer.towns:
                if town.id == self.town:
                    flow.text(words("Wat is echt en wat niet?"), Text.SMALL, weight=Weight.SEMIBOLD)
                    flow.text(words.data(f"town.{town.id}.notice", town.notice), Text.SMALL,
                              colour=INK_SOFT)  # fmt: skip

        filled(ui, "start:welcome", widgets.panel(ui, rect), tell, about=(self.town,))

    def _choices(self, ui: Ui, words: Words, rect: Rect) -> None:
        with scrolled(ui, "start:choices", widgets.panel(ui, rect)) as flow:
            head(flow, words("Welke stad?"))
            for card in self.offer.towns:
                about = words.data(f"town.{card.id}.summary", card.summary)
                name = f"start:town:{card.id}"
                if _option(flow, name, (card.name, about), self.town == card.id):
                    self.choose_town(card)
            head(flow, words("Hoe lang?"))
            self._formats(words, flow)
            head(flow, words("Welke fractie leidt u?"))
            options = [(one.id, one.name) for one in self.offer.factions]
            self.faction = chips(flow, "start:faction", options, self.faction)
            self.variety.draw(words, flow, self.offer.factions)
            self._luck(ui, words, flow)

    def _luck(self, ui: Ui, words: Words, flow: Flow) -> None:
        head(flow, words("Toeval"))
        flow.note(words("Hetzelfde getal geeft dezelfde stad met hetzelfde geluk."))
        flow.gap(0.4)
        strip = flow.row(ui.target)
        strip.width = min(strip.width, ui.em(420))
        shown = words("getal {seed}", seed=str(self.seed))
        bounds = (1, MOST_SEED, 1)
        self.seed = widgets.stepper(ui, "start:seed", strip, self.seed, bounds=bounds,
                                    shown=shown, card="seed")  # fmt: skip
        flow.gap(0.7)
        month = self.launcher.seed_of_month()
        strip = flow.row(ui.target)
        strip.width = min(strip.width, ui.em(420))
        if widgets.choice(ui, "start:month", strip, words("Stad van de maand"), self.seed == month):
            self.seed = month
        flow.gap(0.4)
        flow.note(words("Wie deze maand hetzelfde kiest, krijgt overal dezelfde toekomst."))
        flow.gap(0.5)

    def _formats(self, words: Words, flow: Flow) -> None:
        for card in self.offer.formats:
            name = words.data(f"format.{card.id}.name", card.name)
            least, most = card.minutes
            head = words("{name} · {least} tot {most} minuten", name=name, least=least, most=most)
            about = words.data(f"format.{card.id}.summary", card.summary)
            if _option(flow, f"start:format:{card.id}", (head, about), self.format == card.id):
                self.format = card.id

    def _resume(self, ui: Ui, words: Words, rect: Rect) -> Opening | None:
        asked: Opening | None = None
        with scrolled(ui, "start:saved", widgets.panel(ui, rect)) as flow:
            flow.text(words("Verder met een bewaard spel"), Text.LEAD, weight=Weight.SEMIBOLD)
            flow.gap(0.5)
            if not self.offer.saved:
                flow.note(words("Er is nog geen bewaard spel."))
            for number, card in enumerate(self.offer.saved):
                box = flow.row(ui.target)
                if widgets.button(ui, f"start:saved:{number}", box, self._saved(words, card),
                                  kind="quiet", icon="device-floppy", size=Text.SMALL):  # fmt: skip
                    asked = partial(self.launcher.resume, card.folder)
                flow.gap(0.6)
        return asked

    def _saved(self, words: Words, card: SavedCard) -> str:
        town = next((one.name for one in self.offer.towns if one.id == card.town), card.town)
        day, time = words.date(card.played.date()), card.played.strftime("%H:%M")
        return words("{town}, {format}, {day} om {time}", town=town, format=card.format,
                     day=day, time=time)  # fmt: skip


def _option(flow: Flow, name: str, texts: tuple[str, str], on: bool) -> bool:
    """A card with a heading and a sentence; gives whether it was pressed."""
    ui = flow.ui
    head, about = texts
    pad = ui.px(16)
    wide = flow.rect.width - 2 * pad - ui.em(40)
    high = ui.tall(head, wide, Text.BODY, Weight.SEMIBOLD) + ui.tall(about, wide, Text.SMALL)
    box = flow.row(max(ui.target, high + ui.px(24)))
    pressed = widgets.card(ui, name, box, head, chosen=on)
    inner = Flow(ui, Rect(box.x + pad + ui.em(40), box.y + ui.px(12), wide, box.height))
    icons.put(ui.surface, "circle-check" if on else "circle",
              (box.x + pad + ui.em(14), box.centery), ui.em(28), BLUE)  # fmt: skip
    inner.text(head, weight=Weight.SEMIBOLD, card="minutes")
    inner.text(about, Text.SMALL, colour=INK_SOFT, card="residents")
    flow.gap(0.7)
    return pressed
