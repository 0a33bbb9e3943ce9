"""The tokens of the look: colours, type and measures; nothing else in `ui` names a colour or a size of type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Token(StrEnum):
    """What a colour is for; its value depends on the palette in force."""

    BG = "bg"
    SURFACE = "surface"
    RAISED = "raised"
    LINE = "line"
    EDGE = "edge"
    TEXT = "text"
    TEXT2 = "text2"
    DISABLED = "disabled"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    ACCENT_SOFT = "accent_soft"
    FOCUS = "focus"
    OK = "ok"
    OK_SOFT = "ok_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    DANGER = "danger"
    DANGER_SOFT = "danger_soft"
    INFO = "info"
    INFO_SOFT = "info_soft"
    PRACTICE = "practice"
    PRACTICE_SOFT = "practice_soft"
    EMERGENCY = "emergency"
    ON_EMERGENCY = "on_emergency"


SOFT_OF = MappingProxyType(
    {
        Token.ACCENT: Token.ACCENT_SOFT,
        Token.OK: Token.OK_SOFT,
        Token.WARN: Token.WARN_SOFT,
        Token.DANGER: Token.DANGER_SOFT,
        Token.INFO: Token.INFO_SOFT,
        Token.PRACTICE: Token.PRACTICE_SOFT,
        Token.TEXT: Token.RAISED,
        Token.TEXT2: Token.RAISED,
    }
)


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours; `border` is the width of the lines around cards, fields and caps."""

    dark: bool
    contrast: bool
    colours: MappingProxyType[Token, str]

    def __getitem__(self, token: Token) -> str:
        return self.colours[token]

    @property
    def border(self) -> int:
        """Return 1, or 2 where contrast must do the work of soft grounds."""
        return 2 if self.contrast else 1


_LIGHT = {
    Token.BG: "#F3F5F4",
    Token.SURFACE: "#FFFFFF",
    Token.RAISED: "#E9EDEB",
    Token.LINE: "#CDD4D1",
    Token.EDGE: "#76817C",
    Token.TEXT: "#17201C",
    Token.TEXT2: "#4C5752",
    Token.DISABLED: "#5F6A65",
    Token.ACCENT: "#0B6558",
    Token.ON_ACCENT: "#FFFFFF",
    Token.ACCENT_SOFT: "#DCEFEA",
    Token.FOCUS: "#0A58CA",
    Token.OK: "#1B6B36",
    Token.OK_SOFT: "#E0F2E5",
    Token.WARN: "#7A4D00",
    Token.WARN_SOFT: "#FFF0CC",
    Token.DANGER: "#A8201A",
    Token.DANGER_SOFT: "#FCE6E4",
    Token.INFO: "#1D5596",
    Token.INFO_SOFT: "#E2EDF9",
    Token.PRACTICE: "#6A3AA8",
    Token.PRACTICE_SOFT: "#EFE6FA",
    Token.EMERGENCY: "#8C1510",
    Token.ON_EMERGENCY: "#FFFFFF",
}
_DARK = {
    Token.BG: "#121614",
    Token.SURFACE: "#1B211E",
    Token.RAISED: "#262E2A",
    Token.LINE: "#3A4540",
    Token.EDGE: "#87938D",
    Token.TEXT: "#E8EEEB",
    Token.TEXT2: "#B0BCB6",
    Token.DISABLED: "#8A968F",
    Token.ACCENT: "#5BC8B2",
    Token.ON_ACCENT: "#06211B",
    Token.ACCENT_SOFT: "#173A33",
    Token.FOCUS: "#7DB4FF",
    Token.OK: "#7FD197",
    Token.OK_SOFT: "#16321F",
    Token.WARN: "#F0C060",
    Token.WARN_SOFT: "#3A2C0A",
    Token.DANGER: "#FF9C94",
    Token.DANGER_SOFT: "#431815",
    Token.INFO: "#92C2F5",
    Token.INFO_SOFT: "#152C46",
    Token.PRACTICE: "#C9A8F5",
    Token.PRACTICE_SOFT: "#2E2047",
    Token.EMERGENCY: "#8C1510",
    Token.ON_EMERGENCY: "#FFFFFF",
}


def _in_contrast(colours: dict[Token, str], ground: str) -> dict[Token, str]:
    """Return the colours on one plain ground: soft grounds dropped, every line as strong as the text."""
    plain = dict(colours)
    grounds = (Token.BG, Token.SURFACE, Token.RAISED, *(soft for soft in SOFT_OF.values()))
    plain.update(dict.fromkeys(grounds, ground))
    plain.update(dict.fromkeys((Token.LINE, Token.EDGE), colours[Token.TEXT]))
    return plain


LIGHT = Palette(dark=False, contrast=False, colours=MappingProxyType(_LIGHT))
DARK = Palette(dark=True, contrast=False, colours=MappingProxyType(_DARK))
CONTRAST_LIGHT = Palette(dark=False, contrast=True, colours=MappingProxyType(_in_contrast(_LIGHT, "#FFFFFF")))
CONTRAST_DARK = Palette(dark=True, contrast=True, colours=MappingProxyType(_in_contrast(_DARK, "#000000")))
PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def palette_of(*, dark: bool, contrast: bool) -> Palette:
    """Return the palette for a choice of ground and contrast."""
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


class Role(StrEnum):
    """What a piece of type is for."""

    TINY = "tiny"
    SMALL = "small"
    BODY = "body"
    NAME = "name"
    STRONG = "strong"
    TITLE = "title"
    PROMPT = "prompt"
    SUM = "sum"
    FIELD = "field"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Type:
    """Size and line in logical px at 100 % text; a line is never lower, in no language."""

    px: int
    line: int
    weight: int


TYPES = MappingProxyType(
    {
        Role.TINY: Type(13, 24, 600),
        Role.SMALL: Type(14, 24, 400),
        Role.BODY: Type(15, 28, 400),
        Role.NAME: Type(15, 28, 600),
        Role.STRONG: Type(17, 28, 600),
        Role.TITLE: Type(20, 36, 600),
        Role.PROMPT: Type(28, 48, 600),
        Role.SUM: Type(32, 56, 600),
        Role.FIELD: Type(56, 96, 600),
        Role.LIVE: Type(72, 124, 600),
    }
)

SMALLEST_TEXT, LARGEST_TEXT = 100, 150  # per cent

GAP = 16  # between cards, inside a card, around a page
RADIUS_FIELD, RADIUS_TILE, RADIUS_CARD = 6, 8, 10
RING = 3  # px of the focus ring, outside what has the focus
FADE = 150  # ms; toasts and the side panel, nothing else moves
