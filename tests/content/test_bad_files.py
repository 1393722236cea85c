"""Bad scenario files: each gives exactly its sentence, on the line of the mistake."""

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from game.content.load import check, find, load
from game.content.mistakes import Broken, format_problem

HEAVY = "base/blocks/licht-fonds.toml"
STREET = "base/blocks/raad-op-straat.toml"
CLERK = "base/blocks/sterkere-griffie.toml"
SHARE = "base/blocks/startnotitie.toml"
NET = "base/blocks/vangnet.toml"
SHOP = "base/incidents/winkel-sluit.toml"
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


def spoil(town: Path, bad: Bad) -> Path:
    """Make the mistake and return the file that has it now."""
    path = town.parent / bad.file
    text = path.read_text("utf-8")
    assert bad.old in text, "the file that is spoiled has changed"
    path.write_text(text.replace(bad.old, bad.new, 1), "utf-8")
    return path


def sentences(town: Path) -> list[str]:
    """Return all that `voorop check` would say, in Dutch."""
    return [format_problem(problem, "nl") for problem in check([town])]


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_gives_one_sentence_on_its_line(town: Path, name: str) -> None:
    """One mistake: one problem, in the right file, on the right line, with its sentence."""
    bad = BAD[name]
    path = spoil(town, bad)
    text = path.read_text("utf-8")
    found = sentences(town)
    assert len(found) == 1, found
    where, _, sentence = found[0].partition(": ")
    wanted = text.index(bad.on or bad.new)
    assert where == f"{path}:{text.count(chr(10), 0, wanted) + 1}", found
    assert bad.sentence in sentence
    with pytest.raises(Broken):
        load(town)


def test_all_mistakes_at_once(town: Path) -> None:
    """Mistakes in many files, of many kinds, are told in one go, sorted by file and line."""
    names = ["unknown field", "unknown lever", "seats do not add up", "shares do not add up",
             "comma in a number", "unknown flag", "rounds too short", "newer format"]  # fmt: skip
    spoiled = {BAD[name].file: name for name in names}
    for name in spoiled.values():
        spoil(town, BAD[name])
    problems = check([town])
    assert len({problem.file for problem in problems}) == len(spoiled)
    assert problems == sorted(problems)


def test_a_circle_of_requirements_is_shown(town: Path) -> None:
    """A circle over three blocks is told in each of them, with the way round."""
    for one, next_one in (("vangnet", "startnotitie"), ("startnotitie", "leerkring"),
                          ("leerkring", "vangnet")):  # fmt: skip
        path = town.parent / f"base/blocks/{one}.toml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("icon =", f'requires = ["{next_one}"]\nicon ='), "utf-8")
    found = sentences(town)
    assert len(found) == 3
    assert any("vangnet → startnotitie → leerkring → vangnet" in one for one in found)


def test_requirements_that_exclude_each_other(town: Path) -> None:
    """A block can never be taken when what it needs excludes one another."""
    path = town.parent / NET
    text = path.read_text("utf-8").replace(
        "icon =", 'requires = ["wijkbudget", "burgerbegroting"]\nicon ='
    )
    path.write_text(text, "utf-8")
    found = sentences(town)
    assert len(found) == 2
    assert all("gaat niet samen met" in one or "niet samen" in one for one in found)


def test_a_lever_that_stands_twice_in_a_town(town: Path) -> None:
    """A town says once where each lever stands."""
    path = town / "institution.toml"
    lever = '{ lever = "clerk_fte", set = 2, source = "estimate" },\n'
    path.write_text(f"format = 1\nlevers = [\n{lever}{lever}]\n")
    (problem,) = check([town])
    assert (problem.code, problem.line) == ("lever_again", 4)


def test_a_missing_table(town: Path) -> None:
    """A heading with another name is one slip, and so are all fields below it."""
    path = town.parent / NET
    path.write_text(path.read_text("utf-8").replace("[evidence]", "[evidense]"), "utf-8")
    assert [one.partition(": ")[2] for one in sentences(town)] == [
        'evidense: onbekend veld; bedoelde u "evidence"?'
    ]


def test_generations_without_gaps(town: Path) -> None:
    """Everyone has a year of birth, so every year has first names."""
    path = town.parent / "base/names.toml"
    text = path.read_text("utf-8")
    path.write_text(
        re.sub(r"born_to = (\d+)", lambda m: f"born_to = {int(m[1]) - 1}", text, count=1)
    )
    found = sentences(town)
    assert len(found) == 1
    assert "zit een gat of overlap" in found[0]


DILEMMA_SLIPS = {
    "a verdict twice": ('verdict = "mediate"', 'verdict = "allow"', '"allow" staat er al'),
    "an unknown verdict": ('"mediate"', '"meditate"', 'bedoelde u "mediate"?'),
    "an unknown state": (
        'rule = "process"',
        'when = ["many_objecters"]\nrule = "process"',
        'bedoelde u "many_objectors"?',
    ),
    "an unknown source": (
        'source = "objection"',
        'source = "objections"',
        'bedoelde u "objection"?',
    ),
    "an unknown rule": ('rule = "process"', 'rule = "proces"', 'bedoelde u "process"?'),
    "an unknown owner": ('rule = "process"', 'rule = "process"\nowner = "colege"', '"college"?'),
    "as always not last": (
        'verdict = "as_always"',
        'verdict = "visit_first"',
        '"as_always" ontbreekt',
    ),
    "for good without being so": (
        'label = "Zoals altijd"',
        'label = "Zoals altijd"\nfinal = true',
        "niet terug te draaien",
    ),
}


@pytest.mark.parametrize("name", DILEMMA_SLIPS)
def test_a_slip_in_a_dilemma(town: Path, name: str) -> None:
    """An unknown state, source, owner, rule or verdict is named, with what was meant."""
    before, after, sentence = DILEMMA_SLIPS[name]
    path = town.parent / OBJECTION
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    assert sentence in " ".join(sentences(town))


def test_a_block_that_is_how_the_town_works_already(town: Path) -> None:
    """A block without any effect here must be left out, and may then be required."""
    path = town / "institution.toml"
    text = path.read_text("utf-8").replace(
        "levers = [", 'levers = [\n  { lever = "safety_net", set = true, source = "estimate" },'
    )
    path.write_text(text, "utf-8")
    found = sentences(town)
    assert len(found) == 1
    assert 'de bouwsteen "vangnet" verandert in deze gemeente niets' in found[0]
    scenario = town / "scenario.toml"
    scenario.write_text(
        scenario.read_text("utf-8").replace("months = 36", 'months = 36\nwithout = ["vangnet"]'),
        "utf-8",
    )
    assert "vangnet" not in load(town).blocks


FILES = {
    "empty": (b"", "dit bestand is leeg"),
    "only spaces": (b" \n \n", "dit bestand is leeg"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "dit is geen tekstbestand"),
    "UTF-16": ("format = 1".encode("utf-16"), "UTF-16; bewaar het als UTF-8"),
    "Windows letters": (b'format = 1\nid = "Zo\xeb"\n', "geen UTF-8"),
    "another program": (b'title = "iets anders"\n', '"format = 1"'),
    "far too large": (b"#" * 1_000_001, "groter dan 1000 kB"),
    "only brackets": (b"[" * 100_000, "dieper genest"),
    "endless keys": (b"format = 1\n" + b"a . " * 5000 + b"a = 1\n", "dieper genest"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_a_scenario_file(town: Path, name: str) -> None:
    """Whatever stands in a file, the answer is one sentence and no traceback."""
    raw, sentence = FILES[name]
    (town.parent / NET).write_bytes(raw)
    found = sentences(town)
    assert len(found) == 1
    assert sentence in found[0]


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(town: Path) -> None:
    """A file saved by Notepad reads as it should."""
    path = town.parent / NET
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert sentences(town) == []


def test_a_folder_in_place_of_a_file(town: Path) -> None:
    """A folder called like a file is said to be a folder."""
    (town / "council.toml").unlink()
    (town / "council.toml").mkdir()
    assert any("dit is een map" in one for one in sentences(town))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read(town: Path) -> None:
    """A file without read rights is said to be unreadable."""
    (town / "council.toml").chmod(0)
    assert any("niet te lezen" in one for one in sentences(town))


@pytest.mark.parametrize("name", ["neighbourhoods", "council", "institution"])
def test_a_missing_file(town: Path, name: str) -> None:
    """A town without one of its files is told which."""
    (town / f"{name}.toml").unlink()
    assert f"{town / name}.toml: dit bestand bestaat niet" in sentences(town)


@pytest.mark.parametrize("name", ["sources", "domains", "names"])
def test_a_broken_list_of_the_library_is_told_once(town: Path, name: str) -> None:
    """A broken file is one problem; what refers to it is not blamed."""
    (town.parent / "base" / f"{name}.toml").write_text("format = 2\n")
    assert [problem.code for problem in check([town])] == ["format_unknown"]


def test_a_missing_dilemma(town: Path) -> None:
    """A library must have the kind that can always be told, or play would stop."""
    (town.parent / OBJECTION).with_name("silent_neighbourhood.toml").unlink()
    found = sentences(town)
    assert len(found) == 1
    assert "mist het bestand dilemmas/silent_neighbourhood.toml" in found[0]


def test_a_file_nobody_would_read(town: Path) -> None:
    """A misspelt file or folder is not silently ignored."""
    (town / "raad.toml").write_text("format = 1\n")
    (town / "block").mkdir()
    (town / "block" / "x.toml").write_text("format = 1\n")
    found = sentences(town)
    assert len(found) == 2
    assert any('hoort niet in een scenario; bedoelde u "blocks"?' in one for one in found)


def test_a_link_out_of_the_folder(town: Path, tmp_path: Path) -> None:
    """A file that is really somewhere else is refused."""
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_bytes((town.parent / NET).read_bytes())
    (town.parent / NET).unlink()
    (town.parent / NET).symlink_to(elsewhere)
    assert any("buiten de map van het scenario" in one for one in sentences(town))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(town: Path) -> None:
    """A pipe in place of a file does not hang the check."""
    (town / "council.toml").unlink()
    os.mkfifo(town / "council.toml")
    assert any("geen tekstbestand" in one for one in sentences(town))


def test_a_folder_that_is_a_link_out(town: Path, tmp_path: Path) -> None:
    """A whole folder that is really somewhere else is refused as well."""
    (town.parent / "base" / "roles").rename(tmp_path / "roles")
    (town.parent / "base" / "roles").symlink_to(tmp_path / "roles")
    assert all("buiten de map van het scenario" in one for one in sentences(town))
    assert sentences(town)


def test_a_town_may_stand_anywhere(tmp_path: Path, town: Path) -> None:
    """A stranger's folder uses the library of the game when none is beside it."""
    alone = tmp_path / "far" / "leusden"
    alone.parent.mkdir()
    town.rename(alone)
    assert load(alone).name == "Leusden"


def test_a_town_may_replace_a_block(town: Path) -> None:
    """A file of the town takes the place of the one in the library."""
    own = town / "blocks" / "vangnet.toml"
    own.parent.mkdir()
    text = (town.parent / NET).read_text("utf-8")
    own.write_text(text.replace("Loslaten met vangnet", "Ons vangnet"), "utf-8")
    content = load(town)
    assert content.blocks["vangnet"].name == "Ons vangnet"


def test_one_file_can_be_checked(town: Path) -> None:
    """Checking one file tells only the mistakes of that file."""
    spoil(town, BAD["unknown field"])
    spoil(town, BAD["seats do not add up"])
    assert [problem.code for problem in check([town / "council.toml"])] == ["seats_sum"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("leusdn", 'bestaat niet; er zijn: leusden; bedoelde u "leusden"?'),
        ("../../evil", "bestaat niet"),
        ("nul", "bestaat niet"),
        ("x" * 300, "bestaat niet"),
        ("een\0nul", "bestaat niet"),
    ],
)
def test_an_unknown_scenario(name: str, sentence: str) -> None:
    """A name that is not there gives one sentence, with the nearest one."""
    with pytest.raises(Broken) as caught:
        find(name)
    assert sentence in re.sub("er zijn: [^;]*", "er zijn: leusden", format_problem(
        caught.value.problems[0], "nl"
    ))  # fmt: skip


def test_a_folder_without_a_town(tmp_path: Path) -> None:
    """An ordinary folder is not a scenario, and says so."""
    with pytest.raises(Broken, match=r"no scenario\.toml"):
        find(str(tmp_path))
    assert [problem.code for problem in check([tmp_path])] == ["no_scenario_here"]
    assert [problem.code for problem in check([tmp_path / "gone"])] == ["no_file"]
