"""Learns what judges the pairs of an article's actors, from annotated articles: ``make train``.

Articles whose number leaves 2 when divided by 3 are held aside: they are never learnt from. Needs PyTorch, which
nothing else in kg does.
"""
