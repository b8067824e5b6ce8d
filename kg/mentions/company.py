"""What a person is for want of own words: one of a group told before, or of the side in whose company he is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon.states import is_state
from kg.mentions.cast import Draft
from kg.mentions.delegates import AUXILIARIES, listed
from kg.mentions.gaps import gap
from kg.mentions.leaders import leading, led_with
from kg.mentions.owners import owner
from kg.mentions.post import NUMERALS, singular
from kg.mentions.reference import Reference
from kg.mentions.sheet import Sheet
from kg.mentions.statements import CHIEFS, OF_STATES, Statement

_RETINUE = frozenset({"accompanied", "accompanying", "alongside", "entourage", "flanked"})
"""What stands between somebody and those who travel with him."""
_CUES = frozenset(
    [
        "accompanied",
        "accompanying",
        "alongside",
        "assisted",
        "flanked",
        "entourage",
        "travelling",
        "traveling",
        "including",
        "included",
        "beside",
        ":",
    ]
)
_TOGETHER = frozenset({"along", "together"})
_SENDING = frozenset(
    [
        "send",
        "sending",
        "sent",
        "sends",
        "fielded",
        "fields",
        "represented",
        "dispatched",
        "named",
        "nominated",
        "appointed",
        "delegated",
    ]
)
_SPEAKING = frozenset(
    ["speak", "speaks", "spoke", "speaking", "sit", "sits", "sat", "sign", "signed", "standing", "stand"]
)
_LISTED = frozenset({"none", "article", "comma", "and", "comma and", "semicolon"})
_ENCOUNTERS = frozenset(
    [
        "agreed",
        "are",
        "conferred",
        "discussed",
        "exchanged",
        "had",
        "have",
        "held",
        "meet",
        "met",
        "review",
        "reviewed",
        "sat",
        "shook",
        "signed",
        "spoke",
        "talked",
        "were",
        "will",
    ]
)
_ATTENDING = frozenset({"attendance", "present", "there"})
"""Behind "were": those who are there with others."""
_COUNTED = NUMERALS.keys() - {"both"}
"""Before a post that opens a list of names; "both ministers" were named before."""
_FIELDED = frozenset({"commissioner", "minister", "secretary"})
"""Posts that are told apart by their fields."""
_BACK = 2


def enlist(references: list[Reference]) -> None:
    """Gives names that say no more than their state the post of the group that was told before them."""
    for ref in references:
        draft = ref.draft
        if draft is None or draft.name is None or draft.mirrors:
            continue
        if _looks_after(ref, draft, references) or draft.statements:
            continue
        fellow = _fellow(ref, references)
        if fellow is not None:
            draft.statements.append(replace(fellow, of=draft.of, near=False))
            continue
        draft.of = draft.of or _sent(ref)
        if draft.of is None:
            continue
        group = _group(ref, references)
        if group is None or group.statement is None:
            continue
        if group.statement.mirror:
            draft.mirrors = _head(group, references)
            _take_place(draft, group)
        else:
            title = singular(group.statement.title, group.unit.posts[0])
            draft.statements.append(replace(group.statement, title=title, of=draft.of, near=False))


def _take_place(draft: Draft, group: Reference) -> None:
    """Puts somebody where a group had one of his state without a name."""
    gone = next((one for one in group.drafts if one.name is None and one.of == draft.of), None)
    if gone is not None:
        group.drafts = tuple(draft if one is gone else one for one in group.drafts)
        gone.mentions.remove(group.number)
        draft.mentions = sorted({*draft.mentions, group.number})


def _field(ref: Reference) -> str | None:
    """What a bracket behind a name says that he looks after: "X (Finance), Y (the presidency)"."""
    sheet, name = ref.sighted.sheet, ref.unit.name
    if name is None or name.closing - name.last < 3 or sheet.low(name.last) != "(":
        return None
    first, last = name.last + 1 + (sheet.low(name.last + 1) == "the"), name.closing - 1
    inside = range(first, last)
    known = all(sheet.is_domain(n) or sheet.low(n) in ("and", "&", ",", "of", "for", "the") for n in inside)
    return sheet.slice(first, last) if first < last and known else None


def _looks_after(ref: Reference, draft: Draft, references: list[Reference]) -> bool:
    """Gives somebody the field in the bracket behind his name, with the post of his group; whether there is one."""
    field = _field(ref)
    if field is None:
        return False
    if draft.statements:
        whole = ref.unit.shared and all(own.bare for own in draft.statements)
        draft.statements = [replace(own, title=f"{own.title} of {field}") if whole else own for own in draft.statements]
        return whole
    group = _fielded(ref, references)
    if group is None or group.statement is None:
        return False
    title = f"{singular(group.statement.title, group.unit.posts[0])} of {field}"
    draft.statements.append(replace(group.statement, title=title, of=draft.of or group.unit.of))
    return True


def _fielded(ref: Reference, references: list[Reference]) -> Reference | None:
    """The plural post without a field that was told last before: "three ministers"."""
    for one in reversed(references[: ref.number]):
        if one.passage < ref.passage - _BACK:
            return None
        if one.unit.posts and one.unit.posts[0].plural and one.statement is not None:
            return one if one.unit.posts[0].noun in _FIELDED and one.statement.bare else None
    return None


def _fellow(ref: Reference, references: list[Reference]) -> Statement | None:
    """The post of the one named before: "Chad's foreign minister, X, and Guinea's, Y"."""
    sheet, name = ref.sighted.sheet, ref.unit.name
    if name is None or name.of is None or not ref.number or ref.unit.own_posts:
        return None
    own = {sheet.low(n) for n in range(name.opening, name.first)}
    before = references[ref.number - 1]
    if _row_of_chiefs(before, ref):
        return before.draft.statements[-1] if before.draft is not None else None
    if not {"'s", ","} <= own or before.sentence != ref.sentence or before.unit.name is None:
        return None
    return before.statement if before.unit.own_posts and not before.unit.own_posts[0].counterpart else None


def _row_of_chiefs(before: Reference, ref: Reference) -> bool:
    """Whether somebody of another state follows one of whom a state has one: "the President of A, X; Y of B and Z of
    C"."""
    draft, of = before.draft, ref.unit.name.of if ref.unit.name is not None else None
    if before.sentence != ref.sentence or before.unit.name is None or draft is None or not draft.statements:
        return False
    sole = draft.statements[-1].kinds[0] in CHIEFS and draft.statements[-1].weight > 1
    between = gap(ref.sighted.sheet, before.unit.closing, ref.unit.opening)
    apart = is_state(of) and is_state(told(draft)) and told(draft) != of
    going = not before.unit.own_posts and not draft.statements[-1].near
    return sole and apart and (between == "semicolon" or (going and between in ("comma", "and", "comma and")))


def _group(ref: Reference, references: list[Reference]) -> Reference | None:
    """The last plural post told before: of the name's own state among others, or before a list of such names."""
    for one in reversed(references[: ref.number]):
        if one.passage < ref.passage - _BACK:
            return None
        if one.unit.name is None and one.unit.posts[0].plural and one.statement is not None and one.statement.weight:
            ofs = one.unit.posts[0].ofs
            if (ref.draft and ref.draft.of in ofs) or (
                len(ofs) < 2 and (_rows(ref, references) > 1 or one.unit.posts[0].determiner in _COUNTED)
            ):
                return one
            return None
    return None


def _rows(ref: Reference, references: list[Reference]) -> int:
    """How many names with nothing but a state stand in the passage."""
    return sum(
        one.passage == ref.passage
        and one.draft is not None
        and one.unit.name is not None
        and not one.unit.own_posts
        and (one.unit.name.of or one.draft.of) is not None
        for one in references
    )


def _head(group: Reference, references: list[Reference]) -> Draft | None:
    before = [one.draft for one in references[: group.number] if one.draft and one.draft.name and one.draft.statements]
    return before[-1] if before else None


def accompany(references: list[Reference]) -> None:
    """Sets whom somebody is of by his company, for those of whom nothing tells it."""
    for ref in references:
        draft = ref.draft
        if draft is None or ref.unit.name is None or told(draft) or draft.beside or not ref.unit.posts:
            continue
        if ref.unit.shared:
            draft.beside = _owned(ref, references) or led_with(ref, references[: ref.number])
            continue
        draft.beside = next((of for of in _company(ref, references) if of and of not in barred(draft)), None)


def _company(ref: Reference, references: list[Reference]) -> Iterator[str | None]:
    """Whom somebody can be of by the words around him, the surest first."""
    yield _owned(ref, references)
    yield _seated(ref)
    yield _sent(ref)
    yield leading(ref) or led_with(ref, references[: ref.number])
    yield listed(ref)
    yield _neighbour(ref, references)
    yield _led(ref, references)
    yield _called_on(ref, references)


def _called_on(ref: Reference, references: list[Reference]) -> str | None:
    """Where the envoy is sent whom somebody of a government meets: "the Ambassador of A to B met Minister X"."""
    if ref.statement is None or not OF_STATES & set(ref.statement.kinds):
        return None
    envoys = [one.statement.sent for one in references if one.sentence == ref.sentence and one.statement is not None]
    goals = {of for sent in envoys for of in sent}
    return next(iter(goals)) if len(goals) == 1 else None


def told(draft: Draft) -> str | None:
    """Whom an actor is of by the words said of him."""
    return next((s.of for s in draft.statements if s.of), None) or draft.of


def barred(draft: Draft) -> set[str]:
    """Whom somebody cannot be of: a counterpart is not of his principal's state, an envoy not of that he is sent to."""
    principal = told(draft.mirrors) or draft.mirrors.beside if draft.mirrors is not None else None
    return {of for own in draft.statements for of in own.sent} | ({principal} if principal else set())


def _seated(ref: Reference) -> str | None:
    """ "His counterpart in France, X"."""
    sheet, post = ref.sighted.sheet, ref.unit.own_posts[0]
    marks = (mark for mark in sheet.marks.all if post.head_end < mark.first < post.last and mark.state)
    return next((mark.of for mark in marks), None) if post.counterpart else None


def _sent(ref: Reference) -> str | None:
    """ "Uzbekistan was represented by X", "Bishkek sent X", "Cuba by its ambassador X", "X will speak for Angola"."""
    sheet = ref.sighted.sheet
    n = ref.unit.opening
    if ref.unit.own_posts and ref.unit.own_posts[0].determiner in ("its", "whose"):
        marks = [
            mark for mark in sheet.marks.all if mark.last <= n and mark.first >= sheet.sentence_start(ref.unit.first)
        ]
        return marks[-1].of if marks else None
    k = n - 1 - (sheet.low(n - 1) == "by")
    while sheet.low(k) in _SENDING or sheet.low(k) in AUXILIARIES:
        k -= 1
    mark = sheet.marks.before.get(k + 1)
    if mark is not None and k < n - 1:
        return mark.of
    k = ref.unit.closing + (sheet.low(ref.unit.closing) in ("will", "is", "was"))
    if sheet.low(k) in _SPEAKING and sheet.low(k + 1) == "for":
        mark = sheet.marks.at.get(k + 2 + (sheet.low(k + 2) == "the"))
        return mark.of if mark is not None else None
    return None


def _neighbour(ref: Reference, references: list[Reference]) -> str | None:
    """Whom the one before in the same list is of."""
    if not ref.number:
        return None
    before = references[ref.number - 1]
    if before.passage != ref.passage or before.draft is None:
        return None
    between = gap(ref.sighted.sheet, before.unit.closing, ref.unit.opening)
    if between not in _LISTED or (between == "and" and not _in_list(before, references) and _meet(before, ref)):
        return None
    of = told(before.draft) or before.draft.beside
    return of if is_state(of) else None


def _meet(one: Reference, other: Reference) -> bool:
    """Whether "A and B" are the two sides of something: "between A and B", "A and B met"."""
    sheet, n = other.sighted.sheet, other.unit.closing
    if sheet.low(n) in ("are", "were") and _ATTENDING & {sheet.low(n + 1), sheet.low(n + 2)}:
        return False
    return sheet.low(one.unit.opening - 1) == "between" or sheet.low(n) in _ENCOUNTERS


def _in_list(ref: Reference, references: list[Reference]) -> bool:
    """Whether somebody stands in a list behind another, and so begins no "A and B"."""
    before = references[ref.number - 1] if ref.number else None
    if before is None or before.passage != ref.passage:
        return False
    return gap(ref.sighted.sheet, before.unit.closing, ref.unit.opening) in _LISTED


def _led(ref: Reference, references: list[Reference]) -> str | None:
    """Whom the one is of in whose company somebody is named: "With her was …", "X, accompanied by …"."""
    sheet = ref.sighted.sheet
    start = sheet.sentence_start(ref.unit.first)
    if sheet.low(start) in _CUES and ref.unit.opening - start <= 3:
        return next(
            (told(one.draft) for one in references[ref.number + 1 :] if one.sentence == ref.sentence and one.draft),
            None,
        )
    for one in reversed(references[: ref.number]):
        if one.sentence != ref.sentence:
            break
        if one.draft is None:
            continue
        between = {sheet.low(n) for n in range(one.unit.closing, ref.unit.opening)}
        if between & _CUES or {"with", "him"} <= between or {"with", "her"} <= between or {"joined", "by"} <= between:
            return told(one.draft) or one.draft.beside
        if _fronted(sheet, one):
            return told(one.draft) or one.draft.beside
        if one is references[ref.number - 1] and _with(sheet, ref):
            return told(one.draft) or one.draft.beside
    return None


def in_retinue(ref: Reference, references: list[Reference]) -> bool:
    """Whether somebody travels with one named before in the sentence: "X, accompanied by Y, …"."""
    sheet = ref.sighted.sheet
    before = [one for one in references[: ref.number] if one.sentence == ref.sentence and one.draft is not None]
    return any(
        not _RETINUE.isdisjoint(sheet.low(n) for n in range(one.unit.closing, ref.unit.opening)) for one in before
    )


def _with(sheet: Sheet, ref: Reference) -> bool:
    """Whether "together with" stands before somebody."""
    n = ref.unit.opening - 1
    return sheet.low(n) == "with" and sheet.low(n - 1) in _TOGETHER


def _fronted(sheet: Sheet, one: Reference) -> bool:
    """Whether a sentence or its part opens with somebody's company: "Traveling with X are", "With X sat"."""
    n = one.unit.opening - 1
    return sheet.low(n) == "with" and bool({sheet.low(n - 1), sheet.low(n - 2)} & {"", ".", ";", "”", '"'})


def _owned(ref: Reference, references: list[Reference]) -> str | None:
    """ "His Foreign Minister X": whom the one named before is of."""
    draft = owner(ref, references)
    return told(draft) or draft.beside if draft is not None else None
