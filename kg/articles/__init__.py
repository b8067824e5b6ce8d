"""Source formats to articles, one format a file: bytes in, :class:`kg.model.Article` out.

Text is kept as it came, without a byte order mark; spans count its code points. What cannot be read is said in one
line, skipped, and the rest goes on.
"""

from __future__ import annotations

from kg.articles.listing import Format, formats, suffixes
from kg.articles.reading import read
from kg.articles.records import Skipped

__all__ = ["Format", "Skipped", "formats", "read", "suffixes"]
