"""What is installed, and whether it is sound: the work behind ``kg doctor``. Nothing here asks the network."""

from __future__ import annotations

import importlib
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from kg.errors import KgError, NotFoundError
from kg.facts.learned.judging import load_net
from kg.facts.learned.pieces import load_tokenizer
from kg.lexicon.agencies import agencies
from kg.lexicon.cities import cities
from kg.lexicon.encounters import rules
from kg.lexicon.organisations import organisations
from kg.lexicon.people import register
from kg.lexicon.states import states
from kg.lexicon.titles import honorifics, titles
from kg.mentions.model import FOLDER, pinned
from kg.mentions.model_files import check_model, model_sums
from kg.resources import resource

PYTHON = (3, 11)

#: Distribution, and the module that must be importable.
LIBRARIES = (
    ("anyascii", "anyascii"),
    ("htmldate", "htmldate"),
    ("lxml", "lxml"),
    ("matplotlib", "matplotlib"),
    ("networkx", "networkx"),
    ("numpy", "numpy"),
    ("openpyxl", "openpyxl"),
    ("py3langid", "py3langid"),
    ("pyarrow", "pyarrow"),
    ("pydantic", "pydantic"),
    ("pyoxigraph", "pyoxigraph"),
    ("pyshacl", "pyshacl"),
    ("pyyaml", "yaml"),
    ("rapidfuzz", "rapidfuzz"),
    ("rdflib", "rdflib"),
    ("rich", "rich"),
    ("rustworkx", "rustworkx"),
    ("scipy", "scipy"),
    ("spacy", "spacy"),
    ("thinc", "thinc"),
    ("tokenizers", "tokenizers"),
    ("trafilatura", "trafilatura"),
    ("typer", "typer"),
    ("xlsxwriter", "xlsxwriter"),
)

ONTOLOGY = ("ontology/diplo.ttl", "ontology/codes.ttl", "ontology/shapes.ttl")


@dataclass(frozen=True, slots=True)
class Check:
    """One part: ``detail`` is its version or size, or what is wrong and how to mend it."""

    name: str
    ok: bool
    detail: str


def checks() -> list[Check]:
    """All checks, in a fixed order."""
    return [
        _python(),
        *(_library(*library) for library in LIBRARIES),
        _text_shaping(),
        _model(),
        *_ontology(),
        *_data(),
    ]


def _python() -> Check:
    least = ".".join(map(str, PYTHON))
    ok = sys.version_info >= PYTHON
    return Check("Python", ok, platform.python_version() if ok else f"{platform.python_version()}; {least} is needed")


def _library(distribution: str, module: str) -> Check:
    try:
        importlib.import_module(module)
        return Check(distribution, True, version(distribution))
    except (ImportError, PackageNotFoundError) as error:
        return Check(distribution, False, f"{error}; pip install diplokg")


def _text_shaping() -> Check:
    """Names in Arabic, Hebrew or Devanagari are drawn right only with libraqm, which matplotlib has from 3.11 on."""
    try:
        found = getattr(importlib.import_module("matplotlib.ft2font"), "__libraqm_version__", None)
    except ImportError:
        found = None
    return Check(
        "text shaping", found is not None, f"libraqm {found}" if found else "no libraqm; matplotlib 3.11 has it"
    )


def _model() -> Check:
    try:
        problems = check_model(pinned())
    except KgError as error:
        return Check("model", False, str(error))
    good = f"{FOLDER}, {len(model_sums())} files as they should be"
    return Check("model", not problems, "; ".join(problems) or good)


def _ontology() -> Iterator[Check]:
    yield from (_present(name, partial(_size, name)) for name in ONTOLOGY)
    for folder in ("ontology/questions", "ontology/rules"):
        yield _present(folder, partial(_files, folder, "*.rq"))


def _size(name: str) -> str:
    return f"{resource(name).stat().st_size} bytes"


def _files(folder: str, pattern: str) -> str:
    """The number of such files; NotFoundError if there is none."""
    number = sum(1 for _ in resource(folder).glob(pattern))
    if not number:
        raise NotFoundError(f"no {pattern} in {folder}")
    return f"{number} files"


def _data() -> Iterator[Check]:
    parts: tuple[tuple[str, Callable[[], str]], ...] = (
        ("states", lambda: f"{len(states())} states and territories"),
        ("organisations", lambda: f"{len(organisations())} organisations"),
        ("agencies", lambda: f"{len(agencies())} agencies"),
        ("cities", lambda: f"{len(cities())} cities"),
        ("people", lambda: f"{sum(map(len, register().values()))} names"),
        ("titles", lambda: f"{len(titles().heads)} nouns of posts"),
        ("honorifics", lambda: f"{len(honorifics().styles)} styles"),
        ("rules", lambda: f"{len(rules())} rules"),
        ("weights", lambda: f"{load_net().size} numbers learnt, {load_tokenizer().get_vocab_size()} pieces of words"),
    )
    yield from (_present(name, measure) for name, measure in parts)


def _present(name: str, measure: Callable[[], str]) -> Check:
    try:
        return Check(name, True, measure())
    except (FileNotFoundError, KgError) as error:
        return Check(name, False, str(error))
