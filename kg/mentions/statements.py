"""What one place of the article says of a person: title, whose, how held."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from kg.lexicon.gazetteer import fold
from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.post import Post, fields, singular
from kg.mentions.sheet import Sheet
from kg.mentions.units import Unit
from kg.model import Standing

_IDLE = frozenset({"a", "and", "at", "for", "in", "of", "on", "s", "the", "to", "affairs", "with"})
DIPLOMAT = "chief diplomat"
_DIPLOMACY = frozenset({"chief", "diplomacy", "top"})
_RANKS = frozenset(
    {"acting", "assistant", "caretaker", "deputy", "designate", "elect", "ex", "former", "interim", "shadow", "vice"}
)

_ENVOYS = frozenset(
    [
        "ambassador",
        "charge",
        "charge d'affaires",
        "consul",
        "consul general",
        "head of mission",
        "permanent representative",
        "vice consul",
    ]
)
"""Kinds of post that are held in another state than one's own."""
_DEPUTIES = frozenset({"deputy premier", "deputy prime minister", "dpm", "vice premier"})
_PREMIERS = _DEPUTIES | {"premier", "prime minister"}
CHIEFS = frozenset({"head of government", "head of state"})
OF_STATES = CHIEFS | {DIPLOMAT, "minister"}
"""Kinds of posts that only states have."""
_MINISTERS = frozenset({"minister", "secretary"})
_UNTIL = frozenset({"till", "until"})
_WAS = frozenset({"was", "were"})
_IN_ADDITION = frozenset({"also", "doubles"})


@dataclass(frozen=True, slots=True)
class Statement:
    """``kinds`` are the nouns of its posts, one word for those that mean the same; ``words`` the other telling words.

    ``weight`` is the greatest of the posts; ``bare`` if they are nothing but nouns. ``mirror`` is set where the post is
    that of a counterpart, ``near`` where it stands beside the name, ``headline`` where the text's title says it,
    ``past`` where the post is told as one of the past, ``also`` as one besides another. ``sent`` are the states that an
    envoy is sent to. ``ministry`` is what alone of several posts a counterpart has, too: of "Deputy Premier and Foreign
    Minister" the latter.
    """

    title: str
    of: str | None
    kinds: tuple[str, ...]
    words: frozenset[str]
    weight: int
    bare: bool
    mirror: bool = False
    near: bool = True
    headline: bool = False
    past: bool = False
    also: bool = False
    sent: tuple[str, ...] = ()
    ministry: Statement | None = None

    @property
    def mirrored(self) -> Statement:
        """What is stated of a counterpart by this."""
        return self.ministry or self

    def fits(self, other: Statement) -> bool:
        """Whether this shorter word for a post can mean the other: "the minister" the Foreign Minister."""
        if self.of is not None and other.of is not None and self.of != other.of:
            return False
        if self.of is not None and len(self.of) != 2 and other.of is None and other.words:
            return False
        if self.words & _RANKS != other.words & _RANKS:
            return False
        return self.kinds[0] in other.kinds and self.words - set(self.kinds) <= other.words | set(other.kinds)

    def distant(self) -> Statement:
        return replace(self, near=False)


def statement_of(sheet: Sheet, unit: Unit) -> Statement | None:
    """What a unit states; None where it has no post."""
    if not unit.posts:
        return None
    first = unit.posts[0]
    title = _joined(sheet, unit.posts) if len(unit.posts) > 1 else first.title(sheet)
    of = None if _presides(unit.posts) else unit.of
    if unit.shared:
        title = _shared(singular(title, first), first, unit)
    kinds: list[str] = []
    words: set[str] = set()
    for post in unit.posts:
        rest = title_words(title) - title_words(post.noun) if unit.shared else title_words(post.rest(sheet))
        kinds += kinds_of(post.noun, rest)
        words |= rest
    if DIPLOMAT in kinds and not {"minister", "secretary"} & set(kinds):
        words -= _DIPLOMACY  # "the top diplomat" is any foreign minister
    weight = max(DIPLOMAT in kinds and 2, max(post.weight for post in unit.posts))
    bare = all(post.bare for post in unit.posts) and weight == first.weight and " of " not in first.noun
    return Statement(
        title,
        of,
        tuple(kinds),
        frozenset(words),
        weight,
        bare,
        first.counterpart,
        past=_over(sheet, unit),
        also=not _IN_ADDITION.isdisjoint(_between(sheet, unit)),
        sent=tuple(of for post in unit.posts for of in _sent_to(sheet, post)),
        ministry=_ministry(sheet, unit),
    )


def _ministry(sheet: Sheet, unit: Unit) -> Statement | None:
    """What "Deputy Premier and Minister of X", in either order, states without the rank in the cabinet."""
    ranks = [post for post in unit.posts if post.noun in _PREMIERS]
    rest = [post for post in unit.posts if post.noun in _MINISTERS]
    if len(unit.posts) != 2 or len(ranks) != 1 or len(rest) != 1:
        return None
    deputy = ranks[0].noun in _DEPUTIES or title_words(ranks[0].rest(sheet)) & {"deputy", "vice"}
    return statement_of(sheet, replace(unit, posts=(rest[0],))) if deputy else None


def _over(sheet: Sheet, unit: Unit) -> bool:
    """Whether a post is told as held no more: "X was the minister", "X, the minister until May"."""
    return sheet.low(unit.posts[0].last) in _UNTIL or not _WAS.isdisjoint(_between(sheet, unit))


def _between(sheet: Sheet, unit: Unit) -> list[str]:
    """The words between a name and the post behind it."""
    name, post = unit.name, unit.posts[0]
    return [sheet.low(n) for n in range(name.last, post.first)] if name is not None else []


def _sent_to(sheet: Sheet, post: Post) -> tuple[str, ...]:
    """The states that an envoy is sent to, by the words of his post: those that do not say whose he is."""
    if titles().kinds.get(post.noun, post.noun) not in _ENVOYS:
        return ()
    inside = (mark for mark in sheet.marks.all if post.head_end < mark.first < post.last and mark.state)
    return tuple(mark.of for mark in inside if mark.of not in post.ofs and _leads(sheet, mark.first))


def _leads(sheet: Sheet, n: int) -> bool:
    """Whether "to" or "in" stands before a state: where an envoy of another one is."""
    return sheet.low(n - 1 - (sheet.low(n - 1) == "the")) in ("in", "to")


def _shared(title: str, post: Post, unit: Unit) -> str:
    """The title of one of several: his own field of "the ministers of Defence and Interior", if each has one."""
    own = fields(title, post)
    return own[unit.place] if len(own) == unit.count > 1 else title


def _joined(sheet: Sheet, posts: tuple[Post, ...]) -> str:
    posts = tuple(_with_body(sheet, post, posts) for post in posts)
    pieces = [posts[0].title(sheet)]
    for before, after in itertools.pairwise(posts):
        if fold(after.title(sheet)) in map(fold, pieces):
            continue  # "the Sultan of Brunei, Sultan X"
        between = sheet.text[sheet.words[before.last - 1].end : sheet.words[after.opening].start].strip()
        between = "" if before.opening > after.opening else between
        pieces += [between if between in ("-", "–", "/", "and", "&", ",") else "and", after.title(sheet)]
    return " ".join(pieces).replace(" / ", "/").replace(" ,", ",")


def _presides(posts: tuple[Post, ...]) -> bool:
    """Whether somebody chairs a body for his own state, which no word tells: "Forum Chair and Prime Minister"."""
    chaired = [post for post in posts if post.noun.startswith("chair") and post.of and not is_state(post.of)]
    rest = [post for post in posts if post not in chaired]
    known = titles().kinds.get(rest[0].noun, rest[0].noun) if rest else ""
    return bool(chaired) and all(post.of is None for post in rest) and known in OF_STATES


def _with_body(sheet: Sheet, post: Post, posts: tuple[Post, ...]) -> Post:
    """A post with the body that it is of in its words, where it is told with one in a state: "OSCE Chair and Minister".

    A body that another of the posts is of goes without saying.
    """
    if post.of is None or is_state(post.of) or all(one.of == post.of for one in posts):
        return post
    if not (post.noun.startswith("chair") or any(one.of is not None and is_state(one.of) for one in posts)):
        return post  # "UNIFIL Head of Mission and Force Commander"
    marks = [mark for mark in sheet.marks.all if mark.of == post.of]
    bodies = [cut for cut in post.cut if any(cut[0] <= mark.first < cut[1] for mark in marks)]
    kept = [cut for cut in post.cut if cut not in bodies or sheet.low(cut[0]) == "("]
    return replace(post, cut=kept)


def kinds_of(noun: str, rest: frozenset[str]) -> list[str]:
    """What a post is called by, the narrowest first: a foreign minister is also a minister."""
    if (rest & {"foreign", "external"} and noun in ("minister", "secretary", "cabinet secretary")) or (
        noun in ("diplomat", "head", "chief") and rest & _DIPLOMACY and not rest & {"mission"}
    ):
        return [DIPLOMAT, noun] if noun in ("minister", "secretary") else [DIPLOMAT]
    if noun == "crown prince":
        return [noun, "prince"]
    kind = titles().kinds.get(noun, noun)
    if noun != kind and noun in titles().owners:
        return [kind, noun]  # "Agong", who is a king
    return [kind, "minister"] if kind == DIPLOMAT and noun != kind else [kind]


def title_words(title: str) -> frozenset[str]:
    words = fold(title).replace("-", " ").replace("'", " ").replace(",", " ").replace("/", " ").split()
    return frozenset(word.strip(".()") for word in words if word not in _IDLE)


def standing_of(title: str | None) -> Standing:
    words = set(fold(title or "").replace("-", " ").split())
    for standing, forms in titles().standing.items():
        if words & set(forms):
            return Standing(standing)
    return Standing.INCUMBENT
