"""Copies, kept burn-ins and dropped models; the town as a Mesa model."""

from __future__ import annotations

import gc
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import mesa
import numpy as np
import pytest

from agents.burn_in import LAST_YEAR, digest, first_readings, siblings, start
from agents.council import CouncilMember
from agents.desk import CivilServant
from agents.initiatives import Initiative
from agents.lenses import readings
from agents.municipality import BURN_IN, Municipality
from agents.results import SERIES
from agents.snapshot import fork
from agents.town import Opening, Town
from agents.town_agent import TownAgent
from tests.model.towns import (
    FACTIONS,
    LIVELY,
    MISUSE,
    STATE,
    differences,
    lived,
    on,
    small_town,
    state_of,
)

TOWN = small_town(incidents=(MISUSE,), visits_quarter=1)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the burn-in of `TOWN`."""
    folder = tmp_path_factory.mktemp("burn-in")
    start(TOWN, parameters=LIVELY, keep_in=folder)
    return folder


@pytest.fixture(scope="module")
def fresh() -> Municipality:
    """Return the start of a term of `TOWN` that was never on a disk."""
    return start(TOWN, parameters=LIVELY)


def file_of(folder: Path) -> Path:
    """Return the file in which the burn-in of `TOWN` is kept."""
    return folder / f"burn-in-{digest(TOWN, 1, LIVELY)}-{BURN_IN}.npz"


def earlier_of(folder: Path) -> Path:
    """Return the file in which the year before the term is kept."""
    return folder / f"burn-in-{digest(TOWN, 1, LIVELY)}-{BURN_IN - LAST_YEAR}.npz"


def test_siblings_share_all_but_the_last_year() -> None:
    """Siblings have the same nine years, a last year of their own, and any seed after that."""
    before = {g.record.identity for g in start(TOWN, 1, parameters=LIVELY).initiatives}
    one, other = siblings(TOWN, (1, 2), parameters=LIVELY)
    (same,) = siblings(TOWN, (9,), parameters=LIVELY)
    assert differences(one, same) == []
    assert one.month == other.month == BURN_IN
    assert (one.citizens.trust != other.citizens.trust).any()
    old = {g.record.identity for g in one.initiatives if g.record.born < BURN_IN - LAST_YEAR}
    young = {g.record.identity for g in one.initiatives} - old
    others = {g.record.identity for g in other.initiatives}
    assert len(old & others & before) > len(old) / 3
    assert not young & others


def test_first_readings_are_kept_and_made_again(tmp_path: Path) -> None:
    """The lenses of siblings at the start are read from disk, and made anew when damaged."""
    made = first_readings(TOWN, 3, keep_in=tmp_path)
    (path,) = tmp_path.glob("siblings-*.json")
    path.write_text(json.dumps([{"trust": 1.0}]), encoding="utf-8")
    assert first_readings(TOWN, 3, keep_in=tmp_path) == [{"trust": 1.0}]
    path.write_text("[{", encoding="utf-8")
    assert first_readings(TOWN, 3, keep_in=tmp_path) == made
    assert made == [readings(one) for one in siblings(TOWN, (7, 8, 9))]


def test_nothing_escapes_the_comparison() -> None:
    """Every attribute of a municipality is compared here, or is named as not being state."""
    model = Municipality(small_town())
    not_state = {"town", "seed", "town_seed", "parameters", "people", "counts", "raised"}
    not_state |= {"collects"}
    seen_otherwise = {"citizens", "initiatives", "members", "servants", "datacollector"}
    tables = {"register"}
    of_mesa = set(vars(mesa.Model(rng=1)))
    known = set(STATE) | not_state | seen_otherwise | tables | of_mesa
    assert set(vars(model)) - known == set()


def test_a_fork_lives_on_as_the_original(grown: Municipality) -> None:
    """A copy equals its original now and after two more years."""
    one, other = fork(grown), fork(fork(grown))
    assert differences(grown, one) == differences(grown, other) == []
    assert differences(on(one, 24), on(other, 24)) == []


def test_a_town_and_its_copy_go_on_the_same() -> None:
    """A copy made half-way lives on exactly as the town that was not copied."""
    model = lived(TOWN, 12)
    twin = fork(model)
    assert differences(on(model, 24), on(twin, 24)) == []


def test_the_random_numbers_of_mesa_decide_nothing(grown: Municipality) -> None:
    """Two years take not one number from the streams that Mesa gives a model."""
    model = fork(grown)
    before = model.random.getstate(), model.rng.bit_generator.state
    on(model, 24)
    assert (model.random.getstate(), model.rng.bit_generator.state) == before


def test_a_fork_shares_nothing_that_changes(grown: Municipality) -> None:
    """Whatever the copy lives through, the original stays as it was."""
    before = state_of(grown)
    on(fork(grown), 12)
    assert state_of(grown) == before


def test_a_kept_burn_in_equals_a_fresh_one(kept: Path, fresh: Municipality) -> None:
    """A term that starts from the disk is the same as one after ten years lived just now."""
    read = start(TOWN, parameters=LIVELY, keep_in=kept)
    assert read.month == BURN_IN
    assert differences(fresh, read) == []
    assert [item.who for item in read.raised] == [item.who for item in fresh.raised]
    assert read.counts == fresh.counts
    assert differences(on(fork(fresh), 12), on(read, 12)) == []


def test_a_kept_burn_in_belongs_to_its_own_town(kept: Path) -> None:
    """Another town, seed or parameter never gets a burn-in that is not its own."""
    names = {
        digest(TOWN, 1, LIVELY),
        digest(TOWN, 2, LIVELY),
        digest(TOWN, 1),
        digest(small_town(incidents=(MISUSE,), visits_quarter=2), 1, LIVELY),
        digest(small_town(visits_quarter=1), 1, LIVELY),
    }
    assert len(names) == 5
    assert {path.name for path in kept.iterdir()} == {file_of(kept).name, earlier_of(kept).name}


def empty(path: Path) -> None:
    """Leave nothing in the file."""
    path.write_bytes(b"")


def cut_off(path: Path) -> None:
    """Leave half of the file, as after a power cut."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def nonsense(path: Path) -> None:
    """Put something in the file that only begins like an archive."""
    path.write_bytes(b"PK\x03\x04 this is not an archive" * 40)


def one_bit(path: Path) -> None:
    """Turn one bit round in the middle."""
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(bytes(whole))


def without_trust(path: Path) -> None:
    """Leave one array out."""
    with np.load(path) as arrays:
        kept_arrays = {name: arrays[name] for name in arrays.files if name != "citizens.trust"}
    np.savez(path, **kept_arrays)


def without_text(path: Path) -> None:
    """Leave nearly everything out of the text."""
    with np.load(path) as arrays:
        kept_arrays = {name: arrays[name] for name in arrays.files}
    kept_arrays["plain"] = np.frombuffer(b'{"plain": {}}', dtype=np.uint8)
    np.savez(path, **kept_arrays)


def a_citizen_less(path: Path) -> None:
    """Leave one citizen out of one array."""
    with np.load(path) as arrays:
        kept_arrays = {name: arrays[name] for name in arrays.files}
    kept_arrays["citizens.trust"] = kept_arrays["citizens.trust"][:-1]
    np.savez(path, **kept_arrays)


@pytest.mark.parametrize(
    "spoil",
    [empty, cut_off, nonsense, one_bit, without_trust, without_text, a_citizen_less],
    ids=lambda spoil: spoil.__name__,
)
def test_a_damaged_burn_in_is_made_anew(
    spoil: Callable[[Path], None], kept: Path, fresh: Municipality, tmp_path: Path
) -> None:
    """Whatever happened to the kept file, the term starts as it should and the file is whole."""
    path = file_of(tmp_path)
    path.write_bytes(file_of(kept).read_bytes())
    spoil(path)
    begun = start(TOWN, parameters=LIVELY, keep_in=tmp_path)
    assert differences(fresh, begun) == []
    assert zipfile.ZipFile(path).testzip() is None
    assert {found.name for found in tmp_path.iterdir()} == {path.name, earlier_of(tmp_path).name}


def test_a_folder_that_cannot_be_made_costs_no_start(fresh: Municipality, tmp_path: Path) -> None:
    """Where nothing can be kept, the term starts all the same."""
    (tmp_path / "taken").write_text("a file where a folder should be")
    begun = start(TOWN, parameters=LIVELY, keep_in=tmp_path / "taken" / "burn-in")
    assert differences(fresh, begun) == []


def test_progress_of_a_burn_in_ends_at_one() -> None:
    """The burn-in tells how far it is, never back, and ends at the whole."""
    told: list[float] = []
    start(small_town(), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_hundred_dropped_models_leave_no_memory() -> None:
    """A hundred towns made, lived in and dropped let memory grow by less than 20 MB.

    Mesa 3.3 keeps every model for ever in its own table of numbers.
    """
    town, models = small_town(), []
    people = Municipality(town).people
    for number in range(100):
        models.append(on(Municipality(town, number, people=people), 2))
    kept_bytes = sum(values.nbytes for model in models for values in vars(model.citizens).values())
    assert kept_bytes > 4_000_000
    models.clear()
    gc.collect()
    alive = [thing for thing in gc.get_objects() if isinstance(thing, Municipality)]
    assert len([model for model in alive if model.people is people]) <= 1
    assert len(TownAgent._ids._next) <= len(alive)


def test_memory_does_not_grow_with_models(leusden: Town) -> None:
    """Fifty models of the full town grow the memory of the process by less than 20 MB."""
    people = Municipality(leusden).people
    for number in range(5):
        on(Municipality(leusden, number, people=people), 1)
    gc.collect()
    before = resident_bytes()
    for number in range(50):
        on(Municipality(leusden, number, people=people), 1)
    gc.collect()
    assert resident_bytes() - before < 20_000_000


def resident_bytes() -> int:
    """Return the memory this process holds, bytes; without /proc the test passes at once."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 if status.exists() else 0


def test_the_town_is_a_mesa_model(grown: Municipality) -> None:
    """Mesa's own tools work: agent sets by type, selections, and a table of all series."""
    assert isinstance(grown, mesa.Model)
    assert set(grown.agents_by_type) >= {CouncilMember, CivilServant, Initiative}
    assert len(grown.agents_by_type[CouncilMember]) == sum(len(f.members) for f in FACTIONS)
    assert len(grown.agents_by_type[Initiative]) == len(grown.initiatives) > 5
    lasting = grown.agents_by_type[Initiative].select(lambda group: group.record.lasting)
    assert 0 < len(lasting) < len(grown.initiatives)
    assert grown.agents_by_type[CouncilMember].agg("belief", max) <= 0.98
    table = grown.datacollector.get_model_vars_dataframe()
    assert list(table.columns) == [series.name for series in SERIES]
    assert len(table) == 48
    assert table["trust_mean"].between(0, 1).all()
    numbers = [agent.unique_id for agent in grown.agents]
    assert len(set(numbers)) == len(numbers)


def test_a_term_starts_in_the_mood_that_the_scenario_names(tmp_path: Path) -> None:
    """Ten years of other moods lie before the term, but it starts in that of the opening."""
    town = replace(small_town(), opening=Opening(mood=-0.3))
    assert start(town, keep_in=tmp_path).mood == -0.3
    assert start(town, keep_in=tmp_path).mood == -0.3
