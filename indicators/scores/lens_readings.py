"""One lens over one power: its index tree, and its values with the rule for absent ones."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

TOP = "lens"
DOMAIN = "domain:"


@dataclass(frozen=True)
class Readings:
    """One lens over one power, read from the indicator rows.

    Attributes
    ----------
    values
        Countries x indicators in the indicators' units; absent values are 0 or missing,
        according to the table.
    below_cut
        Where a 0 stands for an absent value.
    inapplicable
        Where it does so because the indicator does not apply, not for want of a figure.
    clipped
        Where a value lies outside the goalposts.
    """

    values: pd.DataFrame
    below_cut: pd.DataFrame
    inapplicable: pd.DataFrame
    clipped: pd.DataFrame


def lens_readings(
    indicators: pd.DataFrame, rows: pd.DataFrame, roster: Collection[str] = ()
) -> Readings:
    """Read the values one lens needs and apply the rule for absent ones.

    Parameters
    ----------
    indicators
        Rows of ``out_indicator``.
    rows
        Rows of the default index with one lens and power.
    roster
        Countries that get a row even when nothing is known of them. A country without any row
        of an indicator is unknown there, not 0.
    """
    power = rows["power"].iloc[0]
    relevant = indicators[indicators["power"].isin([power, ""]) & (indicators["iso3"] != power)]
    columns, cuts, outside = {}, {}, {}
    for row in rows.itertuples(index=False):
        found = _one_indicator(relevant, row.indicator_id)
        if row.eu_member_indicator_id:
            found = _with_substitute(found, _one_indicator(relevant, row.eu_member_indicator_id))
        # Whoever a publisher does not name is small; where its file is absent nobody is known.
        withheld = _withheld(relevant, row.indicator_id).reindex(found.index, fill_value=False)
        absent = found.isna() & (row.absent == "zero") & ~withheld
        columns[row.indicator_id] = found.mask(absent, 0.0)
        cuts[row.indicator_id] = absent
        outside[row.indicator_id] = _not_applicable(relevant, row.indicator_id)
    values = pd.DataFrame(columns)
    values = values.reindex(sorted({*values.index, *roster} - {power}))
    below_cut = pd.DataFrame(cuts).reindex(values.index).eq(True)
    inapplicable = pd.DataFrame(outside).reindex(values.index).eq(True) & below_cut
    low, high = (rows.set_index("indicator_id")[end] for end in ("low", "high"))
    clipped = (values.lt(low) | values.gt(high)) & ~below_cut
    return Readings(values, below_cut, inapplicable, clipped)


def lens_tree(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the index tree of one lens and power, as `composite` and `uncertainty` take it."""
    leaves = rows.set_index("indicator_id")[["weight", "low", "high"]]
    leaves.insert(0, "parent", [DOMAIN + name for name in rows["domain"]])
    domains = rows.drop_duplicates("domain")
    nodes = pd.DataFrame(
        {"parent": TOP, "weight": domains["domain_weight"].to_numpy()},
        index=[DOMAIN + name for name in domains["domain"]],
    )
    top = pd.DataFrame({"parent": [""], "weight": [1.0]}, index=[TOP])
    return pd.concat([leaves, nodes, top]).rename_axis("node")


def _one_indicator(rows: pd.DataFrame, indicator_id: str) -> pd.Series:
    """Return country to value (NaN where the row has no number), dyadic rows first."""
    return pd.to_numeric(_rows_of(rows, indicator_id)["value"]).astype(float)


def _not_applicable(rows: pd.DataFrame, indicator_id: str) -> pd.Series:
    """Return country to whether the indicator does not apply to it."""
    return _rows_of(rows, indicator_id)["status"].eq("not_applicable")


def _withheld(rows: pd.DataFrame, indicator_id: str) -> pd.Series:
    """Return country to whether the value is unknown because a source is absent."""
    return _rows_of(rows, indicator_id)["status"].eq("withheld")


def _rows_of(rows: pd.DataFrame, indicator_id: str) -> pd.DataFrame:
    found = rows[rows["indicator_id"] == indicator_id].sort_values("power", ascending=False)
    return found.drop_duplicates("iso3").set_index("iso3")


def _with_substitute(base: pd.Series, substitute: pd.Series) -> pd.Series:
    return substitute.dropna().combine_first(base)
