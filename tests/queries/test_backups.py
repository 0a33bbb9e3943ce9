from __future__ import annotations

from typing import TYPE_CHECKING

from collector_app.app.backups import make_backup
from collector_app.queries.backups import has_outside_backup, noted_backups, recovery_recipients
from collector_app.queries.pairing import head_office

if TYPE_CHECKING:
    from collector_app.app.app import App
    from tests.network import Network


def test_a_station_s_backup_opens_with_head_office_s_recovery_key_once_it_is_paired(net: Network) -> None:
    alone, paired = net.station("NRC").app, net.paired("KTW").app
    assert len(alone.ask(recovery_recipients)) == 1
    office = paired.ask(head_office)
    assert office is not None
    assert paired.ask(recovery_recipients)[1] == office.recovery == net.hq.ask(recovery_recipients)[0]


def test_backups_are_noted_newest_first(station: App) -> None:
    assert station.ask(noted_backups) == ()
    first, *_ = make_backup(station)
    second, *_ = make_backup(station)
    assert {noted.file for noted in station.ask(noted_backups)} == {str(first.path), str(second.path)}
    assert not station.ask(has_outside_backup)
