"""What an institution costs in council hours, staff and money.

Derived from the levers alone, so that a building block never carries a price
of its own. The society spends the same hours each month. Standard library
only: scenario files are priced without a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agents.institution import Institution, LeverValue, changed, in_practice
from agents.parameters import PARAMETERS, Parameters


@dataclass(frozen=True, slots=True)
class CouncilHours:
    """Hours of the whole council a month, by kind of work."""

    agenda: float
    residents: float
    process: float
    learning: float

    @property
    def total(self) -> float:
        """All hours that the institution asks for, a month."""
        return self.agenda + self.residents + self.process + self.learning


@dataclass(frozen=True, slots=True)
class Costs:
    """Difference in cost between two institutions; negative frees.

    Attributes:
        council_hours_year: Hours of the whole council a year.
        learning_hours: Hours of the whole council, once.
        eur_year: Structural money, EUR a year, staff included.
        fte: Staff, full-time equivalents.
    """

    council_hours_year: float
    learning_hours: float
    eur_year: float
    fte: float


def council_hours(institution: Institution, seats: int, p: Parameters = PARAMETERS) -> CouncilHours:
    """Return the hours a month that an institution asks of the whole council."""
    kept = institution.agenda_items_month * (1.0 - institution.delegated_share)
    routine = kept * p.routine_item_share
    unheard = routine * institution.routine_unheard_share
    heard = kept - unheard
    # A stronger clerk's office takes preparation off the members' hands.
    help_factor = 1.0 - p.clerk_help_per_fte * (institution.clerk_fte - p.clerk_fte_usual)
    # At parallel tables a member sits at one and reads the rest afterwards.
    saved = p.table_hours_share * (1.0 - 1.0 / institution.parallel_tables)
    agenda = (
        seats
        * (heard * p.hours_per_item * (1.0 - saved) + unheard * p.hours_per_unheard_item)
        * max(p.clerk_help_floor, help_factor)
        * (1.0 - p.rapporteur_saves * institution.rapporteurs)
    )
    visits = institution.visits_quarter / 3 * institution.members_per_visit * p.hours_per_visit
    panels = panel_size(institution, p) / 12.0 * p.hours_per_panel_member
    slots = institution.resident_slots_month * p.hours_per_slot
    pitches = institution.pitch_slots_month * p.hours_per_pitch
    image = p.hours_image_stage if institution.residents_at_image_stage else 0.0
    start_notes = (
        institution.decided_beforehand_share * p.contested_files_month * p.hours_start_note
    )
    rapporteurs = institution.rapporteurs * p.hours_rapporteur
    answers = p.hours_report_back if institution.report_back_duty else 0.0
    evaluations = institution.evaluations_year / 12.0 * p.hours_evaluation
    return CouncilHours(
        agenda=agenda,
        residents=visits + panels + slots + pitches + image,
        process=start_notes + rapporteurs + answers,
        learning=evaluations,
    )


def panel_size(institution: Institution, p: Parameters = PARAMETERS) -> float:
    """Return the members of a year's panel, counted as those of a whole assembly.

    With fewer places than a panel has at least, none is held.
    """
    if institution.invited_year < p.panel_least:
        return 0.0
    return institution.invited_year * institution.panel_days / p.panel_days_whole


def staff_fte(institution: Institution) -> float:
    """Return the staff that the levers pay for, full-time equivalents."""
    offices = institution.clerk_fte + institution.desk_fte
    return offices + institution.broker_fte + institution.moderator_fte


def money_year(institution: Institution, civil_servants: int, p: Parameters = PARAMETERS) -> float:
    """Return the structural money that an institution asks for, EUR a year."""
    return (
        institution.fund_eur_year
        + staff_fte(institution) * p.eur_per_fte
        + panel_size(institution, p) * p.eur_per_panel_member
        + institution.visits_quarter * 4 * p.eur_per_visit
        + institution.training_hours_year * civil_servants * p.eur_per_training_hour
        + (p.eur_safety_net if institution.safety_net else 0.0)
        + (p.eur_platform if institution.moderator_fte else 0.0)
    )


def service_weeks(extra_eur_year: float, residents: int, p: Parameters = PARAMETERS) -> float:
    """Return the weeks that residents wait for other services of the municipality.

    What a method costs cannot be spent on them: with fewer hours for the same
    work the wait grows as in a queue with one counter.

    Args:
        extra_eur_year: Structural money for the method and what is paid back, EUR a year.
        residents: Residents of the municipality.
        p: Model parameters.
    """
    left = 1.0 - extra_eur_year / (p.service_eur * residents)
    load = min(p.service_load / max(left, p.service_load), _FULL)
    return p.service_weeks * (1.0 - p.service_load) / (1.0 - load)


_FULL = 0.99
"""A load from which a queue is no longer a matter of weeks."""


def learning_hours(
    base: Institution, changes: Mapping[str, LeverValue], p: Parameters = PARAMETERS
) -> float:
    """Return the hours the whole council spends to learn one block."""
    return p.learning_hours_per_lever * len(changed(base, changes))


def bill_of(
    base: Institution,
    in_force: Iterable[Mapping[str, LeverValue]],
    proposed: Iterable[Mapping[str, LeverValue]],
    seats: int,
    civil_servants: int,
    p: Parameters = PARAMETERS,
) -> Costs:
    """Price a working method against the institution without any block.

    Args:
        base: The institution without any block.
        in_force: Changes of each block that is in force already.
        proposed: Changes of each block of the proposed method.
        seats: Seats of the council.
        civil_servants: Civil servants who deal with residents.
        p: Model parameters.

    Returns:
        Costs of the proposed method against `base`; learning hours only for
        blocks that are not in force yet.
    """
    known = [dict(changes) for changes in in_force]
    wanted = [dict(changes) for changes in proposed]
    after = in_practice(base, [(changes, 1.0) for changes in wanted])
    new = [changes for changes in wanted if changes not in known]
    return Costs(
        council_hours_year=12.0
        * (council_hours(after, seats, p).total - council_hours(base, seats, p).total),
        learning_hours=sum(learning_hours(base, changes, p) for changes in new),
        eur_year=money_year(after, civil_servants, p) - money_year(base, civil_servants, p),
        fte=staff_fte(after) - staff_fte(base),
    )
