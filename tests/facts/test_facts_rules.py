"""Every rule of encounter reads its example, and keeps its hands off its counter-example."""

from __future__ import annotations

import pytest
import yaml
from facts.read import told

from kg.lexicon.encounters import Rule, rules, words
from kg.resources import resource

NAMES = [rule.id for rule in rules()]


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


def test_names_of_rules_are_unique():
    assert len(set(NAMES)) == len(NAMES)


LISTS = yaml.safe_load(resource("data/lexicons/encounters.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_are_sorted_and_lower_case(name):
    written = [str(word) for word in LISTS[name]]
    assert written == sorted(set(written)), f"sort {name}, each word once"
    assert all(word == word.lower() for word in written)
    assert words(name) == set(written)
