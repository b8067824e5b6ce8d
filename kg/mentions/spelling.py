"""How a place is written out: in the article's own spelling, but not in capitals or in a formal or longer form."""

from __future__ import annotations

from kg.lexicon.cities import City
from kg.lexicon.gazetteer import fold
from kg.lexicon.states import State

_FORMAL = ("Republic", "Kingdom", "State of", "Union of", "Commonwealth", "Federation", "Confederation", "Sultanate")


def spelled(city: City, words: str) -> str:
    """The register's form of the spelling that the words use; the usual name if they only add to it.

    So, too, if they are written in another language and space it out: "Ha Noi" stays as it is, "Hà Nội" does not.
    """
    same = (name for name in (city.name, *city.spellings) if fold(name) == fold(words))
    form = next(same, city.name)
    more = form.startswith((f"{city.name} ", f"{city.name},"))
    return city.name if more or _spaced_out(form, city.name, words) else form


def spelled_state(state: State, words: str) -> str:
    """The name that the words use ("Turkey", "Ivory Coast"), or the usual name for an abbreviation or a formal name."""
    same = (name for name in (state.name, *state.names) if fold(name) == fold(words))
    form = next(same, state.name)
    short = form.replace(".", "").isupper() or "." in form
    formal = any(word in form for word in _FORMAL)
    return state.name if short or formal or _spaced_out(form, state.name, words) else form


def _spaced_out(form: str, name: str, words: str) -> bool:
    return form.casefold() != words.casefold() and _unspaced(form) == _unspaced(name)


def _unspaced(name: str) -> str:
    return fold(name).replace(" ", "").replace("-", "")
