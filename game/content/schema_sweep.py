"""What the file of a sweep may say: what is crossed, how long and how often."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.content.schema import FormatOne, Strict, Text

Some = Annotated[list[float], Field(min_length=1)]


class SweepFile(Strict):
    """A sweep: towns, methods, blocks and values of parameters, all crossed."""

    format: FormatOne
    towns: list[Text] = Field(min_length=1, description="Towns of the game, or folders")
    methods: list[Text] = Field(
        default=["zoals-altijd"],
        min_length=1,
        description="Methods as on the command line: blocks with commas between them",
    )
    blocks: list[Text] = Field(
        default=[], max_length=8, description="Blocks that every method is tried with and without"
    )
    parameters: dict[str, Some] = Field(
        default={}, description="Values per parameter of `agents/parameters/`"
    )
    months: int = Field(default=36, ge=1, le=240, description="Months from the start of the term")
    runs: int = Field(default=12, ge=1, le=10_000, description="Runs of every combination")
    seed: int = Field(default=1, ge=0, description="Seed of all luck")
