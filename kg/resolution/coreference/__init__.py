"""Which articles tell of one event: cross-document event coreference by participants, type, days and place."""

from __future__ import annotations

from kg.resolution.coreference.grouping import Grouping, group
from kg.resolution.coreference.judging import Judgement, judge
from kg.resolution.coreference.keys import keys
from kg.resolution.coreference.naming import names
from kg.resolution.coreference.telling import Figure, Side, Telling

__all__ = ["Figure", "Grouping", "Judgement", "Side", "Telling", "group", "judge", "keys", "names"]
