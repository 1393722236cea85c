"""Keyed random numbers: each draw is a pure function of (seed, purpose, who, when).

Counter-based after splitmix64 (Steele, Lea and Flood 2014, "Fast splittable
pseudorandom number generators"). There is no stream and no state: any draw may
be made in any order, in any batch, on any processor, with the same result.
*Who* is a stable identity of 64 bits, never a row number or a running count.
"""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np
from numpy.typing import NDArray

Identities = NDArray[np.uint64]
"""Stable identities of citizens, shape (n,)."""

Draws = NDArray[np.float32]
"""Uniform draws on the grid of 2**-24 in [0, 1), shape (n,)."""

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB


def mix(value: int) -> int:
    """Return the splitmix64 finaliser of a whole number, 64 bits."""
    value &= _MASK
    value = ((value ^ (value >> 30)) * _FIRST) & _MASK
    value = ((value ^ (value >> 27)) * _SECOND) & _MASK
    return value ^ (value >> 31)


@cache
def identity(name: str) -> int:
    """Return the 64-bit identity of a name, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


def join(*parts: int) -> int:
    """Return one identity made of several, order mattering."""
    value = 0
    for part in parts:
        value = mix(value + part * _GOLDEN + 1)
    return value


@cache
def key(seed: int, purpose: str, when: int) -> int:
    """Return the key shared by all draws for one purpose at one moment."""
    return join(seed, identity(purpose), when & _MASK)


def draw(seed: int, purpose: str, who: int, when: int = 0) -> float:
    """Return one uniform draw in [0, 1) on the grid of 2**-24."""
    return (mix(key(seed, purpose, when) + who * _GOLDEN) >> 40) * 2.0**-24


def draws(seed: int, purpose: str, who: Identities, when: int = 0) -> Draws:
    """Return one uniform draw per identity; equal to `draw` for each of them.

    Args:
        seed: Seed of the run.
        purpose: What the draw decides; one word per decision.
        who: Identities, shape (n,).
        when: Month, or 0 for what is decided once.

    Returns:
        Uniform draws in [0, 1), shape (n,), float32.
    """
    value = who * np.uint64(_GOLDEN)
    value += np.uint64(key(seed, purpose, when))
    shifted = value >> np.uint64(30)
    value ^= shifted
    value *= np.uint64(_FIRST)
    np.right_shift(value, np.uint64(27), out=shifted)
    value ^= shifted
    value *= np.uint64(_SECOND)
    np.right_shift(value, np.uint64(31), out=shifted)
    value ^= shifted
    value >>= np.uint64(40)
    result: Draws = value.astype(np.float32)
    result *= np.float32(2.0**-24)
    return result


def joined(who: Identities, part: int) -> Identities:
    """Return identities made of each citizen and one more identity."""
    return paired(who, np.uint64(mix(part)))


def paired(who: Identities, other: Identities | np.uint64) -> Identities:
    """Return one identity per pair of identities, order mattering."""
    value = who * np.uint64(_GOLDEN) + other
    value ^= value >> np.uint64(30)
    value *= np.uint64(_FIRST)
    value ^= value >> np.uint64(27)
    value *= np.uint64(_SECOND)
    value ^= value >> np.uint64(31)
    return value
