"""Where fonts and icons stand: in the checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent.parent
ASSETS = next(
    (folder for folder in (_HERE / "_data" / "assets", _HERE.parent / "assets") if folder.is_dir()),
    _HERE.parent / "assets",
)
