"""A session in play: journal first, then publish; undo, resume, troubles."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from game.rules import commands as c
from game.rules.canonical import CanonicalError
from game.rules.definitions import Lens
from game.rules.rejections import Code, Rejection
from game.rules.state import Beat, GameState
from game.rules.views import DilemmaOption
from game.session import session as sessions
from game.session.errors import SessionError
from game.session.records import read_records
from game.session.session import NOT_WRITTEN, Session
from game.session.society import Progress
from game.session.spec import SessionSpec
from game.session.ticket import Accepted
from game.session.worker import Worker
from tests.helpers.builders import build_fake_society, make_ruleset
from tests.helpers.fake_society import FakeSociety
from tests.session.desk import finish, random_bot, resume, spec_for, start
from tests.session.test_journal import room_for

RANKING = c.RankLenses(0, Beat.RANKING, tuple(Lens))


def kinds(folder: Path) -> list[str]:
    """Return the kinds of the records in a journal."""
    return [record.kind for record in read_records(folder / "journal.jsonl").records]


def give(session: Session, *commands: c.Command) -> GameState:
    """Give commands that must be accepted, waiting for nature after each."""
    for command in commands:
        result = session.submit(command).wait(5)
        assert isinstance(result, Accepted), result
        session.settle(5)
    return session.state


def code_of(session: Session) -> str:
    """Return the code of what stops play, or an empty text."""
    return session.problem.code if session.problem else ""


def report_of(session: Session) -> Path:
    """Return the report that goes with what stops play."""
    return Path(str(dict(session.problem.values)["path"])) if session.problem else Path()


def wait_until(true: Callable[[], bool], seconds: float = 5) -> None:
    """Wait for something that another thread brings about."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.005)


def test_a_decision_is_on_the_disk_before_it_is_seen(tmp_path: Path) -> None:
    """When a ticket is answered its record is in the file, and nature's answer follows."""
    session = start(tmp_path / "one")
    ticket = session.submit(RANKING)
    result = ticket.wait(5)
    assert isinstance(result, Accepted)
    assert result.n in [r.n for r in read_records(session.folder / "journal.jsonl").records]
    assert session.settle(5).beat is Beat.BULLETIN
    assert kinds(session.folder) == ["opened", "accepted", "accepted"]
    session.close()


def test_a_refusal_is_an_answer_and_a_record(tmp_path: Path) -> None:
    """A refused command changes nothing, says why, and stays in the journal."""
    session = start(tmp_path / "one")
    before = session.state
    result = session.submit(c.GoOn(0, Beat.RANKING)).wait(5)
    assert isinstance(result, Rejection)
    assert result.code is Code.RANKING_INCOMPLETE
    assert session.state is before
    session.close()
    last = read_records(session.folder / "journal.jsonl").records[-1]
    assert (last.kind, last.data["code"]) == ("refused", "ranking_incomplete")


def test_a_command_of_wrong_types_never_reaches_the_writer(tmp_path: Path) -> None:
    """A malformed command is a fault of the caller and is raised there."""
    session = start(tmp_path / "one")
    with pytest.raises(CanonicalError):
        session.submit(c.GoOn("0", Beat.RANKING))  # type: ignore[arg-type]
    assert kinds(session.folder) == ["opened"]
    session.close()


@pytest.mark.parametrize("moves", [0, 1, 5, 17, 30])
def test_a_session_resumes_exactly_where_it_stood(tmp_path: Path, moves: int) -> None:
    """After closing and opening again the state is equal, and play goes on the same way."""
    session = start(tmp_path / "one")
    bot = random_bot(session)
    for _ in range(moves):
        give(session, bot.choose(session.settle(5)))
    stood = session.settle(5)
    session.close()
    again = resume(tmp_path / "one")
    assert again.state == stood
    finish(again)
    again.close()
    other = resume(tmp_path / "one")
    assert other.state == again.state
    other.close()


def test_undo_takes_back_the_last_decision_of_the_table(tmp_path: Path) -> None:
    """Undo goes back past nature's answers, decision by decision, and cuts nothing."""
    session = start(tmp_path / "one")
    seen = [session.state, give(session, RANKING), give(session, c.GoOn(1, Beat.BULLETIN))]
    written = len(kinds(session.folder))
    for expected in (seen[1], seen[0]):
        assert isinstance(session.undo().wait(5), Accepted)
        assert session.settle(5) == expected
    refused = session.undo().wait(5)
    assert isinstance(refused, Rejection)
    assert refused.code is Code.NOTHING_TO_UNDO
    assert kinds(session.folder)[written:] == ["undone_to", "undone_to"]
    finish(session)
    end = session.state
    session.close()
    again = resume(tmp_path / "one")
    assert again.state == end
    again.close()


class ForGood(FakeSociety):
    """A society in which the first case is the council's to sell for good, and all vote for it."""

    def answer(self, state: GameState) -> c.Command:
        """Answer as always, with that case and that vote."""
        answer = super().answer(state)
        if isinstance(answer, c.OpenRound) and state.round == 0:
            options = (DilemmaOption("sell", 0, 0, final=True), DilemmaOption("as_always", 0, 0))
            case = replace(answer.opening.dilemma, owner="council", options=options)
            return replace(answer, opening=replace(answer.opening, dilemma=case))
        if isinstance(answer, c.ReportVote):
            votes = tuple(replace(vote, choice="for") for vote in answer.report.votes)
            return replace(answer, report=replace(answer.report, votes=votes))
        return answer


def test_what_cannot_be_undone_is_not_taken_back(tmp_path: Path) -> None:
    """Undo goes back as far as the vote that made it final, and says why no further."""

    def build(spec: SessionSpec, progress: Progress) -> ForGood:
        return ForGood(make_ruleset(spec.format), spec.seed)

    session = start(tmp_path / "one", build=build)
    steps = [RANKING, c.GoOn(1, Beat.BULLETIN), c.ChooseVerdict(1, Beat.DILEMMA, "sell")]
    steps += [c.GoOn(1, Beat.DILEMMA), c.GoOn(1, Beat.METHOD)]
    give(session, *steps)
    decided = give(session, c.CallVote(1, Beat.DECISION, "dilemma", "for"))
    assert decided.final == (1, "sell")
    give(session, c.GoOn(1, Beat.DECISION))
    assert isinstance(session.undo().wait(5), Accepted)
    refused = session.undo().wait(5)
    assert isinstance(refused, Rejection)
    assert refused.code is Code.FINAL_TAKEN
    assert session.settle(5) == decided
    session.close()


def societies() -> list[BaseProcess]:
    """Return the processes of societies that live; other tests may have workers of their own."""
    return [process for process in active_children() if process.name == "society"]


class Counting(FakeSociety):
    """A fake whose answers hang on how often it was asked, as a real model's do."""

    asked = 0

    def answer(self, state: GameState) -> c.Command:
        """Answer with a seed that counts the questions."""
        self.asked += 1
        self.seed = self.seed * 31 + self.asked
        return super().answer(state)


def build_counting(spec: SessionSpec, progress: Progress) -> Counting:
    """Make a counting fake society."""
    fake = build_fake_society(spec, progress)
    return Counting(fake.ruleset, fake.seed)


def test_undo_and_resume_rebuild_the_society_along_the_live_path(tmp_path: Path) -> None:
    """A society with a memory answers after undo and resume as if nothing had been undone."""
    straight = start(tmp_path / "straight", build=build_counting)
    moves = [RANKING, c.LookAround(1, Beat.BULLETIN, "poll", ""), c.GoOn(1, Beat.BULLETIN)]
    expected = give(straight, *moves)
    straight.close()
    winding = start(tmp_path / "winding", build=build_counting)
    give(winding, RANKING, c.LookAround(1, Beat.BULLETIN, "visit", "dorp"))
    winding.undo().wait(5)
    winding.close()
    winding = resume(tmp_path / "winding", build=build_counting)
    give(winding, moves[1])
    winding.close()
    winding = resume(tmp_path / "winding", build=build_counting)
    assert give(winding, moves[2]) == expected
    winding.close()


def test_two_programs_cannot_have_one_session(tmp_path: Path) -> None:
    """A second opening is refused at once, names the owner, and works after closing."""
    session = start(tmp_path / "one")
    with pytest.raises(SessionError) as caught:
        resume(tmp_path / "one")
    assert caught.value.trouble.code == "session_in_use"
    assert dict(caught.value.trouble.values)["pid"] == str(os.getpid())
    session.close()
    resume(tmp_path / "one").close()


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    """After kill -9 the lock file is still there and the session opens."""
    start(tmp_path / "one").close()
    code = (
        "import sys, time; from pathlib import Path; from game.session.lock import SessionLock\n"
        "lock = SessionLock(Path(sys.argv[1])); print('locked', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "one")], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "locked\n"
    with pytest.raises(SessionError, match="session_in_use"):
        resume(tmp_path / "one")
    holder.kill()
    holder.communicate()
    resume(tmp_path / "one").close()


def test_a_full_disk_stops_play_until_there_is_room(tmp_path: Path) -> None:
    """A command without room is refused and loses nothing; with room the same command works."""
    session = start(tmp_path / "one")
    size = (session.folder / "journal.jsonl").stat().st_size
    with room_for(size + 20):
        assert session.submit(RANKING).wait(5) == NOT_WRITTEN
        assert code_of(session) == "disk_full"
        assert report_of(session) == session.folder
        assert session.state.ranking == ()
    assert give(session, RANKING).beat is Beat.BULLETIN
    assert code_of(session) == ""
    session.close()


def test_an_answer_of_nature_waits_for_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the answer does not fit it is kept and written by itself once there is room."""
    monkeypatch.setattr(sessions, "RETRY_SECONDS", 0.02)
    session = start(tmp_path / "one")
    size = (session.folder / "journal.jsonl").stat().st_size
    with room_for(size + 600):
        session.submit(RANKING).wait(5)
        wait_until(lambda: code_of(session) != "")
        assert session.state.owed is not None
    wait_until(lambda: session.state.owed is None)
    assert code_of(session) == ""
    assert kinds(session.folder) == ["opened", "accepted", "accepted"]
    session.close()


def test_a_closed_session_answers_that_nothing_is_written(tmp_path: Path) -> None:
    """After closing every command gets an answer, and closing twice is harmless."""
    session = start(tmp_path / "one")
    session.close()
    session.close()
    assert session.submit(RANKING).wait(1) == NOT_WRITTEN
    assert session.undo().wait(1) == NOT_WRITTEN


class Failing(FakeSociety):
    """A fake that breaks when months are asked for."""

    def answer(self, state: GameState) -> c.Command:
        """Break in LIFE; answer otherwise."""
        if state.beat is Beat.LIFE:
            raise ZeroDivisionError("the town divided by nothing")
        return super().answer(state)


def build_failing(spec: SessionSpec, progress: Progress) -> Failing:
    """Make a failing fake society."""
    fake = build_fake_society(spec, progress)
    return Failing(fake.ruleset, fake.seed)


def build_nothing(spec: SessionSpec, progress: Progress) -> FakeSociety:
    """Fail to make a society at all."""
    raise OSError("no town here")


class Nonsense(FakeSociety):
    """A fake that opens a round when something else is owed, and speaks in wrong types."""

    def answer(self, state: GameState) -> c.Command:
        """Answer the wrong question."""
        if state.round:
            return c.ReportLook(state.round, state.beat, None)  # type: ignore[arg-type]
        return c.GoOn(state.round, state.beat)


def build_nonsense(spec: SessionSpec, progress: Progress) -> Nonsense:
    """Make a fake society that answers nonsense."""
    return Nonsense(build_fake_society(spec, progress).ruleset)


TO_LIFE = (
    RANKING,
    c.GoOn(1, Beat.BULLETIN),
    c.ChooseVerdict(1, Beat.DILEMMA, "as_always"),
    c.GoOn(1, Beat.DILEMMA),
    c.GoOn(1, Beat.METHOD),
    c.GoOn(1, Beat.DECISION),
)


def test_a_society_that_breaks_is_reported_and_loses_nothing(tmp_path: Path) -> None:
    """The traceback goes to a file, the decisions stand, and a mended society goes on."""
    session = start(tmp_path / "one", build=build_failing)
    give(session, *TO_LIFE)
    session.submit(c.GoOn(1, Beat.LIFE)).wait(5)
    wait_until(lambda: code_of(session) != "")
    assert code_of(session) == "society_failed"
    report = report_of(session)
    assert "the town divided by nothing" in report.read_text(encoding="utf-8")
    assert report.parent == session.folder
    session.close()
    mended = resume(tmp_path / "one")
    assert mended.settle(5).life is not None
    mended.close()


@pytest.mark.parametrize("build", [build_nothing, build_nonsense])
def test_a_society_that_cannot_start_or_talks_nonsense_is_a_problem(
    tmp_path: Path, build: Callable[[SessionSpec, Progress], FakeSociety]
) -> None:
    """No society, or an answer that is not due, stops play with a report."""
    session = start(tmp_path / "one", build=build)
    session.submit(RANKING).wait(5)
    wait_until(lambda: code_of(session) != "")
    assert code_of(session) == "society_failed"
    session.close()


def test_a_fault_of_the_program_keeps_the_writer_alive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in the rules answers the ticket, leaves a report, and the next command works."""
    session = start(tmp_path / "one")
    with monkeypatch.context() as broken:
        broken.setattr(sessions, "apply", lambda *_, **__: 1 / 0)
        assert session.submit(RANKING).wait(5) == NOT_WRITTEN
    assert code_of(session) == "bug"
    assert "ZeroDivisionError" in report_of(session).read_text("utf-8")
    assert give(session, RANKING).beat is Beat.BULLETIN
    session.close()


def test_the_society_lives_in_a_process_of_its_own(tmp_path: Path) -> None:
    """A worker gives the same session as a society in this process, also after undo."""
    local = start(tmp_path / "local", build=build_counting)
    start(tmp_path / "apart").close()
    apart = resume(tmp_path / "apart", nature=Worker(build_counting, spec_for()))
    for session in (local, apart):
        give(session, *TO_LIFE)
        assert isinstance(session.submit(c.GoOn(1, Beat.LIFE)).wait(5), Accepted)
        assert session.settle(5).life is not None
        session.undo().wait(5)
        give(session, c.PlaceBet(1, Beat.LIFE, "", ""))
        finish(session)
    assert apart.state == local.state
    wait_until(lambda: apart.progress is None)
    local.close()
    apart.close()


def test_a_worker_that_fails_or_dies_is_reported(tmp_path: Path) -> None:
    """A failing worker and one that was killed both become a problem; undo starts a new one."""
    start(tmp_path / "one").close()
    session = resume(tmp_path / "one", nature=Worker(build_failing, spec_for()))
    give(session, *TO_LIFE)
    session.submit(c.GoOn(1, Beat.LIFE)).wait(5)
    wait_until(lambda: code_of(session) != "")
    assert "nothing" in report_of(session).read_text("utf-8")
    assert isinstance(session.undo().wait(5), Accepted)
    assert code_of(session) == ""
    wait_until(lambda: session.progress is None)
    for process in societies():
        process.kill()
    session.submit(c.GoOn(1, Beat.LIFE)).wait(5)
    wait_until(lambda: code_of(session) != "")
    session.close()


def test_a_worker_that_cannot_start_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system gives no process, play stops with a problem; undo tries again."""

    def refuse(process: BaseProcess) -> None:
        raise OSError("no more processes")

    start(tmp_path / "one").close()
    session = resume(tmp_path / "one", nature=Worker(build_fake_society, spec_for()))
    wait_until(lambda: session.progress is None)
    for process in societies():
        process.kill()
    with monkeypatch.context() as patched:
        patched.setattr(BaseProcess, "start", refuse)
        session.submit(RANKING).wait(5)
        wait_until(lambda: code_of(session) != "")
        # The first question finds the process gone, the next one gets none.
        assert isinstance(session.undo().wait(5), Accepted)
        wait_until(lambda: session.progress is None)
        session.submit(RANKING).wait(5)
        wait_until(lambda: code_of(session) != "")
    assert isinstance(session.undo().wait(5), Accepted)
    assert give(session, RANKING).beat is Beat.BULLETIN
    session.close()


def build_slow(spec: SessionSpec, progress: Progress) -> FakeSociety:
    """Take a minute to prepare the town."""
    progress(0.25)
    time.sleep(60)
    return build_fake_society(spec, progress)


def test_a_busy_society_never_holds_up_the_table(tmp_path: Path) -> None:
    """While the town prepares, commands, undo and closing are answered at once."""
    start(tmp_path / "one").close()
    session = resume(tmp_path / "one", nature=Worker(build_slow, spec_for()))
    wait_until(lambda: session.progress == 0.25)
    began = time.monotonic()
    assert isinstance(session.submit(RANKING).wait(5), Accepted)
    refused = session.submit(RANKING).wait(5)
    assert isinstance(refused, Rejection)
    assert refused.code is Code.NATURE_IS_DUE
    assert isinstance(session.undo().wait(5), Accepted)
    session.close()
    assert time.monotonic() - began < 2


def test_closing_at_any_moment_leaves_no_process(tmp_path: Path) -> None:
    """Closed while its process is being started, asked or ended, a worker leaves nothing behind."""
    for pause in (0, 0.001, 0.01, 0.05, 0.2, 0.4):
        worker = Worker(build_fake_society, spec_for())
        worker.ask((), None, lambda question, answer: None)
        time.sleep(pause)
        worker.close()
        assert not societies()
