"""Keeps None, True and False alive: PySide6 6.12 gives back a reference that it never took, on Python before 3.12.

Its wheel is built for Pythons in which these objects are immortal. On 3.11 every call that returns nothing takes one
from the count of None (measured: 200 calls of QWidget.update, 200 references), and after some thousand strokes of a
painter the interpreter stops with "deallocating None".
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
ENOUGH = 1 << 60  # references: no station calls Qt as often as this


def keep_singletons() -> None:
    """Make them as good as immortal, once; call it before the first window, in the program and in tests."""
    if sys.version_info >= IMMORTAL_SINCE:
        return
    for kept in (None, True, False, NotImplemented):
        if sys.getrefcount(kept) < ENOUGH // 2:
            count = ctypes.c_ssize_t.from_address(id(kept))  # CPython's first field of every object
            count.value += ENOUGH
