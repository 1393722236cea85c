"""The bet, and how an initiative fared in the shadow town, by where it is in its life."""

from __future__ import annotations

from game.texts.marks import sentences

SAME = sentences(
    {
        "idea": ("Ook in de schaduwstad is {name} in {month} nog een idee.",),
        "waiting": (
            "Ook in de schaduwstad wacht {name} in {month} op antwoord.",
            "Een andere raad maakte voor {name} tot {month} geen verschil: ook daar wacht men nog.",
        ),
        "running": (
            "Ook in de schaduwstad loopt {name} in {month}, net als hier.",
            "In {month} maakte een andere raad voor {name} geen verschil: het loopt daar ook.",
            "Daar is {name} in {month} even gewoon open als hier.",
            "Wie in {month} in de schaduwstad bij {name} aanklopt, wordt ook binnengelaten.",
            "{name} redt zich in {month} in beide steden.",
            "Met deze raad of zonder: {name} is er in {month} nog.",
            "In {month} brandt daar ook licht bij {name}.",
            "Twee steden, in {month} allebei met {name}.",
        ),
        "flourishing": (
            "Ook in de schaduwstad bloeit {name} in {month}.",
            "{name} had deze raad er niet voor nodig: in {month} bloeit het daar ook.",
            "In {month} staan ze ook in de schaduwstad in de rij bij {name}.",
            "{name} bloeit in {month} in beide steden, dus niet alleen door u.",
            "Daar is {name} in {month} net zo druk als hier.",
        ),
        "ended_well": (
            "Ook in de schaduwstad is {name} voor {month} afgerond.",
            "Daar is {name} voor {month} ook klaar, zoals het bedoeld was.",
        ),
        "died": (
            "Ook in de schaduwstad is {name} voor {month} gestopt.",
            "{name} haalde {month} ook daar niet; aan deze raad lag het niet, of niet alleen.",
            "Daar gingen bij {name} voor {month} de lampen ook uit.",
            "In geen van beide steden was {name} er in {month} nog.",
            "Zoals altijd was voor {name} ook niet genoeg: het stopte daar voor {month} ook.",
        ),
    }
)
"""Both towns alike, in one month."""

HERE = sentences(
    {
        "": ("Hier kwam {name} er nooit.",),
        "idea": ("Hier is {name} nog een idee.",),
        "waiting": ("Hier wacht {name} nog op antwoord.",),
        "running": ("Hier loopt {name}.", "Hier is {name} gewoon open."),
        "flourishing": ("Hier bloeit {name}.", "Hier heeft {name} stoelen te weinig."),
        "ended_well": ("Hier is {name} klaar, zoals bedoeld.",),
        "died": ("Hier is {name} gestopt.", "Hier hield {name} op."),
    }
)
"""How it is in the town of the game, where the towns differ."""

THERE = sentences(
    {
        "": ("Daar is het er nooit gekomen.", "In de schaduwstad bleef het bij niets."),
        "idea": ("In de schaduwstad bleef het een idee.",),
        "waiting": ("In de schaduwstad wacht men nog op antwoord.",),
        "running": ("In de schaduwstad loopt het.", "Daar, zonder deze raad, loopt het."),
        "flourishing": ("In de schaduwstad bloeit het.", "Daar, zonder deze raad, bloeit het."),
        "ended_well": ("In de schaduwstad is het afgerond, zoals bedoeld.",),
        "died": (
            "In de schaduwstad is het gestopt.",
            "Daar, zonder deze raad, haalde het dit niet.",
        ),
    }
)
"""And in the shadow town."""

BETS = sentences(
    {
        "live": (
            "U wedde dat {name} er in {month} nog zou zijn.",
            "Uw inzet was dat {name} {month} zou halen.",
            "U durfde te zeggen: {name} is er in {month} nog.",
            "Op {name} had u ingezet: nog bezig in {month}.",
            "Volgens u was {name} er in {month} nog.",
        ),
        "end": (
            "U wedde dat {name} voor {month} zou stoppen.",
            "Uw inzet was dat {name} {month} niet zou halen.",
            "U durfde te zeggen: in {month} is {name} er niet meer.",
            "Tegen {name} had u ingezet: gestopt voor {month}.",
            "Volgens u was {name} er in {month} niet meer.",
        ),
    }
)
"""What was bet, by outcome."""
