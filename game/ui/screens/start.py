"""The first screen: choose a town, a format, a faction and luck, or go on with a saved game."""

from __future__ import annotations

import pygame

from game.texts import Words
from game.ui import icons, widgets
from game.ui.flow import Flow, columns, scrolled
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.ports import FormatCard, Launcher, SavedCard, Table, TownCard
from game.ui.scene import Forward
from game.ui.style import BLUE, INK_SOFT, Text

Rect = pygame.Rect
MOST_SEED = 9999


class StartScreen:
    """What is chosen before a session starts."""

    def __init__(self) -> None:
        self.town = ""
        self.format = "solo"
        self.faction = ""
        self.seed = 1
        self.page = 0
        self._towns: tuple[TownCard, ...] = ()
        self._formats: tuple[FormatCard, ...] = ()
        self._saved: tuple[SavedCard, ...] = ()

    def draw_start(
        self, ui: Ui, words: Words, area: Rect, forward: Forward, launcher: Launcher
    ) -> Table | None:
        """Draw the screen; gives the session when one was started or resumed."""
        self._load(launcher)
        if not self._towns:
            ui.write(words("Er is geen stad gevonden om te spelen."), area, Text.LEAD)
            return None
        found = self._pages(ui, words, area, launcher)
        forward.label = words("Beginnen")
        forward.enabled = True
        forward.tip = ""
        if forward.pressed:
            return launcher.start(town=self.town, format=self.format, seed=self.seed,
                                  faction=self.faction, lang=words.lang)  # fmt: skip
        return found

    def _load(self, launcher: Launcher) -> None:
        if not self._towns:
            self._towns = tuple(launcher.towns())
            self._saved = tuple(launcher.resumable())
            if self._towns:
                self._choose_town(self._towns[0].id, launcher)

    def _choose_town(self, town: str, launcher: Launcher) -> None:
        self.town = town
        self._formats = tuple(launcher.formats(town))
        known = [card.id for card in self._formats]
        if self.format not in known and known:
            self.format = known[0]
        chosen = next(card for card in self._towns if card.id == town)
        self.faction = chosen.player_faction

    def _pages(self, ui: Ui, words: Words, area: Rect, launcher: Launcher) -> Table | None:
        left, right = area, area
        if ui.large:
            labels = (words("Welkom"), words("Kiezen"), words("Verder spelen"))
            strip = Rect(area.x, area.y, area.width, ui.style.target)
            self.page = widgets.tabs(ui, "start:page", strip, labels, self.page)
            area = Rect(area.x, strip.bottom + ui.gap, area.width,
                        area.bottom - strip.bottom - ui.gap)  # fmt: skip
            if self.page == 0:
                self._welcome(ui, words, area)
            elif self.page == 1:
                self._choices(ui, words, area, launcher)
            else:
                return self._resume(ui, words, area, launcher)
            return None
        left, right = columns(area, [5, 6], ui.margin)
        choices, saved = right, right
        if self._saved:
            choices = Rect(right.x, right.y, right.width, round(right.height * 0.72))
            saved = Rect(right.x, choices.bottom + ui.gap, right.width,
                         right.bottom - choices.bottom - ui.gap)  # fmt: skip
        self._welcome(ui, words, left)
        self._choices(ui, words, choices, launcher)
        return self._resume(ui, words, saved, launcher) if self._saved else None

    # --- the parts -------------------------------------------------------------------

    def _welcome(self, ui: Ui, words: Words, rect: Rect) -> None:
        town = next(card for card in self._towns if card.id == self.town)
        with scrolled(ui, "start:welcome", widgets.panel(ui, rect)) as flow:
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
                (
                    "puzzle",
                    words(
                        "U kiest hoe de raad werkt. De uitkomst kiest u niet: de "
                        "samenleving antwoordt."
                    ),
                ),
                ("clock", words("Raadsuren zijn schaars. Wie iets toevoegt, laat iets vallen.")),
                (
                    "moon-stars",
                    words(
                        "In de schaduwstad doet de raad alles zoals altijd. Zo ziet u het verschil."
                    ),
                ),
            ):
                flow.marked(icon, text)
                flow.gap(0.7)
            flow.gap()
            flow.text(words("Wat is echt en wat niet?"), Text.SMALL, weight=Weight.SEMIBOLD)
            flow.text(words.data(f"scenario.{town.id}.notice", town.notice), Text.SMALL,
                      colour=INK_SOFT)  # fmt: skip

    def _choices(self, ui: Ui, words: Words, rect: Rect, launcher: Launcher) -> None:
        town = next(card for card in self._towns if card.id == self.town)
        with scrolled(ui, "start:choices", widgets.panel(ui, rect)) as flow:
            self._head(flow, words("Welke stad?"))
            for card in self._towns:
                about = words.data(f"scenario.{card.id}.summary", card.summary)
                if self._option(ui, flow, f"start:town:{card.id}", card.name, about,
                                self.town == card.id):  # fmt: skip
                    self._choose_town(card.id, launcher)
            self._head(flow, words("Hoe lang?"))
            self._format_row(ui, words, flow)
            self._head(flow, words("Welke fractie leidt u?"))
            self._faction_row(ui, flow, town)
            self._head(flow, words("Toeval"))
            flow.note(words("Hetzelfde getal geeft dezelfde stad met hetzelfde geluk."))
            flow.gap(0.4)
            strip = flow.row(ui.style.target)
            half = Rect(strip.x, strip.y, min(strip.width, ui.em(420)), strip.height)
            shown = words("getal {seed}", seed=str(self.seed))
            self.seed = widgets.stepper(ui, "start:seed", half, self.seed, (1, MOST_SEED, 1), shown)

    def _head(self, flow: Flow, text: str) -> None:
        flow.gap(1.2 if flow.y > flow.rect.y else 0)
        flow.text(text, Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap(0.5)

    def _option(self, ui: Ui, flow: Flow, name: str, head: str, about: str, on: bool) -> bool:
        pad = ui.px(16)
        wide = flow.rect.width - 2 * pad - ui.em(40)
        high = ui.line() + ui.tall(about, wide, Text.SMALL) + ui.px(24)
        box = flow.row(max(ui.style.target, high))
        pressed = widgets.card(ui, name, box, head, chosen=on)
        inner = Flow(ui, Rect(box.x + pad + ui.em(40), box.y + ui.px(12), wide, box.height))
        icons.put(ui.surface, "circle-check" if on else "circle",
                  (box.x + pad + ui.em(14), box.centery), ui.em(28), BLUE)  # fmt: skip
        inner.text(head, weight=Weight.SEMIBOLD)
        inner.text(about, Text.SMALL, colour=INK_SOFT)
        flow.gap(0.7)
        return pressed

    def _format_row(self, ui: Ui, words: Words, flow: Flow) -> None:
        for card in self._formats:
            name = words.data(f"format.{card.id}.name", card.name)
            least, most = card.minutes
            head = words("{name} · {least} tot {most} minuten", name=name, least=least, most=most)
            about = words.data(f"format.{card.id}.summary", card.summary)
            if self._option(ui, flow, f"start:format:{card.id}", head, about,
                            self.format == card.id):  # fmt: skip
                self.format = card.id

    def _faction_row(self, ui: Ui, flow: Flow, town: TownCard) -> None:
        across = 2 if ui.large else 3
        left = list(town.factions)
        while left:
            some, left = left[:across], left[across:]
            boxes = columns(flow.row(ui.style.target), [1] * across, ui.gap)
            for (identity, name), box in zip(some, boxes, strict=False):
                if widgets.choice(ui, f"start:faction:{identity}", box, name,
                                  self.faction == identity):  # fmt: skip
                    self.faction = identity
            flow.gap(0.7)

    def _resume(self, ui: Ui, words: Words, rect: Rect, launcher: Launcher) -> Table | None:
        with scrolled(ui, "start:saved", widgets.panel(ui, rect)) as flow:
            flow.text(words("Verder met een bewaard spel"), Text.LEAD, weight=Weight.SEMIBOLD)
            flow.gap(0.5)
            if not self._saved:
                flow.note(words("Er is nog geen bewaard spel."))
            for number, card in enumerate(self._saved):
                label = words("{town}, {format}: {where}", town=card.town, format=card.format,
                              where=card.where)  # fmt: skip
                box = flow.row(ui.style.target)
                if widgets.button(ui, f"start:saved:{number}", box, label, kind="quiet",
                                  icon="device-floppy", size=Text.SMALL):  # fmt: skip
                    return launcher.resume(card.folder)
                flow.gap(0.6)
        return None
