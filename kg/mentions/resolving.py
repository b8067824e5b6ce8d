"""Who is meant: names, posts without a name and counterparts of an article, read in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon.names import core_words
from kg.lexicon.titles import titles
from kg.mentions.cast import Cast, Draft
from kg.mentions.company import told
from kg.mentions.counterparts import mirrored, unnamed_counterpart, unnamed_counterparts
from kg.mentions.fellows import states_before, states_behind
from kg.mentions.holders import as_another, awaited, leader, means, titled, told_of, untitled
from kg.mentions.nicknames import nickname
from kg.mentions.post import NUMERALS, singular
from kg.mentions.reference import Reference, Story, name_text
from kg.mentions.statements import CHIEFS, DIPLOMAT, Statement, title_words
from kg.mentions.units import own_states

_POSSESSIVES = frozenset({"her", "his", "its", "my", "our", "their"})
"""Before a post of somebody else than of whom it was just spoken."""
_HIM = frozenset({"her", "him"})
_REGIONAL = frozenset(
    ["african", "american", "arab", "asian", "balkan", "baltic", "caribbean", "european", "gulf", "nordic", "pacific"]
)
_SOON = 2
"""How many sentences on "the two ministers" can stand."""
_LEADERS = CHIEFS | {"chancellor", "crown prince", "emir", "taoiseach"}
"""Whom "the five leaders" can mean."""


def resolve(references: list[Reference], home: str | None = None) -> Cast:
    """Says of each reference whom it means, and gathers what is stated of each."""
    cast = Cast(name_text(ref.sighted, ref.unit.name) for ref in references if ref.unit.name)
    _enter_names(references, cast)
    for draft in cast.drafts:
        draft.seen = -1
    story = Story(references, cast, home)
    for ref in references:
        if ref.unit.name is None:
            ref.drafts = _holders(ref, story)
            for draft in ref.drafts:
                draft.mentions.append(ref.number)
        elif ref.statement is not None and ref.statement.mirror and ref.draft is not None:
            ref.draft.mirrors = ref.draft.mirrors or mirrored(ref, references)
        for draft in ref.drafts:
            draft.seen = ref.number
    for draft in cast.drafts:
        draft.mentions.sort()
    return cast


def _enter_names(references: list[Reference], cast: Cast) -> None:
    called = _nicknames(references)
    for ref in references:
        if ref.unit.name is None:
            continue
        name = name_text(ref.sighted, ref.unit.name)
        draft = cast.person(called.get(core_words(name), name), ref.number)
        draft.spellings = list(dict.fromkeys([*draft.spellings, name]))
        ref.drafts = (draft,)
        draft.of = draft.of or ref.unit.name.of
        if ref.statement is None:
            continue
        if ref.statement.mirror:
            draft.of = draft.of or ref.unit.of
            draft.goal = draft.goal or "".join(ref.statement.title.partition(" to ")[1:]).rstrip()
        else:
            draft.statements.append(ref.statement)


def _nicknames(references: list[Reference]) -> dict[tuple[str, ...], str]:
    """The full names of those who are told with another one in quotes: "Ana Maria Soto 'Lucero'"."""
    found: dict[tuple[str, ...], str] = {}
    for ref in references:
        name = ref.unit.name
        other = nickname(ref.sighted.words, name.first, name.last) if name is not None else None
        if name is not None and other is not None:
            found.setdefault(core_words(other), name_text(ref.sighted, name))
    return found


def _holders(ref: Reference, story: Story) -> tuple[Draft, ...]:
    """Whom a post without a name means: those said to hold it, one of whom nothing is said, or nobody named."""
    statement, post = ref.statement, ref.unit.posts[0]
    if statement is None:
        return ()
    if post.plural:
        return _named_holders(ref, story.references) or _several(ref, statement, story)
    if statement.mirror:
        return unnamed_counterpart(ref, story)
    served = _named_as(ref, story.references)
    if served is not None:
        served.statements.append(statement.distant() if served.statements else statement)
        return (served,)
    if post.determiner not in ("a", "an", "another"):
        draft = (
            titled(statement, ref, story)
            or as_another(statement, story.cast)
            or leader(statement, ref, story.references)
            or (untitled(statement, ref, story.references) if post.determiner not in _POSSESSIVES else None)
            or awaited(statement, ref, story)
        )
        if draft is not None:
            draft.statements.append(statement.distant())
            return (draft,)
    sole = statement.weight > 1 and post.noun in titles().sole and post.determiner not in ("a", "an")
    if not sole and (not statement.weight or (statement.bare and statement.of is None)):
        return ()
    return (_unnamed(statement, False, story.cast),)


def _named_as(ref: Reference, references: list[Reference]) -> Draft | None:
    """Of whom "as Secretary General", "accredits him as envoy", "is also chairman" tells: the person named last before
    in the sentence."""
    sheet = ref.sighted.sheet
    n = ref.unit.opening
    before = [one for one in references[: ref.number] if one.draft and one.draft.name and one.sentence == ref.sentence]
    if not before:
        return None
    if sheet.low(n - 1) == "as" and sheet.low(n - 2) in _HIM:
        return before[-1].draft
    role = n - 1 - (sheet.low(n - 1) in ("its", "their"))
    listed = sheet.low(role - 1) == "such" or (sheet.low(role - 1) == "well" and sheet.low(role - 2) == "as")
    if sheet.low(role) == "as" and not listed:
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


def _several(ref: Reference, statement: Statement, story: Story) -> tuple[Draft, ...]:
    """ "The ministers of Malta and Libya" are two, "the ministers of the member states" are one group."""
    post = ref.unit.posts[0]
    if statement.mirror:
        return unnamed_counterparts(ref, story)
    if post.fellows and not post.ofs:
        post.ofs = states_behind(ref.sighted.sheet, post)
    counted = _counted(ref, statement, story) if len(post.ofs) < 2 else ()
    if post.fellows and not post.ofs and not counted:
        own_states(ref.sighted.sheet, post, post.fellows)
        post.ofs = post.ofs or states_before(ref, story)
    if counted or (statement.of is None and not post.ofs and (statement.bare or _pointed(ref))):
        return counted
    if len(post.ofs) < 2:
        return (_unnamed(statement, True, story.cast),)
    one = singular(statement.title, post)
    own = title_words(one)  # of "the Speakers of Parliaments" each is Speaker of Parliament
    words = statement.words if statement.words <= own else own - title_words(post.noun)
    each = [replace(statement, title=one, of=of, words=words) for of in post.ofs]
    return tuple(told_of(own, ref, story) or _unnamed(own, False, story.cast) for own in each)


def _pointed(ref: Reference) -> bool:
    """Whether "the two", "both" or the like stands before a post: they were told of before."""
    post = ref.unit.posts[0]
    before = {ref.sighted.sheet.low(n) for n in range(post.opening - 1, post.head_end)}
    return "both" in before or ("the" in before and not before.isdisjoint(NUMERALS))


def _counted(ref: Reference, statement: Statement, story: Story) -> tuple[Draft, ...]:
    """Whom "the two ministers", "the envoys of the three states" mean, if just so many with such a post have been
    spoken of, or in the sentence that last spoke of any."""
    sheet, post = ref.sighted.sheet, ref.unit.posts[0]
    before = [sheet.low(n) for n in range(post.opening - 1, post.head_end)]
    number = next((NUMERALS[low] for low in before if low in NUMERALS), post.fellows)
    if not number or statement.of is not None:
        return ()
    what = replace(statement, words=statement.words - _REGIONAL)
    leaders = post.noun == "leader" and number > 2 and what.bare
    diplomats = post.noun == "diplomat" and DIPLOMAT in what.kinds  # as America's Secretary of State is
    fits = [
        draft
        for draft in story.cast.drafts
        if 0 <= draft.seen < ref.number
        and not draft.plural
        and any(
            means(what, own.mirrored)
            or (leaders and own.kinds[0] in _LEADERS)
            or (diplomats and own.kinds[0] == "secretary of state" and not own.words and own.of in (None, "US"))
            for own in (draft.mirrors or draft).statements
        )
    ]
    if len(fits) > number and statement.weight:
        fits = _last_told(fits, ref, story.references)
    apart = not post.fellows or len({told(draft) for draft in fits}) == number
    return tuple(fits) if len(fits) == number and apart else ()


def _last_told(drafts: list[Draft], ref: Reference, references: list[Reference]) -> list[Draft]:
    """Those of them of whom the sentence tells that tells of any last, the one of the post left aside."""
    near = [one for one in references[: ref.number] if one.draft in drafts and one.sentence < ref.sentence]
    last = [one.draft for one in near if one.sentence == near[-1].sentence]
    return [draft for draft in drafts if draft in last] if near and near[-1].sentence >= ref.sentence - _SOON else []


def _unnamed(statement: Statement, plural: bool, cast: Cast) -> Draft:
    for draft in cast.drafts:
        same = any(statement.fits(own) and statement.of == own.of for own in draft.statements)
        if same and draft.name is None and draft.plural == plural:
            return draft
    draft = cast.add()
    draft.plural = plural
    draft.statements.append(statement)
    return draft
