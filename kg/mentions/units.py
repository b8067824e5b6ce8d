"""Who holds which post: names and posts of a passage, paired along its lists.

In "Makhlouf, Minister of A, Deputy Minister B C, Director of D, Luna E" nothing but the whole tells which post goes
with which name. Every way to pair neighbours is weighed, and the best pairing of the whole list taken.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from kg.lexicon.titles import honorifics
from kg.mentions.distributed import distributed
from kg.mentions.gaps import BREAK, gap
from kg.mentions.joined import Element, holds_both, joined, presides
from kg.mentions.landmarks import DEMONYM, NAME
from kg.mentions.names import Name
from kg.mentions.phrases import before_styles
from kg.mentions.post import Post
from kg.mentions.sheet import Sheet

_NAME_FIRST = {"comma": 1.5, "article": 1.7, "bracket": 1.5, "relative": 1.3, "link": 1.3, "dash": 0.5}
_POST_FIRST = {"none": 3.0, "comma": 1.4, "article": 1.2, "dash": 0.6, "link": 1.5, "relative": 1.5, "bracket": 0.9}
_BOUND = 8.0
"""How much more a dash binds in a list where it stands between each name and its post."""
_FRONTED = frozenset({"after", "at", "before", "during", "following", "in", "on", "with"})
"""What opens a sentence whose subject stands behind a comma."""
_BEING = frozenset({"becoming", "being", "remaining"})
"""What opens a clause that tells what its subject is: "Being the Foreign Minister, X said"."""
_LISTED = frozenset({"none", "comma", "article", "and", "comma and", "dash", "semicolon"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A name with its posts, a name alone, or a post alone; ``of`` is what the words say, ``shared`` if a plural post
    is told of several names, of which this is number ``place`` of ``count``, which is 1 where each has a state."""

    name: Name | None
    posts: tuple[Post, ...]
    of: str | None = None
    shared: bool = False
    place: int = 0
    count: int = 1

    @property
    def first(self) -> int:
        return min([post.first for post in self.own_posts] + ([self.name.opening] if self.name else []))

    @property
    def last(self) -> int:
        return max([post.last for post in self.own_posts] + ([self.name.last] if self.name else []))

    @property
    def opening(self) -> int:
        return min([post.opening for post in self.own_posts] + ([self.name.opening] if self.name else []))

    @property
    def closing(self) -> int:
        return max([post.last for post in self.own_posts] + ([self.name.closing] if self.name else []))

    @property
    def own_posts(self) -> tuple[Post, ...]:
        return () if self.shared else self.posts


def units_of(sheet: Sheet, names: list[Name], posts: list[Post]) -> list[Unit]:
    """The units of a passage, in the order of the text."""
    found: list[Unit] = []
    for chain, gaps in _chains(sheet, names, distributed(sheet, names, posts)):
        shared, chain, gaps = _share(sheet, chain, gaps)
        found += shared
        start = 0
        for n, between in enumerate([*gaps, BREAK]):
            if between == BREAK:
                found += _paired(chain[start : n + 1], gaps[start:n])
                start = n + 1
    return _carried(sheet, sorted(found, key=lambda unit: (unit.first, unit.last)))


def _carried(sheet: Sheet, units: list[Unit]) -> list[Unit]:
    """The units, where "a special envoy of President X, Mr Y," makes the envoy of Y."""
    found, n = list(units), 0
    while n + 2 < len(found):
        envoy, sender, bearer = found[n : n + 3]
        if _carries(sheet, envoy, sender, bearer):
            found[n : n + 3] = [replace(bearer, posts=envoy.posts, of=envoy.of), sender]
        n += 1
    return found


def _carries(sheet: Sheet, envoy: Unit, sender: Unit, bearer: Unit) -> bool:
    if envoy.name or not envoy.posts or sender.name is None or bearer.name is None or bearer.posts:
        return False
    tail = envoy.posts[0].tail
    named = tail is not None and tail[1] == sender.name.opening
    return named and gap(sheet, sender.closing, bearer.opening) == "comma"


def _chains(sheet: Sheet, names: list[Name], posts: list[Post]) -> list[tuple[list[Element], list[str]]]:
    """Runs of names and posts with nothing but list punctuation and links between them."""
    chains: list[tuple[list[Element], list[str]]] = []
    previous: Element | None = None
    for element in sorted(_unstyled(sheet, names, posts), key=lambda one: one.opening):
        between = gap(sheet, previous.closing, element.opening) if previous is not None else BREAK
        fronted = between == "comma" and _goes_before(sheet, previous, element)
        if fronted or (between in ("article", "comma") and _acts(sheet, chains[-1], element)):
            between = BREAK
        if previous is None or between == BREAK or element.opening < previous.closing:
            chains.append(([element], []))
        else:
            chains[-1][0].append(element)
            chains[-1][1].append(between)
        previous = element
    return chains


def _goes_before(sheet: Sheet, left: Element | None, right: Element) -> bool:
    """Whether a sentence begins with a meeting with somebody, and then its subject comes: "At talks with the Minister,
    X said", "During talks attended by the Minister, X said", "Greeting the Minister, X said"."""
    if not isinstance(left, Post) or isinstance(right, Post):
        return False
    start = sheet.sentence_start(left.first)
    greets = sheet.words[start].tag == "VBG" and sheet.low(start) not in _BEING
    if sheet.low(left.opening - 1) not in ("with", "by") and not (greets and left.opening - 1 == start):
        return False
    plain = all(sheet.low(n) not in (",", ";") for n in range(start, left.opening))
    said = right.closing < len(sheet.words) and sheet.words[right.closing].tag in ("VBD", "VBZ", "MD")
    return (sheet.low(start) in _FRONTED or greets) and plain and said


def _acts(sheet: Sheet, chain: tuple[list[Element], list[str]], element: Element) -> bool:
    """Whether a post behind a name is the subject: "In talks with Minister X, the President told", "According to X, the
    minister met"."""
    (*_, before, name), gaps = (None, *chain[0]), chain[1]
    if not isinstance(element, Post) or not isinstance(name, Name) or element.determiner != "the":
        return False
    start, n = sheet.sentence_start(name.first), element.closing
    told = name.opening == start + 2 and [sheet.low(start), sheet.low(start + 1)] == ["according", "to"]
    posted = isinstance(before, Post) and not before.plural and gaps[-1] in ("none", "comma")
    opened = told or (posted and sheet.low(start) in _FRONTED)
    return opened and n < len(sheet.words) and sheet.words[n].tag in ("VBD", "VBZ", "MD")


def _unstyled(sheet: Sheet, names: list[Name], posts: list[Post]) -> list[Element]:
    """All names and posts, where a post that is a mere style ("Deputy Minister Ambassador X") is part of its name."""
    ends = {post.last for post in posts}
    told = [post for post in posts if post.determiner == "the" and sheet.low(post.opening - 1) != ","]
    ends |= {post.last + 1 for post in told if sheet.low(post.last) == ","}
    styles = {p.last: p for p in posts if p.noun in honorifics().stylish and p.first in ends and p.opening == p.first}
    opened: list[Element] = [
        replace(name, opening=styles[name.opening].first) if name.opening in styles else name for name in names
    ]
    gone = {styles[name.opening].first for name in names if name.opening in styles}
    mirrors = {post.last + 1 for post in posts if post.counterpart and sheet.low(post.last) == ","}
    for post in posts:
        if post.noun in honorifics().stylish and before_styles(sheet, post.first) in mirrors:
            post.opening = before_styles(sheet, post.first)  # "his counterpart, HRH Prince X"
    return opened + [post for post in posts if post.first not in gone]


# ---------------------------------------------------------------- one post told of several


def _share(sheet: Sheet, chain: list[Element], gaps: list[str]) -> tuple[list[Unit], list[Element], list[str]]:
    """Takes out the names that a plural post next to them is told of; what is left, and breaks where they stood."""
    units: list[Unit] = []
    gone: set[int] = set()
    for n, element in enumerate(chain):
        if isinstance(element, Post) and element.plural:
            members = _run(chain, gaps, n, 1, gone) or _run(chain, gaps, n, -1, gone)
            if members:
                holders = [member for k in members if isinstance(member := chain[k], Name)]
                own_states(sheet, element, len(holders))
                units += _holders(element, holders)
                units.append(Unit(None, (element,), element.of))
                gone |= {n, *members}
    units += _respective(chain, gaps, gone)
    kept = [n for n in range(len(chain)) if n not in gone]
    links = [gaps[a] if b == a + 1 else BREAK for a, b in itertools.pairwise(kept)]
    return units, [chain[n] for n in kept], links


def _run(chain: list[Element], gaps: list[str], n: int, step: int, gone: set[int]) -> list[int]:
    """The names in a list on one side of a plural post; none if the next post takes one of them."""
    members: list[int] = []
    k = n + step
    while 0 <= k < len(chain) and k not in gone and isinstance(chain[k], Name):
        between = gaps[min(k, k - step)]
        if between not in _LISTED and not (k == n + step and between in ("relative", "link", "bracket")):
            break
        if (k != n + step and between == "none") or (
            step < 0 and k == n - 1 and between in ("none", "and", "comma and")
        ):
            break
        members.append(k)
        k += step
    if step < 0:
        members.reverse()
    elif members and k < len(chain) and gaps[k - 1] in ("comma", "article") and _takes_before(chain, gaps, k):
        members = members[:-1] if len(members) > 2 else []
    return members if len(members) > 1 else []


def _takes_before(chain: list[Element], gaps: list[str], k: int) -> bool:
    """Whether number ``k`` is a post that can be the name's before it: one of a name right behind it is not."""
    named = k + 1 < len(chain) and isinstance(chain[k + 1], Name) and gaps[k] == "none"
    return isinstance(chain[k], Post) and not named


def _respective(chain: list[Element], gaps: list[str], gone: set[int]) -> list[Unit]:
    """ "A and B, the manager and the deputy manager": as many posts as names, told in the same order."""
    units: list[Unit] = []
    for n in range(1, len(chain)):
        if gaps[n - 1] not in ("comma", "article", "dash") or isinstance(chain[n - 1], Name) == isinstance(
            chain[n], Name
        ):
            continue
        left, right = _alike(chain, gaps, n - 1, -1, gone), _alike(chain, gaps, n, 1, gone)
        if len(left) == len(right) == 2:
            names, posts = (left, right) if isinstance(chain[n], Post) else (right, left)
            pairs = [(chain[i], chain[j]) for i, j in zip(names, posts, strict=True)]
            of = next((p.of for _, p in pairs if isinstance(p, Post) and p.of), None)
            apart = any(isinstance(p, Post) and p.determiner in ("its", "their") for _, p in pairs)
            units += [
                Unit(name, (post,), post.of or name.of or of, apart)
                for name, post in pairs
                if isinstance(name, Name) and isinstance(post, Post)
            ]
            gone |= {*left, *right}
    return units


def _alike(chain: list[Element], gaps: list[str], n: int, step: int, gone: set[int]) -> list[int]:
    """The two names, or two posts with an article, joined by "and" that begin at ``n``; else nothing."""
    k = n + step
    if not 0 <= k < len(chain) or {n, k} & gone or gaps[min(n, k)] not in ("and", "comma and"):
        return []
    first, second = chain[min(n, k)], chain[max(n, k)]
    if isinstance(first, Name) and isinstance(second, Name):
        return [min(n, k), max(n, k)]
    if (
        isinstance(first, Post)
        and isinstance(second, Post)
        and second.determiner in ("its", "the", "their")
        and not (first.plural or second.plural)
    ):
        return [min(n, k), max(n, k)]
    return []


def own_states(sheet: Sheet, post: Post, count: int) -> None:
    """Gives "their ministers, A and B" and "the ministers of the two republics" the states named last before."""
    if post.ofs or not (post.fellows or post.determiner == "their"):
        return
    before = [m.of for m in sheet.marks.all if m.last <= post.opening and m.kind in (DEMONYM, NAME)]
    distinct = list(dict.fromkeys(reversed(before)))[:count]
    if len(distinct) == count:
        post.ofs = tuple(reversed(distinct))


def _holders(post: Post, names: list[Name]) -> list[Unit]:
    each = len(post.ofs) == len(names)
    return [
        Unit(
            name,
            (post,),
            name.of or (post.ofs[n] if each else post.of if len(post.ofs) == 1 else None),
            True,
            n,
            1 if each else len(names),
        )
        for n, name in enumerate(names)
    ]


# ---------------------------------------------------------------- one name, one post


def _weight(left: Element, between: str, right: Element) -> float:
    if isinstance(left, Name) and isinstance(right, Post):
        if between == "none":
            return float(left.opening < left.first and right.weight > 1 and not right.plural)  # "Mr. X Mayor of Y"
        new = right.determiner in ("a", "an") and between == "article"
        return (
            0.0
            if right.plural
            else _NAME_FIRST["comma" if new else between] * (0.8 if new else 1)
            if between in _NAME_FIRST
            else 0.0
        )
    if isinstance(left, Post) and isinstance(right, Name):
        return 0.0 if left.plural else _POST_FIRST.get(between, 0.0)
    return 0.0


def _paired(chain: list[Element], gaps: list[str]) -> list[Unit]:
    groups: list[list[Element]] = []
    links: list[str] = []
    held = joined(chain, gaps)
    for n, element in enumerate(chain):
        if held[n]:
            groups[-1].append(element)
            continue
        if n:
            links.append(gaps[n - 1])
        groups.append([element])
    dashed = _dashed(groups, links)
    best: list[tuple[float, bool]] = [(0.0, False)]
    for n in range(1, len(groups) + 1):
        alone = best[n - 1][0]
        weight = _weight(groups[n - 2][-1], links[n - 2], groups[n - 1][0]) if n > 1 else 0.0
        if dashed and links[n - 2 : n - 1] == ["dash"]:
            weight *= _BOUND
        paired = best[n - 2][0] + weight if weight else 0.0
        best.append((paired, True) if weight and paired > alone else (alone, False))
    return _units(groups, links, best)


def _dashed(groups: list[list[Element]], links: list[str]) -> bool:
    """Whether a list binds each name to its post with a dash: "X - Minister of Trade, Y - Minister of Health"."""
    pairs = [(groups[n][-1], link, groups[n + 1][0]) for n, link in enumerate(links)]
    mixed = [
        (isinstance(left, Name), link)
        for left, link, right in pairs
        if isinstance(left, Name) != isinstance(right, Name)
    ]
    ways = [named for named, link in mixed if link == "dash"]
    return len(ways) > 1 and len(set(ways)) == 1 and mixed[0][1] == "dash"


def _units(groups: list[list[Element]], links: list[str], best: list[tuple[float, bool]]) -> list[Unit]:
    """The pairs of the best pairing; a post left over right behind a pair is another one of its holder."""
    parts: list[tuple[int, list[Element]]] = []
    n = len(groups)
    while n:
        members = groups[n - 1]
        if best[n][1]:
            members = [*groups[n - 2], *members]
            n -= 1
        n -= 1
        parts.append((n, members))
    found: list[Unit] = []
    for start, members in reversed(parts):
        more = _more_of(found[-1], links[start - 1], members) if found and start else None
        if more is not None:
            found[-1] = more
        elif (
            found
            and start
            and links[start - 1] == "comma"
            and not found[-1].name
            and presides(found[-1].posts, members)
        ):
            found[-1] = _unit([members[0], *found[-1].posts, *members[1:]])
        else:
            found.append(_unit(members))
    return found


def _unit(members: list[Element]) -> Unit:
    name = next((m for m in members if isinstance(m, Name)), None)
    posts = tuple(m for m in members if isinstance(m, Post))
    of = min((post.of for post in posts if post.of), key=lambda of: len(of) != 2, default=None)
    return Unit(name, posts, of or (name.of if name else None))


def _more_of(unit: Unit, between: str, members: list[Element]) -> Unit | None:
    """The unit with another post behind it: "Ambassador X, Special Assistant to Y"."""
    posts = [member for member in members if isinstance(member, Post)]
    if (
        unit.name is None
        or not unit.posts
        or len(posts) < len(members)
        or between not in ("comma", "article", "relative")
    ):
        return None
    if any(post.plural for post in (*posts, *unit.posts)) or unit.posts[-1].last > unit.name.first:
        return None
    if between == "comma" and unit.posts[0].weight > 1 and not holds_both(unit.posts, posts):
        return None
    kept = () if all(post.weight < 2 for post in unit.posts) else unit.posts
    both = _unit([replace(unit.name, opening=unit.opening), *kept, *posts])
    return replace(both, of=both.of or unit.of)
