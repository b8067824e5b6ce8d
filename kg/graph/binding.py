"""Parameters into a query: each ``?name`` becomes the value, written as RDF, so that no text can break out of it.

Oxigraph's own substitutions bind only what the outermost SELECT projects, and a VALUES block is not seen by a FILTER of
an inner group; a constant is seen everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode


def bind(text: str, bare: str, values: Mapping[str, NamedNode | Literal]) -> str:
    """The query with the variables replaced.

    Args:
        text: the query.
        bare: the same, of the same length, with strings, IRIs and comments blanked out.
        values: by the variables' names, without ``?``.
    """
    if not values:
        return text
    found = re.compile(rf"[?$]({'|'.join(map(re.escape, sorted(values)))})(?![\w])")
    pieces, end = [], 0
    depths = _depths(bare)
    opening = bare.find("{")
    for match in found.finditer(bare):
        term = str(values[match[1]])
        pieces += [text[end : match.start()], _fitting(term, match[0], depths[match.start()], match.start() < opening)]
        end = match.end()
    return "".join([*pieces, text[end:]])


def _fitting(term: str, variable: str, depth: int, head: bool) -> str:
    """A bare term inside braces; in the head of a query it goes by its name, after the pattern it is an expression."""
    if depth:
        return term
    return f"({term} AS {variable})" if head else f"({term})"


def _depths(bare: str) -> list[int]:
    return list(_running(bare))


def _running(bare: str) -> Iterator[int]:
    depth = 0
    for character in bare:
        depth += {"{": 1, "}": -1}.get(character, 0)
        yield depth
