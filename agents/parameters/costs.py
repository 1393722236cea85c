"""What work costs in euros."""

from __future__ import annotations

from dataclasses import dataclass

from agents.parameters.figures import ESTIMATED, figure


@dataclass(frozen=True)
class CostParameters:
    """What work costs in euros."""

    # money (facts 3, all for about 31,000 residents)
    eur_per_fte: float = figure(85_000.0, "EUR a year", 70_000, 100_000, ESTIMATED, "facts M09")
    eur_per_panel_member: float = figure(1500.0, "EUR", 800, 2500, ESTIMATED, "facts M16")
    eur_per_visit: float = figure(2000.0, "EUR", 1000, 3000, ESTIMATED, "facts M08")
    eur_per_training_hour: float = figure(90.0, "EUR", 50, 150, ESTIMATED, "facts M27")
    eur_safety_net: float = figure(20_000.0, "EUR a year", 10_000, 40_000, ESTIMATED, "facts M21")
    eur_platform: float = figure(25_000.0, "EUR a year", 15_000, 40_000, ESTIMATED, "facts M23")

    # other services, which are paid from the same budget
    service_eur: float = figure(
        400.0, "EUR a resident a year", 200, 800, ESTIMATED, "own estimate: permits, streets, parks"
    )
    service_load: float = figure(
        0.9, "share of their hours in use", 0.8, 0.96, ESTIMATED, "own estimate"
    )
    service_weeks: float = figure(3.0, "weeks of waiting", 1, 6, ESTIMATED, "own estimate")
    overspent_years: float = figure(
        4.0, "years to pay back", 2, 8, ESTIMATED, "own estimate: a term of the council"
    )
