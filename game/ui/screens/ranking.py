"""Before the first round: put the six lenses in your own order."""

from __future__ import annotations

import re
from functools import partial

import pygame

from game.content.definitions import Content
from game.rules.commands import RankLenses
from game.rules.definitions import Lens
from game.texts import Words
from game.ui import art, icons, widgets
from game.ui.fill import filled, height_of
from game.ui.flow import Flow, columns, cut_bottom, cut_top, rows
from game.ui.fonts import Weight
from game.ui.pieces import LENS_COLOURS, LENS_ICONS, lens_card, sign
from game.ui.scene import Scene
from game.ui.style import INK_SOFT, Text

Rect = pygame.Rect
ROOMY = 1.25
"""How much more room the introduction gets than it needs, for larger letters and air."""

LEAST_LAND = 300
"""Height that the land needs for its names, design pixels that grow with the text."""

OPENING_WORDS = 24
"""Words of the story of the town that stand beside the cards."""


class RankingScreen:
    """Six cards in an order that is the table's own."""

    def __init__(self) -> None:
        self.order: tuple[str, ...] = tuple(Lens)
        self.held = ""
        self.page = 0

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Wat telt voor u?")

    def draw(self, scene: Scene) -> None:
        """Draw the introduction and the six cards."""
        words = scene.words
        if scene.ui.large:
            labels = (words("Uw opdracht"), words("Uw volgorde"))
            self.page = scene.pages("ranking:page", labels, self.page)
            name, part = (("intro", self._intro), ("cards", self._cards))[self.page]
            scene.kept(name, scene.area, part, self.order, self.held, self._pointed(scene))
        else:
            left, right = columns(scene.area, [5, 7], scene.ui.margin)
            left, land = self._split(scene, left)
            scene.kept("intro", left, self._intro)
            if land is not None:
                art.land(scene, land)
            scene.kept("cards", right, self._cards, self.order, self.held, self._pointed(scene))
        if scene.ui.large and self.page == 0:
            if scene.on(words("Naar de volgorde")):
                self.page = 1
        elif scene.on(words("Dit is onze volgorde")):
            order = tuple(Lens(name) for name in self.order)
            scene.submit(RankLenses(scene.state.round, scene.state.beat, order))

    def _split(self, scene: Scene, rect: Rect) -> tuple[Rect, Rect | None]:
        """Boxes of the introduction and of the land under it, where there is room for that."""
        ui = scene.ui
        inner = widgets.inside(ui, rect)
        high = height_of(ui, "ranking:intro", inner.width, partial(self._told, scene))
        text = round(ROOMY * high) + rect.height - inner.height
        if rect.height - text - ui.gap < ui.em(LEAST_LAND):
            return rect, None
        return cut_top(rect, text, ui.gap)

    def _intro(self, scene: Scene, rect: Rect) -> None:
        panel = widgets.panel(scene.ui, rect)
        filled(scene.ui, "ranking:intro", panel, partial(self._told, scene))

    def _told(self, scene: Scene, flow: Flow) -> None:
        """The town and its story, who you are and what is asked."""
        words, content = scene.words, scene.content
        flow.title(content.name, Text.TITLE)
        opening = words.data(f"town.{content.id}.opening", content.opening_text)
        first = first_sentences(opening)
        # For a room the story may be cut at the end of a sentence.
        for part in first if scene.ui.style.beamer else (" ".join(first),):
            flow.text(part, Text.LEAD, card="story")
            flow.gap(0.4)
        _chosen(words, flow, content)
        flow.gap(1.2)
        flow.text(words("U leidt voor {faction} de werkgroep werkwijze. Over drie jaar kiezen de "
                        "inwoners.", faction=scene.faction_name(scene.state.faction)))  # fmt: skip
        flow.gap()
        flow.text(words("Er is geen eindscore. Zet de zes brillen in uw volgorde."))

    def _pointed(self, scene: Scene) -> Lens:
        """The lens that is held or pointed at; the first where none is."""
        inputs = scene.ui.inputs
        here = inputs.focus if inputs.focus_shown else inputs.hover
        for name in (self.held, here.removeprefix("ranking:").split(":")[0]):
            if name in self.order:
                return Lens(name)
        return Lens(self.order[0])

    def _cards(self, scene: Scene, rect: Rect) -> None:
        ui, words = scene.ui, scene.words
        lens = self._pointed(scene)
        cards = rows(rect, [1] * len(self.order), ui.gap)
        if not ui.style.beamer:
            # What one lens means, and not six at once: the first choice must come soon.
            left = ui.em(60)
            most = max(
                ui.tall(words.label("lens_meaning", one), rect.width - left, Text.LEAD)
                for one in Lens
            )
            rect, foot = cut_bottom(rect, most, ui.margin)
            centre = (foot.x + left / 2, foot.y + ui.line(Text.LEAD) / 2)
            icons.put(ui.surface, LENS_ICONS[lens], centre, ui.em(34), LENS_COLOURS[lens])
            box = Rect(foot.x + left, foot.y, foot.width - left, foot.height)
            ui.write(words.label("lens_meaning", lens), box, Text.LEAD, card=lens_card(lens))
            cards = rows(rect, [1] * len(self.order), ui.gap)
        for place, box in enumerate(cards):
            self._card(scene, box, place)

    def _card(self, scene: Scene, box: Rect, place: int) -> None:
        ui, words = scene.ui, scene.words
        lens = Lens(self.order[place])
        keys = frozenset({pygame.K_UP, pygame.K_DOWN}) if self.held == lens else frozenset()
        side = ui.target
        body = Rect(box.x, box.y, box.width - 2 * (side + ui.gap), box.height)
        name = f"ranking:{lens}"
        label = words.label("lens", lens)
        tip = words("Enter pakt de kaart op; dan schuiven de pijltjes haar omhoog of omlaag.")
        if widgets.card(ui, name, body, label, chosen=self.held == lens, tip=tip, keys=keys):
            self._pick(lens)
        for key, _ in ui.keys(name) if keys else []:
            self.order = widgets.reorder(self.order, lens, -1 if key == pygame.K_UP else 1)
        self._face(scene, body, lens, place)
        ui.write(label, _room_for_name(scene, body), Text.LEAD, middle=True, weight=Weight.SEMIBOLD)
        up = Rect(body.right + ui.gap, box.centery - side // 2, side, side)
        down = up.move(side + ui.gap, 0)
        if widgets.button(ui, f"{name}:up", up, "", icon="chevron-up", enabled=place > 0,
                          tip=words("{lens} hoger", lens=label)):  # fmt: skip
            self.order = widgets.reorder(self.order, lens, -1)
        if widgets.button(ui, f"{name}:down", down, "", icon="chevron-down", enabled=place < 5,
                          tip=words("{lens} lager", lens=label)):  # fmt: skip
            self.order = widgets.reorder(self.order, lens, 1)

    def _pick(self, lens: Lens) -> None:
        """Pick a card up, put it down, or put the held one at this place."""
        if self.held and self.held != lens:
            by = self.order.index(lens) - self.order.index(self.held)
            self.order = widgets.reorder(self.order, self.held, by)
            self.held = ""
        else:
            self.held = "" if self.held == lens else lens

    def _face(self, scene: Scene, body: Rect, lens: Lens, place: int) -> None:
        """The place of a card in the order, and the sign of its lens."""
        ui, (left, size) = scene.ui, _sign_of(scene, body)
        ui.write(f"{place + 1}", Rect(left, body.y, size, body.height), Text.HEADING,
                 weight=Weight.BOLD, colour=INK_SOFT, middle=True)  # fmt: skip
        sign(scene, (left + size * 1.5, body.centery), LENS_ICONS[lens], LENS_COLOURS[lens], size)


def _sign_of(scene: Scene, body: Rect) -> tuple[int, int]:
    """Where the number of a card begins, and how large number and sign are."""
    pad = scene.ui.px(16)
    return body.x + pad, min(scene.ui.em(52), body.height - pad)


def _room_for_name(scene: Scene, body: Rect) -> Rect:
    """The room beside number and sign."""
    left, size = _sign_of(scene, body)
    start = left + round(size * 2.3)
    return Rect(start, body.y, body.right - scene.ui.px(16) - start, body.height)


def first_sentences(text: str, most: int = OPENING_WORDS) -> list[str]:
    """The first sentences of a text, at least one and not many words; help tells the rest."""
    found: list[str] = []
    for part in re.split(r"(?<=[.!?]) ", text):
        if found and sum(len(one.split()) for one in (*found, part)) > most:
            break
        found.append(part)
    return found


def _chosen(words: Words, flow: Flow, content: Content) -> None:
    """Tell the opening and the challenge that were chosen, if any."""
    opened, challenge = content.opened, content.challenge
    if opened is not None:
        flow.gap(0.5)
        flow.marked("news", words.data(f"opening.{opened.id}.story", opened.story),
                    card="story")  # fmt: skip
    if challenge is not None:
        flow.gap(0.5)
        task = words.data(f"challenge.{challenge.id}.task", challenge.task)
        flow.marked("flag", words("Uw uitdaging: {task}", task=task), card="story")
