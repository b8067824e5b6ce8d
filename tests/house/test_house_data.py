"""The YAML under ``data/``: loadable, nothing twice, sorted where order means nothing; messages say how to mend it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DATA = sorted((ROOT / "data").rglob("*.y*ml"))
SORTER = Path(__file__).parent / "sort_data.py"

RANKED = {"capitals"}
"""Lists whose first word is the usual one."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


class Strict(yaml.SafeLoader):
    """Refuses a key that stands twice, where YAML keeps the last."""


def mapping(loader: Strict, node: yaml.MappingNode) -> dict[object, object]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = sorted({str(key) for key in keys if keys.count(key) > 1})
    if twice:
        raise yaml.constructor.ConstructorError(None, None, f"key twice: {', '.join(twice)}", node.start_mark)
    return loader.construct_mapping(node, deep=True)


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, mapping)


def load(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Strict)


def lists(value: object, where: str = "") -> Iterator[tuple[str, list[object]]]:
    """Every list in the data with the keys that lead to it."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from lists(part, f"{where}.{key}" if where else str(key))
    elif isinstance(value, list):
        yield where, value
        for number, part in enumerate(value):
            label = (part.get("id") or part.get("name") or number) if isinstance(part, dict) else number
            yield from lists(part, f"{where}[{label}]")


def folded(text: object) -> str:
    plain = unicodedata.normalize("NFKD", str(text)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words(value: list[object]) -> bool:
    return all(isinstance(one, str) for one in value)


@pytest.mark.parametrize("path", DATA, ids=name)
def test_it_can_be_read_and_no_key_stands_twice(path):
    assert load(path)


@pytest.mark.parametrize("path", DATA, ids=name)
def test_no_list_says_a_thing_twice(path):
    twice = [
        f"{where}: {one}"
        for where, value in lists(load(path))
        if words(value)
        for one in sorted(set(value))
        if value.count(one) > 1
    ]
    assert twice == [], f"{name(path)}: delete one of each"


def in_order(keys: list[str]) -> bool:
    """By code points, or as a dictionary has them."""
    return any(keys == sorted(keys, key=key) for key in (str, str.casefold, folded))


@pytest.mark.parametrize("path", DATA, ids=name)
def test_entries_are_sorted(path):
    """By name (cities: within their state) or id, whichever the entries have; a mapping of entries by its keys."""
    data = load(path)
    if isinstance(data, dict) and all(isinstance(one, dict) for one in data.values()):
        assert in_order([str(key) for key in data]), f"{name(path)}: sort its entries"
    if isinstance(data, list):
        keys = next(keys for keys in (("id",), ("state", "name"), ("name",)) if all(key in data[0] for key in keys))
        keys = keys if all(key in one for one in data for key in keys) else keys[-1:]
        known = [" ".join(str(one[key]) for key in keys) for one in data]
        by_name = [str(one[keys[-1]]) for one in data]
        assert in_order(known) or in_order(by_name), f"{name(path)}: sort its entries"


@pytest.mark.parametrize("path", DATA, ids=name)
def test_lists_of_words_are_sorted(path):
    """Those under a key; a list in a list can be a pair, or a phrase."""
    unsorted = [
        where
        for where, value in lists(load(path))
        if words(value) and not where.endswith("]") and where.rpartition(".")[2] not in RANKED and not in_order(value)
    ]
    assert unsorted == [], f"python {SORTER.relative_to(ROOT)} {name(path)}"
