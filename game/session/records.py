"""Records of a journal: one line of JSON each, chained by hashes.

`{"d":{...},"e":"accepted","n":17,"p":"<hash of record 16>","t":"...","h":"<own hash>"}`

`n` counts from 1; `t` is the clock on the wall, for people only. The own hash
covers all before it, so that any changed, missing, swapped or doubled line is
found. Hashes find accidents; they prove nothing against who wants to cheat.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.rules.canonical import Json, text_of
from game.session.errors import SessionError, disk_error

FORMAT = 1
"""Format of journals written by this version."""

OPENED = "opened"
ACCEPTED = "accepted"
REFUSED = "refused"
UNDONE_TO = "undone_to"
KINDS = frozenset({OPENED, ACCEPTED, REFUSED, UNDONE_TO})
"""Kinds of record. The first of a journal, and only that, is `opened`."""

_END = re.compile(rb',"h":"([0-9a-f]{16})"}$')


@dataclass(frozen=True, slots=True)
class Record:
    """One record as read: number, kind, data, own hash."""

    n: int
    kind: str
    data: Json
    hash: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a journal holds.

    Attributes:
        records: The records in order.
        length: Bytes that they take.
        tail: What comes after: a record that was never finished.
        unfinished: Whether only the line end of the last record is missing.
    """

    records: tuple[Record, ...]
    length: int
    tail: bytes
    unfinished: bool


def line_of(n: int, kind: str, data: Json, previous: str) -> tuple[bytes, Record]:
    """Return the line of a record, line end included, and the record."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    body = text_of({"n": n, "t": now, "e": kind, "d": data, "p": previous})
    own = _hash(body)
    return body[:-1] + f',"h":"{own}"}}\n'.encode(), Record(n, kind, data, own)


def read_records(path: Path) -> Reading:
    """Read a journal, checking every record.

    A record that was being written when the power went is no damage: nothing
    intact follows it and it is no whole JSON. Every other fault is refused.

    Raises:
        SessionError: There is no journal, it is damaged (with the number of
            the record), or it is of a newer format.
    """
    content = _bytes_of(path)
    *lines, last = content.split(b"\n")
    records: list[Record] = []
    length = 0
    for line in lines:
        record = _next_record(line, records)
        if record is None:
            break
        records.append(record)
        length += len(line) + 1
    unfinished = _next_record(last, records) if length == len(content) - len(last) else None
    if unfinished is not None:
        records.append(unfinished)
        length += len(last)
    tail = content[length:]
    if not records or _is_damage(tail):
        raise SessionError("damaged", line=len(records) + 1, path=path)
    _refuse_newer(records, path)
    return Reading(tuple(records), length, tail, unfinished is not None)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise SessionError("not_a_session", path=path.parent) from None
    except OSError as error:
        raise disk_error(error, path.parent) from error


def _next_record(line: bytes, records: list[Record]) -> Record | None:
    parsed = _intact(line)
    if parsed is None:
        return None
    record, previous = parsed
    expected = (len(records) + 1, records[-1].hash if records else "")
    return record if (record.n, previous) == expected else None


def _intact(line: bytes) -> tuple[Record, str] | None:
    end = _END.search(line)
    if end is None or _hash(line[: end.start()] + b"}") != end[1].decode():
        return None
    try:
        data = json.loads(line)
        record = Record(data["n"], data["e"], data["d"], data["h"])
        return record, data["p"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_damage(tail: bytes) -> bool:
    """Whether what follows the good records was once acknowledged."""
    return any(_intact(line) or _is_whole_json(line) for line in tail.split(b"\n"))


def _is_whole_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse_newer(records: list[Record], path: Path) -> None:
    first = records[0]
    if first.kind != OPENED or not isinstance(first.data, dict):
        raise SessionError("damaged", line=1, path=path)
    if first.data.get("format") != FORMAT:
        raise SessionError("newer_format", path=path)
    if any(record.kind not in KINDS for record in records):
        raise SessionError("newer_format", path=path)


def _hash(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=8).hexdigest()
