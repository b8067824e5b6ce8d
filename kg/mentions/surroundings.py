"""What stands close around a name or a post and says more of it: "Norway's", "of Chad", "(Argentina)", "the new"."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon.organisations import lookup_organisation
from kg.lexicon.titles import honorifics, titles
from kg.mentions.bodies import house_led
from kg.mentions.landmarks import CAPITAL, NAME, Landmark
from kg.mentions.names import Name
from kg.mentions.post import Post
from kg.mentions.premodifiers import DETERMINERS
from kg.mentions.sheet import Sheet

_ENVOYS = frozenset({"ambassador", "charge d'affaires", "consul", "consul general", "high commissioner"})
_LONGEST_BRACKET = 9
_GATHERINGS = frozenset({"conference", "meeting", "session", "summit"})
"""Where those sit that come from the members of a body."""


def enriched(sheet: Sheet, names: list[Name], posts: list[Post]) -> list[Name]:
    """The names with whom they are of by the words next to them, and how far these reach."""
    used = frozenset(n for post in posts for n in range(post.first, post.last))
    clear = [replace(name, opening=_clear(name, used)) for name in names]
    done = [_ahead(sheet, _behind(sheet, name, used), used) for name in clear]
    for way in (_listed, _trailed):
        tried = [way(sheet, name, used) for name in done]
        if sum(name is not old for name, old in zip(tried, done, strict=True)) > 1:
            return tried
    return done


def _trailed(sheet: Sheet, name: Name, used: frozenset[int]) -> Name:
    """ "Ms. X, Greece, Mr. Y, Ghana": names in a list, each with its state."""
    n = name.closing
    mark = sheet.marks.at.get(n + 1)
    if name.of or sheet.low(n) != "," or mark is None or mark.kind != NAME or mark.first in used:
        return name
    return replace(name, closing=mark.last, of=mark.of) if sheet.low(mark.last) in (",", ".", ";", "and") else name


def _clear(name: Name, used: frozenset[int]) -> int:
    """Where the honorifics begin behind a post: "General" in "Secretary-General X" is none."""
    return next((n + 1 for n in range(name.first - 1, name.opening - 1, -1) if n in used), name.opening)


def _listed(sheet: Sheet, name: Name, used: frozenset[int]) -> Name:
    """ "Greece, Ms. X, Ghana, Mr. Y": states in a list, each with its name."""
    n = name.opening - 1
    mark = sheet.marks.before.get(n)
    if name.of or sheet.low(n) != "," or mark is None or mark.kind != NAME or _trails(sheet, mark):
        return name
    start = mark.first - (sheet.low(mark.first - 1) == "the")
    if mark.first in used:
        goal = sheet.low(start - 1) in ("in", "to", "with")  # "Ambassador of Greece to Malta, Ms. X"
        return name if goal else replace(name, of=mark.of)
    return replace(name, opening=start, of=mark.of) if sheet.low(start - 1) in (",", ";", "of", "and", ":") else name


def _trails(sheet: Sheet, mark: Landmark) -> bool:
    """Whether a state is told of who stands before it: "X, of Japan,"."""
    n = mark.first - 1 - (sheet.low(mark.first - 1) == "the")
    return sheet.low(n) in ("from", "of") and sheet.low(n - 1) == "," and n - 2 in sheet.taken


def _behind(sheet: Sheet, name: Name, used: frozenset[int]) -> Name:
    """ "Frost (UK)", "Bakhit of Chad", "Sato, of Japan,", "Jenča from Slovakia", "Murray MP"."""
    n = name.last
    if sheet.low(n) in honorifics().suffixes:
        n += 1
    of = name.of
    mark = sheet.marks.at.get(_after(sheet, n)) if sheet.low(n) == "," else None
    if mark is not None and mark.first not in used and sheet.low(mark.last) in (",", ";", ".", "and"):
        return replace(name, closing=mark.last, of=of or mark.of)
    if sheet.low(n) in ("of", "from") and n not in used:
        k = n + 1 + (sheet.low(n + 1) == "the")
        mark = sheet.marks.at.get(k)
        if mark is not None and k not in used and mark.kind != CAPITAL and not _goes_on(sheet, mark.last):
            of, n = mark.of, mark.last
        elif mark is not None and mark.state and k not in used and sheet.low(mark.last) in titles().seats:
            of, n = of or mark.of, mark.last  # "Sato from the Japanese embassy"
    if sheet.low(n) == "for" and (mark := sheet.marks.at.get(n + 1 + (sheet.low(n + 1) == "the"))) is not None:
        stops = sheet.low(mark.last) in (",", ".", ";", "and", "")
        if mark.kind in (NAME, CAPITAL, "body") and mark.first not in used and stops:
            of, n = of or mark.of, mark.last
    end = bracket_end(sheet, n, used)
    if end > n:
        mark = sheet.marks.at.get(n + 1)
        if mark is not None and mark.last == end - 1:
            of = of or mark.of
        n = end
    return replace(name, closing=n, of=of)


def _after(sheet: Sheet, n: int) -> int:
    """The word behind ", of (the)" or ", from (the)" at ``n``; -1 where neither stands there."""
    if sheet.low(n + 1) not in ("from", "of"):
        return -1
    return n + 2 + (sheet.low(n + 2) == "the")


def bracket_end(sheet: Sheet, n: int, used: frozenset[int]) -> int:
    """The place after a short bracket that opens at ``n`` and holds neither name nor post; else ``n``."""
    if sheet.low(n) != "(":
        return n
    for k in range(n + 1, min(n + _LONGEST_BRACKET + 2, len(sheet.words))):
        if k in used or k in sheet.taken:
            return n
        if sheet.low(k) == ")":
            return k + 1
    return n


def _goes_on(sheet: Sheet, n: int) -> bool:
    return sheet.genitive(n) or sheet.is_domain(n)


def _ahead(sheet: Sheet, name: Name, used: frozenset[int]) -> Name:
    """ "Norway's Tone Tinnes", "Ukraine Viacheslav Yatsiuk"."""
    n = name.opening
    if (
        sheet.low(n - 1) == ","
        and sheet.genitive(n - 2)
        and (mark := sheet.marks.before.get(n - 2))
        and mark.first not in used
    ):
        return replace(name, opening=mark.first, of=name.of or mark.of)
    if sheet.low(n - 1) == "(" and sheet.low(name.closing) == ")" and (mark := sheet.marks.before.get(n - 1)):
        start = name.opening if mark.first in used else mark.first
        return replace(name, opening=start, of=name.of or mark.of, closing=name.closing + 1)
    genitive = sheet.genitive(n - 1)
    mark = sheet.marks.before.get(n - 1 if genitive else n)
    if mark is None or mark.first in used or mark.first in sheet.taken:
        return name
    if genitive or mark.kind in (NAME, "demonym"):
        return replace(name, opening=mark.first, of=name.of or mark.of)
    return name


def _idle(sheet: Sheet, n: int, post: Post) -> bool:
    """Whether a word before a post only tells since when, or by whom: "newly appointed", "Taliban-appointed"."""
    low = sheet.low(n)
    by, _, how = low.rpartition("-")
    if by and how in ("appointed", "led", "backed", "born", "based", "elected"):
        hit = lookup_organisation(sheet.words[n].text[: len(by)]) if how in ("appointed", "led") else None
        post.ofs = post.ofs or ((hit.short,) if hit else ())
        return True
    ruling = low == "ruling" and post.noun in titles().sole  # "Qatar's ruling emir"
    return ruling or low in titles().loose_modifiers or low in titles().idle


def _directed(sheet: Sheet, post: Post) -> None:
    """Sets right what stands behind "for": whose an envoy is ("ambassador for the Republic of Chile"), but of another
    what he is for ("deputy minister for EU enlargement")."""
    for mark in sheet.marks.all:
        lead = mark.first - 1 - (sheet.low(mark.first - 1) == "the")
        if not post.head_end <= lead < post.last or sheet.low(lead) != "for":
            continue
        if mark.kind == NAME and lead == post.head_end and mark.last == post.last and post.noun in _ENVOYS:
            post.ofs = post.ofs or (mark.of,)
            post.cut.append((lead, mark.last))
        elif mark.kind == "body" and post.ofs == (mark.of,) and mark.last < post.last and not sheet.genitive(mark.last):
            post.ofs = ()
            post.cut = [one for one in post.cut if one[0] != mark.first]


def open_post(sheet: Sheet, post: Post, floor: int) -> None:
    """Sets where the words before a post begin: article, "newly appointed", "the island country's"."""
    _directed(sheet, post)
    n = post.first
    if sheet.genitive(n - 1) and n - 1 > floor and post.owner is None:
        n -= 1
        while n > floor and n - 1 not in sheet.taken and sheet.words[n - 1].pos in ("NOUN", "ADJ", "PROPN"):
            n -= 1
    if sheet.low(n) in titles().realms:
        while n > floor and n - 1 not in sheet.taken and sheet.words[n - 1].pos in ("NOUN", "ADJ", "PROPN"):
            n -= 1
    while n > floor and _idle(sheet, n - 1, post):
        n -= 1
    if n < post.first and sheet.genitive(n - 1) and n - 1 > floor and (n - 1) not in sheet.marks.before:
        n -= 1  # "the Trade Ministry's new envoy"
        while n > floor and n - 1 not in sheet.taken and sheet.is_part(n - 1):
            n -= 1
    if n > floor and sheet.low(n - 1) in DETERMINERS:
        n -= 1
        post.determiner = sheet.low(n)
        n -= n > floor and sheet.low(n - 1) in DETERMINERS - {"that", "this"}
    if post.plural and not post.ofs and sheet.low(n - 1) == "of" and sheet.low(n - 2) in _GATHERINGS:
        body = sheet.marks.before.get(n - 2)
        post.ofs = (body.of,) if body is not None and body.kind == "body" else ()  # "the SADC Summit of Heads of State"
    house_led(sheet, post, n)
    mark = sheet.marks.before.get(n - 1) if sheet.genitive(n - 1) and n < post.first else None
    if mark is not None and not post.ofs:
        post.ofs, n = (mark.of,), mark.first
    post.opening = n
