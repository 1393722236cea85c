"""Short names of everything that has a closed list: lenses, states, powers, ways.

Each table is a kind; `Words.label(kind, code)` shows one.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Labels, labels

_LENS = labels(
    {
        "initiatives": "Levende initiatieven",
        "participation": "Wie doet mee",
        "trust": "Vertrouwen",
        "decisions": "Heldere besluiten",
        "council_hours": "Raadsuren",
        "services": "Dienstverlening en geld",
    }
)

_LENS_MEANING = labels(
    {
        "initiatives": "Hoeveel initiatieven er leven en hoeveel mensen zij bereiken.",
        "participation": "Wie er meedoet, en wie er ontbreekt.",
        "trust": "Wat inwoners, initiatiefnemers en ambtenaren van elkaar en de raad verwachten.",
        "decisions": "Of besluiten helder zijn, op tijd komen en blijven staan.",
        "council_hours": "Hoeveel uren de raad maakt en hoe zwaar dat valt.",
        "services": "Of de dienstverlening en de begroting op orde zijn.",
    }
)

_ORIGIN = labels({"measured": "gemeten", "derived": "afgeleid", "estimated": "geschat"})

_ORIGIN_MEANING = labels(
    {
        "measured": "Geteld in de gesimuleerde stad.",
        "derived": "Berekend uit wat in de stad is geteld.",
        "estimated": "Een schatting, met de spreiding erbij.",
    }
)

_SOURCE = labels(
    {
        "cbs": "cijfer van het CBS",
        "measured": "gemeten",
        "derived": "afgeleid",
        "estimate": "schatting",
    }
)

_PART = labels(
    {
        "citizens": "inwoners",
        "initiators": "initiatiefnemers",
        "civil_servants": "ambtenaren",
        "living": "levende initiatieven",
        "running": "lopende initiatieven",
        "flourishing": "bloeiende initiatieven",
        "reach": "mensen bereikt",
        "active": "actieve inwoners",
        "missing": "wie ontbreekt",
        "gap": "verschil tussen wijken",
        "low_education": "praktisch geschoold",
        "high_education": "theoretisch geschoold",
        "young": "jongeren",
        "old": "ouderen",
        "clear": "helder",
        "in_time": "op tijd",
        "kept": "nagekomen",
        "hours": "uren",
        "strain": "druk",
        "services": "dienstverlening",
        "budget": "begroting",
        "queue": "wachttijd",
        "fund": "fonds",
    }
)

_HOURS = labels(
    {
        "agenda": "agenda en stukken",
        "residents": "inwoners ontmoeten",
        "process": "afspraken over werkwijze",
        "learning": "leren en evalueren",
        "own_contacts": "eigen contacten",
        "preparation": "lezen en voorbereiden",
        "free_evenings": "vrije avonden",
        "free": "vrije ruimte",
        "party": "fractie en partij",
        "answers": "antwoord geven",
    }
)

_WORK = labels(
    {
        "own_contacts": "Eigen contacten",
        "preparation": "Lezen en voorbereiden",
        "free_evenings": "Vrije avonden",
    }
)

_WORK_MEANING = labels(
    {
        "own_contacts": "Minder koffie, verenigingen en telefoontjes uit eigen kring.",
        "preparation": "Stukken minder grondig lezen; vaker op het advies varen.",
        "free_evenings": "Thuis een avond minder. Sommige leden houden dat niet vol.",
    }
)

_STATE = labels(
    {
        "idea": "idee",
        "waiting": "wacht op de gemeente",
        "running": "loopt",
        "flourishing": "bloeit",
        "ended_well": "goed afgerond",
        "died": "gestopt",
    }
)

_POWER = labels({"council": "raad", "college": "college", "both": "raad en college"})

_INSTRUMENT = labels(
    {
        "rules_of_order": "reglement van orde",
        "ordinance": "verordening",
        "budget": "begroting",
        "motion": "motie",
        "agreement": "afspraak",
    }
)

_COLLEGE = labels(
    {
        "accepts": "het college voert het uit",
        "slow": "het college doet het, maar langzaam",
        "declines": "het college voert het niet uit",
    }
)

_VOTE = labels({"for": "voor", "against": "tegen", "abstain": "onthouding"})

_WAY = labels({"visit": "Wijk bezoeken", "poll": "Peiling houden", "desk": "Ambtenaren vragen"})

_OUTCOME = labels({"live": "leeft nog", "end": "is gestopt"})

_NEED = labels(
    {
        "money": "geld",
        "permit": "een vergunning",
        "space": "een plek",
        "help": "hulp",
        "decision": "een besluit",
    }
)

_SETTLEMENT = labels({"town": "stadswijk", "village": "dorp", "rural": "buitengebied"})

_BEAT = labels(
    {
        "ranking": "Brillen",
        "bulletin": "Beeld",
        "dilemma": "Dilemma",
        "method": "Werkwijze",
        "decision": "Besluit",
        "life": "Leven",
        "election": "Verkiezingen",
        "epilogue": "Een jaar later",
        "debrief": "Terugblik",
    }
)

_GRADE = labels(
    {
        "A": "onderzoek",
        "B": "evaluatie",
        "C": "verslag uit de praktijk",
        "D": "eigen inschatting",
    }
)

_UNIT = labels(
    {
        "initiatives": "initiatieven",
        "people": "mensen",
        "percent": "procent",
        "share": "procent",
        "points": "punten",
        "grade": "cijfer van 1 tot 10",
        "weeks": "weken",
        "hours_week": "uur per week per lid",
        "hours_year": "uur per jaar, hele raad",
        "minutes_week": "minuten per week per lid",
        "eur": "euro",
        "index": "score van 0 tot 100",
    }
)

_UNKNOWN = labels(
    {
        "initiative": "een initiatief",
        "neighbourhood": "een wijk",
        "seat": "een raadslid",
        "faction": "een fractie",
        "block": "een bouwsteen",
        "incident": "een gebeurtenis",
    }
)

LABELS: Mapping[str, Labels] = {
    "lens": _LENS,
    "lens_meaning": _LENS_MEANING,
    "origin": _ORIGIN,
    "origin_meaning": _ORIGIN_MEANING,
    "source": _SOURCE,
    "part": _PART,
    "hours": _HOURS,
    "work": _WORK,
    "work_meaning": _WORK_MEANING,
    "state": _STATE,
    "power": _POWER,
    "instrument": _INSTRUMENT,
    "college": _COLLEGE,
    "vote": _VOTE,
    "way": _WAY,
    "outcome": _OUTCOME,
    "need": _NEED,
    "settlement": _SETTLEMENT,
    "beat": _BEAT,
    "grade": _GRADE,
    "unit": _UNIT,
    "unknown": _UNKNOWN,
}
"""All kinds of labels."""
