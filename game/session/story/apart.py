"""People apart: nobody the table meets has the name of somebody else it met.

Whoever was met first keeps a name; of people who are met at once that is who
comes first by identity. Another keeps the first name and takes a family name
that is free. Who people are in the town does not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar

from agents.keyed import join
from game.content.definitions import Content
from game.content.library import NamesContent
from game.rules.views import Face, Item
from game.session.story.people import member_of, surname_of

_TRIES = 200
_HOLDERS = 4
"""Members a seat may see in a term, whose names are kept free."""

T = TypeVar("T")


@dataclass
class Apart:
    """Who was met so far in a term, and under which name.

    Attributes:
        names: Names to choose from.
        given: The name of everybody who was met, by identity.
        taken: Names that are in use.
    """

    names: NamesContent
    given: dict[int, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, content: Content) -> Apart:
        """Return the start of a term: only the council is known, successors included."""
        apart = cls(content.names)
        seats = [one.seat for faction in content.factions for one in faction.members]
        for holder in range(_HOLDERS):
            for seat in seats:
                member = member_of(content, seat, holder)
                apart.given[member.look] = member.name
                apart.taken.add(member.name)
        return apart

    def told(self, report: T) -> T:
        """Return a report in which everybody has a name of their own, and remember them."""
        for face in sorted(faces_in(report), key=lambda one: one.look):
            if face.look not in self.given:
                self.given[face.look] = self._free(face)
                self.taken.add(self.given[face.look])
        named: T = self._named(report)
        return named

    def _free(self, face: Face) -> str:
        """Return the name of somebody new, or one with another family name if it is taken."""
        first = face.name.split(" ")[0]
        others = (
            f"{first} {surname_of(self.names, first, join(face.look, number))}"
            for number in range(_TRIES)
        )
        free = (name for name in (face.name, *others) if name not in self.taken)
        return next(free, face.name)

    def _named(self, value: Any) -> Any:
        if isinstance(value, Face):
            name = self.given[value.look]
            return value if name == value.name else replace(value, name=name)
        if isinstance(value, tuple):
            parts = tuple(map(self._named, value))
            return parts if any(a is not b for a, b in zip(parts, value, strict=True)) else value
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed = {
            one.name: part
            for one in fields(value)
            if (part := self._named(getattr(value, one.name))) is not getattr(value, one.name)
        }
        if isinstance(value, Item) and value.face is not None and "face" in changed:
            before, now = value.face.name, changed["face"].name
            changed["values"] = tuple(
                (name, now if told == before else told) for name, told in value.values
            )
        return replace(value, **changed) if changed else value


def faces_in(value: Any) -> Iterator[Face]:
    """Yield everybody in a report."""
    if isinstance(value, Face):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from faces_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from faces_in(getattr(value, one.name))
