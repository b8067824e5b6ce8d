"""The language model, loaded once for all tests that read text, and what holds for all property-based tests."""

from __future__ import annotations

import pytest
from hypothesis import settings
from spacy.language import Language

from kg.mentions import load

settings.register_profile("diplokg", deadline=None)  # no test asserts a time: a busy machine is no fault
settings.load_profile("diplokg")


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()
