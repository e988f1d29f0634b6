"""A running product and a browser to look at it, for tests and measurements."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import IO
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Containers have no user namespaces and little shared memory.
CHROMIUM_OPTIONS = ("--no-sandbox", "--disable-dev-shm-usage")
SERVER_START_S = 60


def find_chromium() -> str | None:
    """Return a Chromium or Chrome: CHROMIUM, the usual commands, then the usual macOS places."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    on_path = [found for found in map(shutil.which, NAMES) if found]
    installed = [place for place in PLACES if Path(place).exists()]
    return next(iter([*on_path, *installed]), None)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(
    database: Path, log: IO[bytes], script: str = "app.py"
) -> tuple[subprocess.Popen[bytes], str]:
    """Start a Streamlit script on a free port; return process and address once it answers."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port),
         "--server.address", "localhost", "--server.fileWatcherType", "none"],
        cwd=ROOT,
        env={**os.environ, "LEVERAGE_DB": str(database)},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    address = f"http://localhost:{port}"
    deadline = time.monotonic() + SERVER_START_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return process, address
        except OSError:
            time.sleep(0.1)
    process.terminate()
    raise RuntimeError(f"the server did not start: {log.name}")
