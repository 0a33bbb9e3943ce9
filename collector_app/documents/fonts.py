"""The fonts of our papers, and which of them draws which character.

Collector Sans (Sarabun with line metrics that hold stacked Thai marks) has Latin, Vietnamese and Thai; Noto Sans SC
(GB 2312) has Chinese. Either stands in for what the other lacks, so that a Chinese name in a Thai receipt, or a Thai
name in a Chinese one, is drawn. Both are under the OFL; the licences lie beside them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from collector_app import paths
from collector_app.documents.shaping import ShapedFont


class Face(Enum):
    """How heavy text is, with the font files that draw it, in order of preference; Noto has no half-bold."""

    REGULAR = ("CollectorSans-Regular", "NotoSansSC-GB2312-400Regular")
    SEMIBOLD = ("CollectorSans-SemiBold", "NotoSansSC-GB2312-700Bold")
    BOLD = ("CollectorSans-Bold", "NotoSansSC-GB2312-700Bold")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font; no font at all means characters that we can only show as boxes."""

    text: str
    font: ShapedFont | None


@cache
def font(name: str) -> ShapedFont:
    """Return a font of ours by the name of its file; it is read when first needed, Chinese often never."""
    return ShapedFont(name, paths.resources() / "fonts" / f"{name}.ttf")


@lru_cache(maxsize=8192)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """Return clean text cut into runs of one font each; a mark or a space stays with what it follows if it can."""
    cut: list[Run] = []
    for character in text:
        before = cut[-1] if cut else None
        if before is not None and before.font is not None and _follows(character) and before.font.has(character):
            chosen: ShapedFont | None = before.font
        else:
            chosen = _font_of(character, face)
        if before is not None and before.font is chosen:
            cut[-1] = Run(before.text + character, chosen)
        else:
            cut.append(Run(character, chosen))
    return tuple(cut)


def _follows(character: str) -> bool:
    return character == " " or unicodedata.combining(character) != 0


def _font_of(character: str, face: Face) -> ShapedFont | None:
    return next((font(name) for name in face.value if font(name).has(character)), None)
