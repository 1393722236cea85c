"""How much a game repeats itself, measured on the `texts.jsonl` of demos.

    voorop demo leusden --format solo --seed 1 --out a --no-pictures
    voorop demo leusden --format solo --seed 2 --out b --no-pictures
    python tests/benchmarks/repetition.py a b

Counted are full sentences (with a full stop, question or exclamation mark) of
texts that tell of the town; labels are marked by the demo, by how a text came
to be (`game/texts/heard.py`). Headlines are counted apart: they are no full
sentences. Within a term a sentence counts once per round and beat, so a text
that stays while a page is turned is no repetition.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

END = re.compile(r"(?<=[.!?…])[’']?\s+(?=[‘']?\w)")
WHOLE = re.compile(r"[.!?…]$")
LEAST_WORDS = 2


@dataclass(frozen=True)
class Term:
    """What one term told in one language.

    Attributes:
        sentences: Full sentences, with the number of (round, beat) they stood in.
        headlines: Told texts that are no full sentences, the same.
    """

    sentences: Counter[str]
    headlines: Counter[str]

    @property
    def repeated(self) -> list[str]:
        """Full sentences that stood in more than one beat, most often first."""
        return [text for text, count in self.sentences.most_common() if count > 1]


def read(folder: Path, lang: str) -> Term:
    """Return what the demo in a folder told in a language."""
    sentences: set[tuple[int, str, str]] = set()
    headlines: set[tuple[int, str, str]] = set()
    for line in (folder / "texts.jsonl").read_text("utf-8").splitlines():
        text = json.loads(line)
        if text["lang"] != lang or text["role"] != "told":
            continue
        at = (int(text["round"]), str(text["beat"]))
        for part in parts(str(text["text"])):
            (sentences if WHOLE.search(part) else headlines).add((*at, part))
    return Term(
        Counter(part for _, _, part in sentences), Counter(part for _, _, part in headlines)
    )


def parts(text: str) -> Iterator[str]:
    """Yield the sentences of a text, without quotation marks."""
    for part in END.split(text.replace("\u00ad", "").replace("\u00a0", " ")):
        bare = part.strip("‘’' ")
        if len(bare.split()) >= LEAST_WORDS:
            yield bare


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """Return the share of the sentences of both that stand in both, 0 to 1."""
    here, there = set(one), set(other)
    smaller = min(len(here), len(there))
    return len(here & there) / smaller if smaller else 0.0


def report(folders: list[Path], lang: str) -> Iterator[str]:
    """Yield what was measured, a line each."""
    terms = [read(folder, lang) for folder in folders]
    for folder, term in zip(folders, terms, strict=True):
        yield f"{lang} {folder}: {len(term.sentences)} sentences, {len(term.repeated)} repeated"
        yield from (f"    {term.sentences[text]}x {text}" for text in term.repeated)
    for number, one in enumerate(terms):
        for other in range(number + 1, len(terms)):
            both = sorted(set(one.sentences) & set(terms[other].sentences))
            yield (
                f"{lang} {folders[number]} and {folders[other]}: "
                f"{shared(one.sentences, terms[other].sentences):.1%} of sentences shared, "
                f"{shared(one.headlines, terms[other].headlines):.1%} of headlines"
            )
            yield from (f"    = {text}" for text in both)


def main(arguments: list[str]) -> None:
    """Print the measure of the demos in the given folders, in both languages."""
    for lang in ("nl", "en"):
        for line in report([Path(one) for one in arguments], lang):
            print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
