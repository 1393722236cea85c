"""What a kept table of evidence says of itself: the command, the seed and a digest.

A table that was made with another model, other parameters or another town than
those in the tree is stale; the tests refuse it, and name the command to run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from agents.burn_in import code_digest
from agents.parameters import parameter_table
from agents.town import Town


def digest_of(towns: Sequence[Town], *more: object) -> str:
    """Return a digest of the model, its parameters and towns.

    Args:
        towns: The towns of the study; the order of their neighbourhoods,
            factions, incidents and blocks never matters.
        more: Whatever else the study hangs on, such as the bands of patterns.
    """
    found = hashlib.blake2b(digest_size=16)
    parts = (code_digest(), parameter_table(), [_in_order(town) for town in towns], more)
    found.update(repr(parts).encode())
    return found.hexdigest()


def _in_order(town: Town) -> Town:
    return replace(
        town,
        neighbourhoods=tuple(sorted(town.neighbourhoods, key=lambda part: part.id)),
        factions=tuple(sorted(town.factions, key=lambda faction: faction.id)),
        incidents=tuple(sorted(town.incidents, key=lambda incident: incident.id)),
        blocks=dict(sorted(town.blocks.items())),
    )


def keep(path: Path, command: str, seed: int, digest: str, found: Any) -> None:
    """Write evidence as JSON, with the command that makes it again.

    Args:
        path: File to write; its folder is made.
        command: The command line, as a reader would type it.
        seed: Seed of the study.
        digest: As of `digest_of`.
        found: The table, as plain values.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = {"command": command, "seed": seed, "digest": digest, "found": found}
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path) -> dict[str, Any]:
    """Read evidence: `command`, `seed`, `digest` and `found`.

    Raises:
        OSError: The file cannot be read.
        ValueError: The file is not evidence.
    """
    whole = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(whole, dict) or not {"command", "seed", "digest", "found"} <= whole.keys():
        raise ValueError(f"{path} holds no evidence")
    return whole
