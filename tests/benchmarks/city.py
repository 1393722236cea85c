"""How fast a city lives: `python -m tests.benchmarks.city [RESIDENTS]`.

The neighbourhoods of Leusden are repeated until there are as many residents as
in Utrecht (370,000 unless another number is given); desks, fund and staff grow
along as far as their levers go. Asked: 36 months within 3 s and 500 MB.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from statistics import median

from agents.institution import LEVERS
from agents.municipality import BURN_IN, Municipality
from agents.snapshot import fork
from agents.town import Town
from game.content.build import town_of
from game.content.load import find, load

TERM = 36
RUNS = 5


def city_of(town: Town, residents: int) -> Town:
    """Return a city in which the neighbourhoods of a town come back under other names."""
    times = residents / town.residents
    made = []
    while sum(part.residents for part in made) < residents:
        for part in town.neighbourhoods:
            left = residents - sum(one.residents for one in made)
            if left > 0:
                name = f"{part.id}-{len(made)}"
                made.append(replace(part, id=name, residents=min(part.residents, left)))
    rules = town.institution
    grown = {
        name: min(LEVERS[name].high, times * getattr(rules, name))
        for name in ("desk_fte", "fund_eur_year")
    }
    return replace(
        town,
        id="city",
        neighbourhoods=tuple(made),
        institution=replace(rules, **grown),
        civil_servants=round(times * town.civil_servants),
    )


def main() -> None:
    """Live the ten years once and a term a few times; print seconds and memory."""
    residents = int(sys.argv[1]) if len(sys.argv) > 1 else 370_000
    city = city_of(town_of(load(find("leusden"))), residents)
    model = Municipality(city)
    for _ in range(BURN_IN):
        model.step()
    walls, works = [], []
    for _ in range(RUNS):
        town = fork(model)
        wall, work = time.perf_counter(), time.process_time()
        for _ in range(TERM):
            town.step()
        walls.append(time.perf_counter() - wall)
        works.append(time.process_time() - work)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(model.people):,} residents, {len(model.initiatives):,} groups: "
        f"{TERM} months in {median(walls):.2f} s ({median(works):.2f} s of one core), "
        f"at most {most:.0f} MB"
    )


if __name__ == "__main__":
    main()
