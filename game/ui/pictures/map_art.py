"""The map of a municipality, generated from its scenario and kept on disk.

The art is made once at a fixed size, about a second and a half of work, and
scaled to wherever it is shown. It depends on identities, residents, settlement
and place of the neighbourhoods and on the scenario's own identity, nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import platformdirs
import pygame
from numpy.typing import NDArray

from game.content.definitions import NeighbourhoodContent
from game.ui.pictures.map_features import buildings, draw_buildings, homes, spots, trees
from game.ui.pictures.map_fields import Field
from game.ui.pictures.map_ground import OUTSIDE, Ground, ground
from game.ui.pictures.map_layout import HEIGHT, WIDTH, layout

EDITION = 1
"""Raised when the drawing changes, so that kept maps are made anew."""
CALM = 0.2
"""How far the art is faded towards paper, so that people and plans stand out."""
MANY = 60_000
"""Above this number of residents a dot stands for a hundred of them."""


@dataclass(frozen=True, slots=True)
class MapArt:
    """A map, in pixels of its own size.

    Attributes:
        picture: Height by width by 3, the ground with its buildings.
        labels: Row of the neighbourhood of every point; `OUTSIDE` for none.
        anchors: Where the name of every neighbourhood goes.
        trees: A row each: x, y, size, kind.
        homes: Where the dots live, neighbourhood after neighbourhood.
        owner: Row of the neighbourhood of every dot.
        rank: Place of every dot in the order of its neighbourhood, 0 to 1.
        spots: Places for pins, neighbourhood after neighbourhood.
        spot_owner: Row of the neighbourhood of every place for a pin.
    """

    picture: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    anchors: Field
    trees: Field
    homes: Field
    owner: NDArray[np.uint8]
    rank: Field
    spots: Field
    spot_owner: NDArray[np.uint8]

    def neighbourhood_at(self, x: float, y: float) -> int | None:
        """Row of the neighbourhood at a point of the map, or None outside all."""
        if not (0 <= x < WIDTH and 0 <= y < HEIGHT):
            return None
        row = int(self.labels[int(y), int(x)])
        return None if row == OUTSIDE else row


def residents_per_dot(residents: int) -> int:
    """How many residents one dot stands for in a municipality of this size."""
    return 10 if residents <= MANY else 100


def seed_of(scenario: str) -> int:
    """A stable number from the identity of a scenario."""
    return int.from_bytes(hashlib.sha256(scenario.encode()).digest()[:8], "big")


def digest_of(places: Sequence[NeighbourhoodContent], seed: int) -> str:
    """Name under which a map is kept."""
    lines = [f"{EDITION} {WIDTH} {HEIGHT} {seed}"]
    lines += [f"{p.id} {p.settlement} {p.residents} {p.place}" for p in places]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:24]


def generate(places: Sequence[NeighbourhoodContent], seed: int) -> MapArt:
    """Make the map of a municipality."""
    rng = np.random.default_rng(seed)
    lay_out = layout(places, rng)
    made = ground(places, lay_out, rng)
    built = buildings(made, places, lay_out, rng)
    per_dot = residents_per_dot(sum(p.residents for p in places))
    counts = [max(1, round(p.residents / per_dot)) for p in places]
    live = [homes(made, built, part, count, rng) for part, count in enumerate(counts)]
    pins = [spots(made, part, rng) for part in range(len(places))]
    return MapArt(
        picture=_painted(made, built),
        labels=made.labels,
        anchors=_anchors(made, lay_out.centres),
        trees=trees(made, built, rng),
        homes=np.concatenate(live),
        owner=np.repeat(np.arange(len(places)), counts).astype(np.uint8),
        rank=np.concatenate(
            [(rng.permutation(count) + np.float32(0.5)) / count for count in counts]
        ).astype(np.float32),
        spots=np.concatenate(pins),
        spot_owner=np.repeat(np.arange(len(places)), [len(p) for p in pins]).astype(np.uint8),
    )


def _painted(made: Ground, built: Field) -> NDArray[np.uint8]:
    """The ground and its buildings as one picture."""
    plain = np.clip(made.colours, 0, 255).astype(np.uint8).transpose(2, 1, 0)
    large = pygame.transform.scale(pygame.surfarray.make_surface(plain), (2 * WIDTH, 2 * HEIGHT))
    draw_buildings(large, built, 2)
    small = pygame.transform.smoothscale(large, (WIDTH, HEIGHT))
    drawn = pygame.surfarray.array3d(small).transpose(1, 0, 2).astype(np.float32)
    paper = np.array((250, 246, 238), np.float32)
    return np.round(drawn + (paper - drawn) * np.float32(CALM)).astype(np.uint8)


def _anchors(made: Ground, centres: Field) -> Field:
    """Where names go: near the centre, and well inside the neighbourhood."""
    found = []
    rows, columns = np.mgrid[40 : HEIGHT - 40 : 8, 110 : WIDTH - 110 : 8]
    deep = np.minimum(made.cells.border[rows, columns], 90)
    label = made.labels[rows, columns]
    for part, (x, y) in enumerate(centres):
        away = np.hypot(columns - x, rows - y - 14)
        score = np.where(label == part, deep - 0.9 * away, -np.inf)
        best = np.unravel_index(int(score.argmax()), score.shape)
        inside = np.isfinite(score[best])
        found.append((columns[best], rows[best]) if inside else (x, y))
    return np.array(found, np.float32)


def map_art(
    places: Sequence[NeighbourhoodContent], seed: int, folder: Path | None = None
) -> MapArt:
    """The map of a municipality: from disk when it was made before, else made and kept.

    Args:
        places: Its neighbourhoods.
        seed: From `seed_of` the scenario.
        folder: Where maps are kept; the user's own cache folder by default.
    """
    path = _path(places, seed, folder)
    found = _load(path)
    if found is not None:
        return found
    art = generate(places, seed)
    _keep(art, path)
    return art


def was_made(places: Sequence[NeighbourhoodContent], seed: int, folder: Path | None = None) -> bool:
    """Whether a map is on disk."""
    return _path(places, seed, folder).exists()


def _path(places: Sequence[NeighbourhoodContent], seed: int, folder: Path | None) -> Path:
    kept = folder or platformdirs.user_cache_path("samenleving-voorop") / "maps"
    return kept / f"{digest_of(places, seed)}.npz"


def _load(path: Path) -> MapArt | None:
    """A kept map, or None when there is none or it cannot be read."""
    try:
        with path.open("rb") as file, np.load(file) as kept:
            return MapArt(**{part.name: kept[part.name] for part in fields(MapArt)})
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def _keep(art: MapArt, path: Path) -> None:
    """Keep a map for the next time; a full or closed disk only costs that time again."""
    part = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            np.savez(file, **{f.name: getattr(art, f.name) for f in fields(MapArt)})
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
