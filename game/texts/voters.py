"""What a voter says of the vote, from what this one voter lived through.

What a voter remembers comes from the model, and so do the group, the weeks,
the street and the news that stand in these sentences.
"""

from __future__ import annotations

from game.texts.marks import sentences

VOTERS = sentences(
    {
        "voter_got_yes": (
            "Ja tegen {initiative}, binnen {weeks}. Dat vertel ik op elke verjaardag.",
            "Zonder dat ja was {initiative} een plan gebleven. Het kwam na {weeks}.",
            "Wij van {initiative} wachtten {weeks}, en daarna kon het gewoon.",
            "{initiative} kreeg een ja, na {weeks}. Dan weet ik waar mijn stem ligt.",
            "Op de dag dat {initiative} een ja kreeg, na {weeks}, koos ik eigenlijk al.",
        ),
        "voter_got_no": (
            "{initiative} kreeg een nee, na {weeks}, met uitleg. Daar kan ik mee leven.",
            "Nee is ook een antwoord. Dat van {initiative} kwam na {weeks}.",
            "Het werd nee voor {initiative}. Maar iemand nam de moeite, binnen {weeks}.",
            "Een net nee voor {initiative}, na {weeks}. Ik heb langer op een ja gewacht, elders.",
        ),
        "voter_knows_yes": (
            "Iemand die ik ken, zit bij {initiative}. Die kreeg een ja, en zoiets gaat rond.",
            "Van {initiative} hoorde ik dat de gemeente terugbelde. Dat onthoud ik.",
            "Ik ken mensen van {initiative}. Sinds het ja groeten die het gemeentehuis.",
            "Bij {initiative} zeiden ze dat het gewoon kan, iets vragen. Dat wist ik niet.",
        ),
        "voter_group_waits": (
            "{initiative} wacht al {weeks}. Ik niet meer.",
            "Wij van {initiative} wachten {weeks} op een brief. De folders kwamen wel op tijd.",
            "Al {weeks} vraagt {initiative} hetzelfde. Vandaag was ik aan de beurt.",
            "Bij {initiative} horen we {weeks} niets, en dan komt men om mijn stem.",
        ),
        "voter_answered_late": (
            "Op {initiative} kwam na {weeks} antwoord. Zo lang mocht ik er niet over doen.",
            "{weeks} deden ze over {initiative}. Ik deed er in het stemhokje korter over.",
            "Voor {initiative} wachtten we {weeks}. Het antwoord weet ik nog, de reden niet.",
            "Het duurde {weeks} voor {initiative} iets hoorde. Dat is lang voor één brief.",
        ),
        "voter_question_waits": (
            "Ik vroeg de gemeente iets, {weeks} geleden. Vandaag vroegen ze mij iets terug.",
            "Mijn vraag uit {neighbourhood} ligt er {weeks}. Mijn stem ligt er nu ook.",
            "{weeks} geen antwoord. Ik heb er in {neighbourhood} niets over gezegd, tot vandaag.",
        ),
        "voter_group_ended": (
            "Ik zat bij {initiative}. Dat hield op, {reason}, en ik had nog wel gewild.",
            "{initiative} is gestopt, {reason}. Daar zaten mijn avonden in.",
            "Van {initiative} is een doos met mappen over. Het stopte, {reason}.",
            "Ik heb {initiative} helpen opruimen, {reason}. Onder het vegen denk je na.",
        ),
        "voter_street_lost": (
            "Bij ons was {initiative}. Nu niet meer, {reason}.",
            "Waar {initiative} was, is het donker. Het hield op, {reason}.",
            "Sinds {initiative} weg is, {reason}, is {neighbourhood} stiller. Te stil.",
            "{initiative} stopte, {reason}. In {neighbourhood} weet iedereen dat nog.",
        ),
        "voter_takes_part": (
            "Ik doe mee met {initiative}, en dan kijk je anders naar zo'n raad.",
            "Sinds ik bij {initiative} zit, weet ik wie er in de raad zitten.",
            "Bij {initiative} praten we niet over partijen. Ik heb er wel over nagedacht.",
            "Mijn avonden zijn van {initiative}. Mijn stem ook, een beetje.",
            "Op de dag van {initiative} zie ik iedereen. Daar heb ik mijn keuze gemaakt.",
        ),
        "voter_knows_people": (
            "Ik ken mensen van {initiative}, en die zie ik opbloeien.",
            "Bij de koffie hoor ik alles over {initiative}. Daar gaf ik mijn stem aan.",
            "Door {initiative} ken ik nu namen bij de gezichten in {neighbourhood}.",
            "Wie ik spreek, heeft het over {initiative}. Dan gaat er dus iets goed.",
        ),
        "voter_street_gained": (
            "Ga maar kijken bij {initiative}, dan weet u wat ik stemde.",
            "Wij hebben nu {initiative}, en {neighbourhood} is er anders door.",
            "{initiative} is van {neighbourhood} zelf, en niemand zat in de weg.",
            "Elke week loop ik langs {initiative}. Het licht brandt, en dat telt.",
        ),
        "voter_read": (
            "“{incident}”, stond in de krant. Toen wist ik het wel.",
            "De krant lag open bij “{incident}”. Zo werd het ontbijt ook politiek.",
            "Het ging weken over “{incident}”. Over de raad ging het daarna vanzelf.",
            "Na “{incident}” heb ik het programma van een ander gelezen.",
        ),
        "voter_not_visited": (
            "Drie jaar kwam er niemand van de raad in {neighbourhood}. Ik kwam vandaag wel.",
            "In {neighbourhood} hangt het bord met gezichten. Verder zag ik ze hier niet.",
            "De raad is overal geweest, lees ik. Dan is {neighbourhood} zeker nergens.",
        ),
    }
)
"""By code of `codes.VOTERS`."""
