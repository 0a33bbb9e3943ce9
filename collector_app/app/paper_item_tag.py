"""The tag of one battery as a kind of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.paper_kind import Kind
from collector_app.commands.mint_tag import MintTag
from collector_app.documents.item_tag import ItemTag, item_tag_pdf
from collector_app.documents.paper import A6, ROLL_58, ROLL_80
from collector_app.domain.identity.scan import recognised
from collector_app.domain.identity.tag import PREFIX
from collector_app.domain.problems.items import NotATag
from collector_app.store.desk import setting

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.documents.paper import Paper
    from collector_app.domain.identity.tag import OwnTag
    from collector_app.i18n.language import Language
    from collector_app.store.books import Books

ITEM_TAG = "item_tag"
NEW = "new"  # in place of a code: give out the next number


def _named(app: App, typed: str) -> str:
    """Return the tag's name, such as RYG-KTW-42-7: its code without the prefix, which no file name can hold."""
    tag = app.do(MintTag()) if typed == NEW else _tag(typed)
    return tag.code.removeprefix(PREFIX)


def _draw(app: App, number: str, copy: int, reader: Language, paper: Paper) -> bytes:
    del copy  # a torn tag is printed again and is the same tag

    def said(books: Books) -> ItemTag:
        practice = setting(books.connection, "demo") == "1"
        return ItemTag(setting(books.connection, "site_name"), _tag(number), practice)

    return item_tag_pdf(app.ask(said), reader, paper)


def _tag(said: str) -> OwnTag:
    """Return the tag of a code or a name. Raises NotATag."""
    found = recognised(said).tag or recognised(PREFIX + said).tag
    if found is None:
        raise NotATag(said[:40])
    return found


KIND = Kind(_named, _draw, (ROLL_80, ROLL_58, A6))
