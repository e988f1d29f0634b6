"""Indicators on bases, troops, defence spending and arms."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure, SourcePart

_PERMANENT = Caveat(
    "definition",
    "Permanent assignments only: in Poland, Qatar, Kuwait and Romania the forces on rotation are "
    "commonly reported as far larger.",
)
_NOT_WILLING = Caveat(
    "proxy", "Hosting forces is a means of pressure only where access could be refused."
)

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        id="us_troops_hosted",
        question="How many US service members are permanently stationed in this country?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="us_troops_hosted",
                title="US active-duty personnel permanently assigned to the country",
                label="US troops hosted",
                unit="persons",
                decimals=0,
            ),
            Measure(
                id="us_troops_hosted_pct",
                title="Share of all US active-duty personnel permanently assigned abroad",
                label="Share of US troops abroad",
                unit="pct",
                high=100.0,
                formula="100 x active-duty personnel permanently assigned to the country / the "
                "same at all locations abroad",
            ),
        ),
        formula="active-duty personnel permanently assigned to the country",
        definition="Active-duty personnel of all services permanently assigned to the location at "
        "the end of December 2025. Abroad is every location but the United States, Guam, Puerto "
        "Rico, the Northern Mariana Islands, the US Virgin Islands, American Samoa and Wake "
        "Island. Greenland is its own location.",
        reference="Defense Manpower Data Center, military and civilian personnel by service and "
        "duty location, December 2025",
        source_ids=("dmdc_us_troops",),
        coverage_rule="Every location in the report. A place it does not list is not reported: "
        "nobody is assigned there, or the figure is withheld. The EU is the sum of its members.",
        caveats=(
            _PERMANENT,
            Caveat(
                "definition",
                "Each year stands for its December report, or September where December is not held "
                "(2008-2012 and 2022).",
            ),
            Caveat(
                "definition",
                "Reports before December 2017 also count forces deployed to wars, among them "
                "110,793 in Iraq in September 2008, so earlier years are not comparable.",
            ),
            _NOT_WILLING,
        ),
        has_trend=True,
    ),
    Indicator(
        id="us_bases_hosted",
        question="How many US base sites stood in this country about 2018, and what share of all "
        "US sites in its theatre is that?",
        lens="leverage",
        domain="defence",
        powers=("USA",),
        measures=(
            Measure(
                id="us_bases_hosted",
                title="US base sites in the country, about 2018",
                label="US base sites hosted",
                unit="count",
                decimals=0,
            ),
            Measure(
                id="us_bases_hosted_theatre_pct",
                title="Share of all US base sites in the same theatre, about 2018",
                label="Share of the theatre's US sites",
                unit="pct",
                high=100.0,
                formula="100 x US base sites in the country / US base sites in its theatre",
            ),
        ),
        formula="major bases + small sites + bases of the host country that the United States "
        "funds",
        definition="Sites in Vine's list of US bases abroad, status about 2018: major bases, small "
        "sites (lilypads) and bases of the host country that the United States funds. US "
        "territories and Antarctica are left out, which leaves 382 sites: Europe 119, Indo-Pacific "
        "111, Americas 61, Middle East 59, Africa 32. A dependency is its own host, never added to "
        "its sovereign; the note names those that stand apart.",
        reference="D. Vine, Lists of U.S. Military Bases Abroad, 1776-2021, American University",
        source_ids=("vine_us_bases",),
        coverage_rule="Every host on the list; other countries are not reported. The EU is the sum "
        "of its members, over all sites of the theatre Europe.",
        caveats=(
            Caveat(
                "age",
                "A list of about 2018, not of current sites: Afghanistan and Syria are on it.",
            ),
            Caveat(
                "definition",
                "The Congressional Research Service counted at least 128 bases in 51 countries in "
                "July 2024 (report R48123); this list also holds small sites.",
            ),
            _NOT_WILLING,
        ),
    ),
    Indicator(
        id="defence_effort",
        question="How much of its economy does the country spend on its own defence?",
        lens="agency",
        domain="means",
        powers=(),
        measures=(
            Measure(
                id="defence_effort",
                title="Military expenditure as a share of GDP",
                label="Military expenditure",
                unit="pct",
                high=100.0,
            ),
            Measure(
                id="defence_effort_nato_core",
                title="NATO core defence expenditure as a share of GDP",
                label="NATO core defence expenditure",
                unit="pct",
                high=20.0,
                formula="100 x NATO core defence expenditure / GDP, as NATO prints it",
            ),
        ),
        formula="100 x military expenditure / GDP",
        definition="SIPRI's estimate of military expenditure as a share of GDP, newest year from "
        "2021 to 2025. For the European Union, the members' expenditure in current dollars over "
        "the Union's GDP from the IMF, whose figure for 2025 is a projection of October 2025. "
        "NATO's own figure for core defence expenditure, estimated for 2026, "
        "stands beside it for Allies and follows another definition.",
        reference="SIPRI Military Expenditure Database 2026; NATO, Defence Expenditure of NATO "
        "Countries (2014-2026)",
        source_ids=("sipri_milex", "imf_weo", "nato_defence_expenditure"),
        coverage_rule="Every state with a SIPRI figure for 2021-2025; the United Arab Emirates "
        "has none. Territories are not applicable. NATO prints Allies only, without Iceland. A "
        "printed 0.00 is a true zero.",
        caveats=(
            Caveat("definition", "The SIPRI and the NATO series are never joined into one."),
            Caveat("coverage", "The figures of China, Russia and Ukraine are SIPRI's estimates."),
            Caveat("bias", "A country at war spends far more than it could in peace."),
        ),
        has_trend=True,
        source_parts=(
            SourcePart("sipri_milex", measures=("defence_effort",)),
            SourcePart("imf_weo", measures=("defence_effort",), where_named=True),
            SourcePart("nato_defence_expenditure", measures=("defence_effort_nato_core",)),
        ),
    ),
    Indicator(
        id="defence_gap",
        question="How far does the country's defence spending fall short of the target, so that it "
        "leans on others?",
        lens="exposure",
        domain="security",
        powers=("USA",),
        measures=(
            Measure(
                id="defence_gap_points",
                title="Shortfall of defence expenditure against the target, points of GDP",
                label="Defence gap",
                unit="points",
                high=3.5,
                decimals=2,
            ),
            Measure(
                id="defence_gap_musd",
                title="Shortfall of defence expenditure against the target, in dollars",
                label="Defence gap in dollars",
                unit="musd",
                decimals=0,
                formula="shortfall in points of GDP x expenditure in million USD / expenditure in "
                "percent of GDP; where nothing is spent, shortfall x GDP / 100",
            ),
        ),
        formula="NATO Allies: 3.5 - NATO core defence expenditure; others: 2.0 - military "
        "expenditure (SIPRI); in percent of GDP, not below zero",
        definition="For Allies, the distance in 2026 to the 3.5 % of GDP for core defence that "
        "they agreed to reach by 2035. For others, the distance to 2 %, NATO's guideline before "
        "it, which does not bind them and serves as a yardstick. In dollars, the points of GDP are "
        "turned into money by expenditure over its share of GDP, or by the IMF's GDP where a "
        "country spends nothing.",
        reference="The Hague Summit Declaration, June 2025 (3.5 %); Wales Summit Declaration, "
        "September 2014 (2 %)",
        source_ids=("nato_defence_expenditure", "sipri_milex", "imf_weo"),
        coverage_rule="Allies in NATO's table and states with a SIPRI figure for 2021-2025. "
        "Iceland, the EU and territories are not applicable.",
        caveats=(
            Caveat("definition", "Two targets, two definitions: Allies and others do not compare."),
            Caveat(
                "proxy",
                "A target does not measure need, and the United States is not alone in filling a "
                "gap.",
            ),
            Caveat("coverage", "NATO's figures for 2025 and 2026 are estimates."),
        ),
        source_parts=(
            SourcePart("nato_defence_expenditure", where_named=True),
            SourcePart("sipri_milex", where_named=True),
            SourcePart("imf_weo", measures=("defence_gap_musd",), where_named=True),
        ),
    ),
    Indicator(
        id="arms_import_dependence",
        question="How much of the country's arms imports comes from the great power?",
        lens="exposure",
        domain="security",
        powers=("USA", "CHN"),
        measures=(
            Measure(
                id="arms_import_dependence",
                title="Share of imports of major arms that comes from {power}",
                label="Arms imports from {power}",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x deliveries from the great power / deliveries from all suppliers, 2020-24, "
        "by trend-indicator value",
        definition="The great power's share of the major arms delivered to the country in 2020-24, "
        "by SIPRI's trend-indicator value, which measures military capability and not money. "
        "Gifts count like purchases; unknown suppliers stay in the denominator.",
        reference="Own shares from the SIPRI Arms Transfers Database, March 2025",
        source_ids=("sipri_arms_transfers",),
        coverage_rule="Every recipient in the register; a supplier that does not appear is a true "
        "zero. Countries without deliveries are not applicable. The EU is the sum of its members.",
        caveats=(
            Caveat(
                "coverage",
                "Where deliveries in five years come to under 100 million in trend-indicator value "
                "(TIV), one order decides the share.",
            ),
            Caveat(
                "proxy",
                "Deals are spread evenly over their delivery years, which differs slightly from "
                "SIPRI's own totals.",
            ),
            Caveat("licence", "Own shares from SIPRI data; non-commercial use with attribution."),
        ),
    ),
)
