"""Mistakes in scenario files, and how one is told."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.content.messages import KINDS, MESSAGES

Value = str | int | float


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a scenario file.

    Attributes:
        file: The file or folder.
        line: Line in the file, from 1; 0 when it is about the file as a whole.
        code: Key in `MESSAGES`.
        values: Values of the sentence, sorted by name. `hint` is what the
            author probably meant.
        place: Names and numbers that lead to it in the file.
    """

    file: str
    line: int
    code: str
    values: tuple[tuple[str, Value], ...] = ()
    place: tuple[str | int, ...] = field(default=(), compare=False)

    @classmethod
    def at(cls, path: Path, line: int, code: str, **values: Value) -> Problem:
        """Return a problem; an empty hint is left out."""
        kept = {name: value for name, value in values.items() if name != "hint" or value}
        return cls(str(path), line, code, tuple(sorted(kept.items())))


class Broken(Exception):  # noqa: N818 - it reads as a sentence: raise Broken(problem)
    """Scenario files with mistakes; holds all of them."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(format_problem(problem, "en") for problem in problems))


def nearest(word: object, options: Iterable[str]) -> str:
    """Return the option that looks most like `word`, or an empty text."""
    folded = {option.casefold(): option for option in options}
    close = difflib.get_close_matches(str(word).casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""


def shown(place: Iterable[str | int]) -> str:
    """Return a place in a file as authors count: `levers[2].set`."""
    text = ""
    for part in place:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text


def format_problem(problem: Problem, lang: str) -> str:
    """Return `file:line: what is wrong; bedoelde u "..."?`.

    Args:
        problem: The mistake.
        lang: `nl`, or anything else for English.
    """
    column = 0 if lang == "nl" else 1
    values = {
        name: KINDS[str(value)][column] if name in ("expected", "kind") else value
        for name, value in problem.values
        if isinstance(value, str | int | float)
    }
    sentence = MESSAGES[problem.code][column].format(**values).rstrip()
    if "hint" in values:
        question = ("bedoelde u", "did you mean")[column]
        sentence += f'; {question} "{values["hint"]}"?'
    place = f"{_short(problem.file)}:{problem.line}" if problem.line else _short(problem.file)
    return f"{place}: {sentence}"


def _short(file: str) -> str:
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        return path.relative_to(Path.cwd()).as_posix()
    return file
