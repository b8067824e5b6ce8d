"""The shipped questions: one file each in ``ontology/questions/``, its first comment the question in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.articles.text import day
from kg.errors import NotFoundError, UsageError
from kg.graph.results import Answer
from kg.graph.store import Graph
from kg.registers.places import code_of
from kg.resolution import principal
from kg.resources import resource

_STATE = "polity:"
_PARAM = re.compile(r"#\s*param\s+(\w+):\s*(\S.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Question:
    """``params`` are the variables that a caller may bind, with the values they have otherwise."""

    name: str
    text: str
    sparql: str
    params: Mapping[str, str]


@cache
def list_questions() -> tuple[Question, ...]:
    """All of them, by name."""
    return tuple(
        _question(file.stem, file.read_text("utf-8")) for file in sorted(resource("ontology/questions").glob("*.rq"))
    )


def ask(graph: Graph, name: str, params: Mapping[str, str] | None = None) -> Answer:
    """The answer to one question.

    Raises:
        NotFoundError: no question of that name.
        UsageError: a parameter that it does not have, or that cannot be what is given.
    """
    found = next((one for one in list_questions() if one.name == name), None)
    if found is None:
        raise NotFoundError(f"no question {name!r}", hint="kg ask lists them")
    for one in params or {}:
        if one not in found.params:
            known = ", ".join(found.params) or "none"
            raise UsageError(f"{name} has no parameter {one!r}; it has: {known}")
    given = {one: _given(one, text, found.params[one]) for one, text in (params or {}).items()}
    return graph.query(found.sparql, {**found.params, **given})


def _given(name: str, text: str, usual: str) -> str:
    """The value as the query takes it: a state or body by name or code, a day; what is written as an IRI stays."""
    if usual.startswith(_STATE) and not text.startswith(("<", _STATE, "body:")):
        of = code_of(text)
        if of is None:
            raise UsageError(f"{name}={text}: no state or body of that name")
        return f"<{principal(of).iri}>"
    if day(usual) and not day(text):
        raise UsageError(f"{name}={text}: a day is wanted, YYYY-MM-DD")
    return text


def _question(name: str, sparql: str) -> Question:
    lines = sparql.splitlines()
    params = {match[1]: match[2] for line in lines if (match := _PARAM.match(line))}
    return Question(name, lines[0].removeprefix("#").strip(), sparql, MappingProxyType(params))
