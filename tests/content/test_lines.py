"""On which line a value stands."""

import tomllib
from collections.abc import Iterator

import pytest

from game.content.lines import Place, lines_of, tokens


def leaves(value: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    """Walk through the values that stand on a line of their own."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*place, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from leaves(item, (*place, number))
    else:
        yield place, value


# In each text every number equals the line it stands on.
TEXTS = {
    "keys": "a = 1\n\nb.c = 3 # no = 9\n'd e'.f = 4\n\"g.h\" = 5\n",
    "tables": "[a]\nx = 2\n[a.b]\nx = 4\n[ c . d ]\nx = 6\n",
    "lists of tables": "[[a]]\nx = 2\n[[a]]\nx = 4\n[a.b]\ny = 6\n[[a.c]]\nz = 8\n[[a.c]]\nz=10\n",
    "lists": "a = [1, 1,\n  2,\n  # [ { 'no\n  4,\n]\nb = [\n  [7],\n  [8, 8],\n]\n",
    "inline": "a = [\n  { x = 2, y = { z = 2 } },\n  { x = 3 },\n]\nb = { c.d = 5 }\n",
    "long texts": "a = \"\"\"\n[no]\nb = 9\n\"\"\"\nc = 5\nd = '''\ne = 9\n'''\nf = 9\n",
    "quotes in texts": 'a = "#[{ \\" "\nb = 2\nc = \'[\\\'\nd = 4\n',
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_value_knows_its_line(name: str) -> None:
    """A mistake is reported on the line where the author can see it."""
    text = TEXTS[name]
    index = lines_of(tokens(text))
    found = {place: value for place, value in leaves(tomllib.loads(text)) if isinstance(value, int)}
    assert found
    assert {place: index[place] for place in found} == found


def test_dates_and_times_do_not_disturb_the_index() -> None:
    """A date with a time apart is one value."""
    text = "a = 2015-04-14 10:00:00\nb = [2015-04-14,\n3]\n"
    index = lines_of(tokens(text))
    assert (index["a",], index["b", 0], index["b", 1]) == (1, 2, 3)
