"""What withholding an asset would put at stake for the country that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.figures import Component, Figure

# Sums over three years are compared with one year of exports or output.
YEARS_SUMMED: Final = {"mineral_supply": 3, "energy_supply": 3}
GOODS_SOLD: Final = (
    "mineral_supply", "energy_supply", "irreplaceable_supply_50_pct",
    "irreplaceable_supply_50_pct_apportioned",
)  # fmt: skip
# A mean of shares has no amount of its own: all that is sold to the power bounds it.
MEANS_OF_GOODS: Final = (
    "technology_supply", "technology_supply_apportioned", "us_mineral_reliance",
    "advanced_input_supply",
)  # fmt: skip
HOSTING: Final = ("us_troops_hosted_pct", "us_bases_hosted_theatre_pct")


@dataclass(frozen=True)
class Stake:
    """What the holder would put at stake.

    Attributes
    ----------
    kind : str
        ``exports``, ``exports_at_most``, ``exports_part``, ``gdp``, ``gdp_at_most``, ``gdp_part``,
        ``services_gdp``, ``imports``, ``forces``, ``arms`` or ``reserves``.
    share_pct : float
        Share of the holder's own exports, output, imports, forces or arms.
    amount_musd : float or None
        A year's amount in million US dollars, where it was worked out from one.
    period : str
        Of the amount or the share.
    measure_id : str
        The measure that is the share; empty where it is worked out from an amount.
    parts : tuple of Component
        The numbers that made the share.
    years : int
        Years that the amount behind the asset is the sum of.
    """

    kind: str
    share_pct: float
    amount_musd: float | None
    period: str
    power: str
    measure_id: str = ""
    parts: tuple[Component, ...] = ()
    years: int = 1


def find_stake(figure: Figure, figures: Sequence[Figure]) -> Stake | None:
    """Work out what withholding would put at stake, or None where the data do not say.

    Parameters
    ----------
    figure : Figure
        The asset: a measure of leverage towards a great power.
    figures : sequence of Figure
        All figures of the same country.
    """
    held = {(f.indicator_id, f.power): f for f in figures if f.value is not None}
    measure, power = figure.indicator_id, figure.power
    if measure == "import_supply_share":
        return _all_sales(held, power, "")
    if measure in MEANS_OF_GOODS:
        return _all_sales(held, power, "_at_most")
    if measure in GOODS_SOLD:
        return _part(figure, held)
    if measure in HOSTING:
        return _of(held.get(("force_reliance", "USA")), "forces")
    if measure == "export_market_share":
        return _of(held.get(("import_dependence", power)), "imports")
    if measure == "us_arms_customer_share":
        return _of(held.get(("arms_import_dependence", power)), "arms")
    if measure in ("input_supply", "treasury_holdings"):
        kind = "services_gdp" if measure == "input_supply" else "reserves"
        return _against(figure, _denominator(held, "export_exposure_gdp"), kind)
    return None


Held = dict[tuple[str, str], Figure]


def _all_sales(held: Held, power: str, bound: str) -> Stake | None:
    """All goods sold to the power, as a share of own exports, else of output."""
    exports = _of(held.get(("export_dependence", power)), f"exports{bound}")
    return exports or _of(held.get(("export_exposure_gdp", power)), f"gdp{bound}")


def _part(figure: Figure, held: Held) -> Stake | None:
    """Goods of one kind, by their amount, as a share of own exports, else of output."""
    exports = _against(figure, _denominator(held, "export_dependence"), "exports_part")
    return exports or _against(figure, _denominator(held, "export_exposure_gdp"), "gdp_part")


def _of(figure: Figure | None, kind: str) -> Stake | None:
    if figure is None or figure.value is None:
        return None
    return Stake(
        kind, figure.value, figure.amount_musd, figure.period, figure.power,
        figure.indicator_id, figure.components,
    )  # fmt: skip


def _against(figure: Figure, whole: Component | None, kind: str) -> Stake | None:
    amount = figure.amount_musd
    if amount is None or whole is None or not whole.musd:
        return None
    years = YEARS_SUMMED.get(figure.indicator_id, 1)
    yearly = amount / years
    sold = [part for part in figure.components if part.role == "numerator"]
    return Stake(
        kind, 100 * yearly / whole.musd, yearly, figure.period, figure.power,
        parts=(*sold, whole), years=years,
    )  # fmt: skip


def _denominator(held: Held, indicator_id: str) -> Component | None:
    """Return the country's exports or output: the same for both great powers."""
    return next(
        (
            part
            for (measure, _), figure in held.items()
            if measure == indicator_id
            for part in figure.components
            if part.role == "denominator" and part.musd
        ),
        None,
    )
