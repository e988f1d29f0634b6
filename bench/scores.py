"""Draws per second and peak memory of the default index, beside a plain pandas loop.

The loop does the same: it takes the levels of the same draws and runs, for each draw, the pipeline
on a table: treat, normalise, aggregate level by level, rank.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np
import pandas as pd

from indicators.scores import read_tree, uncertainty
from indicators.scores.aggregation import Method
from indicators.scores.default_index import AGGREGATIONS
from indicators.scores.lens_readings import lens_tree
from indicators.scores.monte_carlo import Design, Model, draw_design, prepare_model
from indicators.scores.options import read_options
from indicators.scores.pipeline import (
    aggregate_levels,
    apply_treatments,
    find_treatments,
    normalise_indicators,
    rank_scores,
)
from indicators.scores.reweighting import DRAWS, SEED
from ui.views.scores import Inputs, load_inputs
from ui.warehouse import Warehouse

LENSES: Final = ("leverage", "exposure")
POWERS: Final = ("USA", "CHN")
LOOP_DRAWS: Final = 200
REPEATS: Final = 5


def measure(database: Path) -> Mapping[str, Any]:
    """Measure both in a process of its own, so that the peak memory is theirs."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.scores", str(database)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def main(database: Path) -> int:
    """Print the figures as JSON."""
    # Read from the file: the pages' copy in memory would count as the scores'.
    warehouse = Warehouse(duckdb.connect(str(database), read_only=True))
    sides = [(one, *_table(one, warehouse)) for one in _sides(warehouse)]
    before = _peak_mib()
    vectorised = min(_seconds(lambda: _all_draws(sides)) for _ in range(REPEATS))
    after = _peak_mib()
    loop = _seconds(lambda: _all_loops(sides))
    per_draw, per_loop = vectorised / (DRAWS * len(sides)), loop / (LOOP_DRAWS * len(sides))
    print(json.dumps({
        "draws": DRAWS,
        "sides": [f"{one.lens} {one.power}" for one, _, _ in sides],
        "countries": len(warehouse.roster),
        "seconds_all_sides": round(vectorised, 2),
        "draws_per_second": round(1 / per_draw),
        "peak_memory_mib": round(after),
        "memory_added_by_draws_mib": round(after - before),
        "pandas_loop_draws": LOOP_DRAWS,
        "pandas_loop_seconds": round(loop, 2),
        "pandas_loop_draws_per_second": round(1 / per_loop, 1),
        "times_faster": round(per_loop / per_draw),
    }))  # fmt: skip
    return 0


Side = tuple[Inputs, pd.DataFrame, pd.DataFrame]


def _sides(warehouse: Warehouse) -> Iterator[Inputs]:
    for power in POWERS:
        for lens in LENSES:
            yield load_inputs(warehouse, power, lens)


def _table(inputs: Inputs, warehouse: Warehouse) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return values of the ranked countries and the index tree of one side."""
    values = inputs.data.readings.values.loc[list(warehouse.roster)]
    return values, lens_tree(inputs.data.rows)


def _all_draws(sides: list[Side]) -> None:
    for inputs, values, tree in sides:
        options = {"aggregations": AGGREGATIONS[inputs.lens]}
        uncertainty(values, tree, draws=DRAWS, seed=SEED, options=options)


def _all_loops(sides: list[Side]) -> None:
    for inputs, values, tree in sides:
        options = read_options({"aggregations": AGGREGATIONS[inputs.lens]})
        model = prepare_model(values, tree, options)
        design = draw_design(model, LOOP_DRAWS, np.random.default_rng(SEED))
        ranks = pd.DataFrame(
            {draw: one_draw(values, tree, model, design, draw) for draw in range(LOOP_DRAWS)}
        )
        ranks.quantile([0.05, 0.5, 0.95], axis=1)


def one_draw(
    values: pd.DataFrame, tree: pd.DataFrame, model: Model, design: Design, draw: int
) -> pd.Series:
    """Return the ranks of one draw, worked out on tables as for a single index."""
    options, indicators = model.options, model.structure.indicators
    left_out = int(design.left_out_indicator[draw])
    kept = tree if left_out == len(indicators) else _without(tree, indicators[left_out])
    drawn = dict(zip(model.nodes, design.weights[draw], strict=True))
    weights = {code: drawn[code] for code in kept.index if code in drawn}
    structure = read_tree(kept, weights=weights, columns=values.columns)
    table = values[list(structure.indicators)]
    treatments = find_treatments(
        table, options.treatments[design.treatment[draw]], options.winsor_max
    )
    method = (options.normalisations or ())[design.normalisation[draw]]
    treated = apply_treatments(table, treatments)
    points = normalise_indicators(treated, structure, treatments, method, (0, 100))
    if method == "zscore":
        points = (50 + 10 * points).clip(lower=0)
    exponent = model.exponents[design.aggregation[draw]]
    mean: Method = "arithmetic" if exponent == 1 else ("power_mean", exponent)
    return rank_scores(aggregate_levels(points, structure, mean)[structure.top()])


def _without(tree: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the tree without an indicator, and without a domain that this leaves empty."""
    rest = tree.drop(index=code)
    parent = tree.at[code, "parent"]
    return rest if (rest["parent"] == parent).any() else rest.drop(index=parent)


def _seconds(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _peak_mib() -> float:
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
