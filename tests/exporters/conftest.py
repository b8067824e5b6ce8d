"""The small graph of two articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from two_articles import oslo, seoul

from kg.exporters import Source
from kg.graph import Graph, open_graph


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    path: Path = tmp_path_factory.mktemp("exporters") / "graph"
    with open_graph(path, write=True) as store:
        report = store.put((oslo(), seoul()))
        assert not report.refused
        store.derive()
    with open_graph(path) as store:
        yield store


@pytest.fixture
def source(graph: Graph) -> Source:
    return Source(graph)
