"""Loads one town, or says everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.content import convert, library, variety
from game.content import definitions as d
from game.content.files import Files, is_library, is_town
from game.content.lint import inspect
from game.content.mistakes import Broken, Problem, nearest
from game.content.paths import shipped
from game.content.reader import read
from game.content.schema_town import LAST


def towns() -> list[Path]:
    """Return the folders of the towns that came with the game; the first is the usual one."""
    found = [folder for folder in shipped("scenarios").iterdir() if is_town(folder)]
    return sorted(found, key=lambda folder: (_order(folder), folder.name))


def _order(folder: Path) -> int:
    try:
        order = read(folder / "scenario.toml").values.get("order", LAST)
    except Broken:
        return LAST
    return order if isinstance(order, int) else LAST


def find(name: str) -> Path:
    """Return the folder of a scenario: a town of the game, or any folder.

    Args:
        name: Name of a town of the game, or a path to a folder.

    Raises:
        Broken: There is no such scenario; the nearest name is suggested.
    """
    known = {folder.name: folder for folder in towns()}
    if name in known:
        return known[name]
    folder = Path(name)
    if _exists(folder) and is_town(folder):
        return folder
    if _exists(folder):
        raise Broken(Problem.at(folder, 0, "no_scenario_here"))
    options = ", ".join(known)
    raise Broken(
        Problem.at(
            Path(name),
            0,
            "unknown_scenario",
            found=name,
            options=options,
            hint=nearest(name, known),
        )
    )


def load(folder: Path, chosen: d.Choices | None = None) -> d.Content:
    """Return the content of a town as it is played.

    Args:
        folder: Folder with `scenario.toml`.
        chosen: What was chosen before play; the town's own by default.

    Raises:
        Broken: Something is wrong in the files, or a choice is not offered;
            holds every problem.
    """
    if not is_town(folder):
        raise Broken(Problem.at(folder, 0, "no_scenario_here"))
    files, problems = inspect(folder)
    if problems:
        raise Broken(*problems)
    chosen = chosen or d.Choices()
    variety.refuse_unknown(files, chosen)
    return _content(files, chosen)


def check(paths: Iterable[Path]) -> list[Problem]:
    """Return every problem in towns, libraries or single files.

    Args:
        paths: Folders, files, or names of what came with the game; nothing means all of that.
    """
    chosen = list(paths) or [
        folder
        for folder in sorted(shipped("scenarios").iterdir())
        if is_town(folder) or is_library(folder)
    ]
    return sorted({problem for path in chosen for problem in _check_one(path)})


def _check_one(path: Path) -> list[Problem]:
    if not _exists(path):
        if not _exists(shipped("scenarios") / path):
            return [Problem.at(path, 0, "no_file")]
        path = shipped("scenarios") / path
    folder = path if path.is_dir() else _owner(path)
    if folder is None or not (is_town(folder) or is_library(folder)):
        return [Problem.at(path if path.is_dir() else path.parent, 0, "no_scenario_here")]
    _, problems = inspect(folder)
    if path.is_dir():
        return problems
    return [problem for problem in problems if Path(problem.file).resolve() == path.resolve()]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or holds a null
        return False


def _owner(path: Path) -> Path | None:
    """Return the scenario that a file belongs to: its folder, or the one above."""
    places = [path.parent, path.parent.parent]
    return next((place for place in places if is_town(place) or is_library(place)), None)


def _content(files: Files, chosen: d.Choices) -> d.Content:
    scenario, council = files.scenario, files.council
    parts, institution = files.neighbourhoods, files.institution
    domains, names = files.domains, files.names
    if not (scenario and council and parts and institution and domains and names):
        raise ValueError("a file without problems is missing")
    town = scenario.model
    sources = {
        one.key: library.SourceContent(one.key, one.title, one.address)
        for file in files.sources
        for one in file.model.sources
    }
    formats = [convert.play_format(file.model) for file in files.formats.values()]
    opened = files.openings[chosen.opening].model if chosen.opening else None
    now = variety.opened_institution(convert.institution_of(institution.model), opened)
    coalitions = {one.id: variety.coalition(one) for one in council.model.coalitions}
    challenges = {name: variety.challenge(file.model) for name, file in files.challenges.items()}
    incidents = {n: convert.incident(file.model, sources) for n, file in files.incidents.items()}
    return d.Content(
        id=town.id,
        name=town.text.name,
        summary=town.text.summary,
        opening_text=town.text.opening,
        notice=town.text.notice,
        start_year=town.start.year,
        start_month=town.start.month,
        months=town.months,
        player_faction=town.player_faction,
        abstain=council.model.abstain,
        opening=variety.opened_state(convert.opening(town.opening), opened),
        means=variety.opened_means(convert.means(town.means), opened),
        institution=now,
        neighbourhoods=tuple(convert.neighbourhood(p) for p in parts.model.neighbourhoods),
        factions=variety.with_coalition(
            tuple(convert.faction(one) for one in council.model.factions),
            coalitions.get(chosen.coalition),
        ),
        blocks={
            name: convert.block(file.model, sources, town.without, now)
            for name, file in files.blocks.items()
            if name not in town.without
        },
        incidents=variety.opened_incidents(incidents, opened),
        domains={
            one.id: library.DomainContent(one.id, one.name, one.named_by == "us")
            for one in domains.model.domains
        },
        roles={name: convert.role(file.model) for name, file in files.roles.items()},
        formats={one.id: one for one in sorted(formats, key=lambda one: (one.minutes, one.id))},
        dilemmas={name: convert.dilemma(file.model) for name, file in files.dilemmas.items()},
        themes={name: convert.theme(file.model) for name, file in files.themes.items()},
        names=convert.names(names.model),
        assumptions=files.assumptions.model.assumptions if files.assumptions else {},
        openings={name: variety.opening(file.model) for name, file in files.openings.items()},
        coalitions=tuple(coalitions.values()),
        challenges=challenges,
        opened=variety.opening(opened) if opened else None,
        challenge=challenges.get(chosen.challenge),
    )
