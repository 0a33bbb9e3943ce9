from __future__ import annotations

import pytest

from collector_app.ui.kit.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    PALETTES,
    SOFT_OF,
    TYPES,
    Palette,
    Token,
    palette_of,
)

GROUNDS = (Token.BG, Token.SURFACE, Token.RAISED)
INKS = (
    Token.TEXT,
    Token.TEXT2,
    Token.DISABLED,
    Token.ACCENT,
    Token.OK,
    Token.WARN,
    Token.DANGER,
    Token.INFO,
    Token.PRACTICE,
)
STATES = (Token.OK, Token.WARN, Token.DANGER, Token.INFO, Token.PRACTICE)
NAMES = {id(LIGHT): "light", id(DARK): "dark", id(CONTRAST_LIGHT): "contrast", id(CONTRAST_DARK): "contrast dark"}


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _named(palette: object) -> str:
    return NAMES.get(id(palette), "")


@pytest.mark.parametrize("palette", PALETTES, ids=_named)
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_can_be_read_on_every_ground(palette: Palette, ink: Token, ground: Token) -> None:
    assert contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", PALETTES, ids=_named)
@pytest.mark.parametrize("state", STATES)
def test_a_state_can_be_read_on_its_own_soft_ground(palette: Palette, state: Token) -> None:
    assert contrast(palette[state], palette[SOFT_OF[state]]) >= 5.6


@pytest.mark.parametrize("palette", PALETTES, ids=_named)
@pytest.mark.parametrize("ink", [Token.TEXT, Token.TEXT2, Token.ACCENT])
def test_a_selected_row_can_be_read(palette: Palette, ink: Token) -> None:
    assert contrast(palette[ink], palette[Token.ACCENT_SOFT]) >= 4.5


@pytest.mark.parametrize("palette", PALETTES, ids=_named)
@pytest.mark.parametrize("line", [Token.EDGE, Token.FOCUS])
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_and_the_focus_can_be_seen(palette: Palette, line: Token, ground: Token) -> None:
    assert contrast(palette[line], palette[ground]) >= 3


@pytest.mark.parametrize("palette", PALETTES, ids=_named)
def test_the_main_act_and_the_emergency_can_be_read(palette: Palette) -> None:
    assert contrast(palette[Token.ON_ACCENT], palette[Token.ACCENT]) >= 4.5
    assert contrast(palette[Token.ON_EMERGENCY], palette[Token.EMERGENCY]) >= 4.5


@pytest.mark.parametrize("palette", [CONTRAST_LIGHT, CONTRAST_DARK], ids=_named)
def test_high_contrast_has_one_ground_and_strong_lines(palette: Palette) -> None:
    assert {palette[ground] for ground in (*GROUNDS, *SOFT_OF.values())} <= {"#FFFFFF", "#000000"}
    assert palette[Token.LINE] == palette[Token.EDGE] == palette[Token.TEXT]
    assert palette.border == 2


def test_a_choice_of_ground_and_contrast_names_one_palette() -> None:
    chosen = [palette_of(dark=dark, contrast=strong) for dark in (False, True) for strong in (False, True)]
    assert chosen == [LIGHT, CONTRAST_LIGHT, DARK, CONTRAST_DARK]


def test_nothing_is_written_smaller_than_13() -> None:
    assert min(kind.px for kind in TYPES.values()) == 13
