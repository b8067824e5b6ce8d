"""What follows the head of a post: "of the Political Office at the Presidency", "for Syria", "of Malta and Libya"."""

from __future__ import annotations

from kg.lexicon.titles import titles
from kg.mentions.appositions import abbreviation, apposed, desk
from kg.mentions.bodies import body_behind, body_of_holder, quoted_body
from kg.mentions.claims import article, claim, only_house
from kg.mentions.fields import more
from kg.mentions.landmarks import CAPITAL, DEMONYM, NAME, Landmark
from kg.mentions.phrases import goes_on, noun_phrase, past_styles
from kg.mentions.post import NUMERALS, Post
from kg.mentions.premodifiers import CITY_POSTS, PANELS, disown
from kg.mentions.sheet import Sheet
from kg.mentions.whereabouts import residing, state_served

_TALKING = frozenset({"adviser", "advisor", "coordinator", "envoy", "mediator", "negotiator", "representative"})
"""Posts that can be for talks."""
_CHARGED = frozenset({"minister", "minister of state", "state minister"})
"""Posts that are told by what one is responsible for."""
_SENT = frozenset({"ambassador", "chargé d'affaires", "charge d'affaires", "consul general", "high commissioner"})
"""Posts that are somebody's: "the Ambassador for Chile" is Chile's."""
_GUESTS = frozenset({"ambassador", "envoy", "foreign minister", "high commissioner", "minister", "president"})
"""Posts of whom "at the ministry" tells where he was received."""
_POWERS = frozenset({"authorities", "institutions"})
"""What governs where its place is told: "of the interim institutions in Pristina"."""
_STRIFE = frozenset({"conflict", "crisis", "dispute", "negotiations", "talks"})
"""What envoys are sent to besides states."""
_OWN = frozenset({"country", "kingdom", "nation", "sultanate"})
"""Words for the state that the article speaks of."""
_TIMES = frozenset({"day", "hour", "moment", "time"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "another"})
_SPELLS = frozenset({"consecutive", "period", "spell", "stint", "straight", "successive", "term", "time", "year"})
"""What tells for how long a post is held, or how often it was: "for the second time"."""
_TERMS = frozenset({"month", "week", "year"})
_EMIRATES = frozenset({"crown prince", "emir", "ruler"})
"""Posts of an emirate that has the name of a capital."""


def read_after(sheet: Sheet, post: Post) -> None:
    """Moves ``post.last`` to the right as far as the phrase reaches."""
    if body_of_holder(sheet, post):
        return
    n = abbreviation(sheet, post, post.last)
    n = desk(sheet, post, apposed(sheet, post, n))
    while True:
        low = sheet.low(n)
        if (end := residing(sheet, post, n)) > n:
            post.cut.append((n, end))
        elif (
            low in ("of", "for")
            or (low in titles().places.get(post.noun, ()) and _directs(sheet, post, n))
            or (
                low in ("in", "to")
                and n > post.head_end
                and sheet.low(n - 1) in titles().seats | _POWERS
                and _names_owner(sheet, n + 1)
            )
            or (low == "with" and n > post.head_end and _partner(sheet, n + 1 + article(sheet, n + 1)))
            or (low == "on" and n > post.head_end and sheet.low(n - 1) in PANELS)
        ):
            end = _phrase(sheet, post, n)
            if sheet.low(n - 1) in _POWERS and end > n and not post.ofs:
                post.ofs = tuple(mark.of for mark in sheet.marks.all if mark.last == end)
        elif (k := _charged(sheet, n)) and (n > post.head_end or post.noun in _CHARGED):
            end = _phrase(sheet, post, k)
            end = n if end == k else end
        elif low == "in" and not post.counterpart and (end := state_served(sheet, post, n)) > n:
            pass
        elif low == "under" and n > post.head_end:
            end = _under(sheet, post, n)
        elif low in ("in", "at", "with") and not post.counterpart:
            end = _seat(sheet, post, n)
        elif post.counterpart and (low in ("from", "in") or (low == "to" and _mirrors_envoy(sheet, post, n))):
            end = _phrase(sheet, post, n)
        elif low == "," and (end := body_behind(sheet, post, n)) > n:
            pass
        elif low in ("and", "&", ",") and n > post.head_end:
            end = more(sheet, n)
        else:
            break
        if end == n:
            break
        post.last = end
        n = abbreviation(sheet, post, end)


def _charged(sheet: Sheet, n: int) -> int:
    """The "for" of "responsible for", "with (special) responsibility for" at ``n``; 0 if neither stands there."""
    if sheet.low(n) == "with":
        n += 1 + (sheet.low(n + 1) in ("special", "specific"))
    known = sheet.low(n) in ("responsibility", "responsible") and sheet.low(n + 1) == "for"
    return n + 1 if known else 0


def _under(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "under the President of Nepal" behind a body that answers to him; ``n`` if nothing such follows."""
    k = n + 1 + article(sheet, n + 1)
    head = sheet.head_at(k)
    if k == n + 1 or head is None or " ".join(head) not in titles().sole or not sheet.is_part(n - 1):
        return n
    end = k + len(head)
    mark = sheet.marks.at.get(end + 1 + article(sheet, end + 1)) if sheet.low(end) == "of" else None
    if mark is None or not mark.state or goes_on(sheet, mark):
        return n if end in sheet.taken else end
    post.ofs = post.ofs or (mark.of,)
    disown(sheet, post, mark, end, mark.last)
    return mark.last


def _mirrors_envoy(sheet: Sheet, post: Post, n: int) -> bool:
    """Whether "to" leads to where the counterpart of an ambassador is sent: "her Chadian counterpart to Kenya"."""
    return post.told_before and _names_owner(sheet, n + 1)


def _partner(sheet: Sheet, n: int) -> bool:
    """Whether that stands at ``n`` with which a body is named: "the Friendship Group with Slovenia"."""
    return sheet.is_domain(n) or (n in sheet.marks.at and n not in sheet.taken)


def read_object(sheet: Sheet, post: Post, n: int) -> int:
    """Takes in what a verb of leading governs and returns where it ends; ``n`` if that is nothing of a title."""
    k = n + article(sheet, n)
    end = noun_phrase(sheet, k)
    if end == k:
        return n
    mark = sheet.marks.at.get(k)
    if mark is not None and mark.last == end:
        post.ofs = (mark.of,)
        disown(sheet, post, mark, n, end)
    else:
        claim(sheet, post, k, end, True)
    post.last = end
    read_after(sheet, post)
    return post.last


def _directs(sheet: Sheet, post: Post, n: int) -> bool:
    """Whether "at" or "in" says what a post is directed at, and not where somebody just then is."""
    low = sheet.low(n)
    if low == "at":
        k = n + 1 + article(sheet, n + 1)
        mark = sheet.marks.at.get(k)
        short = sheet.is_open(k) and len(sheet.words[k].text) > 2 and sheet.words[k].text.isupper()
        seated = not (post.noun in _GUESTS and post.ofs) and _named_seat(sheet, k)
        return (mark is not None and not mark.state) or short or seated
    return low != "in" or not post.plural


def _named_seat(sheet: Sheet, n: int) -> bool:
    """Whether a place of work with a name begins at ``n``: "the Foreign and Expatriates Ministry"."""
    k = n
    while sheet.is_part(k) or (k > n and sheet.low(k) in ("and", "&")) or sheet.is_open(k):
        k += 1
    return k - n > 1 and any(sheet.low(m) in titles().seats for m in range(n, k))


def _names_owner(sheet: Sheet, n: int) -> bool:
    mark = sheet.marks.at.get(n + article(sheet, n))
    return (
        mark is not None
        and mark.kind in (NAME, CAPITAL, DEMONYM, "body")
        and mark.first not in sheet.taken
        and not goes_on(sheet, mark)
    )


def _phrase(sheet: Sheet, post: Post, n: int) -> int:
    """The end of the prepositional phrase that begins at ``n``; ``n`` if it is none of the post's."""
    whose = sheet.low(n) in ("of", "from")
    k = n + 1 + article(sheet, n + 1)
    if sheet.low(n) == "of" and k > n + 1 and sheet.low(k) in titles().loose_modifiers and not sheet.words[k].capital:
        k += 1  # "of the new Syrian administration"
    if whose and sheet.low(k) in ("governing", "ruling") and k + 1 in sheet.marks.at:
        post.cut.append((k, k + 1))  # "of ruling Likud"
        k += 1
    if whose and not post.ofs and (end := quoted_body(sheet, post, n, k)) > n:
        return end
    if sheet.low(n) == "for" and sheet.low(k) in _ORDINALS and sheet.low(k + 1) in _SPELLS:
        return n
    if sheet.low(k) in _TIMES:
        post.cut.append((n, k + 1))
        return k + 1
    if sheet.low(k) in ("last", "next", "this") and sheet.low(k + 1) in _TERMS and sheet.genitive(k + 2):
        post.cut.append((k, k + 3))
        k += 3  # "of last year's assembly"
    if k in sheet.taken and sheet.low(n) in ("of", "to"):
        while k in sheet.taken:
            k += 1
        if sheet.genitive(k) and sheet.low(k + 1) in titles().passing:
            k += 2  # "a member of Soto's delegation"
        post.tail = (n, k)
        return n
    if sheet.low(n) == "of" and k > n + 1 and sheet.low(k) in _OWN and _small(sheet, k) and not _goes_far(sheet, k + 1):
        post.cut.append((n, k + 1))
        return k + 1  # "President of the country"
    if sheet.low(n) == "to" and k > n + 1 and sheet.low(k) in titles().realms and not sheet.words[k].capital:
        return k + 1 if sheet.low(k + 1) in (",", ".") or past_styles(sheet, k + 1) in sheet.taken else n
    mark = sheet.marks.at.get(k)
    if mark is not None and sheet.genitive(mark.last) and sheet.low(n) == "for" and _small(sheet, mark.last + 1):
        return n  # "congratulated the minister for Malta's victory"
    whose = whose or (mark is not None and mark.kind == NAME and sheet.low(n) == "for" and post.noun in _SENT)
    if mark is not None and whose and post.plural and (end := _houses(sheet, post, mark)) > k:
        return end
    if mark is not None and whose and (not post.ofs or only_house(sheet, post, mark)) and not goes_on(sheet, mark):
        post.ofs = (mark.of,)
        if not (mark.kind == CAPITAL and post.noun in CITY_POSTS | _EMIRATES):
            disown(sheet, post, mark, n, mark.last)
        return _states(sheet, post, mark.last)
    if post.plural and sheet.low(k) in NUMERALS and sheet.low(k + 1).rstrip("s") not in titles().heads:
        end = min(max(noun_phrase(sheet, k + 1, common=True), k + 2), len(sheet.words))
        post.cut.append((n, end))
        post.fellows = NUMERALS[sheet.low(k)]
        return end
    sent = sheet.low(k) in titles().realms or sheet.low(k) in _STRIFE
    if sheet.low(n) == "to" and sheet.low(k - 1) == "the" and sent and _small(sheet, k):
        return k + 1  # "his envoy to the island"
    end = noun_phrase(sheet, k, sheet.low(n) == "of")
    if sheet.low(n) == "for" and sheet.low(end - 1) in titles().occasions and post.noun not in _TALKING:
        return n
    inner = _head_before(sheet, k, end) if past_styles(sheet, end) in sheet.taken else None
    if inner is not None and not (inner == k and k > n + 1) and not sheet.is_domain(inner):
        return _serves(sheet, post, n, inner, end)
    claim(sheet, post, k, end, whose)
    return end if end > k else n


def _goes_far(sheet: Sheet, n: int) -> bool:
    """Whether a noun phrase goes on at ``n``: "of the country | 's parliament", "of the country | team"."""
    return sheet.genitive(n) or (n < len(sheet.words) and sheet.words[n].tag in ("NN", "NNS", "VBN", "VBG"))


def _small(sheet: Sheet, n: int) -> bool:
    return n < len(sheet.words) and sheet.words[n].text[0].islower()


def _houses(sheet: Sheet, post: Post, mark: Landmark) -> int:
    """The end of "the Croatian and the Bulgarian parliament", of which each has such a post; else where it begins."""
    k = mark.last + 1 + article(sheet, mark.last + 1)
    other = sheet.marks.at.get(k) if sheet.low(mark.last) == "and" else None
    if other is None or {mark.kind, other.kind} != {DEMONYM} or not sheet.is_domain(other.last) or post.ofs:
        return mark.first
    post.ofs = (mark.of, other.of)
    post.cut.append((mark.first, other.last))
    return noun_phrase(sheet, other.last)


def _head_before(sheet: Sheet, first: int, end: int) -> int | None:
    """Where a head noun begins that ends at ``end``, with nothing but its own modifiers from ``first`` on."""
    return next((n for n in range(first, end) if (p := sheet.head_at(n)) and n + len(p) == end), None)


def _serves(sheet: Sheet, post: Post, n: int, inner: int, end: int) -> int:
    """Leaves "of President X" to be read as a post of its own, and keeps its words for the title."""
    post.tail = (n, end)
    for mark in sheet.marks.all:
        if n < mark.first < inner:
            post.ofs = post.ofs or (mark.of,)
            post.cut.append((mark.first, mark.last))
    return n


def _seat(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "in the Ministry of Finance" or "in charge of Russia"; ``n`` where it is no place of work."""
    k = n + 1 + article(sheet, n + 1)
    if sheet.low(n) == "in" and sheet.low(k) == "charge" and sheet.low(k + 1) == "of":
        k += 2 + article(sheet, k + 2)
        end = noun_phrase(sheet, k)
        return end if end > k else n
    end = noun_phrase(sheet, k)
    if end - k == 1 and not sheet.words[k].capital:
        return n
    if sheet.low(n) == "at" and post.noun in _GUESTS and post.ofs and "embassy" not in map(sheet.low, range(k, end)):
        return n
    if any(sheet.low(m) in titles().seats - {"palace"} for m in range(k, end)):
        claim(sheet, post, k, end, True)
        return end
    return n


def _states(sheet: Sheet, post: Post, n: int) -> int:
    """The end of "Malta and Libya", each of which has such a post."""
    while post.plural and sheet.low(n) in ("and", ",", "&"):
        k = n + 1
        while sheet.low(k) in ("and", "of", "the"):
            k += 1
        mark = sheet.marks.at.get(k)
        if mark is None or goes_on(sheet, mark) or sheet.genitive(mark.last):
            return n
        post.ofs = (*post.ofs, mark.of)
        post.cut.append((n, mark.last))
        n = mark.last
    return n
