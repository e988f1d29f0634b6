"""Fixed words of the recommendations page: states, themes, titles, evidence to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TITLE: Final = "What the brief recommends, and for whom it bites"
INTRODUCTION: Final = (
    "Two texts advise middle powers. Each recommendation stands here in our own words, beside what "
    "the data say for one country or for all."
)
THEMES: Final = {
    "trade": "Trade",
    "climate": "Climate and minerals",
    "development": "Development and health",
    "security": "Security",
    "leverage": "Use of leverage",
    "order": "Order of rules",
}
VIEWS: Final = {"one": "One recommendation", "all": "All countries"}
# Glyph, words and badge colour; the glyph says in grey what the colour says.
STATES: Final[Mapping[str, tuple[str, str, str]]] = {
    "act": ("▲", "acts here", "orange"),
    "in_place": ("✓", "in place", "green"),
    "less_relevant": ("–", "less relevant", "gray"),
    "no_data": ("?", "no data", "gray"),
    "": ("…", "evidence to come", "gray"),
}
STATE_MEANING: Final = {
    "act": "the deciding numbers meet the thresholds: the advice bites",
    "in_place": "what is advised is already done",
    "less_relevant": "the numbers stay off the thresholds, or the advice is for others",
    "no_data": "a number that would decide is not held",
}
TENSION: Final = (
    "**The two texts disagree on coalitions.** The brief warns that ad hoc coalitions among middle "
    "powers, issue by issue, may fragment the order further; the op-ed asks for coalitions, and "
    "holds that only coherent middle powers gain from a bargaining order."
)
STANDPOINT: Final = (
    "The page describes; it urges nobody to coerce. Leverage is not willingness to use it, and "
    "withholding also costs the one who withholds. Not affiliated with the authors or their "
    "publishers: their claims are checked here, not endorsed."
)
NO_RULE: Final = "No rule decides this recommendation yet: the evidence is still to come."
NOT_PROFILED: Final = (
    "The recommendations are decided for the ranked middle powers, the pivotal states and the "
    "European Union; {name} is none of them."
)
NO_EVIDENCE: Final = "No number had to be compared: the advice is addressed to others."
NO_SUPPLIERS: Final = "No supplier of major arms to {name} is named for 2020–24."
MET: Final = {True: "✓ met", False: "– not met", None: "? no data"}
MEMBER_NUMBER: Final = "number of the European Union, which acts for its members"
MATRIX_EMPTY: Final = "No country passes all filters. Take one away to see rows again."
SHORT_TITLES: Final = {
    "T1": "Pressure", "T2": "Agreements", "C3": "Processing", "S1": "Defence",
    "S4": "Weapons", "X1": "Visibility", "X2": "Bargaining",
}  # fmt: skip
# Measures named as evidence that are not in the catalogue yet.
TO_COME: Final = {
    "irreplaceable_supply_70_pct": "US imports in lines where the country supplies over 70 %",
    "technology_supply": "supply of technology that is hard to replace",
    "tariff_bill_gdp": "the tariff bill as a share of GDP",
    "middle_power_agreements": "trade agreements with other middle powers",
    "middle_power_agreements_pct": "the share of middle powers with an agreement",
    "export_diversification": "how evenly exports are spread over markets",
    "digital_input_dependence": "digital inputs bought from the two powers",
    "compute_share_epoch": "share of the world's computing for artificial intelligence",
    "compute_share_top500": "share of the world's listed supercomputers",
    "paris_party": "party to the Paris Agreement",
    "oda_effort": "official development assistance as a share of income",
    "processing_gap": "the gap between mining and refining as one index",
    "export_controls": "export controls on minerals announced",
    "equipment_share": "equipment as a share of defence spending",
    "allied_burden_share": "share of allied defence spending",
    "f35_dependence_ordered": "F-35 aircraft ordered",
    "f35_dependence_delivered": "F-35 aircraft delivered",
    "us_arms_customer_share": "share of US arms exports bought",
    "ukraine_support_gdp": "support for Ukraine as a share of GDP",
    "ally_defence_share": "share of the spending of all US allies",
    "reserve_share": "share of the world's mineral reserves",
    "un_alignment": "agreement in votes at the United Nations",
    "trade_asymmetry": "asymmetry of trade with each power",
    "input_dependence": "inputs of the economy bought from the two powers",
    "input_supply": "inputs supplied to the two powers",
    "voice_seats": "seats in bodies of global governance",
    "unsc_terms": "terms on the UN Security Council",
    "g20_seat": "seat in the G20",
    "g7_seat": "seat in the G7",
    "equidistance": "distance kept from both powers",
    "judicial_constraints": "judicial constraints on the executive",
    "legislative_constraints": "legislative constraints on the executive",
    "impersonal_legitimation": "legitimation by institutions and not by persons",
    "irreplaceable_supply_50_pct": "US imports in lines where the country supplies over 50 %",
    "advanced_input_supply": "advanced inputs supplied to the power",
    "chip_supply_share": "share of the inputs of chip making",
    "energy_supply": "share of the power's imports of fuels",
    "force_reliance": "US soldiers hosted per own soldier",
    "concentrated_imports_from_china": "imports in lines that China dominates",
}
MATRIX_ALT: Final = (
    "Matrix of countries and recommendations; each cell holds a sign and the state in words."
)
