"""The journal: whole or refused, never silently something else."""

from __future__ import annotations

import errno
import json
import resource
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.session.disk import Disk
from game.session.errors import SessionError
from game.session.journal import Journal, write_new
from game.session.records import ACCEPTED, line_of, read_records

WORDS = ["een", "twee", "Zoë € ‘drie’", "vier\nregels", "vijf \ud800"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A journal with a first record and five decisions."""
    make_book(tmp_path)
    return tmp_path / "journal.jsonl"


def words_in(path: Path) -> list[str]:
    """Return what the decisions in a journal say."""
    return [record.data["word"] for record in read_records(path).records[1:]]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let files of this process grow no further than `size`."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_what_is_written_is_read(book: Path) -> None:
    """Records come back in order, odd texts included, one line each."""
    assert words_in(book) == WORDS
    assert book.read_bytes().count(b"\n") == 6
    first = json.loads(book.read_text(encoding="utf-8").splitlines()[0])
    assert (first["n"], first["e"], first["d"]["format"]) == (1, "opened", 1)


def test_a_tail_torn_at_any_byte_is_cut_and_kept_aside(book: Path, tmp_path: Path) -> None:
    """Wherever the last record stops, all before it stands, play goes on, the rest is kept."""
    whole = book.read_bytes()
    good = whole.rstrip(b"\n").rfind(b"\n") + 1
    for size in range(good, len(whole)):
        path = tmp_path / f"torn-{size}.jsonl"
        path.write_bytes(whole[:size])
        journal = Journal(path)
        journal.append(ACCEPTED, {"word": "verder"})
        journal.close()
        kept = WORDS if size == len(whole) - 1 else WORDS[:-1]
        assert words_in(path) == [*kept, "verder"]
        torn = journal.torn.read_bytes() if journal.torn else b""
        assert torn == (b"" if kept == WORDS else whole[good:size])


@pytest.mark.parametrize("tail", [b"\0" * 4096, b'{"n":7,"d"', b"\xff\xfe\n\n", b"\n\n", b"{\n}\n"])
def test_garbage_after_the_last_record_is_a_torn_tail(book: Path, tail: bytes) -> None:
    """What a power cut leaves behind is no damage."""
    book.write_bytes(book.read_bytes() + tail)
    journal = Journal(book)
    journal.close()
    assert words_in(book) == WORDS
    assert journal.torn is not None
    assert journal.torn.read_bytes() == tail


Change = Callable[[list[bytes]], list[bytes]]


def edited(number: int, change: Change) -> tuple[int, Change]:
    """Name a fault: the record that must be reported, and how to make it."""
    return number, change


FAULTS = {
    "a letter": edited(4, lambda x: [*x[:3], x[3].replace(b"drie", b"vier"), *x[4:]]),
    "the last record": edited(6, lambda x: [*x[:5], x[5].replace(b"vijf", b"zes!")]),
    "a missing line": edited(3, lambda x: [*x[:2], *x[3:]]),
    "swapped lines": edited(3, lambda x: [*x[:2], x[3], x[2], *x[4:]]),
    "a doubled line": edited(4, lambda x: [*x[:3], x[2], *x[3:]]),
    "a hash of its own": edited(2, lambda x: [x[0], x[1][:-20] + b'"0000"}', *x[2:]]),
    "line ends of Windows": edited(1, lambda x: [line + b"\r" for line in x]),
    "a byte order mark": edited(1, lambda x: [b"\xef\xbb\xbf" + x[0], *x[1:]]),
    "no first record": edited(1, lambda x: x[1:]),
    "nothing": edited(1, lambda x: []),
    "the middle gone": edited(3, lambda x: [*x[:2], b"", b"", *x[4:]]),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_damage_is_refused_with_its_place(book: Path, fault: str) -> None:
    """Damage to anything acknowledged is refused, names the record, and changes nothing."""
    number, change = FAULTS[fault]
    lines = book.read_bytes().splitlines()
    book.write_bytes(b"".join(line + b"\n" for line in change(lines)))
    before = book.read_bytes()
    with pytest.raises(SessionError) as caught:
        Journal(book)
    assert caught.value.trouble.code == "damaged"
    assert dict(caught.value.trouble.values)["line"] == number
    assert book.read_bytes() == before
    assert [path.name for path in book.parent.iterdir()] == [book.name]


def test_every_changed_byte_is_found_or_harmless(book: Path) -> None:
    """Changing any one byte before the last record is always refused."""
    whole = book.read_bytes()
    last = whole.rstrip(b"\n").rfind(b"\n")
    for place in range(0, last, 3):
        book.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(SessionError):
            read_records(book)


@pytest.mark.parametrize(
    ("first", "second"), [({"format": 2}, ACCEPTED), ({"format": 1}, "ballot_opened")]
)
def test_a_newer_format_is_refused(tmp_path: Path, first: dict[str, int], second: str) -> None:
    """A journal of a newer format, or with unknown records, is not misread."""
    one, record = line_of(1, "opened", first, "")
    two, _ = line_of(2, second, {}, record.hash)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(one + two)
    with pytest.raises(SessionError, match="newer_format"):
        Journal(path)


def test_without_a_journal_there_is_no_session(tmp_path: Path) -> None:
    """A folder without a journal, or no folder at all, is no session."""
    for path in (tmp_path / "journal.jsonl", tmp_path / "nowhere" / "journal.jsonl"):
        with pytest.raises(SessionError, match="not_a_session"):
            Journal(path)


def test_a_full_disk_refuses_cleanly_and_play_goes_on(book: Path) -> None:
    """Without room nothing is acknowledged or lost, and with room it simply goes on."""
    journal = Journal(book)
    size = book.stat().st_size
    for room in (0, 1, 40, 130):
        with room_for(size + room), pytest.raises(SessionError, match="disk_full"):
            journal.append(ACCEPTED, {"word": "te groot " * 20})
        assert book.stat().st_size == size
    journal.append(ACCEPTED, {"word": "past"})
    journal.close()
    assert words_in(book) == [*WORDS, "past"]


class NoSync(Disk):
    """A disk on which fsync fails once."""

    failed = False

    def sync(self, handle: int) -> None:
        """Fail the first time."""
        if not self.failed:
            self.failed = True
            raise OSError(errno.EIO, "input/output error")
        super().sync(handle)


def test_a_failed_fsync_is_never_believed_again(book: Path) -> None:
    """After one failed fsync the journal takes nothing more, though a next fsync would work."""
    journal = Journal(book, NoSync())
    for _ in range(3):
        with pytest.raises(SessionError, match="disk_broken"):
            journal.append(ACCEPTED, {"word": "weg"})
    journal.close()
    reopened = Journal(book)
    reopened.append(ACCEPTED, {"word": "verder"})
    reopened.close()
    assert words_in(book)[:5] == WORDS


def make_book(folder: Path) -> bytes:
    """Return the bytes of a journal of six records."""
    path = folder / "journal.jsonl"
    write_new(path, {"spec": {}}, Disk())
    journal = Journal(path)
    for word in WORDS:
        journal.append(ACCEPTED, {"word": word})
    journal.close()
    return path.read_bytes()


Cut = tuple[int, int, bytes]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 1200), st.integers(0, 300), st.binary(max_size=60)), max_size=4
    )
)
def test_a_mangled_journal_is_refused_or_a_beginning_of_itself(cuts: list[Cut]) -> None:
    """Whatever is cut out or put in, nothing is ever read that was not written."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = make_book(folder)
        whole = read_records(folder / "journal.jsonl").records
        for place, size, extra in cuts:
            content = content[:place] + extra + content[place + size :]
        mangled = folder / "mangled.jsonl"
        mangled.write_bytes(content)
        try:
            records = read_records(mangled).records
        except SessionError:
            return
        assert records == whole[: len(records)]
