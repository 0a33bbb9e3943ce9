"""What holds for every test: no window on the screen, no network, no person's own data, nothing left behind."""

from __future__ import annotations

import gc
import logging
import os
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

# A loaded machine is slow, not wrong: only benchmarks look at time.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("house")

pytest_plugins = ("tests.stations",)

PATIENCE = 3.0  # seconds that a thread gets to end after its test
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def _nobody_s_own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Put the user's folders and the system's key store out of reach, also of programs that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(tmp_path_factory.mktemp(name.lower())))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture(autouse=True)
def _swept_between_tests() -> Iterator[None]:
    """Collect cycles between tests, in the thread of the windows: a worker's thread must take down no widget."""
    gc.disable()
    yield
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            break


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse a connection to another machine: nothing of this program ever needs one."""
    connect = socket.socket.connect

    def only_here(this: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            message = f"a test asked for the network: {address}"
            raise AssertionError(message)
        connect(this, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


class _Warnings(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_logged_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test for a logged warning; a test that asks for `caplog` reads the log itself."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records and "caplog" not in request.fixturenames:
        pytest.fail("logged: " + "; ".join(f"{record.name}: {record.getMessage()}" for record in handler.records))


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """Fail the test for a thread that would do its work in another test; daemons die with the process."""
    before = set(threading.enumerate())
    yield
    end = time.monotonic() + PATIENCE
    for thread in set(threading.enumerate()) - before:
        if not thread.daemon:
            thread.join(max(0.0, end - time.monotonic()))
            if thread.is_alive():
                pytest.fail(f"a thread was left behind: {thread.name}")
