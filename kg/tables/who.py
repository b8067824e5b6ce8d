"""Who is named in a cell or a remark: posts with their states, names, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.lexicon.titles import honorifics, titles
from kg.model import Standing
from kg.tables.line import Line
from kg.tables.titles import Title, is_standing, is_style, title_at
from kg.tables.when import MONTHS

_DETERMINERS = frozenset({"her", "his", "its", "the", "their"})
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Who:
    """A person, or the unnamed holder of a post; ``[start, end)`` in the text.

    ``told``: the words say for whom it stands, though ``of`` may be None where that is not known. ``near`` is whom the
    one before it in a list stands for, which "and" can carry on: "Lebanese Prime Minister Hariri and Speaker Berri".
    """

    name: str | None
    title: str | None
    of: str | None
    start: int
    end: int
    told: bool = False
    near: str | None = None

    @property
    def standing(self) -> Standing:
        words = set((self.title or "").lower().replace("-", " ").split())
        for standing in (Standing.FORMER, Standing.ACTING, Standing.DESIGNATE):
            if words & set(titles().standing.get(str(standing), ())):
                return standing
        return Standing.INCUMBENT


def people_at(line: Line, n: int) -> tuple[list[Who], int]:
    """Those whom the phrase at the word names, and where it ends; nobody, and the word itself, if it names none."""
    begin = n
    plain = _past_styles(line, n)
    determined = plain == n and line.low(n) in _DETERMINERS
    n = _past_styles(line, n + 1) if determined else plain
    lead = n + (is_standing(line.low(n)) and n + 1 in line.owners)
    owners, k = _owners(line, lead)
    title = title_at(line, k)
    if title is not None and lead > n:
        title.first, title.gaps = n, [*title.gaps, (lead, k)]
    if title is None:
        return _bare(line, begin, n, styled=n > begin) if not determined else ([], begin)
    if k in line.owners and not owners and not title.owners:
        return [], begin
    title.owners = title.owners or owners
    if line.slice(*title.heads[-1]).lower().rstrip("s") in titles().counterparts:
        return [], begin
    if title.plural:
        return _several(line, begin, title)
    return _one(line, begin, title, determined=determined)


def _owners(line: Line, n: int) -> tuple[list[str | None], int]:
    """The states before a title: "Russian", "British, French, and German"; their capitals are none."""
    found: list[str | None] = []
    k = n
    while k in line.owners and not (line.owners[k].seat and title_at(line, line.owners[k].last) is None):
        found.append(line.owners[k].code)
        n = k = line.owners[k].last
        while line.low(k) in {",", "and"}:
            k += 1
    return found, n


def _one(line: Line, begin: int, title: Title, *, determined: bool) -> tuple[list[Who], int]:
    joined = _joined(line, title) if not determined else None
    title = joined or title
    name = name_at(line, title.end)
    owners = title.owners or [None]
    while name is not None and is_style(line.low(name[0])) and line.capital(name[0] + 1) and name[1] > name[0] + 1:
        name = name[0] + 1, name[1]
    if name is None:
        return _post(line, begin, title, determined=determined)
    first, last = name
    of, told, end = _behind(line, last, owners[0], told=bool(title.owners))
    who = Who(
        name_text(line, first, last),
        _own_title(line, title),
        of,
        line.words[begin].start,
        line.words[last - 1].end,
        told,
    )
    return [who], end


def _joined(line: Line, title: Title) -> Title | None:
    """Two posts of one person: "Crown Prince and Prime Minister Mohammed bin Salman"."""
    if line.low(title.end) not in {"and", "&"} or name_at(line, title.end):
        return None
    second = title_at(line, title.end + 1)
    if second is None or second.plural or name_at(line, second.end) is None:
        return None
    if (title.end + 1) in line.owners:
        return None
    return replace(
        second,
        first=title.first,
        heads=[*title.heads, *second.heads],
        owners=title.owners or second.owners,
        gaps=[*title.gaps, *second.gaps],
    )


def _own_title(line: Line, title: Title) -> str:
    """Without a style that stands between post and name."""
    first, last = title.heads[-1]
    styled = len(title.heads) > 1 and title.last == last and is_style(line.low(first))
    return title.text(line, title.heads[-2][1] if styled else None)


def _post(line: Line, begin: int, title: Title, *, determined: bool) -> tuple[list[Who], int]:
    """A post without a name, which is somebody where it is said whose it is, or a state has one of it."""
    last = title.heads[-1]
    if len(title.heads) > 1 and last[1] == title.end and last[1] - last[0] == 1 and line.capital(last[0]):
        noun = line.low(last[0])
        if noun not in titles().sole and noun not in {"minister", "secretary", "ambassador"}:
            cut = replace(title, last=title.heads[-2][1], heads=title.heads[:-1])
            name = line.words[last[0]].text  # "Prime Minister Bishop": a noun for a post that is a name here
            of = (title.owners or [None])[0]
            who = Who(
                name,
                cut.text(line),
                of,
                line.words[begin].start,
                line.words[last[0]].end,
                bool(title.owners),
            )
            return [who], title.end
    sole = line.slice(*last).lower().replace("-", " ") in titles().sole
    if not (determined or title.owners or sole) or not line.capital(last[0]):
        return [], begin
    owners = title.owners or [None]
    span = line.words[begin].start, line.words[title.end - 1].end
    return [Who(None, title.text(line), owners[0], *span, bool(title.owners))], title.end


def _several(line: Line, begin: int, title: Title) -> tuple[list[Who], int]:
    """The holders of a plural title: by their names, or by their states."""
    text = title.text(line)
    found: list[Who] = []
    n = end = title.end
    while (name := name_at(line, n)) is not None and not _begins(line, n, found):
        of, told, end = _behind(line, name[1], None, told=False)
        given = title.owners[len(found)] if len(found) < len(title.owners) else next(iter(title.owners), None)
        span = line.words[name[0]].start, line.words[name[1] - 1].end
        found.append(Who(name_text(line, *name), text, of if told else given, *span, told or bool(title.owners)))
        n = end
        while line.low(n) in {",", "and", "&"}:
            n += 1
        if n == end:
            break
    if found:
        return found, end
    span = line.words[begin].start, line.words[title.end - 1].end
    states = [owner for owner in title.owners if owner is None or len(owner) == 2]
    if len(states) > 1:
        return [Who(None, text, owner, *span, True) for owner in dict.fromkeys(states)], title.end
    return [], begin


def _begins(line: Line, n: int, found: list[Who]) -> bool:
    """Whether another title, not a further name, begins at the word."""
    return bool(found) and title_at(line, _owners(line, n)[1]) is not None


def _behind(line: Line, n: int, of: str | None, *, told: bool) -> tuple[str | None, bool, int]:
    """The state behind a name: "Hussein of Jordan", "Diefenbaker (Canada)"."""
    if line.low(n) == "of":
        k = n + 1 + (line.low(n + 1) == "the")
        if k in line.owners:
            return line.owners[k].code, True, line.owners[k].last
    if line.low(n) == "(" and n + 1 in line.owners and line.low(line.owners[n + 1].last) == ")":
        return line.owners[n + 1].code, True, line.owners[n + 1].last + 1
    return of, told, n


def _bare(line: Line, begin: int, n: int, *, styled: bool) -> tuple[list[Who], int]:
    """A name without a post: a style before it, or two words of which posts, bodies and states are not made."""
    name = name_at(line, n)
    if name is None:
        return [], begin
    first, last = name
    words = range(first, last)
    letters = [k for k in words if line.capital(k)]
    odd = any(line.low(k) in titles().parts or line.low(k) in titles().domains or k in line.owners for k in words)
    plural = line.low(last - 1).endswith("s") and len(letters) < 2
    lower_next = last < len(line) and line.words[last].text[0].islower() and line.low(last) not in _FOLLOWS
    if not styled and (len(letters) < 2 or odd or plural or lower_next):
        return [], begin
    of, told, end = _behind(line, last, None, told=False)
    span = line.words[begin].start, line.words[last - 1].end
    return [Who(name_text(line, first, last), None, of, *span, told)], end


_FOLLOWS = frozenset(
    {"about", "after", "and", "as", "at", "before", "during", "for", "in", "on", "regarding", "to", "while", "who"}
)


def name_at(line: Line, n: int) -> tuple[int, int] | None:
    """The words ``[first, last)`` of a name at the word, after styles ("His Holiness", "Gen."), or None."""
    first = _past_styles(line, n)
    k, last = first, first
    while k < len(line):
        low = line.low(k)
        if _is_date(line, k) or (k in line.owners and line.words[k].text.isupper() and len(low) > 1):
            break
        if line.capital(k):
            k, last = k + 1, k + 1
        elif _is_particle(line, k):
            k += 1
        elif k > first and low in _GLUE and line.glued(k) and line.glued(k + 1):
            k, last = k + 2, k + 2
        elif low == "." and k == last and _short(line, k - 1):
            k, last = k + 1, k + 1
        elif low == "(" and last > first and (close := _closing(line, k)):
            k = close + 1
        elif low == "," and line.low(k + 1) in honorifics().suffixes:
            k, last = k + 2, k + 2
        else:
            break
    if last <= first or (last - first > 1 and all(line.low(n) in titles().parts for n in range(first, last))):
        return None
    return (first, last - 1) if line.low(last - 1) == "." and line.stops(last - 1) else (first, last)


def _is_particle(line: Line, k: int) -> bool:
    """A small word inside a name; "at" and "as" are that before a hyphen alone."""
    if line.low(k) not in _PARTICLES:
        return False
    return line.low(k + 1) in _GLUE or (line.low(k) not in _NO_PARTICLES and _goes_on(line, k + 1))


def _goes_on(line: Line, k: int) -> bool:
    return line.capital(k) or line.low(k) in _PARTICLES


def _closing(line: Line, k: int) -> int:
    """Where the bracket of a call name closes that the rest of the name follows; 0 if it is another bracket."""
    close = next((n for n in range(k + 2, k + 5) if line.low(n) == ")"), 0)
    return close if line.capital(close + 1) and all(line.capital(n) for n in range(k + 1, close)) else 0


_PARTICLES = honorifics().particles
_NO_PARTICLES = frozenset({"an", "as", "at"})
_GLUE = frozenset({"-", "'", "’", "–"})


def _short(line: Line, k: int) -> bool:
    word = line.words[k]
    return (len(word.text) == 1 or word.low in honorifics().abbreviations) and not line.stops(k + 1)


def _past_styles(line: Line, n: int) -> int:
    """Behind courtesy titles and ranks that a name follows."""
    while True:
        for phrase in honorifics().phrases.get(line.low(n), ()):
            end = line.matches(n, phrase)
            if end:
                end += line.low(end) == "." and line.low(end - 1) in honorifics().abbreviations
                if end < len(line) and (line.capital(end) or line.low(end) in _PARTICLES):
                    break
        else:
            return n
        if not line.capital(n):
            return n
        n = end


def _is_date(line: Line, k: int) -> bool:
    low = line.low(k)
    numbered = line.low(k + 1)[:1].isdigit() or line.low(k + 2)[:1].isdigit()
    return (low in titles().calendar or low[:3] in MONTHS) and numbered


def name_text(line: Line, first: int, last: int) -> str:
    """A name as worded, without what stands in brackets."""
    return " ".join(_BRACKET.sub(" ", line.slice(first, last)).split())
