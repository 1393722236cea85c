"""Whoever disputes an assumption sees it, sets it, runs again and sees what that does."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame
import pytest

from game.content.assumptions import Assumption, Assumptions
from game.rules.definitions import Lens
from game.rules.reports import LensDifference
from game.session.what_if import Estimate
from game.texts.cards import Card
from tests.ui.memory_table import Answered, MemoryTable, memory_table
from tests.ui.player import FULL_HD, LAPTOP, Player

SAID = "Hoe vaak een helper weer stopt."


@dataclass
class FakeDisputes:
    """Two assumptions behind trust; running again takes no time."""

    held: dict[str, float] = field(default_factory=dict)
    outcome: Estimate | None = None

    @property
    def assumptions(self) -> Assumptions:
        """One that was screened and one that was not."""
        matters = {"trust": 2.4, "services": 1.2, "decisions": 0.6, "initiatives": 0.05}
        one = Assumption("helper_leave", SAID, "estimated", 0.03, "share", 0.01, 0.05,
                         "facts 4.3", matters)  # fmt: skip
        other = Assumption("trust_mean", "", "measured", 6.2, "points", 5.0, 7.0, "survey", {})
        cards = {"helper_leave": one, "trust_mean": other}
        return Assumptions(cards, {"trust": tuple(cards)}, {"initiatives": 0.1})

    def hold(self, name: str, value: float) -> Answered:
        """Set it, and answer with the same difference at every lens."""
        self.held[name] = value
        dots = tuple(0.1 * number for number in range(24))
        found = tuple(LensDifference(lens, 1.2, 0.2, 2.1, dots) for lens in Lens)
        self.outcome = Estimate(24, 24, 12, found)
        return Answered()


class Disputed(MemoryTable):
    """A session that answers disputes."""

    disputes: FakeDisputes


def at_the_card(size: tuple[int, int] = FULL_HD, *, scale: float = 1.0,
                lang: str = "nl", beamer: bool = False) -> tuple[Player, FakeDisputes]:  # fmt: skip
    """A player who looks at the card of trust."""
    plain = memory_table()
    table = Disputed(plain.content, plain.ruleset, plain.state)
    table.disputes = FakeDisputes()
    player = Player(size, table=table, scale=scale, lang=lang, beamer=beamer)
    player.shell.card, player.shell.overlay = Card("lens_trust"), "card"
    player.settle()
    return player, table.disputes


def test_from_a_number_to_what_setting_its_assumption_does() -> None:
    """Card, list, assumption, slider, again: by keyboard alone, with the spread at the end."""
    player, disputes = at_the_card()
    player.type_on("card:behind")
    assert SAID in player.texts
    player.key(pygame.K_1)
    player.settle()
    assert "groter dan toeval" in player.texts
    player.type_on("dispute:page:1")
    player.tab_to("dispute:slider")
    for _ in range(4):
        player.key(pygame.K_RIGHT)
    player.type_on("dispute:again")
    assert disputes.held["helper_leave"] == pytest.approx(0.038)
    assert "24 van 24 paren" in player.texts
    assert player.texts.count("+0,2 tot +2,1") == 3


def test_the_slider_follows_the_mouse() -> None:
    """A press at the far end of the line sets the highest value that is thought possible."""
    player, disputes = at_the_card()
    for name in ("card:behind", "dispute:helper_leave", "dispute:page:1"):
        player.click(name)
    end = player.shell.ui.items["dispute:slider"].rect
    spot = (end.right - 4, end.centery)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        player.frame(pygame.event.Event(kind, button=1, pos=spot))
        player.frame()
    player.click("dispute:again")
    assert disputes.held["helper_leave"] == pytest.approx(0.05)


def test_what_luck_hides_is_called_so() -> None:
    """An assumption that matters no more than the middle one is not told from luck."""
    player, _ = at_the_card()
    player.click("card:behind")
    player.click("dispute:trust_mean")
    assert "niet onderzocht" in player.texts


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("size", "scale", "beamer"),
    [(FULL_HD, 1.0, False), (LAPTOP, 1.0, False), (LAPTOP, 1.6, False), (FULL_HD, 1.0, True)],
)
def test_the_sheets_fit(size: tuple[int, int], scale: float, beamer: bool, lang: str) -> None:
    """Every sheet shows its texts whole and its buttons inside the window."""
    player, disputes = at_the_card(size, scale=scale, lang=lang, beamer=beamer)
    disputes.hold("helper_leave", 0.04)
    pages = ("dispute:page:1", "dispute:page:2")
    for name in ("card:behind", "dispute:helper_leave", *pages):
        player.click(name)
        ui = player.shell.ui
        assert all(shown.fits for shown in ui.shown if shown.layer == 1), name
        for item in ui.items.values():
            seen = item.layer == 1 and item.seen.width
            assert not seen or ui.surface.get_rect().contains(item.seen), item.id


def test_a_session_without_disputes_shows_no_button() -> None:
    """Nothing is offered that does nothing."""
    player = Player(FULL_HD, table=memory_table())
    player.shell.card, player.shell.overlay = Card("lens_trust"), "card"
    player.settle()
    assert "card:behind" not in player.items
