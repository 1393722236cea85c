"""The sounds of the game, made by code: `python -m game.ui.tones` writes `assets/sounds`.

Each is a sum of a few fading sines and, where it knocks or rustles, of a noise
that is always the same. Soft, short and low: a room should hardly notice.
"""

from __future__ import annotations

import io
import wave
from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from game.content.paths import shipped

RATE = 22_050
"""Samples a second."""

Samples = NDArray[np.float64]


def _time(seconds: float) -> Samples:
    return np.arange(round(RATE * seconds)) / RATE


def _tone(seconds: float, pitch: float, fading: float) -> Samples:
    """A sine of `pitch` Hz that has lost most of itself after `fading` seconds."""
    t = _time(seconds)
    return np.sin(2 * np.pi * pitch * t) * np.exp(-3 * t / fading)


def _noise(seconds: float, smooth: int) -> Samples:
    """Noise with its high tones taken out by averaging over `smooth` samples."""
    rough = np.random.Generator(np.random.PCG64(1)).uniform(-1, 1, round(RATE * seconds))
    return np.convolve(rough, np.ones(smooth) / smooth, "same")


def _knock() -> Samples:
    t = _time(0.22)
    wood = _tone(0.22, 196, 0.12) + 0.6 * _tone(0.22, 411, 0.06) + 0.3 * _tone(0.22, 873, 0.03)
    return wood + 0.8 * _noise(0.22, 4) * np.exp(-t / 0.006)


def vote() -> Samples:
    """A seat turns: a small wooden tick."""
    return _tone(0.08, 740, 0.04) + 0.4 * _tone(0.08, 1480, 0.02)


def gavel() -> Samples:
    """The chair's gavel: one knock and a softer one."""
    sound = np.zeros(round(RATE * 0.5))
    first, second = _knock(), 0.55 * _knock()
    sound[: len(first)] += first
    start = round(RATE * 0.2)
    sound[start : start + len(second)] += second
    return sound


def page() -> Samples:
    """A page of the paper: a rustle that swells and goes."""
    t = _time(0.42)
    swell = np.sin(np.pi * t / 0.42) ** 2 * (0.6 + 0.4 * np.sin(2 * np.pi * 9 * t) ** 2)
    return _noise(0.42, 3) * swell


def bell() -> Samples:
    """An initiative starts: a small bell."""
    return (
        _tone(1.1, 784, 0.8)
        + 0.45 * _tone(1.1, 1568, 0.5)
        + 0.2 * _tone(1.1, 2352, 0.25)
        + 0.1 * _tone(1.1, 3210, 0.12)
    )


def fade() -> Samples:
    """An initiative stops: two low tones, the second lower."""
    sound = np.zeros(round(RATE * 1.1))
    for start, pitch in ((0.0, 392.0), (0.24, 294.0)):
        tone = _tone(0.8, pitch, 0.6) + 0.3 * _tone(0.8, pitch * 2, 0.3)
        place = round(RATE * start)
        sound[place : place + len(tone)] += tone
    return sound


SOUNDS: Mapping[str, Callable[[], Samples]] = {
    "vote": vote,
    "gavel": gavel,
    "page": page,
    "bell": bell,
    "fade": fade,
}
LOUDEST = {"vote": 0.18, "gavel": 0.5, "page": 0.2, "bell": 0.3, "fade": 0.3}
"""Share of full loudness at the highest point."""


def as_wave(name: str) -> bytes:
    """Return a sound as the bytes of a WAV file: mono, 16 bits."""
    samples = SOUNDS[name]()
    edge = np.minimum(1.0, np.arange(len(samples)) / (RATE * 0.003))
    samples = samples * edge * edge[::-1]
    samples = samples / np.abs(samples).max() * LOUDEST[name]
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(samples * 32767).astype("<i2").tobytes())
    return stream.getvalue()


def main() -> None:
    """Write every sound."""
    folder = shipped("assets") / "sounds"
    folder.mkdir(exist_ok=True)
    for name in SOUNDS:
        (folder / f"{name}.wav").write_bytes(as_wave(name))


if __name__ == "__main__":
    main()
