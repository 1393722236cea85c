"""Checked files become the frozen values the game works with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agents.institution import LEVERS, Institution, LeverValue
from agents.town import Opening
from game.content import definitions as d
from game.content import library, schema, schema_texts, schema_town
from game.rules.definitions import Instrument, Lens, Power


def institution_of(file: schema_town.InstitutionFile) -> Institution:
    """Return how a town works now."""
    return replace(Institution(), **lever_values_set(file.levers))  # type: ignore[arg-type]


def lever_values_set(settings: Sequence[schema.LeverSetting]) -> dict[str, LeverValue]:
    """Return the value per lever that is set."""
    return {one.lever: _whole_as_float(one.lever, one.set) for one in settings}


def lever_values(changes: Sequence[schema.LeverChange], now: Institution) -> dict[str, LeverValue]:
    """Return the new value per lever, given how the town works now."""
    return {change.lever: _target(change, now) for change in changes}


def _target(change: schema.LeverChange, now: Institution) -> LeverValue:
    if change.set is not None:
        return _whole_as_float(change.lever, change.set)
    lever = LEVERS[change.lever]
    base = getattr(now, change.lever)
    wanted = base * change.times if change.times is not None else base + (change.add or 0.0)
    value = min(lever.high, max(lever.low, wanted))
    return round(value) if lever.kind is int else float(value)


def _whole_as_float(lever: str, value: LeverValue) -> LeverValue:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return float(value) if whole and LEVERS[lever].kind is float else value


def block(
    file: schema.BlockFile,
    sources: dict[str, library.SourceContent],
    without: Sequence[str],
    now: Institution,
) -> library.BlockContent:
    """Return a building block; what the town has already need not be taken first."""
    return library.BlockContent(
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
        changes=lever_values(file.levers, now),
        choices=tuple(_choice(choice, now) for choice in file.choices),
        requires=tuple(one for one in file.requires if one not in without),
        excludes=tuple(one for one in file.excludes if one not in without),
    )


def _choice(choice: schema.Choice, now: Institution) -> library.ChoiceContent:
    options = tuple(
        library.OptionContent(option.id, option.label, lever_values(option.levers, now))
        for option in choice.options
    )
    return library.ChoiceContent(choice.id, choice.label, options)


def incident(
    file: schema.IncidentFile, sources: dict[str, library.SourceContent]
) -> library.IncidentContent:
    """Return an incident."""
    return library.IncidentContent(
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


def role(file: schema.RoleFile) -> library.RoleContent:
    """Return a role card."""
    text = file.text
    return library.RoleContent(file.id, text.name, file.icon, text.task, text.wants, text.worry)


def play_format(file: schema.FormatFile) -> library.FormatContent:
    """Return a format of play."""
    least, most = file.minutes
    return library.FormatContent(
        id=file.id,
        name=file.text.name,
        summary=file.text.summary,
        minutes=(least, most),
        months=tuple(file.months),
        method_rounds=tuple(file.method_rounds),
    )


def dilemma(file: schema_texts.DilemmaFile) -> library.DilemmaContent:
    """Return the texts of a dilemma."""
    return library.DilemmaContent(
        kind=file.kind,
        source=file.source,
        when=tuple(file.when),
        owner=file.owner,
        rule=file.rule,
        **{name: tuple(ways) for name, ways in file.text.model_dump().items()},
        options=tuple(library.DilemmaOptionContent(**one.model_dump()) for one in file.options),
        arguments_for=tuple(
            library.ArgumentContent(one.text, one.when) for one in file.arguments_for
        ),
        arguments_against=tuple(
            library.ArgumentContent(one.text, one.when) for one in file.arguments_against
        ),
    )


def theme(file: schema_texts.ThemeFile) -> library.ThemeContent:
    """Return a theme."""
    return library.ThemeContent(
        file.id, file.text.label, file.icon, tuple(file.names), tuple(file.once)
    )


def names(file: schema_texts.NamesFile) -> library.NamesContent:
    """Return the names of people and streets."""
    generations = tuple(
        library.GenerationNames(one.born_from, one.born_to, tuple(one.women), tuple(one.men))
        for one in file.generations
    )
    return library.NamesContent(
        tuple(file.surnames),
        tuple(file.streets),
        generations,
        tuple((tuple(one.first), tuple(one.surnames)) for one in file.together),
        tuple(file.women_also),
        tuple(file.men_also),
    )


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
        lenses=tuple(Lens(name) for name in file.lenses.order),
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
            "hearing": look.hearing.value,
            "audit": look.audit.value,
            "poll": look.poll.value,
        },
        poll_sample=figures.poll_sample.value,
        talks_known=figures.talks_known.value,
        droppable_hours_year={
            "own_contacts": drop.own_contacts.value,
            "preparation": drop.preparation.value,
            "free_evenings": drop.free_evenings.value,
        },
    )
