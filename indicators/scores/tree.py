"""The structure of an index: which indicator feeds which aggregate, with what weight.

The tree arrives as a table (one row a node), as in the COINr package (Becker, W. et al., 2022,
doi 10.21105/joss.04567), because a table can be read, diffed and edited without code.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import pandas as pd

LOADING_TOLERANCE = 1e-3


@dataclass(frozen=True)
class IndexTree:
    """A checked index tree.

    Attributes
    ----------
    indicators
        Codes of the leaves, in the order of the table.
    aggregates
        Codes of the other nodes, children always before their parents.
    children
        Aggregate code to the codes directly below it, in the order of the table.
    weights
        Node code to its relative weight among its siblings; tops are absent.
    tops
        Codes of the nodes without a parent (usually one).
    table
        The table as given, for the columns that only some verbs read (direction, goalposts).
    """

    indicators: tuple[str, ...]
    aggregates: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    tops: tuple[str, ...]
    table: pd.DataFrame

    def top(self) -> str:
        """Return the only node without a parent; raise ``ValueError`` when there are several."""
        if len(self.tops) != 1:
            raise ValueError(f"index tree: one top node is needed, found {list(self.tops)}")
        return self.tops[0]

    def numbers(self, column: str) -> pd.Series:
        """Return a numeric column of the table over the indicators, NaN where it is absent."""
        if column not in self.table.columns:
            return pd.Series(math.nan, index=list(self.indicators), dtype=float)
        return pd.to_numeric(self.table[column].loc[list(self.indicators)]).astype(float)


def read_tree(
    tree: pd.DataFrame,
    *,
    weights: Mapping[str, float] | pd.Series | None = None,
    columns: pd.Index | None = None,
) -> IndexTree:
    """Check an index tree and return its structure.

    Parameters
    ----------
    tree
        One row a node, index = node code, columns ``parent`` (missing at the top) and optionally
        ``weight`` (default 1) and the columns other verbs read.
    weights
        Node code to weight; overrides the table's.
    columns
        Indicator codes with data. When given, every leaf must be among them; rows that are
        neither under a parent nor a column (denominators, groups) are no part of the tree.

    Returns
    -------
    IndexTree

    Raises
    ------
    ValueError
        For a node listed twice, an unknown parent, a cycle, a leaf without data, an indicator
        without a parent, or weights that are missing, negative or sum to zero.
    """
    parents = _parents(tree)
    children = _children(parents)
    _refuse_strays(parents, children, columns)
    aggregates = _bottom_up(parents, children)
    leaves = tuple(code for code, parent in parents.items() if parent and code not in children)
    if columns is not None and (bare := [code for code in leaves if code not in columns]):
        raise ValueError(f"index tree: no column of values for {bare}")
    tops = tuple(code for code in children if not parents[code])
    return IndexTree(leaves, aggregates, children, _weights(tree, weights, children), tops, tree)


def effective_weights(
    tree: pd.DataFrame, *, weights: Mapping[str, float] | pd.Series | None = None
) -> pd.Series:
    """Return each indicator's weight in the top node when nothing is missing.

    The effective weight is the product, from the indicator up to the top, of the node's weight
    over the sum of its siblings' weights.

    Parameters
    ----------
    tree
        Index tree, as for `read_tree`.
    weights
        Node code to weight; overrides the table's.

    Returns
    -------
    pandas.Series
        Index = indicator code, values sum to 1. Several tops share equally.

    Raises
    ------
    ValueError
        As `read_tree`.
    """
    structure = read_tree(tree, weights=weights)
    effective = dict.fromkeys(structure.tops, 1 / max(len(structure.tops), 1))
    for parent in reversed(structure.aggregates):
        siblings = structure.children[parent]
        total = sum(structure.weights[code] for code in siblings)
        for code in siblings:
            effective[code] = effective[parent] * structure.weights[code] / total
    return pd.Series(
        [effective[code] for code in structure.indicators],
        index=pd.Index(structure.indicators, name="indicator"),
        name="effective_weight",
        dtype=float,
    )


def _missing(value: object) -> bool:
    return value is None or value is pd.NA or value == "" or value != value


def _parents(tree: pd.DataFrame) -> dict[str, str]:
    if "parent" not in tree.columns:
        raise ValueError("index tree: the column 'parent' is missing")
    if not tree.index.is_unique:
        raise ValueError(
            f"index tree: listed twice: {sorted(set(tree.index[tree.index.duplicated()]))}"
        )
    parents = {
        code: "" if _missing(parent) else parent
        for code, parent in zip(tree.index, tree["parent"], strict=True)
    }
    for code, parent in parents.items():
        if parent and parent not in parents:
            raise ValueError(f"index tree: {code} has the unknown parent {parent!r}")
    return parents


def _children(parents: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    below: dict[str, list[str]] = {}
    for code, parent in parents.items():
        if parent:
            below.setdefault(parent, []).append(code)
    return {code: tuple(below[code]) for code in parents if code in below}


def _refuse_strays(
    parents: Mapping[str, str],
    children: Mapping[str, tuple[str, ...]],
    columns: pd.Index | None,
) -> None:
    strays = [code for code, parent in parents.items() if not parent and code not in children]
    lost = [code for code in strays if columns is not None and code in columns]
    if lost:
        raise ValueError(f"index tree: indicators without a parent: {lost}")
    if not children:
        raise ValueError("index tree: no node has a child")


def _bottom_up(
    parents: Mapping[str, str], children: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    depth: dict[str, int] = {}
    for start in children:
        seen = [start]
        while parents[seen[-1]]:
            above = parents[seen[-1]]
            if above in seen:
                raise ValueError(f"index tree: cycle through {[*seen, above]}")
            seen.append(above)
        depth[start] = len(seen)
    return tuple(sorted(children, key=lambda code: -depth[code]))


def _weights(
    tree: pd.DataFrame,
    override: Mapping[str, float] | pd.Series | None,
    children: Mapping[str, tuple[str, ...]],
) -> dict[str, float]:
    given: dict[Hashable, object] = (
        dict(tree["weight"].items()) if "weight" in tree.columns else dict.fromkeys(tree.index, 1.0)
    )
    extra = {} if override is None else dict(override.items())
    if unknown := [code for code in extra if code not in given]:
        raise ValueError(f"weights: unknown nodes {unknown}")
    given.update(extra)
    weights: dict[str, float] = {}
    for parent, siblings in children.items():
        group = {code: _weight(code, given[code]) for code in siblings}
        refuse_weights(parent, group)
        weights.update(group)
    return weights


def _weight(code: str, value: object) -> float:
    try:
        weight = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        weight = math.nan
    if not math.isfinite(weight):
        raise ValueError(f"weights: {code} = {value!r} is not a number")
    return weight


def refuse_weights(parent: str, group: Mapping[str, float]) -> None:
    """Refuse weights that sum to zero, and negative ones unless they are PCA loadings.

    Loadings of a principal component come with signs and have squares that sum to one; they are
    the only signed weights with a meaning (COINr passes them on the same way).
    """
    negative = {code: weight for code, weight in group.items() if weight < 0}
    squares = math.fsum(weight**2 for weight in group.values())
    loadings = sum(map(bool, group.values())) > 1 and abs(squares - 1) < LOADING_TOLERANCE
    if negative and not loadings:
        raise ValueError(f"weights: negative under {parent}: {negative}")
    if abs(math.fsum(group.values())) < 1e-12:
        raise ValueError(f"weights: the weights under {parent} sum to zero: {dict(group)}")
