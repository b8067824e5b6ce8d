"""The events of a store as Parquet beside it, two files a year: what reads many events at once reads them from here.

Everything in them is in the store; they are written anew where they are missing, or of another version of kg. Whatever
reads Parquet can read them: ``tables/events/2020.parquet``, ``tables/participations/2020.parquet``, both for
``undated`` events, too, and ``tables/names.parquet``.
"""

from __future__ import annotations

from kg.graph.columns.years import Columns

__all__ = ["Columns"]
