"""Trouble that stops play or keeps it from starting: what happened, what to do."""

from __future__ import annotations

from game.texts.marks import labels

PROBLEMS = labels(
    {
        "disk_full": (
            "De schijf is vol, dus uw laatste zet is niet bewaard. "
            "Maak ruimte vrij en kies ‘verder’; alles daarvoor is veilig."
        ),
        "disk_broken": (
            "Schrijven naar {path} lukt niet. Alles tot nu toe is bewaard. "
            "Kijk of de schijf er nog is en start het spel opnieuw."
        ),
        "society_failed": (
            "De stad is vastgelopen. Uw zetten zijn bewaard. Start het spel opnieuw; "
            "het verslag voor de makers staat in {path}."
        ),
        "session_in_use": (
            "Dit spel is al open in een ander venster. Sluit dat venster of kies een ander spel."
        ),
        "damaged": (
            "Het logboek in {path} is beschadigd bij regel {line}. "
            "Er is niets veranderd; kies een ander spel of zet een kopie terug."
        ),
        "newer_format": (
            "Dit spel is bewaard met een nieuwere versie van Samenleving Voorop. "
            "Werk het spel bij en probeer het opnieuw."
        ),
        "other_scenario": (
            "De stad van dit bewaarde spel is intussen veranderd. "
            "Zet het oude scenario terug of begin een nieuw spel."
        ),
        "not_a_session": "In {path} staat geen bewaard spel. Kies een andere map.",
        "no_write_rights": ("In {path} mag niet worden geschreven. Kies een map waar dat wel mag."),
        "bug": (
            "Er ging iets mis in het spel zelf. Uw zetten zijn bewaard. "
            "Het verslag voor de makers staat in {path}."
        ),
    }
)
"""One or two sentences per code of a session's problem."""
