"""Arrays in, arrays out: the verbs accept a vector, a matrix, a Series or a DataFrame."""

from __future__ import annotations

from typing import TypeVar, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

FloatArray = npt.NDArray[np.float64]
Table = TypeVar("Table", np.ndarray, pd.Series, pd.DataFrame)


def matrix_of(values: object) -> FloatArray:
    """Return the values as a new float matrix, units in rows, infinities as missing.

    Raises
    ------
    ValueError
        When a column holds something that is not a number.
    """
    if isinstance(values, pd.DataFrame):
        columns = [_numbers(name, values[name]) for name in values.columns]
        matrix = np.column_stack(columns) if columns else np.empty((len(values), 0))
    else:
        matrix = np.array(values, dtype=float)
    matrix = matrix.reshape(-1, 1) if matrix.ndim == 1 else matrix
    matrix[~np.isfinite(matrix)] = np.nan
    return matrix


def same_kind(matrix: FloatArray, like: Table) -> Table:
    """Return a matrix in the container (and with the labels) of the table it came from."""
    result: object = matrix[:, 0] if np.ndim(like) == 1 else matrix
    if isinstance(like, pd.DataFrame):
        result = pd.DataFrame(matrix, index=like.index, columns=like.columns)
    elif isinstance(like, pd.Series):
        result = pd.Series(matrix[:, 0], index=like.index, name=like.name)
    return cast(Table, result)


def per_column(value: object, values: object, width: int) -> FloatArray:
    """Return a parameter of a table as one number a column; a missing one is NaN.

    A Series is matched to the columns of a DataFrame by name, anything else by position.

    Raises
    ------
    ValueError
        When there are neither one nor `width` numbers.
    """
    if isinstance(value, pd.Series) and isinstance(values, pd.DataFrame):
        value = value.reindex(values.columns)
    numbers = np.atleast_1d(np.array(np.nan if value is None else value, dtype=float))
    if numbers.size not in (1, width):
        raise ValueError(f"{numbers.size} parameters for {width} columns")
    return np.broadcast_to(numbers, (width,)).copy()


def _numbers(name: object, column: pd.Series) -> FloatArray:
    try:
        return np.asarray(column.to_numpy(dtype=float, na_value=np.nan))
    except (TypeError, ValueError):
        raise ValueError(f"values: the column {name!r} holds something that is no number") from None
