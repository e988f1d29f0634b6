"""Diplomacy: where the country has a voice."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure

CLUB_MEMBERSHIPS = Indicator(
    id="club_memberships",
    question="To how many of the clubs that widen a country's room for manoeuvre does it belong?",
    lens="agency",
    domain="voice",
    powers=(),
    measures=(
        Measure(
            "club_memberships",
            "Memberships in 18 clubs, alliances and agreements",
            "Club memberships",
            "count",
            high=18.0,
            decimals=0,
        ),
    ),
    formula="number of distinct clubs in which the country is a full member",
    definition=(
        "Full members of African Union, ASEAN, AUKUS, BRICS, CPTPP, G20, G7, the Global Combat Air "
        "Programme, the Gulf Cooperation Council, IBSA, MERCOSUR, MIKTA, NATO, OECD, the "
        "Organization of Turkic States, the Quad, RCEP and the Shanghai Cooperation Organisation. "
        "Partners, observers, parties, invited and suspended members do not count. The note names "
        "the clubs."
    ),
    reference="Own definition; the list of clubs with a reason for each is clubs.csv.",
    source_ids=("bloc_memberships", "bloc_memberships_extra"),
    coverage_rule=(
        "All states: the lists of members are complete, so a state on none of them has a true "
        "zero. Territories and the European Union are not applicable: the count is for states."
    ),
    caveats=(
        Caveat(
            "definition",
            "Each club counts once, whether it binds its members or only meets; which clubs count "
            "is a judgement.",
        ),
        Caveat(
            "coverage",
            "The lists were read by hand between 2024 and 2026. Saudi Arabia is not counted in "
            "BRICS, because sources disagree on whether it joined. Suspensions in the African "
            "Union are not marked in the list.",
        ),
    ),
)

INDICATORS: tuple[Indicator, ...] = (CLUB_MEMBERSHIPS,)
