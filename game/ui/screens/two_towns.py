"""Election night: the town and its shadow side by side, with what lives in only one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pygame

from game.rules.definitions import Lens
from game.rules.endings import ElectionReport
from game.rules.views import InitiativeState, InitiativeView, TownView
from game.ui import art, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_bottom, cut_top
from game.ui.fonts import Weight
from game.ui.numbers import number
from game.ui.pieces import lens_card
from game.ui.scene import Scene
from game.ui.style import BLUE, INK_SOFT, SLATE, Text

Rect = pygame.Rect

AT_WORK = (InitiativeState.RUNNING, InitiativeState.FLOURISHING)

MOST_NAMES = 3
"""Initiatives that are named and flagged in a town."""

LISTS, LARGE_LISTS, ROOMY = 0.3, 0.38, 1.15
"""Share of the height for the lists under the maps, and up to which text scale the first."""

HERE, SHADOW, TOLD = range(3)
"""The parts, where only one fits on the screen."""


@dataclass(frozen=True, slots=True)
class Towns:
    """Two towns compared: what is at work in one of them and not in the other.

    Attributes:
        here: At work here and not there, the one that reaches most first.
        there: At work there and not here.
        both: At work in both.
        unlike: At work in both, but flourishing in only one.
    """

    here: tuple[InitiativeView, ...]
    there: tuple[InitiativeView, ...]
    both: int
    unlike: tuple[str, ...]


def compared(here: TownView, there: TownView) -> Towns:
    """Compare two towns by what is at work in them."""
    ours, theirs = _at_work(here), _at_work(there)
    shared = ours.keys() & theirs.keys()
    return Towns(
        here=_by_reach(ours[one] for one in ours.keys() - shared),
        there=_by_reach(theirs[one] for one in theirs.keys() - shared),
        both=len(shared),
        unlike=tuple(sorted(one for one in shared if ours[one].state is not theirs[one].state)),
    )


def _at_work(town: TownView) -> dict[str, InitiativeView]:
    return {one.id: one for one in town.initiatives if one.state in AT_WORK}


def _by_reach(views: Iterable[InitiativeView]) -> tuple[InitiativeView, ...]:
    return tuple(sorted(views, key=lambda one: (-one.reach, one.id)))


class TwoTownsPage:
    """Two maps that show only what differs, or everything; and the difference in words.

    Attributes:
        whole: Whether everything is shown, not only what differs.
        side: Which part is on, where only one fits.
    """

    def __init__(self) -> None:
        self.whole = False
        self.side = HERE
        self._found: tuple[ElectionReport, Towns] | None = None

    def draw(self, scene: Scene, report: ElectionReport) -> None:
        """Draw both towns beside each other, or one at a time with larger text."""
        there = report.shadow_town
        if there is None:
            return
        ui, words = scene.ui, scene.words
        towns = self._compared(report, there)
        if ui.large:
            labels = (words("Uw stad"), words("Schaduwstad"), words("Het verschil"))
            self.side = scene.pages("election:towns", labels, self.side)
            if self.side == TOLD:
                scene.kept("towns told", scene.area, partial(_told, towns=towns, report=report))
            else:
                self._map(scene, scene.area, report, self.side)
            return
        strip, area = cut_top(scene.area, ui.target, ui.gap)
        ways = (words("Alleen wat verschilt"), words("Alles wat er leeft"))
        self.whole = bool(widgets.tabs(ui, "election:towns", strip, ways, int(self.whole)))
        share = LISTS if ui.scale <= ROOMY else LARGE_LISTS
        area, below = cut_bottom(area, round(area.height * share), ui.gap)
        for side, (box, under) in enumerate(
            zip(columns(area, [1, 1], ui.margin), columns(below, [1, 1], ui.margin), strict=True)
        ):
            self._map(scene, box, report, side)
            scene.kept(f"town {side}", under, partial(_list, side=side, towns=towns,
                                                      report=report))  # fmt: skip

    def _compared(self, report: ElectionReport, there: TownView) -> Towns:
        if self._found is None or self._found[0] is not report:
            self._found = (report, compared(report.opened.town, there))
        return self._found[1]

    def _map(self, scene: Scene, rect: Rect, report: ElectionReport, side: int) -> None:
        """One of the towns under its name, with flags on what is at work only there."""
        ui, words, there = scene.ui, scene.words, report.shadow_town
        if there is None:
            return
        towns = self._compared(report, there)
        town, alone = ((report.opened.town, towns.here), (there, towns.there))[side]
        if not ui.large:
            head, rect = cut_top(rect, ui.line(Text.LEAD), ui.gap // 2)
            name = words("Uw stad") if side == HERE else words("De schaduwstad: zoals altijd")
            flow = Flow(ui, head)
            flow.marked("building-community" if side == HERE else "moon-stars", name, Text.LEAD,
                        weight=Weight.BOLD, colour=BLUE if side == HERE else SLATE)  # fmt: skip
        notes = {} if ui.style.beamer else _notes(scene, alone)
        art.town(scene, rect, town if self.whole else _only(town, towns), side=side, notes=notes,
                 legend=ui.large,
                 followed=tuple(one.id for one in alone[:MOST_NAMES]))  # fmt: skip
        drawn = scene.gallery.map_of(side)
        for place, note in notes.items():
            tag = drawn.rect_of_note(place) if drawn is not None else None
            if tag is not None:
                number(ui, lens_card(Lens.INITIATIVES), tag, note)


def _only(town: TownView, towns: Towns) -> TownView:
    """The town with only the initiatives that fare otherwise in the other."""
    unlike = {one.id for one in (*towns.here, *towns.there)} | set(towns.unlike)
    shown = (replace(one, matured=False) for one in town.initiatives if one.id in unlike)
    return replace(town, initiatives=tuple(shown))


def _notes(scene: Scene, alone: Sequence[InitiativeView]) -> dict[str, str]:
    """How many of a neighbourhood are at work in this town only."""
    count = Counter(one.neighbourhood for one in alone)
    return {place: scene.words("{n} alleen hier", n=n) for place, n in count.items()}


def _list(scene: Scene, rect: Rect, *, side: int, towns: Towns, report: ElectionReport) -> None:
    """What is at work in one town only, by name, and how it is in the other."""

    def tell(flow: Flow) -> None:
        _alone(scene, flow, side, towns, report)
        flow.gap()
        if side == HERE:
            _shared(scene, flow, towns)
        else:
            _luck(scene, flow)

    filled(scene.ui, f"towns:{side}", widgets.panel(scene.ui, rect), tell,
           about=(scene.state.round,), most=1.26)  # fmt: skip


def _told(scene: Scene, rect: Rect, *, towns: Towns, report: ElectionReport) -> None:
    """Both lists under each other."""

    def tell(flow: Flow) -> None:
        for side in (HERE, SHADOW):
            _alone(scene, flow, side, towns, report)
            flow.rule()
        _shared(scene, flow, towns)
        flow.gap()
        _luck(scene, flow)

    filled(scene.ui, "towns:told", widgets.panel(scene.ui, rect), tell,
           about=(scene.state.round,))  # fmt: skip


def _alone(scene: Scene, flow: Flow, side: int, towns: Towns, report: ElectionReport) -> None:
    words, card = scene.words, lens_card(Lens.INITIATIVES)
    other = report.shadow_town if side == HERE else report.opened.town
    states = {one.id: one.state for one in other.initiatives} if other else {}
    alone = towns.here if side == HERE else towns.there
    count = len(alone)
    head = words.count("{n} initiatief leeft alleen in uw stad.",
                       "{n} initiatieven leven alleen in uw stad.", count)  # fmt: skip
    if side == SHADOW:
        head = words.count("{n} initiatief leeft alleen in de schaduwstad.",
                           "{n} initiatieven leven alleen in de schaduwstad.", count)  # fmt: skip
    if not count:
        head = (words("Niets leeft alleen in uw stad.") if side == HERE
                else words("Niets leeft alleen in de schaduwstad."))  # fmt: skip
    flow.text(head, Text.LEAD, weight=Weight.SEMIBOLD, card=card)
    for one in alone[: 2 if scene.ui.style.beamer else MOST_NAMES]:
        state = states.get(one.id)
        if state is None:
            told = (words("{name}: daar is het er niet.", name=one.name) if side == HERE
                    else words("{name}: hier is het er niet.", name=one.name))  # fmt: skip
        else:
            label = words.label("state", state)
            told = (words("{name}, daar: {state}.", name=one.name, state=label) if side == HERE
                    else words("{name}, hier: {state}.", name=one.name, state=label))  # fmt: skip
        flow.gap(0.4)
        flow.marked("map-pin", told)


def _shared(scene: Scene, flow: Flow, towns: Towns) -> None:
    told = scene.words.count("{n} leeft in allebei.", "{n} leven in allebei.", towns.both)
    if towns.unlike:
        told = scene.words.count(
            "{both} leven in allebei; daarvan bloeit er {n} maar in één van de twee.",
            "{both} leven in allebei; daarvan bloeien er {n} maar in één van de twee.",
            len(towns.unlike), both=towns.both)  # fmt: skip
    flow.text(told, card=lens_card(Lens.INITIATIVES))


def _luck(scene: Scene, flow: Flow) -> None:
    flow.text(scene.words("Dezelfde mensen en hetzelfde toeval; alleen de raad besliste anders. "
                          "Eén keer gespeeld."), colour=INK_SOFT)  # fmt: skip
