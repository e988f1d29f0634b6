"""Sources on bases, troops, arms and defence spending."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SIPRI_TERMS = (
    "SIPRI fair use: free only if the use is non-commercial and less than 10 % of a data set is "
    "reproduced, with attribution; anything more needs SIPRI's written permission."
)

SOURCES: tuple[Source, ...] = (
    Source(
        id="sipri_milex",
        publisher="Stockholm International Peace Research Institute (SIPRI)",
        title="SIPRI Military Expenditure Database",
        vintage="April 2026 (v1.2)",
        years="2021-2025",
        url="https://www.sipri.org/databases/milex",
        download_url=(
            "https://www.sipri.org/sites/default/files/SIPRI-Milex-data-1949-2025_v1.2.xlsx"
        ),
        live="adapter",
        licence=SIPRI_TERMS,
        licence_class="non_commercial",
        our_use=(
            "The years 2021-2025 of two series (current US dollars and share of GDP), 8.8 % of "
            "the values of the current-dollar sheet. The full database stays out of the project."
        ),
        citation=(
            "SIPRI Military Expenditure Database 2026 (v1.2), https://www.sipri.org/databases/milex"
        ),
        grain="country and year",
        files=(
            RawFile(
                "sipri_milex_slice_2021_2025.csv",
                "63c105421fc9b9225e518fa32e7dbfb7275233549877d6552f6e0e8ef36738c7",
            ),
        ),
        tables=("military_expenditure",),
        caveats=(
            "SIPRI prints shares of GDP as fractions; they are stored as percentages.",
            "China, Russia and others are SIPRI's estimates; some are marked highly uncertain.",
            "No figure after 2014 for the United Arab Emirates, after 2022 for Qatar: "
            "not reported, never zero. Iceland's zero is a true zero.",
            "The file's row \"European Union\" is the Union's own budget and is left out.",
            "SIPRI revises earlier years with each edition: editions must not be mixed.",
            "The file name at the publisher changes with each revision.",
        ),
    ),
    Source(
        id="nato_defence_expenditure",
        publisher="North Atlantic Treaty Organization (NATO), International Staff",
        title="Defence Investment of NATO Countries (2014-2026)",
        vintage="July 2026",
        years="2014-2026 (2025 and 2026 are estimates)",
        url=(
            "https://www.nato.int/content/dam/nato/webready/documents/finance/def-exp-2026-en.xlsx"
        ),
        download_url=(
            "https://www.nato.int/content/dam/nato/webready/documents/finance/def-exp-2026-en.xlsx"
        ),
        live="adapter",
        licence="NATO's terms of use were not opened: check before publishing.",
        licence_class="unverified",
        our_use=(
            "Tables 2, 3 and 8a (core expenditure in current US dollars and in percent of real "
            "GDP, equipment share), as facts with attribution."
        ),
        citation=(
            "NATO, Defence Investment of NATO Countries (2014-2026), published 10 July 2026, "
            "information as of 3 July 2026"
        ),
        grain="Ally or NATO aggregate, and year",
        files=(
            RawFile(
                "nato_core_defence_2014_2026e.csv",
                "0a3d8a924c0db804cba140a3c9a8551f35ac90c8a4379673fedba79cad6d630b",
            ),
        ),
        tables=("nato_defence",),
        caveats=(
            "Core defence expenditure, the 3.5 % part of the 2035 pledge: not comparable with "
            "NATO's editions before 2026, which printed defence expenditure.",
            "Shares are of GDP at 2021 prices. Iceland has no armed forces and no row.",
            "NATO's aggregates leave out members before their accession; the members' own rows "
            "go back to 2014 all the same.",
            "The figures were transcribed; dollars and shares of GDP agree with NATO's printed "
            "aggregates in every year, the equipment shares have no such check.",
        ),
    ),
    Source(
        id="dmdc_us_troops",
        publisher="US Department of Defense, Defense Manpower Data Center (DMDC)",
        title="Military and Civilian Personnel by Service/Agency by State/Country",
        vintage="December 2025",
        years="2008-2025 (September 2008 to December 2025)",
        url="https://dwp.dmdc.osd.mil/dwp/app/dod-data-reports/workforce-reports",
        download_url=(
            "https://raw.githubusercontent.com/meflynn/troopdata/HEAD/data-raw/"
            "troopdata-rebuild-reports.csv"
        ),
        live="adapter",
        licence=(
            "US government work, public domain; compiled in the R package troopdata (GPL 3 or "
            "later)."
        ),
        licence_class="open",
        our_use="Active-duty persons by location and report, 2008-2025, attributed.",
        citation=(
            "US Department of Defense, DMDC, personnel by country, December 2025; compiled by "
            "Allen, Flynn and Machain (2022), doi:10.1177/07388942211030885 (troopdata)"
        ),
        grain="location and report",
        files=(
            RawFile(
                "us_troops_dmdc_reports_2008_2025.csv.gz",
                "3446153928d6d0e8ef406a8a3c2ec473a4402107d2642bd401e1c76c42ffb341",
            ),
        ),
        tables=("us_troops",),
        caveats=(
            "Permanent assignments only: rotational forces are not counted, so Poland, Qatar, "
            "Kuwait and Romania look small.",
            "The reports of December 2022, March 2023 and June 2023 hold the United States row "
            "only and are left out: every other place is missing then, not empty of troops.",
            "Afghanistan, Iraq and Syria are missing from the reports of December 2017 to "
            "September 2021 and small, zero or missing since: they say nothing of forces "
            "deployed there.",
            "Guam, Puerto Rico and the other US territories do not count as abroad.",
            "A place that a report does not list has no row: not reported, not zero.",
        ),
    ),
    Source(
        id="vine_us_bases",
        publisher="David Vine, American University",
        title="Lists of U.S. Military Bases Abroad, 1776-2020/21",
        vintage="about 2018",
        years="about 2018",
        url=(
            "https://aura.american.edu/articles/online_resource/"
            "Lists_of_U_S_Military_Bases_Abroad_1776-2020/23856486"
        ),
        download_url=(
            "https://raw.githubusercontent.com/meflynn/troopdata/HEAD/data-raw/basedata.csv"
        ),
        live="adapter",
        licence=(
            "American University Digital Research Archive, licence not stated in what was "
            "opened: check before publishing. Taken from the R package troopdata (GPL 3 or later)."
        ),
        licence_class="unverified",
        our_use="Number of sites per host, type and theatre; no site names, no coordinates.",
        citation=(
            "David Vine, Lists of U.S. Military Bases Abroad, American University; via troopdata"
        ),
        grain="host",
        files=(
            RawFile(
                "us_bases_vine.csv",
                "ebe8d6ee786af1e6d30e068568fe0b515691bfdcc8488e2d9203a09316971493",
            ),
        ),
        tables=("us_bases",),
        caveats=(
            "The world of about 2018, not a list of current sites: Afghanistan, Syria and Niger "
            "are in it, nothing newer is. The Congressional Research Service counted at least "
            "128 bases in 51 countries in July 2024.",
            "US territories (31 sites) and Antarctica (1) are left out; 382 sites remain.",
            "Dependencies are hosts of their own: Greenland is not counted for Denmark.",
            "Large and small sites count alike in the sum, so the three types stand apart.",
            "One site in Peru is flagged both small and funded and counts as funded; Naval "
            "Support Activity Naples is listed twice, and both rows count, as in the source.",
        ),
    ),
    Source(
        id="sipri_arms_transfers",
        publisher="Stockholm International Peace Research Institute (SIPRI)",
        title="SIPRI Arms Transfers Database",
        vintage="March 2025",
        years="2020-2024 (F-35: orders of 2006-2024)",
        url="https://www.sipri.org/databases/armstransfers",
        download_url="https://armstransfers.sipri.org/ArmsTransfer/TransferRegister",
        live="manual",
        licence=SIPRI_TERMS,
        licence_class="non_commercial",
        our_use=(
            "Own shares by recipient and supplier for 2020-24 and totals of F-35 aircraft by "
            "recipient, calculated from the trade register; no trend-indicator values and no "
            "register rows."
        ),
        citation="Own calculation from the SIPRI Arms Transfers Database, March 2025",
        grain="recipient and supplier, five years; recipient (F-35)",
        files=(
            RawFile(
                "sipri_arms_tiv_pairs_5yr_windows_derived.csv",
                "a412171d3ad05bdcc4cd506cca4cf3dbbd8edd9c7a1cee44aab1a8bc7c9dddcf",
            ),
            RawFile(
                "sipri_register_f35_orders.csv",
                "cc48860ebc1d742610c8a0dd1a51c43d1e87bd1bb683a63f1d9b66a1c9938b94",
            ),
        ),
        tables=("arms_share", "f35_orders"),
        caveats=(
            "Own calculation: the register gives no split of a deal's deliveries by year, so "
            "each deal's value is spread evenly over its delivery years. Against SIPRI's own "
            "totals the median error is 1.6 % for the 40 largest importers; small recipients "
            "can be off by a fifth.",
            "Trend-indicator values measure military resources transferred, not dollars.",
            "Unknown suppliers stay in a recipient's total. Armed groups, international "
            "organisations and unknown recipients are not shown but stay in a supplier's total.",
            "The EU is the sum of its 27 members, deliveries between them included.",
            "F-35 orders end with 2024: later purchases, reviews and cancellations are not in "
            "them. The 138 of the United Kingdom are the planned total.",
            "The register is exported by hand from the publisher's page.",
        ),
    ),
)
