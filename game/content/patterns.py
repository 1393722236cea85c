"""The patterns a model is held against, from `patterns.toml` to checked values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agents.studies.bands import Pattern, Rules
from agents.studies.story import Story, Switch
from game.content.convert import lever_values_set
from game.content.lint import inspect
from game.content.mistakes import Broken, Problem
from game.content.schema_patterns import Pattern as Written
from game.content.schema_patterns import StorySwitch


@dataclass(frozen=True, slots=True)
class Told:
    """The texts of one pattern; each is Dutch and English.

    Attributes:
        what: What it is.
        silent: Why the model says nothing of it; empty when it speaks.
        why: Why the model misses it.
        note: What to mind when reading it.
        sources: Publications with their address.
    """

    what: tuple[str, str]
    silent: tuple[str, str]
    why: tuple[str, str]
    note: tuple[str, str]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns, the rules they are read under, and their texts by identity."""

    patterns: tuple[Pattern, ...]
    rules: tuple[Rules, ...]
    told: dict[str, Told]


def story_of(folder: Path) -> Story | None:
    """Return what happened in a town, or None when nobody wrote it down.

    Args:
        folder: Folder of the town.

    Raises:
        Broken: Something is wrong in its files.
    """
    files, problems = inspect(folder)
    if problems:
        raise Broken(*problems)
    if files.story is None:
        return None
    one = files.story.model
    return Story(
        levers=lever_values_set(one.levers),
        subsidies_end=one.subsidies_end,
        fund_opens=one.fund_opens,
        method=lever_values_set(one.method),
        instrument=one.instrument,
        method_taken=one.method_taken,
        election=one.election,
        switches={
            claim: _switch(getattr(one.switches, claim))
            for claim in type(one.switches).model_fields
        },
    )


def _switch(one: StorySwitch) -> Switch:
    return Switch(one.parameters, lever_values_set(one.levers), one.instrument, one.openness)


def patterns_of(folder: Path) -> Patterns:
    """Return the patterns that a town is held against: its own, or the library's.

    Args:
        folder: Folder of the town.

    Raises:
        Broken: Something is wrong in its files, or there are no patterns.
    """
    files, problems = inspect(folder)
    if problems:
        raise Broken(*problems)
    if files.patterns is None:
        raise Broken(Problem.at(folder / "patterns.toml", 0, "no_file"))
    model = files.patterns.model
    return Patterns(
        tuple(
            Pattern(one.id, one.use, one.low, one.high, one.only, silent=bool(one.silent))
            for one in model.patterns
        ),
        tuple(
            Rules(one.id, lever_values_set(one.levers), one.fund_eur_resident)
            for one in model.rules
        ),
        {one.id: _told(one) for one in model.patterns},
    )


def _told(one: Written) -> Told:
    return Told(
        (one.what, one.what_en),
        (one.silent, one.silent_en),
        (one.why, one.why_en),
        (one.note, one.note_en),
        tuple(one.sources),
    )
