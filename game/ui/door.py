"""The way into a session and out of it: both take long, and no frame waits for them."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.aside import Aside
from game.ui.ports import Table


class Door:
    """Opens one session at a time and closes the one that was left."""

    def __init__(self) -> None:
        self._opening: Aside[Table] | None = None
        self._closing: Aside[None] | None = None

    @property
    def opening(self) -> bool:
        """Whether a session is asked for and not yet handed over."""
        return self._opening is not None

    @property
    def ready(self) -> bool:
        """Whether the session that was asked for can be handed over at once."""
        return self._opening is not None and self._opening.done

    def ask(self, start: Callable[[], Table]) -> None:
        """Start a session once the one before is closed; it may be the same."""
        closing, self._closing = self._closing, None

        def after() -> Table:
            if closing is not None:
                closing.result()
            return start()

        self._opening = Aside(after)

    def enter(self) -> Table:
        """Wait for the session that was asked for; raises what its start raised.

        Raises:
            ValueError: None was asked for.
        """
        opening, self._opening = self._opening, None
        if opening is None:
            raise ValueError("no session was asked for")
        return opening.result()

    def leave(self, table: Table) -> None:
        """Begin to close a session."""
        self.closed()
        self._closing = Aside(table.close)

    def closed(self) -> None:
        """Wait until the session that was left is closed."""
        closing, self._closing = self._closing, None
        if closing is not None:
            closing.result()
