"""`photo`: pictures of goods."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.domain.problems.input import FileNotWritten
from collector_app.files import write_durably
from collector_app.i18n.text import text

if TYPE_CHECKING:
    import argparse

    from collector_app.cli.context import Commands, Context


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    acts = commands.add_parser("photo", parents=[common], help="pictures of goods").add_subparsers(
        dest="act", required=True
    )
    keep = acts.add_parser("keep", parents=[common], help="re-encode a picture and keep it; a ticket may name it then")
    keep.add_argument("file", type=Path)
    keep.set_defaults(handler=_keep)
    take = acts.add_parser("take", parents=[common], help="keep what the camera sees")
    take.add_argument("--camera", default="", help="its name; without one the first")
    take.set_defaults(handler=_take)
    show = acts.add_parser("show", parents=[common], help="write a kept picture into a file")
    show.add_argument("photo", metavar="SHA256")
    show.add_argument("--output", type=Path, required=True)
    show.set_defaults(handler=_show)
    acts.add_parser("cameras", parents=[common], help="the cameras of this computer; needs no home").set_defaults(
        handler=_cameras
    )


def _keep(context: Context) -> None:
    from collector_app.app.photos import keep_file  # noqa: PLC0415 - Pillow, only for pictures

    _tell(context, keep_file(context.app, context.options.file))


def _take(context: Context) -> None:
    from collector_app.app.photos import take_photo  # noqa: PLC0415 - as above
    from collector_app.devices.camera_av import WebCam  # noqa: PLC0415 - as above

    _tell(context, take_photo(context.app, WebCam(context.options.camera)))


def _tell(context: Context, photo: str) -> None:
    from collector_app.app.photos import picture  # noqa: PLC0415 - as above

    size = len(picture(context.app, photo))
    context.output.value({"photo": photo, "bytes": size}, text("The photo {photo} is kept.", photo=photo))


def _show(context: Context) -> None:
    from collector_app.app.photos import picture  # noqa: PLC0415 - as above

    jpeg, target = picture(context.app, context.options.photo), context.options.output
    try:
        write_durably(target, jpeg)
    except OSError:
        raise FileNotWritten(str(target)) from None
    context.output.value({"file": str(target), "bytes": len(jpeg)}, text("The photo is in {file}.", file=str(target)))


def _cameras(context: Context) -> None:
    from collector_app.devices.camera_av import cameras  # noqa: PLC0415 - as above

    for each in cameras():
        context.output.value({"camera": each.name, "device": each.file}, each.name)
