"""The words of one language: what every screen and report asks for its texts."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from game.rules.rejections import Rejection
from game.rules.views import Dilemma, Item, Value
from game.texts import formats
from game.texts.bodies import BODIES
from game.texts.catalogue import SOURCE, filled, placeholders, translations
from game.texts.dilemmas import ToldDilemma, told
from game.texts.findings import FINDINGS
from game.texts.for_good import FOR_GOOD, FOR_GOOD_BODIES, FOR_GOOD_HEADED, FOR_GOOD_QUOTES
from game.texts.found_quotes import FOUND_QUOTES
from game.texts.grounds import GROUNDS
from game.texts.headlines import HEADLINES
from game.texts.items import (
    BULLETIN,
    DEADLINES,
    WITHOUT,
)
from game.texts.labels import LABELS
from game.texts.lives import BRIEF, BRIEF_WITHOUT, STEPS
from game.texts.marks import Sentences, mark
from game.texts.names import SOFT_HYPHEN, Names
from game.texts.problems import PROBLEMS
from game.texts.quotes import QUOTES
from game.texts.reasons import CLAUSES, REASONS, VOICES
from game.texts.rejections import REJECTIONS
from game.texts.returning import HEADED, TOLD
from game.texts.shapes import Calendar, DilemmaTexts, Trouble
from game.texts.statements import GOES, STATEMENTS, THE_METHOD, WITHOUT_IT, About, Given
from game.texts.units import COUNTED, DURATIONS, MONEY, NAMED, NONE_AT_ALL
from game.texts.voters import VOTERS

LANGUAGES: Mapping[str, str] = {"nl": "Nederlands", "en": "English"}
"""Languages the game speaks, each by its own name."""

_AT_PLACE = re.compile(r"\{(initiative|ended)\} (?:in|uit|from) \{neighbourhood\}")
_YEARS_FROM = 24
"""Months from which a duration is told in years."""

_SENTENCES: Sentences = {**BULLETIN, **TOLD, **FOR_GOOD, **DEADLINES, **FINDINGS, **STEPS}
_HEADLINES: Sentences = {**HEADLINES, **HEADED, **FOR_GOOD_HEADED}
_BODIES: Sentences = {**BODIES, **FOR_GOOD_BODIES}
_SPOKEN: Sentences = {**VOICES["election"], **VOTERS}
_QUOTES: Mapping[str, Sentences] = {**QUOTES, **FOR_GOOD_QUOTES, **FOUND_QUOTES}


class Words:
    """All texts in one language. Cheap to make, safe to share.

    Args:
        lang: `nl` or `en`.
    """

    def __init__(self, lang: str = SOURCE) -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"language {lang!r} is not one of {', '.join(LANGUAGES)}")
        self.lang = lang

    # --- texts written in code and data ---------------------------------------

    def __call__(self, dutch: str, /, **values: Value) -> str:
        """Translate a text and fill in its `{placeholders}`.

        Numbers get separators; give a year as text.
        """
        return filled(self._translated("", dutch), self._shown(values))

    def count(self, singular: str, plural: str, n: float, /, **values: Value) -> str:
        """Choose singular or plural for `n`, translate, and fill in `{n}`."""
        forms = translations(self.lang).get(("", singular), (singular, plural))
        text = forms[0 if n == 1 else -1]
        return filled(text, self._shown({**values, "n": n}))

    def data(self, context: str, dutch: str, /, **values: Value) -> str:
        """Translate a text of a scenario file.

        Args:
            context: `kind.id.field`, for instance `building_block.broker.name`.
            dutch: The text as it stands in the file.
            **values: Placeholders.
        """
        text = self._translated(context, dutch)
        return filled(text, self._shown(values)) if values else text

    # --- codes ------------------------------------------------------------------

    def label(self, kind: str, code: str) -> str:
        """Return the short name of a code from one of the closed lists of `LABELS`."""
        return self(LABELS[kind][code])

    def item(self, item: Item, names: Names, month: int = 0) -> str:
        """Return the sentence of an item of nature.

        Args:
            item: A code of the bulletin, a deadline, a finding or a step.
            names: Names by identity.
            month: Month it is told in; the same code then sounds different.
        """
        if item.code == "incident":
            return self._incident(item, names)
        if item.code in _SPOKEN:
            return self.quote(item, names)
        values = dict(item.values)
        table = _SENTENCES
        if item.code in WITHOUT and not values.get("eur"):
            table = WITHOUT
        ways = table[item.code]
        return self._told(_dealt(ways, item, item.turn), item, names)

    def body(self, item: Item, names: Names) -> str:
        """Return what stands under the headline of an item, without naming it again."""
        ways = _BODIES.get(item.code)
        if ways is None:
            return self.item(item, names)
        return self._told(_dealt(ways, item, item.turn), item, names)

    def step(self, item: Item, names: Names) -> str:
        """Return a step in a life under the name of the initiative."""
        bare = item.code in BRIEF_WITHOUT and not dict(item.values).get("eur")
        ways = (BRIEF_WITHOUT if bare else BRIEF)[item.code]
        return self._told(_dealt(ways, item, item.turn), item, names)

    def way(self, ways: Sequence[str], turn: int, /, **values: Value) -> str:
        """Return one of the ways to say something, and the next one the next time."""
        return self(ways[turn % len(ways)], **values)

    def headline(self, item: Item, names: Names, month: int = 0) -> str:
        """Return an item as a headline, without a full stop where it has one."""
        if item.code not in _HEADLINES:
            return self.item(item, names, month).rstrip(".")
        # Not the headline that resembles the sentence under it.
        return self._told(_dealt(_HEADLINES[item.code], item, item.turn + 1), item, names)

    def quote(self, item: Item, names: Names) -> str:
        """Return what the person beside an item says, or an empty text.

        In the person's own way of speaking; once all of it was said in this
        term, the person is silent.
        """
        if item.code in _SPOKEN:
            return self._told(_dealt(_SPOKEN[item.code], item, item.turn), item, names)
        ways = _QUOTES.get(item.code, {}).get(item.face.voice if item.face else "", ())
        if item.spoken >= len(ways):
            return ""
        return self._told(_dealt(ways, item, item.spoken), item, names)

    def reason(self, kind: str, code: str) -> str:
        """Return a reason as a label; kind is `end`, `vote`, `election` or `fate`."""
        return self(REASONS[kind][code])

    def clause(self, reason: str, who: str) -> str:
        """Return why a group stopped, as the end of a sentence."""
        return self(shuffled(CLAUSES[reason], who)[0])

    def voice(self, kind: str, code: str, who: str = "", turn: int = 0, **values: Value) -> str:
        """Return a reason as the sentence a person would say.

        Args:
            kind: `end`, `vote` or `fate`.
            code: The reason.
            who: Who says it; another person may say the same in other words.
            turn: How many said the same before on this page.
            **values: Placeholders: `block` of a fate.
        """
        ways = shuffled(VOICES[kind][code], f"{code}|{who}")
        return self(ways[turn % len(ways)], **values)

    def statements(self, about: About) -> tuple[str, ...]:
        """Return the stemverklaringen of a vote, in the order of its factions.

        What is true here and now is said before what is always true, and what
        was said in this term is not said again while there are other words for it.
        """
        used: Counter[str] = Counter()
        said: set[str] = set()
        spoken: list[str] = []
        for given in about.votes:
            names = given.named or ({"block": self(THE_METHOD)},)
            spoken = []
            for number, reason in enumerate(given.reasons):
                named = self._stated(names[number % len(names)])
                ways = _ways_to_state(about, given, reason)
                able = [way for way in ways if placeholders(way) <= set(named)] or ways
                told = {way: filled(self._translated("", way), named) for way in able}
                way = min(able, key=lambda one: (told[one] in said, used[one]))
                used[way] += 1
                said.add(told[way])
                spoken.append(told[way])
        return tuple(spoken)

    def _stated(self, named: Mapping[str, Value]) -> dict[str, str]:
        """Return how the values of a statement sound."""
        if GOES in named:
            named = {**named, "block": self(WITHOUT_IT, block=named[GOES])}
        return {
            name: self.label("work", str(value)).lower() if name == "work"
            else value if isinstance(value, str)
            else self._sound("", name, value, Names())
            for name, value in named.items()
        }  # fmt: skip

    def rejection(self, rejection: Rejection, names: Names | None = None) -> str:
        """Return why a command was refused and what to do."""
        values = self._spoken(str(rejection.code), rejection.values, names or Names())
        return filled(self._translated("", REJECTIONS[str(rejection.code)]), values)

    def problem(self, problem: Trouble) -> str:
        """Return what stops play and what to do."""
        values = {name: str(value) for name, value in problem.values}
        return filled(self._translated("", PROBLEMS.get(problem.code, PROBLEMS["bug"])), values)

    def dilemma(self, dilemma: Dilemma, texts: DilemmaTexts, names: Names) -> ToldDilemma:
        """Tell a dilemma in full: texts of its kind, filled in with this town's case."""
        values = self._spoken(dilemma.kind, dilemma.values, names)
        values |= {
            "founder": dilemma.face.name,
            "initiative": self._name("initiative", dilemma.initiative, names),
            "neighbourhood": self._name("neighbourhood", dilemma.neighbourhood, names),
        }

        def tell(field: str, dutch: str) -> str:
            text = self._translated(f"dilemma.{dilemma.kind}.{field}", dutch)
            return _sentence(filled(_placed(text, values), values))

        return told(tell, dilemma, texts)

    # --- numbers, money, time -----------------------------------------------------

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return a number; without `decimals` small broken numbers keep one."""
        if decimals is None:
            return formats.plain(value, self.lang)
        return formats.number(value, self.lang, decimals)

    def euro(self, value: float) -> str:
        """Return whole euros: `€ 2.500`."""
        return formats.euro(value, self.lang)

    def percent(self, share: float) -> str:
        """Return a share from 0 to 1 as `12%`."""
        return formats.percent(share, self.lang)

    def signed(self, value: float) -> str:
        """Return a difference with its sign."""
        return formats.signed(value, self.lang)

    def range(self, low: float, high: float) -> str:
        """Return a range: `12 tot 18`, or one number when both read the same."""
        first, last = self.number(low), self.number(high)
        return first if first == last else self(mark("{low} tot {high}"), low=first, high=last)

    def month(self, calendar: Calendar, month: int) -> str:
        """Return the calendar month that lies `month` months after the start."""
        return formats.month_of(calendar.start_year, calendar.start_month, month, self.lang)

    def date(self, day: date) -> str:
        """Return a date: `18 maart 2026`."""
        return formats.day_of(day, self.lang)

    def counted(self, what: str, n: float) -> str:
        """Return a count with its unit; `what` is a key of `COUNTED`: `3 weken`."""
        if n == 0 and what in NONE_AT_ALL:
            return self(NONE_AT_ALL[what])
        whole = max(1, round(n)) if what in DURATIONS else round(n)
        if what == "months" and whole >= _YEARS_FROM:
            years = self.counted("years", whole // 12)
            return years if whole % 12 == 0 else self(mark("ruim {years}"), years=years)
        singular, plural = COUNTED[what]
        return self.count(singular, plural, whole)

    # --- inside -----------------------------------------------------------------

    def _translated(self, context: str, dutch: str) -> str:
        text = dutch if self.lang == SOURCE else self._foreign(context, dutch)
        # A sum does not break from its sign, wherever the text was written.
        return text.replace("€ ", "€\u00a0")

    def _foreign(self, context: str, dutch: str) -> str:
        known, key = translations(self.lang), dutch.replace(SOFT_HYPHEN, "")
        found = known.get((context, key)) or known.get(("", key))
        return found[0] if found else dutch

    def _shown(self, values: Mapping[str, Value]) -> dict[str, str]:
        return {
            name: value if isinstance(value, str) else self.number(value)
            for name, value in values.items()
        }

    def _told(self, dutch: str, item: Item, names: Names) -> str:
        own: dict[str, Value] = {
            "initiative": item.initiative,
            "neighbourhood": item.neighbourhood,
        }
        spoken = self._spoken(item.code, (own | dict(item.values)).items(), names)
        reason = str(dict(item.values).get("reason", ""))
        if reason in CLAUSES:
            spoken["reason"] = self._translated("", _dealt(CLAUSES[reason], item, item.turn))
        return _sentence(filled(_placed(self._translated("", dutch), spoken), spoken))

    def _incident(self, item: Item, names: Names) -> str:
        identity = str(dict(item.values).get("incident", ""))
        text = names.of("incident_text", identity)
        spoken = self._spoken(item.code, (("neighbourhood", item.neighbourhood),), names)
        return filled(text, spoken) or _sentence(self._name("incident", identity, names))

    def _name(self, kind: str, identity: str, names: Names) -> str:
        return names.of(kind, identity) or self.label("unknown", kind)

    def _spoken(
        self, code: str, values: Iterable[tuple[str, Value]], names: Names
    ) -> dict[str, str]:
        """Return how each value of a code sounds."""
        return {name: self._sound(code, name, value, names) for name, value in values}

    def _sound(self, code: str, name: str, value: Value, names: Names) -> str:
        if isinstance(value, str):
            return self._meaning(name, value, names)
        if name in MONEY:
            return self.euro(value)
        for what in (f"{code}.{name}", name):
            if what in COUNTED:
                return self.counted(what, value)
        return self.number(value)

    def _meaning(self, name: str, value: str, names: Names) -> str:
        if name in ("rival", "ended", "largest"):
            # A case carries the names of others, which may not be on the map.
            return names.of("initiative", value) or value or self.label("unknown", "initiative")
        if name in NAMED:
            return self._name(NAMED[name], value, names)
        if name == "reason" and value in REASONS["end"]:
            return self.reason("end", value)
        if name == "issue":
            known = names.of("incident", value)
            return f"‘{known}’" if known else self(mark("wat er speelt"))
        if name == "need" and value in LABELS["need"]:
            return self.label("need", value)
        return value


def _dealt(ways: Sequence[str], item: Item, turn: int) -> str:
    """Deal one of the ways: every one is used before the first comes back."""
    return shuffled(ways, f"{item.deck}|{item.code}")[turn % len(ways)]


def _ways_to_state(about: About, given: Given, reason: str) -> list[str]:
    """Return all ways to state a reason: on what is true of this vote first, then in general."""
    grounds = GROUNDS[about.subject].get(reason, {})
    true = [way for flag in given.true for way in grounds.get(flag, ())]
    deck = f"{about.deck}|{about.subject}|{reason}"
    return shuffled(true, deck) + shuffled(STATEMENTS[about.subject][reason], deck)


def shuffled(ways: Sequence[str], deck: str) -> list[str]:
    """Return the ways in the order of a deck: another deck, another order."""

    def place(number: int) -> bytes:
        return blake2b(f"{deck}|{number}".encode(), digest_size=8).digest()

    return [ways[number] for number in sorted(range(len(ways)), key=place)]


def _hash(key: str) -> int:
    return zlib.crc32(key.encode())


def _placed(text: str, values: Mapping[str, str]) -> str:
    """Leave out the place behind an initiative that is named after it."""
    place = values.get("neighbourhood")
    return _AT_PLACE.sub(
        lambda found: (
            f"{{{found[1]}}}" if place and place in values.get(found[1], "") else found[0]
        ),
        text,
    )


def _sentence(text: str) -> str:
    """Return a text that starts with a capital."""
    return text[:1].upper() + text[1:]
