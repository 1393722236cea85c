"""From content to what the society and the rules work with."""

from __future__ import annotations

from collections.abc import Callable

from agents.bill import bill_of
from agents.institution import LeverValue
from agents.parameters import ESTIMATED, parameter_table
from agents.town import BuildingBlock, Faction, Incident, Neighbourhood, Town
from game.content.definitions import Content
from game.content.library import BlockContent
from game.rules.definitions import (
    AdoptedBlock,
    AssumptionDefinition,
    Bill,
    BlockDefinition,
    ChoiceDefinition,
    FormatRules,
    Ruleset,
    SeatDefinition,
    Work,
)


def changes_of(content: Content, adopted: AdoptedBlock) -> dict[str, LeverValue]:
    """Return the levers a block changes as it was tuned.

    Args:
        content: The town.
        adopted: The block and the chosen options; a choice that is left out
            stands at its first option.
    """
    block = content.blocks[adopted.block]
    chosen = dict(adopted.settings)
    changes = dict(block.changes)
    for choice in block.choices:
        wanted = chosen.get(choice.id, choice.options[0].id)
        option = next(option for option in choice.options if option.id == wanted)
        changes.update(option.changes)
    return changes


def town_of(content: Content) -> Town:
    """Return the town as the society knows it; its blocks stand at their defaults."""
    return Town(
        id=content.id,
        neighbourhoods=tuple(
            Neighbourhood(
                one.id, one.residents, one.age_shares, one.education_shares, one.settlement
            )
            for one in content.neighbourhoods
        ),
        factions=tuple(
            Faction(
                id=one.id,
                members=tuple(member.seat for member in one.members),
                coalition=one.coalition,
                openness=one.openness,
                appeal=one.appeal,
            )
            for one in content.factions
        ),
        institution=content.institution,
        opening=content.opening,
        civil_servants=content.means.civil_servants,
        blocks={
            name: BuildingBlock(
                name, changes_of(content, AdoptedBlock(name)), block.power, block.instrument
            )
            for name, block in content.blocks.items()
        },
        incidents=tuple(
            Incident(one.id, one.signal, one.per_year, one.effect, one.size, one.months)
            for one in content.incidents.values()
        ),
    )


def ruleset_of(content: Content, format_id: str) -> Ruleset:
    """Return what the rules need to know to play a format in this town."""
    chosen = content.formats[format_id]
    return Ruleset(
        format=FormatRules(chosen.id, chosen.months, chosen.method_rounds),
        blocks={name: _definition(block) for name, block in content.blocks.items()},
        seats=tuple(
            SeatDefinition(member.seat, faction.id, faction.coalition)
            for faction in content.factions
            for member in faction.members
        ),
        neighbourhoods=tuple(one.id for one in content.neighbourhoods),
        bill=_bill(content),
        slack_hours_year=content.means.slack_hours_year,
        look_hours=dict(content.means.look_hours),
        droppable_hours_year={
            Work(name): hours for name, hours in content.means.droppable_hours_year.items()
        },
        budget_room_eur=content.means.budget_room_eur,
        abstain=content.abstain,
        assumptions={
            one.name: AssumptionDefinition(one.low, one.high, isinstance(one.value, int))
            for one in parameter_table()
            if one.origin == ESTIMATED
        },
    )


def _definition(block: BlockContent) -> BlockDefinition:
    return BlockDefinition(
        id=block.id,
        domains=block.domains,
        power=block.power,
        instrument=block.instrument,
        choices=tuple(
            ChoiceDefinition(choice.id, tuple(option.id for option in choice.options))
            for choice in block.choices
        ),
        requires=block.requires,
        excludes=block.excludes,
    )


def _bill(
    content: Content,
) -> Callable[[tuple[AdoptedBlock, ...], tuple[AdoptedBlock, ...]], Bill]:
    seats = sum(len(faction.members) for faction in content.factions)

    def bill(in_force: tuple[AdoptedBlock, ...], proposed: tuple[AdoptedBlock, ...]) -> Bill:
        costs = bill_of(
            content.institution,
            [changes_of(content, block) for block in in_force],
            [changes_of(content, block) for block in proposed],
            seats,
            content.means.civil_servants,
        )
        return Bill(costs.council_hours_year, costs.learning_hours, costs.eur_year, costs.fte)

    return bill
