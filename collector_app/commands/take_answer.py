"""Take in head office's answer: only this moves entries to "at HQ"."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collector_app.commands.device_keys import keys_of
from collector_app.domain import clock
from collector_app.domain.entries.logs import LogReason
from collector_app.domain.problems.home import HqHome
from collector_app.domain.problems.pairing import NotPaired
from collector_app.domain.problems.sync import ForAnotherHq, ForAnotherSite, OlderAnswer, WrongKindOfFile
from collector_app.queries.answers import ANSWER, OVERTAKEN, newest_answer, overtaken
from collector_app.queries.custody import CustodyCounts, custody
from collector_app.queries.outgoing import hash_at, outgoing
from collector_app.queries.pairing import CERTIFICATE, head_office
from collector_app.store import desk
from collector_app.store.bundles import Mark, mark_of, put_mark
from collector_app.sync import certificate
from collector_app.sync.manifest import Kind
from collector_app.sync.reader import read_bundle

if TYPE_CHECKING:
    from collector_app.commands.tools import Tools
    from collector_app.queries.outgoing import Stretch
    from collector_app.store.books import Books
    from collector_app.sync.answer import Answer, LogAnswer
    from collector_app.sync.invitation import Invitation
    from collector_app.sync.keys import PublicKey
    from collector_app.sync.manifest import Manifest


@dataclass(frozen=True, slots=True)
class AnswerTaken:
    """What an answer changed: whether it was new, and where the entries are safe now."""

    is_new: bool
    answer: Answer
    counts: CustodyCounts


@dataclass(frozen=True, slots=True)
class TakeAnswer:
    """Believe a signed answer: move the marks up or down, keep the certificate, and note where logs part."""

    content: bytes

    def do(self, books: Books, tools: Tools) -> AnswerTaken:
        """Return what changed.

        Raises HqHome, NotPaired, ForAnotherHq, ForAnotherSite, WrongKindOfFile, OlderAnswer, and what reading raises.
        """
        if books.here.is_hq:
            raise HqHome
        hq = head_office(books)
        if hq is None:
            raise NotPaired
        keys = keys_of(books)
        opened = read_bundle(io.BytesIO(self.content), [keys.identity], lambda said: _signer(books, hq, said))
        answer = _answer(opened.manifest)
        is_new = _is_new(books, answer)
        if is_new:
            _believe(books, answer, clock.written(tools.at, books.here.offset))
            desk.put_setting(books.connection, ANSWER, opened.said.decode())
            _keep_certificate(books, answer, hq, keys.signing.public)
        return AnswerTaken(is_new, answer, custody(books))


def _signer(books: Books, hq: Invitation, manifest: Manifest) -> PublicKey:
    """Name the root key, once the file is an answer of our head office to our site."""
    answer = _answer(manifest)
    if answer.hq != hq.hq:
        raise ForAnotherHq(answer.hq)
    if manifest.site != books.here.site:
        raise ForAnotherSite(manifest.site)
    return hq.root_key


def _answer(manifest: Manifest) -> Answer:
    if manifest.answer is None:
        raise WrongKindOfFile(Kind.ANSWER, manifest.kind)
    return manifest.answer


def _is_new(books: Books, answer: Answer) -> bool:
    """Whether this answer is newer than the one in force.

    A restored head office counts from one again, as another incarnation; the one before it never comes back.
    Raises OlderAnswer.
    """
    newest = newest_answer(books)
    if newest is None:
        return True
    if answer.incarnation == newest.incarnation:
        if answer.number < newest.number:
            raise OlderAnswer(answer.number, newest.number)
        return answer.number > newest.number
    if answer.incarnation in overtaken(books):
        raise OlderAnswer(answer.number, newest.number)
    return True


def _believe(books: Books, answer: Answer, at: str) -> None:
    gone = overtaken(books).union(answer.earlier)
    newest = newest_answer(books)
    is_same = newest is not None and newest.incarnation == answer.incarnation
    if newest is not None and not is_same:
        gone |= {newest.incarnation}
    desk.put_setting(books.connection, OVERTAKEN, " ".join(sorted(gone)))
    said = {log.log: log for log in answer.logs}
    for stretch in outgoing(books, everything=True):
        log = said.get(stretch.log)
        if log is None:
            put_mark(books.connection, Mark(stretch.log, 0, "", 0, at))
            continue
        # what this incarnation confirmed before, it still holds: its journal only grows
        before = mark_of(books.connection, stretch.log).upto if is_same else 0
        put_mark(books.connection, _mark(books, stretch, log, Mark(stretch.log, before, "", 0, at)))


def _mark(books: Books, ours: Stretch, theirs: LogAnswer, before: Mark) -> Mark:
    """Return what is proved to be the same on both sides; where the two part, close the log."""

    def agrees(seq: int, digest: str) -> bool:
        return seq <= ours.last and hash_at(books, ours.n, seq).hex() == digest

    if agrees(theirs.upto, theirs.head):
        return Mark(ours.log, theirs.upto, theirs.head, theirs.upto, before.answered_at)
    if ours.log == books.here.log:
        _close_log(books)
    proved = [head.seq for head in theirs.locator if agrees(head.seq, head.hash)]
    same = max([*proved, min(before.upto, theirs.upto)])
    head = hash_at(books, ours.n, same).hex() if same else ""
    return Mark(ours.log, same, head, min(_kept_aside(theirs, same), ours.last), before.answered_at)


def _kept_aside(theirs: LogAnswer, same: int) -> int:
    """Return up to where head office keeps our tail on a branch, so that it is not sent for ever."""
    if not theirs.branches:
        return same
    reached = max(same, theirs.branches[0].first - 1)
    for span in theirs.branches:
        if span.first <= reached + 1:
            reached = max(reached, span.last)
    return reached


def _close_log(books: Books) -> None:
    reason = LogReason.HQ_KNOWS_MORE.value
    desk.put_setting(books.connection, "new_log", reason)
    books.here = replace(books.here, new_log=reason)


def _keep_certificate(books: Books, answer: Answer, hq: Invitation, ours: PublicKey) -> None:
    for text in answer.certificates:
        word = certificate.read(text, hq.root_key)
        if (word.hq, word.site, word.device) == (hq.hq, books.here.site, ours.text):
            desk.put_setting(books.connection, CERTIFICATE, text)
