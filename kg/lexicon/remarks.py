"""Words of telegraphic remarks (``data/lexicons/remarks.yml``), with those that the rules of encounter lend them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter

from kg.lexicon.encounters import Rule, rules
from kg.lexicon.files import load
from kg.model import EventType


class Remarks(BaseModel):
    """The file, whose comments say what the lists are."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    attending: tuple[str, ...]
    between_two: frozenset[str]
    ceremonies: frozenset[str]
    company: frozenset[str]
    corporate: frozenset[str]
    groups: frozenset[str]
    irregular: Mapping[str, str]
    meeting_with: tuple[str, ...]
    styles: frozenset[str]
    undone: frozenset[str]


@cache
def remarks() -> Remarks:
    return load("lexicons/remarks", TypeAdapter(Remarks))


@cache
def told_verbs() -> Mapping[str, Rule]:
    """Past forms to the rule that makes a meeting of them ("conferred")."""
    found: dict[str, Rule] = {}
    for rule in _meetings():
        for verb in rule.verbs:
            if verb != "*" and not rule.about:
                found.setdefault(past(verb), rule)
    return found


@cache
def told_nouns() -> Mapping[str, Rule]:
    """Nouns, also in the plural, to the rule that makes a meeting of them where "with" follows ("talks")."""
    found: dict[str, Rule] = {}
    for rule in _meetings():
        for noun in rule.nouns:
            if rule.role("with") is not None:
                for form in (noun, f"{noun}s"):
                    found.setdefault(form, rule)
    seen = next(rule for rule in _meetings() if "meeting" in rule.nouns)
    for noun in remarks().meeting_with:
        found.setdefault(noun, seen)
    return found


@cache
def occasions() -> frozenset[str]:
    """Nouns of gatherings of many."""
    nouns = {noun for rule in rules() if rule.type is EventType.CONFERENCE for noun in rule.nouns}
    return frozenset(nouns | {f"{noun}s" for noun in nouns} | {"meeting", "meetings", "session"})


def _meetings() -> Iterator[Rule]:
    return (rule for rule in rules() if rule.type is EventType.MEETING and not rule.role_nouns)


def past(verb: str) -> str:
    """The past form of a verb: ``confer`` is ``conferred``."""
    known = remarks().irregular.get(verb)
    if known is not None:
        return known
    first, *rest = verb.split()
    return " ".join((_past(first), *rest))


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    doubled = len(verb) > 2 and verb[-1] in "bdgmnprt" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    short = sum(letter in "aeiou" for letter in verb) == 1 or verb.endswith("fer")
    return verb + (verb[-1] if doubled and short else "") + "ed"
