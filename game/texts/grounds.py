"""Grounds for a vote that hold here and now: what is true of this case, or of this werkwijze.

A faction that gives one of the reasons of `game.texts.statements` speaks of what
is true before it speaks in general. `{asker}` asks the council for something that
the proposal gives; in another case such a sentence is not said.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.texts.marks import Sentences, sentences

GROUNDS: Mapping[str, Mapping[str, Sentences]] = {
    "dilemma": {
        "merit": sentences(
            {
                "many_helpers": (
                    "{asker} kreeg {helpers} mee, en nu ons ook.",
                    "Achter {asker} staan {helpers}, en dat is voor ons genoeg.",
                ),
                "few_objectors": (
                    "Er is bezwaar van {objectors}, en dat weegt minder dan wat {asker} wil.",
                ),
                "waited_long": (
                    "Na {weeks} wachten is {asker} aan de beurt.",
                    "{weeks} geduld is genoeg gevraagd van {asker}.",
                ),
                "fund_ample": (
                    "Er zit {fund_left} in het fonds, en {asker} vraagt {eur}: dat kan.",
                ),
                "weak_neighbourhood": (
                    "Uit {neighbourhood} komt niet veel, dus dit laten wij niet liggen.",
                ),
                "got_before": ("{asker} kreeg eerder een ja, en daar hadden wij geen spijt van.",),
                "refused_before": ("Wie na een nee terugkomt, meent het, dus voor {asker}.",),
                "desk_free": ("Aan de balie is er tijd voor, en in {neighbourhood} reden.",),
            }
        ),
        "no_merit": sentences(
            {
                "fund_low": (
                    "{eur} van de {fund_left} die er nog is, kunnen wij {asker} niet geven.",
                ),
                "many_objectors": (
                    "Bezwaar van {objectors} schuiven wij niet opzij, ook niet voor {asker}.",
                ),
                "few_helpers": ("Met {helpers} is “{option}” op zand gebouwd.",),
                "strong_neighbourhood": (
                    "{neighbourhood} redt zich, en er zijn wijken die dat niet doen.",
                    "Wie voor {neighbourhood} kiest, kiest voor wie de weg al weet.",
                ),
                "near_election": ("Zo dicht op de verkiezingen heet dit een cadeau aan {asker}.",),
                "desk_busy": ("De balie loopt over, en na {asker} staat de volgende er al.",),
                "hangs_on_one": (
                    "Alles hangt hier aan {founder}, en daar bouwen wij geen besluit op.",
                ),
                "got_before": ("{asker} kreeg eerder, en nu is een ander aan de beurt.",),
                "nothing_settled": (
                    "Vooraf is niets afgesproken, dus met {neighbourhood} beginnen wij niet.",
                ),
            }
        ),
        "believes": sentences(
            {
                "weak_neighbourhood": ("Juist in {neighbourhood} willen wij het aandurven.",),
                "many_helpers": ("{helpers} in {neighbourhood} weten zonder ons wat goed is.",),
                "newcomers": ("Wie nieuw is, mag van ons beginnen, ook in {neighbourhood}.",),
                "austerity_remembered": (
                    "Na de bezuinigingen zijn wij {neighbourhood} iets schuldig.",
                ),
            }
        ),
        "doubts": sentences(
            {
                "strong_neighbourhood": (
                    "In {neighbourhood} lukt het toch wel, en wij denken aan wie niet roept.",
                ),
                "hangs_on_one": ("Gaat {founder} weg, dan is dit ook weg, en wat doen wij dan?",),
                "few_helpers": (
                    "Wij tellen in {neighbourhood} {helpers}, en wie is er volgend jaar nog?",
                ),
                "near_election": ("Straks moet een nieuwe raad dit in {neighbourhood} uitleggen.",),
            }
        ),
        "costs_hours": sentences(
            {
                "members_tired": ("Deze raad is moe, en met “{option}” wordt dat niet minder.",),
                "agenda_long": (
                    "De agenda is al te vol, en {neighbourhood} is niet het enige wat wacht.",
                ),
            }
        ),
        "fears_loss_of_say": sentences(
            {
                "near_election": (
                    "Met de verkiezingen in zicht geven wij {neighbourhood} niet uit handen.",
                ),
                "incident_before": (
                    "Na wat er misging, willen wij in {neighbourhood} zelf aan het stuur.",
                ),
                "nothing_settled": (
                    "Er is nooit iets afgesproken, dus over {neighbourhood} gaan wij.",
                ),
            }
        ),
    },
    "method": {
        "merit": sentences(
            {
                "first": ("Ergens moet je beginnen, en “{block}” is een begin.",),
                "many": ("“{block}” past bij wat wij al doen, en dat scheelt uitleg.",),
                "near_election": (
                    "Ook in het laatste jaar mag er iets beter, dus voor “{block}”.",
                ),
            }
        ),
        "no_merit": sentences(
            {
                "at_once": (
                    "Twee dingen tegelijk leren lukt niemand, dus “{block}” nog niet.",
                    "Van alles wat er nu bij komt, kan “{block}” het best wachten.",
                ),
                "many": (
                    "Wij zijn nog bezig met de vorige plannen, en daar past “{block}” niet tussen.",
                ),
                "near_election": ("Een nieuwe raad mag zelf kiezen, dus nu geen “{block}” meer.",),
            }
        ),
        "believes": sentences(
            {
                "first": ("Met “{block}” begint waar wij al zo lang over praten.",),
                "many": ("“{block}” is de volgende stap, en wij zijn nog niet moe.",),
            }
        ),
        "doubts": sentences(
            {
                "many": (
                    "Wie merkte iets van het vorige, vragen wij, voor wij aan “{block}” beginnen.",
                ),
                "at_once": (
                    "Met zoveel nieuws tegelijk weet straks niemand of “{block}” iets deed.",
                ),
            }
        ),
        "costs_hours": sentences(
            {
                "paid": (
                    "Voor “{block}” leveren wij {work} in, en dat vinden wij te duur.",
                    "Wie “{block}” wil, levert {work} in, en wij doen dat niet.",
                ),
            }
        ),
        "fears_loss_of_say": sentences(
            {
                "near_election": (
                    "Zo dicht op de verkiezingen leggen wij met “{block}” een ander vast.",
                ),
            }
        ),
    },
}
"""By subject of the vote, reason, and what is true: a flag of the case, or of `METHOD_TRUE`."""

METHOD_TRUE = ("first", "at_once", "many", "near_election", "paid")
"""What may be true of a werkwijze: nothing in force yet, two or more new at once, many
in force, the last year, work dropped to pay for it."""
