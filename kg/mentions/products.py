"""Matrix products by NumPy's BLAS while the pipeline runs: half of its time is products, and spaCy's own are slower.

The numbers are the same but for the last bits of their fractions.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps


class BlasOps(NumpyOps):  # type: ignore[misc]  # compiled, without types
    """thinc's operations on arrays, with the product left to NumPy."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


_OPS = BlasOps()


@contextmanager
def blas_products(nlp: Language) -> Iterator[None]:
    """Within it the models of the pipeline multiply by BLAS; behind it as before."""
    nodes = [node for _, pipe in nlp.pipeline for node in _nodes(pipe)]
    before = [node.ops for node in nodes]
    try:
        for node in nodes:
            node.ops = _OPS
        yield
    finally:
        for node, ops in zip(nodes, before, strict=True):
            node.ops = ops


def _nodes(pipe: object) -> list[Model[Any, Any]]:
    """The layers of a part of the pipeline that run on NumPy; of a part without a model none."""
    model = getattr(pipe, "model", None)
    return [node for node in model.walk() if type(node.ops) is NumpyOps] if isinstance(model, Model) else []
