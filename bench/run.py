"""Measure build, pages and cold loads; write bench/latest.json.

Each figure is the median of at least seven runs after two warm-ups. A cold load is measured in turn
with a bare Streamlit page on the same machine, so that the ratio means something anywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest

from bench import scores
from tests.plugins.serving import CHROMIUM_OPTIONS, find_chromium, start_server
from ui.nav import HOME, SCREENS

ROOT: Final = Path(__file__).resolve().parent.parent
LATEST: Final = ROOT / "bench" / "latest.json"
DATABASE: Final = Path(os.environ.get("LEVERAGE_DB") or ROOT / "data" / "leverage.duckdb")
WARM_UPS: Final = 2
RUNS: Final = 7
PAGE_RUNS: Final = 20
SLOWEST_LOAD_MS: Final = 60_000
# The page is there when its footer is, every chart is drawn, and the server has nothing to do.
DRAWN: Final = """
() => [...document.querySelectorAll("[data-testid=stCaptionContainer]")]
        .some((one) => one.textContent.includes("How to cite:"))
   && [...document.querySelectorAll("[data-testid=stPlotlyChart]")]
        .every((one) => one.querySelector(".main-svg"))
   && !document.querySelector("[data-testid=stSkeleton]")
   && !document.querySelector("[data-testid=stStatusWidget]")
"""
BARE_DRAWN: Final = "() => document.querySelector('h1')?.textContent === 'Bare'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the parts asked for; print each and write the file as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS),
                        help="measure only these parts and keep the other figures")  # fmt: skip
    chosen = parser.parse_args(arguments).only
    kept = _kept() if set(chosen) != set(PARTS) else {}
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    figures: dict[str, Any] = {
        "measured_at": now,
        "machine": machine(),
        "runs": {"warm_ups": WARM_UPS, "runs": RUNS, "page_runs": PAGE_RUNS},
        **kept,
    }
    for part in chosen:
        name, measure = PARTS[part]
        figures[name] = measure()
        if kept:  # the other figures are older
            figures["measured_again"] = {**figures.get("measured_again", {}), name: now}
        print(json.dumps({name: figures[name]}, indent=2), flush=True)
        LATEST.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _kept() -> dict[str, Any]:
    """Return the figures of the last run; none where there was none."""
    if not LATEST.is_file():
        return {}
    found: dict[str, Any] = json.loads(LATEST.read_text(encoding="utf-8"))
    return found


def machine() -> Mapping[str, Any]:
    """Describe the machine the figures are from."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(memory / 2**30, 1),
        "python": platform.python_version(),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def build_cost() -> Mapping[str, float]:
    """Measure seconds and peak memory of ``python -m etl build`` into a temporary file."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [_build_once(Path(folder) / "bench.duckdb") for _ in range(WARM_UPS + RUNS)]
    kept = runs[WARM_UPS:]
    return {
        "median_s": round(statistics.median(seconds for seconds, _ in kept), 2),
        "slowest_s": round(max(seconds for seconds, _ in kept), 2),
        "peak_memory_mib": round(max(mib for _, mib in kept)),
    }


def _build_once(target: Path) -> tuple[float, float]:
    """Return seconds and peak memory in MiB of one build."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", "build", "--database", str(target), "--progress", "none"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise SystemExit("the build failed: run `make build` to see why")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return seconds, usage.ru_maxrss * unit / 2**20


def page_times() -> Mapping[str, Mapping[str, float]]:
    """Measure the server's work for every page."""
    return {one.path: page_time(one.path) for one in SCREENS}


def page_time(path: str) -> Mapping[str, float]:
    """Measure the server's work for one page, warm, in milliseconds: median and 95th percentile."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    if path != HOME:
        app.switch_page(f"pages/{path}.py")
    times = _timed(app.run, PAGE_RUNS)
    if app.exception:
        raise SystemExit(f"{path}: {app.exception[0].value}")
    return {"median": round(statistics.median(times)), "p95": round(_p95(times))}


def _timed(work: Callable[[], object], runs: int) -> list[float]:
    """Return milliseconds of each run after the warm-ups."""
    times = []
    for _ in range(WARM_UPS + runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times[WARM_UPS:]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[18]


def cold_loads() -> Mapping[str, Any]:
    """Measure cold loads of every page to the last chart, each beside a bare page."""
    program = find_chromium()
    if program is None:
        return {"not_measured": "no Chromium or Chrome found: set CHROMIUM to its path"}
    with (
        tempfile.TemporaryFile() as log,
        tempfile.TemporaryFile() as bare_log,
        sync_playwright() as playwright,
    ):
        product, address = start_server(DATABASE, log)
        bare, bare_address = start_server(DATABASE, bare_log, "bench/bare.py")
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_OPTIONS))
        try:
            loads = {}
            for one in SCREENS:
                page = f"{address}/{_route(one.path)}"
                loads[one.path] = _beside_bare(browser, page, bare_address)
                print(one.path, loads[one.path], flush=True)
            return loads
        finally:
            browser.close()
            product.terminate()
            bare.terminate()


def _route(path: str) -> str:
    return "" if path == HOME else path


def _beside_bare(browser: Browser, address: str, bare_address: str) -> Mapping[str, float]:
    """Load a page and a bare page in turn; return medians in milliseconds and their ratio."""
    pairs = [
        (_load(browser, address, DRAWN), _load(browser, bare_address, BARE_DRAWN))
        for _ in range(WARM_UPS + RUNS)
    ][WARM_UPS:]
    page, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    return {"median_ms": round(page), "bare_ms": round(bare), "ratio": round(page / bare, 2)}


def _load(browser: Browser, address: str, drawn: str) -> float:
    """Return milliseconds from the request to the drawn page, with an empty browser cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    started = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(drawn, timeout=SLOWEST_LOAD_MS)
    spent = (time.perf_counter() - started) * 1000
    context.close()
    return spent


PARTS: Final[Mapping[str, tuple[str, Callable[[], Any]]]] = {
    "server": (
        "server_time_per_page_ms",
        lambda: {one.path: page_time(one.path) for one in SCREENS},
    ),
    "build": ("build", build_cost),
    "scores": ("scores", lambda: scores.measure(DATABASE)),
    "cold": ("cold_load", cold_loads),
}


if __name__ == "__main__":
    sys.exit(main())
