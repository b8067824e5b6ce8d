"""Every question has its expected table, and rdflib gives the same answer as Oxigraph."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable

import pytest
import rdflib
from conftest import QUESTIONS

from kg.graph import Graph, SelectResult, questions
from kg.graph.binding import bind
from kg.graph.shapes import triple
from kg.graph.sparql import value
from kg.vocab import GRAPH, PREFIXES, shorten

LISTS = ("parts", "sentBy", "metPersons", "speakers")
"""Columns that join several values, in no fixed order."""

NAMES = [question.name for question in questions.list_questions()]


def rows(variables: Iterable[str], found: Iterable[Iterable[str]]) -> Counter[tuple[str, ...]]:
    names = tuple(variables)
    return Counter(tuple(_cell(name, cell) for name, cell in zip(names, row, strict=True)) for row in found)


def _cell(name: str, text: str) -> str:
    if name in LISTS:
        separator = next((s for s in (" & ", "; ", ", ") if s in text), ", ")
        return separator.join(sorted(text.split(separator)))
    return str(float(text)) if name == "confidence" and text else text


@pytest.fixture(scope="session")
def oracle(world: Graph) -> rdflib.Dataset:
    """The world in rdflib: the derived graphs too, of the registry what it says of the two real states."""
    dataset = rdflib.Dataset(default_union=True)
    for quad in world.quads():
        graph = quad.graph_name.value
        if graph != GRAPH.registry or quad.subject.value.rpartition("/")[2] in ("sy", "ru"):
            dataset.get_context(rdflib.URIRef(graph)).add(triple(quad))
    return dataset


def expected(name: str) -> Counter[tuple[str, ...]]:
    with (QUESTIONS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *table = csv.reader(file)
    return rows(header, table)


def test_there_are_twenty_one_with_a_table_each():
    assert len(NAMES) == 21
    assert sorted(path.stem for path in QUESTIONS.glob("*.csv")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_is_the_expected_table(world: Graph, name: str):
    answer = questions.ask(world, name)
    assert isinstance(answer, SelectResult)
    assert rows(answer.variables, ([cell or "" for cell in row] for row in answer)) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_agrees(oracle: rdflib.Dataset, name: str):
    question = next(one for one in questions.list_questions() if one.name == name)
    bare = question.sparql.replace(question.text, " " * len(question.text))
    text = bind(question.sparql, bare, {key: value(one) for key, one in question.params.items()})
    answer = oracle.query(text, initNs=PREFIXES)
    found = ([shorten(str(cell)) if cell is not None else "" for cell in row] for row in answer)
    assert rows(map(str, answer.vars), found) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_opens_with_the_question(name: str):
    question = next(one for one in questions.list_questions() if one.name == name)
    assert question.sparql.startswith("# ")
    assert question.text[0].isupper()
    assert question.text.endswith("?")


def test_a_parameter_is_bound(world: Graph):
    answer = questions.ask(world, "who-held-post", {"day": "2021-02-11"})
    found = {(row[0], row[1]) for row in answer}
    assert ("Dee Sud", "Ambassador of Sudia to Norland") in found
    assert ("Bashar al-Assad", "President of Syria") not in found
