"""diplokg: who met whom, when, where, on which side and in what capacity."""

__version__ = "0.1.0"
