"""Text shaped by HarfBuzz into PDF glyphs that still copy, search and speak as the text that was typed.

Stock reportlab either does not shape (Thai tone marks land on each other) or gives substituted glyphs private code
points in ToUnicode, so that น้ำหนัก is copied as นาหนัก (recipes 1). Here each glyph gets a private code per source
text, and the ToUnicode table leads back to that source.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any

import uharfbuzz
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

if TYPE_CHECKING:
    from pathlib import Path

EM = 1000  # a PDF measures glyphs in thousandths of the type size; our fonts have 1000 units an em as well
PRIVATE = 0xF0000  # plane 15: no text of ours holds it, `writing.cleaned` removes it
HEX = tuple(f"{byte:02X}" for byte in range(256))
SPACE, HARD_SPACE = 0x20, 0xA0
FEATURES = {"kern": True, "liga": False, "dlig": False, "clig": False}  # a ligature would be copied as one sign


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: its code in the font, the way to the next one and its shift, in thousandths of an em."""

    code: int
    width: float  # as the font has it
    advance: float  # as this text needs it
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run of glyphs and its width in thousandths of an em."""

    glyphs: tuple[Glyph, ...]
    width: float


class ShapedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType font that shapes, and whose private codes remember the text that they stand for."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=False)  # only what is used is embedded
        self._harfbuzz = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
        self._adding = Lock()  # two threads may lay out papers at once; only drawing is one at a time
        self._codes: dict[tuple[int, str], int] = {}
        self._sources: dict[int, str] = {}
        self.shape = lru_cache(maxsize=8192)(self._shape)

    def has(self, character: str) -> bool:
        """Whether the font can draw a character."""
        return ord(character) in self.face.charToGlyph

    def _shape(self, text: str) -> Shaped:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._harfbuzz, buffer, FEATURES)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        sources = _sources([info.cluster for info in infos], text)
        glyphs = []
        for info, place, source in zip(infos, positions, sources, strict=True):
            code = self._code(info.codepoint, source)
            width = self.face.charWidths[code]
            glyphs.append(Glyph(code, width, place.x_advance, place.x_offset, place.y_offset))
        return Shaped(tuple(glyphs), sum(glyph.advance for glyph in glyphs))

    def _code(self, glyph: int, source: str) -> int:
        """Return the character itself where the font maps it to this glyph, else a private code for the pair."""
        if len(source) == 1 and self.face.charToGlyph.get(ord(source)) == glyph:
            return ord(source)
        return self._codes.get((glyph, source)) or self._new_code(glyph, source)

    def _new_code(self, glyph: int, source: str) -> int:
        with self._adding:
            code = self._codes.setdefault((glyph, source), PRIVATE + len(self._codes))
            self._sources[code] = source
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self._harfbuzz.get_glyph_h_advance(glyph)
        return code

    def operators(self, shaped: Shaped, size: float, document: Any) -> str:  # noqa: ANN401 - reportlab has no types
        """Return the PDF operators that show a run from the current point, inside BT and ET."""
        self.splitString("".join(chr(glyph.code) for glyph in shaped.glyphs), document)  # gives each code its byte
        places = self.state[document].assignments
        writer = _Operators(size)
        subset = -1
        for glyph in shaped.glyphs:
            place = places[SPACE if glyph.code == HARD_SPACE else glyph.code]  # as reportlab maps it
            if place >> 8 != subset:
                subset = place >> 8
                writer.font(self.getSubsetInternalName(subset, document))
            writer.show(glyph, place & 0xFF)
        return writer.finished()

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - reportlab's name, and it has no types
        """Embed the subsets, then make their ToUnicode tables lead from our private codes back to the text."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")
            doc.idToObject["toUnicodeCMap:" + name].content = self._to_unicode(name, subset)

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        rows = []
        for byte, code in enumerate(subset):
            source = self._sources.get(code, chr(code) if code >= SPACE else "")
            if source:
                rows.append(f"<{byte:02X}> <{source.encode('utf-16-be').hex().upper()}>")
        chunks = [rows[start : start + 100] for start in range(0, len(rows), 100)]  # 100 is the format's limit
        tables = [line for chunk in chunks for line in (f"{len(chunk)} beginbfchar", *chunk, "endbfchar")]
        return "\n".join((TO_UNICODE_HEAD.format(name=name, last=len(subset) - 1), *tables, TO_UNICODE_TAIL))


TO_UNICODE_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <{last:02X}>
endcodespacerange"""
TO_UNICODE_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _sources(clusters: list[int], text: str) -> list[str]:
    """Return for each glyph the characters that it stands for; the first glyph of a cluster speaks for it all.

    Where a cluster has as many glyphs as characters each glyph speaks for one.
    """
    starts = [at for at, cluster in enumerate(clusters) if at == 0 or cluster != clusters[at - 1]]
    sources: list[str] = []
    for first, after in pairwise([*starts, len(clusters)]):
        end = clusters[after] if after < len(clusters) else len(text)
        source = text[clusters[first] : end]
        count = after - first
        sources += list(source) if len(source) == count else [source, *[""] * (count - 1)]
    return sources


class _Operators:
    """Collects bytes into TJ arrays, changing font subset and text rise only where a glyph asks for it."""

    def __init__(self, size: float) -> None:
        self._size = size
        self._said: list[str] = []
        self._array: list[str] = []
        self._bytes: list[str] = []
        self._rise = 0.0
        self._move = 0.0  # owed before the next glyph, to the left as TJ counts

    def font(self, name: str) -> None:
        self._flush()
        self._said.append(f"{name} {self._size:g} Tf")

    def show(self, glyph: Glyph, byte: int) -> None:
        if glyph.up != self._rise:
            self._flush()
            self._rise = glyph.up
            self._said.append(f"{glyph.up * self._size / EM:.3f} Ts")
        move = self._move - glyph.right
        if move:
            self._close()
            self._array.append(f"{move:g}")
        self._bytes.append(HEX[byte])
        self._move = glyph.right + glyph.width - glyph.advance

    def finished(self) -> str:
        self._flush()
        if self._rise:
            self._said.append("0 Ts")
        return " ".join(self._said)

    def _close(self) -> None:
        if self._bytes:
            self._array.append(f"<{''.join(self._bytes)}>")
            self._bytes = []

    def _flush(self) -> None:
        self._close()
        if self._array:
            self._said.append(f"[{' '.join(self._array)}] TJ")
            self._array = []
