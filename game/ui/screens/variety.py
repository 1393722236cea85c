"""What makes one term unlike another: opening, coalition and challenge, chosen before play."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.content.definitions import Choices, CoalitionContent, FactionContent
from game.content.library import ChallengeContent, OpeningContent
from game.texts import Words
from game.ui import widgets
from game.ui.flow import Flow, beside, columns
from game.ui.fonts import Weight
from game.ui.ports import Launcher
from game.ui.style import Text


@dataclass
class Variety:
    """What is offered in a town and what is chosen of it; nothing by default."""

    town: str = ""
    openings: Sequence[OpeningContent] = ()
    coalitions: Sequence[CoalitionContent] = ()
    challenges: Sequence[ChallengeContent] = ()
    chosen: Choices = field(default_factory=Choices)

    @classmethod
    def of(cls, launcher: Launcher, town: str) -> Variety:
        """Ask the launcher what a town offers."""
        return cls(
            town,
            launcher.openings(town),
            launcher.coalitions(town),
            launcher.challenges(town),
        )

    def told(self, words: Words) -> list[tuple[str, str]]:
        """What was chosen, each with an icon; nothing where the town is as it is."""
        found = []
        for one in self.openings:
            if one.id == self.chosen.opening:
                found.append(("news", words.data(f"opening.{one.id}.title", one.title)))
        for group in self.coalitions:
            if group.id == self.chosen.coalition:
                name = f"coalition.{self.town}.{group.id}.title"
                found.append(("users-group", words.data(name, group.title)))
        for card in self.challenges:
            if card.id == self.chosen.challenge:
                found.append(("flag", words.data(f"challenge.{card.id}.title", card.title)))
        return found

    def draw(
        self,
        words: Words,
        flow: Flow,
        factions: Sequence[FactionContent],
        *,
        challenges: bool = True,
    ) -> None:
        """Draw the choices that this town offers; the challenge may stand elsewhere."""
        if self.openings:
            self._opening(words, flow)
        if self.coalitions:
            self._coalition(words, flow, factions)
        if challenges:
            self.challenge(words, flow)

    def _opening(self, words: Words, flow: Flow) -> None:
        head(flow, words("Hoe begint het?"))
        options = [("", words("Zoals de stad is"))]
        options += [(o.id, words.data(f"opening.{o.id}.title", o.title)) for o in self.openings]
        chosen = chips(flow, "start:opening", options, self.chosen.opening)
        self.chosen = replace(self.chosen, opening=chosen)
        for one in self.openings:
            if one.id == chosen:
                flow.note(words.data(f"opening.{one.id}.story", one.story))

    def _coalition(self, words: Words, flow: Flow, factions: Sequence[FactionContent]) -> None:
        head(flow, words("Wie steunt het college?"))
        options = [("", words("De huidige coalitie"))]
        options += [
            (one.id, words.data(f"coalition.{self.town}.{one.id}.title", one.title))
            for one in self.coalitions
        ]
        chosen = chips(flow, "start:coalition", options, self.chosen.coalition)
        self.chosen = replace(self.chosen, coalition=chosen)
        one = next((one for one in self.coalitions if one.id == chosen), None)
        inside = [f for f in factions if (f.id in one.factions if one else f.coalition)]
        names = ", ".join(faction.name for faction in inside)
        wind = words.label("difficulty", one.difficulty if one else "usual")
        seats, every = (sum(len(f.members) for f in some) for some in (inside, factions))
        told = words("{factions}: {seats} van {every} zetels, {wind}.",
                     factions=names, seats=seats, every=every, wind=wind)  # fmt: skip
        flow.note(told, card="seats")

    def challenge(self, words: Words, flow: Flow) -> None:
        """Draw the challenge cards, where there are any."""
        if not self.challenges:
            return
        head(flow, words("Een uitdaging erbij?"))
        options = [("", words("Geen"))]
        options += [
            (one.id, words.data(f"challenge.{one.id}.title", one.title)) for one in self.challenges
        ]
        chosen = chips(flow, "start:challenge", options, self.chosen.challenge)
        self.chosen = replace(self.chosen, challenge=chosen)
        for one in self.challenges:
            if one.id == chosen:
                flow.note(words.data(f"challenge.{one.id}.task", one.task))


def head(flow: Flow, text: str) -> None:
    """Write the heading of a choice."""
    flow.gap(1.2 if flow.y > flow.rect.y else 0)
    flow.text(text, Text.LEAD, weight=Weight.SEMIBOLD)
    flow.gap(0.5)


def chips(flow: Flow, name: str, options: Sequence[tuple[str, str]], chosen: str) -> str:
    """Draw a choice of one among some short names; gives the one that is chosen.

    Args:
        flow: Where it is drawn.
        name: Name of the choice on screen.
        options: Pairs (identity, what it says).
        chosen: Identity of the one that is chosen now.
    """
    ui = flow.ui
    sign = round(ui.text_px(Text.SMALL) * 1.3) + ui.px(26)
    widest = max(ui.wide(label, Text.SMALL, Weight.SEMIBOLD) for _, label in options) + sign
    across = beside(flow.rect, widest, 3, ui.gap)
    left = list(options)
    while left:
        some, left = left[:across], left[across:]
        boxes = columns(flow.row(ui.target), [1] * across, ui.gap)
        for (identity, label), box in zip(some, boxes, strict=False):
            if widgets.choice(ui, f"{name}:{identity}", box, label, chosen == identity):
                chosen = identity
        flow.gap(0.7)
    return chosen
