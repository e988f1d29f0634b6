"""Which assumptions a Monte-Carlo run varies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class UncertaintyOptions:
    """Which assumptions the draws vary, and over which levels.

    The first level of every factor is the nominal choice.

    Attributes
    ----------
    normalisations
        Default: goalposts (where the tree has them for every indicator), minmax, zscore,
        percentile_rank. Z-scores enter as 50 + 10 z, not below 0, so that all means exist.
    aggregations
        ``arithmetic``, ``geometric``, ``harmonic`` or an exponent of the power mean. Default:
        1, 0.5 and 2. If one of them needs positive scores, all scores are moved from 0-100 to
        1-100 before, and back after.
    treatments
        ``none`` and ``winsorise_log``.
    winsor_max
        As in `composite`.
    weight_law
        ``uniform``: each weight, at each level, times a factor within 1 +- `weight_change`;
        ``dirichlet``: each group of siblings from a Dirichlet law around its weights, with
        `concentration` (higher = closer); ``fixed``: not varied.
    weight_change, concentration
        See `weight_law`.
    leave_one_out
        Each draw leaves out one indicator or none, all equally likely.
    ranked
        Units that are ranked and that set minima, means and ranks; the others are only scored
        (under goalposts). Default: all.
    """

    normalisations: tuple[str, ...] | None = None
    aggregations: tuple[str | float, ...] = (1.0, 0.5, 2.0)
    treatments: tuple[str, ...] = ("none", "winsorise_log")
    winsor_max: int = 5
    weight_law: str = "uniform"
    weight_change: float = 0.25
    concentration: float = 50.0
    leave_one_out: bool = True
    ranked: tuple[str, ...] | None = None


def read_options(options: UncertaintyOptions | Mapping[str, object] | None) -> UncertaintyOptions:
    """Return checked options; a mapping names the fields that differ from the default.

    Raises
    ------
    ValueError
        For an unknown field, an empty factor, an unknown law or an impossible size of change.
    """
    if isinstance(options, UncertaintyOptions):
        chosen = options
    else:
        given = dict(options or {})
        known = UncertaintyOptions.__dataclass_fields__
        if unknown := sorted(set(given) - set(known)):
            raise ValueError(f"uncertainty: unknown options {unknown}")
        chosen = replace(UncertaintyOptions(), **given)  # type: ignore[arg-type]
    if not (chosen.aggregations and chosen.treatments) or chosen.normalisations == ():
        raise ValueError("uncertainty: every factor needs at least one level")
    if chosen.weight_law not in ("uniform", "dirichlet", "fixed"):
        raise ValueError(f"uncertainty: unknown law of weights {chosen.weight_law!r}")
    if not 0 <= chosen.weight_change < 1 or not chosen.concentration > 0:
        raise ValueError("uncertainty: weights change by a share within 0 and 1")
    return chosen
