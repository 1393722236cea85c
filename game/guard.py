"""Refuses to start when another package took the name of the society."""

from __future__ import annotations


def foreign_society() -> str:
    """Return where a foreign package `agents` stands, or an empty text.

    Another package on the registry installs the same top-level name; pip puts
    the two on top of each other without a word.
    """
    import agents  # noqa: PLC0415 - the question is which one answers

    own = getattr(agents, "DISTRIBUTION", "") == "samenleving-voorop"
    return "" if own else str(agents.__file__)
