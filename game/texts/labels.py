"""Short names of everything that has a closed list: lenses, states, powers, ways.

Each table is a kind; `Words.label(kind, code)` shows one.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts import series
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
        "initiatives": "Hoeveel initiatieven er lopen en hoeveel mensen zij bereiken.",
        "participation": "Hoeveel mensen meedoen van de groep, naar scholing, "
        "die het minst meedoet.",
        "trust": "Hoeveel inwoners de raad vertrouwen, en hoe initiatiefnemers erover denken.",
        "decisions": "Welk deel van de antwoorden op tijd kwam, en welke besluiten bleven staan.",
        "council_hours": "Hoeveel uur per week een raadslid kwijt is, en hoe zwaar dat valt.",
        "services": "Hoe lang inwoners op antwoord en op andere diensten wachten, en of het geld "
        "klopt.",
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

_PART = labels(
    {
        "reach": "mensen bereikt",
        "mature": "staat al langer",
        "low_education": "praktisch geschoold, procent actief",
        "high_education": "theoretisch geschoold, procent actief",
        "initiators": "initiatiefnemers, procent",
        "civil_servants": "ambtenaren: ja, mits, procent",
        "reversals": "teruggedraaid of gemist",
        "waiting_cases": "zaken die wachten",
        "for_residents": "contact en werkwijze, procent",
        "left": "raadsleden die stopten",
        "files": "aanvragen op de stapel",
        "overspent": "euro meer dan begroot",
    }
)

_HOURS = labels(
    {
        "agenda": "agenda en stukken",
        "outreach": "voor de werkwijze",
        "contacts": "eigen contacten",
        "other": "fractie en partij",
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
        "preparation": "Stukken minder grondig lezen; meer twijfel, en soms ontgaat u iets.",
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

_WAY = labels(
    {
        "visit": "Wijkbezoek",
        "hearing": "Hoorzitting",
        "audit": "Dossiers",
        "poll": "Peiling",
    }
)

_SOURCE = labels(
    {
        "visit": "een wijkbezoek",
        "contact": "eigen contacten van raadsleden",
        "panel": "een inwonerspanel",
        "hearing": "een hoorzitting",
        "audit": "dossieronderzoek",
        "complaint": "een klacht",
        "council": "de raadsagenda",
        "desk": "de besluitenlijst",
        "newspaper": "de krant",
        "followed": "de griffier, die het volgt",
        "register": "het register van verenigingen",
        "opened": "de hele stad geteld",
        "poll": "een peiling",
        "own": "eigen urenbriefjes",
    }
)

_SIGHT = labels({"now": "in beeld", "earlier": "eerder gezien", "fog": "mist"})

_MEASURE = labels(
    {
        "trust": "Vertrouwt de raad",
        "active_low": "Doet mee, praktisch geschoold",
        "active_high": "Doet mee, theoretisch geschoold",
        "in_time": "Antwoord op tijd",
        "weeks_waited": "Wachten op antwoord",
        "hours_week": "Raadswerk per lid",
    }
)

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
        "groups": "initiatieven",
        "percent": "procent",
        "share": "procent",
        "hours_week": "uur per week per lid",
        "weeks": "weken",
        "points": "punten",
        "eur": "euro",
    }
)

_DIFFICULTY = labels({"easy": "meewind", "usual": "wind van opzij", "hard": "tegenwind"})

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
    "source": _SOURCE,
    "sight": _SIGHT,
    "measure": _MEASURE,
    "outcome": _OUTCOME,
    "need": _NEED,
    "settlement": _SETTLEMENT,
    "beat": _BEAT,
    "grade": _GRADE,
    "unit": _UNIT,
    "difficulty": _DIFFICULTY,
    "series": series.NAMES,
    "series_unit": series.UNITS,
    "unknown": _UNKNOWN,
}
"""All kinds of labels."""
