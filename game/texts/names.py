"""What identities are called: people, places, initiatives, blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from game.rules.state import GameState
from game.rules.views import InitiativeView
from game.texts.shapes import TownNames

SOFT_HYPHEN = "\u00ad"

Translate = Callable[[str, str], str]
"""(context, Dutch text) to the text in the language of the screen."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names by identity, one mapping per kind.

    Attributes:
        initiatives: Initiatives that were seen so far.
        neighbourhoods: Parts of town.
        seats: Members of the council by seat.
        factions: Factions.
        blocks: Building blocks.
        incidents: Headlines of incidents.
        incident_texts: What happened, in a sentence.
    """

    initiatives: Mapping[str, str] = field(default_factory=dict)
    neighbourhoods: Mapping[str, str] = field(default_factory=dict)
    seats: Mapping[str, str] = field(default_factory=dict)
    factions: Mapping[str, str] = field(default_factory=dict)
    blocks: Mapping[str, str] = field(default_factory=dict)
    incidents: Mapping[str, str] = field(default_factory=dict)
    incident_texts: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: str, identity: str) -> str:
        """Return the name of an identity, or an empty text when it is unknown.

        Args:
            kind: `initiative`, `neighbourhood`, `seat`, `faction`, `block`,
                `incident` or `incident_text`.
            identity: Identity of that kind.
        """
        names: Mapping[str, str] = getattr(self, f"{kind}s")
        return names.get(identity, "")


def names_of(translate: Translate, content: TownNames, state: GameState) -> Names:
    """Collect the names of everything that can turn up in a text.

    Args:
        translate: `Words.data` of the language of the screen.
        content: What was written about the town.
        state: The state of the session; initiatives are taken from it.
    """

    def block(id: str, dutch: str) -> str:
        return translate(f"building_block.{id}.name", dutch).replace(SOFT_HYPHEN, "")

    return Names(
        initiatives={view.id: view.name for view in _initiatives(state)},
        neighbourhoods={part.id: part.name for part in content.neighbourhoods},
        seats=_seats(content, state),
        factions={faction.id: faction.name for faction in content.factions},
        blocks={id: block(id, known.name) for id, known in content.blocks.items()},
        incidents={
            id: translate(f"incident.{id}.headline", known.headline)
            for id, known in content.incidents.items()
        },
        incident_texts={
            id: translate(f"incident.{id}.text", known.text)
            for id, known in content.incidents.items()
        },
    )


def _seats(content: TownNames, state: GameState) -> dict[str, str]:
    """Return who sits where now: who left made room for a successor."""
    found = {m.seat: m.name for faction in content.factions for m in faction.members}
    for record in state.history:
        found |= dict(record.life.sworn_in)
    return found


def _initiatives(state: GameState) -> Iterable[InitiativeView]:
    """Yield every initiative the table has seen, oldest news first."""
    for record in state.history:
        yield from record.opening.town.initiatives
        yield from record.life.town.initiatives
        yield from (step.initiative for step in record.life.steps)
    if state.opening is not None:
        yield from state.opening.town.initiatives
    if state.life is not None:
        yield from state.life.town.initiatives
        yield from (step.initiative for step in state.life.steps)
    if state.election is not None:
        yield from state.election.opened.town.initiatives
        yield from (one.initiative for one in state.election.opened.missed)
    if state.epilogue is not None:
        yield from state.epilogue.town.initiatives
        for story in (state.epilogue.lived, state.epilogue.died):
            if story is not None:
                yield story.initiative


@lru_cache(maxsize=8)
def faction_marks(names: tuple[str, ...]) -> tuple[str, ...]:
    """Two letters for every faction, each its own: colour alone tells nothing."""
    found: list[str] = []
    for name in names:
        words = name.split()
        first = words[0][0].upper()
        others = [words[1][0].upper()] if len(words) > 1 else []
        others += [letter for letter in "".join(words)[1:].lower() if letter.isalpha()]
        found.append(next((first + one for one in others if first + one not in found), name[:2]))
    return tuple(found)
