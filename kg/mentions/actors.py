"""From what stands in each passage to the persons and unnamed posts of the article."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lexicon.gazetteer import fold
from kg.lexicon.titles import honorifics, titles
from kg.mentions.names import Name
from kg.mentions.post import Post
from kg.mentions.sights import Sighted
from kg.model import Standing


@dataclass(slots=True)
class Draft:
    """An actor while it is put together: ``posts`` with the title as worded and whom it is of."""

    key: int
    kind: str
    name: str | None = None
    core: tuple[str, ...] = ()
    spellings: list[str] = field(default_factory=list)
    posts: list[tuple[str, str | None, Post]] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    plural: bool = False
    of: str | None = None


def core_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: folded, without particles and initials."""
    parts = [part for word in fold(name).replace(".", " ").split() for part in word.split("-")]
    kept = tuple(part for part in parts if part not in honorifics().particles and len(part) > 1)
    return kept or tuple(parts)


class Cast:
    """The actors of one article."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []

    def add_full(self, name: str) -> None:
        """Makes a person known by a name of two words or more."""
        core = core_words(name)
        known = self._same(core)
        if known is None:
            self.drafts.append(Draft(len(self.drafts), "person", name, core, [name]))
            return
        if len(core) > len(known.core):
            known.name, known.core = name, core
        if name not in known.spellings:
            known.spellings.append(name)

    def _same(self, core: tuple[str, ...]) -> Draft | None:
        for draft in self.drafts:
            short, long = sorted((set(core), set(draft.core)), key=len)
            if short <= long:
                return draft
        return None

    def person(self, name: str) -> Draft:
        """The person of a name, full or short; a new one if nobody fits."""
        core = core_words(name)
        fits = [draft for draft in self.drafts if draft.kind == "person" and set(core) <= set(draft.core)]
        last = [draft for draft in fits if draft.core[-1] == core[-1]]
        chosen = (last or fits)[0] if len(last or fits) >= 1 else None
        if chosen is None:
            chosen = Draft(len(self.drafts), "person", name, core)
            self.drafts.append(chosen)
        if name not in chosen.spellings:
            chosen.spellings.append(name)
        return chosen

    def post(self, post: Post, title: str) -> Draft:
        draft = Draft(len(self.drafts), "post", plural=post.plural)
        draft.posts.append((title, post.of, post))
        self.drafts.append(draft)
        return draft


def standing_of(title: str) -> Standing:
    words = set(fold(title).replace("-", " ").split())
    for standing, forms in titles().standing.items():
        if words & set(forms):
            return Standing(standing)
    return Standing.INCUMBENT


def chosen(draft: Draft, home: str | None) -> tuple[str | None, str | None]:
    """The title and ``of`` by which an actor goes: the fullest of what the article states."""
    if not draft.posts:
        return None, draft.of
    best = max(draft.posts, key=lambda entry: (entry[2].noun not in titles().loose, len(entry[0].split())))
    of = best[1] or next((of for _, of, post in draft.posts if of and post.noun == best[2].noun), None)
    of = of or next((of for _, of, _ in draft.posts if of), None) or draft.of or home
    return best[0], of


def name_text(sighted: Sighted, name: Name) -> str:
    return " ".join(sighted.text(name.first, name.last).split())
