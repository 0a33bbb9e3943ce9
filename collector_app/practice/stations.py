"""The demo stations: sites, hours, drawers and people of each country. Demo values, not quotes; `look.md` 7."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from collector_app.domain.entries.logs import Role
from collector_app.domain.problems.home import UnknownCountry
from collector_app.domain.problems.practice import UnknownDemoSite


@dataclass(frozen=True, slots=True)
class DemoSite:
    """One yard, and how many tickets it writes on an average day."""

    code: str
    name: str
    tickets: int


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who works there; the PIN is shown on the sign-in tile of a demo home, and only there."""

    name: str
    role: Role
    pin: str


@dataclass(frozen=True, slots=True)
class Expense:
    """A small thing that the drawer pays for, in the smallest unit."""

    note: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class DemoCountry:
    """How the stations of one country work; money in the smallest unit, shares in per cent of an average day."""

    code: str
    locale: str  # of the names that Faker makes
    names: tuple[str, ...]  # patterns, in the order in which names are said there
    phone: str  # `#` is any digit
    sites: tuple[DemoSite, ...]
    drawer: int
    weekdays: tuple[int, ...]  # Monday first
    opens: time
    closes: time
    peaks: tuple[int, int]  # hours
    friday_pause: tuple[time, time] | None
    bank_from: int  # nearly everything above goes through the bank; 0: nothing in particular
    price_step: int
    people: tuple[DemoPerson, ...]
    expenses: tuple[Expense, ...]
    hq: str  # the recycler's code
    containers: tuple[str, str, str, str]  # a crate, a drum, a cage, a pallet cage
    regulars: str  # the name of their price list
    plates: tuple[str, ...]  # patterns

    def site(self, code: str) -> DemoSite:
        """Return the site of a code, the first one without. Raises UnknownDemoSite."""
        for site in self.sites:
            if code in ("", site.code):
                return site
        raise UnknownDemoSite(code[:20], ", ".join(site.code for site in self.sites))


_TH = DemoCountry(
    code="TH",
    locale="th_TH",
    names=(
        "{{first_name_male}} {{last_name}}",
        "{{first_name_male}} {{last_name}}",
        "{{first_name_female}} {{last_name}}",
    ),
    phone="08#-###-####",
    sites=(DemoSite("BPL", "บางพลี", 46), DemoSite("SRC", "ศรีราชา", 28), DemoSite("RYG", "ระยอง", 18)),
    drawer=60_000_00,
    weekdays=(115, 100, 95, 95, 105, 125, 30),
    opens=time(7, 30),
    closes=time(17, 30),
    peaks=(9, 16),
    friday_pause=None,
    bank_from=0,
    price_step=25,
    people=(
        DemoPerson("วิภา ศรีสุข", Role.MANAGER, "258036"),
        DemoPerson("สมชาย ใจดี", Role.CLERK, "2580"),
        DemoPerson("นภา แก้วมณี", Role.CLERK, "1379"),
    ),
    expenses=(Expense("น้ำดื่มและน้ำแข็ง", 60_00, 200_00), Expense("น้ำมันรถยก", 300_00, 900_00)),
    hq="SIAM",
    containers=("ลัง", "ถัง", "กรง", "กรงพาเลต"),
    regulars="ลูกค้าประจำ",
    plates=("#กข ####", "#ขค ####"),
)
_VN = DemoCountry(
    code="VN",
    locale="vi_VN",
    names=(
        "{{last_name}} Văn {{first_name_male}}",
        "{{last_name}} Đức {{first_name_male}}",
        "{{last_name}} Hữu {{first_name_unisex}}",
        "{{last_name}} Thị {{first_name_female}}",
        "{{last_name}} Thị {{first_name_unisex}}",
    ),
    phone="09########",
    sites=(DemoSite("BHO", "Biên Hòa", 52), DemoSite("DIA", "Dĩ An", 33), DemoSite("TUS", "Từ Sơn", 20)),
    drawer=50_000_000,
    weekdays=(110, 100, 95, 100, 110, 120, 55),
    opens=time(7, 0),
    closes=time(17, 30),
    peaks=(8, 16),
    friday_pause=None,
    bank_from=5_000_000,
    price_step=100,
    people=(
        DemoPerson("Lê Thị Hạnh", Role.MANAGER, "258036"),
        DemoPerson("Trần Minh Đức", Role.CLERK, "2580"),
        DemoPerson("Phạm Thu Trang", Role.CLERK, "1379"),
    ),
    expenses=(Expense("Nước uống, đá", 40_000, 120_000), Expense("Dầu xe nâng", 200_000, 600_000)),
    hq="VPIN",
    containers=("Thùng nhựa", "Phuy", "Lồng sắt", "Pallet lưới"),
    regulars="Khách quen",
    plates=("60C-###.##", "51D-###.##"),
)
_ID = DemoCountry(
    code="ID",
    locale="id_ID",
    names=(
        "{{first_name_male}} {{last_name}}",
        "{{first_name_male}} {{last_name}}",
        "{{first_name_female}} {{last_name}}",
    ),
    phone="08##-####-####",
    sites=(DemoSite("BKS", "Bekasi", 40), DemoSite("TNG", "Tangerang", 30), DemoSite("SDA", "Sidoarjo", 22)),
    drawer=25_000_000,
    weekdays=(115, 105, 100, 100, 80, 120, 40),
    opens=time(7, 30),
    closes=time(17, 0),
    peaks=(9, 15),
    friday_pause=(time(11, 30), time(13, 0)),
    bank_from=0,
    price_step=100,
    people=(
        DemoPerson("Dewi Lestari", Role.MANAGER, "258036"),
        DemoPerson("Budi Santoso", Role.CLERK, "2580"),
        DemoPerson("Siti Rahayu", Role.CLERK, "1379"),
    ),
    expenses=(Expense("Air minum dan es batu", 30_000, 90_000), Expense("Solar forklift", 150_000, 400_000)),
    hq="NUSA",
    containers=("Keranjang", "Drum", "Kerangkeng", "Palet kawat"),
    regulars="Langganan",
    plates=("B #### KX", "B #### TQ"),
)
COUNTRIES = {country.code: country for country in (_TH, _VN, _ID)}


def demo_country(code: str) -> DemoCountry:
    """Return the demo stations of a country. Raises UnknownCountry."""
    found = COUNTRIES.get(code)
    if found is None:
        raise UnknownCountry(code[:20])
    return found
