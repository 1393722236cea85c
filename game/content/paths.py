"""Where the files that come with the game are, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

_GAME = Path(__file__).resolve().parent.parent


def shipped(kind: str) -> Path:
    """Return the folder `scenarios` or `assets` that came with the game."""
    packed = _GAME / "_data" / kind
    return packed if packed.is_dir() else _GAME.parent / kind
