"""Who is meant: names, posts without a name and counterparts of an article, read in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from kg.lexicon.states import is_state
from kg.lexicon.titles import titles
from kg.mentions.cast import Cast, Draft
from kg.mentions.gaps import gap
from kg.mentions.names import Name
from kg.mentions.post import NUMERALS, singular
from kg.mentions.sights import Sighted
from kg.mentions.statements import Statement, statement_of
from kg.mentions.units import Unit, own_states

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
_FAR = 1000
_REACH = 8
"""How many mentions back somebody can be whose counterpart another one is."""
_NEAR = 2
"""How many passages back an untitled person can be whom a post without a name means."""


@dataclass(slots=True)
class Reference:
    """A unit of the article: ``sentence`` counts over the article, ``drafts`` are those whom it means."""

    number: int
    sighted: Sighted
    unit: Unit
    sentence: int
    statement: Statement | None
    drafts: tuple[Draft, ...] = ()
    nested: bool = False

    @property
    def draft(self) -> Draft | None:
        """Whom the unit means if it is one alone."""
        return self.drafts[0] if len(self.drafts) == 1 else None

    @property
    def passage(self) -> int:
        return self.sighted.passage.number


def name_text(sighted: Sighted, name: Name) -> str:
    return " ".join(sighted.sheet.slice(name.first, name.last).split())


def references_of(sighted: list[Sighted]) -> list[Reference]:
    found: list[Reference] = []
    passed = 0
    for one in sighted:
        starts = one.sheet.sentences() if one.units else [0]
        for unit in one.units:
            sentence = passed + bisect_right(starts, unit.first)
            statement = statement_of(one.sheet, unit)
            if statement is not None and one.passage.role == "title":
                statement = replace(statement, headline=True)
            found.append(Reference(len(found), one, unit, sentence, statement))
        passed += len(starts)
    for ref in found:
        _serve(ref, found)
    return found


def _serve(ref: Reference, references: list[Reference]) -> None:
    """Puts whom somebody serves into his title: "Premier X's Advisor"."""
    posts = ref.unit.own_posts
    if ref.statement is None or not posts or posts[0].owner is None:
        return
    for one in references:
        name = one.unit.name
        if one.passage == ref.passage and name is not None and name.first <= posts[0].owner < name.last:
            one.nested = True
            own = name_text(one.sighted, name)
            if one.statement is not None and one.unit.own_posts:
                ref.statement = replace(
                    ref.statement, title=f"{one.statement.title} {own}'s {ref.statement.title}", bare=False
                )


def resolve(references: list[Reference]) -> Cast:
    """Says of each reference whom it means, and gathers what is stated of each."""
    cast = Cast(name_text(ref.sighted, ref.unit.name) for ref in references if ref.unit.name)
    _enter_names(references, cast)
    for draft in cast.drafts:
        draft.seen = -1
    for ref in references:
        if ref.unit.name is None:
            ref.drafts = _holders(ref, references, cast)
            for draft in ref.drafts:
                draft.mentions.append(ref.number)
        elif ref.statement is not None and ref.statement.mirror and ref.draft is not None:
            ref.draft.mirrors = ref.draft.mirrors or _mirrored(ref, references)
        for draft in ref.drafts:
            draft.seen = ref.number
    for draft in cast.drafts:
        draft.mentions.sort()
    return cast


def _enter_names(references: list[Reference], cast: Cast) -> None:
    for ref in references:
        if ref.unit.name is None:
            continue
        draft = cast.person(name_text(ref.sighted, ref.unit.name), ref.number)
        ref.drafts = (draft,)
        draft.of = draft.of or ref.unit.name.of
        if ref.statement is None:
            continue
        if ref.statement.mirror:
            draft.of = draft.of or ref.unit.of
        else:
            draft.statements.append(ref.statement)


def _mirrored(ref: Reference, references: list[Reference]) -> Draft | None:
    """Whose counterpart somebody is: the titled person named last before, in the same sentence if there is one."""
    first = references[max(0, ref.number - _REACH) : ref.number]
    before = [one for one in first if one.draft not in ref.drafts and _original(one)]
    same = [one for one in before if one.sentence == ref.sentence and not _listed(one, ref)]
    last = [one for one in before if one.sentence == before[-1].sentence] if before else []
    ranks = (reversed(same), last, reversed(before))
    titled = [one for some in ranks for one in some if one.draft and one.draft.statements]
    rest = same or before[-1:]
    if titled or rest:
        return titled[0].draft if titled else rest[-1].draft
    after = (one for one in references[ref.number + 1 :] if one.sentence == ref.sentence and one.statement is not None)
    return next((one.draft for one in after if _original(one)), None)


def _original(one: Reference) -> bool:
    """Whether a reference is to a person who is nobody's counterpart."""
    mirrors = one.statement is not None and one.statement.mirror
    return one.draft is not None and one.draft.name is not None and one.draft.mirrors is None and not mirrors


def _listed(one: Reference, ref: Reference) -> bool:
    """Whether "A and his counterpart B" stand in one list behind whom "his" means."""
    between = gap(ref.sighted.sheet, one.unit.closing, ref.unit.opening)
    return between in ("and", "comma and") and ref.sighted.sheet.low(ref.unit.opening + 1) == "own"


def _holders(ref: Reference, references: list[Reference], cast: Cast) -> tuple[Draft, ...]:
    """Whom a post without a name means: those said to hold it, one of whom nothing is said, or nobody named."""
    statement, post = ref.statement, ref.unit.posts[0]
    if statement is None:
        return ()
    if post.plural:
        return _named_holders(ref, references) or _several(ref, statement, references, cast)
    if statement.mirror:
        return _unnamed_counterpart(ref, references, cast)
    served = _named_as(ref, references)
    if served is not None:
        served.statements.append(statement.distant() if served.statements else statement)
        return (served,)
    if post.determiner not in ("a", "an", "another"):
        draft = _titled(statement, ref, cast) or _as_another(statement, cast) or _untitled(statement, ref, references)
        if draft is not None:
            draft.statements.append(statement.distant())
            return (draft,)
    sole = statement.weight > 1 and post.noun in titles().sole and post.determiner not in ("a", "an")
    if not sole and (not statement.weight or (statement.bare and statement.of is None)):
        return ()
    return (_unnamed(statement, False, cast),)


def _named_as(ref: Reference, references: list[Reference]) -> Draft | None:
    """Of whom "as Secretary General", "is also chairman" tells: the person named last before in the sentence."""
    sheet = ref.sighted.sheet
    n = ref.unit.opening
    before = [one for one in references[: ref.number] if one.draft and one.draft.name and one.sentence == ref.sentence]
    if not before:
        return None
    if sheet.low(n - 1) == "as" or (sheet.low(n - 2) == "as" and sheet.low(n - 1) in ("its", "their")):
        free = [one for one in before if one.draft is not None and not one.draft.statements]
        own = len(before) == 1 and not {"his", "her"} & {sheet.low(k) for k in range(n - 4, n)}
        return free[-1].draft if free else before[0].draft if own else None
    words = [sheet.low(k) for k in range(before[-1].unit.closing, n)]
    ends = [word for word in words[-3:] if word not in ("also", "now", "currently", "both")]
    if ends[-1:] in (["is"], ["was"]) and not {",", ".", "that", "where", "when"} & set(words):
        return before[-1].draft
    return None


def _named_holders(ref: Reference, references: list[Reference]) -> tuple[Draft, ...]:
    """Those of whom a plural post is told next to it: "the two foreign ministers, A and B"."""
    post = ref.unit.posts[0]
    held = (one.draft for one in references if one.unit.shared and one.unit.posts[0] is post)
    return tuple({draft.key: draft for draft in held if draft is not None}.values())


def _several(ref: Reference, statement: Statement, references: list[Reference], cast: Cast) -> tuple[Draft, ...]:
    """ "The ministers of Malta and Libya" are two, "the ministers of the member states" are one group."""
    post = ref.unit.posts[0]
    if statement.mirror:
        return _unnamed_counterparts(ref, references, cast)
    if post.fellows and not post.ofs:
        own_states(ref.sighted.sheet, post, post.fellows)
    counted = _counted(ref, statement, cast) if len(post.ofs) < 2 else ()
    if counted or (statement.bare and statement.of is None and not post.ofs):
        return counted
    if len(post.ofs) < 2:
        return (_unnamed(statement, True, cast),)
    one = singular(statement.title, post)
    each = [replace(statement, title=one, of=of) for of in post.ofs]
    return tuple(_told_of(own, ref, cast) or _unnamed(own, False, cast) for own in each)


def _counted(ref: Reference, statement: Statement, cast: Cast) -> tuple[Draft, ...]:
    """Whom "the two ministers" mean, if just so many with such a post have been spoken of."""
    sheet, post = ref.sighted.sheet, ref.unit.posts[0]
    before = [sheet.low(n) for n in range(post.opening - 1, post.head_end)]
    number = next((NUMERALS[low] for low in before if low in NUMERALS), None)
    if number is None or statement.of is not None:
        return ()
    fits = [
        draft
        for draft in cast.drafts
        if 0 <= draft.seen < ref.number
        and not draft.plural
        and any(_means(statement, own) for own in (draft.mirrors or draft).statements)
    ]
    return tuple(fits) if len(fits) == number else ()


def _told_of(statement: Statement, ref: Reference, cast: Cast) -> Draft | None:
    """One of several: nobody whose state nothing tells, who may as well be the one that they are with."""
    draft = _titled(statement, ref, cast)
    if draft is None or not any(of == statement.of for of in (draft.of, *(own.of for own in draft.statements))):
        return _as_another(statement, cast)
    return draft


def _as_another(statement: Statement, cast: Cast) -> Draft | None:
    """Who holds such a post as somebody's counterpart: of "Minister A and his Chadian counterpart, B" the latter."""
    return next(
        (
            draft
            for draft in cast.persons()
            if draft.mirrors is not None
            and statement.of is not None
            and draft.of == statement.of
            and any(_means(replace(statement, of=own.of), own) for own in draft.mirrors.statements)
        ),
        None,
    )


def _titled(statement: Statement, ref: Reference, cast: Cast) -> Draft | None:
    """The one said to hold the post: of several the last one spoken of; in a headline the one of just this title."""
    fits = [d for d in cast.drafts if not d.plural and any(_means(statement, own) for own in d.statements if own.near)]
    sure = [d for d in fits if any(own.of == statement.of and own.of for own in d.statements)]
    if statement.of is not None and not sure and len(fits) > 1:
        fits = [d for d in fits if any(own.title == statement.title for own in d.statements)]
        if len(fits) != 1:
            return None
    fits = sure or fits
    before = [draft for draft in fits if 0 <= draft.seen < ref.number]
    if before:
        return max(before, key=lambda draft: draft.seen)
    if statement.of is None and statement.bare:
        fits = [d for d in fits if not _foreign_ahead(d, ref)]
    same = [d for d in fits if any(own.title.lower() == statement.title.lower() for own in d.statements)]
    return (same or fits)[0] if len(fits) == 1 or same else None


def _foreign_ahead(draft: Draft, ref: Reference) -> bool:
    """Whether somebody is named first behind a bare post, with a state: "the Premier received Canadian Premier X"."""
    after = [number for number in draft.mentions if number > ref.number]
    return bool(after) and min(after) == ref.number + 1 and any(is_state(own.of) for own in draft.statements)


def _means(statement: Statement, own: Statement) -> bool:
    """Whether a word for a post means one that is told; "the Kremlin leader" is nobody whose state nothing tells."""
    told = statement.weight > 0 or statement.of is None or own.of is not None or own.weight == 0
    return told and statement.fits(own)


def _untitled(statement: Statement, ref: Reference, references: list[Reference]) -> Draft | None:
    """The person of whom no post is told, whom "the Bulgarian President" can mean: of the sentences before the nearest
    that names such persons; of these the one beside whom the state is named, else the first."""
    if statement.weight < 2 or (statement.of is None and statement.bare and statement.kinds[0] not in titles().owners):
        return None
    fits = [one for one in references[: ref.number] if one.passage >= ref.passage - _NEAR and _open(one, statement)]
    if statement.of is None:
        fits = [one for one in fits if one.sentence >= ref.sentence - 1]
    before = [one for one in fits if one.sentence < ref.sentence]
    same = [one for one in fits if one.sentence == ref.sentence] if _speaks(ref) else []
    last = same or [one for one in before if one.sentence == before[-1].sentence]
    return min(last, key=lambda one: (_distance(one, statement.of), one.number)).draft if last else None


def _open(one: Reference, statement: Statement) -> bool:
    """Whether a reference is to a person of whom nothing is said that speaks against the post."""
    draft = one.draft
    if draft is None or draft.name is None or draft.mirrors or any(own.weight > 1 for own in draft.statements):
        return False
    return draft.of is None or statement.of is None or draft.of == statement.of


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


def _unnamed(statement: Statement, plural: bool, cast: Cast) -> Draft:
    for draft in cast.drafts:
        same = any(statement.fits(own) and statement.of == own.of for own in draft.statements)
        if same and draft.name is None and draft.plural == plural:
            return draft
    draft = cast.add()
    draft.plural = plural
    draft.statements.append(statement)
    return draft


def _unnamed_counterpart(ref: Reference, references: list[Reference], cast: Cast) -> tuple[Draft, ...]:
    base = _mirrored(ref, references) if ref.unit.of is not None else None
    return () if base is None else (_counterpart(base, ref.unit.of, ref, cast),)


def _unnamed_counterparts(ref: Reference, references: list[Reference], cast: Cast) -> tuple[Draft, ...]:
    """Of "his counterparts from Malta and Libya" each."""
    base = _mirrored(ref, references) if len(ref.unit.posts[0].ofs) > 1 else None
    if base is None:
        return ()
    return tuple(_counterpart(base, of, ref, cast) for of in ref.unit.posts[0].ofs)


def _counterpart(base: Draft, of: str | None, ref: Reference, cast: Cast) -> Draft:
    """Who has such a post as somebody, for another state: one of whom it is told, or a new one without a name."""
    like = (_told_of(replace(own, of=of), ref, cast) for own in base.statements)
    known = next((draft for draft in like if draft is not None and draft is not base), None)
    if known is not None:
        return known
    draft = cast.add()
    draft.mirrors, draft.of = base, of
    return draft
