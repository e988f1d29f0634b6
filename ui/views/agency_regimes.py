"""How personal rule is told, by type of regime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import mean, median
from typing import Any, Final

from ui.views.country_world import Placed
from ui.views.indicator import quartiles

# Codes of V-Dem's Regimes of the World.
AUTOCRACIES: Final = (0, 1)
DEMOCRACIES: Final = (2, 3)


@dataclass(frozen=True)
class Regime:
    """The ranked middle powers of one type of regime and how personal their rule is told.

    Attributes
    ----------
    code : int
        0 closed autocracy to 3 liberal democracy.
    placed : tuple of Placed
        Impersonal legitimation, 0 to 100, the lowest first.
    low, middle, high : float
        Quartiles.
    """

    code: int
    placed: tuple[Placed, ...]
    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Personalism:
    """Impersonal legitimation by type of regime.

    Attributes
    ----------
    explained_pct : float
        Share of the variance between countries that lies between the types of regime.
    below_autocracies : tuple of Placed
        Democracies that lie under the median of the autocracies, the lowest first.
    above_democracies : tuple of Placed
        Autocracies that lie over the median of the democracies, the highest first.
    autocracies_middle, democracies_middle : float
        Medians of both halves.
    crossed_pct : float
        Of all pairs of an autocracy and a democracy, those in which the autocracy is told as the
        less personal one; a tie counts half.
    """

    year: int
    regimes: tuple[Regime, ...]
    explained_pct: float
    below_autocracies: tuple[Placed, ...]
    above_democracies: tuple[Placed, ...]
    autocracies_middle: float
    democracies_middle: float
    crossed_pct: float

    @property
    def n_democracies(self) -> int:
        """Number of democracies."""
        return sum(len(one.placed) for one in self.regimes if one.code in DEMOCRACIES)

    @property
    def n_autocracies(self) -> int:
        """Number of autocracies."""
        return sum(len(one.placed) for one in self.regimes if one.code in AUTOCRACIES)

    def code_of(self, iso3: str) -> int | None:
        """Return the type of regime of a ranked middle power."""
        for one in self.regimes:
            if any(placed.iso3 == iso3 for placed in one.placed):
                return one.code
        return None


def personalism_of(rows: Sequence[Mapping[str, Any]]) -> Personalism:
    """Sum up impersonal legitimation by type of regime.

    Parameters
    ----------
    rows : sequence of mapping
        ``iso3``, ``name``, ``value``, ``regime_type``, ``year`` of the ranked middle powers.
    """
    placed = [
        (int(row["regime_type"]), Placed(row["iso3"], row["name"], float(row["value"])))
        for row in rows
        if row["regime_type"] is not None and row["value"] is not None
    ]
    placed.sort(key=lambda pair: (pair[0], pair[1].value))
    regimes = [
        _regime(code, [one for _, one in group])
        for code, group in groupby(placed, key=lambda pair: pair[0])
    ]
    halves = [
        [one for code, one in placed if code in codes] for codes in (AUTOCRACIES, DEMOCRACIES)
    ]
    autocracies, democracies = halves
    low, high = (median([one.value for one in half]) if half else 0.0 for half in halves)
    by_value = sorted(democracies, key=lambda one: one.value)
    return Personalism(
        year=max((int(row["year"]) for row in rows), default=0),
        regimes=tuple(regimes),
        explained_pct=_explained(regimes),
        below_autocracies=tuple(one for one in by_value if one.value < low),
        above_democracies=tuple(
            one for one in sorted(autocracies, key=lambda o: -o.value) if one.value > high
        ),
        autocracies_middle=low,
        democracies_middle=high,
        crossed_pct=_crossed(autocracies, democracies),
    )


def _crossed(autocracies: Sequence[Placed], democracies: Sequence[Placed]) -> float:
    pairs = [(one.value, other.value) for one in autocracies for other in democracies]
    counts = sum(1.0 if one > other else 0.5 if one == other else 0.0 for one, other in pairs)
    return 100 * counts / len(pairs) if pairs else 0.0


def _explained(regimes: Sequence[Regime]) -> float:
    """Return the variance between groups over all variance, in percent (eta squared)."""
    values = [one.value for regime in regimes for one in regime.placed]
    if len(values) < 2:
        return 0.0
    centre = mean(values)
    whole = sum((value - centre) ** 2 for value in values)
    between = sum(
        len(regime.placed) * (mean([one.value for one in regime.placed]) - centre) ** 2
        for regime in regimes
    )
    return 100 * between / whole if whole else 0.0


def _regime(code: int, placed: list[Placed]) -> Regime:
    return Regime(code, tuple(placed), *quartiles([one.value for one in placed]))
