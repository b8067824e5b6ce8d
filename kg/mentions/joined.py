"""Whether two posts of a list are held by one: "Deputy Prime Minister and Foreign Minister"."""

from __future__ import annotations

from kg.lexicon.states import is_state
from kg.lexicon.titles import honorifics, titles
from kg.mentions.names import Name
from kg.mentions.post import Post

Element = Name | Post
_CROWNS = frozenset({"king", "queen", "emir", "amir", "sultan"})
_OFFICES = _CROWNS | {
    "chancellor",
    "pontiff",
    "pope",
    "premier",
    "president",
    "prime minister",
    "secretary general",
    "taoiseach",
}
"""Posts of which nobody holds two."""
_PREMIERS = frozenset({"dpm", "premier", "prime minister", "vice premier"})
_LEGISLATORS = frozenset({"congressman", "congresswoman", "lawmaker", "legislator", "representative", "senator"})
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairwoman", "convener", "convenor"}) | frozenset(
    {"co chair", "co chairman", "cochair", "cochairman", "cochairperson", "cochairwoman"}
)


_ACCREDITED = frozenset({"ambassador", "consul", "consul general", "head of mission", "high commissioner"})
"""Posts whose holders are told of as one group."""


def joined(chain: list[Element], gaps: list[str]) -> list[bool]:
    """For each element whether it is a post of the holder of the one before: "Deputy Premier and Foreign Minister".

    From left to right, for it hangs on where the posts begin that are joined before.
    """
    found: list[bool] = []
    for n in range(len(chain)):
        found.append(n > 0 and _joins(chain, gaps, n, found))
    return found


def _joins(chain: list[Element], gaps: list[str], n: int, known: list[bool]) -> bool:
    """Whether posts ``n - 1`` and ``n`` are held by one; of those before it is ``known``."""
    left, between, right = chain[n - 1], gaps[n - 1], chain[n]
    if isinstance(left, Name) or isinstance(right, Name):
        return False
    if left.plural and right.plural:
        return _envoys(left, between, right)
    if left.plural or right.plural:
        return False
    named = n + 1 < len(chain) and isinstance(chain[n + 1], Name) and gaps[n] == "none"
    if left.determiner in ("a", "an") and right.noun in titles().sole and _holds(chain, gaps, n):
        return False  # "an envoy of the monarch and head of state King X"
    if between == "comma" and _and_posts(chain, gaps, n):
        return True
    if _strung(chain, gaps, n):
        return True
    if named and not left.weight and right.weight > 1:
        return False  # "the Congolese leader and President X"
    if between == "comma" and named and n == 1 and _chairs(left, right):
        return True
    if between == "comma" and n == 1 and len(chain) == 3 and gaps[1] == "comma" and _chairs(left, right):
        return right.determiner == "the" and isinstance(chain[2], Name)  # "the OSCE chairman, the Minister of Malta, X"
    if between == "comma" and named and _titled_twice(chain, gaps, n, known):
        return True
    if between == "none" and named and right.noun in _CROWNS and not right.of and left.weight > 1:
        return True  # "Custodian of the Two Holy Mosques King X"
    if between == "comma" and named:
        return right.noun in honorifics().stylish or right.noun in _CROWNS
    if right.determiner or between not in ("and", "dash", "comma and", "relative"):
        return False
    if between == "and" and right.told_before and left.told_before and left.ofs == right.ofs and not named:
        return False  # "the Italian Ambassador and Italian Military Attaché"
    if between == "comma and" and right.ofs:
        return False
    if named and left.determiner == "the" and left.bare and not left.ofs and _offices(left, right):
        return False  # "the Prime Minister and Chancellor X"
    short = left.determiner == "the" and left.bare and right.bare and not (left.ofs or right.ofs)
    if named and short and right.noun == "minister" and (left.noun in _OFFICES or left.noun == "secretary"):
        return False  # "the Secretary and Minister X"
    other = right.of and right.told_before and left.of != right.of and not _presides(left)
    other = other or (is_state(left.of) and is_state(right.of) and left.of != right.of and not _presides(left))
    apposed = n + 1 < len(chain) and isinstance(chain[n + 1], Name) and gaps[n] == "comma"
    apposed = apposed and (right.genitive or (is_state(left.of) and is_state(right.of)))
    if between in ("and", "comma and") and (named or apposed) and other:
        return False  # "the Speaker and Danish Ambassador X", "the Premier and Chad's minister, X"
    k = _string_start(known, n - 1)
    own = k > 0 and isinstance(chain[k - 1], Name) and gaps[k - 1] != "none"
    if named and own and between == "comma and":
        return False  # "Minister X, chair of the Council, and Senator Y"
    before = chain[k - 2] if own and k > 1 and gaps[k - 2] == "none" else None
    served = isinstance(before, Post) and before.weight > 1
    return not (named and own and not served)


def _holds(chain: list[Element], gaps: list[str], n: int) -> bool:
    """Whether a name stands right behind the posts from ``n`` on."""
    while n + 1 < len(chain) and gaps[n] == "none":
        if isinstance(chain[n + 1], Name):
            return True
        n += 1
    return False


def _envoys(left: Post, between: str, right: Post) -> bool:
    """Whether two plurals are one group, as the text words it: "Ambassadors and Consuls-General in South Asia",
    "ambassadors and heads of missions"."""
    heads = right.noun == "head" and not right.bare
    alike = left.noun in _ACCREDITED and (right.noun in _ACCREDITED or heads) and left.noun != right.noun
    return alike and between == "and" and left.bare and not left.ofs and right.determiner == "" and len(right.ofs) < 2


def _string_start(known: list[bool], n: int) -> int:
    """Where the posts begin that are joined up to number ``n``."""
    while known[n]:
        n -= 1
    return n


def _titled_twice(chain: list[Element], gaps: list[str], n: int, known: list[bool]) -> bool:
    """Whether two full posts before a name are its holder's: "Deputy Prime Minister, Minister of Economy X"."""
    left, right = chain[n - 1], chain[n]
    if isinstance(left, Name) or isinstance(right, Name) or right.determiner or right.weight < 2:
        return False
    if not _full(left) or _offices(left, right) or left.counterpart:
        return False
    if left.ofs and left.ofs != right.ofs and (right.ofs or right.bare):
        return False  # "the Turkish Foreign Minister, Polish Ambassador X"
    k = _string_start(known, n - 1)
    return k == 0 or (isinstance(chain[k - 1], Name) and k > 1 and gaps[k - 2] == "none" and gaps[k - 1] == "comma")


def _chairs(left: Post, right: Post) -> bool:
    """Whether a body is chaired by a state's minister: "OSCE Chairman-in-Office, Foreign Minister of Slovakia X"."""
    whole = left.weight > 1 and right.weight > 1 and left.ofs and right.ofs
    return bool(whole) and not any(map(is_state, left.ofs)) and all(map(is_state, right.ofs))


def _presides(post: Post) -> bool:
    """Whether a post is one that states take in turn: "OSCE Chairperson-in-Office and German Foreign Minister X"."""
    return post.noun.startswith("chair") and (post.bare or not is_state(post.of)) and post.weight > 1


def _offices(left: Post, right: Post) -> bool:
    """Whether two posts are different ones of which nobody holds two."""
    return left.noun in _OFFICES and right.noun in _OFFICES and left.noun != right.noun


def _strung(chain: list[Element], gaps: list[str], n: int) -> bool:
    """Whether posts ``n - 1`` and ``n`` stand in a string of one holder's: "X, Crown Prince, Deputy Premier and …;"."""
    if not _strings(chain, gaps, n):
        return False
    first, last = n - 1, n
    while first and _strings(chain, gaps, first):
        first -= 1
    while last + 1 < len(chain) and _strings(chain, gaps, last + 1):
        last += 1
    behind = first > 0 and isinstance(chain[first - 1], Name) and gaps[first - 1] == "comma"
    if behind:
        return last + 1 == len(chain) or gaps[last] == "semicolon"
    alone = first == 0 or gaps[first - 1] == "semicolon"
    return alone and last + 2 == len(chain) and isinstance(chain[last + 1], Name) and gaps[last] == "comma"


def _strings(chain: list[Element], gaps: list[str], n: int) -> bool:
    """Whether a post follows another one in a string."""
    left, right = chain[n - 1], chain[n]
    if isinstance(left, Name) or isinstance(right, Name) or left.plural or right.plural:
        return False
    return gaps[n - 1] in ("comma", "and", "comma and") and not (right.determiner or right.ofs) and _full(right)


def _full(post: Post) -> bool:
    """Whether a post is no mere style or description: "Ruler of Dubai", but not "Prince" or "leader"."""
    return post.weight > 1 or (post.weight > 0 and not post.bare)


def _and_posts(chain: list[Element], gaps: list[str], n: int) -> bool:
    """Whether "A, B and C" of posts goes on from ``n`` to a name right behind it."""
    if n > 1 and isinstance(chain[n - 2], Name):
        return False
    if n + 2 >= len(chain) or not isinstance(chain[n + 1], Post) or not isinstance(chain[n + 2], Name):
        return False
    return gaps[n] == "and" and gaps[n + 1] == "none"


def holds_both(before: tuple[Post, ...], behind: list[Post]) -> bool:
    """Whether posts before and behind a name go together: "Deputy Premier X, Minister of Trade", "Senator X, chair of
    the Trade Committee"."""
    if len(before) > 1 or len(behind) > 1:
        return False
    first, second = before[0], behind[0]
    if first.noun in _PREMIERS:
        return second.noun == "minister" and not second.bare and second.of in (first.of, None)
    return first.noun in _LEGISLATORS and first.bare and second.noun in _CHAIRS and not second.bare


def presides(before: tuple[Post, ...], members: list[Element]) -> bool:
    """Whether a chair before a name goes with the post in a state behind it: "the Forum Chair, X, Premier of Malta"."""
    if len(before) != 1 or len(members) != 2:
        return False
    chair, (name, post) = before[0], members
    if not isinstance(name, Name) or not isinstance(post, Post) or post.plural or chair.plural:
        return False
    alone = chair.noun in _CHAIRS and not is_state(chair.of) and chair.determiner in ("", "the")
    return alone and is_state(post.of) and (post.noun == "minister" or post.noun in titles().sole)
