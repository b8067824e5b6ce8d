from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import articles
from kg.articles import Skipped
from kg.model import Article

Reader = Callable[..., tuple[list[Article], list[Skipped]]]


def _read(*inputs: str | Path, stdin: bytes = b"", **options: object) -> tuple[list[Article], list[Skipped]]:
    said: list[Skipped] = []
    found = articles.read([str(one) for one in inputs], log=said.append, stdin=io.BytesIO(stdin), **options)
    return list(found), said


@pytest.fixture(scope="session")
def read() -> Reader:
    """``read(inputs..., stdin=b"", **options)``: the articles, and what was said."""
    return _read
