"""Registers written out by hand: invented officials, and a few facts of US ambassadors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.registers import Asked, BadRow, Tenure, read


@pytest.fixture
def rows(tmp_path: Path) -> Callable[..., list[Tenure | BadRow]]:
    """Reads a text as a file of that name."""

    def call(name: str, text: str, **asked: object) -> list[Tenure | BadRow]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return list(read(path, Asked(**asked)))  # type: ignore[arg-type]

    return call
