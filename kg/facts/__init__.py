"""From mentions to facts: who took part in which event, in what capacity, when and where."""

from kg.facts.events import events
from kg.facts.gold import as_gold
from kg.facts.remarks import remarks

__all__ = ["as_gold", "events", "remarks"]
