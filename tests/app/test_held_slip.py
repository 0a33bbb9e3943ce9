"""The slip of a ticket that waits is found by its day number, its code or its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collector_app.app.paper_held_slip import slip_of
from collector_app.app.papers import print_paper
from collector_app.commands.drafting import DropDraft, KeepDraft
from collector_app.domain.held_code import held_code
from collector_app.domain.problems.tickets import DraftNotFound

if TYPE_CHECKING:
    from collector_app.app.app import App


def test_a_slip_is_printed_by_number_code_or_id(station: App) -> None:
    draft = station.do(KeepDraft('{"version":2,"seller_name":"Minh"}'))
    assert station.ask(slip_of, draft.id).day_number == 1
    for said in ("1", "#1", held_code(draft.id), draft.id):
        printed = print_paper(station, "held_slip", said)
        assert printed.number == draft.id
        assert printed.pdf.startswith(b"%PDF")


def test_a_ticket_that_waits_no_more_has_no_slip(station: App) -> None:
    draft = station.do(KeepDraft("{}"))
    station.do(DropDraft(draft.id))
    for said in ("1", draft.id, "", "HT1:12"):
        with pytest.raises(DraftNotFound):
            print_paper(station, "held_slip", said)
    with pytest.raises(DraftNotFound):
        station.ask(slip_of, draft.id)
