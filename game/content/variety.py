"""A town as it is chosen before play: another opening, another coalition, a challenge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from agents.institution import Institution
from agents.town import Opening
from game.content import definitions as d
from game.content import library
from game.content.convert import lever_values
from game.content.files import Files
from game.content.lint_variety import FIGURE_RANGES
from game.content.mistakes import Broken, Problem, nearest
from game.content.schema_variety import ChallengeFile, Coalition, FigureChange, OpeningFile
from game.rules.definitions import Challenge


def refuse_unknown(files: Files, chosen: d.Choices) -> None:
    """Refuse a choice that this town does not offer.

    Raises:
        Broken: It does not exist; the nearest one is suggested.
    """
    coalitions = files.council.model.coalitions if files.council else []
    offered: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("unknown_opening", chosen.opening, files.openings),
        ("unknown_coalition", chosen.coalition, [one.id for one in coalitions]),
        ("unknown_challenge", chosen.challenge, files.challenges),
    )
    problems = []
    for code, found, known in offered:
        if found and found not in known:
            options, hint = ", ".join(known), nearest(found, known)
            problem = Problem.at(files.folder, 0, code, found=found, options=options, hint=hint)
            problems.append(problem)
    if problems:
        raise Broken(*problems)


def opening(file: OpeningFile) -> library.OpeningContent:
    """Return an opening as it is told."""
    return library.OpeningContent(
        file.id, file.text.title, file.text.story, tuple(file.just_happened)
    )


def coalition(model: Coalition) -> d.CoalitionContent:
    """Return a coalition that may be chosen."""
    return d.CoalitionContent(model.id, model.title, tuple(model.factions), model.difficulty)


def challenge(file: ChallengeFile) -> library.ChallengeContent:
    """Return a challenge card."""
    rule = Challenge(file.measure, file.most, file.least)
    return library.ChallengeContent(file.id, file.text.title, file.text.task, rule)


def opened_state(own: Opening, file: OpeningFile | None) -> Opening:
    """Return the state in which the term starts."""
    changes = file.opening if file else None
    if changes is None:
        return own
    return Opening(
        austerity_memory=_moved("austerity_memory", own.austerity_memory, changes.austerity_memory),
        yes_if=_moved("yes_if", own.yes_if, changes.yes_if),
        fund_months=round(_moved("fund_months", own.fund_months, changes.fund_months)),
        mood=own.mood,
    )


def opened_means(own: d.Means, file: OpeningFile | None) -> d.Means:
    """Return the hours and money the council can move."""
    if file is None:
        return own
    hours, money = file.means.slack_hours_year, file.means.budget_room_eur
    return replace(
        own,
        slack_hours_year=round(_moved("slack_hours_year", own.slack_hours_year, hours)),
        budget_room_eur=round(_moved("budget_room_eur", own.budget_room_eur, money)),
    )


def opened_institution(own: Institution, file: OpeningFile | None) -> Institution:
    """Return how the town works when the term starts."""
    if file is None:
        return own
    return replace(own, **lever_values(file.levers, own))  # type: ignore[arg-type]


def opened_incidents(
    own: Mapping[str, library.IncidentContent], file: OpeningFile | None
) -> dict[str, library.IncidentContent]:
    """Return what may happen, as often as the opening makes it happen."""
    found = dict(own)
    for change in file.incidents if file else ():
        known = found[change.incident]
        found[change.incident] = replace(known, per_year=known.per_year * change.times)
    return found


def with_coalition(
    factions: tuple[d.FactionContent, ...], chosen: d.CoalitionContent | None
) -> tuple[d.FactionContent, ...]:
    """Return the factions, those of the chosen coalition supporting the college."""
    if chosen is None:
        return factions
    return tuple(replace(one, coalition=one.id in chosen.factions) for one in factions)


def _moved(name: str, own: float, change: FigureChange | None) -> float:
    if change is None:
        return own
    if change.set is not None:
        wanted = change.set
    else:
        wanted = own * change.times if change.times is not None else own + (change.add or 0.0)
    low, high = FIGURE_RANGES[name]
    return round(min(high, max(low, wanted)), 6)
