"""The language model, loaded once for all tests that read text."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.mentions import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
