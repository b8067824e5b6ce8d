"""What one place of the article says of a person: title, whose, how held."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import titles
from kg.mentions.post import Post, singular
from kg.mentions.sheet import Sheet
from kg.mentions.units import Unit
from kg.model import Standing

_IDLE = frozenset({"a", "and", "at", "for", "in", "of", "on", "s", "the", "to", "affairs", "with"})
_RANKS = frozenset(
    {"acting", "assistant", "caretaker", "deputy", "designate", "elect", "ex", "former", "interim", "shadow", "vice"}
)


@dataclass(frozen=True, slots=True)
class Statement:
    """``kind`` is the noun, one word for those that mean the same; ``words`` the words that tell the post from others.

    ``mirror`` is set where the post is that of a counterpart; ``near`` where the post stands beside the name.
    """

    title: str
    of: str | None
    kind: str
    words: frozenset[str]
    loose: bool
    bare: bool
    mirror: bool = False
    near: bool = True

    def fits(self, other: Statement) -> bool:
        """Whether this shorter word for a post can mean the other: "the minister" the Foreign Minister."""
        if self.of is not None and other.of is not None and self.of != other.of:
            return False
        if self.words & _RANKS != other.words & _RANKS:
            return False
        own = self.words - {self.kind}
        return self.kind in other.words | {other.kind} and own <= other.words

    def distant(self) -> Statement:
        return replace(self, near=False)


def statement_of(sheet: Sheet, unit: Unit) -> Statement | None:
    """What a unit states; None where it has no post."""
    if not unit.posts:
        return None
    first = unit.posts[0]
    parts = [post.title(sheet) for post in unit.posts]
    title = _joined(sheet, unit.posts) if len(parts) > 1 else parts[0]
    if unit.shared:
        title = singular(title, first)
    return Statement(
        title,
        unit.of,
        kind_of(first.noun),
        title_words(singular(title, first)) | {kind_of(post.noun) for post in unit.posts},
        all(post.loose for post in unit.posts),
        all(post.bare for post in unit.posts),
        first.counterpart,
    )


def _joined(sheet: Sheet, posts: tuple[Post, ...]) -> str:
    pieces = [posts[0].title(sheet)]
    for before, after in zip(posts, posts[1:], strict=False):
        between = sheet.text[sheet.words[before.last - 1].end : sheet.words[after.opening].start].strip()
        pieces += [between if between in ("-", "–", "/", "and", "&") else "and", after.title(sheet)]
    return " ".join(pieces).replace(" / ", "/")


def kind_of(noun: str) -> str:
    return titles().kinds.get(noun, noun.split()[-1] if " " in noun and noun.split()[-1] in titles().heads else noun)


def title_words(title: str) -> frozenset[str]:
    words = fold(title).replace("-", " ").replace("'", " ").replace(",", " ").replace("/", " ").split()
    return frozenset(word.strip(".()") for word in words if word not in _IDLE)


def standing_of(title: str | None) -> Standing:
    words = set(fold(title or "").replace("-", " ").split())
    for standing, forms in titles().standing.items():
        if words & set(forms):
            return Standing(standing)
    return Standing.INCUMBENT
