"""Players without a screen. They see what the council sees and never the model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from game.rules import commands as c
from game.rules.balance import Balance, balance_of, may_change_method, months_of_round
from game.rules.decisions import to_be_voted
from game.rules.definitions import Lens, Ruleset
from game.rules.events import Transition
from game.rules.knowledge import last_measured, longest_unseen
from game.rules.legal import legal_commands
from game.rules.looking import AUDIT, HEARING, POLL, VISIT, issues
from game.rules.pledges import offered, still_open
from game.rules.rejections import Rejection
from game.rules.state import Beat, GameState
from game.rules.transition import apply
from game.rules.views import InitiativeState
from game.session.errors import SessionError
from game.session.session import Session

T = TypeVar("T")

LOOKS = 3
"""Looks a round of a thinking bot, as far as its hours reach."""

YEAR = 12
"""Months after which it has a figure measured again."""

PATIENCE = 12
"""Commands in one beat after which a random bot wants to go on."""


class Bot(Protocol):
    """Decides for the table."""

    def choose(self, state: GameState) -> c.Command:
        """Return a legal command; asked only when the table is to move."""
        ...


def play(session: Session, bot: Bot) -> Iterator[GameState]:
    """Let a bot play on to the debrief, yielding every state it sees, the last too.

    Raises:
        SessionError: Something stopped play.
        RuntimeError: The bot gave a command that was refused.
    """
    while True:
        state = session.settle()
        if session.problem is not None:
            problem = session.problem
            raise SessionError(problem.code, **dict(problem.values))
        yield state
        if state.beat is Beat.DEBRIEF:
            return
        command = bot.choose(state)
        result = session.submit(command).wait()
        if isinstance(result, Rejection):
            raise RuntimeError(f"the bot's {command} was refused: {result}")


class RandomBot:
    """Does anything that is legal, keyed on its seed and how often it chose.

    Args:
        ruleset: What is played with.
        seed: Seed of its choices.
    """

    def __init__(self, ruleset: Ruleset, seed: int) -> None:
        self._ruleset = ruleset
        self._seed = seed
        self._chosen = 0
        self._at: tuple[int, Beat] | None = None
        self._in_beat = 0

    def choose(self, state: GameState) -> c.Command:
        """Return a random legal command; goes on more and more gladly."""
        if self._at != (state.round, state.beat):
            self._at, self._in_beat = (state.round, state.beat), 0
        self._in_beat += 1
        legal = legal_commands(state, self._ruleset)
        going = [command for command in legal if isinstance(command, c.GoOn)]
        if going and self._whole(PATIENCE) < self._in_beat:
            return going[0]
        if self._in_beat > PATIENCE:
            return _cheapest(state, legal)
        kinds = list(dict.fromkeys(map(_kind, legal)))
        kind = self._one_of(kinds)
        return self._one_of([command for command in legal if _kind(command) == kind])

    def _one_of(self, options: Sequence[T]) -> T:
        return options[self._whole(len(options))]

    def _whole(self, below: int) -> int:
        self._chosen += 1
        text = f"{self._seed}|{self._chosen}".encode()
        return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big") % below


class ThinkingBot:
    """Looks where it is quiet, chooses what it can pay, and builds step by step.

    Args:
        ruleset: What is played with.
        seed: Which lens it ranks first.
    """

    def __init__(self, ruleset: Ruleset, seed: int = 0) -> None:
        self._ruleset = ruleset
        self._seed = seed

    def choose(self, state: GameState) -> c.Command:
        """Return what a careful working group would do."""
        decide = {
            Beat.RANKING: self._rank,
            Beat.BULLETIN: self._look,
            Beat.DILEMMA: self._propose,
            Beat.METHOD: self._compose,
            Beat.DECISION: self._vote,
            Beat.LIFE: self._bet,
        }.get(state.beat)
        command = decide(state) if decide else None
        return command or c.GoOn(state.round, state.beat)

    def _rank(self, state: GameState) -> c.Command:
        lenses = tuple(Lens)
        first = self._seed % len(lenses)
        return c.RankLenses(state.round, state.beat, lenses[first:] + lenses[:first])

    def _look(self, state: GameState) -> c.Command | None:
        """Three looks a round: who waits, what was not seen for longest, what is out of date."""
        if state.opening is None or len(state.looked) >= LOOKS:
            return None
        at = (state.round, state.beat)
        dark = longest_unseen(state.opening.town.neighbourhoods)
        followed = state.opening.followed
        waits = [
            view.id
            for view in state.opening.town.initiatives
            if view.id in followed and view.state is InitiativeState.WAITING
        ]
        wishes = [c.LookAround(*at, HEARING, "", one) for one in waits]
        wishes.append(c.LookAround(*at, VISIT, dark.id))
        for way, what in ((POLL, "trust"), (AUDIT, "in_time")):
            last = last_measured(state, what)
            if last is None or state.month - last.month >= YEAR:
                wishes.append(c.LookAround(*at, way, ""))
        struck = sorted(place for place, incident in issues(state).items() if incident)
        wishes += [c.LookAround(*at, HEARING, place) for place in struck]
        wishes += [c.LookAround(*at, HEARING, "", one) for one in followed[1:]]
        done = {look.way for look in state.looked}
        left = (wish for wish in wishes if wish.way not in done and self._fits(state, wish))
        return next(left, None)

    def _propose(self, state: GameState) -> c.Command | None:
        """The first way out that can be paid; as always can."""
        if state.verdict or state.opening is None:
            return None
        commands = [
            c.ChooseVerdict(state.round, state.beat, option.verdict)
            for option in state.opening.dilemma.options
        ]
        return next((command for command in commands if self._fits(state, command)), commands[-1])

    def _compose(self, state: GameState) -> c.Command | None:
        """Add at most two blocks a round, then drop work until the hours are paid."""
        new = {a.block for a in state.draft} - {a.block for a in state.method}
        if may_change_method(state, self._ruleset) and len(new) < 2:
            wish = self._wish(state)
            if wish is not None:
                return wish
        if isinstance(apply(state, c.GoOn(state.round, state.beat), self._ruleset), Transition):
            return None
        return _cheapest(state, legal_commands(state, self._ruleset))

    def _vote(self, state: GameState) -> c.Command | None:
        """Vote for, after sounding out and one talk where much is undecided."""
        subjects = to_be_voted(state)
        if not subjects:
            return None
        at, subject = (state.round, state.beat), subjects[0]
        if state.expected is None or state.expected.subject != subject:
            return c.SoundOut(*at, subject)
        talked = any(about == subject for about, _ in state.talked)
        doubting = max(state.expected.factions, key=lambda f: (f.unsure, f.faction), default=None)
        if doubting is not None and doubting.unsure > doubting.yes and not talked:
            talk = c.TalkWith(*at, subject, doubting.faction)
            if self._fits(state, talk):
                return talk
        return self._promise(state, subject) or c.CallVote(*at, subject, "for")

    def _promise(self, state: GameState, subject: str) -> c.Command | None:
        """Every other round, promise the faction that doubts most what it would like most."""
        factions = state.expected.factions if state.expected else ()
        if (state.round + self._seed) % 2:
            return None
        for one in sorted(factions, key=lambda f: (-f.unsure, f.faction)):
            for block in offered(state, one.faction, self._ruleset)[:1]:
                at = (state.round, state.beat)
                command = c.PromiseBlock(*at, subject, one.faction, block)
                if one.unsure and self._fits(state, command):
                    return command
        return None

    def _bet(self, state: GameState) -> c.Command | None:
        if state.life is not None or state.opening is None or not state.opening.followed:
            return None
        return c.PlaceBet(state.round, state.beat, state.opening.followed[0], "live")

    def _wish(self, state: GameState) -> c.Command | None:
        """The block that asks the most hours, of those that dropping some work can pay.

        What was promised comes first. Then blocks that ask the council's own
        time: they are the ones that have to be chosen between.
        """
        promised = {pledge.block for pledge in still_open(state, self._ruleset)}
        year = months_of_round(state, self._ruleset) / 12
        room = year * sum(self._ruleset.droppable_hours_year.values()) / 4
        affordable = []
        for block in sorted(self._ruleset.blocks):
            command = c.AddBlock(state.round, state.beat, block)
            balance = self._after(state, command)
            if balance and balance.eur_left >= 0 and balance.hours_left >= -room:
                affordable.append((block in promised, balance.asked, block, command))
        return max(affordable)[3] if affordable else None

    def _fits(self, state: GameState, command: c.Command) -> bool:
        balance = self._after(state, command)
        return balance is not None and balance.hours_left >= 0

    def _after(self, state: GameState, command: c.Command) -> Balance | None:
        outcome = apply(state, command, self._ruleset)
        return balance_of(outcome.state, self._ruleset) if isinstance(outcome, Transition) else None


def _kind(command: c.Command) -> tuple[str, str]:
    """Return what a command is, so that the many that are alike count as one."""
    return type(command).__name__, getattr(command, "way", "")


def _cheapest(state: GameState, legal: Sequence[c.Command]) -> c.Command:
    """Return the legal command that mends a balance: drop work, else a block."""

    def dropped(command: c.Command) -> int:
        if not isinstance(command, c.DropWork):
            return 0
        return command.hours_year - dict(state.dropped).get(command.work, 0)

    most = max(legal, key=dropped)
    if dropped(most) > 0:
        return most
    return next((one for one in legal if isinstance(one, c.RemoveBlock)), legal[0])
