"""Every refusal as one sentence that says what to do."""

from __future__ import annotations

from game.texts.marks import labels

REJECTIONS = labels(
    {
        "stale": "Dat onderdeel is al gesloten. Kies iets van het scherm dat nu open is.",
        "nature_is_due": "De stad is nog aan zet. Wacht tot zij geantwoord heeft.",
        "not_your_seat": "Dit kan alleen de stad zelf. Kies iets van uw eigen scherm.",
        "not_due": "De stad gaf een bericht dat nu niet aan de beurt is. Speel gewoon verder.",
        "wrong_beat": "Dat hoort bij een ander onderdeel van de ronde. Ga eerst verder.",
        "ranking_incomplete": "Zet alle zes brillen op volgorde, elke bril één keer.",
        "unknown_way": "Kies een bezoek, een peiling of een bericht van de ambtenaren.",
        "unknown_neighbourhood": "Die wijk bestaat hier niet. Kies een wijk op de kaart.",
        "looked_already": "Hier heeft u deze ronde al gekeken. Kies een andere wijk of manier.",
        "hours_short": "De raad komt {short} tekort. Laat ander werk vallen of doe minder.",
        "money_short": "Er is {short_eur} te weinig. Haal een bouwsteen weg die geld kost.",
        "unknown_verdict": "Dat is hier geen keuze. Kies een van de genoemde uitwegen.",
        "verdict_missing": "Kies eerst een uitweg uit het dilemma.",
        "not_ours": "Dit is niet aan de raad. Laat het, of haal het terug voor {hours}.",
        "ours_already": "Dit is al aan de raad. Kies een uitweg.",
        "final_offered": "Wat niet terug te draaien is, kan één keer per periode. Speel verder.",
        "undoes_final": "Wat niet terug te draaien is, blijft staan. Speel gewoon verder.",
        "unknown_block": "Die bouwsteen bestaat niet. Kies er een uit uw hand.",
        "block_present": "‘{block}’ zit al in uw werkwijze. Kies een andere bouwsteen.",
        "block_absent": "‘{block}’ zit niet in uw werkwijze. Voeg hem eerst toe.",
        "block_requires": "‘{block}’ werkt alleen samen met ‘{other}’. Kies die ook.",
        "block_excludes": "‘{block}’ gaat niet samen met ‘{other}’. Kies een van de twee.",
        "too_many_new": "Meer dan {limit} nieuwe bouwstenen tegelijk kan niet. Haal er een weg.",
        "method_fixed": "In deze ronde ligt de werkwijze vast. Ga verder.",
        "unknown_choice": "Daaraan valt bij ‘{block}’ niets te kiezen. Kies een knop op de kaart.",
        "unknown_option": "Die stand heeft ‘{block}’ niet. Kies een van de standen op de kaart.",
        "drop_out_of_range": "Hiervan kunt u per jaar hooguit {limit} laten vallen.",
        "unknown_subject": "Stemmen kan over het dilemma of over de werkwijze.",
        "nothing_to_vote": "Er ligt geen voorstel. Ga verder.",
        "voted_already": "Hierover is al gestemd. Ga verder.",
        "vote_first": "Breng eerst alle voorstellen in stemming.",
        "unknown_vote": "Stem voor of tegen.",
        "sounded_already": "U weet al hoe de fracties ervoor staan. Praat met een fractie of stem.",
        "unknown_faction": "Kies een van de andere fracties in de raad.",
        "talked_already": "Met {faction} heeft u hierover al gesproken. Kies een andere fractie.",
        "not_in_coalition": "Alleen een coalitiepartij kan dit vragen. Praat met de fracties.",
        "discipline_used": "Dat kan één keer per periode, en die keer is geweest.",
        "amended_already": "Dit voorstel is al gewijzigd. Breng het in stemming.",
        "not_smaller": "Wijzigen kan nu alleen naar minder. Kies een van de genoemde wijzigingen.",
        "promised_already": "Deze ronde heeft u al iets beloofd. Ga verder.",
        "not_waiting": "Die groep wacht niet op antwoord. Kies een groep die wacht.",
        "unknown_term": "Beloof een antwoord binnen {most}, of eerder.",
        "unknown_initiative": "Wed op een van de twee initiatieven die u volgt.",
        "unknown_outcome": "Kies: het leeft nog, of het is gestopt.",
        "bet_placed": "Uw weddenschap staat al. Ga verder.",
        "unknown_assumption": "Deze aanname bestaat niet in dit model.",
        "assumption_out_of_range": "Kies een waarde van {low} tot {high}; "
        "daarbuiten is deze aanname niet te verdedigen.",
        "game_over": "Het spel is afgelopen. Begin een nieuw spel of bekijk de terugblik.",
        "nothing_to_undo": "Er is nog niets om terug te nemen.",
        "final_taken": "Dit besluit was niet terug te draaien, en de raad nam het. Speel verder.",
        "not_written": "Uw zet is niet opgeslagen en telt dus niet. Probeer het nog eens.",
    }
)
"""One sentence per code of `game.rules.rejections`."""
