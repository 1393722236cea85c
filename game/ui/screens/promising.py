"""Beat 4, before the vote: what is promised, to another faction and to residents."""

from __future__ import annotations

import pygame

from game.rules.commands import PromiseAnswer, PromiseBlock
from game.rules.definitions import AdoptedBlock
from game.rules.pledges import next_method_round, offered, still_open
from game.rules.politics import PROMISE_MONTHS, may_be_promised
from game.rules.state import Pledge
from game.texts.marks import mark
from game.ui import widgets
from game.ui.fill import filled
from game.ui.flow import Flow, beside, columns
from game.ui.fonts import Weight
from game.ui.pieces import price, price_cards
from game.ui.scene import Scene
from game.ui.screens import bargain
from game.ui.style import FOR, INK_SOFT, Text

Rect = pygame.Rect

ACROSS = 3
"""Most factions beside each other to choose from."""

MADE = mark("Beloofd aan {faction}: ‘{block}’ komt voor de raad, uiterlijk in ronde {round}.")
DUE = mark("{faction}: ‘{block}’ voor de raad, uiterlijk in ronde {round}.")
OVERDUE = mark("{faction}: ‘{block}’ is te laat. Dit is de laatste kans.")


class Promising:
    """Chooses whom something is promised, and what.

    Attributes:
        chosen: The faction that is being talked of, or empty.
    """

    def __init__(self) -> None:
        self.chosen = ""

    def draw(self, scene: Scene, rect: Rect, subject: str) -> None:
        """What may be promised for this vote, and what was promised."""
        ui, state = scene.ui, scene.state

        def tell(flow: Flow) -> None:
            self._to_faction(scene, flow, subject)
            flow.rule()
            to_residents(scene, flow)

        known = bargain.expected(scene, subject)
        about = (subject, state.promises, state.pledges, known, self.chosen)
        filled(ui, "decision:promising", widgets.panel(ui, rect), tell, about=about)

    def _to_faction(self, scene: Scene, flow: Flow, subject: str) -> None:
        words, state, rules = scene.words, scene.state, scene.table.ruleset
        flow.text(words("Belofte aan een fractie"), Text.LEAD, weight=Weight.SEMIBOLD)
        for pledge in still_open(state, rules):
            if pledge.round < state.round:
                reminder(scene, flow, pledge)
        made = next((one for one in state.pledges if one.round == state.round), None)
        if made is not None:
            flow.marked("heart-handshake", words(MADE, **said(scene, made)), Text.SMALL)
            flow.note(words("Stemt niemand van die fractie mee, dan vervalt de belofte."))
        elif not next_method_round(state.round, rules):
            flow.text(words("Er komt geen ronde meer waarin de werkwijze verandert."),
                      Text.SMALL, colour=INK_SOFT)  # fmt: skip
        elif not bargain.expected(scene, subject):
            flow.text(words("De fracties worden eerst gepeild."), Text.SMALL, colour=INK_SOFT)
        else:
            self._offers(scene, flow, subject)

    def _offers(self, scene: Scene, flow: Flow, subject: str) -> None:
        """Every faction that wants something, and what the chosen one wants."""
        words, state, rules = scene.words, scene.state, scene.table.ruleset
        known = bargain.expected(scene, subject)
        wanting = {one.faction: offered(state, one.faction, rules) for one in known}
        wanting = {faction: blocks for faction, blocks in wanting.items() if blocks}
        if not wanting:
            flow.text(words("Geen fractie wil iets wat nog niet op tafel ligt."), Text.SMALL,
                      colour=INK_SOFT)  # fmt: skip
            return
        # Whoever doubts most comes first to mind.
        unsure = {one.faction: one.unsure for one in known}
        chosen = self.chosen if self.chosen in wanting else max(wanting, key=unsure.__getitem__)
        self._factions(scene, flow, list(wanting), chosen)
        flow.gap(0.4)
        flow.text(words("{faction} ziet graag in een voorstel, uiterlijk in ronde {round}:",
                        faction=scene.faction_name(chosen),
                        round=str(next_method_round(state.round, rules))), Text.SMALL)  # fmt: skip
        for block in wanting[chosen]:
            flow.gap(0.4)
            bill = rules.bill((), (AdoptedBlock(block),))
            label = words("{block} · {price}", block=scene.block_name(block),
                          price=price(words, bill))  # fmt: skip
            command = PromiseBlock(state.round, state.beat, subject, chosen, block)
            tip = words("Beloven aan {faction}", faction=scene.faction_name(chosen))
            bargain.action(scene, flow, f"pledge:{block}", label, "heart-handshake", command,
                           tip=tip, card=price_cards(bill))  # fmt: skip
        flow.gap(0.4)
        flow.note(words("Een fractie weegt het mee, zover zij uw woord gelooft."))

    def _factions(self, scene: Scene, flow: Flow, factions: list[str], chosen: str) -> None:
        ui, left = scene.ui, factions
        widest = max(widgets.button_width(ui, scene.faction_name(one), Text.SMALL) for one in left)
        across = beside(flow.rect, widest, ACROSS, ui.gap)
        while left:
            some, left = left[:across], left[across:]
            flow.gap(0.4)
            boxes = columns(flow.row(ui.target), [1] * across, ui.gap)
            for faction, box in zip(some, boxes, strict=False):
                name = f"decision:court:{faction}"
                if widgets.choice(ui, name, box, scene.faction_name(faction), faction == chosen):
                    self.chosen = faction


def reminder(scene: Scene, flow: Flow, pledge: Pledge) -> None:
    """A promise to a faction that is still open; checked off once it is on the table."""
    late = scene.state.round > pledge.by
    text = scene.words(OVERDUE if late else DUE, **said(scene, pledge))
    if any(adopted.block == pledge.block for adopted in scene.state.draft):
        flow.marked("check", text, Text.SMALL, colour=FOR)
    else:
        flow.marked("alert-triangle" if late else "heart-handshake", text, Text.SMALL)


def said(scene: Scene, pledge: Pledge) -> dict[str, str]:
    """The values of a sentence on a promise to a faction."""
    return {
        "faction": scene.faction_name(pledge.faction),
        "block": scene.block_name(pledge.block),
        "round": str(pledge.by),
    }


def to_residents(scene: Scene, flow: Flow) -> None:
    """What may be promised to a group that waits, or what was."""
    words, state = scene.words, scene.state
    flow.text(words("Belofte aan inwoners"), Text.LEAD, weight=Weight.SEMIBOLD)
    made = next((one for one in state.promises if one.round == state.round), None)
    if made is not None:
        told = words("Beloofd: {initiative} krijgt antwoord, uiterlijk in {month}.",
                     initiative=scene.names.of("initiative", made.initiative),
                     month=scene.month(made.month))  # fmt: skip
        flow.marked("heart-handshake", told, Text.SMALL, card="months")
        return
    groups = may_be_promised(state)
    if not groups:
        flow.text(words("Geen groep wacht nu op antwoord."), Text.SMALL, colour=INK_SOFT)
        return
    flow.text(words("Beloof {initiative} een antwoord, binnen:",
                    initiative=scene.names.of("initiative", groups[0])), Text.SMALL)  # fmt: skip
    flow.gap(0.4)
    boxes = columns(flow.row(scene.ui.target), [1] * len(PROMISE_MONTHS), scene.ui.gap)
    for months, box in zip(PROMISE_MONTHS, boxes, strict=True):
        if widgets.button(scene.ui, f"decision:promise:{months}", box,
                          words.counted("months", months), icon="heart-handshake",
                          size=Text.SMALL, card="months",
                          enabled=not scene.waiting):  # fmt: skip
            scene.submit(PromiseAnswer(state.round, state.beat, groups[0], months))
