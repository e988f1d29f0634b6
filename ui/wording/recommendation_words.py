"""Fixed words of the recommendations page: states, themes, titles, evidence not held."""

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
VIEWS: Final = {
    "one": "Recommendation", "country": "Country", "all": "Matrix",
}  # fmt: skip
# Glyph, words and badge colour; the glyph says in grey what the colour says.
STATES: Final[Mapping[str, tuple[str, str, str]]] = {
    "act": ("▲", "acts here", "orange"),
    "in_place": ("✓", "in place", "green"),
    "less_relevant": ("–", "less relevant", "gray"),
    "no_data": ("?", "no data", "gray"),
    "": ("…", "not profiled", "gray"),
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
NOT_PROFILED: Final = (
    "The recommendations are decided for the ranked middle powers, the pivotal states and the "
    "European Union; {name} is none of them."
)
NO_EVIDENCE: Final = "No number had to be compared: whom the advice addresses decides."
NO_SUPPLIERS: Final = "No supplier of major arms to {name} is named for 2020–24."
MET: Final = {True: "✓ met", False: "– not met", None: "? no data"}
MEMBER_NUMBER: Final = "number of the European Union, which acts for its members"
MATRIX_EMPTY: Final = "No country passes all filters. Take one away to see rows again."
SHORT_TITLES: Final = {
    "T1": "Pressure", "T2": "Agreements", "T3": "Technology", "C1": "Finance",
    "C2": "Clean energy", "C3": "Processing", "D1": "Bridges", "D2": "Institutions",
    "D3": "Learning", "D4": "Expertise", "S1": "Defence", "S2": "NATO posts", "S3": "Nuclear",
    "S4": "Weapons", "X1": "Visibility", "X2": "Bargaining", "Z1": "Coalitions",
    "Z2": "Restraint", "Z3": "Voice", "Z4": "Coherence", "Z5": "Resources",
}  # fmt: skip
MATRIX_ALT: Final = (
    "Matrix of countries and recommendations; each cell holds a sign and the state in words."
)
ALL_ANSWERS: Final = "Every country's answer in words"
BITES_FOR_NONE: Final = "It bites for no ranked middle power."
LESS_RELEVANT_HEADING: Final = "Less relevant here"
OPEN_OF_COUNTRY: Final = "Open a number of this country’s answers: formula, terms, source, licence"
OPEN_OF_TABLE: Final = "Open a number of these tables: formula, terms, source, licence"
OPEN_OF_RANKING: Final = "Open a country’s number: formula, terms, source, licence"
OPEN_OF_ALLY: Final = "Open the numbers of an Ally, or the sum: formula, terms, source, licence"
OPEN_INDICATOR: Final = "Open an indicator: formula, source, licence"
