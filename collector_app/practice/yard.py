"""What stands in a demo yard: the scale with its proof, containers, instruments, a price list for regulars, a pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.commands.name_price_list import NamePriceList
from collector_app.commands.pads import PrintPad
from collector_app.commands.prove_scale import ProveScale
from collector_app.commands.save_container import SaveContainer
from collector_app.commands.train_person import SetInstruments, TrainPerson
from collector_app.domain.entries.logs import Skill
from collector_app.domain.questions import Instrument
from collector_app.domain.scale import PRACTICE, ScaleSetting
from collector_app.domain.weight import Weight, kilograms

if TYPE_CHECKING:
    from collector_app.app.app import App
    from collector_app.practice.crew import People
    from collector_app.practice.stations import DemoCountry

SCALE, PROFILE = "S1", "AND18"
DIVISION_G, CAPACITY_G = 100, 1_500_000
REGULARS = 1  # the number of their price list
TARES_G = {1: 1200, 2: 2500, 3: 9500, 4: 22_000}  # a crate, a drum, a cage, a pallet cage
SHEETS = 50  # of the paper pad in the drawer
_PROOF = kilograms(20)


def set_up(app: App, country: DemoCountry, people: People) -> None:
    """Prove the scale, weigh the containers, train the people, begin the regulars' list, print a pad."""
    setting = ScaleSetting(SCALE, PRACTICE, profile=PROFILE, division_g=DIVISION_G, capacity_g=CAPACITY_G)
    app.do(ProveScale(setting, _PROOF, _PROOF, _PROOF))
    containers = zip(TARES_G.items(), country.containers, strict=True)
    app.do_all([SaveContainer(number, name, Weight(tare)) for (number, tare), name in containers])
    app.do(SetInstruments((Instrument.THERMOMETER.value, Instrument.VOLTMETER.value)))
    everything = (Skill.TEMPERATURE.value, Skill.VOLTAGE.value)
    app.do_all([TrainPerson(person, everything) for person in (people.manager, *people.clerks)])
    app.do(NamePriceList(country.regulars))
    app.do(PrintPad(SHEETS))
