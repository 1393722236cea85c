"""A town out of a hash: plausible, deterministic, instant. Never a model.

Every number is keyed on (seed, what, who, when), so that the same question
gets the same answer; the town has a memory only in that initiatives age.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from game.rules import codes
from game.rules.definitions import Lens, Ruleset
from game.rules.endings import (
    Missed,
    Opened,
)
from game.rules.knowledge import SOURCES
from game.rules.state import GameState
from game.rules.views import (
    Face,
    InitiativeState,
    InitiativeView,
    Item,
    LensReading,
    Measure,
    NeighbourhoodView,
    TownView,
    Value,
)

INITIATIVES = 40
THEMES = ("garden", "care", "energy", "sport", "culture", "meeting", "nature", "safety")
NAMES = (
    "Anna Bakker",
    "Bram de Vries",
    "Chaima El Idrissi",
    "Dirk Mulder",
    "Els Smit",
    "Faris Yil",
)
WORDS = ("Dorpstuin", "Eettafel", "Zonnedak", "Pluktuin", "Buurtbus", "Klusgroep", "Wijkkrant")
RESIDENTS = (9_200, 1_100, 2_400, 5_600, 7_300, 4_400)
REASONS = tuple(reason for reason in codes.END_REASONS if reason != "done")


class FakeTown:
    """Views of a town, from a hash of seed and question.

    Args:
        ruleset: The ruleset of the session (seats, neighbourhoods, months).
        seed: Seed of the session.
    """

    def __init__(self, ruleset: Ruleset, seed: int = 1) -> None:
        self.ruleset = ruleset
        self.seed = seed

    # --- luck ------------------------------------------------------------

    def _whole(self, below: int, *key: object) -> int:
        text = "|".join(str(part) for part in (self.seed, *key))
        digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % below

    def _share(self, *key: object) -> float:
        return self._whole(1000, *key) / 1000

    def _one_of(self, options: Sequence[str], *key: object) -> str:
        return options[self._whole(len(options), *key)]

    # --- the town --------------------------------------------------------

    def _face(self, who: int) -> Face:
        return Face(
            citizen=self._whole(30_000, "citizen", who),
            name=NAMES[who % len(NAMES)],
            age=18 + self._whole(65, "age", who),
            woman=who % 2 == 0,
            neighbourhood=self._place(who),
            look=self._whole(1_000_000, "look", who),
        )

    def _place(self, number: int) -> str:
        return self._one_of(self.ruleset.neighbourhoods, "place", number)

    def _initiative(self, number: int, month: int) -> InitiativeView:
        age = month + 30 - number % 36
        stage = min(5, max(0, age // 9 + self._whole(2, "pace", number)))
        state = tuple(InitiativeState)[stage]
        if state is InitiativeState.ENDED_WELL and self._whole(3, "end", number) == 0:
            state = InitiativeState.DIED
        ended = {InitiativeState.ENDED_WELL: "done"}
        reason = ended.get(state, "")
        if state is InitiativeState.DIED:
            reason = self._one_of(REASONS, "reason", number)
        place = self._place(number)
        return InitiativeView(
            id=f"initiative-{number:02}",
            name=f"{self._one_of(WORDS, 'word', number)} {place.capitalize()} "
            f"{chr(65 + number % 26)}{chr(97 + number // 26)}",
            theme=self._one_of(THEMES, "theme", number),
            neighbourhood=place,
            state=state,
            reach=5 + self._whole(40, "reach", number) * (stage + 1),
            founder=self._face(number),
            reason=reason,
            seen=month - self._whole(9, "seen", number),
            source=self._one_of(SOURCES[:-1], "source", number),
            homes=tuple(
                3 + self._whole(9, "homes", number) if here == place else number % 2
                for here in self.ruleset.neighbourhoods
            ),
            matured=number % 9 == 0 and stage >= 3 and month > 0,
        )

    def _neighbourhoods(self, month: int) -> tuple[NeighbourhoodView, ...]:
        return tuple(
            self._neighbourhood(index, place, month)
            for index, place in enumerate(self.ruleset.neighbourhoods)
        )

    def _neighbourhood(self, index: int, place: str, month: int) -> NeighbourhoodView:
        residents = RESIDENTS[index % len(RESIDENTS)]
        # Of every three neighbourhoods one is known now, one was, and one is in fog.
        if index % 3 == 2:
            return NeighbourhoodView(place, residents, 0.0, 0.0)
        return NeighbourhoodView(
            id=place,
            residents=residents,
            involved_share=0.1 + 0.2 * self._share("involved", place, month // 6),
            active_share=0.02 + 0.06 * self._share("active", place, month // 6),
            seen=month if index % 3 == 0 else month - 7,
            source="visit" if index % 2 else "contact",
        )

    def _known(self, month: int) -> tuple[Measure, ...]:
        """Trust was polled, the desk never audited, the own hours are known."""
        trust = 100 * self._share("trust", month // 12)
        trust = min(90.0, max(10.0, round(trust, 1)))
        low, high = trust - 4.8, trust + 4.8
        asked = Measure("trust", Lens.TRUST, trust, low, high, "percent", month - 6, "poll", 400)
        own = Measure(
            "hours_week", Lens.COUNCIL_HOURS, 16.4, 16.4, 16.4, "hours_week", month, "own"
        )
        return (own, asked)

    def _opened_town(self, month: int) -> TownView:
        known = self._town(month)
        hoods = (
            replace(self._neighbourhood(0, one.id, month), residents=one.residents)
            for one in known.neighbourhoods
        )
        views = (replace(one, seen=month, source="opened") for one in known.initiatives)
        return TownView(month, tuple(hoods), tuple(views))

    def _opened(self, state: GameState) -> Opened:
        before, town = self._town(state.month), self._opened_town(state.month)
        gone = [i for i in town.initiatives if i.reason]
        truth = tuple(
            replace(one, source="opened", sample=0, low=one.value, high=one.value)
            for one in self._known(state.month)
        )
        return Opened(
            before=before,
            town=town,
            missed=tuple(Missed(one, 4 + n, 9 + n) for n, one in enumerate(gone[:12])),
            missed_count=len(gone),
            unknown_count=5,
            never_visited=self.ruleset.neighbourhoods[2:4],
            known=self._known(state.month),
            truth=truth,
        )

    def _town(self, month: int) -> TownView:
        initiatives = tuple(self._initiative(n, month) for n in range(INITIATIVES))
        return TownView(month, self._neighbourhoods(month), initiatives)

    def _lenses(self, month: int, town: str) -> tuple[LensReading, ...]:
        readings = []
        for lens in Lens:
            middle = 0.3 + 0.4 * self._share("lens", lens, month, town)
            dots = tuple(round(middle + 0.004 * (n - 25), 4) for n in range(50))
            readings.append(
                LensReading(lens, middle, dots[5], dots[44], "share", "estimated", dots)
            )
        return tuple(readings)

    # --- items -----------------------------------------------------------

    def _values(self, names: Sequence[str], *key: object) -> tuple[tuple[str, Value], ...]:
        return tuple(sorted((name, self._value(name, *key)) for name in names))

    def _value(self, name: str, *key: object) -> Value:
        words: dict[str, Sequence[str]] = {
            "initiative": [f"initiative-{n:02}" for n in range(INITIATIVES)],
            "rival": [f"initiative-{n:02}" for n in range(INITIATIVES)],
            "neighbourhood": self.ruleset.neighbourhoods,
            "faction": sorted({seat.faction for seat in self.ruleset.seats}),
            "seat": [seat.id for seat in self.ruleset.seats],
            "block": sorted(self.ruleset.blocks),
            "incident": ["storm"],
            "reason": REASONS,
            "need": codes.NEEDS,
        }
        if name in words:
            return self._one_of(words[name], name, *key)
        size = 20_000 if name in ("eur", "fund_left") else 90
        return 1 + self._whole(size, name, *key)

    def _item(self, known: dict[str, tuple[str, ...]], *key: object) -> Item:
        code = self._one_of(sorted(known), "code", *key)
        values = self._values(known[code], *key)
        told = dict(values)
        return Item(
            code,
            values,
            face=self._face(self._whole(INITIATIVES, "face", *key)),
            initiative=str(told.get("initiative", "")),
            neighbourhood=str(told.get("neighbourhood", "")),
        )
