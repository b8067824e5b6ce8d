"""Which of those told of in an article a post without a name means."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, pairwise, takewhile

from kg.lexicon.gazetteer import fold
from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.cast import Cast, Draft
from kg.mentions.company import told
from kg.mentions.reference import Reference, Story
from kg.mentions.statements import CHIEFS, DIPLOMAT, Statement

_SPEECH = frozenset(
    [
        "said",
        "says",
        "told",
        "added",
        "noted",
        "stressed",
        "explained",
        "declared",
        "remarked",
        "replied",
        "wrote",
        "announced",
    ]
)
_OBLIQUE = frozenset({"by", "for", "from", "of", "to"})
"""Before somebody who is only spoken of: "a letter from the King", "a message to the King"."""
_FACING = frozenset({"and", "by", "from", "meet", "meets", "met", "receive", "received", "receives", "to", "with"})
"""Before the second of two who face each other."""
_BESIDE = 7
"""How many words can stand between the two."""
_FAR = 1000
_SOON = 2
"""How many sentences on somebody can be named whose post was told."""
_NEAR = 2
"""How many passages back an untitled person can be whom a post without a name means."""


def titled(statement: Statement, ref: Reference, story: Story) -> Draft | None:
    """The one said to hold the post: of several the likeliest spoken of before; in a headline the one of just this
    title."""
    fits = [d for d in story.cast.drafts if not d.plural and any(means(statement, s) for s in d.statements if s.near)]
    sure = [d for d in fits if any(own.of == statement.of and own.of for own in d.statements)]
    if statement.of is not None and not sure and len(fits) > 1:
        fits = [d for d in fits if any(own.title == statement.title for own in d.statements)]
        if len(fits) != 1:
            return None
    faced = [*_faced(ref, story.references), *filter(None, [_met(ref, story.references)])]
    fits = [draft for draft in sure or fits if not any(draft is one for one in faced)]
    before = [draft for draft in fits if 0 <= draft.seen < ref.number]
    if before:
        return max(_housed(before, statement, ref, story), key=lambda draft: draft.seen)
    if statement.of is None and statement.bare:
        fits = [d for d in fits if not _foreign_ahead(d, ref)]
    same = [d for d in fits if any(own.title.lower() == statement.title.lower() for own in d.statements)]
    return (same or fits)[0] if len(fits) == 1 or same else None


def _faced(ref: Reference, references: list[Reference]) -> list[Draft]:
    """Who is first named behind a post as its counterpart: "the minister will meet his counterpart, Minister X"."""
    behind = takewhile(lambda one: one.sentence == ref.sentence, islice(references, ref.number + 1, None))
    facing = [
        one.draft
        for before, one in pairwise([ref, *behind])
        if one.draft and any(post.counterpart for post in (*before.unit.own_posts, *one.unit.own_posts))
    ]
    return [draft for draft in facing if not any(one.draft is draft for one in references[: ref.number])]


def _housed(drafts: list[Draft], statement: Statement, ref: Reference, story: Story) -> list[Draft]:
    """Of several whom "the King" can mean those of the house of the text, called by just this word, and who have stood
    for themselves: not only in another's words, as the sender of "a letter from King X"."""
    if statement.of is not None or not statement.bare or ref.unit.posts[0].noun not in titles().sole:
        return drafts
    noun, references = ref.unit.posts[0].noun, story.references
    here = [d for d in drafts if told(d) in (None, story.home)] if story.home else []
    called = [d for d in here or drafts if any(noun in fold(own.title) for own in d.statements)]
    last = called or here or drafts
    free = [d for d in last if any(_free(references[n]) for n in d.mentions if n < ref.number)]
    return free or last


def _free(one: Reference) -> bool:
    """Whether somebody is named without being another's sender, bearer or address."""
    sheet, n = one.sighted.sheet, one.unit.opening
    return sheet.low(n - 1) not in _OBLIQUE


def _foreign_ahead(draft: Draft, ref: Reference) -> bool:
    """Whether somebody is named first behind a bare post, with a state: "the Premier received Canadian Premier X"."""
    after = [number for number in draft.mentions if number > ref.number]
    return bool(after) and min(after) == ref.number + 1 and any(is_state(own.of) for own in draft.statements)


def means(statement: Statement, own: Statement) -> bool:
    """Whether a word for a post means one that is told; "the Kremlin leader" is nobody whose state nothing tells."""
    told = statement.weight > 0 or statement.of is None or own.of is not None or own.weight == 0
    return told and statement.fits(own)


def told_of(statement: Statement, ref: Reference, story: Story) -> Draft | None:
    """One of several: nobody whose state nothing tells, who may as well be the one that they are with."""
    draft = titled(statement, ref, story)
    if draft is None or not any(of == statement.of for of in (draft.of, *(own.of for own in draft.statements))):
        return as_another(statement, story.cast)
    return draft


def as_another(statement: Statement, cast: Cast) -> Draft | None:
    """Who holds such a post as somebody's counterpart: of "Minister A and his Chadian counterpart, B" the latter."""
    return next(
        (
            draft
            for draft in cast.persons()
            if draft.mirrors is not None
            and statement.of is not None
            and draft.of == statement.of
            and any(means(replace(statement, of=own.of), own.mirrored) for own in draft.mirrors.statements)
        ),
        None,
    )


def leader(statement: Statement, ref: Reference, references: list[Reference]) -> Draft | None:
    """Whom "the Chadian leader" means: a president or premier named just before in the sentence, of whom no word tells
    whose he is."""
    if ref.unit.posts[0].noun != "leader" or not statement.bare or not is_state(statement.of) or not ref.number:
        return None
    one = references[ref.number - 1]
    draft, own = one.draft, one.statement
    if draft is None or draft.name is None or own is None or one.sentence != ref.sentence or told(draft):
        return None
    return draft if own.kinds[0] in CHIEFS and own.bare and _met(ref, references) is None else None


def untitled(statement: Statement, ref: Reference, references: list[Reference]) -> Draft | None:
    """The person of whom no post is told, whom "the Bulgarian President" can mean: of the sentences before the nearest
    that names such persons; of these the one beside whom the state is named, else the first."""
    if statement.weight < 2 or (statement.of is None and statement.bare and statement.kinds[0] not in titles().owners):
        return None
    if _added(ref) and statement.of is not None and ref.unit.posts[0].noun not in titles().sole:
        return None  # "the consuls of Malta and Chad as well as the acting consul of Peru"
    fits = [one for one in references[: ref.number] if one.passage >= ref.passage - _NEAR and _open(one, statement)]
    met = _met(ref, references)
    fits = [one for one in fits if one.draft is not met]
    if statement.of is None:
        fits = [one for one in fits if one.sentence >= ref.sentence - 1]
    before = [one for one in fits if one.sentence < ref.sentence]
    same = [one for one in fits if one.sentence == ref.sentence] if _speaks(ref) else []
    last = same or [one for one in before if one.sentence == before[-1].sentence]
    return min(last, key=lambda one: (_distance(one, statement.of), one.number)).draft if last else None


def _met(ref: Reference, references: list[Reference]) -> Draft | None:
    """Who stands beside a post as another: "the Premier will meet X", "between X and the Premier"; of "He will meet the
    Premier" who was named last before."""
    sheet, n = ref.sighted.sheet, ref.unit.opening - 1
    if ref.number and sheet.low(sheet.sentence_start(n)) in ("he", "she") and sheet.low(n) in _FACING:
        return references[ref.number - 1].draft
    for k in (ref.number - 1, ref.number + 1):
        one = references[k] if 0 <= k < len(references) else ref
        before, behind = sorted((one, ref), key=lambda each: each.number)
        close = one.sentence == ref.sentence and behind.unit.opening - before.unit.closing <= _BESIDE
        if one is not ref and close and one.draft is not None and sheet.low(behind.unit.opening - 1) in _FACING:
            return one.draft
    return None


def _added(ref: Reference) -> bool:
    return [ref.sighted.sheet.low(ref.unit.opening - n) for n in (3, 2, 1)] == ["as", "well", "as"]


def awaited(statement: Statement, ref: Reference, story: Story) -> Draft | None:
    """Who is named soon behind a post that is told with its state, and is said to be nothing else: "Spain's premier
    will visit Chile. Pedro Gil will land on Monday"."""
    sole = DIPLOMAT in statement.kinds or ref.unit.posts[0].noun in titles().sole
    plain = ref.unit.posts[0].determiner in ("", "the")
    whose = is_state(statement.of) or (statement.of is not None and statement.bare)
    if statement.weight < 2 or not sole or not whose or not plain:
        return None
    soon = takewhile(lambda one: one.sentence <= ref.sentence + _SOON, islice(story.references, ref.number + 1, None))
    beside = [one.draft for one in story.references if one.sentence == ref.sentence and one is not ref]
    for one in soon:
        if one.draft is None or one.draft.name is None or one.draft.mirrors or one.draft in beside:
            continue
        if any(own.near or not statement.fits(own) for own in one.draft.statements):
            continue
        behind = one.sentence > ref.sentence
        return one.draft if behind and one.draft.of in (None, statement.of) and _begins(one) else None
    return None


def _begins(one: Reference) -> bool:
    """Whether a full name opens its sentence or clause, with no word of what its bearer is."""
    sheet, unit = one.sighted.sheet, one.unit
    told = sheet.low(unit.closing) == "," and sheet.low(unit.closing + 1) in ("a", "an", "the", "who")
    full = one.draft is not None and len(one.draft.core) > 1
    return full and not told and sheet.low(unit.opening - 1) in ("", ".", ",", ":")


def _open(one: Reference, statement: Statement) -> bool:
    """Whether a reference is to a person of whom nothing is said that speaks against the post."""
    draft = one.draft
    if draft is None or draft.name is None or draft.mirrors or any(own.weight > 1 for own in draft.statements):
        return False
    told = {draft.of, *(own.of for own in draft.statements)} - {None}
    return not told or statement.of is None or statement.of in told


def _speaks(ref: Reference) -> bool:
    """Whether a post stands behind a clause and speaks: "…, the Secretary of State said"."""
    sheet = ref.sighted.sheet
    before = sheet.low(ref.unit.opening - 1)
    return before == ":" or (before == "," and sheet.low(ref.unit.closing) in _SPEECH)


def _distance(one: Reference, of: str | None) -> int:
    """How many words stand between a name and the nearest word for the state in its sentence; many if none does."""
    sheet = one.sighted.sheet
    start, end = sheet.sentence_start(one.unit.first), sheet.sentence_end(one.unit.first)
    gaps = [
        max(mark.first - one.unit.last, one.unit.first - mark.last, 0)
        for mark in one.sighted.marks.all
        if of is not None and mark.of == of and start <= mark.first < end
    ]
    return min(gaps, default=_FAR)
