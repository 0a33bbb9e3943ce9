"""Sentences for problems with bundles and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems.sync import (
    BadSignature,
    BundleSizeTooSmall,
    Damage,
    Damaged,
    Excess,
    ForAnotherHq,
    ForAnotherSite,
    NewerFormat,
    NotSealedForUs,
    OlderAnswer,
    RevokedDevice,
    TooBig,
    WrongKindOfFile,
)
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem

WHY = {
    Damage.SEAL: text("This is not a sealed file of this program, or it was changed on its way."),
    Damage.CUT: text("The file ends too early."),
    Damage.MANIFEST: text("The list of its contents cannot be trusted."),
    Damage.FRAME: text("A part of it is not what its list of contents says."),
    Damage.SEGMENT: text("Entries in it are not those that were signed."),
    Damage.CHAIN: text("The chain of its entries is broken."),
    Damage.TRAILER: text("Its end is missing or was changed."),
    Damage.DOCUMENT: text("It is cut, altered, or another kind of file."),
}
LARGEST = {
    Excess.FILE: text("The whole file is larger than this program takes in."),
    Excess.MANIFEST: text("Its list of contents is larger than this program takes in."),
    Excess.ENTRIES: text("It holds more entries than one file may."),
    Excess.SEGMENT: text("A part of it is larger than this program takes in."),
    Excess.WINDOW: text("It asks for more memory than this program gives it."),
    Excess.LINE: text("An entry in it is larger than an entry may be."),
}


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    return _file(problem) or _address(problem) or _sender(problem)


def _file(problem: Problem) -> Text | None:
    match problem:
        case Damaged(part):
            return text("The file is damaged: {why} Nothing of it was used. Ask for it again.", why=WHY[part])
        case TooBig(what):
            return text(
                "The file is too big: {why} Nothing of it was used. Ask the sender for smaller files.",
                why=LARGEST[what],
            )
        case NewerFormat():
            return text(
                "A newer program made this file. It is not damaged. Bring this program up to date, then try again."
            )
        case WrongKindOfFile():
            return text(
                "This is a sound file, but not the kind that belongs here. "
                "Stations take certificates and answers; head office takes join requests and bundles."
            )
        case BundleSizeTooSmall(asked, least):
            return text("Files of {asked} bytes are too small. Choose {least} bytes or more.", asked=asked, least=least)
    return None


def _address(problem: Problem) -> Text | None:
    match problem:
        case NotSealedForUs():
            return text(
                "This file was sealed for somebody else; no key here opens it. Send it to whom it is addressed."
            )
        case ForAnotherHq():
            return text("This file is addressed to another head office. Nothing of it was used. Send it there.")
        case ForAnotherSite(site):
            return text(
                "This answer is for the site {site}. Nothing of it was used. Ask head office for yours.", site=site
            )
    return None


def _sender(problem: Problem) -> Text | None:
    match problem:
        case BadSignature(site):
            return text(
                "The signature on this file of {site} is wrong. Nothing of it was used. "
                "Call the site, and ask for the file again.",
                site=site,
            )
        case RevokedDevice(site):
            return text(
                "Head office no longer trusts the device of {site} that made this file. "
                "Nothing of it was used. Call the site.",
                site=site,
            )
        case OlderAnswer(number, newest):
            return text(
                "This answer (number {number}) is older than the one taken in before (number {newest}). "
                "Nothing was changed. Nothing needs to be done.",
                number=number,
                newest=newest,
            )
    return None
