"""An article with its mentions: what the room delivers."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from kg.model import Article, Span, Standing


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of the article's body. ``role`` is "title" or "body".

    Token ``t`` of ``doc`` stands at ``start + t.idx`` of the article's text. ``doc`` has tags and entities but no tree.
    """

    number: int
    start: int
    text: str
    doc: Doc
    role: str

    def span(self, first: int, last: int) -> Span:
        """The article's span of tokens ``[first, last)``."""
        end = self.doc[last - 1]
        return Span(self.start + self.doc[first].idx, self.start + end.idx + len(end))


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the article speaks of an actor.

    ``span`` is the whole phrase in the article (title, honorifics and name, without "the"), ``passage`` the number of
    the one that it stands in, ``name_span`` its name.

    ``kind`` is "person" (a name), "post" (a post without a name), "pronoun" or "role" (a common noun: "the minister").
    ``actors`` are the keys of those meant, in the order of the text: empty where nobody is known, several for a group.
    ``of`` is whom the words themselves point to. A ``nested`` mention stands inside another's title or genitive
    ("Putin" in "Putin's envoy"). ``standing``: what this mention says if it says anything; it can differ from the
    actor's ("former"). ``single`` is the title of one of several whom it speaks of; None for a counterpart, whose title
    is another's.
    """

    span: Span
    passage: int
    kind: str
    actors: tuple[int, ...] = ()
    of: str | None = None
    plural: bool = False
    nested: bool = False
    single: str | None = None
    standing: Standing | None = None
    name_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, or an unnamed holder of a post, in one article.

    ``kind`` is "person" or "post"; ``name`` the fullest form without honorifics (None of a post), ``title`` the
    capacity as worded without state and honorifics, ``of`` whom it represents. ``spellings`` are all forms of the name
    in the order of the text. ``mentions`` are places in ``Marked.mentions``. ``assumed``: no word tells ``of``; it is
    the house of the text.
    """

    key: int
    kind: str
    name: str | None
    title: str | None
    of: str | None
    standing: Standing = Standing.INCUMBENT
    spellings: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()
    plural: bool = False
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a passage that point to a state or a body, be they anybody's or nobody's; ``of`` as in the model."""

    span: Span
    of: str


@dataclass(frozen=True, slots=True)
class Plain:
    """A passage in plain words, parsed: word ``t`` of ``doc`` stands for ``origin[t]`` of the article."""

    passage: Passage
    doc: Doc
    origin: tuple[Span, ...]

    def span(self, first: int, last: int) -> Span:
        """The article's span of plain words ``[first, last)``."""
        return Span(self.origin[first].start, self.origin[last - 1].end)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its passages, actors (``actors[key].key == key``) and, in the order of the text, mentions and
    pointers.

    ``home`` is the state whose house the text is written in, or from whose soil: whose "the President" needs no word.
    """

    article: Article
    passages: tuple[Passage, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    pointers: tuple[Pointer, ...] = ()
    home: str | None = None
    plains: tuple[Plain, ...] = ()
