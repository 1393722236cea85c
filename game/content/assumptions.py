"""What the model assumes and how much it matters in a town, for the assumption cards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agents.parameters import parameter_table
from game.content.definitions import Content

KEPT = Path("evidence", "sensitivity.json")


@dataclass(frozen=True, slots=True)
class Assumption:
    """One assumption as its card shows it.

    Attributes:
        name: The parameter.
        said: What it says, in Dutch; `Words.data("assumption.<name>.text", said)`
            translates it. Empty where nobody wrote a sentence.
        origin: `measured`, `derived` or `estimated`.
        value: Value in the model.
        unit: Unit, in English.
        low: Least value that is thought possible.
        high: Most value that is thought possible.
        source: Where it comes from.
        matters: Per lens, what it does over its whole range, as a multiple of the
            spread of the lens by luck alone. Empty when it was not screened.
    """

    name: str
    said: str
    origin: str
    value: float
    unit: str
    low: float
    high: float
    source: str
    matters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Assumptions:
    """All assumptions of the model in one town.

    Attributes:
        cards: Every parameter by name, in the order of the model.
        top: Per lens, the ten that move it most, the largest first.
        usual: Per lens, how much the middle assumption matters; what matters no
            more cannot be told from luck.
    """

    cards: Mapping[str, Assumption]
    top: Mapping[str, tuple[str, ...]]
    usual: Mapping[str, float]


def assumptions_of(folder: Path, content: Content) -> Assumptions:
    """Return the assumptions, with what was kept of their screening in a town.

    A town that was never screened, or of which the table cannot be read, has
    cards that say nothing of how much they matter.

    Args:
        folder: Folder of the town.
        content: The town.
    """
    found = _kept(folder / KEPT)
    matters = {one["name"]: one["matters"] for one in found["parameters"]}
    return Assumptions(
        cards={
            one.name: Assumption(
                one.name,
                content.assumptions.get(one.name, ""),
                one.origin,
                one.value,
                one.unit,
                one.low,
                one.high,
                one.source,
                matters.get(one.name, {}),
            )
            for one in parameter_table()
        },
        top={name: tuple(lens["top"]) for name, lens in found["lenses"].items()},
        usual={name: lens["usual_share"] for name, lens in found["lenses"].items()},
    )


def _kept(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["found"]
        return {"parameters": found["parameters"], "lenses": found["lenses"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {"parameters": [], "lenses": {}}
