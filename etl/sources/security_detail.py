"""Sources on forces, alliances, support for Ukraine and nuclear arms."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="cia_factbook",
        publisher="US Central Intelligence Agency",
        title="The World Factbook",
        vintage="final edition (February 2026)",
        years="2025 (forces), 2023 (trade partners)",
        url="https://github.com/factbook/factbook.json",
        download_url="https://github.com/factbook/factbook.json",
        live="manual",
        licence="US government work, public domain.",
        licence_class="open",
        our_use=(
            "Active personnel, foreign forces hosted (facts in our own words) and the largest "
            "trade partners, attributed."
        ),
        citation="CIA, The World Factbook, final edition, February 2026 (archived)",
        grain="country; host and guest; country, flow and partner",
        files=(
            RawFile(
                "cia_factbook_military_2025.csv.gz",
                "ac2bba0482e42776e0f23685b9ac2c8eef06329aad2b8fff051f05e6c2e4421c",
            ),
            RawFile(
                "cia_factbook_selected_fields.csv.gz",
                "c76eabc9dcb0abd418a38343bb998c576a73c48f08d623b4b9c48976a1bbee09",
            ),
            RawFile(
                "cia_factbook_top5_trade_partners.csv",
                "5d45a21f1bcbf63a8ae068245382cb04152195eae634eb27b812b660bb81c871",
            ),
        ),
        tables=("active_personnel", "foreign_forces_hosted", "trade_partner_top"),
        caveats=(
            "The Factbook ended in February 2026: there will be no newer edition.",
            "Personnel are rounded estimates. Some count a gendarmerie or a national guard "
            "(Algeria, Morocco, Saudi Arabia), others name it beside the number (France, Italy, "
            "Spain, Türkiye); the note of each row says which. Switzerland's is a militia army, "
            "Georgia's number the authorised strength, Sudan's that before the war.",
            "Costa Rica, Panama and the West Bank have police and public security only; Libya, "
            "North Korea, Syria, Yemen and Afghanistan have no usable number.",
            "What it says of foreign forces is not a list: Germany, Spain, the United Kingdom and "
            "Jordan are hosts without a word on it. Numbers are shown only where it prints them.",
            "Trade partners are whole percent of 2023 and the first five only, and can be several "
            "points off other sources (13 for China's share of Viet Nam's imports); a partner not "
            "named is below the last one, not zero. Gambia as a supplier of Kazakhstan is as "
            "printed.",
            "The source's country codes are GEC, not ISO. PSE is the West Bank; Gaza is apart.",
        ),
    ),
    Source(
        id="kiel_ukraine_support",
        publisher="Kiel Institute for the World Economy",
        title="Ukraine Support Tracker",
        vintage="Release 28 (data to February 2026)",
        years="January 2022 to February 2026",
        url="https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/",
        download_url=(
            "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/"
        ),
        live="adapter",
        licence="The Kiel Institute's terms were not opened: check before publishing.",
        licence_class="unverified",
        our_use=(
            "An excerpt: total allocations by donor, in all and by year, and their percent of the "
            "donor's GDP, attributed. Kinds of aid and commitments stay out."
        ),
        citation=(
            "Trebesch, Christoph, et al., Ukraine Support Tracker, Kiel Institute for the World "
            "Economy, Release 28"
        ),
        grain="donor; donor and year",
        files=(
            RawFile(
                "kiel_ust_r28_summary.csv",
                "7315f3e2837bcc3891342f553d934beb534d64445aa0aa0e16cd2095424e9ba7",
            ),
            RawFile(
                "kiel_ust_r28_summary_aar.csv",
                "f40d1225d916ac01dcbff6e8594b56bccd887a0a1e09a4771fb8fea21dfbb201",
            ),
        ),
        tables=("ukraine_support", "ukraine_support_year"),
        caveats=(
            "Billions of EUR. Allocations are aid delivered or earmarked, not what was promised.",
            "The summary's row of the EU institutions already holds the European Investment Bank "
            "(3.2 bn); the file by year has the bank apart. Adding it to the summary would count "
            "it twice.",
            "Percent of GDP is of the GDP of 2021 throughout; 2026 is January and February only.",
            "The years do not sum to the summary for some donors (Italy 2.8 against 4.1 bn): the "
            "publisher's two sheets differ. In all 348.0 against 349.9 bn.",
            "Donors that the tracker does not follow are absent, not zero.",
        ),
    ),
    Source(
        id="us_security_ties",
        publisher="United States: statutes and treaties",
        title="US collective-defence treaties and major non-NATO allies",
        vintage="January 2026",
        years="status of 2025-2026",
        url="https://www.ecfr.gov/current/title-22/chapter-I/subchapter-M/part-120/section-120.23",
        download_url=(
            "https://www.ecfr.gov/current/title-22/chapter-I/subchapter-M/part-120/section-120.23"
        ),
        live="manual",
        licence="Facts of law; US government works are in the public domain.",
        licence_class="open",
        our_use="Who is bound by which treaty or designation; every row cites the law itself.",
        citation="22 CFR 120.23; 22 U.S.C. 2321k; the treaties as cited in each row",
        grain="instrument and country",
        files=(
            RawFile(
                "us_security_ties_mnna_and_treaties.csv",
                "6e00b4aff97345eaeabcc215638dac3045400c6e62b8e3447356c7fcd0d38813",
            ),
        ),
        tables=("us_security_tie",),
        caveats=(
            "Compiled by hand; the compiled list was read from secondary pages and could be "
            "checked against the regulation in part only.",
            "Saudi Arabia and Peru, designated in January 2026, and New Zealand, to which the "
            "United States suspended its treaty obligations in 1986, are entered here by "
            "amendment; each such row is marked.",
            "A major non-NATO ally has privileges in defence trade, no promise of defence. Taiwan "
            "is treated as one without being designated.",
            "The Rio Treaty is shown and does not make a treaty ally here; its list of parties is "
            "the least certain part, and Venezuela's place in it is unclear.",
            "Agreements on the status of forces and executive agreements are not included.",
        ),
    ),
    Source(
        id="fas_nuclear",
        publisher="Federation of American Scientists, via Our World in Data",
        title="Status of World Nuclear Forces: estimated warhead inventories",
        vintage="2023",
        years="2023",
        url="https://fas.org/initiative/status-world-nuclear-forces/",
        download_url="https://ourworldindata.org/grapher/nuclear-warhead-inventories",
        live="same_layout",
        licence="Our World in Data: CC BY 4.0; the Federation's own terms were not opened.",
        licence_class="unverified",
        our_use="Warheads of the nine states by status, attributed.",
        citation=(
            "Federation of American Scientists (2023), Status of World Nuclear Forces; processed "
            "by Our World in Data"
        ),
        grain="state",
        files=(
            RawFile(
                "fas_nuclear_warhead_inventories_2023.csv",
                "7efd6c68867dcbb2b4b225204873ae2858dc010d7e825892d678a570b283850f",
            ),
        ),
        tables=("nuclear_warheads",),
        caveats=(
            "Estimates of 2023; later editions have more for China.",
            "Totals hold retired warheads that wait to be dismantled (Russia 1,400, United States "
            "1,536).",
        ),
    ),
    Source(
        id="crs_bases_benchmark",
        publisher="Congressional Research Service",
        title="U.S. Overseas Basing: Background and Issues for Congress (R48123)",
        vintage="10 July 2024",
        years="2024",
        url="https://www.congress.gov/crs-product/R48123",
        download_url="https://www.congress.gov/crs-product/R48123",
        live="manual",
        licence="US government work, public domain.",
        licence_class="open",
        our_use="Two totals, as a benchmark for the list of bases of about 2018.",
        citation="Congressional Research Service, R48123, U.S. Overseas Basing, 10 July 2024",
        grain="report",
        files=(
            RawFile(
                "crs_r48123_us_overseas_bases_benchmark.json",
                "cfeba3cbb971b25d6f18067ae7eda9af11c8d68865a05e9c23cab52316e6d62e",
            ),
        ),
        tables=("us_base_benchmark",),
        caveats=(
            "At least 128 bases in at least 51 countries: both are floors, and the list behind "
            "them was not at hand.",
            "Counted by another rule than the list of about 2018, which holds small sites too: the "
            "two do not show a change over time.",
        ),
    ),
    Source(
        id="atop_alliances",
        publisher="Alliance Treaty Obligations and Provisions Project (Leeds et al.)",
        title="ATOP: directed dyads",
        vintage="v5.1",
        years="2018",
        url="http://www.atopdata.org/",
        download_url="http://www.atopdata.org/data.html",
        live="manual",
        licence="Free with citation, as the project states; the page was not opened.",
        licence_class="unverified",
        our_use=(
            "An excerpt: the obligations of the United States and of China only (170 of 8,456 "
            "directed dyads), attributed."
        ),
        citation=(
            "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long "
            "(2002), Alliance Treaty Obligations and Provisions, International Interactions 28; "
            "ATOP 5.1"
        ),
        grain="power and partner",
        files=(
            RawFile(
                "atop_alliance_latest.csv.gz",
                "f3c8fc0640fbd08763f5e5aab6f2989dcb3fd73384329649c53aee2ca281bd63",
            ),
        ),
        tables=("alliance",),
        caveats=(
            "Ends in 2018: Finland and Sweden were not yet in NATO.",
            "A cross-check of the treaties listed elsewhere, not a list of record: it counts "
            "defence clauses of every treaty, the Rio Treaty included.",
        ),
    ),
    Source(
        id="cow_national_capabilities",
        publisher="Correlates of War Project",
        title="National Material Capabilities: Composite Index of National Capability",
        vintage="v7.0",
        years="2022",
        url="https://correlatesofwar.org/data-sets/national-material-capabilities/",
        download_url="https://correlatesofwar.org/data-sets/national-material-capabilities/",
        live="manual",
        licence="Free with citation, as the project states; the page was not opened.",
        licence_class="unverified",
        our_use=(
            "An excerpt: the index of the latest year, to test the scores against an independent "
            "measure of size. It enters no score."
        ),
        citation=(
            "Singer, J. David, Stuart Bremer and John Stuckey (1972), Capability Distribution, "
            "Uncertainty, and Major Power War, 1820-1965; Correlates of War, National Material "
            "Capabilities v7.0"
        ),
        grain="state",
        files=(
            RawFile(
                "cow_nmc_cinc_v7_1990_2022.csv.gz",
                "20ebe52d0a2403c8f981b50a14d14171d5c7669db22d00e8d0b96ec63fa7922c",
            ),
        ),
        tables=("national_capability",),
        caveats=(
            "The shares of 2022 sum to 100.7 %, not exactly 100.",
            "Built from population, cities, steel, energy, soldiers and military spending: a "
            "measure of mass, not of technology or alliances.",
        ),
    ),
)
