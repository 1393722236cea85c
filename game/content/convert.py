"""Checked files become the frozen values the game works with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agents.institution import LEVERS, Institution, LeverValue
from agents.town import Opening
from game.content import definitions as d
from game.content import schema, schema_texts, schema_town
from game.rules.definitions import Instrument, Power


def lever_values(changes: Sequence[schema.LeverChange]) -> dict[str, LeverValue]:
    """Return the new value per lever; a whole number for a float lever is a float."""
    values: dict[str, LeverValue] = {}
    for change in changes:
        whole = isinstance(change.set, int) and not isinstance(change.set, bool)
        is_float = change.lever in LEVERS and LEVERS[change.lever].kind is float
        values[change.lever] = float(change.set) if whole and is_float else change.set
    return values


def institution_of(file: schema_town.InstitutionFile) -> Institution:
    """Return how a town works now."""
    return replace(Institution(), **lever_values(file.levers))  # type: ignore[arg-type]


def block(
    file: schema.BlockFile, sources: dict[str, d.SourceContent], without: Sequence[str]
) -> d.BlockContent:
    """Return a building block; what the town has already need not be taken first."""
    return d.BlockContent(
        id=file.id,
        facts=file.facts,
        name=file.text.name,
        summary=file.text.summary,
        debate=file.text.debate,
        loses=file.text.loses,
        risk=file.text.risk,
        grade=file.evidence.grade,
        source=sources[file.evidence.source],
        domains=tuple(file.domains),
        power=Power(file.power),
        instrument=Instrument(file.instrument),
        icon=file.icon,
        changes=lever_values(file.levers),
        choices=tuple(_choice(choice) for choice in file.choices),
        requires=tuple(one for one in file.requires if one not in without),
        excludes=tuple(one for one in file.excludes if one not in without),
    )


def _choice(choice: schema.Choice) -> d.ChoiceContent:
    options = tuple(
        d.OptionContent(option.id, option.label, lever_values(option.levers))
        for option in choice.options
    )
    return d.ChoiceContent(choice.id, choice.label, options)


def incident(file: schema.IncidentFile, sources: dict[str, d.SourceContent]) -> d.IncidentContent:
    """Return an incident."""
    return d.IncidentContent(
        id=file.id,
        headline=file.text.headline,
        text=file.text.text,
        mechanism=file.text.mechanism,
        signal=file.signal,
        per_year=float(file.per_year),
        effect=file.effect,
        size=float(file.size),
        months=file.months,
        root=sources[file.root] if file.root else None,
    )


def role(file: schema.RoleFile) -> d.RoleContent:
    """Return a role card."""
    text = file.text
    return d.RoleContent(file.id, text.name, file.icon, text.task, text.wants, text.worry)


def play_format(file: schema.FormatFile) -> d.FormatContent:
    """Return a format of play."""
    least, most = file.minutes
    return d.FormatContent(
        id=file.id,
        name=file.text.name,
        summary=file.text.summary,
        minutes=(least, most),
        months=tuple(file.months),
        method_rounds=tuple(file.method_rounds),
    )


def dilemma(file: schema_texts.DilemmaFile) -> d.DilemmaContent:
    """Return the texts of a dilemma."""
    return d.DilemmaContent(
        kind=file.kind,
        **file.text.model_dump(),
        options=tuple(d.DilemmaOptionContent(**one.model_dump()) for one in file.options),
        arguments_for=tuple(d.ArgumentContent(one.text, one.when) for one in file.arguments_for),
        arguments_against=tuple(
            d.ArgumentContent(one.text, one.when) for one in file.arguments_against
        ),
    )


def theme(file: schema_texts.ThemeFile) -> d.ThemeContent:
    """Return a theme."""
    return d.ThemeContent(file.id, file.text.label, file.icon, tuple(file.names))


def names(file: schema_texts.NamesFile) -> d.NamesContent:
    """Return the names of people and streets."""
    generations = tuple(
        d.GenerationNames(one.born_from, one.born_to, tuple(one.women), tuple(one.men))
        for one in file.generations
    )
    return d.NamesContent(tuple(file.surnames), tuple(file.streets), generations)


def neighbourhood(part: schema_town.Neighbourhood) -> d.NeighbourhoodContent:
    """Return a part of town."""
    child, young, adult, middle, old = part.ages.shares
    low, mid, high = part.education.shares
    west, north = part.place
    return d.NeighbourhoodContent(
        id=part.id,
        name=part.name,
        settlement=part.settlement,
        residents=part.residents.value,
        age_shares=(child, young, adult, middle, old),
        education_shares=(low, mid, high),
        place=(west, north),
    )


def faction(file: schema_town.Faction) -> d.FactionContent:
    """Return a faction; its seats are numbered in the order of its members."""
    members = tuple(
        d.MemberContent(f"{file.id}-{number}", name) for number, name in enumerate(file.members, 1)
    )
    return d.FactionContent(
        id=file.id,
        name=file.name,
        colour=file.colour,
        coalition=file.coalition,
        openness=file.openness.value,
        appeal=file.appeal.value,
        members=members,
    )


def opening(figures: schema_town.OpeningFigures) -> Opening:
    """Return the state in which the term starts."""
    return Opening(
        austerity_memory=figures.austerity_memory.value,
        yes_if=figures.yes_if.value,
        fund_months=figures.fund_months.value,
        mood=figures.mood.value,
    )


def means(figures: schema_town.MeansFigures) -> d.Means:
    """Return the hours and money the council can move."""
    look, drop = figures.look_hours, figures.droppable_hours_year
    return d.Means(
        slack_hours_year=figures.slack_hours_year.value,
        budget_room_eur=figures.budget_room_eur.value,
        civil_servants=figures.civil_servants.value,
        look_hours={
            "visit": look.visit.value,
            "poll": look.poll.value,
            "desk": look.desk.value,
        },
        droppable_hours_year={
            "own_contacts": drop.own_contacts.value,
            "preparation": drop.preparation.value,
            "free_evenings": drop.free_evenings.value,
        },
    )
