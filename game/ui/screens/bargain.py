"""Beat 4, before the vote: how the factions seem to stand, and what may still be done."""

from __future__ import annotations

import pygame

from game.rules.balance import balance_of, talk_hours
from game.rules.commands import (
    AmendBlock,
    AmendVerdict,
    CallDiscipline,
    Command,
    SoundOut,
    TalkWith,
)
from game.rules.decisions import METHOD
from game.rules.politics import (
    WITHOUT,
    in_coalition,
    smaller_settings,
    smaller_verdicts,
)
from game.rules.reports import FactionExpectation
from game.texts.marks import mark
from game.ui import icons, shapes, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns
from game.ui.fonts import Weight
from game.ui.numbers import Cards
from game.ui.pieces import faction_line
from game.ui.scene import Scene
from game.ui.style import ABSTAIN, AGAINST, CARD, FOR, INK_SOFT, Text

Rect = pygame.Rect

LEANS = {"for": mark("voor"), "against": mark("tegen"), "unsure": mark("onzeker"),
         "split": mark("verdeeld")}  # fmt: skip
SIGNS = {"for": ("check", FOR), "against": ("x", AGAINST), "unsure": ("help", ABSTAIN)}
MOST_AMENDMENTS = 3
"""Amendments that are offered at once."""


def expected(scene: Scene, subject: str) -> tuple[FactionExpectation, ...]:
    """How the factions are thought to stand on a subject; nothing when it is not known."""
    known = scene.state.expected
    return known.factions if known is not None and known.subject == subject else ()


def bar(scene: Scene, rect: Rect, one: FactionExpectation) -> None:
    """A square per seat with its sign, and in a word where most of them stand."""
    ui = scene.ui
    seats = ["for"] * one.yes + ["unsure"] * one.unsure + ["against"] * one.no
    word = scene.words(LEANS[lean(one)])
    size = min(rect.height, round(rect.width * 0.55 / max(1, len(seats))))
    for number, side in enumerate(seats):
        icon, colour = SIGNS[side]
        box = Rect(rect.x + number * size, rect.y, size - ui.px(2), size - ui.px(2))
        box.centery = rect.centery
        shapes.box(ui.surface, box, colour, ui.px(4))
        icons.put(ui.surface, icon, box.center, round(size * 0.7), CARD)
    left = rect.x + len(seats) * size + ui.px(8)
    ui.write(word, Rect(left, rect.y, rect.right - left, rect.height), Text.SMALL, middle=True,
             one_line=True, shrink=0.6)  # fmt: skip


def lean(one: FactionExpectation) -> str:
    """Where most seats of a faction are thought to stand, or that it is split or unsure."""
    half = (one.yes + one.no + one.unsure) / 2
    if one.yes > half:
        return "for"
    if one.no > half:
        return "against"
    return "split" if one.unsure < max(one.yes, one.no) else "unsure"


def talking(scene: Scene, rect: Rect, subject: str) -> None:
    """The factions with their seats as they seem to stand, and a talk with each."""
    ui, words, state = scene.ui, scene.words, scene.state
    inner = widgets.panel(ui, rect)
    known = expected(scene, subject)

    def tell(flow: Flow) -> None:
        if not known:
            flow.text(words("Hoe staan de andere fracties ervoor?"), Text.LEAD,
                      weight=Weight.SEMIBOLD)  # fmt: skip
            flow.gap()
            action(scene, flow, "sound", words("Peil de fracties"), "users-group",
                    SoundOut(state.round, state.beat, subject))  # fmt: skip
            return
        flow.text(
            words("Verwacht, zonder u: {yes} voor, {no} tegen, {unsure} onzeker.",
                  yes=sum(one.yes for one in known), no=sum(one.no for one in known),
                  unsure=sum(one.unsure for one in known)),
            Text.SMALL, weight=Weight.SEMIBOLD, card="votes")  # fmt: skip
        for one in known:
            flow.gap()
            faction_line(scene, flow, one.faction)
            left, right = columns(flow.row(ui.target), [3, 2], ui.gap)
            bar(scene, left, one)
            _talk(scene, right, subject, one.faction)
        flow.gap()
        flow.note(words("Na een gesprek weet u meer van een fractie, en twijfelt zij minder."))

    filled(ui, "decision:talking", inner, tell, about=(subject, known, state.talked))


def _talk(scene: Scene, box: Rect, subject: str, faction: str) -> None:
    words, state, rules = scene.words, scene.state, scene.table.ruleset
    done = (subject, faction) in state.talked
    short = talk_hours(faction, rules) > balance_of(state, rules).hours_left
    tip = ""
    if done:
        tip = words("Met deze fractie heeft u hierover gesproken.")
    elif short:
        tip = words("Daar zijn geen vrije uren meer voor.")
    hours = words.counted("hours", talk_hours(faction, rules))
    label = words("Gesproken") if done else words("Praten · {hours}", hours=hours)
    if widgets.button(scene.ui, f"decision:talk:{faction}", box, label,
                      icon="check" if done else "messages", size=Text.SMALL, tip=tip,
                      card="talk_hours",
                      enabled=not (done or short or scene.waiting)):  # fmt: skip
        scene.submit(TalkWith(state.round, state.beat, subject, faction))


def agreements(scene: Scene, rect: Rect, subject: str) -> None:
    """What may be called and amended before the vote."""
    ui, state = scene.ui, scene.state

    def tell(flow: Flow) -> None:
        _discipline(scene, flow, subject)
        flow.rule()
        _amendments(scene, flow, subject)

    about = (subject, state.discipline, state.amended)
    filled(ui, "decision:agreements", widgets.panel(ui, rect), tell, about=about)


def _discipline(scene: Scene, flow: Flow, subject: str) -> None:
    words, state = scene.words, scene.state
    flow.text(words("Coalitie"), Text.LEAD, weight=Weight.SEMIBOLD)
    together = {seat.faction for seat in scene.table.ruleset.seats if seat.coalition}
    flow.text(", ".join(one.name for one in scene.content.factions if one.id in together),
              Text.SMALL, colour=INK_SOFT)  # fmt: skip
    if not in_coalition(state, scene.table.ruleset):
        flow.text(words("Uw fractie zit niet in de coalitie."), Text.SMALL, colour=INK_SOFT)
    elif state.discipline == (state.round, subject):
        flow.marked("shield-check", words("De coalitie stemt als één blok."), Text.SMALL)
    elif state.discipline is not None:
        flow.text(words("Fractiediscipline is deze periode al gevraagd."), Text.SMALL,
                  colour=INK_SOFT)  # fmt: skip
    else:
        flow.gap(0.4)
        action(scene, flow, "discipline", words("Vraag om één lijn, één keer per periode"),
                "shield", CallDiscipline(state.round, state.beat, subject))  # fmt: skip
        flow.gap(0.4)
        line = words("De coalitie volgt dan het college; heeft dat geen advies, dan u.")
        if subject == METHOD:
            line = words("De coalitie stemt dan voor.")
        flow.text(line, Text.SMALL, colour=INK_SOFT)
        flow.text(words("Wie tegen zijn zin meestemt, gelooft daarna minder in deze werkwijze."),
                  Text.SMALL, colour=INK_SOFT)  # fmt: skip


def _amendments(scene: Scene, flow: Flow, subject: str) -> None:
    words, state, rules = scene.words, scene.state, scene.table.ruleset
    at = (state.round, state.beat)
    flow.text(words("Wijziging"), Text.LEAD, weight=Weight.SEMIBOLD)
    if subject in state.amended:
        flow.marked("check", words("Gewijzigd; het staat nu zo onder Voorstel."), Text.SMALL)
        return
    offered: list[tuple[str, Command]] = []
    if subject == "dilemma":
        offered = [(_verdict_name(scene, verdict), AmendVerdict(*at, verdict))
                   for verdict in smaller_verdicts(state, rules)]  # fmt: skip
    else:
        offered = [(_setting_name(scene, *setting), AmendBlock(*at, *setting))
                   for setting in smaller_settings(state, rules)]  # fmt: skip
    if not offered:
        flow.text(words("Dit voorstel kan niet kleiner."), Text.SMALL, colour=INK_SOFT)
    for number, (label, command) in enumerate(offered[:MOST_AMENDMENTS]):
        flow.gap(0.4)
        action(scene, flow, f"amend:{number}", label, "scissors", command)


def _verdict_name(scene: Scene, verdict: str) -> str:
    opening = scene.state.opening
    if opening is None:
        return verdict
    told = scene.dilemma(opening.dilemma)
    return next(option.label for option in told.options if option.verdict == verdict)


def _setting_name(scene: Scene, block: str, choice: str, option: str) -> str:
    words, name = scene.words, scene.block_name(block)
    if choice == WITHOUT:
        return words("Zonder {block}", block=name)
    return words("{block}: {option}", block=name,
                 option=option_label(scene, block, choice, option))  # fmt: skip


def option_label(scene: Scene, block: str, choice: str, option: str) -> str:
    """How an option of a choice of a block is called."""
    known = next(one for one in scene.block(block).choices if one.id == choice)
    label = next(one.label for one in known.options if one.id == option)
    return scene.words.data(f"building_block.{block}.choices.{choice}.{option}.label", label)


def action(
    scene: Scene,
    flow: Flow,
    name: str,
    label: str,
    icon: str,
    command: Command,
    *,
    tip: str = "",
    card: Cards = (),
) -> None:
    """A button as high as its label needs, that hands in a command."""
    ui = scene.ui
    high = ui.target
    if widgets.button_width(ui, label, Text.SMALL) > flow.rect.width:
        tall = ui.tall(label, flow.rect.width - ui.em(90), Text.SMALL, Weight.SEMIBOLD)
        high = max(high, tall + ui.px(14))
    box = flow.row(high)
    if widgets.button(ui, f"decision:{name}", box, label, icon=icon, size=Text.SMALL, tip=tip,
                      card=card, enabled=not scene.waiting):  # fmt: skip
        scene.submit(command)
