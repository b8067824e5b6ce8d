"""Every rule of encounter reads its example, and keeps its hands off its counter-example."""

from __future__ import annotations

import pytest
import yaml
from facts.read import told, view

from kg.lexicon.encounters import Rule, hints, rules, words
from kg.resources import resource

NAMES, HINTS = [rule.id for rule in rules()], [rule.id for rule in hints()]


def _rules_that_read(text: str, nlp) -> set[str]:
    return {proof.rule for event in told(text, nlp) for proof in event.evidence}


@pytest.mark.parametrize("rule", rules(), ids=NAMES)
def test_the_example_is_read_by_the_rule(rule: Rule, nlp):
    found = [event for event in told(rule.example, nlp) if rule.id in {proof.rule for proof in event.evidence}]
    assert found, f"{rule.id} reads nothing in its example; mend the rule or choose another example"
    assert rule.type in {event.type for event in found}


@pytest.mark.parametrize("rule", rules(), ids=NAMES)
def test_the_counter_example_is_not(rule: Rule, nlp):
    assert rule.id not in _rules_that_read(rule.counter_example, nlp)


def _hints_in(text: str, nlp) -> set[str]:
    seen = view(text, nlp)
    return {rule.id for line in seen.lines for clue in seen.clues(line.number) for rule in clue.hints}


@pytest.mark.parametrize("rule", hints(), ids=HINTS)
def test_the_example_may_tell_of_an_event_and_the_counter_example_may_not(rule: Rule, nlp):
    assert rule.id in _hints_in(rule.example, nlp)
    assert rule.id not in _hints_in(rule.counter_example, nlp)


def test_names_of_rules_are_unique():
    assert len({*NAMES, *HINTS}) == len(NAMES) + len(HINTS)


LISTS = yaml.safe_load(resource("data/lexicons/encounters.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_are_sorted_and_lower_case(name):
    written = [str(word) for word in LISTS[name]]
    assert written == sorted(set(written)), f"sort {name}, each word once"
    assert all(word == word.lower() for word in written)
    assert words(name) == set(written)
