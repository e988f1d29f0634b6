"""Reading publishers' files: all as text first, columns checked, numbers converted by name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import pandas as pd

from etl.errors import BadValue, ChangedColumns


def read_table(
    path: Path,
    columns: Sequence[str],
    *,
    encoding: str = "utf-8",
    sep: str = ",",
    skiprows: int = 0,
) -> pd.DataFrame:
    """Read a delimited text file (plain or .gz) with every cell as text.

    Parameters
    ----------
    path : Path
        The raw file.
    columns : sequence of str
        The columns the parser was written for; no more and no fewer may be there.
    encoding, sep : str
        As the publisher writes the file.
    skiprows : int
        Lines before the header.

    Returns
    -------
    pandas.DataFrame
        The columns, plus ``line`` (1-based line of the raw file) and ``file`` (its name).

    Raises
    ------
    ChangedColumns
        Naming the file and the missing and unexpected columns.
    """
    frame = pd.read_csv(
        path, sep=sep, dtype=str, encoding=encoding, skiprows=skiprows,
        keep_default_na=False, na_filter=False, quotechar='"',
    )  # fmt: skip
    _require_columns(path.name, list(frame.columns), columns)
    frame["line"] = range(skiprows + 2, skiprows + 2 + len(frame))
    frame["file"] = path.name
    return frame


def to_number(
    frame: pd.DataFrame, column: str, *, missing: Collection[str] = ("",)
) -> pd.Series[float]:
    """Convert a text column to numbers.

    Parameters
    ----------
    frame : pandas.DataFrame
        As `read_table` gives it (``line`` and ``file`` serve the error message).
    column : str
        The text column.
    missing : collection of str
        The publisher's glyphs for "no value"; they become NaN.

    Returns
    -------
    pandas.Series
        float64, NaN where the publisher has no value. Thousands commas are removed.

    Raises
    ------
    BadValue
        Naming file, line and cell for anything else that is not a number.
    """
    text = frame[column].str.strip()
    absent = text.isin(list(missing))
    number = pd.to_numeric(text.where(~absent).str.replace(",", ""), errors="coerce")
    bad = number.isna() & ~absent
    if bad.any():
        first = frame.loc[bad].iloc[0]
        raise BadValue(
            f"{first.get('file', '?')}, line {first.get('line', '?')}: {column} = "
            f"{first[column]!r} is not a number ({int(bad.sum())} such cells); "
            f"known glyphs for no value: {sorted(missing)}"
        )
    return number.astype("float64")


def _require_columns(file: str, found: Sequence[str], expected: Sequence[str]) -> None:
    missing = [c for c in expected if c not in found]
    extra = [c for c in found if c not in expected]
    if missing or extra:
        raise ChangedColumns(f"{file}: columns changed; missing {missing}, unexpected {extra}")
