"""Finance: who holds the debt of the United States."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure

TREASURY_HOLDINGS = Indicator(
    id="treasury_holdings",
    question="What share of the US Treasury securities held abroad is held in the country?",
    lens="leverage",
    domain="finance",
    powers=("USA",),
    measures=(
        Measure(
            "treasury_holdings",
            "Share of the US Treasury securities held abroad that is held in the country",
            "Share of foreign-held Treasuries, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x US Treasury securities held in the country / all held abroad",
    definition=(
        "Holdings of residents at the end of December, official and private, over the printed "
        "grand total of foreign holdings (9,271 billion USD in December 2025)."
    ),
    reference=(
        "US Department of the Treasury, Treasury International Capital, Major Foreign Holders of "
        "Treasury Securities."
    ),
    source_ids=("us_tic_treasury_holders",),
    coverage_rule=(
        "36 holders named for December 2025. The others are not reported and taken to be below "
        "the smallest named share. European Union: sum of the members named, a floor, without "
        "earlier years because the members named change."
    ),
    caveats=(
        Caveat(
            "bias",
            "Holdings count where they are kept, not where the owner lives: Belgium, the Cayman "
            "Islands, Ireland, Luxembourg, Switzerland and the United Kingdom look larger, owners "
            "such as China and the Gulf states smaller.",
        ),
        Caveat(
            "definition",
            "The series breaks at the surveys of June 2011 and June 2021 and in February 2023, "
            "when the Treasury changed its way of counting.",
        ),
        Caveat(
            "coverage",
            "A holder that falls below the cut vanishes into All Other, so trends have gaps.",
        ),
    ),
    has_trend=True,
)

INDICATORS: tuple[Indicator, ...] = (TREASURY_HOLDINGS,)
