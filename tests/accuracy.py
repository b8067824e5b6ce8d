"""Measures how well the annotated articles are read against tests/gold, in two parts, and prints what to keep.

python tests/accuracy.py > tests/accuracy.yml

Articles whose number leaves 2 when divided by 3 are held aside: no rule is written for them, nobody looks at what is
wrong in them, and their totals tell what to expect of articles never seen. All of these are measured, and a third of
the others, which tell but how well is learnt what was seen.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import yaml

from kg import pipeline
from kg.articles import Skipped
from kg.model import Event
from kg.scoring import Tally, Told, compare, figures, read_gold
from kg.training.examples import held_aside

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "data" / "articles", ROOT / "tests" / "gold" / "articles")
KEPT = ROOT / "tests" / "accuracy.yml"
LEARNT, HELD = "learnt_from", "held_aside"
DIGITS = 3
JOBS = 2


def gold() -> dict[str, tuple[Event, ...]]:
    """The events of all annotated articles; a fault of the files fails whatever asks."""
    told: dict[str, tuple[Event, ...]] = {}
    for path in sorted((ROOT / "tests" / "gold").glob("*.jsonl")):
        faults: list[Exception] = []
        told |= read_gold(path, faults.append)
        assert not faults, "\n".join(map(str, faults))
    return told


def read() -> dict[str, tuple[Event, ...]]:
    every = pipeline.read_articles(pipeline.Source(tuple(map(str, FOLDERS))), _refuse)
    found = (article for article in every if measured(article.id))
    return {one.article.id: one.events for one in pipeline.read(found, jobs=JOBS)}


def _refuse(skipped: Skipped) -> None:
    assert not skipped.lost, str(skipped)


def part(article: str) -> str:
    return HELD if held_aside(article) else LEARNT


def measured(article: str) -> bool:
    """Whether it is one of those held aside, or of every third of the others: 0 and 1 of nine numbers in a row."""
    return part(article) == HELD or _number(article) % 9 < 2


def _number(article: str) -> int:
    number = re.match(r"\D*(\d+)", article)
    assert number, f"{article}: its name has its number"
    return int(number[1])


def measure(found: Told) -> dict[str, dict[str, Tally]]:
    """The figures of each part."""
    told = {article: events for article, events in gold().items() if measured(article)}
    return {
        name: figures(compare({one: told[one] for one in told if part(one) == name}, found)) for name in (LEARNT, HELD)
    }


def commit_day() -> str:
    """The day of the commit that was measured: what is kept is told by the repository, not by a clock."""
    shown = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=True)
    return shown.stdout.strip()


def main() -> None:
    kept = {
        name: {
            figure: {"precision": round(one.precision, DIGITS), "f1": round(one.f1, DIGITS)}
            for figure, one in found.items()
        }
        for name, found in measure(read()).items()
    }
    sys.stdout.write("# What was measured; written by tests/accuracy.py, held by tests/test_accuracy.py.\n")
    sys.stdout.write(f"measured: {commit_day()}\n")
    yaml.safe_dump(kept, sys.stdout, sort_keys=False, default_flow_style=None)


if __name__ == "__main__":
    main()
