"""Pictures that were drawn before: those used last are kept, so many bytes and no more.

A picture that takes long is drawn in steps, so that frames can go between.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

import pygame

MOST_BYTES = 24_000_000
"""What the shelf holds: some screens full of pictures."""

EACH = 300
"""Bytes that are counted for anything that is kept, however small its picture."""

MOST_BEGUN = 3
"""Pictures that may be half done; whoever asks for more has turned to something else."""

P = ParamSpec("P")
T = TypeVar("T")

Steps = Generator[None, None, T]
"""Draws in portions of a millisecond or two, and gives what was drawn."""


def finish(steps: Steps[T]) -> T:
    """Draw to the end at once; gives what was drawn."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done: T = end.value
            return done


class Shelf:
    """Keeps what was drawn, until what was used longest ago must make room.

    Args:
        most: Bytes of pixels that are kept.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.bytes = 0
        self._kept: dict[Hashable, tuple[Any, int]] = {}

    def find(self, key: Hashable) -> Any:
        """What stands here under a name, or None; it counts as just used."""
        found = self._kept.pop(key, None)
        if found is None:
            return None
        self._kept[key] = found
        return found[0]

    def put(self, key: Hashable, made: object) -> None:
        """Keep something under a name."""
        self.drop(key)
        self._kept[key] = made, bytes_of(made) + EACH
        self.bytes += self._kept[key][1]
        while self.bytes > self.most and len(self._kept) > 1:
            self.drop(next(iter(self._kept)))

    def drop(self, key: Hashable) -> None:
        """Keep it no longer."""
        self.bytes -= self._kept.pop(key, (None, 0))[1]

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.bytes = 0


SHELF = Shelf(MOST_BYTES)


def bytes_of(made: object) -> int:
    """Bytes of the pixels in a picture, or in all pictures of a tuple."""
    if isinstance(made, pygame.Surface):
        return made.get_pitch() * made.get_height()
    return sum(map(bytes_of, made)) if isinstance(made, tuple) else 0


class Picture(Protocol[P]):
    """Something that is drawn once, in one step or more."""

    def there(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Whether it was drawn before."""
        ...

    def step(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Draw a step further; gives whether it is done."""
        ...


class Shelved(Generic[P, T]):
    """A function whose pictures stand on the shelf; they are shared, so never draw on them."""

    def __init__(self, draw: Callable[P, T]) -> None:
        self._draw = draw
        update_wrapper(self, draw)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """Draw it, or give what was drawn before."""
        key = (self, args, *kwargs.items())
        found: T | None = SHELF.find(key)
        if found is None:
            found = self._draw(*args, **kwargs)
            SHELF.put(key, found)
        return found

    def there(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Whether it was drawn before."""
        return SHELF.find((self, args, *kwargs.items())) is not None

    def step(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Draw it, in one step."""
        self(*args, **kwargs)
        return True


class InSteps(Generic[P, T]):
    """A function that draws in steps; what is done stands on the shelf."""

    def __init__(self, draw: Callable[P, Steps[T]]) -> None:
        self._draw = draw
        self._begun: dict[Hashable, Steps[T]] = {}
        update_wrapper(self, draw)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """Draw it to the end, or give what was drawn before."""
        key = (self, args, *kwargs.items())
        while not self._step(key, args, kwargs):
            pass
        found: T = SHELF.find(key)
        return found

    def there(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Whether it was drawn before."""
        return SHELF.find((self, args, *kwargs.items())) is not None

    def step(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Draw a step further; gives whether it is done."""
        return self._step((self, args, *kwargs.items()), args, kwargs)

    def steps(self, *args: P.args, **kwargs: P.kwargs) -> Steps[T]:
        """The steps of drawing it, for a picture of which it is a part."""
        found: T | None = SHELF.find((self, args, *kwargs.items()))
        return found if found is not None else (yield from self._draw(*args, **kwargs))

    def _step(self, key: Hashable, args: Any, kwargs: Any) -> bool:
        if SHELF.find(key) is not None:
            return True
        work = self._begun.pop(key, None) or self._draw(*args, **kwargs)
        try:
            next(work)
        except StopIteration as end:
            SHELF.put(key, end.value)
            return True
        self._begun[key] = work
        if len(self._begun) > MOST_BEGUN:
            del self._begun[next(iter(self._begun))]
        return False
