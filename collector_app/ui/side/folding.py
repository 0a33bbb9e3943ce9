"""Folding: with large text a list shows fewer columns; what they said stands in the panel beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.ui.kit.list_card import SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from collector_app.ui.kit.columns import Column
    from collector_app.ui.kit.look import Look
    from collector_app.ui.kit.rows_model import Table
    from collector_app.ui.kit.search_field import SearchField

NARROW = 160


def fold_columns(look: Look, model: Table, columns: Callable[[], tuple[Column, ...]]) -> None:
    """Give the model other columns whenever the size of text changes; called before a view is put on the model."""

    def fold() -> None:
        wanted = columns()
        if len(wanted) != len(model.columns):
            model.beginResetModel()
            model.columns = wanted
            model.endResetModel()

    look.style_changed.connect(fold)


def fold_search(look: Look, field: SearchField) -> None:
    """Let the search be narrow beside its filters while text is large."""

    def fold() -> None:
        field.setMinimumWidth(NARROW if look.roomy else SEARCH)

    look.style_changed.connect(fold)
    fold()
