"""What the rules miss: who took part in what, when and where, as a model learnt from annotated articles judges it.

The rules read words and grammar and are mostly right where they speak; many encounters are told in ways that no rule
foresees. A small network (``network``), given the words of the article and what the rules made of them (``inputs``),
gives the probability of each of ``relations``: that two actors met, that an actor took part in an event of a kind,
that it began on a date, that it took place somewhere. It corrects (``kinds``, ``settling``) and completes
(``completion``, ``kinds``) what the rules drafted, and is the source of every confidence.
"""

from kg.facts.learned.completion import complete, faces, trust
from kg.facts.learned.judging import Judge
from kg.facts.learned.kinds import discover, revise
from kg.facts.learned.settling import settle, whose

__all__ = ["Judge", "complete", "discover", "faces", "revise", "settle", "trust", "whose"]
