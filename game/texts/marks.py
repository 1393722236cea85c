"""Marks: they do nothing but tell the extractor which Dutch texts to collect.

A text that is translated where it is written stands in `words("...")`. A text
that is written in one place and spoken in another carries one of these marks.
"""

from __future__ import annotations

from collections.abc import Mapping

Sentences = Mapping[str, tuple[str, ...]]
"""Per code one or more ways to say it."""

Labels = Mapping[str, str]
"""Per code one short text."""

Plural = tuple[str, str]
"""Singular and plural of a counted thing, with `{n}` for the number."""


def mark(dutch: str) -> str:
    """Return a text as it is; the extractor collects it."""
    return dutch


def labels(table: dict[str, str]) -> Labels:
    """Return a table of texts by code; the extractor collects its values."""
    return table


def sentences(table: dict[str, tuple[str, ...]]) -> Sentences:
    """Return a table of sentences by code; the extractor collects its values."""
    return table


def plurals(table: dict[str, Plural]) -> Mapping[str, Plural]:
    """Return a table of counted things; the extractor collects its pairs."""
    return table
