"""Slips of the pen in shipped scenario files, and the sentence that each must get."""

from __future__ import annotations

from typing import NamedTuple

HEAVY = "base/blocks/licht-fonds.toml"
STREET = "base/blocks/raad-op-straat.toml"
CLERK = "base/blocks/sterkere-griffie.toml"
SHARE = "base/blocks/startnotitie.toml"
NET = "base/blocks/vangnet.toml"
SHOP = "base/incidents/winkel-sluit.toml"
LATE = "base/incidents/late-antwoorden.toml"
SOLO = "base/formats/solo.toml"
ROLE = "base/roles/griffier.toml"
OBJECTION = "base/dilemmas/objection.toml"
CARE = "base/themes/care.toml"
TOWN = "leusden/scenario.toml"
PARTS = "leusden/neighbourhoods.toml"
COUNCIL = "leusden/council.toml"
NOW = "leusden/institution.toml"


class Bad(NamedTuple):
    """A file, what is replaced by what, and the Dutch sentence that must follow.

    The mistake must be reported on the line of the first occurrence of `on`
    in the spoiled file; without `on`, of the new text itself.
    """

    file: str
    old: str
    new: str
    sentence: str
    on: str = ""


BAD = {
    "unknown field": Bad(NET, "icon =", "icoon =", 'icoon: onbekend veld; bedoelde u "icon"?'),
    "unknown field deep": Bad(
        HEAVY, "set = 4,", "sett = 4, set = 4,", "choices[1].options[1].levers[1].sett: onbekend"
    ),
    "missing field": Bad(NET, 'power = "both"\n', "", 'het veld "power" ontbreekt', "format"),
    "text for a number": Bad(
        SHOP, "size = 2", 'size = "veel"', "size: verwacht een getal, maar vond een tekst"
    ),
    "true for a number": Bad(
        SHOP,
        "per_year = 0.4",
        "per_year = true",
        "verwacht een getal, maar vond true of false true",
    ),
    "true for a lever": Bad(
        SHARE,
        "set = 0.5",
        "set = true",
        "vraagt een getal, maar vond true of false",
    ),
    "number for a switch": Bad(
        NET, "set = true", "set = 1", 'de knop "safety_net" vraagt true of false, maar vond een g'
    ),
    "broken number for a whole lever": Bad(
        "base/blocks/rapporteurs.toml", "set = 4", "set = 4.5", "vraagt een geheel getal, maar vond"
    ),
    "list for a lever": Bad(SHARE, "set = 0.5", "set = [3.9]", "verwacht een getal, een tekst, tr"),
    "broken number for months": Bad(
        SHOP, "months = 6", "months = 6.5", "verwacht een geheel getal"
    ),
    "a number for a text": Bad(SHOP, 'text = "Met', 'text = 3 # "Met', "verwacht een tekst tussen"),
    "a text for a list": Bad(
        NET, 'domains = ["bestuur", "samenleving"]', 'domains = "bestuur"', "verwacht een lijst"
    ),
    "not a number": Bad(SHOP, "size = 2", "size = nan", "size: verwacht een eindig getal, maar vo"),
    "infinite": Bad(SHARE, "set = 0.5", "set = inf", "inf valt buiten het bereik van"),
    "too small": Bad(SHOP, "months = 6", "months = 0", "months: 0 is te klein; minstens 1"),
    "too large": Bad(SHOP, "per_year = 0.4", "per_year = 9.0", "9.0 is te groot; hoogstens 4"),
    "negative residents": Bad(PARTS, "value = 6900", "value = -5", "-5 is te klein; minstens 20"),
    "too many residents": Bad(
        PARTS, "value = 6900", "value = 1000000000000", "1000000000000 is te groot; hoogstens"
    ),
    "too few options": Bad(
        "base/formats/kort.toml",
        "minutes = [10, 15]",
        "minutes = [10]",
        "telt er 1; minstens 2",
    ),
    "too many parts": Bad(
        PARTS, "place = [0.42, 0.48]", "place = [0.42, 0.48, 0.5]", "telt er 3; hoogstens 2"
    ),
    "word not in the list": Bad(
        NET,
        '"both"',
        '"boht"',
        'power: "boht" kan niet; kies uit council, college, both; bedoelde u "both"?',
    ),
    "unknown instrument": Bad(NET, '"budget"', '"budjet"', 'bedoelde u "budget"?'),
    "unknown source": Bad(NET, 'source = "estimate"', 'source = "schatting"', "kies uit cbs, meas"),
    "name too long": Bad(
        NET, '"Loslaten met vangnet"', '"Loslaten met een heel groot vangnet"', "35 letters; hoogs"
    ),
    "mood from what the council does": Bad(
        LATE,
        '"agenda_items"',
        '"mood"',
        'effect "mood" komt van buiten: signal "always"',
        "signal",
    ),
    "too many words": Bad(
        SHOP, 'headline = "', 'headline = "a b c d e f g ', "10 woorden; hoogstens 9"
    ),
    "empty text": Bad(SHOP, '"Laatste buurtwinkel dicht"', '"  "', "de tekst is leeg"),
    "name that leaves the folder": Bad(
        TOWN, 'base = "base"', 'base = "../../evil"', '"../../evil" is geen geldige naam'
    ),
    "absolute name": Bad(TOWN, 'base = "base"', 'base = "/etc"', '"/etc" is geen geldige naam'),
    "windows name": Bad(TOWN, 'base = "base"', 'base = "C:\\\\x"', "is geen geldige naam"),
    "base does not exist": Bad(
        TOWN,
        'base = "base"',
        'base = "bass"',
        'de bibliotheek "bass" bestaat niet; bedoelde u "base"?',
    ),
    "base is a town": Bad(
        TOWN, 'base = "base"', 'base = "leusden"', '"leusden" is zelf een gemeente'
    ),
    "id is not the file": Bad(
        NET, 'id = "vangnet"', 'id = "vang-net"', "gelijk zijn aan die van het"
    ),
    "town id is not the folder": Bad(TOWN, 'id = "leusden"', 'id = "ergens"', '"leusden"'),
    "kind is not the file": Bad(
        OBJECTION, 'kind = "objection"', 'kind = "misuse"', "moet gelijk zijn", 'kind = "misuse"'
    ),
    "no format": Bad(NET, "format = 1\n", "", 'bovenaan ontbreekt "format = 1"', "id ="),
    "newer format": Bad(NET, "format = 1", "format = 99", "format 99 is van een andere versie"),
    "format as text": Bad(NET, "format = 1", 'format = "1"', "format: verwacht een geheel getal"),
    "format as true": Bad(
        NET, "format = 1", "format = true", "verwacht een geheel getal, maar vond"
    ),
    "the same key twice": Bad(
        NET, "icon = ", 'power = "both"\nicon = ', "deze naam of kop staat er al"
    ),
    "the same table twice": Bad(NET, "[[levers]]", "[evidence]\n[[levers]]", "staat er al"),
    "quote not closed": Bad(NET, 'icon = "shield-check"', 'icon = "shield-check', "niet gesloten"),
    "bracket not closed": Bad(
        NET,
        'domains = ["bestuur", "samenleving"]',
        'domains = ["bestuur"',
        "is niet gesloten",
        "power",
    ),
    "no equals": Bad(NET, 'icon = "', 'icon "', "ontbreekt het teken ="),
    "text without quotes": Bad(NET, '"budget"', "budget", "de waarde is niet geldig"),
    "impossible date": Bad(NET, '"budget"', "2026-13-01", "de waarde is niet geldig"),
    "a date for a text": Bad(
        NET, 'icon = "shield-check"', "icon = 2026-12-01", "maar vond een datum"
    ),
    "comma in a number": Bad(
        SHOP, "per_year = 0.4", "per_year = 0,4", "na de waarde staat nog iets"
    ),
    "endless number": Bad(SHOP, "size = 2", "size = " + "9" * 5000, "die veel te lang is"),
    "deep nesting": Bad(SHOP, "size = 2", "size = " + "[" * 20_000, "dieper genest dan"),
    "text that turns": Bad(
        SHOP, "Laatste", "Laat\u202este", "het onzichtbare teken U+202E; typ de tekst opnieuw"
    ),
    "zero width": Bad(SHOP, "Laatste", "Laat\u200bste", "het onzichtbare teken U+200B"),
    "unknown lever": Bad(
        CLERK, '"clerk_fte", add = 1', '"clerc_fte", add = 1', 'bedoelde u "clerk_fte"?'
    ),
    "an outcome as lever": Bad(
        NET, 'lever = "safety_net"', 'lever = "trust"', 'de knop "trust" bestaat niet'
    ),
    "lever too high": Bad(
        STREET, "set = 3,", "set = 30,", '30 valt buiten het bereik van "visits_quarter": 0 tot 6'
    ),
    "set and add": Bad(CLERK, "add = 1", "set = 3, add = 1", "precies één van set, add en times"),
    "no value": Bad(CLERK, "add = 1,", "", "precies één van", '{ lever = "clerk_fte",  source'),
    "adding to a switch": Bad(NET, "set = true", "add = 1", 'de knop "safety_net" kan geen add'),
    "times true": Bad(CLERK, "add = 1", "times = true", "verwacht een getal, maar vond true of"),
    "a choice without choice": Bad(
        "base/blocks/leerkring.toml",
        '[[choices.options]]\nid = "twee"\nlabel = "Twee keer"\nlevers = [\n'
        '  { lever = "evaluations_year", set = 2, source = "estimate" },\n]\n',
        "",
        "choices[1].options: de lijst telt er 1; minstens 2",
        "[[choices.options]]",
    ),
    "two equal options": Bad(
        CLERK,
        'label = "Twee medewerkers erbij"',
        'label = "Eén medewerker erbij"',
        '"Eén medewerker erbij" staat er al op regel',
        'label = "Eén medewerker erbij"\nlevers = [\n  { lever = "clerk_fte", add = 2',
    ),
    "two equal ids": Bad(
        CLERK,
        'id = "twee"',
        'id = "een"',
        '"een" staat er al op regel',
        'id = "een"\nlabel = "Twee',
    ),
    "braces in the town": Bad(COUNCIL, "Fenna Wouda", "{Fenna} Wouda", "mag geen {...} staan"),
    "lever word": Bad(
        "base/blocks/wijkbudget.toml",
        'set = "residents"',
        'set = "resident"',
        'bedoelde u "residents"?',
    ),
    "lever in two choices": Bad(
        STREET,
        '"members_per_visit", set = 15',
        '"visits_quarter", set = 2',
        'de knop "visits_quarter" wordt al gezet op regel',
    ),
    "lever fixed and chosen": Bad(
        HEAVY,
        'lever = "cofunding_share"',
        'lever = "fund_eur_year"',
        'choices[3].options[2].levers[1]: de knop "fund_eur_year" wordt al gezet op regel',
        '{ lever = "fund_eur_year"',
    ),
    "unknown lever in the town": Bad(NOW, '"desk_fte"', '"desk"', 'de knop "desk" bestaat niet'),
    "a block that changes nothing": Bad(
        NET,
        '[[levers]]\nlever = "safety_net"\nset = true\nsource = "estimate"',
        "",
        "deze bouwsteen verandert geen enkele knop",
        "format",
    ),
    "an option that changes nothing": Bad(
        HEAVY,
        "changes_nothing = true",
        "",
        "choices[3].options[1]: deze keuze verandert geen knop",
        '[[choices.options]]\nid = "blijft"',
    ),
    "an option that says it changes nothing": Bad(
        CLERK,
        'label = "Eén medewerker erbij"',
        'label = "Eén medewerker erbij"\nchanges_nothing = true',
        "changes_nothing = true, maar deze keuze verandert een knop",
        '[[choices.options]]\nid = "een"',
    ),
    "unknown domain": Bad(NET, '"samenleving"]', '"samenlevink"]', 'bedoelde u "samenleving"?'),
    "unknown publication": Bad(
        NET, '"rol-van-de-raad"', '"rol-van-raad"', 'bedoelde u "rol-van-de-raad"?'
    ),
    "requires what is not there": Bad(
        NET, 'icon = "', 'requires = ["snelloked"]\nicon = "', 'bedoelde u "snelloket"?'
    ),
    "requires itself": Bad(
        NET, 'icon = "', 'requires = ["vangnet"]\nicon = "', "vraagt zichzelf: vangnet → vangnet"
    ),
    "excludes itself": Bad(
        NET, 'icon = "', 'excludes = ["vangnet"]\nicon = "', "sluit zichzelf uit"
    ),
    "requires and excludes": Bad(
        NET,
        'icon = "',
        'requires = ["snelloket"]\nexcludes = ["snelloket"]\nicon = "',
        '"snelloket" staat bij requires én bij excludes',
        "excludes =",
    ),
    "requires two that exclude each other": Bad(
        NET,
        'icon = "',
        'requires = ["wijkbudget", "startnotitie"]\nexcludes = ["wijkbudget"]\nicon = "',
        '"wijkbudget" staat bij requires én bij excludes',
        "excludes =",
    ),
    "requires the same twice": Bad(
        NET,
        'icon = "',
        'requires = ["snelloket", "snelloket"]\nicon = "',
        '"snelloket" staat er al',
    ),
    "size out of range": Bad(
        SHOP, "size = 2", "size = 7", "size: 7.0 valt buiten het bereik van issue"
    ),
    "unknown root": Bad(
        "base/incidents/misbruik-fonds.toml", '"parool-2018"', '"parool-2019"', 'bedoelde u "parool'
    ),
    "rounds too short": Bad(
        SOLO,
        "months = [6, 6, 6, 6, 6, 6]",
        "months = [6, 6, 6, 6, 6, 5]",
        "samen 35 maanden, maar l",
    ),
    "round that is not there": Bad(
        SOLO, "method_rounds = [1, 2, 3, 4, 5, 6]", "method_rounds = [1, 7]", "ronde 7 bestaat niet"
    ),
    "rounds not rising": Bad(
        SOLO, "method_rounds = [1, 2, 3, 4, 5, 6]", "method_rounds = [2, 1]", "van laag naar hoog"
    ),
    "shares do not add up": Bad(
        PARTS,
        "[0.15, 0.11, 0.21, 0.28, 0.25]",
        "[0.45, 0.11, 0.21, 0.28, 0.25]",
        "tellen op tot 1.3",
    ),
    "same neighbourhood name": Bad(
        PARTS,
        'name = "Akkerhof"',
        'name = "Alandsbeek"',
        '"Alandsbeek" staat er al op regel',
        'name = "Alandsbeek"\nsettlement = "town"\nresidents = { value = 6300',
    ),
    "seats do not add up": Bad(
        COUNCIL, "seats = 21", "seats = 23", "de fracties hebben samen 21 leden, maar er zijn 23"
    ),
    "same faction": Bad(
        COUNCIL,
        'name = "Groene Rand"',
        'name = "Lijst Kompas"',
        "staat er al op regel",
        'name = "Lijst Kompas"\ncolour = 1',
    ),
    "a member with two seats": Bad(
        COUNCIL,
        '"Fenna Wouda"',
        '"Wil Terwindt"',
        '"Wil Terwindt" staat er al',
        'members = ["Wil Terwindt"',
    ),
    "unknown lens": Bad(
        COUNCIL,
        '["trust", "decisions"',
        '["trust", "decision"',
        'lenses.order[2]: "decision" kan niet; kies uit initiatives, participation, trust, '
        'decisions, council_hours, services; bedoelde u "decisions"?',
    ),
    "a lens twice": Bad(
        COUNCIL,
        '["trust", "decisions"',
        '["trust", "trust"',
        'kompas.lenses.order: "trust" staat er al op regel 12',
    ),
    "a lens left out": Bad(
        COUNCIL, '["trust", "decisions"', '["trust"', "lenses.order: de lijst telt er 5; minstens 6"
    ),
    "unknown icon": Bad(
        NET, 'icon = "shield-check"', 'icon = "sheild-check"', 'bedoelde u "shield-check"?'
    ),
    "a letter the font has not": Bad(
        PARTS, 'name = "Hamersveld"', 'name = "Hamersveŋd"', 'het teken "ŋ" heeft het lettertype'
    ),
    "an order without a source": Bad(
        COUNCIL,
        '"council_hours", "participation"], source = "estimate"',
        '"council_hours", "participation"]',
        'het veld "factions[1].lenses.source" ontbreekt',
    ),
    "appeal does not add up": Bad(
        COUNCIL, "appeal = { value = 0.24", "appeal = { value = 0.34", "tellen op tot 1.1"
    ),
    "unknown faction": Bad(
        TOWN, 'player_faction = "kompas"', 'player_faction = "kompass"', 'bedoelde u "kompas"?'
    ),
    "without an unknown block": Bad(
        TOWN, "months = 36", 'without = ["vangnetten"]', 'bedoelde u "vangnet"?'
    ),
    "start month": Bad(
        TOWN, "month = 4", "month = 13", "start.month: 13 is te groot; hoogstens 12"
    ),
    "unknown flag": Bad(
        OBJECTION, 'when = "few_objectors"', 'when = "few_objector"', 'bedoelde u "few_objectors"?'
    ),
    "unknown placeholder": Bad(
        OBJECTION,
        "Er ligt bezwaar van {objectors}",
        "Er ligt bezwaar van {objector}",
        '{objector} bestaat niet; bedoelde u "objectors"?',
    ),
    "brace not closed": Bad(
        OBJECTION, "Er ligt bezwaar van {objectors}", "Er ligt bezwaar van {objectors", "accolade"
    ),
    "placeholder where none may be": Bad(SHOP, "Laatste", "{Laatste}", "hier mag geen {...} staan"),
    "template without a place": Bad(
        CARE,
        '"Buurtmaatjes {neighbourhood}"',
        '"Buurtmaatjes"',
        "gebruik {neighbourhood} of {street}",
    ),
}
