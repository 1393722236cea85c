"""Dated steps in the life of an initiative: by its name, and under its name."""

from __future__ import annotations

from game.texts.marks import sentences

STEPS = sentences(
    {
        "step_idea": (
            "In {neighbourhood} ontstaat een idee: {initiative}.",
            "{initiative} begint als een idee in {neighbourhood}.",
            "Iemand in {neighbourhood} zegt het hardop: {initiative}.",
        ),
        "step_group": (
            "{initiative} krijgt een groepje: {members}.",
            "Om {initiative} heen komt een groepje: {members}.",
            "Er komt een clubje bij elkaar voor {initiative}: {members}.",
        ),
        "step_asked": (
            "{initiative} vraagt de gemeente om {need}: {eur}.",
            "Er gaat een brief uit van {initiative}, om {need}: {eur}.",
            "{initiative} klopt aan om {need}, voor {eur}.",
        ),
        "step_objection": (
            "Bij {initiative} ligt een bezwaar van {objectors}.",
            "De buurt van {initiative} tekent bezwaar aan: {objectors}.",
            "Niet iedereen wil {initiative}: bezwaar, van {objectors}.",
        ),
        "step_spoken_against": (
            "Namens {objectors} spreekt iemand in bij de raad, over {initiative}.",
            "Een buur neemt in de raad het woord over {initiative}, namens {objectors}.",
            "{initiative} krijgt tegenspraak op een raadsavond, namens {objectors}.",
        ),
        "step_to_council": (
            "{initiative} komt op de agenda van de raad.",
            "De raad krijgt {initiative} op tafel.",
            "Over {initiative} buigt zich nu de raad.",
        ),
        "step_granted": (
            "Na {weeks} zegt de gemeente ja tegen {initiative}: {eur}.",
            "{initiative} krijgt na {weeks} een ja en {eur}.",
            "Het wordt ja voor {initiative}, na {weeks} en voor {eur}.",
        ),
        "step_refused": (
            "Na {weeks} zegt de gemeente nee tegen {initiative}.",
            "{initiative} krijgt na {weeks} een nee.",
            "Het wordt nee voor {initiative}, na {weeks}.",
        ),
        "step_going": (
            "{initiative} gaat van start, met {helpers}.",
            "Met {helpers} gaat {initiative} aan de slag.",
            "De eerste dag van {initiative}, met {helpers}.",
        ),
        "step_puller_left": (
            "De trekker van {initiative} vertrekt.",
            "{initiative} moet verder zonder trekker.",
            "Wie {initiative} trok, is weg.",
        ),
        "step_mature": (
            "Na {months} staat {initiative} stevig en bereikt het {reach}.",
            "{initiative} is na {months} niet meer weg te denken, voor {reach}.",
            "Met {months} op de teller bereikt {initiative} {reach}.",
        ),
        "step_ended": (
            "{initiative} houdt op, {reason}.",
            "Het is afgelopen met {initiative}, {reason}.",
            "Hier stopt {initiative}, {reason}.",
        ),
    }
)
"""Dated steps in the life of an initiative."""

BRIEF = sentences(
    {
        "step_idea": (
            "Iemand in {neighbourhood} zegt het hardop.",
            "Het begint met een idee, in {neighbourhood}.",
            "Eén persoon in {neighbourhood}, één idee.",
        ),
        "step_group": (
            "Er komt een groepje bij elkaar: {members}.",
            "Het wordt een clubje: {members}.",
            "Aan de keukentafel: {members}.",
        ),
        "step_asked": (
            "De groep vraagt de gemeente om {need}: {eur}.",
            "Er gaat een brief uit, om {need}: {eur}.",
            "De groep klopt aan om {need}, voor {eur}.",
            "Op het gemeentehuis komt een aanvraag binnen: {need}, {eur}.",
        ),
        "step_objection": (
            "Er komt bezwaar, van {objectors}.",
            "De buren tekenen bezwaar aan: {objectors}.",
            "Niet iedereen wil het: bezwaar, van {objectors}.",
        ),
        "step_spoken_against": (
            "Op een raadsavond spreekt iemand in, namens {objectors}.",
            "Een buur neemt in de raad het woord, namens {objectors}.",
            "Er komt tegenspraak in de raad, namens {objectors}.",
        ),
        "step_to_council": (
            "De zaak komt op de agenda van de raad.",
            "De raad krijgt het op tafel.",
            "Nu buigt de raad zich erover.",
        ),
        "step_granted": (
            "Na {weeks} zegt de gemeente ja: {eur}.",
            "Er komt een ja, na {weeks}, en {eur}.",
            "Het wordt ja, na {weeks}: {eur}.",
            "De gemeente kent toe, na {weeks}: {eur}.",
        ),
        "step_refused": (
            "Na {weeks} zegt de gemeente nee.",
            "Er komt een nee, na {weeks}.",
            "Het wordt nee, na {weeks}.",
        ),
        "step_going": (
            "De groep gaat van start, met {helpers}.",
            "Met {helpers} gaat het echt beginnen.",
            "De eerste dag, met {helpers}.",
        ),
        "step_puller_left": (
            "De trekker vertrekt.",
            "De groep moet verder zonder trekker.",
            "Wie het trok, is weg.",
        ),
        "step_mature": (
            "Na {months} staat het stevig, voor {reach}.",
            "Na {months} hoort het erbij, voor {reach}.",
            "Het is er nu {months}, en bereikt {reach}.",
        ),
        "step_ended": (
            "Hier houdt het op, {reason}.",
            "Het is voorbij, {reason}.",
            "De groep stopt, {reason}.",
        ),
    }
)
"""The same steps under the name of the initiative."""

BRIEF_WITHOUT = sentences(
    {
        "step_asked": (
            "De groep vraagt de gemeente om {need}.",
            "Er gaat een brief uit, om {need}.",
            "De groep klopt aan om {need}.",
            "Op het gemeentehuis komt een aanvraag binnen: {need}.",
        ),
        "step_granted": (
            "Na {weeks} zegt de gemeente ja.",
            "Er komt een ja, na {weeks}.",
            "Het wordt ja, na {weeks}.",
            "De gemeente geeft groen licht, na {weeks}.",
        ),
    }
)
"""The same steps when there is no money to name."""

FILM = sentences(
    {
        "begins": (
            "Het begint: {name}.",
            "{name} gaat van start.",
            "Nieuw op de kaart: {name}.",
            "De eerste dag van {name}.",
            "Vanaf nu is er {name}.",
            "{name} is geen plan meer.",
            "Vandaag begint {name}.",
        ),
        "stays": (
            "{name} staat stevig en blijft op de kaart.",
            "{name} gaat niet meer zomaar weg.",
            "{name} hoort er voortaan bij.",
            "Eerst een plan, nu een plek: {name}.",
            "Wat blijft, is {name}.",
            "{name} heeft zijn plek gevonden.",
            "Op {name} kan men nu rekenen.",
        ),
        "ends": (
            "De lichten gaan uit bij {name}.",
            "{name} houdt ermee op.",
            "Het is stil geworden bij {name}.",
            "Voor {name} was dit de laatste maand.",
            "{name} verdwijnt van de kaart.",
            "Bij {name} gaat de deur dicht.",
            "Dag, {name}.",
        ),
    }
)
"""One sentence over the map for what comes, stays or ends; another one the next month."""

LEFT = sentences(
    {
        "": (
            "{name} verliet de raad: het werk paste niet meer in de week.",
            "{name} is geen raadslid meer: het waren te veel avonden.",
            "Verder zonder {name}: de raad vroeg te veel tijd.",
            "{name} gaf de zetel terug, om de uren.",
            "Voor {name} was raadswerk niet langer te doen naast de rest.",
        ),
    }
)
"""Who left the council in a round."""
