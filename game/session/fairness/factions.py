"""A council that follows one faction: what serves its first lenses, and nothing else.

What serves a lens is what the cards say, in the words of a council that has read
them; it was written down after tables of single blocks had been seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.rules.definitions import AdoptedBlock
from game.session.fairness.limits import Limits, Method
from game.session.fairness.policies import HELP, KEEP_WORD, Choice, Policy
from game.session.fairness.sight import Case, Seen

DIET = AdoptedBlock("agendadieet", (("waar", "allebei"),))
LIGHT = AdoptedBlock("licht-fonds", (("formulier", "een-kantje"),))
WIDER = AdoptedBlock("licht-fonds", (("formulier", "een-kantje"), ("omvang", "ruimer")))
FAST = AdoptedBlock("snelloket", (("bedrag", "duizend"),))
ROOM = AdoptedBlock("experimenteerruimte", (("ruimte", "veel-regels"), ("mandaat", "ruimer")))
ONLINE = AdoptedBlock(
    "digitaal-platform", (("moderatie", "bijna-voltijd"), ("aanvragen", "online"))
)
VILLAGE = AdoptedBlock("dorpsraad", (("geld", "erbij"),))
DRAWN = AdoptedBlock("burgerberaad", (("uitnodigen", "huisbezoek"), ("omvang", "groot")))
START = AdoptedBlock("startnotitie", (("bereik", "bijna-alle"),))
FRAMES = AdoptedBlock("kaders-op-doel", (("hoever", "bijna-alles"),))
MARKET = AdoptedBlock("politieke-markt", (("tafels", "vier"),))
CLERKS = AdoptedBlock("sterkere-griffie", (("omvang", "twee"),))
HANDS = AdoptedBlock("ruimere-balie")

SERVES: Mapping[str, Method] = {
    "initiatives": (WIDER, ROOM, FRAMES, AdoptedBlock("vangnet"), VILLAGE),
    "participation": (ONLINE, DRAWN, AdoptedBlock("cooperatieve-wijkraad")),
    "trust": (WIDER, FAST, ONLINE, VILLAGE),
    "decisions": (START, AdoptedBlock("bob-avond"), LIGHT, HANDS),
    "council_hours": (DIET, MARKET, CLERKS),
    "services": (LIGHT, FAST, ROOM, HANDS),
}
"""Blocks that serve a lens, the best first."""

ASKS_MONEY = frozenset(
    {"burgerberaad", "dorpsraad", "ruimere-balie", "sterkere-griffie", "vangnet"}
)
"""Blocks that take money from other services."""

FIRST = 2
"""Lenses at the top of an order that are worked for."""


def following(name: str, order: tuple[str, ...]) -> Policy:
    """Return the council that follows a faction.

    Args:
        name: The faction.
        order: All lenses, the most important first.
    """
    return Policy(name, _working_for(order), _deciding_for(order))


def _working_for(order: tuple[str, ...]) -> Callable[[Seen, Limits, int], Choice]:
    sparing = order.index("services") < FIRST
    wishes = tuple(
        block
        for lens in order[:FIRST]
        for block in SERVES[lens]
        if not (sparing and block.block in ASKS_MONEY)
    )

    def compose(seen: Seen, limits: Limits, seed: int) -> Choice:
        known = {one.block for one in limits.before}
        new: dict[str, AdoptedBlock] = {}
        for wish in wishes:
            if wish.block not in known:
                new.setdefault(wish.block, wish)
        return Choice(limits.within(tuple(new.values()), limits.before))

    return compose


def _deciding_for(order: tuple[str, ...]) -> Callable[[Case, int], tuple[str, ...]]:
    """Return verdicts: generous where groups stand above money and hours, else restrained."""
    spared = min(order.index("services"), order.index("council_hours"))
    verdicts = HELP if order.index("initiatives") < spared else KEEP_WORD

    def decide(case: Case, seed: int) -> tuple[str, ...]:
        return verdicts.get(case.kind, ())

    return decide
