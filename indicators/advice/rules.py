"""The rules: one small function a recommendation, from readings to a decision.

Each takes a country and the thresholds of its recommendation (``data/reference/thresholds.csv``).
A number that is missing decides nothing where it may be large (tariffs, shares of exports and of
arms imports); it counts as "below the threshold" where the publisher names everyone of weight
(holders of Treasuries, hosts of troops and sites, suppliers and miners).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indicators.advice.model import Decision, Subject, Threshold
from indicators.advice.processing import process_own_minerals
from indicators.advice.rules_climate import clean_technology, climate_finance
from indicators.advice.rules_development import (
    bridging_clubs,
    development_finance,
    learning_from_aid,
    specialised_expertise,
)
from indicators.advice.rules_leverage import bargaining_assets, visible_contributions
from indicators.advice.rules_order import (
    coherent_power,
    institutional_voice,
    mutual_restraint,
    rule_binding_coalitions,
    ruled_resources,
)
from indicators.advice.rules_security import (
    european_defence,
    joint_weapons,
    nato_posts,
    nuclear_coordination,
)
from indicators.advice.rules_trade import (
    middle_power_trade,
    shared_technology,
    tariff_counter_pressure,
)

Rule = Callable[[Subject, Sequence[Threshold]], Decision]

RULES: dict[str, Rule] = {
    "T1": tariff_counter_pressure,
    "T2": middle_power_trade,
    "T3": shared_technology,
    "C1": climate_finance,
    "C2": clean_technology,
    "C3": process_own_minerals,
    "D1": bridging_clubs,
    "D2": development_finance,
    "D3": learning_from_aid,
    "D4": specialised_expertise,
    "S1": european_defence,
    "S2": nato_posts,
    "S3": nuclear_coordination,
    "S4": joint_weapons,
    "X1": visible_contributions,
    "X2": bargaining_assets,
    "Z1": rule_binding_coalitions,
    "Z2": mutual_restraint,
    "Z3": institutional_voice,
    "Z4": coherent_power,
    "Z5": ruled_resources,
}
