"""The sentence for every mistake in scenario files, in Dutch and English."""

from __future__ import annotations

KINDS: dict[str, tuple[str, str]] = {
    "int": ("een geheel getal", "a whole number"),
    "float": ("een getal", "a number"),
    "bool": ("true of false", "true or false"),
    "str": ("een tekst tussen aanhalingstekens", "a text in quotes"),
    "list": ("een lijst", "a list"),
    "dict": ("een tabel", "a table"),
    "value": ("een getal, een tekst, true of false", "a number, a text, true or false"),
    "date": ("een datum", "a date"),
}
"""Kinds of value in both languages."""

MESSAGES: dict[str, tuple[str, str]] = {
    # the file
    "no_file": ("dit bestand bestaat niet", "this file does not exist"),
    "is_folder": ("dit is een map, geen bestand", "this is a folder, not a file"),
    "unreadable": (
        "dit bestand is niet te lezen ({why})",
        "this file cannot be read ({why})",
    ),
    "too_large": (
        "dit bestand is groter dan {most} kB; een scenario bestaat uit kleine bestanden",
        "this file is larger than {most} kB; a scenario is made of small files",
    ),
    "empty": ("dit bestand is leeg", "this file is empty"),
    "utf16": (
        "dit bestand staat in UTF-16; bewaar het als UTF-8",
        "this file is in UTF-16; save it as UTF-8",
    ),
    "binary": ("dit is geen tekstbestand", "this is not a text file"),
    "not_utf8": (
        "hier staat een teken dat geen UTF-8 is; bewaar het bestand als UTF-8",
        "a character here is not UTF-8; save the file as UTF-8",
    ),
    "too_deep": (
        "haakjes zijn dieper genest dan {most} lagen",
        "brackets are nested deeper than {most} levels",
    ),
    "value_too_long": (
        "hier staat een waarde zonder aanhalingstekens die veel te lang is",
        "a value without quotes here is far too long",
    ),
    "odd_character": (
        "{where}: de tekst bevat het onzichtbare teken {character}; typ de tekst opnieuw",
        "{where}: the text holds the invisible character {character}; type it again",
    ),
    "syntax": (
        "deze regel is geen geldige TOML; verwacht werd naam = waarde of [kop]",
        "this line is not valid TOML; expected name = value or [heading]",
    ),
    "syntax_twice": (
        "deze naam of kop staat er al; elke naam mag één keer",
        "this name or heading is here already; each may stand once",
    ),
    "syntax_open": (
        "een aanhalingsteken of haakje is niet gesloten",
        "a quote or bracket is not closed",
    ),
    "syntax_equals": ("na de naam ontbreekt het teken =", "the sign = is missing after the name"),
    "syntax_value": (
        "de waarde is niet geldig; zet tekst tussen aanhalingstekens, schrijf getallen met een "
        "punt en een datum als 2015-04-14",
        "the value is not valid; put text in quotes, write numbers with a point and a date as "
        "2015-04-14",
    ),
    "syntax_extra": (
        "na de waarde staat nog iets; begin een nieuwe regel",
        "something follows the value; start a new line",
    ),
    "syntax_character": (
        "hier staat een teken dat niet mag; dubbele een \\ in een tekst",
        "a character here is not allowed; double a \\ in a text",
    ),
    # one value
    "format_missing": (
        'bovenaan ontbreekt "format = 1"; is dit wel een bestand van dit spel?',
        '"format = 1" is missing at the top; is this a file of this game?',
    ),
    "format_unknown": (
        "format {found} is van een andere versie van het spel; deze versie leest format 1",
        "format {found} is of another version of the game; this version reads format 1",
    ),
    "missing": ('het veld "{where}" ontbreekt', 'the field "{where}" is missing'),
    "unknown_field": ("{where}: onbekend veld", "{where}: unknown field"),
    "wrong_type": (
        "{where}: verwacht {expected}, maar vond {kind} {found}",
        "{where}: expected {expected}, but found {kind} {found}",
    ),
    "wrong_value": ("{where}: deze waarde kan niet", "{where}: this value is not possible"),
    "not_finite": (
        "{where}: verwacht een eindig getal, maar vond {found}",
        "{where}: expected a finite number, but found {found}",
    ),
    "below": (
        "{where}: {found} is te klein; minstens {least}",
        "{where}: {found} is too small; at least {least}",
    ),
    "above": (
        "{where}: {found} is te groot; hoogstens {most}",
        "{where}: {found} is too large; at most {most}",
    ),
    "too_few": (
        "{where}: de lijst telt er {found}; minstens {least}",
        "{where}: the list holds {found}; at least {least}",
    ),
    "too_many": (
        "{where}: de lijst telt er {found}; hoogstens {most}",
        "{where}: the list holds {found}; at most {most}",
    ),
    "not_a_word": (
        '{where}: "{found}" kan niet; kies uit {options}',
        '{where}: "{found}" is not possible; choose from {options}',
    ),
    "not_an_id": (
        '{where}: "{found}" is geen geldige naam; gebruik kleine letters, cijfers en streepjes',
        '{where}: "{found}" is not a valid name; use small letters, digits and hyphens',
    ),
    "no_text": ("{where}: de tekst is leeg", "{where}: the text is empty"),
    "text_too_long": (
        "{where}: {found} tekens; hoogstens {most}",
        "{where}: {found} characters; at most {most}",
    ),
    "not_shown": (
        '{where}: het teken "{found}" heeft het lettertype van het spel niet',
        '{where}: the font of the game has no character "{found}"',
    ),
    "too_many_letters": (
        "{where}: {found} letters; hoogstens {most}",
        "{where}: {found} letters; at most {most}",
    ),
    "too_many_words": (
        "{where}: {found} woorden; hoogstens {most}",
        "{where}: {found} words; at most {most}",
    ),
    # folders
    "unknown_scenario": (
        'het scenario "{found}" bestaat niet; er zijn: {options}',
        'the scenario "{found}" does not exist; there are: {options}',
    ),
    "no_scenario_here": (
        "in deze map staat geen scenario.toml",
        "there is no scenario.toml in this folder",
    ),
    "no_base": (
        'de bibliotheek "{found}" bestaat niet',
        'the library "{found}" does not exist',
    ),
    "base_is_town": (
        '"{found}" is zelf een gemeente; een gemeente kan alleen op een bibliotheek staan',
        '"{found}" is a town itself; a town can only stand on a library',
    ),
    "outside_folder": (
        "dit bestand wijst naar een plek buiten de map van het scenario",
        "this file points to a place outside the folder of the scenario",
    ),
    "stray_file": (
        "dit bestand hoort niet in een scenario",
        "this file does not belong in a scenario",
    ),
    # between files
    "id_not_file": (
        'de naam "{found}" moet gelijk zijn aan die van het bestand of de map: "{expected_id}"',
        'the name "{found}" must equal that of the file or folder: "{expected_id}"',
    ),
    "twice": (
        '{where}: "{found}" staat er al op regel {first}',
        '{where}: "{found}" is here already on line {first}',
    ),
    "unknown_reference": (
        '{where}: "{found}" bestaat niet',
        '{where}: "{found}" does not exist',
    ),
    "unknown_lever": (
        '{where}: de knop "{found}" bestaat niet',
        '{where}: the lever "{found}" does not exist',
    ),
    "one_way": (
        "{where}: geef precies één van set, add en times",
        "{where}: give exactly one of set, add and times",
    ),
    "figure_range": (
        "{where}: {found} valt buiten het bereik van {low} tot {high}",
        "{where}: {found} is outside the range of {low} to {high}",
    ),
    "needs_place": (
        'de gebeurtenis "{found}" hoort bij één wijk en kan niet net gebeurd zijn',
        'the incident "{found}" belongs to one neighbourhood and cannot have just happened',
    ),
    "one_bound": (
        "{where}: geef precies één van most en least",
        "{where}: give exactly one of most and least",
    ),
    "coalition_same": (
        "{where}: geef andere fracties dan de huidige coalitie, elk één keer",
        "{where}: give other factions than the present coalition, each once",
    ),
    "unknown_opening": (
        'de opening "{found}" bestaat niet; er zijn: {options}',
        'the opening "{found}" does not exist; there are: {options}',
    ),
    "unknown_coalition": (
        'de coalitie "{found}" bestaat niet; er zijn: {options}',
        'the coalition "{found}" does not exist; there are: {options}',
    ),
    "unknown_challenge": (
        'de uitdaging "{found}" bestaat niet; er zijn: {options}',
        'the challenge "{found}" does not exist; there are: {options}',
    ),
    "mood_from_inside": (
        'een gebeurtenis met effect "mood" komt van buiten: signal "always", niet "{found}"',
        'an incident with effect "mood" comes from outside: signal "always", not "{found}"',
    ),
    "not_relative": (
        '{where}: bij de knop "{lever}" kan geen {found}; gebruik set',
        '{where}: the lever "{lever}" cannot take {found}; use set',
    ),
    "lever_type": (
        '{where}: de knop "{lever}" vraagt {expected}, maar vond {kind} {found}',
        '{where}: the lever "{lever}" asks {expected}, but found {kind} {found}',
    ),
    "lever_range": (
        '{where}: {found} valt buiten het bereik van "{lever}": {low} tot {high} ({unit})',
        '{where}: {found} is outside the range of "{lever}": {low} to {high} ({unit})',
    ),
    "lever_word": (
        '{where}: "{found}" kan niet bij "{lever}"; kies uit {options}',
        '{where}: "{found}" is not possible for "{lever}"; choose from {options}',
    ),
    "lever_again": (
        '{where}: de knop "{lever}" wordt al gezet op regel {first}',
        '{where}: the lever "{lever}" is set already on line {first}',
    ),
    "changes_nothing": (
        "deze bouwsteen verandert geen enkele knop",
        "this building block changes no lever",
    ),
    "no_change_here": (
        'de bouwsteen "{block}" verandert in deze gemeente niets; zet hem bij "without"',
        'the building block "{block}" changes nothing in this town; list it in "without"',
    ),
    "option_changes_nothing": (
        "{where}: deze keuze verandert geen knop; schrijf changes_nothing = true als dat zo hoort",
        "{where}: this option changes no lever; write changes_nothing = true if that is meant",
    ),
    "option_changes_something": (
        "{where}: changes_nothing = true, maar deze keuze verandert een knop",
        "{where}: changes_nothing = true, but this option changes a lever",
    ),
    "requires_and_excludes": (
        '"{found}" staat bij requires én bij excludes',
        '"{found}" stands in requires and in excludes',
    ),
    "requires_excluded": (
        'deze bouwsteen vraagt "{found}", maar die gaat niet samen met "{other}"',
        'this block requires "{found}", but that cannot go with "{other}"',
    ),
    "requires_itself": (
        "deze bouwsteen vraagt zichzelf: {circle}",
        "this block requires itself: {circle}",
    ),
    "excludes_itself": (
        "deze bouwsteen sluit zichzelf uit",
        "this block excludes itself",
    ),
    "effect_range": (
        "size: {found} valt buiten het bereik van {effect}: {low} tot {high}",
        "size: {found} is outside the range of {effect}: {low} to {high}",
    ),
    "rounds_sum": (
        "months: de rondes duren samen {found} maanden, maar {town} heeft er {expected_sum}",
        "months: the rounds last {found} months together, but {town} has {expected_sum}",
    ),
    "no_such_round": (
        "method_rounds: ronde {found} bestaat niet; er zijn {most} rondes",
        "method_rounds: round {found} does not exist; there are {most} rounds",
    ),
    "not_rising": (
        "{where}: zet de getallen van laag naar hoog, elk één keer",
        "{where}: put the numbers from low to high, each once",
    ),
    "shares_sum": (
        "{where}: de aandelen tellen op tot {found}; dat moet 1 zijn",
        "{where}: the shares add up to {found}; that must be 1",
    ),
    "seats_sum": (
        "de fracties hebben samen {found} leden, maar er zijn {most} zetels",
        "the factions have {found} members together, but there are {most} seats",
    ),
    "no_coalition": (
        "geen enkele fractie steunt het college; zet bij minstens één coalition = true",
        "no faction supports the college; set coalition = true for at least one",
    ),
    "dilemma_missing": (
        "de bibliotheek mist het bestand {found}",
        "the library lacks the file {found}",
    ),
    "final_verdict": (
        "{where}: precies de uitwegen die niet terug te draaien zijn, hebben final = true",
        "{where}: exactly the ways out that cannot be undone have final = true",
    ),
    "ways_out": (
        "een dilemma heeft drie of vier uitwegen tegelijk; dit zijn er {found}",
        "a dilemma has three or four ways out at a time; these are {found}",
    ),
    "must_be_empty": (
        "{where}: dit dilemma moet altijd kunnen; laat dit leeg",
        "{where}: this dilemma must always be possible; leave this empty",
    ),
    "verdict_missing": (
        'de uitweg "{found}" ontbreekt bij "{kind_id}"',
        'the way out "{found}" is missing at "{kind_id}"',
    ),
    "unknown_placeholder": (
        "{where}: {{{found}}} bestaat niet",
        "{where}: {{{found}}} does not exist",
    ),
    "broken_placeholder": (
        "{where}: een accolade is niet gesloten; schrijf {{naam}}",
        "{where}: a brace is not closed; write {{name}}",
    ),
    "no_placeholder": (
        "{where}: hier mag geen {{...}} staan",
        "{where}: no {{...}} may stand here",
    ),
    "template_without_place": (
        "{where}: gebruik {{neighbourhood}} of {{street}} in de naam",
        "{where}: use {{neighbourhood}} or {{street}} in the name",
    ),
    "always_arguments": (
        '{where}: minstens 2 argumenten zonder "when"; er zijn er {found}',
        '{where}: at least 2 arguments without "when"; there are {found}',
    ),
    "generation_gap": (
        "generations: tussen {found} en {next} zit een gat of overlap",
        "generations: there is a gap or overlap between {found} and {next}",
    ),
}
"""The sentence of each problem: Dutch, English."""
