"""Sentences about scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.domain.problems import scales
from collector_app.i18n.text import Text, text

if TYPE_CHECKING:
    from collector_app.domain.problem import Problem


def sentence(problem: Problem) -> Text | None:
    """Return the sentence for a problem of this subject, or None."""
    said = (_of_frame, _of_port, _of_load, _of_indicator, _of_proof, _of_setting)
    return next((words for say in said if (words := say(problem)) is not None), None)


def _of_frame(problem: Problem) -> Text | None:
    match problem:
        case scales.FrameUnreadable(frame):
            return text(
                "What the scale sent is no frame of this profile: {frame}. Check profile and speed.", frame=frame
            )
        case scales.FrameChecksum(frame):
            return text("The check sum of {frame} is wrong. Check the cable, then weigh again.", frame=frame)
        case scales.ScaleError(frame):
            return text("The scale answered with an error: {frame}. Check its settings.", frame=frame)
        case scales.ScaleBusy(frame):
            return text("The scale cannot weigh now: {frame}. Wait, then weigh again.", frame=frame)
        case scales.ScaleUnder(frame):
            return text("The scale is below its range: {frame}. Check that the platform lies right.", frame=frame)
    return None


def _of_port(problem: Problem) -> Text | None:
    match problem:
        case scales.NoScalePort(0):
            return text("No serial port is there. Plug in the cable of the scale.")
        case scales.NoScalePort(count):
            return text("There are {count} serial ports. Say which one the scale is on.", count=count)
        case scales.ScaleUnplugged(port):
            return text("The scale at {port} is not there. Plug in its cable; till then type the weight.", port=port)
        case scales.ScaleSilent(port):
            return text("Nothing readable came from {port} for over a second. Switch the scale on.", port=port)
        case scales.NoPty():
            return text("This system has no pseudo terminals. Use a real scale, or decode a file.")
    return None


def _of_load(problem: Problem) -> Text | None:
    match problem:
        case scales.ScaleMoves():
            return text("The weight is moving. Wait until the scale is still.")
        case scales.ScaleEmpty():
            return text("The scale is empty. Put the goods on it.")
        case scales.ScaleNegative(weight):
            return text("The scale shows {weight}, less than nothing. Empty it and press its zero key.", weight=weight)
        case scales.ScaleOver(most):
            return text("The load is more than the scale can carry ({most}). Weigh it in parts.", most=most)
        case scales.SameLoad(weight):
            return text("{weight} was taken already and is still on the scale. Change the load.", weight=weight)
    return None


def _of_indicator(problem: Problem) -> Text | None:
    match problem:
        case scales.ScaleHolds():
            return text("The scale holds an older weight. Switch its hold key off.")
        case scales.ScaleShowsNet():
            return text("The scale has taken off a tare of its own. Clear it there, and type the tare here.")
        case scales.ScaleOtherUnit(unit, wanted):
            return text("The scale shows {unit} in place of {wanted}. Switch its unit back.", unit=unit, wanted=wanted)
        case scales.OffDivision(value, division):
            return text(
                "{value} is no multiple of {division}. Weigh again, or prove the scale.", value=value, division=division
            )
    return None


def _of_proof(problem: Problem) -> Text | None:
    match problem:
        case scales.ScaleNotProved(profile):
            return text(
                "Profile {profile} was not proved with a known weight. Prove it, or type the weight.", profile=profile
            )
        case scales.ProofDiffers(shown, read):
            return text(
                "The display shows {shown}, the frame says {read}. Choose another profile.", shown=shown, read=read
            )
        case scales.ScaleIsOff(known, shown):
            return text(
                "The scale shows {shown} for {known}. Have it adjusted before you use it.", known=known, shown=shown
            )
        case scales.ProofTooLight(least):
            return text("This weight is too light for a proof. Use at least {least}.", least=least)
    return None


def _of_setting(problem: Problem) -> Text | None:
    match problem:
        case scales.NoScale():
            return text("No scale is set up here. Type the weight, or set up the scale.")
        case scales.UnknownProfile(profile):
            return text(
                "There is no scale profile “{profile}”. List the profiles and choose one of them.", profile=profile
            )
        case scales.UnknownContainer(number):
            return text("No container {number} is stored. Store it first, or type the tare.", number=number)
    return None
