"""What `scale` does: profiles, ports, frames and proofs."""

from __future__ import annotations

import contextlib
import queue
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from collector_app.cli.output import plain_values
from collector_app.devices.scales.ports import hardware_at, only_port, ports
from collector_app.devices.scales.profiles import profile_named, profiles
from collector_app.devices.scales.proving import still_weight
from collector_app.devices.scales.reader import ScaleReader
from collector_app.domain.problems.home import NoHome
from collector_app.domain.problems.input import FileNotReadable
from collector_app.domain.problems.scales import NoScale, ScaleSilent, ScaleUnplugged
from collector_app.domain.scale import Reading, ScaleSetting, check_proof
from collector_app.i18n.scale_names import profile_name
from collector_app.i18n.sentences import sentence
from collector_app.i18n.text import text
from collector_app.i18n.typed import typed_weight
from collector_app.queries.scales import scale_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collector_app.cli.context import Context
    from collector_app.devices.scales.framing import Seen
    from collector_app.domain.weight import Weight

_PIECE = 65_536


def list_profiles(context: Context) -> None:
    """Say which ways of speaking are shipped."""
    for each in profiles().values():
        named = profile_name(each.code, each.name)
        name = named if isinstance(named, str) else context.output.language.say(named)
        value = {
            "profile": each.code,
            "name": name,
            "seen_on": each.seen_on,
            "line": str(each.line),
            "unit": each.unit,
            "stable_flag": each.has_flag,
            "source": each.source,
            "status": each.status,
        }
        context.output.value(value, f"{each.code}\t{each.line}\t{name}")


def list_ports(context: Context) -> None:
    """Say which serial ports there are."""
    for port in ports():
        value = {"port": port.device, "name": port.name, "hardware": port.hardware}
        context.output.value(value, f"{port.device}\t{port.name}\t{port.hardware}")


def decode(context: Context) -> None:
    """Read raw bytes, write one JSON a frame."""
    decoder = profile_named(context.options.profile).decoder()
    name = context.options.file
    try:
        if name == "-":
            _decode_all(context, decoder.feed, sys.stdin.buffer)
        else:
            with Path(name).open("rb") as file:
                _decode_all(context, decoder.feed, file)
    except OSError:
        raise FileNotReadable(name) from None
    for seen in decoder.finish():
        _say(context, seen)


def _decode_all(context: Context, feed: Callable[[bytes], Iterator[Seen]], file: BinaryIO) -> None:
    while piece := file.read(_PIECE):
        for seen in feed(piece):
            _say(context, seen)


def _say(context: Context, seen: Seen) -> None:
    """Write one frame as JSON: people who decode frames are about to compare them."""
    if isinstance(seen, Reading):
        context.output.json(
            {
                "kind": seen.kind.value,
                "value": seen.value or None,
                "unit": seen.unit,
                "stable": seen.stable,
                "over": seen.over,
            }
        )
    else:
        said = context.output.language.say(sentence(seen))
        context.output.json({"problem": seen.code, "text": said, "values": plain_values(seen)})


def _setting(context: Context) -> ScaleSetting:
    """Return the scale that the options name, or else that of the home. Raises NoScale and what `only_port` raises."""
    options = context.options
    kept = None
    if not (options.profile and options.serial_port):
        try:
            kept = context.app.ask(scale_here)
        except NoHome:
            kept = None
    if kept is None and not options.profile:
        raise NoScale
    setting = kept or ScaleSetting()
    if options.profile:
        setting = replace(setting, profile=profile_named(options.profile).code)
    if options.serial_port or not setting.port:
        device = options.serial_port or only_port()
        setting = replace(setting, port=device, hardware=hardware_at(device))
    return replace(setting, line=options.line or setting.line)


def read(context: Context) -> None:
    """Write what a scale says until enough was said. Raises ScaleSilent and ScaleUnplugged."""
    setting = _setting(context)
    heard: queue.SimpleQueue[Seen] = queue.SimpleQueue()
    reader = ScaleReader(setting, hear=heard.put)
    options, frames = context.options, 0
    end = time.monotonic() + options.seconds
    reader.start()
    try:
        while (left := end - time.monotonic()) > 0 and not (options.count and frames >= options.count):
            with contextlib.suppress(queue.Empty):
                seen = heard.get(timeout=left)
                frames += isinstance(seen, Reading)
                _say(context, seen)
        if not frames:
            raise ScaleSilent(setting.port) if reader.now().is_open else ScaleUnplugged(setting.port)
    finally:
        reader.stop()


def prove(context: Context) -> None:
    """Prove a profile with a known weight. Raises what `check_proof` and a weight that is not still raise."""
    setting, options = _setting(context), context.options
    setting = replace(setting, scale=options.scale or setting.scale, valid_to=options.valid_to or setting.valid_to)
    known = _asked(context, options.weight, "weight")
    held = still_weight(setting, options.seconds)
    shown = _asked(context, options.shown, "shown")
    division = _kilograms(context, options.division).grams if options.division else held.reading.step_g or 1
    capacity = _kilograms(context, options.capacity).grams if options.capacity else setting.capacity_g
    setting = replace(setting, unit=held.reading.unit, division_g=division, capacity_g=capacity)
    check_proof(known, shown, held.weight, division)
    is_kept = _keep(context, setting, known, shown, held.weight)
    context.output.value(
        {
            "profile": setting.profile,
            "port": setting.port,
            "weight_g": known.grams,
            "shown_g": shown.grams,
            "division_g": division,
            "proved": True,
            "kept": is_kept,
        },
        text("Profile {profile} is proved: it reads {weight}.", profile=setting.profile, weight=held.weight),
    )


def _keep(context: Context, setting: ScaleSetting, known: Weight, shown: Weight, read: Weight) -> bool:
    """Keep the proof in the home; False where there is none."""
    from collector_app.commands.prove_scale import ProveScale  # noqa: PLC0415 - SQLAlchemy, for a proof alone

    try:
        context.app.do(ProveScale(setting, known, shown, read))
    except NoHome:
        return False
    return True


def _asked(context: Context, given: str, name: str) -> Weight:
    """Read a weight from its option, or ask for it."""
    if given:
        return _kilograms(context, given)
    words = {
        "weight": text("Put a known weight on the scale. How many kilograms is it?"),
        "shown": text("What does the display of the scale show, in kilograms?"),
    }
    context.output.note(words[name])
    return _kilograms(context, sys.stdin.readline())


def _kilograms(context: Context, typed: str) -> Weight:
    return typed_weight(typed, context.output.language)
