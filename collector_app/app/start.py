"""Opening and making homes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from collector_app import paths
from collector_app.app.app import App, now
from collector_app.app.backups import back_up_after
from collector_app.commands.begin_home import BeginHome
from collector_app.commands.count_drawer import CountDrawer
from collector_app.country.catalogue import load_catalogue
from collector_app.country.pack import load_pack
from collector_app.domain.entries.logs import Role
from collector_app.domain.pin import check_pin
from collector_app.domain.problems.home import BadSiteCode, NoKeyStore, UnknownCountry, WrongCurrency
from collector_app.domain.words import clean
from collector_app.queries.people import Person
from collector_app.store import recovery
from collector_app.store.home import Home, NewHome, create_home, reopen
from collector_app.store.home import open_home as open_store
from collector_app.store.keys import KeyStore, best_store
from collector_app.sync.keys import new_keys

if TYPE_CHECKING:
    from pathlib import Path

    from collector_app.domain.catalogue import Catalogue
    from collector_app.domain.country import CountryPack

_SITE = re.compile(r"[A-Z0-9]{2,5}")
_MANAGER = "Manager"
_HQ_OFFSET = 8 * 60
Clock = Callable[[], datetime]
Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Beginning:
    """What `init` is told."""

    site: str
    name: str
    country: str = ""  # empty: head office
    currency: str = ""
    manager: str = ""
    pin: str = ""
    key_store: str = ""  # os, file, or empty for the best there is


@dataclass(frozen=True, slots=True)
class Begun:
    """A new home, open, with the recovery code that is shown once."""

    app: App
    recovery_code: str
    key_store: KeyStore


@cache
def catalogue() -> Catalogue:
    """Return the shipped catalogue, read once."""
    return load_catalogue(paths.resources() / "catalogue")


@cache
def country_pack(country: str) -> CountryPack:
    """Return the shipped pack of a country, read once. Raises UnknownCountry."""
    folder = paths.resources() / "countries" / country
    if not (re.fullmatch(r"[A-Z]{2}", country) and folder.is_dir()):
        raise UnknownCountry(country[:20])
    return load_pack(folder)


def open_home(folder: Path, clock: Clock = now, random: Random = os.urandom) -> App:
    """Open a home; whoever acts in it is chosen after."""
    home = open_store(folder)
    try:
        return _app(home, clock, random)
    except BaseException:
        home.close()
        raise


def begin_home(folder: Path, said: Beginning, clock: Clock = now, random: Random = os.urandom) -> Begun:
    """Make a new station, or head office, in an empty folder.

    Everything that was said is checked before anything is written.
    """
    new, pack = _checked(said)
    code = recovery.new_code(os.urandom)
    keys = new_keys(random(32))
    store = KeyStore(said.key_store) if said.key_store else best_store()
    if store is KeyStore.OS and said.key_store and best_store() is not KeyStore.OS:
        raise NoKeyStore
    home = create_home(
        folder,
        NewHome(
            site=new.site,
            name=new.name,
            country=new.country,
            currency=new.currency,
            offset=pack.utc_offset if pack else _HQ_OFFSET,
            key_store=store,
            device_key=keys.signing.public.raw,
            secrets={"device.seed": keys.signing.seed, "device.identity": keys.identity.encode()},
            recovery_recipient=recovery.recipient_of(code),
        ),
        clock(),
        random,
    )
    try:
        app = _app(home, clock, random)
        app.person = Person("", "", Role.MANAGER, has_pin=False)
        app.do(BeginHome(new.manager or _MANAGER, new.pin))
        app.act_as()
        home.has_begun()
    except BaseException:
        home.close()
        raise
    return Begun(app, code, store)


def recover_home(folder: Path, code: str) -> KeyStore:
    """Let a home open again whose key is gone, and return where its key lies now.

    Raises NoHome, HomeIsOpen, WrongRecoveryCode; the books are not touched.
    """
    return reopen(folder, code)


def _checked(said: Beginning) -> tuple[Beginning, CountryPack | None]:
    if not _SITE.fullmatch(said.site):
        raise BadSiteCode(said.site[:20])
    pack = country_pack(said.country) if said.country else None
    currency = pack.currency.code if pack else ""
    if said.currency and said.currency != currency:
        raise WrongCurrency(said.currency[:20], currency)
    if said.pin:
        check_pin(said.pin, Role.MANAGER)
    checked = Beginning(
        site=said.site,
        name=clean(said.name, "name") or said.site,
        country=said.country,
        currency=currency,
        manager=clean(said.manager, "manager"),
        pin=said.pin,
        key_store=said.key_store,
    )
    return checked, pack


def _app(home: Home, clock: Clock, random: Random) -> App:
    pack = country_pack(home.here.country) if home.here.country else None
    app = App(home, catalogue(), pack, clock=clock, random=random)
    app.after[CountDrawer] = back_up_after
    return app
