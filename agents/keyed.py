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
_G, _M1, _M2 = np.uint64(_GOLDEN), np.uint64(_FIRST), np.uint64(_SECOND)
_27, _30, _31, _40 = (np.uint64(bits) for bits in (27, 30, 31, 40))
_BLOCK = 8192


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
    result: Draws = np.empty(len(who), dtype=np.float32)
    start = np.uint64(key(seed, purpose, when))
    # In blocks that stay in the nearest cache; the draws are the same in any block.
    value = np.empty(min(_BLOCK, len(who)), dtype=np.uint64)
    shifted = np.empty_like(value)
    for first in range(0, len(who), _BLOCK):
        block = who[first : first + _BLOCK]
        v, s = value[: len(block)], shifted[: len(block)]
        np.multiply(block, _G, out=v)
        v += start
        v ^= np.right_shift(v, _30, out=s)
        v *= _M1
        v ^= np.right_shift(v, _27, out=s)
        v *= _M2
        v ^= np.right_shift(v, _31, out=s)
        v >>= _40
        result[first : first + _BLOCK] = v.view(np.int64)
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


def lowest(values: NDArray[np.float32], who: Identities, count: int) -> NDArray[np.intp]:
    """Return the positions of the lowest values, ties by identity, ascending.

    Args:
        values: Shape (n,).
        who: Identities, shape (n,).
        count: How many positions, at most n.
    """
    if count <= 0:
        return np.empty(0, dtype=np.intp)
    if count >= len(values):
        return np.arange(len(values))
    last = np.partition(values, count - 1)[count - 1]
    maybe = np.flatnonzero(values <= last)
    first: NDArray[np.intp] = maybe[np.lexsort((who[maybe], values[maybe]))[:count]]
    return np.sort(first)
