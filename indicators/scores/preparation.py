"""Make the raw table fit to score: denominate, impute, screen."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from indicators.scores.tables import matrix_of


def denominate(
    values: pd.DataFrame, denominators: pd.DataFrame, divide_by: Mapping[str, str]
) -> pd.DataFrame:
    """Divide size-dependent indicators by a measure of size.

    Parameters
    ----------
    values
        Units in rows, indicators in columns.
    denominators
        Units in rows, one column a denominator. A unit that is absent, and a zero, give NaN.
    divide_by
        Indicator code to denominator column; the others stay as they are.

    Raises
    ------
    ValueError
        For a denominator that is not a column.
    """
    unknown = sorted({name for name in divide_by.values() if name not in denominators.columns})
    if unknown:
        raise ValueError(f"denominators: no column {unknown}")
    sizes = denominators.reindex(values.index)
    result = values.copy()
    for code, name in divide_by.items():
        result[code] = result[code] / sizes[name].where(sizes[name] != 0)
    return result


def impute(values: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Fill a missing value with the mean of the unit's group.

    Parameters
    ----------
    values
        Units in rows, indicators in columns.
    groups
        Group name of each unit. A unit whose group is missing, and an indicator no member of
        the group has, stay missing.

    Raises
    ------
    ValueError
        When a unit is not in `groups`.
    """
    absent = [unit for unit in values.index if unit not in groups.index]
    if absent:
        raise ValueError(f"impute: no group given for {absent}")
    if not groups.index.is_unique:
        raise ValueError("impute: a unit has two groups")
    means = values.groupby(groups.reindex(values.index)).transform("mean")
    return values.where(values.notna(), means)


def screen(values: pd.DataFrame, min_share: float) -> tuple[pd.DataFrame, dict[str, str]]:
    """Drop units that have too few indicators to be compared.

    Parameters
    ----------
    values
        Units in rows, indicators in columns, NaN = missing.
    min_share
        Smallest share of the indicators a unit must have, between 0 and 1.

    Returns
    -------
    tuple
        The units kept, and for each dropped unit the reason (status ``low_coverage``).

    Raises
    ------
    ValueError
        When `min_share` is outside 0 to 1.
    """
    if not 0 <= min_share <= 1:
        raise ValueError(f"screen: the share must be within 0 and 1, not {min_share}")
    present = values.notna().sum(axis=1)
    wide = values.shape[1]
    enough = np.asarray(present / max(wide, 1) >= min_share)
    dropped = {
        unit: f"low_coverage: {count} of {wide} indicators, {min_share:.0%} are needed"
        for unit, count in present[~enough].items()
    }
    return values.loc[enough], dropped


def numeric_table(values: pd.DataFrame, codes: tuple[str, ...]) -> pd.DataFrame:
    """Return the named indicators as floats, infinities as missing.

    Raises
    ------
    ValueError
        For a unit or indicator listed twice, or a column that is not numeric.
    """
    for axis, what in ((values.index, "unit"), (values.columns, "indicator")):
        if not axis.is_unique:
            raise ValueError(f"values: {what} listed twice: {list(axis[axis.duplicated()])}")
    chosen = values[list(codes)]
    return pd.DataFrame(matrix_of(chosen), index=chosen.index, columns=chosen.columns)
