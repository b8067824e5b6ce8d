"""Invented persons and posts with what the corpus's own scorer says of them, worked out once and kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases.json"


@pytest.fixture(scope="session")
def cases() -> dict[str, Any]:
    """``names``, ``titles``, ``bodies``: values, and for each a row of 1 (the same as that value) and 0.

    ``articles``: events of gold, events found, and by figure [hit, gold, found]; ``all``: the figures over all of them.
    """
    return json.loads(CASES.read_text(encoding="utf-8"))
