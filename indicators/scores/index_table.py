"""The default index as data: lens, domain, indicator, weight, goalposts, with reasons.

``data/reference/index_tree.csv`` holds one row an indicator of a lens and power. Empty `power`
means that the lens does not depend on the power (agency, restraint).
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

COLUMNS = (
    "lens", "power", "domain", "domain_weight", "indicator_id", "weight", "low", "high",
    "absent", "reason", "eu_member_indicator_id",
)  # fmt: skip
NUMBERS = ("domain_weight", "weight", "low", "high")
LENSES = ("leverage", "exposure", "agency", "restraint")
POWERS = ("USA", "CHN", "")
ABSENT = ("zero", "drop")


def load_index_tree(path: str | Path) -> pd.DataFrame:
    """Read and check the table of the default index.

    Parameters
    ----------
    path
        A CSV file with the columns `COLUMNS`.

    Returns
    -------
    pandas.DataFrame
        One row an indicator of a lens and power, in the order of the file; text columns without
        missing values, numeric columns as floats.

    Raises
    ------
    ValueError
        Naming file, line and value, for a missing column, an unknown lens, power or treatment
        of absent values, a weight that is not positive, goalposts that do not increase, an
        indicator listed twice, or two weights for one domain.
    """
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    lacking = [name for name in COLUMNS if name not in table.columns]
    if lacking:
        raise ValueError(f"{path}: columns {lacking} are missing")
    table = table[list(COLUMNS)]
    for name in NUMBERS:
        table[name] = pd.to_numeric(table[name], errors="coerce").astype(float)
    if problems := check_index_table(table):
        raise ValueError(f"{path}: " + "; ".join(problems))
    return table


def check_index_table(table: pd.DataFrame) -> list[str]:
    """Return what is wrong with a table of the default index, one sentence a finding.

    Parameters
    ----------
    table
        Columns `COLUMNS`; line numbers count the header as line 1.
    """
    found = [
        f"line {place + 2}: {name} is {value!r}"
        for name, allowed in (("lens", LENSES), ("power", POWERS), ("absent", ABSENT))
        for place, value in enumerate(table[name])
        if value not in allowed
    ]
    for place, row in enumerate(table.itertuples(index=False)):
        if not (row.weight > 0 and row.domain_weight > 0):
            found.append(f"line {place + 2}: {row.indicator_id}: a weight is not positive")
        if not row.low < row.high:
            found.append(f"line {place + 2}: {row.indicator_id}: low {row.low} high {row.high}")
    keys = table[["lens", "power", "indicator_id"]]
    found += [f"listed twice: {'/'.join(key)}" for key in keys[keys.duplicated()].to_numpy()]
    weights = table.groupby(["lens", "power", "domain"], sort=False)["domain_weight"].nunique()
    found += [f"two weights for the domain {'/'.join(key)}" for key in weights.index[weights > 1]]
    return found


def held_part(table: pd.DataFrame, held: Collection[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split the table into what can be scored and what cannot yet.

    Parameters
    ----------
    table
        The default index, as `load_index_tree` returns it.
    held
        Ids of the indicators the product holds.

    Returns
    -------
    tuple
        Rows whose indicator is held (the weights of a domain are relative, so the others take
        over), and the rows left out. Where the measure for EU members is not held, its id is
        blank and an absent value is dropped: a member's share is unknown, not small.
    """
    there = table["indicator_id"].isin(list(held))
    kept, left_out = table[there].copy(), table[~there].copy()
    no_substitute = ~kept["eu_member_indicator_id"].isin([*held, ""])
    kept.loc[no_substitute, "absent"] = "drop"
    kept.loc[no_substitute, "eu_member_indicator_id"] = ""
    return kept.reset_index(drop=True), left_out.reset_index(drop=True)
