"""Every rule of encounter reads its example, and keeps its hands off its counter-example."""

from __future__ import annotations

import pytest
from facts.read import told

from kg.lexicon.encounters import Rule, rules, words

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


def test_word_lists_are_lower_case():
    for name in ("light", "groups", "plans", "open", "habits"):
        assert all(word == word.lower() for word in words(name))
