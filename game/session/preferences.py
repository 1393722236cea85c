"""What a user set for comfort, kept beside the sessions: never part of a journal."""

from __future__ import annotations

import json
import tomllib
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

NAME = "settings.toml"
LARGEST = 1.6


@dataclass(frozen=True, slots=True)
class Preferences:
    """Wishes of whoever plays on this machine.

    Attributes:
        lang: `nl` or `en`; empty when never chosen.
        scale: Text scale, 1.0 to 1.6.
        reduced_motion: Nothing moves by itself.
        sound: Whether sounds are heard.
        volume: How loud, 0 to 1.
        full_screen: Whether the whole screen is used.
        display: Which display, counted from 0.
        hints: Hints that were read and do not come back.
    """

    lang: str = ""
    scale: float = 1.0
    reduced_motion: bool = False
    sound: bool = True
    volume: float = 0.6
    full_screen: bool = False
    display: int = 0
    hints: tuple[str, ...] = ()


class Keeper:
    """Holds the preferences of now, and writes what changes.

    Nothing waits for it and nothing fails on it: where it cannot write, what
    was set holds until the window closes.

    Args:
        path: Where they are kept; None keeps them in memory only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.now = read(path) if path else Preferences()

    def change(self, **changes: Any) -> None:
        """Set what is given, by its name in `Preferences`, and keep it."""
        before, self.now = self.now, replace(self.now, **changes)
        if self.path is not None and self.now != before:
            with suppress(OSError):
                write(self.path, self.now)


def default_path() -> Path:
    """Return where the preferences of this user are kept."""
    return user_config_path("samenleving-voorop", appauthor=False) / NAME


def read(path: Path) -> Preferences:
    """Return what was kept; what is missing or cannot be read is as it is by default."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    plain = Preferences()
    found: dict[str, Any] = {}
    for field in fields(Preferences):
        value, usual = data.get(field.name), getattr(plain, field.name)
        if isinstance(usual, tuple) and isinstance(value, list):
            found[field.name] = tuple(one for one in value if isinstance(one, str))
        elif type(value) is type(usual):
            found[field.name] = value
    kept = replace(plain, **found)
    return replace(
        kept,
        scale=min(LARGEST, max(1.0, kept.scale)),
        volume=min(1.0, max(0.0, kept.volume)),
        display=max(0, kept.display),
    )


def write(path: Path, preferences: Preferences) -> None:
    """Write the preferences; the file is replaced whole.

    Raises:
        OSError: The place cannot be written.
    """
    lines = [
        f"{name} = {json.dumps(value, ensure_ascii=False)}"
        for name, value in asdict(preferences).items()
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    unborn = path.with_suffix(".new")
    unborn.write_text("\n".join(lines) + "\n", encoding="utf-8")
    unborn.replace(path)
