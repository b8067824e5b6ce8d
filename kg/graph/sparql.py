"""SPARQL in: prefixes set, parameters bound as values, read only, nothing asked of other servers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import InputError, KgError, UsageError
from kg.graph.binding import bind
from kg.graph.merge import MERGED, shown
from kg.graph.results import Answer, SelectResult, TripleResult
from kg.vocab import PREFIXES, XSD

_QUIET = re.compile(
    r"""<[^<>"{}|^`\\\s]*> | "{3}.*?"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \#[^\n]*""",
    re.VERBOSE | re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$-])SERVICE(?![\w:-])", re.IGNORECASE)
_FROM = re.compile(r"(?<![\w:?$-])FROM(?![\w:-])", re.IGNORECASE)
_LONG = 160
"""Signs of an error that are shown: a parser lists all it could have read."""
_UPDATE = re.compile(r"(?<![\w:?$-])(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)(?![\w:-])", re.IGNORECASE)
_OPEN_GRAPH = re.compile(r"(?<![\w:?$-])GRAPH\s*([?$]\w+)\s*\{", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\w?$:.-])(\w+):((?:[\w-]+\.){2,}[\w-]+)")
_AT = re.compile(r"error at (\d+):(\d+): ", re.DOTALL)


def query(store: Store, text: str, params: Mapping[str, str]) -> Answer:
    """See :meth:`kg.graph.store.Graph.query`."""
    bare = _bare(text)
    if _SERVICE.search(bare):
        raise UsageError("SERVICE asks other servers; kg answers from its own graph only")
    if _FROM.search(bare):
        raise UsageError("a query runs over all graphs, without FROM", hint="GRAPH <name> { … } asks one of them")
    for name in params:
        if not re.search(rf"[?$]{re.escape(name)}\b", bare):
            raise UsageError(f"the query has no ?{name} to bind")
    bound = bind(text, bare, {name: value(one) for name, one in params.items()})
    try:
        found = run(store, bound)
    except SyntaxError as error:
        raise _syntax_error(str(error), bare) from None
    except (OSError, ValueError) as error:
        raise KgError(f"the query failed: {error}") from None
    if isinstance(found, QueryBoolean):
        return bool(found)
    return SelectResult(found) if isinstance(found, QuerySolutions) else TripleResult(found)


def run(store: Store, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    """The query over the merge of all graphs; a graph that it leaves open is not the merge."""
    text = _spelt_out(text, _bare(text))
    bare = _bare(text)
    ends = [(_end(bare, match.end() - 1), match[1]) for match in _OPEN_GRAPH.finditer(bare)]
    for end, variable in sorted(ends, reverse=True):
        text = f"{text[:end]} {shown(variable)} {text[end:]}"
    return store.query(text, prefixes=PREFIXES, default_graph=MERGED)


def _spelt_out(text: str, bare: str) -> str:
    """Names with two dots or more as IRIs: SPARQL allows them, but Oxigraph 0.5 takes only one dot."""
    own = {match[1] for match in re.finditer(r"(?i)\bPREFIX\s+([\w-]*):", bare)}
    for match in reversed(list(_DOTTED.finditer(bare))):
        if match[1] in PREFIXES and match[1] not in own:
            text = f"{text[: match.start()]}<{PREFIXES[match[1]]}{match[2]}>{text[match.end() :]}"
    return text


def _end(bare: str, opening: int) -> int:
    """Behind the brace that closes the one at ``opening``; the end of the text if none does."""
    depth = 0
    for place in range(opening, len(bare)):
        depth += {"{": 1, "}": -1}.get(bare[place], 0)
        if depth == 0:
            return place + 1
    return len(bare)


def _bare(text: str) -> str:
    """The text with its IRIs, strings and comments blanked out."""
    return _QUIET.sub(lambda match: " " * len(match[0]), text)


def value(text: str) -> NamedNode | Literal:
    """``2020-10-29`` a day, ``3`` a number, ``<…>`` and ``prefix:name`` an IRI, anything else a string."""
    prefix, colon, name = text.partition(":")
    try:
        if text.startswith("<") and text.endswith(">"):
            return NamedNode(text[1:-1])
        if colon and prefix in PREFIXES:
            return NamedNode(PREFIXES[prefix] + name)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return Literal(date.fromisoformat(text).isoformat(), datatype=NamedNode(XSD.date))
    except ValueError as error:
        raise UsageError(f"{text}: {error}") from None
    return Literal(int(text)) if re.fullmatch(r"[+-]?\d+", text) else Literal(text)


def _syntax_error(message: str, bare: str) -> InputError:
    if _UPDATE.match(bare.strip()):
        return InputError("query", "updates are not allowed: kg changes a graph by kg build alone")
    match = _AT.match(message)
    if match is None:
        return InputError("query", " ".join(message.split())[:_LONG])
    expected = " ".join(message[match.end() :].split())
    short = expected.split(",")[0] if "Prefix not found" in expected else expected
    short = "unknown prefix" if "Prefix not found" in short else short
    if len(short) > _LONG:
        short = short[:_LONG].rsplit(",", 1)[0] + ", …"
    return InputError("query", short, line=int(match[1]), column=int(match[2]))
