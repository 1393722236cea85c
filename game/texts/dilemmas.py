"""A dilemma as it is told: the town's own case in the words of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.rules.state import Dilemma
from game.texts.shapes import ArgumentTexts, DilemmaTexts, OptionTexts

Tell = Callable[[str, str], str]
"""(field, Dutch text) to the translated text with its values filled in."""


@dataclass(frozen=True, slots=True)
class ToldOption:
    """One way out, as shown."""

    verdict: str
    label: str
    text: str
    loser: str


@dataclass(frozen=True, slots=True)
class ToldDilemma:
    """A dilemma with every text in the language of the screen.

    Attributes:
        title: Title of the case.
        case: What happened.
        need: What the person asks, in their own words.
        advice: What the civil servant advises.
        neighbours: What the neighbours say.
        rules: What the rules in force say of such a case.
        decides: Who decides.
        arguments_for: Two arguments for, each from this town's state.
        arguments_against: Two arguments against.
        options: Ways out in the order of the dilemma.
    """

    title: str
    case: str
    need: str
    advice: str
    neighbours: str
    rules: str
    decides: str
    arguments_for: tuple[str, ...]
    arguments_against: tuple[str, ...]
    options: tuple[ToldOption, ...]


def told(tell: Tell, dilemma: Dilemma, texts: DilemmaTexts) -> ToldDilemma:
    """Tell a dilemma: choose what fits this town now, translate, fill in."""
    settled = "settled_beforehand" in dilemma.flags
    rules = "rules_settled" if settled else "rules_open"
    decides = "decides_council" if dilemma.council_decides else "decides_other"
    return ToldDilemma(
        title=tell("title", texts.title),
        case=tell("case", texts.case),
        need=tell("need", texts.need),
        advice=tell("advice", texts.advice),
        neighbours=tell("neighbours", texts.neighbours),
        rules=tell(rules, texts.rules_settled if settled else texts.rules_open),
        decides=tell(
            decides, texts.decides_council if dilemma.council_decides else texts.decides_other
        ),
        arguments_for=tuple(
            tell("for", text) for text in fitting(texts.arguments_for, dilemma.flags)
        ),
        arguments_against=tuple(
            tell("against", text) for text in fitting(texts.arguments_against, dilemma.flags)
        ),
        options=tuple(
            ToldOption(
                option.verdict,
                tell(f"options.{option.verdict}.label", option.label),
                tell(f"options.{option.verdict}.text", option.text),
                tell(f"options.{option.verdict}.loser", option.loser),
            )
            for option in _in_order(texts.options, dilemma)
        ),
    )


def fitting(
    arguments: Iterable[ArgumentTexts], flags: Iterable[str], count: int = 2
) -> tuple[str, ...]:
    """Return the arguments that fit: those of this town first, then the general."""
    true = set(flags)
    known = tuple(arguments)
    local = [argument.text for argument in known if argument.when in true]
    general = [argument.text for argument in known if not argument.when]
    return tuple((local + general)[:count])


def _in_order(options: Iterable[OptionTexts], dilemma: Dilemma) -> Iterable[OptionTexts]:
    texts = {option.verdict: option for option in options}
    return [texts[option.verdict] for option in dilemma.options if option.verdict in texts]
