"""What the rules miss: who met whom, as a model learnt from annotated articles judges each pair of an article's actors.

The rules read words and grammar and are mostly right where they speak; many encounters are told in ways that no rule
foresees. A small network (``network``), given the words of the article and what the rules made of them (``inputs``),
gives each pair of actors the probability that they took part in one meeting, call or signing, and on which sides. It
completes what the rules drafted, and is the source of every confidence.
"""

from kg.facts.learned.completion import complete, faces, trust
from kg.facts.learned.pairs import Judge

__all__ = ["Judge", "complete", "faces", "trust"]
