"""Beat 5: a bet, the film of the months, the front page, the shadow town."""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.commands import GoOn, PlaceBet
from game.rules.reports import LifeReport
from game.rules.rounds import OUTCOMES
from game.rules.state import Beat, Bet
from game.rules.views import InitiativeView
from game.texts import Words
from game.texts.lives import LEFT
from game.texts.shadow import BETS, HERE, SAME, THERE
from game.ui import art, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, rows
from game.ui.fonts import Weight
from game.ui.pieces import speaker
from game.ui.scene import Scene
from game.ui.screens.film import MAP_SPLIT, Film
from game.ui.screens.looks import hood_told
from game.ui.screens.paper import front_page
from game.ui.style import INK_SOFT, Text

Rect = pygame.Rect
MOST_NAMES = 5
"""Building blocks that are named one by one beside the front page."""


class LifeScreen:
    """Before the months a bet; then the film; then the paper."""

    def __init__(self) -> None:
        self.film = Film()
        self.page = 0

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Leven: de stad antwoordt")

    def month(self, life: LifeReport) -> int:
        """The month that is shown: while the film runs, one of those it tells."""
        if self.film.over:
            return life.town.month
        return life.frames[0].month if self.film.month is None else self.film.month

    def draw(self, scene: Scene) -> None:
        """Draw the part that is on."""
        life = scene.state.life
        if life is None:
            self._bet(scene)
        elif not self.film.over:
            scene.hint("film")
            self.film.draw(scene, life)
        else:
            self._after(scene, life)

    # --- the bet -----------------------------------------------------------------------

    def _bet(self, scene: Scene) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        if state.opening is None:
            return
        scene.hint("bet")
        months = scene.table.ruleset.format.months[state.round - 1]
        head = words.count(
            "Over {n} maand: leeft het nog, of is het gestopt? U mag op één van de twee wedden.",
            "Over {n} maanden: leeft het nog, of is het gestopt? U mag op één van de twee wedden.",
            months,
        )
        room = scene.area
        if not ui.large:
            left, room = columns(scene.area, MAP_SPLIT, ui.margin)
            art.town(scene, left, state.opening.town, followed=state.opening.followed,
                     alive=True, tells=partial(hood_told, scene))  # fmt: skip
        flow = Flow(ui, room)
        flow.text(head, Text.LEAD, weight=Weight.SEMIBOLD, card="months_round")
        flow.gap()
        followed = [view for view in map(scene.initiative, state.opening.followed) if view]
        number = 1
        for view, box in zip(followed, rows(flow.left, [1] * max(1, len(followed)), ui.gap),
                             strict=True):  # fmt: skip
            scene.kept(view.id, box, partial(self._candidate, view=view, number=number))
            number += len(OUTCOMES)
        if scene.on(words("Niet wedden, wel verder")):
            scene.submit(PlaceBet(state.round, state.beat, "", ""))

    def _candidate(self, scene: Scene, box: Rect, view: InitiativeView, number: int) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        inner = widgets.panel(ui, box)
        high = ui.target
        body = Rect(inner.x, inner.y, inner.width, inner.height - high - ui.gap)

        def tell(flow: Flow) -> None:
            flow.title(view.name)
            puller = words("{name} is de trekker.", name=view.founder.name)
            if ui.large:
                speaker(scene, flow, view.founder, puller, about=words.label("state", view.state))
                return
            about = words("{theme} in {neighbourhood} · {state} · {reach} bereikt",
                          theme=self._theme(scene, view),
                          neighbourhood=scene.neighbourhood_name(view.neighbourhood),
                          state=words.label("state", view.state),
                          reach=words.counted("reach", view.reach))  # fmt: skip
            flow.text(about, colour=INK_SOFT, card="reach")
            flow.gap()
            speaker(scene, flow, view.founder, puller)

        filled(ui, f"life:{view.id}", body, tell, about=(state.round,))
        foot = Rect(inner.x, inner.bottom - high, inner.width, high)
        for place, (outcome, spot) in enumerate(
            zip(OUTCOMES, columns(foot, [1, 1], ui.gap), strict=True)
        ):
            label = words("{number}. Het {outcome}", number=str(number + place),
                          outcome=words.label("outcome", outcome))  # fmt: skip
            chosen = state.bet == Bet(view.id, outcome)
            if widgets.button(ui, f"life:{view.id}:{outcome}", spot, label,
                              kind="primary" if chosen else "plain",
                              hotkey=pygame.K_0 + number + place,
                              icon="plant-2" if outcome == "live" else "circle-x",
                              enabled=chosen or not scene.waiting) and not chosen:  # fmt: skip
                scene.submit(PlaceBet(state.round, state.beat, view.id, outcome))

    def _theme(self, scene: Scene, view: InitiativeView) -> str:
        theme = scene.content.themes.get(view.theme)
        if theme is None:
            return view.theme
        return scene.words.data(f"theme.{theme.id}.label", theme.label)

    # --- afterwards -----------------------------------------------------------------------

    def _after(self, scene: Scene, life: LifeReport) -> None:
        ui, words, state = scene.ui, scene.words, scene.state
        ui.ring("page", life.town.month)
        if ui.large:
            labels = (words("Voorpagina"), words("Weddenschap"))
            self.page = scene.pages("life:page", labels, self.page)
        if self.page or not ui.large:
            scene.hint("shadow")
        if ui.large:
            part = self._told if self.page else front_page
            scene.kept(f"page {self.page}", scene.area, partial(part, life=life))
        else:
            left, right = columns(scene.area, [13, 6], ui.margin)
            scene.kept("front page", left, partial(front_page, life=life))
            scene.kept("told", right, partial(self._told, life=life))
        last = state.round >= len(scene.table.ruleset.format.months)
        if ui.large and self.page == 0:
            if scene.on(words("Naar de weddenschap")):
                self.page = 1
        elif scene.on(words("Naar de verkiezingen") if last else words("Naar de volgende ronde")):
            scene.submit(GoOn(state.round, Beat.LIFE))

    def _told(self, scene: Scene, rect: Rect, life: LifeReport) -> None:
        ui, words, state = scene.ui, scene.words, scene.state

        def tell(flow: Flow) -> None:
            flow.title(words("Uw weddenschap"))
            bet = state.bet
            view = scene.initiative(bet.initiative) if bet else None
            if bet is None or view is None:
                flow.text(words("U heeft deze ronde niet gewed."))
            else:
                speaker(scene, flow, view.founder,
                        _bet(scene, bet, view.name, scene.month(life.town.month)))  # fmt: skip
                flow.gap(0.7)
                won = bool(life.bet_won)
                flow.marked("trophy" if won else "circle-x",
                            words("Gewonnen") if won else words("Verloren"),
                            Text.LEAD, weight=Weight.BOLD)  # fmt: skip
                flow.text(words("{name}: {state}", name=view.name,
                                state=words.label("state", view.state)))  # fmt: skip
            flow.rule()
            self._shadow(scene, flow, life)
            if life.left_seats:
                flow.rule()
                for place, seat in enumerate(life.left_seats):
                    name = scene.names.of("seat", seat)
                    flow.marked("logout", words.way(LEFT[""], state.round + place, name=name))
            if not ui.large:
                self._followed(scene, flow)

        filled(ui, "life:told", widgets.panel(ui, rect), tell, about=(state.round,))

    def _followed(self, scene: Scene, flow: Flow) -> None:
        """How the followed initiatives stand, and the werkwijze in force."""
        words, state = scene.words, scene.state
        flow.rule()
        flow.marked("map-pin", words("Gevolgd"), Text.LEAD, weight=Weight.SEMIBOLD)
        for view in map(scene.initiative, state.opening.followed if state.opening else ()):
            if view is not None:
                flow.gap(0.4)
                flow.text(words("{name}: {state}", name=view.name,
                                state=words.label("state", view.state)))  # fmt: skip
        flow.rule()
        flow.marked("puzzle", words("De werkwijze van de raad"), Text.LEAD, weight=Weight.SEMIBOLD)
        names = [scene.block_name(adopted.block) for adopted in state.method]
        if len(names) > MOST_NAMES:
            flow.text(words.count("{n} bouwsteen", "{n} bouwstenen", len(names)), card="blocks")
        else:
            flow.text(", ".join(names) or words("Zoals altijd: geen bouwstenen."))

    def _shadow(self, scene: Scene, flow: Flow, life: LifeReport) -> None:
        words = scene.words
        flow.marked("moon-stars", words("In de schaduwstad"), Text.LEAD, weight=Weight.SEMIBOLD)
        flow.note(words("Dezelfde stad, waar de raad alles doet zoals altijd. Eén keer gespeeld."))
        flow.gap(0.5)
        flow.text(shadow_sentence(scene, life))


def _bet(scene: Scene, bet: Bet, name: str, month: str) -> str:
    """One sentence on what was bet."""
    return scene.words.way(BETS[bet.outcome], scene.state.round, name=name, month=month)


def shadow_sentence(scene: Scene, life: LifeReport) -> str:
    """One sentence on how the initiative of the bet fared in the shadow town."""
    words, shadow = scene.words, life.shadow
    if shadow is None:
        return words("Wie wedt op een initiatief, leest hier hoe het daar in de schaduwstad ging.")
    name = scene.names.of("initiative", shadow.initiative)
    turn = scene.state.round
    if not shadow.differs and shadow.here:
        month = scene.month(life.town.month)
        return words.way(SAME[shadow.here], turn, name=name, month=month)
    here = words.way(HERE[shadow.here], turn, name=name)
    return f"{here} {words.way(THERE[shadow.there], turn)}"
