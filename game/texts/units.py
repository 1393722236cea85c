"""How a value sounds: a name, an amount, or a count with its unit."""

from __future__ import annotations

from game.texts.marks import labels, plurals

NAMED = {
    "initiative": "initiative",
    "neighbourhood": "neighbourhood",
    "seat": "seat",
    "faction": "faction",
    "block": "block",
    "other": "block",
    "joined": "initiative",
    "incident": "incident",
}
"""Values that hold an identity, and of what."""

MONEY = frozenset({"eur", "fund_left", "short_eur", "mandate"})
"""Values in whole euros."""

DURATIONS = frozenset({"weeks", "months", "queue_weeks"})
"""Values in time: never less than one, as nobody waits 0 weeks."""

COUNTED = plurals(
    {
        "weeks": ("{n} week", "{n} weken"),
        "queue_weeks": ("{n} week", "{n} weken"),
        "norm": ("{n} week", "{n} weken"),
        "form": ("{n} uur", "{n} uur"),
        "months": ("{n} maand", "{n} maanden"),
        "years": ("{n} jaar", "{n} jaar"),
        "hours": ("{n} uur", "{n} uur"),
        "short": ("{n} uur", "{n} uur"),
        "helpers": ("{n} helper", "{n} helpers"),
        "objectors": ("{n} omwonende", "{n} omwonenden"),
        "people": ("{n} inwoner", "{n} inwoners"),
        "sample": ("{n} inwoner", "{n} inwoners"),
        "reach": ("{n} mens", "{n} mensen"),
        "members": ("{n} mens", "{n} mensen"),
        "files": ("{n} aanvraag", "{n} aanvragen"),
        "ideas": ("{n} idee", "{n} ideeën"),
        "waiting": ("{n} groep die wacht", "{n} groepen die wachten"),
        "unanswered": ("{n} vraag", "{n} vragen"),
        "percent": ("{n} procent", "{n} procent"),
        "found_audit.percent": ("{n} procent", "{n} procent"),
        "found_audit_empty.percent": ("{n} procent", "{n} procent"),
        "margin": ("{n} procentpunt", "{n} procentpunt"),
        "questions_unanswered.count": ("{n} vraag", "{n} vragen"),
        "agenda_full.count": ("{n} zaak", "{n} zaken"),
        "drop_out_of_range.limit": ("{n} uur", "{n} uur"),
        "unknown_term.most": ("{n} maand", "{n} maanden"),
        "speakers.count": ("{n} inspreker", "{n} insprekers"),
        "fund_closed.count": ("{n} groep", "{n} groepen"),
    }
)
"""Counted things by value name, or by code and value name."""

NONE_AT_ALL = labels(
    {
        "helpers": "nog niemand",
        "objectors": "niemand",
        "people": "niemand",
        "files": "geen aanvragen",
        "ideas": "geen ideeën",
        "waiting": "geen groepen die wachten",
        "unanswered": "geen vragen",
        "fund_closed.count": "geen enkele groep",
        "found_audit.percent": "niets",
        "found_audit_empty.percent": "niets",
    }
)
"""How nought sounds, where a figure would be stiff."""
