"""Indicators on who carries the burden among allies, and on arms and forces in detail."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure

_ARMS_LICENCE = Caveat(
    "licence", "Own figures from SIPRI data; non-commercial use with attribution."
)
_NATO_ESTIMATE = Caveat("coverage", "NATO's figures for 2025 and 2026 are estimates.")
_COMPILED = Caveat(
    "coverage",
    "The list was compiled by hand in January 2026 and could be checked against the regulation in "
    "part only.",
)

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        id="allied_burden_share",
        question="How much of what the European Allies and Canada spend on defence does the "
        "country carry?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="allied_burden_share",
                title="Share of the core defence expenditure of NATO Europe and Canada, estimate "
                "for 2026",
                label="Share of the Allies' burden",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x NATO core defence expenditure of the country / that of NATO Europe and "
        "Canada",
        definition="Core defence expenditure in current dollars, estimated by NATO for 2026, over "
        "NATO's printed line for all Allies but the United States. For the European Union, the "
        "sum of its members that are Allies.",
        reference="NATO, Defence Expenditure of NATO Countries (2014-2026)",
        source_ids=("nato_defence_expenditure",),
        coverage_rule="All Allies but the United States and Iceland, which NATO's table leaves "
        "out. Countries outside NATO are not applicable.",
        caveats=(
            _NATO_ESTIMATE,
            Caveat(
                "definition",
                "NATO's line leaves out members before their accession, so earlier years start "
                "with 2024, the first with all of today's members.",
            ),
            Caveat(
                "proxy",
                "A share of spending says nothing of what it buys, and current exchange rates move "
                "it.",
            ),
        ),
        has_trend=True,
    ),
    Indicator(
        id="ally_defence_share",
        question="How much of what the treaty allies of the United States spend on defence does "
        "the country carry?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="ally_defence_share",
                title="Share of the military expenditure of all treaty allies of the United States",
                label="Share of allied defence spending",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x military expenditure of the country / sum over all treaty allies of the "
        "United States",
        definition="SIPRI's military expenditure in current dollars, newest year. Treaty allies "
        "are the parties to the North Atlantic Treaty, Japan, South Korea, the Philippines, "
        "Thailand and Australia, without the United States; any other country has zero. For the "
        "European Union, the sum of its members that are treaty allies.",
        reference="Own definition; SIPRI Military Expenditure Database 2026; the treaties as cited "
        "in us_security_ties",
        source_ids=("sipri_milex", "us_security_ties"),
        coverage_rule="Every country: one that is no treaty ally has a true zero. Territories are "
        "not applicable.",
        caveats=(
            Caveat(
                "definition",
                "Earlier years use the allies of today, Finland and Sweden included, so that the "
                "group stays the same.",
            ),
            Caveat(
                "proxy",
                "Forces an ally keeps for itself count as much as those it would commit abroad.",
            ),
            Caveat("bias", "Current exchange rates lower the share of countries with low prices."),
        ),
        has_trend=True,
    ),
    Indicator(
        id="us_arms_customer_share",
        question="How much of the major arms that the United States delivers abroad goes to the "
        "country?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="us_arms_customer_share",
                title="Share of the United States' deliveries of major arms, 2020-24",
                label="Share of US arms exports",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x deliveries of the United States to the country / all its deliveries "
        "abroad, by trend-indicator value",
        definition="Major arms delivered in 2020-24 by SIPRI's trend-indicator value, which "
        "measures military capability and not money. Ukraine is left out, as most of its "
        "deliveries are gifts. The European Union is the sum of its members.",
        reference="Own shares from the SIPRI Arms Transfers Database, March 2025",
        source_ids=("sipri_arms_transfers",),
        coverage_rule="Every country: the register is complete, so a recipient that does not "
        "appear has a true zero. Ukraine and territories are not applicable.",
        caveats=(
            Caveat(
                "proxy",
                "A large customer also depends on its supplier: see the country's arms imports.",
            ),
            Caveat(
                "definition",
                "Aid-financed deliveries to others than Ukraine count like purchases.",
            ),
            _ARMS_LICENCE,
        ),
    ),
    Indicator(
        id="equipment_share",
        question="How much of the country's defence expenditure buys major equipment?",
        lens="context",
        domain="context",
        powers=(),
        measures=(
            Measure(
                id="equipment_share",
                title="Equipment as a share of defence expenditure",
                label="Equipment share",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x expenditure on major equipment and its development / defence expenditure",
        definition="The share NATO prints for each Ally: major equipment and the research and "
        "development devoted to it, estimated for 2026.",
        reference="NATO, Defence Expenditure of NATO Countries (2014-2026)",
        source_ids=("nato_defence_expenditure",),
        coverage_rule="All Allies but Iceland. Countries outside NATO and the European Union are "
        "not applicable.",
        caveats=(
            _NATO_ESTIMATE,
            Caveat(
                "proxy",
                "It does not say which equipment: air defence, munitions and logistics cannot be "
                "told apart.",
            ),
        ),
        has_trend=True,
    ),
    Indicator(
        id="ukraine_support_gdp",
        question="How much has the country given to Ukraine, measured by its economy?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="ukraine_support_gdp",
                title="Aid allocated to Ukraine since January 2022, percent of GDP of 2021",
                label="Aid to Ukraine",
                unit="pct",
                high=20.0,
                decimals=2,
            ),
        ),
        formula="100 x aid allocated, January 2022 to February 2026 / GDP of 2021",
        definition="Military, financial and humanitarian aid that governments have allocated, "
        "together for the whole period, over one year's GDP. GDP is the publisher's own, worked "
        "out from its shares by year. The European Union is its members and its institutions "
        "together over the members' GDP.",
        reference="Kiel Institute, Ukraine Support Tracker, release 28",
        source_ids=("kiel_ukraine_support",),
        coverage_rule="The 41 states the tracker follows, without the United States; the others "
        "are not reported. Ukraine itself is not applicable.",
        caveats=(
            Caveat(
                "definition",
                "A member's value is its national aid: its part of the aid of the EU institutions "
                "is not in it.",
            ),
            Caveat(
                "coverage",
                "For some donors, Italy first among them, the publisher's allocations by year do "
                "not sum to its summary; the summary is used.",
            ),
            Caveat("licence", "The publisher's terms were not opened: check before publishing."),
        ),
    ),
    Indicator(
        id="force_reliance",
        question="How large is the US force in the country beside the country's own?",
        lens="exposure",
        domain="security",
        powers=("USA",),
        measures=(
            Measure(
                id="force_reliance",
                title="US active-duty personnel in the country per 100 of its own active personnel",
                label="US troops per 100 own",
                unit="pct",
            ),
        ),
        formula="100 x US active-duty personnel permanently assigned / active military personnel "
        "of the country",
        definition="US personnel at the end of December 2025 over the middle of the World "
        "Factbook's lower and upper estimate of the country's active military personnel. A police "
        "force is no force to compare. The European Union is the sum of its members on both sides.",
        reference="Own definition; Defense Manpower Data Center, December 2025; CIA World "
        "Factbook, final edition",
        source_ids=("dmdc_us_troops", "cia_factbook"),
        coverage_rule="Every country in both sources. Countries without armed forces and "
        "territories are not applicable; where the size of the forces is not known, or the US "
        "report does not list the country, the value is not reported.",
        caveats=(
            Caveat(
                "definition",
                "Permanent assignments only: in Poland, Qatar, Kuwait and Romania the forces on "
                "rotation are commonly reported as far larger.",
            ),
            Caveat(
                "definition",
                "The Factbook counts a gendarmerie or national guard in some countries (Algeria, "
                "Morocco) and not in others (Italy, France, Türkiye); the note says which.",
            ),
            Caveat("proxy", "Numbers of people say little of what each force can do."),
        ),
    ),
    Indicator(
        id="f35_dependence",
        question="How many F-35 combat aircraft of the United States has the country ordered, and "
        "how many received?",
        lens="exposure",
        domain="security",
        powers=("USA",),
        measures=(
            Measure(
                id="f35_dependence_ordered",
                title="F-35 aircraft ordered by the end of 2024",
                label="F-35 ordered",
                unit="count",
                decimals=0,
            ),
            Measure(
                id="f35_dependence_delivered",
                title="F-35 aircraft delivered by the end of 2024",
                label="F-35 delivered",
                unit="count",
                decimals=0,
                formula="aircraft delivered up to the end of 2024",
            ),
        ),
        formula="aircraft in all orders up to the end of 2024",
        definition="Totals of all orders in SIPRI's register up to the end of 2024. An aircraft "
        "that is on order binds the buyer's air force to US parts, software and upkeep for "
        "decades. The European Union is the sum of its members.",
        reference="Own totals from the SIPRI Arms Transfers Database, March 2025",
        source_ids=("sipri_arms_transfers",),
        coverage_rule="Every country: the register is complete, so a country that does not appear "
        "has a true zero. The fleet of the United States is outside such a register.",
        caveats=(
            Caveat(
                "definition",
                "The register can enter a planned total as ordered: the United Kingdom's 138 stand "
                "for 48 ordered by the end of 2024.",
            ),
            Caveat("age", "Orders and deliveries since January 2025 are not in it."),
            Caveat(
                "proxy",
                "Partners in the programme build parts of every aircraft, so the dependence is not "
                "one-sided.",
            ),
            _ARMS_LICENCE,
        ),
    ),
    Indicator(
        id="us_treaty_ally",
        question="Has the United States promised by treaty to come to the country's defence?",
        lens="context",
        domain="context",
        powers=(),
        measures=(
            Measure(
                id="us_treaty_ally",
                title="Treaty of alliance with the United States in force (1 yes, 0 no)",
                label="US treaty ally",
                unit="count",
                high=1.0,
                decimals=0,
            ),
        ),
        formula="1 where a treaty of alliance with the United States is in force, otherwise 0",
        definition="Counted are the North Atlantic Treaty, the treaties with Japan, South Korea "
        "and the Philippines, the Manila Pact for Thailand and ANZUS for Australia. The Rio Treaty "
        "does not count, nor does a treaty that is suspended (New Zealand).",
        reference="The treaties themselves, as cited in us_security_ties",
        source_ids=("us_security_ties",),
        coverage_rule="Every state; the European Union and territories are not applicable.",
        caveats=(
            _COMPILED,
            Caveat(
                "definition",
                "The treaties differ: none obliges the United States to use armed force in every "
                "case.",
            ),
        ),
    ),
    Indicator(
        id="major_non_nato_ally",
        question="Has the United States designated the country a major non-NATO ally?",
        lens="context",
        domain="context",
        powers=(),
        measures=(
            Measure(
                id="major_non_nato_ally",
                title="Designated a major non-NATO ally of the United States (1 yes, 0 no)",
                label="Major non-NATO ally",
                unit="count",
                high=1.0,
                decimals=0,
            ),
        ),
        formula="1 where the country is designated, or treated by law as though it were, "
        "otherwise 0",
        definition="A designation gives privileges in defence trade and cooperation and carries no "
        "promise of defence. Taiwan is treated by law as though it were designated.",
        reference="22 U.S.C. 2321k; 22 CFR 120.23(b)",
        source_ids=("us_security_ties",),
        coverage_rule="Every state; NATO Allies have 0, as the designation is for states outside "
        "NATO. The European Union and territories are not applicable.",
        caveats=(
            _COMPILED,
            Caveat(
                "coverage",
                "Peru and Saudi Arabia, designated in January 2026, were added to it by hand.",
            ),
        ),
    ),
)
