"""A year later: which building blocks survived the new council, and why."""

from __future__ import annotations

import pygame

from game.rules.challenges import ALIVE
from game.rules.commands import GoOn
from game.rules.endings import BlockFate, EpilogueReport
from game.rules.views import InitiativeState, TownView
from game.texts import Words
from game.ui import art, icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_top, scrolled_grid
from game.ui.fonts import Weight
from game.ui.scene import Scene
from game.ui.screens.later import later
from game.ui.style import AGAINST, CARD, FOR, INK_SOFT, Text

Rect = pygame.Rect
ROOMY = 1.9
"""A card may be this much higher than it needs; its text then grows."""


class EpilogueScreen:
    """One card a block, with the three legs it stands on; then what lives four quarters later."""

    def __init__(self) -> None:
        self.page = 0

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Een jaar later: wat bleef?")

    def draw(self, scene: Scene) -> None:
        """Draw the fates."""
        ui, words, state = scene.ui, scene.words, scene.state
        if state.epilogue is None:
            ui.write(words("De nieuwe raad werkt een jaar …"), scene.area, Text.TITLE,
                     weight=Weight.BOLD, align="center", middle=True)  # fmt: skip
            return
        labels = [words("De nieuwe raad"), words("Vier kwartalen later")]
        self.page = scene.pages("epilogue:page", labels, self.page)
        if self.page:
            scene.kept("later", scene.area, later)
            if scene.on(words("Naar de terugblik")):
                scene.submit(GoOn(state.round, state.beat))
            return
        self._council(scene, state.epilogue)
        if scene.on(labels[1]):
            self.page = 1

    def _council(self, scene: Scene, epilogue: EpilogueReport) -> None:
        """What the new council made of each block."""
        ui, words = scene.ui, scene.words
        fates = epilogue.fates
        room = scene.area
        if not ui.large:
            left, room = columns(scene.area, [11, 8] if len(fates) < 4 else [8, 11], ui.margin)
            art.town(scene, left, epilogue.town, alive=True)
        if not fates:
            filled(ui, "epilogue:none", widgets.panel(ui, room),
                   lambda flow: _found(scene, flow, epilogue.town))  # fmt: skip
            return
        head = words.count(
            "Van de {n} bouwsteen bleef er {kept}. Een werkwijze blijft als zij vastligt, "
            "betaald is en bevalt, of als niemand erover begint.",
            "Van de {n} bouwstenen bleven er {kept}. Een werkwijze blijft als zij vastligt, "
            "betaald is en bevalt, of als niemand erover begint.",
            len(fates),
            kept=sum(fate.survives for fate in fates),
        )
        high = ui.tall(head, room.width, Text.LEAD, Weight.SEMIBOLD)
        top, rest = cut_top(room, high, ui.gap)
        ui.write(head, top, Text.LEAD, weight=Weight.SEMIBOLD, card=("blocks", "blocks_kept"))
        across = 1 if len(fates) < 4 else 2
        least = self._least(scene, (rest.width - ui.px(30) - ui.gap) // across - ui.px(44))
        down = -(-len(fates) // across)
        rest.height = min(rest.height, down * round(ROOMY * least) + (down - 1) * ui.gap)
        with scrolled_grid(ui, "epilogue", rest, count=len(fates), across=across,
                           least=least) as boxes:  # fmt: skip
            for fate, box in zip(fates, boxes, strict=True):
                self._card(scene, box, fate)

    def _least(self, scene: Scene, wide: int) -> int:
        ui, epilogue = scene.ui, scene.state.epilogue
        fates = epilogue.fates if epilogue else ()
        tallest = max(
            ui.tall(scene.block_name(fate.block), wide, Text.LEAD, Weight.BOLD)
            + ui.tall(self._fate(scene, fate), wide - ui.em(40), Text.BODY, Weight.SEMIBOLD)
            + ui.tall(self._voice(scene, fate), wide, Text.SMALL)
            for fate in fates
        )
        return tallest + ui.line(Text.SMALL) + ui.px(80)

    def _fate(self, scene: Scene, fate: BlockFate) -> str:
        words = scene.words
        if not fate.survives:
            return words("verdween: {reason}", reason=words.reason("fate", fate.reason))
        if fate.reason == "nobody_asked":
            return words("bleef: niemand begon erover")
        return words("bleef")

    def _voice(self, scene: Scene, fate: BlockFate) -> str:
        epilogue = scene.state.epilogue
        fates = epilogue.fates if epilogue else ()
        alike = [one.block for one in fates if one.reason == fate.reason]
        # Another term has another town at the end, and other words.
        deck = f"{len(epilogue.town.initiatives) if epilogue else 0}"
        said = scene.words.voice("fate", fate.reason, deck, alike.index(fate.block),
                                 block=scene.names.of("block", fate.block))  # fmt: skip
        return f"‘{said}’"

    def _card(self, scene: Scene, box: Rect, fate: BlockFate) -> None:
        ui = scene.ui
        filled(ui, f"epilogue:{fate.block}", widgets.panel(ui, box),
               lambda flow: self._told(scene, flow, fate))  # fmt: skip

    def _told(self, scene: Scene, flow: Flow, fate: BlockFate) -> None:
        ui, words = scene.ui, scene.words
        flow.text(scene.block_name(fate.block), Text.LEAD, weight=Weight.BOLD)
        colour = FOR if fate.survives else AGAINST
        flow.marked("check" if fate.survives else "x",
                    self._fate(scene, fate),
                    colour=colour, ink=colour, weight=Weight.SEMIBOLD)  # fmt: skip
        flow.gap(0.5)
        legs = (
            (words("vastgelegd"), fate.written),
            (words("betaald"), fate.funded),
            (words("bevalt"), fate.liked),
        )
        strip = flow.row(ui.line(Text.SMALL))
        # The discs are equally wide, so the room goes to the longer words.
        shares = [ui.wide(name, Text.SMALL) + strip.height * 1.3 for name, _ in legs]
        for (name, stands), cell in zip(legs, columns(strip, shares, ui.gap), strict=True):
            self._leg(scene, cell, name, stands)
        flow.gap(0.5)
        flow.text(self._voice(scene, fate), Text.SMALL, colour=INK_SOFT)

    def _leg(self, scene: Scene, strip: Rect, name: str, stands: bool) -> None:
        ui, high = scene.ui, strip.height
        ui.picture(lambda words: words("Ja:") if stands else words("Nee:"))
        centre = (strip.x + high / 2, strip.centery)
        shapes.disc(ui.surface, centre, round(high * 0.85), FOR if stands else AGAINST)
        icons.put(ui.surface, "check" if stands else "x", centre, round(high * 0.6), CARD)
        left = strip.x + round(high * 1.2)
        ui.write(name, Rect(left, strip.y, strip.right - left, high), Text.SMALL, one_line=True,
                 shrink=0.7)  # fmt: skip


def _found(scene: Scene, flow: Flow, town: TownView) -> None:
    """Tell what a new council finds where there is no method to keep."""
    words = scene.words
    flow.text(words("De raad werkte zoals altijd. Er was geen nieuwe werkwijze om te houden."),
              Text.LEAD, weight=Weight.BOLD, card=("blocks", "blocks_kept"))  # fmt: skip
    flow.gap()
    flow.text(words("Wat de nieuwe raad aantreft"), Text.HEADING, weight=Weight.SEMIBOLD)
    living = [one for one in town.initiatives if one.state in ALIVE]
    firm = sum(one.state == InitiativeState.FLOURISHING for one in living)
    waiting = sum(one.state == InitiativeState.WAITING for one in town.initiatives)
    flow.marked("heart-handshake", words.count("{n} initiatief loopt", "{n} initiatieven lopen",
                                               len(living)), card="lens_initiatives")  # fmt: skip
    flow.marked(
        "plant-2",
        words.count("{n} ervan staat stevig", "{n} ervan staan stevig", firm),
        card="count",
    )
    flow.marked(
        "mail",
        words.count("{n} wacht op antwoord", "{n} wachten op antwoord", waiting),
        card="waiting",
    )
    lively = {one.neighbourhood for one in living}
    for part in town.neighbourhoods:
        if part.id not in lively:
            flow.marked("moon-stars", words("In {neighbourhood} loopt er geen.",
                        neighbourhood=scene.neighbourhood_name(part.id)))  # fmt: skip
