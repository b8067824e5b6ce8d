"""Where a name begins or ends among words that the model takes for one: days, headlines, initials, things."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import takewhile

from kg.lexicon.states import find_states
from kg.lexicon.titles import honorifics, titles
from kg.mentions.date_words import MONTH, WEEKDAY
from kg.mentions.headlines import is_action, no_name
from kg.mentions.honours import honorific_at
from kg.mentions.words import Word

GIVEN = frozenset({"amir", "emir", "sultan", "major", "dean", "prince", "marine", "don", "general", "judge"})
"""Words of posts and ranks that are given names too."""
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]|[CGKPSTZ]h|Dzh?|Ts|Y[aeou])\.")
"""The first letter of a name as it is romanised: "B.", "Zh.", "Ye."."""
_WEEKDAY = re.compile(WEEKDAY)
_MONTH = re.compile(MONTH)
_DATING = frozenset({"last", "next", "on", "this"})
_INSIDE = frozenset({"and", "at", "by", "for", "from", "of", "with"})
"""Small words that a headline writes with a capital, and that no name holds."""
_GOING = frozenset({"in", "on", "to"})
"""Such words that are parts of names, too: "Moon Jae In", "To Lam"."""
_DATED = frozenset({"posted", "published", "updated"})
"""What stands between the name of a writer and the day."""
_SEATS = frozenset({"governor", "mayor", "prefect"})
"""Posts of a place: nobody is the governor of somebody."""
_PEERS = frozenset({"baroness", "lady", "lord"})
_MALAY = frozenset({"di-pertua", "di-pertuan"})
"""What offices begin with: "Yang di-Pertuan Besar"."""
_CLOSER = frozenset({"closer", "deeper", "stronger"})
"""What headlines say of ties: "Closer Malta ties"."""
_SURNAMES = frozenset({"An", "Das", "Du", "Le"})
_SMALL_GIVEN = frozenset({"Per", "To"})
_SHORT_FORM = re.compile(r"(?=.*[a-z])[A-Z][A-Za-z]{0,3}[A-Z]")
_ORDER = re.compile(r"(?:[A-Z]\.){2,}")
"""Orders and degrees behind a name: "S.D.B."."""
_CLERICAL = frozenset({"brother", "father", "mother", "sister"})


def is_weekday(words: Sequence[Word], n: int) -> bool:
    return _WEEKDAY.fullmatch(words[n].text) is not None


def is_day(words: Sequence[Word], n: int) -> bool:
    """Whether a month stands at ``n`` with the day behind it: "Ana Soto | July 13"."""
    return n + 1 < len(words) and words[n + 1].text.isdigit() and _MONTH.fullmatch(words[n].text) is not None


def name_start(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name can only begin in what the model calls one: behind a day or a place, at an initial; 0 if anywhere.

    "on Friday | Harlem Brun", "To Meet | Radov", "Governor of Shabwa | Awadh Nasr", "of Saint Petersburg | Ye.Orlov".
    """
    for n in range(last - 2, first, -1):
        if begins_at(words, n):
            return n
    for n in range(first, last - 1):
        if words[n].low == "agong" or (words[n].low in ("besar", "negeri") and words[n - 1].low in _MALAY):
            return n + 1
    if words[first].low == "yang" and words[first + 1 : first + 2] and words[first + 1].low in _MALAY:
        return first + 2
    if words[first].low in _CLOSER:
        return first + 1
    if words[first].low == "to" and last - first > 2 and is_action(words[first + 1].low):
        return first + 2
    if is_weekday(words, first) and first > 0 and words[first - 1].low in _DATING:
        return first + 1
    seated = first > 1 and words[first - 1].low == "of" and words[first - 2].low in _SEATS
    if seated and last - first > 2 and words[first + 1].low not in honorifics().particles:
        return first + 1
    return 0


def ends_at(words: Sequence[Word], n: int, ahead: bool) -> bool:
    """Whether a headline goes on at ``n``, behind a name: "Radev Meets X", "RADEV MEETS X", "Kim To Make"; ``ahead``,
    whether a place stands next."""
    word, after = words[n], words[n + 1] if n + 1 < len(words) else None
    if not word.capital or after is None:
        return False
    if word.text.isupper():
        return n > 0 and words[n - 1].text.isupper() and after.text.isupper() and no_name(word.low, 2)
    if word.low in _DATED:
        return True
    if word.low in _GOING:
        return ahead or (word.low == "to" and is_action(after.low))
    return word.low in _INSIDE or no_name(word.low, 2)


def last_of(words: Sequence[Word], first: int, last: int) -> int:
    """Where a name ends before days, words of encounter and, in three words or more, those of a ministry's field."""
    while last - first > 1 and (
        no_name(words[last - 1].low, last - first) or is_weekday(words, last - 1) or is_day(words, last - 1)
    ):
        last -= 1
    while last > first and words[last - 1].low in titles().domains and last - first > 2:
        last -= 1
    return last


def past_peerage(words: Sequence[Word], first: int, last: int, marked: Container[int]) -> int:
    """Where the name of a peer ends, "Lord Marsh of Kelso"; states and bodies are ``marked``."""
    n = last + 1
    if first == 0 or words[first - 1].low not in _PEERS or last >= len(words) or words[last].low != "of":
        return last
    while n < min(last + 4, len(words)) and words[n].capital and words[n].pos == "PROPN" and n not in marked:
        n += 1
    return n if n > last + 1 else last


def starts_initial(words: Sequence[Word], n: int) -> bool:
    """Whether an initial stands at ``n`` with its name joined to it: "B.Batbold", "Ye.Orlov"; not "St.Petersburg"."""
    if not _INITIAL.fullmatch(words[n].text) or n + 1 >= len(words) or words[n].low in honorifics().abbreviations:
        return False
    name = words[n + 1]
    proper = name.glued and name.capital and len(name.text) > 2 and not name.text.isupper()
    return proper and name.low not in titles().no_names


def opens_like_a_preposition(words: Sequence[Word], n: int) -> bool:
    """Whether a given name that is a small word elsewhere stands at ``n`` behind a post or rank: "President To Lam"."""
    if n == 0 or words[n].text not in _SMALL_GIVEN or is_action(words[n + 1].low):
        return False
    before = words[n - 1]
    return before.capital and (before.low in titles().head_words or before.low in honorifics().ranks)


def ends_like_a_particle(words: Sequence[Word], n: int) -> bool:
    """Whether a surname that is a particle elsewhere ends a name at ``n``: "Ana Rani Das called"."""
    after = words[n + 1] if n + 1 < len(words) else None
    apart = after is None or not after.capital
    return words[n].text in _SURNAMES and words[n].person and n > 0 and words[n - 1].person and apart


def begins_at(words: Sequence[Word], n: int) -> bool:
    """Whether an initial of two letters stands at ``n``, before which no given name stands."""
    return starts_initial(words, n) and len(words[n].text) > 2


def is_short_form(text: str) -> bool:
    """Whether a word is a body's in a mix of capitals and small letters: "HoR", "MoFA"; no name ends in a capital."""
    return _SHORT_FORM.fullmatch(text) is not None


def is_given(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether such a word at ``first`` begins the name up to ``last``."""
    if words[first].low not in GIVEN or last - first < 2:
        return False
    after = words[first + 1].low
    return after in ("bin", "ibn", "bint", "al", "khan") or after.startswith("al-") or _is_amir(words, first)


def _is_amir(words: Sequence[Word], first: int) -> bool:
    """Whether "Amir" is a given name: behind a comma, and before two names as no ruler has them."""
    apart = first > 0 and words[first - 1].text == ","
    further = takewhile(lambda word: word.capital and word.alpha, words[first + 1 :])
    own = [word.low.partition("-")[0] for word in further]
    plain = len(own) > 1 and honorifics().particles.isdisjoint(own) and not honorific_at(words, first + 1)
    return apart and plain and words[first].low in ("amir", "emir")


def is_pair(words: Sequence[Word], n: int) -> bool:
    """Whether a word is two surnames: "the Duarte-Dahl talks"."""
    left, _, right = words[n].text.partition("-")
    after = words[n + 1] if n + 1 < len(words) else None
    both = min(len(left), len(right)) > 3 and left[0].isupper() and right[0].isupper()
    return both and after is not None and after.pos in ("NOUN", "PROPN")


def is_suffix(word: Word) -> bool:
    """Whether a word in capitals follows names and is none: "MP", "S.D.B."."""
    return word.text.isupper() and (word.low in honorifics().suffixes or bool(_ORDER.fullmatch(word.text)))


def is_title_word(word: Word) -> bool:
    """Whether titles are made of the word; a relation with a capital is a name, "Son", or a calling, "Father"."""
    if word.low in titles().relations and word.low not in _CLERICAL:
        return not word.capital
    return word.low in titles().parts


def are_states(text: str) -> bool:
    """Whether a word in hyphens is nothing but states: "the Cabo Verde-Guinea-Bissau talks"."""
    found = find_states(text.replace("-", " ")) if "-" in text else []
    return len(found) > 1 and sum(hit.end - hit.start + 1 for hit in found) == len(text) + 1
