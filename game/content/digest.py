"""A digest of what a session is played with: figures, blocks, rules and names, no sentences.

A corrected sentence leaves a saved session playable; a changed figure does not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from game.content import definitions as d
from game.content import library as lib

OFFERED = frozenset({"openings", "coalitions", "challenges"})
"""What may be chosen before play; what was not chosen does not count."""

CHOSEN = frozenset({"opened", "challenge"})
"""What was chosen; left out where nothing was."""

SHOWN: Mapping[type, frozenset[str]] = {
    kind: frozenset(names.split())
    for kind, names in {
        d.Content: "name summary opening_text notice domains roles assumptions",
        d.FactionContent: "name colour",
        lib.BlockContent: "facts name summary debate loses risk grade source icon",
        lib.ChoiceContent: "label",
        lib.OptionContent: "label",
        lib.IncidentContent: "headline text mechanism root",
        lib.FormatContent: "name summary minutes",
        lib.DilemmaContent: "title case need advice neighbours arguments_for arguments_against",
        lib.DilemmaOptionContent: "label text loses loser",
        lib.ThemeContent: "label icon",
        lib.OpeningContent: "title story",
        lib.ChallengeContent: "title task",
    }.items()
}
"""Fields that are only shown: nothing that happens or is reported hangs on them.

Names of people, streets and initiatives are not among them: those are reported,
and would turn one person into another halfway through a term.
"""


def digest_of(content: d.Content) -> str:
    """Return a digest of all that is played with."""
    played = {
        name: part
        for name, part in _played(content).items()
        if name not in OFFERED and (name not in CHOSEN or part is not None)
    }
    written = json.dumps(played, sort_keys=True, ensure_ascii=True, allow_nan=False)
    return hashlib.sha256(written.encode()).hexdigest()[:32]


def _played(value: Any) -> Any:
    """Return a value as JSON, without what is only shown."""
    if is_dataclass(value):
        only_shown = SHOWN.get(type(value), frozenset())
        return {
            one.name: _played(getattr(value, one.name))
            for one in fields(value)
            if one.name not in only_shown
        }
    if isinstance(value, Mapping):
        return {name: _played(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [_played(part) for part in value]
    return value
