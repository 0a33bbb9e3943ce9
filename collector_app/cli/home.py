"""`init`, `person`, `recover`, `setting`: the home itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collector_app.app.start import Beginning, Begun, begin_home, recover_home
from collector_app.cli.context import Commands, Context, read_text
from collector_app.cli.training import add_train
from collector_app.commands.add_person import AddPerson
from collector_app.commands.settings import NAMES, ChangeSetting
from collector_app.commands.train_person import SetInstruments
from collector_app.domain.entries.logs import Role
from collector_app.i18n.text import text
from collector_app.queries.equipment import INSTRUMENTS
from collector_app.queries.people import people
from collector_app.store.keys import KeyStore

if TYPE_CHECKING:
    import argparse


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add this subject's commands."""
    init = commands.add_parser("init", parents=[common], help="a new station in an empty home")
    init.add_argument("--country", required=True)
    init.add_argument("--site", required=True)
    init.add_argument("--name", required=True)
    init.add_argument("--currency", default="")
    init.add_argument("--manager", default="")
    init.add_argument("--pin-file", type=Path)
    init.add_argument("--key-store", choices=[store.value for store in KeyStore], default="")
    init.set_defaults(handler=_init)
    recover = commands.add_parser("recover", parents=[common], help="open a home whose key is gone")
    recover.add_argument("--code-file", type=Path, required=True)
    recover.set_defaults(handler=_recover)
    person = commands.add_parser("person", parents=[common], help="who works here").add_subparsers(
        dest="act", required=True
    )
    new = person.add_parser("add", parents=[common])
    new.add_argument("name")
    new.add_argument("--role", choices=[role.value for role in Role], required=True)
    new.add_argument("--pin-file", type=Path)
    new.set_defaults(handler=_add_person)
    person.add_parser("list", parents=[common]).set_defaults(handler=_list_people)
    add_train(person, common)
    setting = commands.add_parser("setting", parents=[common], help="how this station works")
    setting.add_argument("name", choices=sorted({*NAMES, INSTRUMENTS}))
    setting.add_argument("value")
    setting.set_defaults(handler=_set)


def show_begun(context: Context, begun: Begun) -> None:
    """Show a new home and, once, its recovery code."""
    here = begun.app.home.here
    context.output.value(
        {
            "home": str(context.options.home),
            "site": here.site,
            "log": here.log,
            "mark": here.mark,
            "key_store": begun.key_store.value,
            "recovery_code": begun.recovery_code,
        },
        text(
            "Ready: {site}. Recovery code, shown only now: {code}. "
            "Write it on paper and keep it away from this computer.",
            site=here.site,
            code=begun.recovery_code,
        ),
    )
    if begun.key_store is KeyStore.FILE:
        context.output.note(
            text("The key of the books lies in a file in the home, because no secret store of the system is used.")
        )


def _init(context: Context) -> None:
    said = context.options
    begun = begin_home(
        said.home,
        Beginning(
            site=said.site,
            name=said.name,
            country=said.country,
            currency=said.currency,
            manager=said.manager,
            pin=read_text(said.pin_file) if said.pin_file else "",
            key_store=said.key_store,
        ),
    )
    context.use(begun.app)
    show_begun(context, begun)


def _recover(context: Context) -> None:
    store = recover_home(context.options.home, read_text(context.options.code_file))
    context.output.value({"key_store": store.value}, text("The home opens again. Nothing in the books was changed."))


def _add_person(context: Context) -> None:
    said = context.options
    pin = read_text(said.pin_file) if said.pin_file else ""
    person = context.app.do(AddPerson(said.name, Role(said.role), pin))
    context.output.value(
        {"id": person, "name": said.name, "role": said.role}, text("{name} may work here.", name=said.name)
    )


def _list_people(context: Context) -> None:
    for person in context.app.ask(people):
        context.output.value(
            {"id": person.id, "name": person.name, "role": person.role.value, "pin": person.has_pin},
            f"{person.name}\t{person.role.value}",
        )


def _set(context: Context) -> None:
    said = context.options
    if said.name == INSTRUMENTS:
        context.app.do(SetInstruments(tuple(said.value.replace(",", " ").split())))
    else:
        context.app.do(ChangeSetting(said.name, said.value))
    context.output.value({"name": said.name, "value": said.value}, text("Saved."))
