"""The style sheet of the application, made from the tokens: what Qt draws for us looks like what we draw."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from collector_app.ui.kit.tokens import RADIUS_CARD, RADIUS_FIELD, TYPES, Role, Token

if TYPE_CHECKING:
    from collector_app.ui.kit.look import Look

_SHEET = Template("""
QFrame[part="card"] { background: $surface; border: ${border}px solid $line; border-radius: ${card}px; }
QFrame[part="card"][ground="ok"] { background: $ok_soft; border-color: $ok_edge; }
QFrame[part="card"][ground="danger"] { background: $danger_soft; border-color: $danger_edge; }
QFrame[part="card"][ground="raised"] { background: $raised; border-color: $raised_edge; }
QFrame[part="rule"] { background: $line; border: none; }
QWidget[part="bg"] { background: $bg; }

QLineEdit { background: $surface; color: $text; border: ${border}px solid $edge; border-radius: ${field}px;
  padding: 0 ${pad}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit[part="bare"] { background: transparent; border: none; padding: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QLineEdit:disabled { color: $disabled; border-color: $line; }

QPushButton { background: $surface; color: $text; border: ${border}px solid $edge; border-radius: ${field}px;
  padding: 0 16px; }
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton[part="main"] { background: $accent; color: $on_accent; border: ${border}px solid $accent; }
QPushButton[part="main"]:disabled { background: $raised; color: $disabled; border-color: $line; }
QPushButton[part="danger"] { color: $danger; }

QAbstractScrollArea[part="list"] { background: transparent; border: none; outline: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $text2; border: none; border-bottom: ${border}px solid $line;
  padding: 0 8px; font-size: ${head}px; font-weight: 600; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: none; width: 0; height: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 8px; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 4px 24px; border-radius: ${field}px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
""")


def style_sheet(look: Look) -> str:
    """Return the sheet for the colours and the size in force."""
    palette = look.palette
    colours = {token.value: palette[token] for token in Token}
    edges = {
        "ok_edge": palette[Token.OK] if palette.contrast else palette[Token.OK_SOFT],
        "danger_edge": palette[Token.DANGER] if palette.contrast else palette[Token.DANGER_SOFT],
        "raised_edge": palette[Token.LINE] if palette.contrast else palette[Token.RAISED],
    }
    sizes = {
        "border": palette.border,
        "card": RADIUS_CARD,
        "field": RADIUS_FIELD,
        "pad": 12,
        "head": look.px(TYPES[Role.TINY].px),
    }
    inks = "".join(f'QLabel[ink="{token.value}"] {{ color: {palette[token]}; }}\n' for token in Token)
    return inks + _SHEET.substitute(colours | edges | {name: str(size) for name, size in sizes.items()})
