"""Starts the game, or runs all tests, on a machine with Python 3.11 and nothing else.

Makes an environment of its own in `.venv`, installs what is needed, and goes on.
The second time nothing is installed unless the requirements changed.

    python3 start.py          play
    python3 start.py test     run all tests
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LEAST = (3, 11)


def main(args: list[str]) -> int:
    """Set up what is missing and run what is asked; return the exit code."""
    if sys.version_info < LEAST:
        print(f"Python {LEAST[0]}.{LEAST[1]} of nieuwer is nodig; dit is {sys.version.split()[0]}.")
        return 2
    testing = args[:1] == ["test"]
    if not _set_up("dev" if testing else ""):
        return 2
    module = ["pytest", *args[1:]] if testing else ["game", *args]
    try:
        return subprocess.run([PYTHON, "-m", *module], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _set_up(extra: str) -> bool:
    """Install into `.venv` unless that was done for these requirements already."""
    wanted = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        wanted.update((ROOT / name).read_bytes())
    wanted.update(sys.version.encode())
    stamp = ENVIRONMENT / f"voorop-{extra or 'play'}.stamp"
    full = ENVIRONMENT / "voorop-dev.stamp"
    if any(_holds(path, wanted.hexdigest()) for path in (stamp, full)):
        return True
    print("Eerste keer: de benodigde pakketten worden geïnstalleerd in .venv (een minuut) ...")
    print("First time: installing what is needed into .venv (a minute) ...", flush=True)
    if not _install(extra):
        print("Installeren lukte niet; zie de regels hierboven. Is er internet?")
        return False
    stamp.write_text(wanted.hexdigest())
    return True


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text() == text


def _install(extra: str) -> bool:
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    target = f".[{extra}]" if extra else "."
    command = [PYTHON, "-m", "pip", "install", "--quiet", "-c", "constraints.txt", "-e", target]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
