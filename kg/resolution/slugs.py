"""Words to the tails of IRIs."""

from __future__ import annotations

import hashlib
import re

from anyascii import anyascii

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens: ``Recep Tayyip Erdoğan`` is ``recep-tayyip-erdogan``.

    Text without a single letter or digit becomes a short digest of itself, so that a slug is never empty.
    """
    found = _OTHER.sub("-", anyascii(text).replace("'", "").lower()).strip("-")
    return found or hashlib.sha256(text.encode()).hexdigest()[:8]
