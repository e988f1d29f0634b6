"""Short names of measures on the profile: they fit a phone beside their value."""

from __future__ import annotations

from typing import Final

from indicators.catalog import MEASURES
from ui.views.figures import Figure, fill_power
from ui.wording.figures import value_text
from ui.wording.numbers import POWER_POSSESSIVE, POWER_SHORT

# Row labels that fit a phone; {adj} is "US" or "Chinese", {power} is "US" or "China".
SHORT_LABELS: Final = {
    "import_supply_share": "Share of {adj} imports",
    "export_market_share": "{adj} exports bought",
    "us_mineral_reliance": "US mineral needs met",
    "mineral_supply": "{adj} mineral imports",
    "mine_share": "Share of world mining",
    "refining_share": "Share of world refining",
    "us_troops_hosted_pct": "Share of US troops abroad",
    "us_bases_hosted_theatre_pct": "Share of theatre's US sites",
    "treasury_holdings": "Foreign-held Treasuries",
    "input_supply": "{adj} foreign inputs",
    "technology_supply": "{adj} technology imports",
    "technology_supply_chip_machines": "{adj} chip machine imports",
    "technology_supply_chips": "{adj} imports of chips",
    "technology_supply_optics": "{adj} imports of optics",
    "technology_supply_aircraft": "{adj} imports of aircraft",
    "technology_supply_telecoms": "{adj} imports of telecoms",
    "technology_supply_apportioned": "Technology, part",
    "irreplaceable_supply_50_pct": "Hard-to-replace imports",
    "irreplaceable_supply_70_pct": "Hardest to replace",
    "irreplaceable_supply_50_pct_apportioned": "Hard to replace, part",
    "advanced_input_supply": "{adj} advanced inputs",
    "chip_supply_share": "Share in chip-making inputs",
    "energy_supply": "{adj} imports of fuels",
    "allied_burden_share": "Share of the Allies' burden",
    "ally_defence_share": "Share of allied spending",
    "us_arms_customer_share": "Share of US arms exports",
    "ukraine_support_gdp": "Aid to Ukraine, % of GDP",
    "export_exposure_gdp": "Sales to {power}, % of GDP",
    "export_dependence": "Share of exports to {power}",
    "import_dependence": "Share of imports from {power}",
    "arms_import_dependence": "Share of arms from {power}",
    "mineral_import_dependence": "Minerals from {power}",
    "tariff_bill_gdp": "{adj} tariff bill, % of GDP",
    "input_dependence": "Inputs from {power}",
    "digital_input_dependence": "Digital inputs from {power}",
    "force_reliance": "US troops per 100 own",
    "concentrated_imports_from_china": "Imports China dominates",
}


def row_label(figure: Figure, power: str) -> str:
    """Name a row on the chart of one great power: "Share of US imports"."""
    return measure_label(figure.indicator_id, power)


def measure_label(measure_id: str, power: str) -> str:
    """Name a measure in few words, with the great power in its short form."""
    short = SHORT_LABELS.get(measure_id)
    if short is None:
        return fill_power(MEASURES[measure_id].label, power).removesuffix(", %")
    return short.format(adj=POWER_POSSESSIVE[power], power=POWER_SHORT[power])


def pill_text(figure: Figure) -> str:
    """Name a figure on the pill that opens it: "Share of US imports: 4.0 %"."""
    return f"{row_label(figure, figure.power or 'USA')}: {value_text(figure)}"
