"""Who is meant by "he", "the visitor", "the two" and "the Iraqi": somebody already told of, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.facts.drafts import Draft
from kg.facts.scene import Line, Sight
from kg.facts.syntax import clause_verb, way
from kg.facts.tokens import Token
from kg.lexicon.encounters import words
from kg.mentions.marked import Marked, Mention

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "them", "their"})
_PARTIES = frozenset({"delegation", "pair", "party"})
"""What stands for those who met, too."""
_MALE = frozenset({"mr", "mr.", "king", "prince", "sheikh", "emir", "amir", "sultan", "pope", "sayyid", "lord", "sir"})
_FEMALE = frozenset({"ms", "ms.", "mrs", "mrs.", "queen", "princess", "sheikha", "lady", "daw", "madam"})


_STYLED = 20
"""How many characters before a name its style can stand: "His Majesty King X"."""
_WHILE = frozenset({"after", "as", "before", "when", "whilst", "while"})


@dataclass(slots=True)
class Memory:
    """Who was spoken of so far, the latest last, and by which pronoun each goes."""

    marked: Marked
    recent: list[int] = field(default_factory=list)
    subject: int | None = None
    sex: dict[int, str] = field(default_factory=dict)

    def note(self, line: Line) -> None:
        """Remembers a sentence after it was read."""
        told = [sight for sight in line.sights if len(sight.actors) == 1 and not sight.nested]
        told = [sight for sight in told if self.marked.actors[sight.actors[0]].kind == "person"]
        for sight in told:
            actor = sight.actors[0]
            if actor in self.recent:
                self.recent.remove(actor)
            self.recent.append(actor)
        first = next((sight for sight in told if is_subject(sight)), told[0] if told else None)
        self.subject = first.actors[0] if first else self.subject

    def known_sex(self, actor: int) -> str | None:
        """ "m" or "f" as a style or an earlier pronoun tells; None where neither does."""
        if actor not in self.sex:
            text = self.marked.article.text
            for number in self.marked.actors[actor].mentions:
                span = self.marked.mentions[number].span
                said = {one.lower() for one in text[max(0, span.start - 5) : span.end].split()}
                if said & (_MALE | _FEMALE):
                    self.sex[actor] = "f" if said & _FEMALE else "m"
                    break
        return self.sex.get(actor)


def is_subject(sight: Sight) -> bool:
    """Whether a mention is the grammatical subject of a verb, or joined to one."""
    top = sight.top
    while top.dep_ in ("conj", "appos"):
        top = top.head
    return top.dep_ in ("nsubj", "nsubjpass")


def referred(line: Line, memory: Memory, last: Draft | None) -> Line:
    """The sentence with the actors meant by its pronouns, role nouns and posts without a name."""
    held = {token for sight in line.sights if sight.actors for token in range(sight.first, sight.last)}
    sights = [_filled(sight, line, memory, last) for sight in line.sights]
    line = replace(line, sights=tuple(sights))
    for word in line.tokens:
        actors = () if word.i in held else _meant(word, line, memory, last)
        if actors:
            added = (*line.sights, _sight(word, line, actors, memory))
            line = replace(line, sights=tuple(sorted(added, key=lambda one: one.first)))
    return line


def _sight(word: Token, line: Line, actors: tuple[int, ...], memory: Memory) -> Sight:
    of = memory.marked.actors[actors[0]].of if len(actors) == 1 else None
    kind = "pronoun" if word.pos_ == "PRON" else "role"
    mention = Mention(line.place(word), line.passage.number, kind, actors, of, len(actors) > 1)
    return Sight(word.i, word.i + 1, word, way(word), mention, actors, kind, of, False)


def _filled(sight: Sight, line: Line, memory: Memory, last: Draft | None) -> Sight:
    """A post without a name, of a known state: the latest person of that state; members of a delegation: its side."""
    if sight.kind == "post" and sight.mention.plural and last is not None and _of_group(sight, memory):
        mates = [key for key in last.seats if sight.of is None or memory.marked.actors[key].of == sight.of]
        return replace(sight, actors=tuple(mates))
    if sight.actors or sight.kind != "post" or sight.mention.plural or not sight.of:
        return sight
    taken = {actor for one in line.sights for actor in one.actors}
    for actor in reversed(memory.recent):
        if memory.marked.actors[actor].of == sight.of and actor not in taken:
            return replace(sight, actors=(actor,))
    return sight


def _of_group(sight: Sight, memory: Memory) -> bool:
    span = sight.mention.span
    said = memory.marked.article.text[span.start : span.end].lower()
    return said.startswith("member") and any(group in said for group in ("delegation", "team", "mission"))


def _meant(word: Token, line: Line, memory: Memory, last: Draft | None) -> tuple[int, ...]:
    low = word.lower_
    glossed = _glossed(word, line)
    if glossed is not None:
        return glossed.actors
    if (low in _HE or low in _SHE) and word.head.lower_ not in words("styles") and word.text not in ("HE", "He."):
        actor = _person(word, line, memory, "m" if low in _HE else "f")
        return (actor,) if actor is not None else ()
    if low in _THEY or (low in ("two", "both", "pair", "duo", "three") and _stands_for_people(word)):
        return _several(word, line, last)
    if low in words("styles") and word.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj", "dative"):
        return () if _titled(word, line) else _styled(low, memory)
    if last is not None and word.pos_ == "NOUN" and word.lemma_ in words("role_words") and _pointed(word):
        return _by_role(word.lemma_, last)
    return ()


def _glossed(word: Token, line: Line) -> Sight | None:
    """Whom a bracket behind a pronoun names: "in which he (Vega) praised her"."""
    if word.pos_ != "PRON" or word.i + 1 >= len(word.doc) or word.doc[word.i + 1].text not in ("(", "["):
        return None
    return next((sight for sight in line.sights if sight.first == word.i + 2 and sight.actors), None)


def _titled(word: Token, line: Line) -> bool:
    """Whether a post stands behind a style, whose holder is then meant: "His Highness the Amir"."""
    return any(0 <= sight.first - word.i <= 2 and _only_the(word, sight, line) for sight in line.sights)


def _only_the(word: Token, sight: Sight, line: Line) -> bool:
    return all(token.lower_ == "the" for token in line.tokens if word.i < token.i < sight.first)


def _styled(style: str, memory: Memory) -> tuple[int, ...]:
    """The one who was given this style with his name, the latest of several; not for one inside his title."""
    text = memory.marked.article.text
    for actor in reversed(memory.recent):
        for number in memory.marked.actors[actor].mentions:
            span, name = memory.marked.mentions[number].span, memory.marked.mentions[number].name_span
            before = text[max(0, span.start - 8) : span.start].lower().split()
            near = text[max(span.start, name.start - _STYLED) : name.start].lower().split() if name is not None else []
            if style in (*before, *near):
                return (actor,)
    return ()


def _several(word: Token, line: Line, last: Draft | None) -> tuple[int, ...]:
    """Those meant by "they": the two told before in the sentence, else those of the encounter told last."""
    before = [actor for sight in line.sights if sight.last <= word.i and not sight.nested for actor in sight.actors]
    pair = tuple(dict.fromkeys(before))
    if len(pair) == 2 and word.dep_ in ("nsubj", "nsubjpass") and clause_verb(word).dep_ != "ROOT":
        return pair
    if last is None or line.headline or (word.dep_ == "poss" and _others_own(word)):
        return ()
    meant = sorted(last.core - _clause_mates(word, line))
    if word.lower_ in ("two", "pair", "both", "duo") and len(meant) > 2:
        sides = [
            [actor for actor in meant if last.seats[actor].sight.of == of]
            for of in dict.fromkeys(last.seats[a].sight.of for a in meant)
        ]
        meant = next((side for side in sides if len(side) == 2), [])
    return tuple(meant) if len(meant) >= 2 else ()


def _others_own(word: Token) -> bool:
    """Whether "their" is said of the subject of its clause, which is no people: "the committees held their session"."""
    before = (one for one in clause_verb(word).children if one.dep_ in ("nsubj", "nsubjpass") and one.i < word.i)
    return any(one.tag_ in ("NNS", "NNPS") and one.lemma_ not in words("people") | _PARTIES for one in before)


def _stands_for_people(word: Token) -> bool:
    """ "the two", "both", "the two ministers", but not "two days"."""
    if word.dep_ in ("nummod", "det", "predet"):
        return word.head.lemma_ in words("groups") | words("people") and any(
            one.lower_ in ("the", "both") for one in word.head.children
        )
    return word.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj", "poss") and (
        word.lower_ == "both" or any(one.lower_ == "the" for one in word.children)
    )


def _pointed(word: Token) -> bool:
    return any(one.lower_ in ("the", "his", "her", "this") for one in word.children)


def _by_role(lemma: str, last: Draft) -> tuple[int, ...]:
    wanted = "host" if lemma == "host" else "guest"
    found = [actor for actor, seat in last.seats.items() if seat.role == wanted and seat.within != "member"]
    if not found and wanted == "guest":
        found = [actor for actor in last.core if last.seats[actor].role == "party"][1:2]
    return tuple(found[:1]) if lemma != "visitors" else tuple(found)


def _person(word: Token, line: Line, memory: Memory, sex: str) -> int | None:
    """The one meant by a singular pronoun.

    The subject before it in the sentence, else the last sentence's, else the latest; as an object, one of another
    state than the subject's before one of the same.
    """
    barred = _clause_mates(word, line)
    fits = [
        actor
        for actor in dict.fromkeys(_order(word, line, memory))
        if actor not in barred
        and memory.marked.actors[actor].kind == "person"
        and memory.known_sex(actor) in (None, sex)
    ]
    if word.dep_ in ("dobj", "pobj", "dative"):
        states = {memory.marked.actors[actor].of for actor in barred}
        fits.sort(key=lambda actor: memory.marked.actors[actor].of in states)
    if not fits:
        return None
    memory.sex.setdefault(fits[0], sex)
    return fits[0]


def _order(word: Token, line: Line, memory: Memory) -> list[int]:
    before = [sight for sight in line.sights if sight.last <= word.i and len(sight.actors) == 1]
    order = [one.actors[0] for one in before if is_subject(one)]
    if _subordinate(word):
        order += [one.actors[0] for one in reversed(before) if not one.nested]
    order += [memory.subject] if memory.subject is not None else []
    order += [one.actors[0] for one in reversed(before)] + list(reversed(memory.recent))
    if _looks_ahead(word):
        order = [sight.actors[0] for sight in line.sights if sight.first > word.i and len(sight.actors) == 1][
            :1
        ] + order
    return order


def _subordinate(word: Token) -> bool:
    """Whether a pronoun is the subject of a clause behind "when" or "as", which goes on telling of who was just named:
    "it was handed to X when he received Y"."""
    verb = clause_verb(word)
    opened = any(one.lower_ in _WHILE and one.i < word.i for one in verb.children)
    return word.dep_ in ("nsubj", "nsubjpass") and verb.dep_ in ("advcl", "relcl", "ccomp") and opened


def _clause_mates(word: Token, line: Line) -> set[int]:
    """Those who stand at another place of the pronoun's own verb: "he received him" are two."""
    if word.dep_ == "poss":
        return set()
    verb = clause_verb(word)
    return {
        actor
        for sight in line.sights
        if clause_verb(sight.top).i == verb.i
        for actor in sight.actors
        if not sight.nested
    }


def _looks_ahead(word: Token) -> bool:
    """ "On his part, the minister …": the pronoun stands before him whom it means."""
    return (
        word.i <= 6
        and word.dep_ == "poss"
        and word.head.dep_ == "pobj"
        and clause_verb(word).i > word.i
        and word.head.lemma_ in ("part", "side", "arrival", "visit", "stay", "talk", "meeting", "office", "residence")
    )
