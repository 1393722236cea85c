"""Parameters of the model, each once, in a file a subject.

Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from agents.parameters.cases import CaseParameters
from agents.parameters.costs import CostParameters
from agents.parameters.council import CouncilParameters
from agents.parameters.desk import DeskParameters
from agents.parameters.elections import ElectionParameters
from agents.parameters.figures import DERIVED, ESTIMATED, MEASURED, ParameterInfo
from agents.parameters.groups import GroupParameters
from agents.parameters.incidents import IncidentParameters
from agents.parameters.meeting import MeetingParameters
from agents.parameters.people import PeopleParameters
from agents.parameters.practice import PracticeParameters

__all__ = [
    "DERIVED",
    "ESTIMATED",
    "MEASURED",
    "PARAMETERS",
    "ParameterInfo",
    "Parameters",
    "parameter_table",
]


@dataclass(frozen=True)
class Parameters(
    ElectionParameters,
    CaseParameters,
    CostParameters,
    CouncilParameters,
    DeskParameters,
    GroupParameters,
    IncidentParameters,
    MeetingParameters,
    PeopleParameters,
    PracticeParameters,
):
    """All parameters of the model."""


def parameter_table() -> tuple[ParameterInfo, ...]:
    """Return every parameter with what is known of it, in order."""
    defaults = Parameters()
    return tuple(
        ParameterInfo(
            item.name,
            getattr(defaults, item.name),
            item.metadata["unit"],
            item.metadata["low"],
            item.metadata["high"],
            item.metadata["origin"],
            item.metadata["source"],
        )
        for item in fields(Parameters)
    )


PARAMETERS = Parameters()
