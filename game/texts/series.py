"""What `voorop simulate` counts every month, by name and unit, for who reads its table."""

from __future__ import annotations

from game.texts.marks import labels

NAMES = labels(
    {
        "trust_mean": "vertrouwen, gemiddeld",
        "trusts_share": "vertrouwt de raad",
        "response_mean": "verwacht gehoor, gemiddeld",
        "retreat_share": "leest loslaten als terugtrekken",
        "volunteers_share": "heeft een taak als vrijwilliger",
        "active_share": "zit in een groep",
        "aware_share": "kent het fonds",
        "initiatives": "groepen die leven",
        "running": "groepen die lopen",
        "formal": "groepen met een stichting of vereniging",
        "reach": "bereik van lopende groepen",
        "started": "groepen begonnen",
        "ended": "groepen gestopt",
        "ended_done": "groepen gestopt omdat het klaar was",
        "applications": "aanvragen bij het fonds",
        "grants": "bijdragen toegekend",
        "granted_eur": "geld toegekend",
        "refused": "keer nee gezegd",
        "allowed": "keer ruimte gegeven",
        "reversals": "besluiten teruggedraaid",
        "fund_left": "over in het fonds",
        "desk_load": "drukte aan de balie",
        "desk_wait": "wachttijd aan de balie",
        "files": "dossiers aan de balie",
        "unanswered": "vragen zonder antwoord",
        "council_items": "zaken door de raad beslist",
        "agenda_queue": "zaken in de wacht bij de raad",
        "agenda_initiatives": "zaken door inwoners geagendeerd",
        "takeovers": "taken overgenomen",
        "missed": "stukken gemist",
        "speakers": "insprekers",
        "visitors": "inwoners die de raad ontmoetten",
        "advice_followed": "adviezen van een panel gevolgd",
        "yes_if": "houding ‘ja, mits’ van ambtenaren",
        "hours_agenda": "raadsuren voor de agenda",
        "hours_contacts": "raadsuren voor eigen contacten",
        "hours_outreach": "raadsuren voor de werkwijze",
        "fatigue": "vermoeidheid van raadsleden",
        "belief": "geloof in samen besturen",
        "members_left": "raadsleden gestopt",
        "form_hours": "werk aan een aanvraag",
        "mood": "stemming van buiten",
    }
)
"""Name of each series."""

UNITS = labels(
    {
        "0-1": "0 tot 1",
        "-1 to 1": "-1 tot 1",
        "1 is bearable": "1 is vol te houden",
        "share of residents 15+": "deel van inwoners 15+",
        "share of 15+": "deel van inwoners 15+",
        "living groups": "groepen",
        "groups that got going": "groepen",
        "foundations and associations": "groepen",
        "residents reached": "inwoners",
        "groups a month": "groepen per maand",
        "a month": "per maand",
        "EUR a month": "euro per maand",
        "EUR": "euro",
        "hours asked over hours": "gevraagde uren per uur",
        "months": "maanden",
        "waiting": "wachten",
        "residents waiting": "inwoners",
        "cases a month": "zaken per maand",
        "cases waiting": "zaken",
        "tasks a month": "taken per maand",
        "items a month that mattered after all": "stukken per maand",
        "residents a month": "inwoners per maand",
        "advices of a panel a month": "adviezen per maand",
        "hours a week a member": "uren per week per lid",
        "hours": "uren",
    }
)
"""Unit of each series, by the name it has in the model."""
