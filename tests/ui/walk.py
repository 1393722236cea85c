"""A whole term, walked screen by screen with one way of pressing things."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.rules.decisions import to_be_voted
from game.rules.state import Beat
from game.ui.footer import ON
from game.ui.screens.life import LifeScreen
from tests.ui.player import Player

Press = Callable[[str], None]

PLEDGE = "decision:pledge:"


def walk(player: Player, press: Press, rounds: int = 3) -> Iterator[str]:
    """Walk from the ranking to the debrief; yields the name of every screen on the way."""
    table = player.table
    yield from _pages(player, press, "ranking", 2)
    _on(player, press)
    for number in range(1, rounds + 1):
        yield from _round(player, press, number)
    assert table.state.beat is Beat.ELECTION
    _on(player, press)
    for name in _pages(player, press, "election", 8):
        yield name
        for side in (1, 0):
            if f"election:opened:{side}" in player.items:
                press(f"election:opened:{side}")
                yield f"election opened {side}"
    _on(player, press)
    yield from _pages(player, press, "epilogue", 2)
    _on(player, press)
    yield from _pages(player, press, "debrief", 6)


def _round(player: Player, press: Press, number: int) -> Iterator[str]:
    table = player.table
    assert (table.state.beat, table.state.round) == (Beat.BULLETIN, number)
    for side in (1, 0):
        if f"bulletin:side:{side}" in player.items:
            press(f"bulletin:side:{side}")
            yield f"bulletin side {side}"
    yield from _pages(player, press, "bulletin", 4)
    _on(player, press)
    _turn(player, press, "dilemma", 2)
    if "case:pull" in player.items:
        press("case:pull")
        player.settle()
    press(f"dilemma:{player.opening.dilemma.options[0].verdict}")
    yield from _pages(player, press, "dilemma", 3)
    _on(player, press)
    if number == 1:
        _compose(player, press)
    yield from _pages(player, press, "method", 3)
    _on(player, press)
    assert table.state.beat is Beat.DECISION, table.refused
    while to_be_voted(table.state):
        yield "decision"
        for side in (1, 2, 3, 0):
            press(f"decision:side:{side}")
            yield f"decision side {side}"
            pledge = next((name for name in player.items if name.startswith(PLEDGE)), "")
            if pledge and number == 1:
                press(pledge)
                player.settle()
                yield "decision promised"
        press("decision:for")
        player.settle(10.0)
        yield "decision result"
        _on(player, press)
    yield "decision closed"
    _on(player, press)
    yield "bet"
    followed = player.opening.followed[0]
    press(f"life:{followed}:live")
    yield "film"
    assert isinstance(player.shell.screen, LifeScreen)
    _on(player, press)
    yield from _pages(player, press, "life", 2)
    _on(player, press)


def _on(player: Player, press: Press) -> None:
    """Go on; in a room that turns the leaves of the page first."""
    turning = player.shell.words("Lees verder")
    while player.shell.ui.items[ON].label == turning:
        press(ON)
    press(ON)


def _compose(player: Player, press: Press) -> None:
    press("method:licht-fonds")
    _turn(player, press, "method", 1)
    press("method:add")
    _turn(player, press, "method", 2)
    press("method:drop:own_contacts:more")
    assert [adopted.block for adopted in player.table.state.draft] == ["licht-fonds"]
    assert player.table.state.dropped


def _pages(player: Player, press: Press, name: str, count: int) -> Iterator[str]:
    """Turn every page of a screen that has pages in this layout, and end at the last."""
    for page in range(count):
        if f"{name}:page:{page}" in player.items:
            _turn(player, press, name, page)
            yield f"{name} {page}"
    if f"{name}:page:0" not in player.items:
        yield name


def _turn(player: Player, press: Press, name: str, page: int) -> None:
    if f"{name}:page:{page}" in player.items:
        press(f"{name}:page:{page}")
