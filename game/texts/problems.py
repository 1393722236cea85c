"""Trouble that stops play or keeps it from starting: what happened, what to do."""

from __future__ import annotations

from game.texts.marks import labels

PROBLEMS = labels(
    {
        "disk_full": (
            "De schijf is vol, dus uw laatste zet is niet bewaard. "
            "Maak ruimte vrij en probeer het opnieuw; alles daarvoor staat veilig in {path}."
        ),
        "disk_broken": (
            "Schrijven naar {path} lukt niet meer. Alles tot nu toe is bewaard. "
            "Kijk of de schijf er nog is en start het spel opnieuw."
        ),
        "no_write_rights": "In {path} mag niet worden geschreven. Kies een map waar dat wel mag.",
        "society_failed": (
            "De stad is vastgelopen. Uw zetten zijn bewaard; start het spel opnieuw. "
            "Het verslag voor de makers staat in {path}."
        ),
        "bug": (
            "Er ging iets mis in het spel zelf. Uw zetten zijn bewaard; start het spel opnieuw. "
            "Het verslag voor de makers staat in {path}."
        ),
        "session_in_use": (
            "Het spel in {path} is al open in een ander venster (proces {pid}). "
            "Sluit dat venster of kies een ander spel."
        ),
        "not_a_session": "In {path} staat geen bewaard spel. Kies een andere map.",
        "damaged": (
            "Het logboek in {path} is beschadigd bij regel {line}. "
            "Er is niets veranderd; zet een kopie terug of kies een ander spel."
        ),
        "newer_format": (
            "Het spel in {path} is bewaard met een nieuwere versie van Samenleving Voorop. "
            "Werk dit programma bij en probeer het opnieuw."
        ),
        "other_rules": (
            "Het spel in {path} volgt vanaf regel {line} andere spelregels dan deze versie. "
            "Open het met de versie waarmee het is gespeeld."
        ),
        "other_scenario": (
            "De cijfers, bouwstenen of regels van {town} zijn veranderd sinds dit spel begon. "
            "Zet de oude bestanden terug of begin een nieuw spel."
        ),
        "scenario_broken": (
            "De bestanden van deze gemeente ontbreken of bevatten fouten; aantal: {count}. "
            "Zet ze terug of begin een ander spel; ‘voorop check’ noemt de fouten."
        ),
        "folder_taken": "In {path} staat al iets anders. Kies een lege of nieuwe map.",
        "unknown_format": "De spelvorm ‘{found}’ bestaat niet. Kies uit: {options}.",
        "unknown_faction": "De fractie ‘{found}’ bestaat hier niet. Kies uit: {options}.",
    }
)
"""One or two sentences per code of `game.session.errors`."""
