"""Rights: what a clerk may do alone; everything else belongs to a manager."""

from __future__ import annotations

from collector_app.commands.change_seller import ChangeSeller
from collector_app.commands.correct_ticket import CorrectTicket
from collector_app.commands.drafting import DropDraft, HoldDraft, KeepDraft
from collector_app.commands.keep_photo import KeepPhoto
from collector_app.commands.look_again import LookAgain
from collector_app.commands.make_backup import NoteBackups
from collector_app.commands.make_bundle import NoteBundle
from collector_app.commands.mint_tag import MintTag
from collector_app.commands.open_drawer import OpenDrawer
from collector_app.commands.pay import PayTickets
from collector_app.commands.post_ticket import PostTicket
from collector_app.commands.print_document import PrintDocument
from collector_app.commands.refuse_goods import RefuseGoods
from collector_app.commands.save_seller import SaveSeller
from collector_app.commands.take_answer import TakeAnswer
from collector_app.commands.type_day import TypeDay
from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.people import NeedsManager

CLERKS = frozenset(
    {
        ChangeSeller,
        CorrectTicket,  # her own of today, up to the limit: the command looks
        DropDraft,
        HoldDraft,
        KeepDraft,
        KeepPhoto,
        LookAgain,
        MintTag,
        NoteBackups,
        NoteBundle,  # sealed to head office, so it gives nothing away
        OpenDrawer,
        PayTickets,  # in cash, up to the limit: the command looks
        PostTicket,
        PrintDocument,
        RefuseGoods,
        SaveSeller,
        TakeAnswer,  # nothing in it is believed but what head office signed
        TypeDay,
    }
)


def check_right(command: object, role: Role, *, approved: bool) -> None:
    """Raise NeedsManager unless this person may give this command, alone or with a manager's approval."""
    if role is Role.MANAGER or approved or type(command) in CLERKS:
        return
    raise NeedsManager(type(command).__name__)
