"""Whether an encounter was held, is planned or was undone at the time of publication, or is none at all."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.disclaimed import denied
from kg.facts.syntax import auxiliaries, child, clause_verb, has_subject, negated
from kg.facts.tokens import Token
from kg.facts.undone import undone
from kg.lexicon.encounters import words
from kg.model import Status

_SPEECH = frozenset(
    {
        "say",
        "tell",
        "announce",
        "state",
        "add",
        "report",
        "note",
        "reveal",
        "disclose",
        "confirm",
        "declare",
        "explain",
        "inform",
    }
)

_PAST = frozenset({"'d", "'s", "'ve", "been", "had", "has", "have", "was", "were"})
"""Auxiliaries of what is done; a participle alone is as well."""


def status(word: Token) -> Status | None:
    """The status that a word of encounter has where it stands; None: hypothetical, habitual or said not to be."""
    if undone(word):
        return Status.CANCELLED
    verbs = list(_verbs(word))
    if any(_fell_through(verb) for verb in verbs):
        return Status.CANCELLED
    if _counterfactual(word) or (word.dep_ == "dobj" and word.head.lemma_ in words("absences")):
        return None
    aim = _aim(word)
    if (aim is not None and _no(aim)) or _topic(word) or _thought_of(word) or _nothing(word):
        return None
    if any(_set(one) for one in word.children):
        return Status.PLANNED
    if denied(word):
        return Status.CANCELLED
    if any(map(_not_yet, verbs)) or any(one.lower_ in words("unsure") for one in word.children):
        return None
    if (any(negated(verb) or _nobody(verb) for verb in verbs) and not _outcome(word)) or _no(word):
        future = any(set(auxiliaries(verb)) & words("future_modals") for verb in verbs)
        not_to_be = (future and word.lemma_ in words("travels")) or _will_not(word)
        return Status.CANCELLED if not_to_be else None
    if word.lemma_ in words("travels") and any(verb.lemma_ in ("ask", "invite") for verb in verbs[1:]):
        return Status.PLANNED
    if word.lemma_ in ("due", "expect", "invite"):
        return Status.PLANNED
    if any(_left_open(verb, word) for verb in verbs) or _called_for(word) or _habitual(word, verbs):
        return None
    if (any(_looks_forward(verb) for verb in verbs) and not timeless(word)) or _announced(word) or aim is not None:
        return Status.PLANNED
    return Status.HELD


def present(word: Token) -> bool:
    """Whether the encounter is told in the present tense, which with a day to come means a plan.

    Not where it is what another thing follows: "this follows a meeting on Monday".
    """
    verb = clause_verb(word)
    return verb.tag_ in ("VBP", "VBZ") and not (verb.lemma_ == "follow" and word.dep_ == "dobj")


def scheduled(word: Token) -> bool:
    """Whether a present tense without a day tells what is to come: "the prime minister sees him later"."""
    verb = clause_verb(word)
    return (
        verb.tag_ == "VBZ"
        and verb.lemma_ not in ("be", "have")
        and any(one.lower_ in ("afterwards", "later", "then", "tomorrow", "tonight") for one in verb.children)
    )


def timeless(word: Token) -> bool:
    """Whether the tense is that of what an encounter brings about: "the visit will contribute to trade"."""
    verb = word.head
    if word.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in words("plans"):  # "is expected to deepen ties"
        return any(one.dep_ == "xcomp" and one.lemma_ in words("furthers") for one in verb.children)
    return word.dep_ == "nsubj" and verb.lemma_ in words("furthers")


def ahead(word: Token) -> bool:
    """Whether the verb of its clause is in the future."""
    return _looks_forward(clause_verb(word))


def was_to(word: Token) -> bool:
    """Whether it is told as what was once to be: "was to meet", "had been scheduled to", "was supposed to"."""
    return any(
        (verb.lemma_ == "be" and verb.tag_ == "VBD" and any(map(_infinitive, _completing(verb))))
        or (verb.lemma_ in words("plans") and {"was", "were", "had"} & _helpers(verb))
        for verb in _verbs(word)
    )


def _helpers(verb: Token) -> set[str]:
    """Its auxiliaries; of an adjective those of its verb, and that: "had been due"."""
    head = verb.head
    return {*auxiliaries(verb), head.lower_, *(auxiliaries(head) if head.lemma_ == "be" else ())}


def _completing(verb: Token) -> Iterator[Token]:
    return (one for one in verb.children if one.dep_ == "xcomp")


def over(word: Token) -> bool:
    """Whether its own words tell it as over: "was received", "sworn in on Friday, she", "this follows a meeting"."""
    if word.pos_ == "VERB":
        return word.tag_ == "VBD" or (word.tag_ == "VBN" and set(auxiliaries(word)) <= _PAST)
    return word.dep_ == "dobj" and word.head.lemma_ == "follow"


def once_planned(word: Token) -> bool:
    """Whether the tense is that of what was to be: "was to visit", "said that he would visit"."""
    verbs = list(_verbs(word))
    if set(auxiliaries(verbs[0])) & {"'ll", "shall", "will"}:
        return False
    return any(one.tag_ == "VBD" or {"had", "was", "were", "would"} & set(auxiliaries(one)) for one in verbs)


def remote(word: Token) -> bool:
    """Whether the tense puts the encounter before what the text tells: "had met", not in reported speech."""
    verb = clause_verb(word)
    return "had" in auxiliaries(verb) and verb.tag_ == "VBN" and not _reported(verb)


def _fell_through(verb: Token) -> bool:
    """ "was to have flown", "had meant to travel"."""
    if verb.lemma_ == "be" and verb.tag_ in ("VBD", "VBN"):
        return any(c.dep_ == "xcomp" and _infinitive(c) and "have" in auxiliaries(c) for c in verb.children)
    return verb.lemma_ in ("mean", "plan", "hope", "intend") and "had" in auxiliaries(verb)


def _counterfactual(word: Token) -> bool:
    """Under "would have been" or "had it gone ahead"."""
    return any(
        {"would", "have"} <= set(auxiliaries(one)) for one in (word, *word.ancestors) if one.pos_ in ("VERB", "AUX")
    )


def _verbs(word: Token) -> Iterator[Token]:
    """The verbs whose tense counts: that of the clause and those above whose infinitive it is."""
    verb = clause_verb(word)
    yield verb
    while verb.head.i != verb.i and (
        verb.dep_ in ("xcomp", "pcomp")
        or (verb.dep_ in ("ccomp", "advcl", "acl") and not has_subject(verb))
        or _second_infinitive(verb)
        or (verb.dep_ == "ccomp" and verb.head.lemma_ in ("allow", "let", "permit"))
    ):
        if verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN"):
            break
        verb = verb.head
        yield verb
        if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            break


def _second_infinitive(verb: Token) -> bool:
    """Whether what governs the infinitive before it governs it: "was due to visit Lima and hold talks"."""
    if verb.dep_ != "conj" or verb.tag_ != "VB" or has_subject(verb):
        return False
    bare = child(verb, "aux") is None and any(map(_infinitive, _completing(verb.head)))
    return verb.head.tag_ == "VB" or bare  # "were to talk first, and then meet", wherever the tree hangs "meet"


def _aim(word: Token) -> Token | None:
    """What puts an encounter into the future by a preposition: "aimed at delivering", "no plans for a meeting"."""
    below = word if word.dep_ in ("pobj", "pcomp") else word.head
    if below.dep_ not in ("pobj", "pcomp") or (below.i != word.i and word.dep_ not in ("dobj", "nsubjpass")):
        return None
    if below.head.lower_ not in ("at", "for", "to"):
        return None
    above = below.head.head
    while above.pos_ in ("ADP", "ADV") and above.head.i != above.i:
        above = above.head
    aims = above.pos_ == "NOUN" or above.lemma_ == "aim"
    return above if aims and above.lemma_.lower() in words("aims") and above.i < word.i else None


def _topic(word: Token) -> bool:
    """Whether a journey is but talked of, and none that is known: "talked about a visit to Lima by"."""
    if word.lemma_ not in words("travels") or word.dep_ != "pobj" or word.head.lower_ not in ("about", "of", "on"):
        return False
    new = any(one.lower_ in ("a", "an", "any", "possible", "potential") for one in word.children)
    return new and word.head.head.lemma_ in words("discusses") | words("subjects_of")


def _thought_of(word: Token) -> bool:
    """Whether somebody but thinks of it: "the possibility of a visit", "the task of meeting"."""
    below = word if word.dep_ in ("pobj", "pcomp") else word.head
    if below.dep_ not in ("pobj", "pcomp") or below.head.lower_ != "of":
        return False
    sure = word.pos_ == "NOUN" and any(one.lower_ in ("the", "this", "their", "his", "her") for one in word.children)
    return not sure and below.head.head.lemma_ in words("thoughts")


def _not_yet(verb: Token) -> bool:
    """ "has yet to meet", "are yet to hold talks"."""
    return verb.lemma_ in ("be", "have") and any(one.lower_ == "yet" and one.dep_ == "advmod" for one in verb.children)


def _will_not(word: Token) -> bool:
    """Whether it is told that two who might have met will not: "will not meet", "won't be holding talks"; not "yet"."""
    verb = clause_verb(word)
    meets = verb.i == word.i and (word.lemma_ == "meet" or (word.lemma_, word.tag_) == ("see", "VBG"))
    holds = word.dep_ == "dobj" and word.lemma_ in ("meeting", "talk") and verb.lemma_ in ("have", "hold")
    bound = {"before", "if", "till", "unless", "until", "without", "yet"} & {one.lower_ for one in verb.subtree}
    return (meets or holds) and negated(verb) and bool(set(auxiliaries(verb)) & {"will", "wo"}) and not bound


def _nobody(verb: Token) -> bool:
    """Whether the subject is none: "No official was received"."""
    subject = child(verb, "nsubj", "nsubjpass")
    return subject is not None and (subject.lower_ in ("nobody", "none") or _no(subject))


def _no(word: Token) -> bool:
    """Whether there is none of what a noun names: "no plans", "without talks"."""
    return any(one.lower_ in ("no", "neither", "without") and one.dep_ in ("det", "preconj") for one in word.children)


def _outcome(word: Token) -> bool:
    """Whether but what came of a known encounter is told: "has not published the results of the talks"."""
    of = word.head if word.dep_ == "pobj" else word
    known = any(one.lower_ in ("the", "their", "his", "her", "its") or one.dep_ == "poss" for one in word.children)
    return known and of.lower_ == "of" and of.head.lemma_ in ("conclusion", "outcome", "result")


def _nothing(word: Token) -> bool:
    """Whether somebody has none of what a verb would carry: "had no contact with"."""
    had = child(word, "dobj") if word.lemma_ == "have" else None
    return had is not None and _no(had)


def _called_for(word: Token) -> bool:
    """Whether a noun is but wished for: "called for talks", "seeks a meeting", "the need for a meeting"."""
    if word.pos_ in ("VERB", "AUX"):
        return False
    head = word.head.head if word.dep_ == "pobj" and word.head.lower_ in ("for", "out") else word.head
    if head.pos_ == "NOUN" and word.head.lower_ == "for":
        return head.lemma_ in words("wants")
    return word.dep_ in ("pobj", "dobj") and head.pos_ == "VERB" and (head.lemma_ in words("open") or _rules_out(head))


def _rules_out(verb: Token) -> bool:
    return verb.lemma_ == "rule" and any(one.lower_ == "out" for one in verb.children)


def _left_open(verb: Token, word: Token) -> bool:
    helpers = set(auxiliaries(verb))
    if helpers & words("open_modals"):
        return True
    if "would" in helpers:
        return not _reported(verb)
    if (
        verb.i != word.i
        and verb.lemma_ in words("open")
        and verb.pos_ in ("VERB", "ADJ", "NOUN")
        and any(c.dep_ in ("xcomp", "ccomp", "acl") for c in verb.children)
    ):
        return True
    mark = child(verb, "mark")
    if mark is None:
        return verb.i != word.i and _rules_out(verb)
    willing = mark.lower_ in ("before", "until") and "will" in helpers  # a time to come goes without "will"
    return willing or mark.lower_ in ("if", "unless", "whether")


def _reported(verb: Token) -> bool:
    return any(one.lemma_ in _SPEECH and one.tag_ in ("VBD", "VBN") for one in verb.ancestors) or any(
        one.lemma_ in _SPEECH for one in verb.children
    )


def _habitual(word: Token, verbs: list[Token]) -> bool:
    also = [one for one in word.children if one.dep_ == "conj" and one.pos_ == "VERB" and not has_subject(one)]
    near = [one for verb in (*verbs, *also) for one in verb.children] + list(word.children)
    return any(one.lower_ in words("habits") for one in near)


def _looks_forward(verb: Token) -> bool:
    if set(auxiliaries(verb)) & words("future_modals"):
        return True
    if verb.lemma_ == "be" and any(c.dep_ == "xcomp" and _infinitive(c) for c in verb.children):
        told = child(verb, "attr", "acomp")  # "it was an honour to meet", not "was due to meet"
        return verb.tag_ != "VBD" or told is None or told.lemma_ in words("plans")
    if (
        verb.lemma_ in ("go",)
        and verb.tag_ == "VBG"
        and any(c.dep_ == "xcomp" and _infinitive(c) for c in verb.children)
    ):
        return True
    if verb.lemma_ in words("plans") and any(
        c.dep_ in ("xcomp", "ccomp", "acl") and _infinitive(c) for c in verb.children
    ):
        return True
    if verb.tag_ == "VBG" and verb.lemma_ in ("fly", "go", "head", "travel") and set(auxiliaries(verb)) & {"is", "are"}:
        return True
    if verb.lemma_ == "set" and any(one.lower_ == "for" and one.dep_ == "prep" for one in verb.children):
        return bool(set(auxiliaries(verb)) & {"is", "are"})  # "are set for talks"
    return _infinitive(verb) and (verb.dep_ == "ROOT" or _announces(verb) or _has_come_to(verb))


def _has_come_to(verb: Token) -> bool:
    """Whether somebody who has but arrived is there for it: "has arrived in Lima to meet"."""
    came = verb.head
    return came.lemma_ == "arrive" and came.tag_ == "VBN" and bool({"has", "have"} & set(auxiliaries(came)))


def _announces(verb: Token) -> bool:
    """Whether an infinitive says in a headline what its subject is to do: "Leaders to meet in Lima"."""
    subject = verb.head
    if verb.dep_ not in ("acl", "relcl") or subject.dep_ != "ROOT" or subject.i > verb.i:
        return False
    return not any(one.lower_ in ("first", "last", "only", "second", "third") for one in subject.children)


def _infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _still_ahead(clause: Token) -> bool:
    """ "a trip that will take him", "the meeting that they are about to have"."""
    if clause.dep_ != "relcl":
        return False
    about = any(one.lower_ == "about" for one in clause.children) and clause.lemma_ == "be"
    return about or bool(set(auxiliaries(clause)) & words("future_modals"))


def _begun(word: Token) -> bool:
    """ "left on a visit that will take her to Lima"."""
    verb = clause_verb(word)
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_ in words("travels") | words("leaves") | {"begin", "start"}


def _set(clause: Token) -> bool:
    """ "the talks, which are scheduled for Friday"."""
    told = clause.dep_ == "relcl" and set(auxiliaries(clause)) & {"are", "is"}
    return bool(told) and clause.tag_ == "VBN" and clause.lemma_ in ("expect", "plan", "schedule", "slat", "slate")


def _scheduled(word: Token) -> bool:
    """ "On the programme are talks", "talks are on the schedule", "he has an appointment"."""
    verb = clause_verb(word)
    if verb.tag_ not in ("VBP", "VBZ"):
        return False
    if word.lemma_ == "appointment" and verb.lemma_ == "have":
        return True
    return verb.lemma_ in ("be", "have") and any(
        one.lemma_ in words("schedules") for one in verb.subtree if one.dep_ == "pobj" and one.head.head.i == verb.i
    )


def _announced(word: Token) -> bool:
    if any(one.lower_ in words("upcoming") for one in word.children):
        return True
    if _scheduled(word) or (not _begun(word) and any(_still_ahead(one) for one in word.children)):
        return True
    head = word.head
    return head.lemma_ in ("plan", "schedule", "expect", "set", "due", "slate") and word.dep_ in ("dobj", "nsubjpass")
