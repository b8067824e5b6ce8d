"""Who is mentioned in an article, in what capacity, with exact spans."""

from kg.mentions.marked import Actor, Marked, Mention, Passage
from kg.mentions.marking import mark, mark_all
from kg.mentions.model import FOLDER as PINNED
from kg.mentions.model import load

__all__ = ["PINNED", "Actor", "Marked", "Mention", "Passage", "load", "mark", "mark_all"]
