"""What the rules miss: who took part in what, when and where, as networks learnt from annotated articles judge it.

The rules read words and grammar and are mostly right where they speak; many encounters are told in ways that no rule
foresees. Small networks (``network``), given the words of the article and what the rules made of them (``inputs``),
give the probability of each of ``relations``, in two rounds. First of actors: that two met, that one took part in an
event of a kind, that a name and a post are one person's (``naming``), whose somebody is. By these what the rules
drafted is corrected and completed (``kinds``, ``completion``), and what several saw one by one told apart
(``parting``). Then of drafts, those of words of which the rules made nothing (``hinting``, ``journeys``) among them: of
what kind each event is, if there was any, who took part (``recasting``), when it was and where (``settling``). The
networks are the source of the confidence of every event and seat.
"""

from kg.facts.learned.completion import complete, faces, note_again, sure, trust
from kg.facts.learned.hinting import hints, taken
from kg.facts.learned.judging import Judge
from kg.facts.learned.kinds import discover, revise
from kg.facts.learned.naming import holders, named
from kg.facts.learned.parting import parted
from kg.facts.learned.recasting import recast, sifted
from kg.facts.learned.repeats import gathered, leave_posts, repeated, told_apart, united
from kg.facts.learned.settling import settle, whose
from kg.facts.learned.titling import entitled

__all__ = [
    "Judge",
    "complete",
    "discover",
    "entitled",
    "faces",
    "gathered",
    "hints",
    "holders",
    "leave_posts",
    "named",
    "note_again",
    "parted",
    "recast",
    "repeated",
    "revise",
    "settle",
    "sifted",
    "sure",
    "taken",
    "told_apart",
    "trust",
    "united",
    "whose",
]
