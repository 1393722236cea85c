"""The first screen: begin at once, go on with a saved game, or choose one step further on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pygame

from game.content.definitions import FactionContent
from game.content.library import FormatContent
from game.session.errors import Trouble
from game.texts import Words
from game.ui import icons, shapes, widgets
from game.ui.aside import Aside
from game.ui.fill import filled, filled_beside, height_of
from game.ui.flow import Flow, columns, cut_bottom, cut_top, scrolled
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.header import BEATS, LAST
from game.ui.pictures.corners import round_off
from game.ui.pictures.scenery import Season
from game.ui.pictures.street import draw_street, street
from game.ui.ports import Launcher, SavedCard, Stand, Table, TownCard
from game.ui.scene import Forward
from game.ui.screens.variety import Variety, chips, head
from game.ui.style import AGAINST, BLUE, INK_SOFT, PAPER, SAND, TINTS, Text

Rect = pygame.Rect
MOST_SEED = 9999
STREET, PEOPLE = 7, 5
"""Which street is on the first page, and how many people are out."""

AT_ONCE = 2
"""Saved games on the first page; all of them are on their own page."""

BEAT = 76
"""Disc of a beat of the round on the first page, design pixels that grow with the text."""

LOOKED_UP = 12
"""Saved games of which is told how far they are."""

Saved = tuple[SavedCard, Stand | Trouble | None]
"""A saved game and how far it is, or what keeps it shut; None where it was not looked up."""

Opening = Callable[[], Table]
"""Starts or resumes the session that was asked for."""


@dataclass
class Offer:
    """What can be chosen, as the launcher offers it."""

    towns: tuple[TownCard, ...]
    saved: tuple[Saved, ...]
    formats: tuple[FormatContent, ...] = ()
    factions: tuple[FactionContent, ...] = ()

    @property
    def open(self) -> tuple[Saved, ...]:
        """The saved games one can go on with, as far as is known."""
        return tuple(one for one in self.saved if not isinstance(one[1], Trouble))


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
        saved = tuple(self.launcher.resumable())
        first, others = saved[:LOOKED_UP], saved[LOOKED_UP:]
        stands = [
            *(self.launcher.stand(card.folder) for card in first),
            *(self.launcher.shut(card.folder) for card in others),
        ]
        offer = Offer(tuple(self.launcher.towns()), tuple(zip(saved, stands, strict=True)))
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
        asked = self._page(ui, words, area)
        forward.enabled, forward.tip = True, ""
        forward.label = words("Begin")
        if not forward.pressed:
            return asked
        chosen = self.variety.chosen
        return partial(self.launcher.start, town=self.town, format=self.format, seed=self.seed,
                       faction=self.faction, lang=words.lang, chosen=chosen)  # fmt: skip

    def _page(self, ui: Ui, words: Words, area: Rect) -> Opening | None:
        labels = [words("Welkom"), words("Stad en tijd"), words("Hoe het begint")]
        if self.offer.saved:
            labels.append(words("Bewaard"))
        strip, rest = cut_top(area, ui.target, ui.gap)
        self.page = widgets.tabs(ui, "start:page", strip, labels, min(self.page, len(labels) - 1))
        if self.page == 0:
            return self._welcome(ui, words, rest)
        if self.page == 3:
            return self._resume(ui, words, rest)
        (self._places if self.page == 1 else self._course)(ui, words, rest)
        return None

    # --- the first page --------------------------------------------------------------

    def _welcome(self, ui: Ui, words: Words, rect: Rect) -> Opening | None:
        left, right = columns(rect, [1, 1], ui.margin)
        picture, below = cut_top(left, round(left.height * (0.4 if ui.large else 0.6)), ui.gap)
        summer = Season.SUMMER
        if ui.drawn(street, picture.size, STREET, summer, icon="", people=PEOPLE):
            draw_street(ui.surface, picture, STREET, summer, people=PEOPLE)
            round_off(ui.surface, picture, ui.style, PAPER)
        else:
            shapes.box(ui.surface, picture, SAND, ui.style.radius)

        def tell(flow: Flow) -> None:
            flow.text(words("Samenleving Voorop"), Text.TITLE, weight=Weight.BOLD)
            flow.gap(0.5)
            flow.text(words(
                "Eén raadsperiode, te weinig uren, en een stad vol mensen met plannen. "
                "Welke leven nog als de kiezer spreekt?"), Text.LEAD)  # fmt: skip

        filled(ui, "start:welcome", below, tell)
        if not self.offer.towns:
            widgets.panel(ui, right)
            return None
        return self._now(ui, words, right)

    def _now(self, ui: Ui, words: Words, rect: Rect) -> Opening | None:
        """What begins with one press, and the games to go on with."""
        inner = widgets.panel(ui, rect)
        saved = self.offer.open[:AT_ONCE]

        def again(flow: Flow) -> None:
            self._again(words, flow)

        high = height_of(ui, "start:again", inner.width, again,
                         about=(len(saved),)) if saved else 0  # fmt: skip
        top, bottom = cut_bottom(inner, high, ui.margin if saved else 0)
        about = (self.town, self.format, self.faction, self.variety.chosen)
        tell = partial(self._summary, words)
        spare = top.height - height_of(ui, "start:summary", top.width, tell, about=about)
        if not ui.large and spare >= _beats_high(ui):
            top = self._beats(ui, words, top)
        filled(ui, "start:now", top, tell, about=about)
        if not saved:
            return None
        return self._again(words, Flow(ui, bottom))

    def _beats(self, ui: Ui, words: Words, rect: Rect) -> Rect:
        """How a round goes, for who plays for the first time; gives what is left of the box."""
        size = ui.em(BEAT)
        rest, strip = cut_bottom(rect, _beats_high(ui) - ui.margin, ui.margin)
        flow = Flow(ui, strip)
        flow.text(words("Zo gaat een ronde"), weight=Weight.SEMIBOLD)
        flow.gap()
        for number, (box, (sign, name)) in enumerate(
            zip(columns(flow.left, [1] * len(BEATS), 0), BEATS.values(), strict=True)
        ):
            centre = (box.centerx, box.y + size // 2)
            if number:
                arrow = (box.x, centre[1])
                icons.put(ui.surface, "arrow-right", arrow, ui.em(26), INK_SOFT)
            shapes.disc(ui.surface, centre, size, TINTS[BLUE])
            icons.put(ui.surface, sign, centre, round(size * 0.56), BLUE)
            foot = Rect(box.x, box.y + size + ui.gap // 2, box.width, ui.line())
            ui.write(words(name), foot, Text.SMALL, align="center", one_line=True, shrink=0.7)
        return rest

    def _again(self, words: Words, flow: Flow) -> Opening | None:
        """The games last played."""
        flow.text(words("Of ga verder"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap(0.5)
        return self._buttons(words, flow, self.offer.open[:AT_ONCE])

    def _summary(self, words: Words, flow: Flow) -> None:
        """The game that begins, in a few lines."""
        town = next(one for one in self.offer.towns if one.id == self.town)
        format_ = next(one for one in self.offer.formats if one.id == self.format)
        faction = next((one.name for one in self.offer.factions if one.id == self.faction), "")
        least, most = format_.minutes
        flow.text(words("Nu beginnen"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.gap()
        flow.marked("map-pin", town.name, weight=Weight.SEMIBOLD)
        if not flow.ui.large:
            flow.gap(0.7)
            flow.marked("info-circle", words.data(f"town.{town.id}.summary", town.summary),
                        card="residents")  # fmt: skip
        flow.gap(0.7)
        flow.marked("clock", words("{name} · {least} tot {most} minuten", least=least, most=most,
                                   name=words.data(f"format.{format_.id}.name", format_.name)),
                    card="minutes")  # fmt: skip
        flow.gap(0.7)
        flow.marked("users", faction)
        for icon, text in self.variety.told(words):
            flow.gap(0.7)
            flow.marked(icon, text)

    # --- what can be chosen ----------------------------------------------------------

    def _places(self, ui: Ui, words: Words, rect: Rect) -> None:
        """Which town, how long, and for which faction."""
        if ui.large:
            with scrolled(ui, "start:choices", widgets.panel(ui, rect)) as flow:
                self._towns(words, flow)
                self._formats(words, flow)
                self._factions(words, flow)
            return
        left, right = columns(rect, [1, 1], ui.margin)

        def lengths(flow: Flow) -> None:
            self._formats(words, flow)
            self._factions(words, flow)

        filled_beside(ui, [
            ("start:choices", widgets.panel(ui, left), partial(self._towns, words)),
            ("start:formats", widgets.panel(ui, right), lengths),
        ], about=(self.town,))  # fmt: skip

    def _course(self, ui: Ui, words: Words, rect: Rect) -> None:
        """How the term begins, who supports the executive, a challenge and luck."""
        if ui.large:
            with scrolled(ui, "start:variety", widgets.panel(ui, rect)) as flow:
                self.variety.draw(words, flow, self.offer.factions)
                self._luck(ui, words, flow)
            return
        left, right = columns(rect, [1, 1], ui.margin)
        about = (self.town, self.variety.chosen)

        def beginning(flow: Flow) -> None:
            self.variety.draw(words, flow, self.offer.factions, challenges=False)

        def rest(flow: Flow) -> None:
            self.variety.challenge(words, flow)
            self._luck(ui, words, flow)

        filled_beside(ui, [
            ("start:variety", widgets.panel(ui, left), beginning),
            ("start:luck", widgets.panel(ui, right), rest),
        ], about=about)  # fmt: skip

    def _towns(self, words: Words, flow: Flow) -> None:
        head(flow, words("Welke stad?"))
        for card in self.offer.towns:
            about = words.data(f"town.{card.id}.summary", card.summary)
            if _option(flow, f"start:town:{card.id}", (card.name, about), self.town == card.id):
                self.choose_town(card)
        for town in self.offer.towns:
            if town.id == self.town:
                flow.note(words.data(f"town.{town.id}.notice", town.notice))

    def _factions(self, words: Words, flow: Flow) -> None:
        head(flow, words("Welke fractie leidt u?"))
        options = [(one.id, one.name) for one in self.offer.factions]
        self.faction = chips(flow, "start:faction", options, self.faction)

    def _luck(self, ui: Ui, words: Words, flow: Flow) -> None:
        head(flow, words("Toeval"))
        flow.note(words("Hetzelfde getal geeft dezelfde stad met hetzelfde geluk."))
        flow.gap(0.4)
        strip = flow.row(ui.target)
        strip.width = min(strip.width, ui.em(420))
        shown = words("getal {seed}", seed=str(self.seed))
        bounds = (1, MOST_SEED, 1)
        self.seed = widgets.stepper(ui, "start:seed", strip, self.seed, bounds=bounds,
                                    shown=shown, name=words("Toeval"), card="seed")  # fmt: skip
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
        head(flow, words("Hoe lang?"))
        for card in self.offer.formats:
            name = words.data(f"format.{card.id}.name", card.name)
            least, most = card.minutes
            title = words("{name} · {least} tot {most} minuten", name=name, least=least, most=most)
            about = words.data(f"format.{card.id}.summary", card.summary)
            if _option(flow, f"start:format:{card.id}", (title, about), self.format == card.id):
                self.format = card.id

    # --- saved games -----------------------------------------------------------------

    def _resume(self, ui: Ui, words: Words, rect: Rect) -> Opening | None:
        with scrolled(ui, "start:saved", widgets.panel(ui, rect)) as flow:
            flow.text(words("Verder met een bewaard spel"), Text.LEAD, weight=Weight.SEMIBOLD)
            flow.gap(0.5)
            return self._buttons(words, flow, self.offer.saved)

    def _buttons(self, words: Words, flow: Flow, saved: Sequence[Saved]) -> Opening | None:
        asked: Opening | None = None
        for number, (card, stand) in enumerate(saved):
            if isinstance(stand, Trouble):
                self._shut(words, flow, card, stand)
            elif self._button(words, flow, number, (card, stand)):
                asked = partial(self.launcher.resume, card.folder)
            flow.gap(0.6)
        return asked

    def _button(
        self, words: Words, flow: Flow, number: int, saved: tuple[SavedCard, Stand | None]
    ) -> bool:
        """A saved game that can be gone on with; gives whether it was pressed."""
        ui = flow.ui
        what, when = self._saved(words, *saved)
        inner = flow.rect.width - ui.em(80)
        high = ui.tall(what, inner, Text.SMALL, Weight.SEMIBOLD) + ui.line(Text.FINE)
        box = flow.row(max(ui.target, high + ui.px(14)))
        pressed = widgets.card(ui, f"start:saved:{number}", box, f"{what}. {when}")
        icons.put(ui.surface, "device-floppy", (box.x + ui.em(34), box.centery), ui.em(28), BLUE)
        column = Flow(ui, Rect(box.x + ui.em(66), box.centery - high // 2, inner, high))
        column.text(what, Text.SMALL, weight=Weight.SEMIBOLD)
        column.text(when, Text.FINE, colour=INK_SOFT)
        return pressed

    def _shut(self, words: Words, flow: Flow, card: SavedCard, why: Trouble) -> None:
        """A saved game that cannot be gone on with: why, and what to do."""
        ui, (what, when) = flow.ui, self._saved(words, card, None)
        told = words.problem(why)
        inner = flow.rect.width - ui.em(80)
        high = (ui.tall(what, inner, Text.SMALL, Weight.SEMIBOLD) + ui.line(Text.FINE)
                + ui.tall(told, inner, Text.SMALL))  # fmt: skip
        box = flow.row(high + ui.px(14))
        if ui.visible(box):
            centre = (box.x + ui.em(34), box.y + ui.px(7) + ui.em(14))
            icons.put(ui.surface, "lock", centre, ui.em(28), AGAINST)
        column = Flow(ui, Rect(box.x + ui.em(66), box.y + ui.px(7), inner, high))
        column.text(what, Text.SMALL, weight=Weight.SEMIBOLD)
        column.text(when, Text.FINE, colour=INK_SOFT)
        column.text(told, Text.SMALL, colour=AGAINST)

    def _saved(self, words: Words, card: SavedCard, stand: Stand | None) -> tuple[str, str]:
        """What a saved game is and how far it is; and when it was last played."""
        town = next((one.name for one in self.offer.towns if one.id == card.town), card.town)
        format_ = next((one for one in self.offer.formats if one.id == card.format), None)
        name = words.data(f"format.{card.format}.name", format_.name) if format_ else card.format
        when = words("{day} om {time}", day=words.date(card.played.date()),
                     time=card.played.strftime("%H:%M"))  # fmt: skip
        if stand is None:
            return words("{town}, {format}", town=town, format=name), when
        if stand.beat not in BEATS:
            beat = words(LAST[stand.beat])
            return words("{town}, {format} · {beat}", town=town, format=name, beat=beat), when
        return words("{town}, {format} · ronde {round} van {rounds}, {beat}", town=town,
                     format=name, round=stand.round, rounds=stand.rounds,
                     beat=words(BEATS[stand.beat][1])), when  # fmt: skip


def _beats_high(ui: Ui) -> int:
    """Height that the beats of a round take, with the air above them."""
    return ui.em(BEAT) + 2 * ui.line() + 2 * ui.gap + ui.margin


def _option(flow: Flow, name: str, texts: tuple[str, str], on: bool) -> bool:
    """A card with a heading and a sentence; gives whether it was pressed."""
    ui = flow.ui
    title, about = texts
    pad = ui.px(16)
    wide = flow.rect.width - 2 * pad - ui.em(40)
    high = ui.tall(title, wide, Text.BODY, Weight.SEMIBOLD) + ui.tall(about, wide, Text.SMALL)
    box = flow.row(max(ui.target, high + ui.px(24)))
    pressed = widgets.card(ui, name, box, title, chosen=on)
    inner = Flow(ui, Rect(box.x + pad + ui.em(40), box.y + ui.px(12), wide, box.height))
    icons.put(ui.surface, "circle-check" if on else "circle",
              (box.x + pad + ui.em(14), box.centery), ui.em(28), BLUE)  # fmt: skip
    inner.text(title, weight=Weight.SEMIBOLD, card="minutes")
    inner.text(about, Text.SMALL, colour=INK_SOFT, card="residents")
    flow.gap(0.7)
    return pressed
