"""Development and climate: aid given, and the Paris Agreement."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        id="oda_effort",
        question="How much of its income does the country give as development assistance?",
        lens="agency",
        domain="means",
        powers=(),
        measures=(
            Measure(
                id="oda_effort",
                title="Official development assistance as a share of gross national income",
                label="Development assistance, % of income",
                unit="pct",
                high=5.0,
                decimals=2,
            ),
        ),
        formula="100 x official development assistance / gross national income, as the OECD "
        "publishes it",
        definition="Official development assistance as members of the OECD's Development "
        "Assistance Committee report it, in grant equivalents, over gross national income. Figures "
        "of 2025 are preliminary. The target of the United Nations is 0.7 %.",
        reference="OECD Development Assistance Committee, official development assistance",
        source_ids=("oecd_oda",),
        coverage_rule="The 33 states among the donors of the committee. Other states are not "
        "reported, whether they give aid or not; territories and the European Union, whose "
        "institutions have no national income, are not applicable.",
        caveats=(
            Caveat(
                "coverage",
                "China, India, Saudi Arabia, Türkiye and the United Arab Emirates give aid that "
                "is not in this source.",
            ),
            Caveat(
                "definition",
                "Support for refugees in the donor's own country counts as aid in their first "
                "year.",
            ),
            Caveat(
                "definition",
                "Up to 2017 the OECD counted net flows and since then grant equivalents, so the "
                "series begins in 2018.",
            ),
        ),
        has_trend=True,
    ),
    Indicator(
        id="paris_party",
        question="Is the country a party to the Paris Agreement?",
        lens="agency",
        domain="voice",
        powers=(),
        measures=(
            Measure(
                id="paris_party",
                title="Party to the Paris Agreement (1 yes, 0 no)",
                label="Party to the Paris Agreement",
                unit="count",
                high=1.0,
                decimals=0,
            ),
        ),
        formula="1 for a party to the Paris Agreement that has not left, otherwise 0",
        definition="Ratification, acceptance, approval and accession make a party; a signature "
        "alone does not. The United States left on 27 January 2026.",
        reference="Paris Agreement of 12 December 2015, articles 20, 21 and 28",
        source_ids=("unfccc_paris_agreement",),
        coverage_rule="The 198 parties to the UN climate convention, among them the European "
        "Union, the Cook Islands and Niue. Others cannot join and are not applicable.",
        caveats=(
            Caveat("age", "The list is of February 2023; only withdrawals are followed since."),
            Caveat(
                "proxy",
                "Nearly every state is a party, and being one says little about what it does.",
            ),
        ),
    ),
)
