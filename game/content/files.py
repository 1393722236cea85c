"""Finds and reads all files of a scenario: the library it stands on and its own.

A town may bring its own blocks, incidents, roles, formats, dilemmas and
themes; a file with the name of one in the library takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from game.content.lines import Place
from game.content.mistakes import Broken, Problem, nearest
from game.content.paths import shipped
from game.content.reader import read
from game.content.schema import (
    BlockFile,
    DomainsFile,
    FormatFile,
    IncidentFile,
    RoleFile,
    SourcesFile,
    Strict,
)
from game.content.schema_patterns import PatternsFile, StoryFile
from game.content.schema_texts import AssumptionsFile, DilemmaFile, NamesFile, ThemeFile
from game.content.schema_town import CouncilFile, InstitutionFile, NeighbourhoodsFile, ScenarioFile
from game.content.schema_variety import ChallengeFile, OpeningFile
from game.content.validate import Checked, read_loosely, validate

Model = TypeVar("Model", bound=Strict)

TOWN_FILES = ("scenario.toml", "neighbourhoods.toml", "council.toml", "institution.toml")
LIBRARY_FILES = ("domains.toml", "sources.toml", "names.toml", "assumptions.toml")
MAY_BE_THERE = ("patterns.toml", "story.toml")
FOLDERS = (
    "blocks",
    "incidents",
    "roles",
    "formats",
    "dilemmas",
    "themes",
    "openings",
    "challenges",
)


@dataclass(frozen=True, slots=True)
class Files:
    """The checked files of a scenario; None or absent where a file is broken.

    Attributes:
        folder: The town, or the library when only that is read.
        known: Per folder, the names of all files, broken ones too.
    """

    folder: Path
    known: Mapping[str, frozenset[str]]
    blocks: Mapping[str, Checked[BlockFile]]
    incidents: Mapping[str, Checked[IncidentFile]]
    roles: Mapping[str, Checked[RoleFile]]
    formats: Mapping[str, Checked[FormatFile]]
    dilemmas: Mapping[str, Checked[DilemmaFile]]
    themes: Mapping[str, Checked[ThemeFile]]
    openings: Mapping[str, Checked[OpeningFile]]
    challenges: Mapping[str, Checked[ChallengeFile]]
    sources: tuple[Checked[SourcesFile], ...]
    domains: Checked[DomainsFile] | None
    names: Checked[NamesFile] | None
    assumptions: Checked[AssumptionsFile] | None
    scenario: Checked[ScenarioFile] | None
    neighbourhoods: Checked[NeighbourhoodsFile] | None
    council: Checked[CouncilFile] | None
    institution: Checked[InstitutionFile] | None
    patterns: Checked[PatternsFile] | None
    story: Checked[StoryFile] | None

    def wrong(self) -> dict[str, frozenset[Place]]:
        """Return per file with mistakes, read loosely, the places of them."""
        every: list[object] = []
        for item in fields(self):
            value = getattr(self, item.name)
            every += value.values() if isinstance(value, Mapping) else [value]
        return {
            str(one.document.path): one.wrong
            for one in every
            if isinstance(one, Checked) and one.wrong
        }

    @property
    def source_keys(self) -> frozenset[str]:
        """Keys of all publications."""
        return frozenset(one.key for file in self.sources for one in file.model.sources)


def is_town(folder: Path) -> bool:
    """Return whether a folder holds a town."""
    return (folder / "scenario.toml").is_file()


def is_library(folder: Path) -> bool:
    """Return whether a folder holds a library of blocks and stories."""
    return (folder / "domains.toml").is_file() and not is_town(folder)


def collect(folder: Path, *, loosely: bool = False) -> tuple[Files, list[Problem]]:
    """Read every file of a town, or of a library.

    Args:
        folder: The town or the library.
        loosely: Whether files with mistakes are returned too, as far as they can be read.

    Returns:
        What could be read, and all problems within single files.
    """
    reader = _Reader(loosely)
    scenario = reader.one(folder / "scenario.toml", ScenarioFile) if is_town(folder) else None
    base = reader.base_of(folder, scenario) if is_town(folder) else folder
    folders = [base, folder] if base != folder else [folder]
    found = {kind: _paths(folders, kind) for kind in FOLDERS}
    town = is_town(folder)
    said = _own_or(folders, "assumptions.toml")
    files = Files(
        folder=folder,
        known={kind: frozenset(paths) for kind, paths in found.items()},
        blocks=reader.many(found["blocks"], BlockFile),
        incidents=reader.many(found["incidents"], IncidentFile),
        roles=reader.many(found["roles"], RoleFile),
        formats=reader.many(found["formats"], FormatFile),
        dilemmas=reader.many(found["dilemmas"], DilemmaFile),
        themes=reader.many(found["themes"], ThemeFile),
        openings=reader.many(found["openings"], OpeningFile),
        challenges=reader.many(found["challenges"], ChallengeFile),
        sources=reader.every(folders, "sources.toml", SourcesFile),
        domains=reader.one(_own_or(folders, "domains.toml"), DomainsFile),
        names=reader.one(_own_or(folders, "names.toml"), NamesFile),
        assumptions=reader.one(said, AssumptionsFile, said.exists()),
        scenario=scenario,
        neighbourhoods=reader.one(folder / "neighbourhoods.toml", NeighbourhoodsFile, town),
        council=reader.one(folder / "council.toml", CouncilFile, town),
        institution=reader.one(folder / "institution.toml", InstitutionFile, town),
        patterns=reader.if_there(_own_or(folders, "patterns.toml"), PatternsFile),
        story=reader.if_there(folder / "story.toml", StoryFile),
    )
    for place in folders:
        reader.problems.extend(_stray_files(place))
    return files, reader.problems


class _Reader:
    """Reads files and keeps the problems, so that none hides another."""

    def __init__(self, loosely: bool) -> None:
        self.problems: list[Problem] = []
        self._loosely = loosely

    def one(self, path: Path, model: type[Model], wanted: bool = True) -> Checked[Model] | None:
        """Return a checked file, or None with its problems kept."""
        if not wanted:
            return None
        try:
            document = read(path)
        except Broken as broken:
            self.problems.extend(broken.problems)
            return None
        checked = validate(document, model)
        if isinstance(checked, list):
            self.problems.extend(checked)
            return read_loosely(document, model) if self._loosely else None
        return checked

    def if_there(self, path: Path, model: type[Model]) -> Checked[Model] | None:
        """Return a checked file that may be left out."""
        return self.one(path, model, wanted=path.exists())

    def many(self, paths: Mapping[str, Path], model: type[Model]) -> dict[str, Checked[Model]]:
        """Return the checked files by name."""
        read_files = ((name, self.one(path, model)) for name, path in paths.items())
        return {name: checked for name, checked in read_files if checked}

    def every(
        self, folders: list[Path], name: str, model: type[Model]
    ) -> tuple[Checked[Model], ...]:
        """Return a file of the library and, where it is there, that of the town."""
        paths = [folder / name for folder in folders[1:] if (folder / name).exists()]
        checked = (self.one(path, model) for path in [folders[0] / name, *paths])
        return tuple(file for file in checked if file)

    def base_of(self, folder: Path, scenario: Checked[ScenarioFile] | None) -> Path:
        """Return the library a town stands on: beside the town, or that of the game."""
        name = scenario.model.base if scenario else "base"
        places = [folder.resolve().parent / name, shipped("scenarios") / name]
        for place in places:
            if is_library(place):
                return place
        if scenario:
            code = "base_is_town" if any(map(is_town, places)) else "no_base"
            around = (path.name for place in places for path in place.parent.glob("*"))
            libraries = [other for other in around if other != name]
            hint = nearest(name, libraries) if code == "no_base" else ""
            self.problems.append(scenario.document.problem(code, "base", found=name, hint=hint))
        return shipped("scenarios") / "base"


def _paths(folders: list[Path], kind: str) -> dict[str, Path]:
    found = {
        path.stem: path for folder in folders for path in sorted((folder / kind).glob("*.toml"))
    }
    return dict(sorted(found.items()))


def _own_or(folders: list[Path], name: str) -> Path:
    own = folders[-1] / name
    return own if own.exists() else folders[0] / name


def _stray_files(folder: Path) -> Iterator[Problem]:
    """Find files that would silently be ignored, or that lead out of the folder."""
    top = TOWN_FILES + LIBRARY_FILES + MAY_BE_THERE
    inside = {path for kind in FOLDERS for path in (folder / kind).glob("*.toml")}
    for path in sorted(inside.union(folder.rglob("*.toml"))):
        parts = path.relative_to(folder).parts
        if not _inside(path, folder):
            yield Problem.at(path, 0, "outside_folder")
        elif len(parts) == 1 and parts[0] not in top:
            yield Problem.at(path, 0, "stray_file", hint=nearest(parts[0], top))
        elif len(parts) > 1 and (parts[0] not in FOLDERS or len(parts) > 2):
            yield Problem.at(path, 0, "stray_file", hint=nearest(parts[0], FOLDERS))


def _inside(path: Path, folder: Path) -> bool:
    """Return whether a path, its links followed, ends in a folder; a circle ends nowhere."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # reading the file tells of the circle
        return True
