"""What was asked of `voorop validate`, and what it writes: CSV, the figure, kept evidence."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agents.studies.bands import Finding, Verdict
from game.texts import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLUMNS = ("id", "use", "low", "high", "mean", "spread", "inside", "verdict", "what", "why")
COLOURS = {Verdict.PASS: "#1f6f54", Verdict.FAIL: "#b3261e"}


@dataclass(frozen=True)
class Asked:
    """What was typed after `voorop validate`.

    Attributes:
        scenario: The town.
        runs: How many seeds; None for what is usual.
        seed: First seed.
        jobs: Processes at the same time; None leaves it to the cluster in force.
        keep: Whether the result is kept as evidence with the town.
        as_json: Whether to print for machines.
        out: Folder for files, or None.
    """

    scenario: str
    runs: int | None
    seed: int
    jobs: int | None
    keep: bool
    as_json: bool
    out: Path | None

    def folders(self, home: Path) -> list[Path]:
        """Return the folders that want files: the one typed, and the evidence of the town."""
        kept = [home / "evidence"] if self.keep else []
        for folder in kept:
            folder.mkdir(exist_ok=True)
        return [*kept, *([self.out] if self.out else [])]

    def command(self, kind: str = "") -> str:
        """Return the command that makes the same evidence again."""
        runs = f" --runs {self.runs}" if self.runs else ""
        return f"voorop validate {self.scenario}{kind}{runs} --seed {self.seed} --keep"


def write_csv(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write the table of patterns, one row a pattern, sources last."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow([*COLUMNS, "sources"])
        for one in rows:
            table.writerow([*(one[name] for name in COLUMNS), " | ".join(one["sources"])])


def write_figure(path: Path, findings: Sequence[Finding], town: str, words: Words) -> None:
    """Draw every pattern the model speaks of: the band, a dot a seed, and the mean.

    Each row is scaled so that its band has the same width; what lies far
    outside is drawn at the edge.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415 - half a second, only for a figure

    spoken = [one for one in findings if one.verdict != Verdict.SILENT]
    figure = Figure(figsize=(9.0, 1.4 + 0.32 * len(spoken)), layout="constrained")
    axes = figure.subplots()
    axes.axvspan(0.0, 1.0, color="#dfe9e4", zorder=0)
    for place, one in enumerate(reversed(spoken)):
        _row(axes, place, one)
    axes.set_yticks(range(len(spoken)), [one.pattern.id for one in reversed(spoken)])
    axes.set_xlim(-1.05, 2.05)
    axes.set_xticks([0.0, 1.0], [words("onderkant band"), words("bovenkant band")])
    axes.set_ylim(-0.7, len(spoken) - 0.3)
    axes.set_title(
        words(
            "{town}: de gepubliceerde band en {runs} simulaties",
            town=town,
            runs=max((len(one.values) for one in spoken), default=0),
        )
    )
    axes.set_xlabel(
        words("één stip per startgetal; ruit: gemiddelde; groen klopt, rood klopt niet")
    )
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    figure.savefig(path, dpi=150)


def _row(axes: Axes, place: int, one: Finding) -> None:
    pattern, colour = one.pattern, COLOURS[one.verdict]

    def scaled(value: float) -> float:
        share = (value - pattern.low) / (pattern.high - pattern.low)
        return min(2.0, max(-1.0, share))

    dots = [scaled(value) for value in one.values]
    axes.scatter(dots, [place] * len(dots), s=9, color=colour, alpha=0.35, linewidths=0)
    axes.scatter([scaled(one.mean or 0.0)], [place], s=42, marker="D", color=colour, zorder=3)
    axes.annotate(
        f"{one.mean:.3g}  ({pattern.low:g} … {pattern.high:g})",
        (2.07, place),
        annotation_clip=False,
        va="center",
        fontsize=8,
    )
