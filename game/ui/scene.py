"""What a screen is given each frame, and the things every screen says in the same way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import pygame

from game.content.definitions import Content
from game.content.library import BlockContent
from game.rules.commands import Command
from game.rules.state import GameState
from game.rules.views import Dilemma, Face, InitiativeView, Item
from game.session.preferences import Keeper
from game.texts import Names, Words
from game.texts.cards import cards_of
from game.texts.dilemmas import ToldDilemma
from game.texts.names import faction_marks
from game.ui import widgets
from game.ui.flow import cut_top
from game.ui.frame import Ui
from game.ui.gallery import Gallery
from game.ui.hints import Hints
from game.ui.kept import keep
from game.ui.ports import Answer, Table
from game.ui.regions import Region

Rect = pygame.Rect

HOLDING = "holding"
Asked = tuple[Command | str | None, Answer]
"""A command on its way (None for taking back, `HOLDING` for an assumption) and its answer."""


@dataclass
class Forward:
    """The one button that goes on, at the bottom right.

    Attributes:
        label: What it says; empty hides the button.
        enabled: Whether it can be pressed.
        tip: Why not, or what happens.
        pressed: Whether it was pressed in the frame before.
    """

    label: str = ""
    enabled: bool = True
    tip: str = ""
    pressed: bool = False


@dataclass
class Scene:
    """Everything a screen may use while it draws.

    Attributes:
        ui: The screen.
        words: Texts in the language of now.
        table: The session.
        state: Its latest state, the same for the whole frame.
        gallery: Pictures of the town.
        area: The box between header and footer.
        forward: The button that goes on.
        names: Names of identities.
        asked: Commands on their way, with their answers.
        finished: Whether the screen asks to leave the session.
        hints: What is new on the screen and may need a sentence.
    """

    ui: Ui
    words: Words
    table: Table
    state: GameState
    names: Names
    gallery: Gallery
    area: Rect
    forward: Forward = field(default_factory=Forward)
    asked: list[Asked] = field(default_factory=list)
    finished: bool = False
    hints: Hints = field(default_factory=lambda: Hints(Keeper()))

    @property
    def content(self) -> Content:
        """What was written about the town."""
        return self.table.content

    @property
    def waiting(self) -> bool:
        """Whether the town is to move, not the table."""
        return self.state.owed is not None

    def submit(self, command: Command) -> None:
        """Hand in a command; a refusal becomes a toast when it arrives.

        The same command while the first is on its way is one press too many.
        """
        if all(asked != command for asked, _ in self.asked):
            self.asked.append((command, self.table.submit(command)))

    def hint(self, code: str) -> None:
        """Say that something is on the screen that may be new."""
        self.hints.ask(code)

    def on(self, label: str, *, enabled: bool = True, tip: str = "") -> bool:
        """Ask for the button that goes on; gives whether it was pressed.

        Where a page has leaves that were not turned yet, the button turns those first.
        """
        unread = self._unread()
        if unread is not None:
            self.forward.label, self.forward.enabled = self.words("Lees verder"), True
            self.forward.tip = ""
            if self.forward.pressed:
                unread.scroll(1)
            return False
        self.forward.label = label
        self.forward.enabled = (enabled or bool(self.asked)) and not self.waiting
        self.forward.tip = tip
        return self.forward.pressed and self.forward.enabled

    def _unread(self) -> Region | None:
        """A column on this page with leaves after the one that is on."""
        if not self.ui.style.beamer:
            return None
        shown = [
            region for name, region in self.ui.regions.items() if f"{name}:bar" in self.ui.items
        ]
        return next((one for one in shown if one.leaved and one.offset < one.furthest), None)

    def kept(
        self, identity: str, rect: Rect, draw: Callable[[Scene, Rect], None], *about: object
    ) -> None:
        """Draw a part that stays as it is until the state or what it is about changes.

        Args:
            identity: Name of the part.
            rect: Its box.
            draw: Draws it.
            about: What of the view it hangs on: a page, a chosen card.
        """
        keep(self.ui, identity, rect, lambda: draw(self, rect),
             about=(self.state, self.table.estimate, *about))  # fmt: skip

    def pages(self, identity: str, labels: Sequence[str], current: int) -> int:
        """Tabs over the screen in the second layout; takes the strip off the area."""
        ui = self.ui
        strip, self.area = cut_top(self.area, ui.target, ui.gap)
        return widgets.tabs(ui, identity, strip, labels, current)

    # --- things said in the same way everywhere ----------------------------------

    def month(self, month: int) -> str:
        """A month of the term as a date."""
        return self.words.month(self.content, month)

    def sentence(self, item: Item) -> str:
        """One sentence for an item of nature."""
        return self.words.item(item, self.names)

    def cards(self, item: Item, text: str = "") -> list[str]:
        """Which cards the numbers in the text of an item of nature lead to."""
        return cards_of(text or self.sentence(item), item.values)

    def block(self, identity: str) -> BlockContent:
        """A building block."""
        return self.content.blocks[identity]

    def block_name(self, identity: str) -> str:
        """Name of a building block in the language of now."""
        return self.words.data(f"building_block.{identity}.name", self.block(identity).name)

    def dilemma(self, case: Dilemma) -> ToldDilemma:
        """A case in words."""
        return self.words.dilemma(case, self.content.dilemmas[case.kind], self.names)

    def option_name(self, case: Dilemma, verdict: str) -> str:
        """Name of a way out of a case."""
        options = self.content.dilemmas[case.kind].options
        label = next((one.label for one in options if one.verdict == verdict), "")
        return self.words.data(f"dilemma.{case.kind}.options.{verdict}.label", label)

    def neighbourhood_name(self, identity: str) -> str:
        """Name of a neighbourhood."""
        return next((n.name for n in self.content.neighbourhoods if n.id == identity), identity)

    def faction_name(self, identity: str) -> str:
        """Name of a faction."""
        return next((f.name for f in self.content.factions if f.id == identity), identity)

    def faction_mark(self, identity: str) -> str:
        """The letters of a faction."""
        factions = self.content.factions
        marks = faction_marks(tuple(one.name for one in factions))
        return next((m for f, m in zip(factions, marks, strict=True) if f.id == identity), "")

    def faction_colour(self, identity: str) -> int:
        """Colour number of a faction."""
        return next((f.colour for f in self.content.factions if f.id == identity), 0)

    def initiative(self, identity: str) -> InitiativeView | None:
        """An initiative as it stands now."""
        town = self.state.opening.town if self.state.opening else None
        if self.state.life is not None:
            town = self.state.life.town
        found = town.initiatives if town else ()
        return next((view for view in found if view.id == identity), None)

    def person(self, face: Face) -> str:
        """Name, age and place of a person."""
        if face.role == "civil_servant":
            return self.words("{name}, {age} jaar, ambtenaar", name=face.name, age=face.age)
        if face.role == "member":
            return self.words("{name}, {age} jaar, raadslid", name=face.name, age=face.age)
        return self.words(
            "{name}, {age} jaar, {neighbourhood}",
            name=face.name,
            age=face.age,
            neighbourhood=self.neighbourhood_name(face.neighbourhood),
        )


class Screen(Protocol):
    """One screen. It keeps what is only of the view (a page, a chosen card)."""

    def title(self, words: Words) -> str:
        """What the screen is called."""
        ...

    def draw(self, scene: Scene) -> None:
        """Draw one frame and hand in what was asked."""
        ...
