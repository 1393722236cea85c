"""Curves as tables, so that decisions on citizens never call exp or log.

The last bit of `numpy.exp` depends on the features of the processor. These
tables are made once with the standard library and rounded to a fixed grid;
after that only + - x / and look-ups touch a citizen.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
"""Scores on the scale of a logit or a natural logarithm, shape (n,)."""

Shares = NDArray[np.float32]
"""Probabilities or shares, 0 to 1, shape (n,)."""

HALFWAY: Final = 0.5
"""The middle of a scale from 0 to 1, from which skill, roots and trust are counted."""

WEEKS_A_MONTH: Final = 4.345
"""Levers promise and people count in weeks, the desk works by the month."""

_STEPS: Final = 128
_SPAN: Final = 16
_GRID: Final = 2.0**20


def _on_grid(values: list[float]) -> NDArray[np.float32]:
    table = np.array([round(value * _GRID) / _GRID for value in values], dtype=np.float32)
    table.setflags(write=False)
    return table


_SCORES = [(i + 0.5) / _STEPS - _SPAN for i in range(2 * _SPAN * _STEPS)]
_LOGISTIC = _on_grid([1.0 / (1.0 + math.exp(-x)) for x in _SCORES])
_EXP = _on_grid([math.exp(min(x, 12.0)) for x in _SCORES])
_NORMAL = _on_grid([NormalDist().inv_cdf((i + 0.5) / 4096) for i in range(4096)])


def _rows(scores: Scores) -> NDArray[np.intp]:
    rows = ((scores + np.float32(_SPAN)) * np.float32(_STEPS)).astype(np.intp)
    return np.clip(rows, 0, len(_SCORES) - 1, out=rows)


def logistic(scores: Scores) -> Shares:
    """Return 1 / (1 + exp(-score)) on a grid of 1/128, shape as given."""
    return _LOGISTIC[_rows(scores)]


def exponential(scores: Scores) -> NDArray[np.float32]:
    """Return exp(score) on a grid of 1/128 for scores below 12."""
    return _EXP[_rows(scores)]


def normal(draws: NDArray[np.float32]) -> Scores:
    """Return standard normal values for uniform draws, 4096 quantiles."""
    return _NORMAL[(draws * np.float32(4096)).astype(np.intp)]


def chance(score: float) -> float:
    """Return the logistic of one score, for thick agents."""
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, score))))


def exact_mean(values: NDArray[np.float32]) -> float:
    """Return the mean on a grid of 2**-20, free of the order of summation."""
    if len(values) == 0:
        return 0.0
    whole = np.rint(values.astype(np.float64) * _GRID).astype(np.int64)
    return float(int(whole.sum()) / (_GRID * len(values)))


def normal_of(draw: float) -> float:
    """Return the standard normal value for one uniform draw."""
    return float(_NORMAL[int(draw * 4096)])
