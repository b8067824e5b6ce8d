"""How registers of office holders word things (``data/lexicons/tenures.yml``)."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from kg.lexicon.files import load
from kg.model import Standing


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Coded:
    """A code's ``title``, and what the post is accredited ``to``."""

    title: Annotated[str, Field(min_length=2)]
    to: str | None = None


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class TenureWords:
    """The file, whose head says what the fields mean."""

    columns: dict[str, tuple[str, ...]]
    codes: dict[str, Coded]
    places: dict[str, str]
    standings: dict[Standing, tuple[str, ...]]
    open: frozenset[str]


@cache
def tenure_words() -> TenureWords:
    return load("lexicons/tenures", TypeAdapter(TenureWords))
