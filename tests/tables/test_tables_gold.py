"""Who met whom by two hundred remarks annotated by hand: F1 over pairs, of each part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.lexicon.gazetteer import fold
from kg.model import EventType
from kg.tables import load_mapping, read_grid, tell

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "tables"
LEAST = 0.95


def told_pairs(table: str) -> dict[int, set[str]]:
    """By row: whom the traveller met, by name."""
    mapping = load_mapping(ROOT / "data" / "mappings" / f"us-{table}.yml")
    found: dict[int, set[str]] = {}
    for row in read_grid(GOLD / f"{table}.csv").rows:
        meetings = [event for event in tell(row, mapping, table).events if event.type is EventType.MEETING]
        people = [one for event in meetings for one in event.participants if one.side == 2 and one.name]
        found[row.number] = {fold(str(one.name)) for one in people}
    return found


@pytest.mark.parametrize("half", ["dev", "held", "fresh"])
def test_who_met_whom(half):
    told = {table: told_pairs(table) for table in ("travels", "visits")}
    right = wrong = missed = 0
    for line in (GOLD / "remarks.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if gold["half"] != half:
            continue
        known, found = {fold(name) for name in gold["met"]}, told[gold["table"]][gold["row"]]
        right += len(known & found)
        wrong += len(found - known)
        missed += len(known - found)
    assert right > 25
    assert 2 * right / (2 * right + wrong + missed) >= LEAST
