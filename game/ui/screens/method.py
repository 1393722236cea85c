"""Beat 3: compose the werkwijze from building blocks, tune them, and pay for them."""

from __future__ import annotations

from functools import partial

import pygame

from game.content.library import BlockContent
from game.rules.balance import may_change_method
from game.rules.commands import AddBlock, GoOn, RemoveBlock, TuneBlock
from game.rules.definitions import AdoptedBlock, Bill, Power
from game.rules.pledges import still_open
from game.texts import Words
from game.ui import icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, beside, columns, scrolled
from game.ui.fonts import Weight
from game.ui.pieces import DOMAIN_COLOURS, price, price_cards
from game.ui.scene import Scene
from game.ui.screens.payment import Payment
from game.ui.screens.promising import reminder
from game.ui.style import CARD, INK_SOFT, TINTS, Colour, Text

Rect = pygame.Rect


class MethodScreen:
    """The hand of blocks, one block in detail, and the bill."""

    def __init__(self) -> None:
        self.page = 0
        self.chosen = ""
        self.payment = Payment()
        self._width: tuple[object, int] | None = None
        self._bills: dict[AdoptedBlock, Bill] = {}

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Werkwijze: hoe gaan wij werken?")

    def draw(self, scene: Scene) -> None:
        """Draw hand, detail and bill beside each other, or one at a time."""
        ui, words, state = scene.ui, scene.words, scene.state
        self.chosen = self.chosen or self._first(scene)
        parts = (("hand", self._hand), ("detail", self._detail), ("bill", self.payment.draw))
        if ui.large:
            labels = (words("Bouwstenen"), words("Deze bouwsteen"), words("Uren en geld"))
            self.page = scene.pages("method:page", labels, self.page)
            name, part = parts[self.page]
            scene.kept(name, scene.area, part, self.chosen)
        else:
            boxes = columns(scene.area, [10, 9, 8], ui.margin)
            for (name, part), box in zip(parts, boxes, strict=True):
                scene.kept(name, box, part, self.chosen)
        self._tips(scene)
        changed = state.draft != state.method
        label = words("Naar het besluit") if changed else words("Zo laten en naar het besluit")
        if scene.on(label):
            scene.submit(GoOn(state.round, state.beat))

    def _tips(self, scene: Scene) -> None:
        """What may be new on the parts that are on."""
        large = scene.ui.large
        if (not large or self.page == 2) and scene.table.estimate is not None:
            scene.hint("estimate")
        if (not large or self.page == 1) and scene.block(self.chosen).power is not Power.COUNCIL:
            scene.hint("college")

    def _first(self, scene: Scene) -> str:
        if scene.state.draft:
            return scene.state.draft[0].block
        return next(iter(scene.table.ruleset.blocks))

    # --- the hand -------------------------------------------------------------------

    def _hand(self, scene: Scene, rect: Rect) -> None:
        ui, words = scene.ui, scene.words
        with scrolled(ui, "method:hand", rect) as flow:
            # Cards have a shadow, which the edge may not cut.
            flow.rect = flow.rect.inflate(-ui.px(12), 0)
            if not may_change_method(scene.state, scene.table.ruleset):
                flow.marked("lock", words(
                    "De werkwijze verandert alleen op het half jaar. Uren laten vallen kan wel."),
                    weight=Weight.SEMIBOLD)  # fmt: skip
                flow.gap()
            else:
                self._promised(scene, flow)
            number = 0
            for place, domain in enumerate(scene.content.domains.values()):
                blocks = [block for block in scene.content.blocks.values()
                          if block.domains[0] == domain.id]  # fmt: skip
                if not blocks:
                    continue
                colour = DOMAIN_COLOURS[place % len(DOMAIN_COLOURS)]
                name = words.data(f"domain.{domain.id}.name", domain.name)
                flow.text(name, Text.SMALL, weight=Weight.BOLD, colour=colour)
                flow.gap(0.4)
                self._cards(scene, flow, blocks, colour)
                flow.gap()
                number += len(blocks)

    def _promised(self, scene: Scene, flow: Flow) -> None:
        """What other factions were promised and may be brought now."""
        pledges = still_open(scene.state, scene.table.ruleset)
        if pledges:
            flow.text(scene.words("U beloofde"), Text.SMALL, weight=Weight.SEMIBOLD)
        for pledge in pledges:
            reminder(scene, flow, pledge)
        flow.gap(0.6 * bool(pledges))

    def _cards(self, scene: Scene, flow: Flow, blocks: list[BlockContent], colour: Colour) -> None:
        ui = scene.ui
        across = beside(flow.rect, self._widest(scene), 3, ui.gap)
        left = list(blocks)
        while left:
            some, left = left[:across], left[across:]
            wide = (flow.rect.width - (across - 1) * ui.gap) // across
            high = max(self._card_height(scene, block, wide) for block in some)
            boxes = columns(flow.row(high), [1] * across, ui.gap)
            for block, box in zip(some, boxes, strict=False):
                self._card(scene, box, block, colour)
            flow.gap()

    def _widest(self, scene: Scene) -> int:
        """Width of a card on which the longest part of any name fits; worked out once."""
        ui = scene.ui
        key = (scene.words.lang, ui.style)
        if self._width is None or self._width[0] != key:
            names = " ".join(map(scene.block_name, scene.content.blocks))
            parts = names.replace("\u00ad", "- ").replace("-", "- ").split()
            widest = max(ui.wide(part, Text.SMALL, Weight.SEMIBOLD) for part in parts)
            self._width = (key, widest + ui.em(62))
        return self._width[1]

    def _card_height(self, scene: Scene, block: BlockContent, wide: int) -> int:
        ui = scene.ui
        room = wide - ui.em(58) - ui.px(20)
        name = scene.block_name(block.id)
        return max(ui.em(50), ui.tall(name, room, Text.SMALL, Weight.SEMIBOLD)) + ui.line(
            Text.FINE) + ui.px(28)  # fmt: skip

    def _card(self, scene: Scene, box: Rect, block: BlockContent, colour: Colour) -> None:
        ui = scene.ui
        taken = any(adopted.block == block.id for adopted in scene.state.draft)
        name = scene.block_name(block.id)
        chosen = self.chosen == block.id
        if widgets.card(ui, f"method:{block.id}", box, name, chosen=chosen,
                        fill=TINTS[colour] if taken else CARD):  # fmt: skip
            self.chosen = block.id
            self.page = 1
        if not ui.visible(box):
            return
        pad = ui.px(12)
        side = ui.em(44)
        icon_box = Rect(box.x + pad, box.y + pad, side, side)
        shapes.box(ui.surface, icon_box, colour, ui.px(10))
        icons.put(ui.surface, block.icon, icon_box.center, round(side * 0.66), CARD)
        left = icon_box.right + ui.px(12)
        wide = box.right - ui.px(8) - left
        foot = ui.line(Text.FINE)
        ui.write(name, Rect(left, box.y + ui.px(8), wide, box.height - foot - ui.px(20)),
                 Text.SMALL, weight=Weight.SEMIBOLD, middle=True)  # fmt: skip
        below = Rect(box.x + pad, box.bottom - foot - ui.px(8), box.width - 2 * pad, foot)
        if not ui.style.beamer:
            bill = self._bill_of(scene, AdoptedBlock(block.id))
            ui.write(price(scene.words, bill), below, Text.FINE, colour=INK_SOFT,
                     one_line=True, shrink=0.7, card=price_cards(bill))  # fmt: skip
        if taken:
            icons.put(ui.surface, "circle-check", (below.right - foot * 0.5, below.centery),
                      round(foot * 1.05), colour)  # fmt: skip

    def _bill_of(self, scene: Scene, adopted: AdoptedBlock) -> Bill:
        """What one block asks a year on its own."""
        if adopted not in self._bills:
            self._bills[adopted] = scene.table.ruleset.bill((), (adopted,))
        return self._bills[adopted]

    # --- one block --------------------------------------------------------------------

    def _detail(self, scene: Scene, rect: Rect) -> None:
        ui, words = scene.ui, scene.words
        block = scene.block(self.chosen)
        adopted = next((a for a in scene.state.draft if a.block == block.id), None)
        inner = widgets.panel(ui, rect)
        high = ui.target
        say = partial(self._say, scene, block)
        body = Rect(inner.x, inner.y, inner.width, inner.height - high - ui.gap)

        def tell(flow: Flow) -> None:
            flow.title(scene.block_name(block.id))
            flow.text(say("summary"), card="block_figure")
            flow.gap()
            self._bill(scene, flow, block, adopted)
            if adopted is not None:
                self._choices(scene, flow, block, adopted)
            flow.gap()
            for icon, head, field in (
                ("messages", words("Gesprek aan tafel"), "debate"),
                ("user-x", words("Wie grip verliest"), "loses"),
                ("alert-triangle", words("Wat kan misgaan"), "risk"),
            ):
                flow.marked(icon, head, Text.FINE, weight=Weight.SEMIBOLD, ink=INK_SOFT)
                flow.text(say(field), Text.SMALL, card="block_figure")
                flow.gap(0.6)
            flow.marked("gavel", words("{power}, met: {instrument}",
                                       power=words.label("power", block.power),
                                       instrument=words.label("instrument", block.instrument)),
                        Text.SMALL)  # fmt: skip
            flow.marked("book", words("Grond: {grade} ({source})",
                                      grade=words.label("grade", block.grade),
                                      source=block.source.title), Text.SMALL)  # fmt: skip

        filled(ui, "method:detail", body, tell, about=(block.id, adopted is None), most=1.15)
        self._take(scene, Rect(inner.x, inner.bottom - high, inner.width, high), block, adopted)

    def _say(self, scene: Scene, block: BlockContent, field: str) -> str:
        return scene.words.data(f"building_block.{block.id}.{field}", getattr(block, field))

    def _bill(
        self, scene: Scene, flow: Flow, block: BlockContent, adopted: AdoptedBlock | None
    ) -> None:
        """What this block costs on its own, against working as always."""
        words = scene.words
        bill = scene.table.ruleset.bill((), (adopted or AdoptedBlock(block.id),))
        flow.pair(words("Uren van de raad, per jaar"),
                  words.signed(round(bill.council_hours_year)), Text.SMALL,
                  card="block_hours")  # fmt: skip
        flow.pair(words("Uren om het te leren, één keer"),
                  words.number(round(bill.learning_hours)), Text.SMALL,
                  card="learning_hours")  # fmt: skip
        flow.pair(words("Geld per jaar"), words.euro(round(bill.eur_year)), Text.SMALL,
                  card="block_eur")  # fmt: skip
        if bill.fte:
            flow.pair(words("Ambtenaren, voltijds"), words.signed(bill.fte), Text.SMALL,
                      card="block_fte")  # fmt: skip

    def _choices(
        self, scene: Scene, flow: Flow, block: BlockContent, adopted: AdoptedBlock
    ) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        settings = dict(adopted.settings)
        for choice in block.choices:
            flow.gap()
            key = f"building_block.{block.id}.choices.{choice.id}"
            flow.text(words.data(f"{key}.label", choice.label), Text.SMALL, weight=Weight.SEMIBOLD,
                      card="block_figure")  # fmt: skip
            flow.gap(0.4)
            now = settings.get(choice.id, choice.options[0].id)
            for option in choice.options:
                label = words.data(f"{key}.{option.id}.label", option.label)
                tall = ui.tall(label, flow.rect.width - ui.em(60), Text.SMALL, Weight.SEMIBOLD)
                box = flow.row(max(ui.target, tall + ui.px(14)))
                name = f"method:{block.id}:{choice.id}:{option.id}"
                on = now == option.id
                if widgets.choice(ui, name, box, label, on, card="block_figure") and not on:
                    scene.submit(TuneBlock(state.round, state.beat, block.id, choice.id, option.id))
                flow.gap(0.5)

    def _take(
        self, scene: Scene, box: Rect, block: BlockContent, adopted: AdoptedBlock | None
    ) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        free = may_change_method(state, scene.table.ruleset) and not scene.waiting
        tip = "" if free else words("De werkwijze verandert alleen op het half jaar.")
        if adopted is None:
            if widgets.button(ui, "method:add", box, words("In de werkwijze zetten"), icon="plus",
                              enabled=free, tip=tip):  # fmt: skip
                scene.submit(AddBlock(state.round, state.beat, block.id))
        elif widgets.button(ui, "method:remove", box, words("Uit de werkwijze halen"),
                            icon="minus", enabled=free, tip=tip):  # fmt: skip
            scene.submit(RemoveBlock(state.round, state.beat, block.id))
