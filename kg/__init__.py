"""diplokg: who met whom, when, where, on which side and in what capacity."""

import os

__version__ = "0.1.0"

# The matrices are small: threads of one process would only take the cores from the others that read beside it.
# Read once, when NumPy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
