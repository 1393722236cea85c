"""Beat 2: one concrete case that grew out of the town, told in three pages.

The case and who it is about; what speaks for and against it; whose it is, and
the ways out. Where a case is not the council's, the table sees what happens if
it leaves it and what it costs to pull it back.
"""

from __future__ import annotations

from functools import partial

import pygame

from game.rules.balance import AS_ALWAYS
from game.rules.commands import ChooseVerdict, GoOn, PullBack
from game.rules.views import Dilemma, DilemmaOption, Face
from game.texts import Words
from game.texts.cards import cards_of
from game.texts.dilemmas import ToldDilemma, ToldOption
from game.ui import art, icons, widgets
from game.ui.fill import filled
from game.ui.flow import Flow, columns, cut_bottom, rows, scrolled_grid
from game.ui.fonts import Weight
from game.ui.frame import Ui
from game.ui.scene import Scene
from game.ui.style import AGAINST, BLUE, BRICK, FOR, INK, INK_SOFT, Colour, Text

Rect = pygame.Rect
PAGED_ABOVE = 1.2
ROOMY = 1.5
"""Cards this much higher than they need be carry larger text."""


def _price_cards(option: DilemmaOption) -> list[str]:
    """Which cards the hours and the euros of a way out lead to."""
    return ["verdict_hours"] * bool(option.hours) + ["verdict_eur"]


def _paged(ui: Ui) -> bool:
    """Whether the case is told in three pages: where all at once would be cramped."""
    return ui.large or ui.scale > PAGED_ABOVE


def _loser(ui: Ui, text: ToldOption) -> str:
    """Who pays for a way out: for a room in a few words."""
    return text.loses if ui.style.beamer else text.loser


def _theirs(scene: Scene, case: Dilemma) -> bool:
    """Whether the case is somebody else's, and was not pulled back."""
    return not case.council_decides and not scene.state.pulled_back


class DilemmaScreen:
    """The case and a face; the arguments; who decides and the ways out."""

    def __init__(self) -> None:
        self.page = 0
        self._size = Text.BODY
        self._label = Text.LEAD

    def title(self, words: Words) -> str:
        """What the screen is called."""
        return words("Dilemma: een zaak uit de stad")

    def draw(self, scene: Scene) -> None:
        """Draw the case; all at once, or in three pages in the second layout."""
        ui, words, state = scene.ui, scene.words, scene.state
        if state.opening is None:
            return
        case = state.opening.dilemma
        told = scene.dilemma(case)
        if any(option.final for option in case.options):
            scene.hint("final")
        if _paged(ui):
            labels = (words("De zaak"), words("Voor en tegen"), words("Kiezen"))
            self.page = scene.pages("dilemma:page", labels, self.page)
            part = (
                partial(self._case, case=case, told=told),
                partial(self._arguments, case=case, told=told),
                partial(self._options, case=case, told=told),
            )[self.page]
            scene.kept(f"page {self.page}", scene.area, part)
        else:
            self._whole(scene, case, told)
        self._forward(scene, bool(state.proposal))

    def _forward(self, scene: Scene, chosen: bool) -> None:
        words, state = scene.words, scene.state
        if _paged(scene.ui) and self.page < 2:
            label = (words("Naar de argumenten"), words("Naar de keuze"))[self.page]
            if scene.on(label):
                self.page += 1
            return
        tip = "" if chosen else words("Kies eerst een uitweg.")
        if scene.on(words("Naar de werkwijze"), enabled=chosen, tip=tip):
            scene.submit(GoOn(state.round, state.beat))

    def _whole(self, scene: Scene, case: Dilemma, told: ToldDilemma) -> None:
        ui = scene.ui
        wanted = max(
            self._card_height(scene, told, scene.area.width, len(case.options)), ui.em(250)
        )
        top, bottom = cut_bottom(scene.area, min(wanted, scene.area.height // 2), ui.margin)
        left, middle, right = columns(top, [10, 8, 8], ui.margin)
        if _theirs(scene, case):
            middle, strip = cut_bottom(middle, ui.target, ui.gap)
            scene.kept("pull back", strip, partial(self._pull_back, case=case))
        scene.kept("case", left, partial(self._case, case=case, told=told))
        scene.kept("voices", middle, partial(self._voices, case=case, told=told))
        scene.kept("arguments", right, partial(self._arguments, case=case, told=told))
        across = len(case.options)
        scene.kept("cards", bottom, partial(self._cards, case=case, told=told, across=across))

    # --- the case ------------------------------------------------------------------

    def _case(self, scene: Scene, rect: Rect, case: Dilemma, told: ToldDilemma) -> None:
        ui = scene.ui
        if _paged(ui):
            rect, below = cut_bottom(rect, rect.height // 4, ui.margin)
            self._strip(scene, below, ("briefcase", told.advice, case.adviser), case)

        def tell(flow: Flow) -> None:
            flow.title(told.title)
            side = ui.em(120 if _paged(ui) else 170)
            strip = flow.row(side)
            art.face(ui, case.face, Rect(strip.x, strip.y, side, side))
            left = strip.x + side + ui.margin
            inner = Flow(ui, Rect(left, strip.y, strip.right - left, side))
            inner.text(scene.person(case.face), Text.SMALL, colour=INK_SOFT, card="age")
            inner.gap(0.5)
            need = f"‘{told.need}’"
            inner.text(need, Text.LEAD, weight=Weight.SEMIBOLD, card=cards_of(need, case.values))
            flow.until(inner.y)
            flow.gap()
            flow.text(told.case, Text.LEAD if not _paged(ui) else Text.BODY,
                      card=cards_of(told.case, case.values))  # fmt: skip

        filled(ui, "dilemma:case", widgets.panel(ui, rect), tell, about=(scene.state.round,))

    def _strip(
        self, scene: Scene, rect: Rect, said: tuple[str, str, Face | None], case: Dilemma
    ) -> None:
        """One voice under a page; for a room the icon says whose it is."""
        ui, (icon, text, face) = scene.ui, said

        def tell(flow: Flow) -> None:
            if ui.style.beamer:
                flow.marked(icon, text, Text.BODY, card=cards_of(text, case.values))
            else:
                self._person(scene, flow, icon, face)
                self._told(flow, text, case)

        filled(ui, f"dilemma:{icon}", widgets.panel(ui, rect), tell, about=(scene.state.round,))

    def _voices(self, scene: Scene, rect: Rect, case: Dilemma, told: ToldDilemma) -> None:
        filled(scene.ui, "dilemma:voices", widgets.panel(scene.ui, rect),
               lambda flow: self._said(scene, flow, case, told),
               about=(scene.state.round,))  # fmt: skip

    def _said(self, scene: Scene, flow: Flow, case: Dilemma, told: ToldDilemma) -> None:
        words = scene.words
        self._person(scene, flow, "briefcase", case.adviser)
        self._told(flow, told.advice, case)
        self._person(scene, flow, "home-2", case.neighbour)
        self._told(flow, told.neighbours, case)
        self._voice(flow, "notebook", words("Wat de regels zeggen"), told.rules, case)
        decides = told.decides
        if _theirs(scene, case):
            decides = f"{decides} {told.pulled}"
        elif scene.state.pulled_back:
            decides = self._taken(scene, case)
        self._voice(flow, "gavel", words("Wie beslist"), decides, case)

    def _taken(self, scene: Scene, case: Dilemma) -> str:
        """What was paid to have the case."""
        hours = scene.words.counted("hours", case.pull_back_hours)
        return scene.words("Teruggehaald naar de raad, voor {hours}.", hours=hours)

    def _voice(self, flow: Flow, icon: str, head: str, text: str, case: Dilemma) -> None:
        flow.marked(icon, head, Text.SMALL, ink=INK_SOFT, weight=Weight.SEMIBOLD)
        self._told(flow, text, case)

    def _told(self, flow: Flow, text: str, case: Dilemma) -> None:
        flow.text(text, card=cards_of(text, case.values, "threshold"))
        flow.gap()

    def _person(self, scene: Scene, flow: Flow, icon: str, face: Face | None) -> None:
        """Who says the next: the civil servant who advises, or someone from the street."""
        ui, words = scene.ui, scene.words
        if face is None:
            head = words("De buren") if icon == "home-2" else words("Advies van de ambtenaar")
            flow.marked(icon, head, Text.SMALL, ink=INK_SOFT, weight=Weight.SEMIBOLD)
            return
        head = (words("{name}, uit de buurt", name=face.name) if icon == "home-2"
                else words("{name}, ambtenaar", name=face.name))  # fmt: skip
        side = round(ui.line(Text.SMALL) * 1.4)
        wide = flow.rect.width - side - ui.gap
        high = max(side, ui.tall(head, wide, Text.SMALL, Weight.SEMIBOLD))
        strip = flow.row(high)
        art.face(ui, face, Rect(strip.x, strip.y, side, side))
        ui.write(head, Rect(strip.x + side + ui.gap, strip.y, wide, high), Text.SMALL,
                 weight=Weight.SEMIBOLD, colour=INK_SOFT, middle=True)  # fmt: skip

    # --- for and against -----------------------------------------------------------

    def _arguments(self, scene: Scene, rect: Rect, case: Dilemma, told: ToldDilemma) -> None:
        words, ui = scene.words, scene.ui
        boxes = rows(rect, [1, 1], ui.gap)
        if _paged(ui):
            rect, below = cut_bottom(rect, rect.height // 4, ui.margin)
            boxes = columns(rect, [1, 1], ui.margin)
            self._strip(scene, below, ("home-2", told.neighbours, case.neighbour), case)
        sides = (told.arguments_for, told.arguments_against)
        self._side(scene, boxes[0], (words("Voor"), "thumb-up", FOR), case, sides)
        self._side(scene, boxes[1], (words("Tegen"), "thumb-down", AGAINST), case, sides[::-1])

    def _side(
        self, scene: Scene, rect: Rect, head: tuple[str, str, Colour], case: Dilemma,
        sides: tuple[tuple[str, ...], ...],
    ) -> None:  # fmt: skip
        """The first of the sides, in the size in which both fit: neither speaks louder."""
        name, icon, colour = head
        ui = scene.ui
        size = Text.HEADING if _paged(ui) else Text.BODY

        def tell(flow: Flow, said: tuple[str, ...] = sides[0]) -> None:
            flow.marked(icon, name, Text.LEAD, colour=colour, weight=Weight.BOLD, ink=colour)
            for text in said:
                flow.gap(1.5 if _paged(ui) else 0.7)
                flow.text(text, size, card=cards_of(text, case.values))

        def either(flow: Flow) -> None:
            top, reached = flow.y, flow.y
            for said in sides:
                flow.y = top
                tell(flow, said)
                reached = max(reached, flow.y)
            flow.until(reached)

        filled(ui, f"dilemma:{icon}", widgets.panel(ui, rect), tell, about=(scene.state.round,),
               whole=either)  # fmt: skip

    # --- the ways out --------------------------------------------------------------

    def _options(self, scene: Scene, rect: Rect, case: Dilemma, told: ToldDilemma) -> None:
        ui = scene.ui
        flow = Flow(ui, rect)
        said = [told.rules, told.decides]
        if scene.state.pulled_back:
            said = [self._taken(scene, case)]
        elif _theirs(scene, case):
            said.append(told.pulled)
        rules = " ".join(said)
        flow.marked("gavel", rules, Text.BODY, card=cards_of(rules, case.values, "threshold"))
        flow.gap()
        if _theirs(scene, case):
            self._pull_back(scene, flow.row(ui.target), case)
            flow.gap()
        left = flow.left
        self._cards(scene, left, case, told, self._across(scene, left, told))

    def _pull_back(self, scene: Scene, rect: Rect, case: Dilemma) -> None:
        """The button that takes a case from whose it is, with its price on it."""
        label = scene.words("Naar de raad halen: {hours} raadsuren", hours=case.pull_back_hours)
        if widgets.button(scene.ui, "case:pull", rect, label, icon="arrow-back-up",
                          hotkey=pygame.K_h, enabled=not scene.waiting,
                          card="verdict_hours"):  # fmt: skip
            scene.submit(PullBack(scene.state.round, scene.state.beat))

    def _across(self, scene: Scene, rect: Rect, told: ToldDilemma) -> int:
        """As many cards beside each other as show whole."""
        count, gap = len(told.options), scene.ui.gap
        for across in (count, 2):
            down = -(-count // across)
            high = self._card_height(scene, told, rect.width, across)
            if down * (high + gap) - gap <= rect.height:
                return across
        return 2

    def _cards(
        self, scene: Scene, rect: Rect, case: Dilemma, told: ToldDilemma, across: int
    ) -> None:
        least = self._card_height(scene, told, rect.width, across)
        with scrolled_grid(scene.ui, "dilemma:cards", rect, count=len(told.options),
                           across=across, least=least) as boxes:  # fmt: skip
            roomy = boxes[0].height > ROOMY * least
            self._size = Text.LEAD if roomy else Text.BODY
            self._label = Text.HEADING if roomy and scene.ui.style.beamer else Text.LEAD
            for number, (text, box) in enumerate(zip(told.options, boxes, strict=True), 1):
                self._card(scene, box, number, case, text)

    def _card(self, scene: Scene, box: Rect, number: int, case: Dilemma, text: ToldOption) -> None:
        ui, state = scene.ui, scene.state
        option = next(one for one in case.options if one.verdict == text.verdict)
        chosen = state.proposal == option.verdict
        name = f"dilemma:{option.verdict}"
        theirs = _theirs(scene, case) and option.verdict != AS_ALWAYS
        tip = scene.words("Haal de zaak eerst naar de raad.") if theirs else ""
        if widgets.card(ui, name, box, text.label, chosen=chosen, hotkey=pygame.K_0 + number,
                        enabled=not scene.waiting and not theirs, tip=tip):  # fmt: skip
            scene.submit(ChooseVerdict(state.round, state.beat, option.verdict))
        pad = ui.px(18)
        badge = ui.em(36)
        widgets.number_badge(ui, (box.x + pad + badge / 2, box.y + pad + badge / 2), number)
        inner = box.inflate(-2 * pad, -2 * pad)
        head = Rect(inner.x + badge + ui.gap, inner.y, inner.width - badge - ui.gap,
                    max(badge, ui.tall(text.label, inner.width - badge - ui.gap, self._label,
                                       Weight.SEMIBOLD)))  # fmt: skip
        ui.write(text.label, head, self._label, weight=Weight.SEMIBOLD, middle=True,
                 colour=INK_SOFT if theirs else INK)  # fmt: skip
        price = self._price(scene, option)
        foot = Rect(inner.x, inner.bottom - ui.line(Text.SMALL), inner.width, ui.line(Text.SMALL))
        if price:
            self._foot(scene, foot, price, _price_cards(option))
        # What happens when the council leaves it is told before it takes it.
        opened = chosen or (_theirs(scene, case) and option.verdict == AS_ALWAYS)
        body = Rect(inner.x, head.bottom + ui.px(6), inner.width, foot.y - head.bottom - ui.px(10))
        lines = Flow(ui, body)
        if option.final:
            lines.marked("lock", scene.words("Niet terug te draaien."), self._size,
                         colour=BRICK, weight=Weight.SEMIBOLD)  # fmt: skip
            lines.gap(0.4)
        if opened or not ui.style.beamer:
            lines.text(text.text, self._size, card=cards_of(text.text, case.values))
            lines.gap(0.4)
        # Who pays for it stands on every card before anything is chosen.
        loser = _loser(ui, text)
        lines.marked("user-x", loser, self._size, colour=BRICK,
                     card=cards_of(loser, case.values))  # fmt: skip

    def _foot(self, scene: Scene, foot: Rect, price: str, cards: list[str]) -> None:
        ui = scene.ui
        icon = "coin-euro" if price.startswith("€") else "clock"
        icons.put(ui.surface, icon, (foot.x + foot.height * 0.4, foot.centery),
                  round(foot.height * 0.75), BLUE)  # fmt: skip
        ui.write(price, Rect(foot.x + foot.height, foot.y, foot.width - foot.height, foot.height),
                 Text.SMALL, weight=Weight.SEMIBOLD, colour=BLUE, one_line=True,
                 card=cards)  # fmt: skip

    def _price(self, scene: Scene, option: DilemmaOption) -> str:
        """What a way out asks; for a room only what is not nothing."""
        words = scene.words
        asked = words("{hours} raadsuren", hours=option.hours)
        if not option.hours:
            asked = "" if scene.ui.style.beamer else words("geen raadsuren")
        if not option.eur:
            return asked
        euros = words.euro(option.eur)
        return words("{hours} · {eur}", hours=asked, eur=euros) if asked else euros

    def _offered(self, scene: Scene) -> tuple[DilemmaOption, ...]:
        opening = scene.state.opening
        return opening.dilemma.options if opening else ()

    def _card_height(self, scene: Scene, told: ToldDilemma, width: int, count: int) -> int:
        """Height that the longest card needs."""
        ui = scene.ui
        wide = (width - ui.px(30) - (count - 1) * ui.gap) // count - ui.px(36)
        head = wide - ui.em(36) - ui.gap
        behind = wide - round(ui.text_px(Text.BODY) * 1.55)
        final = ui.tall(scene.words("Niet terug te draaien."), behind) + ui.gap
        finals = any(option.final for option in self._offered(scene))
        return (final if finals else 0) + max(
            max(ui.em(36), ui.tall(option.label, head, Text.LEAD, Weight.SEMIBOLD))
            + ui.tall(option.text, wide)
            + ui.tall(_loser(ui, option), behind)
            + ui.line(Text.SMALL)
            + ui.px(70)
            for option in told.options
        )
