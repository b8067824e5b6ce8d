"""How far a noun phrase of a title reaches: "the Political Office at the Presidency", "Japan's negotiating team"."""

from __future__ import annotations

from kg.lexicon.cities import lookup_city
from kg.lexicon.titles import honorifics, titles
from kg.mentions.landmarks import CAPITAL, DEMONYM, NAME, Landmark
from kg.mentions.sheet import Sheet

_ELECTED = frozenset({"appointed", "elected", "ruling"})
_GENERALS = frozenset({"attorney", "consul", "director", "governor", "inspector", "prosecutor", "secretary"})
"""Before a "General" that is no rank."""
MAJESTIES = frozenset({"majesty", "highness", "holiness", "excellency", "eminence"})


def past_styles(sheet: Sheet, n: int) -> int:
    """The place behind styles and ranks that begin at ``n``."""
    known = honorifics().stylish | honorifics().styles | honorifics().ranks
    while n < len(sheet.words) and n not in sheet.taken and sheet.words[n].capital:
        if (end := _past_rank(sheet, n)) > n:
            n = end
        elif sheet.low(n) in known:
            n += 1 + (sheet.low(n + 1) == "." and n + 2 in sheet.taken)
        else:
            break
    return n


def before_styles(sheet: Sheet, n: int) -> int:
    """Where the styles begin that end before word ``n``: "H.R.H.", "His Highness"."""
    for length in (3, 2, 1):
        words = [sheet.words[k] for k in range(max(n - length, 0), n)]
        known = " ".join(word.low for word in words) in honorifics().styles and words[0].capital
        if words and (known or "".join(w.text for w in words).replace(".", "") in honorifics().capitals):
            return n - len(words)
    return n


def _past_rank(sheet: Sheet, n: int) -> int:
    """The place behind a rank of several words, of which each alone may be none: "Air Vice Marshal"."""
    for phrase in honorifics().phrases.get(sheet.low(n), ()):
        if len(phrase) > 1 and sheet.matches(n, phrase) and " ".join(phrase) in honorifics().ranks:
            return n + len(phrase)
    return n


def past_loose(sheet: Sheet, n: int) -> int:
    """The place behind small words that tell since when or by whom a body is: "new", "elected"."""
    while sheet.low(n) in titles().loose_modifiers | _ELECTED and not sheet.words[n].capital:
        n += 1
    return n


def goes_on(sheet: Sheet, mark: Landmark) -> bool:
    """Whether the noun phrase continues behind a state: "the Russian Foreign Ministry", "Iran's parliament"."""
    n = mark.last
    if (other := _paired(sheet, mark)) is not None:
        return goes_on(sheet, other)
    if sheet.genitive(n):
        n = past_loose(sheet, n + 1) - 1
        return sheet.is_part(n + 1) or sheet.is_open(n + 1) or _common(sheet, n + 1, True)
    if mark.kind != NAME and mark.kind != CAPITAL and _common(sheet, n, True):
        return True
    if mark.kind == DEMONYM and sheet.is_open(n):
        return True
    if not sheet.is_part(n):
        return mark.kind in (NAME, "body", "organ") and _named_body(sheet, n)
    word = sheet.words[n]
    if word.low in honorifics().stylish and past_styles(sheet, n) in sheet.taken:
        return False  # "Special Envoy for Chad Ambassador X"
    return word.capital or word.pos in ("NOUN", "ADJ", "PROPN")


def _named_body(sheet: Sheet, n: int) -> bool:
    """Whether capitalised words at ``n`` lead to one that bodies are named with: "Direct Investment Authority"."""
    k = n
    while sheet.is_open(k) and not sheet.is_part(k) and sheet.low(k) not in honorifics().styles | honorifics().ranks:
        k += 1
    return n < k < n + 4 and sheet.is_domain(k) and sheet.words[k].capital


def _paired(sheet: Sheet, mark: Landmark) -> Landmark | None:
    """The second state of "the Bulgaria - Italy friendship group"."""
    return sheet.marks.at.get(mark.last + 1) if sheet.low(mark.last) in ("-", "–") else None


def _between(sheet: Sheet, n: int) -> int | None:
    """The end of "between Kosovo and Serbia", if it stands at ``n``."""
    one = sheet.marks.at.get(n + 1) if sheet.low(n) == "between" else None
    other = sheet.marks.at.get(one.last + 1) if one is not None and sheet.low(one.last) == "and" else None
    return other.last if other is not None and other.first not in sheet.taken else None


def noun_phrase(sheet: Sheet, n: int, common: bool = False) -> int:
    """The end of the words of a title that begin at ``n``; with ``common``, any noun phrase will do."""
    start = n
    if sheet.low(n) in ("his", "her") and sheet.low(n + 1) in MAJESTIES:
        n += 2
        if sheet.low(n) == "the" and (head := sheet.head_at(n + 1)) is not None:
            n += 1 + len(head)
    while n < len(sheet.words) and not (_styles_name(sheet, n) and not (n == start and sheet.is_domain(n))):
        mark = sheet.marks.at.get(n)
        if mark is not None and n not in sheet.taken:
            if n > start and mark.kind == DEMONYM and not goes_on(sheet, mark):
                break
            n = mark.last + (_paired(sheet, mark) is not None)
        elif n > start and (end := _between(sheet, n)) is not None:
            n = end
        elif n > start and sheet.genitive(n) and past_loose(sheet, n + 1) > n + 1:
            n = past_loose(sheet, n + 1)
        elif (
            (
                sheet.genitive(n)
                and n > start
                and (sheet.is_part(n + 1) or sheet.is_open(n + 1) or _common(sheet, n + 1, True))
            )
            or _belongs(sheet, n)
            or (sheet.is_open(n) and not _starts_name(sheet, n, start))
            or _common(
                sheet,
                n,
                common
                or (n > start and (sheet.is_domain(n - 1) or n - 1 in sheet.marks.inside or sheet.genitive(n - 1))),
            )
        ):
            n += 1
        else:
            break
    return n


def _styles_name(sheet: Sheet, n: int) -> bool:
    """Whether a style or a rank stands at ``n`` with a name behind it: "Prince Khalid", "General X"."""
    word = sheet.words[n]
    if (end := _past_rank(sheet, n)) > n and word.capital and past_styles(sheet, end) in sheet.taken:
        return True
    if not word.capital or past_styles(sheet, n + 1) not in sheet.taken:
        return False
    if word.low == "general" and sheet.low(n - 1 - (sheet.low(n - 1) in ("-", "–"))) in _GENERALS:
        return False  # "of UN Secretary-General X"
    return word.low in honorifics().stylish or word.low in honorifics().styles or word.low in honorifics().ranks


def _common(sheet: Sheet, n: int, allowed: bool) -> bool:
    """Whether a small noun goes on a noun phrase, or what stands before one: "of the negotiating team"."""
    if not allowed or n in sheet.taken or n >= len(sheet.words):
        return False
    word = sheet.words[n]
    if word.tag in ("NN", "NNS") and word.text[0].islower():
        return sheet.head_at(n) is None
    pair = word.tag == "JJ" and sheet.low(n + 1) == "and" and n + 2 < len(sheet.words)
    if pair and sheet.words[n + 2].tag == "JJ" and _common(sheet, n + 2, allowed):
        return True  # "of the economic and social committees"
    if sheet.low(n) == "and" and n > 0 and sheet.words[n - 1].tag == "JJ" and word.tag == "CC":
        return n + 1 < len(sheet.words) and sheet.words[n + 1].tag == "JJ" and _common(sheet, n + 1, allowed)
    follows = sheet.words[n + 1] if n + 1 < len(sheet.words) else None
    return (
        word.tag in ("JJ", "VBG", "VBN")
        and follows is not None
        and follows.tag in ("NN", "NNS")
        and follows.text[0].islower()
    )


def _belongs(sheet: Sheet, n: int) -> bool:
    if not sheet.is_part(n):
        return False
    word = sheet.words[n]
    if word.capital:
        return word.pos not in ("VERB", "AUX") or word.low in titles().domains
    return word.tag in ("NN", "NNS", "JJ", "NNP", "NNPS")


def _starts_name(sheet: Sheet, n: int, start: int) -> bool:
    """Whether unknown capitalised words after known ones are a name rather than more of the phrase."""
    fields = titles().seats | honorifics().things  # "of the Royal Household X"
    known = sheet.is_part(n - 1) or n - 1 in sheet.marks.inside or sheet.low(n - 1) in fields
    known = known or lookup_city(sheet.words[n - 1].text) is not None
    short = len(sheet.words[n - 1].text) > 2 and sheet.words[n - 1].text.isupper()
    if n == start or sheet.low(n) in fields or not (known or short):
        return False
    k = n
    while sheet.is_open(k) and not sheet.is_part(k) and k not in sheet.marks.inside:
        k += 1
    if not known and k < n + 2:
        return False  # "at the MFA Archives", but "at the MFA | Ana Soto"
    if k == n + 1 and sheet.low(k) == "," and past_styles(sheet, k + 1) in sheet.taken:
        return False
    return not sheet.is_domain(k)
