"""A program that plays one session and says which records were acknowledged.

`python -m tests.session.player FOLDER SEED WORKER`: resumes the session and plays at
random until the debrief, then undoes and plays on, for ever. Made to be killed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.rules.state import Beat
from game.session.ticket import Accepted
from game.session.worker import Worker
from tests.helpers.builders import build_fake_society
from tests.session.desk import random_bot, resume, spec_for


def main(folder: Path, seed: int, own_process: bool) -> None:
    """Play until killed, printing the number of every acknowledged record."""
    nature = Worker(build_fake_society, spec_for("lang")) if own_process else None
    session = resume(folder, nature=nature)
    bot = random_bot(session, seed)
    while True:
        state = session.settle()
        over = state.beat is Beat.DEBRIEF
        result = (session.undo() if over else session.submit(bot.choose(state))).wait()
        if isinstance(result, Accepted):
            print(result.n, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "worker")
