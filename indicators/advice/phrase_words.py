"""Words of the rules: each measure as a clause, as a predicate after "it", and as a limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ON_AVERAGE = "of the world's critical minerals on average"

# With a subject of its own ("76 % of its goods exports go to ...").
CLAUSES: Final = {
    "tariff_level": "the average US tariff on {owner} goods is {value}",
    "export_exposure_gdp": "its goods sales to {power} equal {value} of its GDP",
    "export_dependence": "{value} of its goods exports go to {power}",
    "digital_input_dependence": "{value} of the digital services that its producers use come from "
    "{power}",
    "equidistance": "its agreement with the two great powers in UN votes differs by {distance}",
    "export_diversification": "its exports score {score} of 100 for their spread over buyers",
    "judicial_constraints": "the courts bind its government at {score} of 100",
    "legislative_constraints": "the legislature binds its government at {score} of 100",
}  # fmt: skip
# After "it" ("supplies 4.0 % of US goods imports").
PREDICATES: Final = {
    "import_supply_share": "supplies {value} of {whose_trade} goods imports",
    "export_market_share": "buys {value} of {whose_trade} goods exports",
    "us_mineral_reliance": "covers {value} of US needs in critical minerals on average",
    "chokepoint_minerals": "mines a fifth or more of the world's {minerals}",
    "treasury_holdings": "holds {value} of foreign-held US Treasuries",
    "us_troops_hosted": "hosts {value}",
    "us_bases_hosted_theatre_pct": "hosts {value} of the US base sites in its theatre",
    "arms_import_dependence": "received {value} of {whose} arms imports from {power}",
    "irreplaceable_supply_70_pct": "supplies goods worth {value} of all US imports in lines of "
    "which it provides 70\u00a0% or more",
    "technology_supply": "supplies {value} of US imports in five advanced technologies on average",
    "middle_power_agreements_pct": "shares a trade agreement with {value} of the other middle "
    "powers",
    "compute_share_epoch": "hosts {value} of the capacity of the AI computing clusters listed",
    "compute_share_top500": "hosts {value} of the capacity of the 500 fastest listed "
    "supercomputers",
    "oda_effort": "gives {value} of its national income as official development assistance",
    "paris_party": "{is_party} to the Paris Agreement",
    "mine_share": "mines {value} " + _ON_AVERAGE,
    "refining_share": "refines {value} " + _ON_AVERAGE,
    "solar_from_china": "bought solar cells, wafers and panels worth {value} from China",
    "bridge_clubs": "{is_member}",
    "development_finance": "has {institutions}",
    "us_medicine_supply": "supplies {value} of US imports of pharmaceuticals",
    "allied_burden_share": "carries {value} of the core defence spending of NATO's European "
    "members and Canada",
    "nuclear_warheads": "holds {value}",
    "club_memberships": "{is_in_clubs}",
    "voice_seats": "{has_seats}",
    "export_controls": "{controls_exports}",
}  # fmt: skip
PERIODS: Final[dict[str, Callable[[str], str]]] = {
    "tariff_level": lambda period: f"policy announced for {period}",
    "us_bases_hosted_theatre_pct": lambda period: f"list of {period}",
    "allied_burden_share": lambda period: f"NATO estimate for {period.removesuffix('e')}",
    "equidistance": lambda period: period.split(" ")[0],
}
# What would have to rise or fall.
LIMITS: Final = {
    "tariff_level": "the average US tariff on {owner} goods",
    "export_exposure_gdp": "its goods sales to {power}",
    "export_dependence": "the share of its goods exports going to {power}",
    "import_supply_share": "its share of {whose_trade} goods imports",
    "export_market_share": "its share of {whose_trade} goods exports",
    "us_mineral_reliance": "its part in US needs of critical minerals",
    "arms_import_dependence": "the share of its arms imports from {power}",
    "treasury_holdings": "its share of foreign-held US Treasuries",
    "us_troops_hosted": "the number of US personnel it hosts",
    "us_bases_hosted_theatre_pct": "its share of the US base sites in its theatre",
    "irreplaceable_supply_70_pct": "its share of US imports in lines where it provides 70\u00a0% "
    "or more",
    "technology_supply": "its share of US imports in five advanced technologies",
    "middle_power_agreements_pct": "the share of middle powers with which it has a trade agreement",
    "digital_input_dependence": "the share of its producers' digital services from {power}",
    "compute_share_epoch": "its share of the AI computing clusters listed",
    "compute_share_top500": "its share of the 500 fastest supercomputers",
    "oda_effort": "its official development assistance",
    "paris_party": "the number of its ratifications of the Paris Agreement",
    "mine_share": "its mean share of the world's mining",
    "refining_share": "its mean share of the world's refining",
    "solar_from_china": "the value of solar equipment it buys from China in a year",
    "bridge_clubs": "the number of its memberships in MIKTA and IBSA",
    "development_finance": "the number of its development-finance institutions",
    "us_medicine_supply": "its share of US imports of pharmaceuticals",
    "allied_burden_share": "its part in the core defence spending of NATO's European members and "
    "Canada",
    "nuclear_warheads": "the number of its nuclear warheads",
    "club_memberships": "the number of its memberships in the clubs counted",
    "voice_seats": "the number of its seats in the G7, the G20 and the Security Council",
    "equidistance": "the evenness of its agreement with both great powers in UN votes",
    "export_diversification": "the spread of its exports over buyers",
    "judicial_constraints": "the rating of its courts as a check on the government",
    "legislative_constraints": "the rating of its legislature as a check on the government",
    "export_controls": "the number of minerals whose export it controls",
}  # fmt: skip
# Scales of 0 to 100 that are no share of anything.
SCORES: Final = {
    "equidistance", "export_diversification", "judicial_constraints", "legislative_constraints",
}  # fmt: skip
CHOKEPOINT_LIMITS: Final = {
    "rose to": "it mined a fifth or more of the world's output of a critical mineral",
    "fell below": "it mined less than a fifth of the world's output of every critical mineral",
}
# The publisher's headings inside a sentence. What is mined is not always what is refined.
MINED: Final = {
    "Aluminum": "bauxite", "Graphite": "natural graphite",
    "Titanium": "titanium minerals (ilmenite and rutile)", "Potash": "potash",
}  # fmt: skip
REFINED: Final = {
    "Aluminum": "aluminium metal", "Graphite": "battery-grade graphite",
    "Titanium": "titanium sponge metal", "Rare earths": "magnet rare earths",
}  # fmt: skip
