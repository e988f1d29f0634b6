"""Sources on aid, climate, energy and openness, and on the straits oil passes through."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="oecd_oda",
        publisher="OECD Development Assistance Committee (DAC)",
        title="Official development assistance by donor (DAC1), in the cut of ONE Data",
        vintage="April 2026 (2025 preliminary)",
        years="2000-2025",
        url="https://data-explorer.oecd.org/",
        download_url="https://data-explorer.oecd.org/",
        live="adapter",
        licence="OECD data: re-use with attribution (CC BY 4.0 since July 2024)",
        licence_class="open",
        our_use="Amounts and shares of gross national income by donor and year.",
        citation="OECD DAC statistics, April 2026, processed by ONE Data",
        grain="donor and year",
        files=(
            RawFile(
                "oecd_oda_gni_ts_2000_2025.csv",
                "b9cc5d27cd810afd0cbc6a26a572ec245070698d78a2aafef48e2844295dd357",
            ),
            RawFile(
                "oecd_oda_gni_single_year_2000_2025.csv",
                "575f12051525144fd4fbeb5fe4f4dac366ffbbc667000b13b71b8914b7308699",
            ),
        ),
        tables=("development_aid",),
        caveats=(
            "Donors of the Development Assistance Committee only: China, India, Saudi Arabia, "
            "Türkiye and the United Arab Emirates give aid that is not in it.",
            "Amounts are at constant prices of 2025; only 2025 equals the headline of its time.",
            "Up to 2017 net flows, from 2018 grant equivalents: the two must not be chained.",
            "Who receives the aid is not in it.",
        ),
    ),
    Source(
        id="unfccc_paris_agreement",
        publisher="United Nations Framework Convention on Climate Change",
        title="Paris Agreement: status of ratification",
        vintage="February 2023, withdrawals to January 2026",
        years="2016-2026",
        url="https://unfccc.int/process/the-paris-agreement/status-of-ratification",
        download_url="https://unfccc.int/process/the-paris-agreement/status-of-ratification",
        live="manual",
        licence="Facts of public record of the United Nations",
        licence_class="open",
        our_use="Dates of signature, ratification and entry into force, as facts; withdrawals "
        "entered by hand, each with its citation.",
        citation="UNFCCC, Paris Agreement: Status of Ratification",
        grain="party to the climate convention",
        files=(
            RawFile(
                "unfccc_paris_agreement_parties.csv",
                "ab6beca6e7e131f77eaa10469c63e9006701f38ed5a631fc762bc1a36fe4ec0d",
            ),
        ),
        tables=("paris_agreement",),
        caveats=(
            "The list ends in February 2023; a ratification since then would be missing.",
            "The withdrawal of the United States in January 2026 is entered by hand; its first "
            "membership, 2016 to 2020, is not in the list.",
        ),
    ),
    Source(
        id="global_carbon_budget",
        publisher="Global Carbon Project",
        title="Global Carbon Budget 2025, in the cut of Our World in Data",
        vintage="2025 edition",
        years="1990-2024",
        url="https://ourworldindata.org/grapher/annual-co2-emissions-per-country",
        download_url="https://ourworldindata.org/grapher/annual-co2-emissions-per-country.csv",
        live="same_layout",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Emissions by country and year since 1990.",
        citation="Global Carbon Budget (2025), with major processing by Our World in Data",
        grain="country and year",
        files=(
            RawFile(
                "owid_annual_co2_emissions_per_country.csv",
                "1df26f594b604555c5f227ccfacc612767e6a7306cdb1fd4be414605ac7fc7da",
            ),
        ),
        tables=("co2_emissions",),
        caveats=(
            "Fossil fuels and industry only; land use is not in it.",
            "Emissions on the territory, not those of the goods consumed there.",
        ),
    ),
    Source(
        id="owid_energy",
        publisher="Energy Institute; Ember; US Energy Information Administration",
        title="Energy production, nuclear electricity and energy use, in the cut of Our World in "
        "Data",
        vintage="June 2025 (Statistical Review of World Energy 2025)",
        years="2010-2024",
        url="https://ourworldindata.org/energy",
        download_url="https://ourworldindata.org/grapher/fossil-fuel-production.csv",
        live="same_layout",
        licence="Energy Institute: free use with attribution, as commonly stated, terms not "
        "opened; Ember CC BY 4.0; US Energy Information Administration public domain; Our World "
        "in Data CC BY 4.0",
        licence_class="unverified",
        our_use="Excerpt since 2010: coal, oil and gas produced, nuclear electricity, energy used "
        "per person. Check before publishing.",
        citation="Energy Institute, Statistical Review of World Energy (2025); Ember; US Energy "
        "Information Administration, with major processing by Our World in Data",
        grain="country and year",
        files=(
            RawFile(
                "owid_ei_fossil_fuel_production_twh_1965_2024.csv",
                "509b3f26b0921fcb4767a044411e84fa585cfd0b210e8b6bb3cc7e9ead303950",
            ),
            RawFile(
                "owid_nuclear_electricity_twh_1965_2024.csv",
                "14cff10d8e64d8528aebdb312e0295b59ff5cf862a39b74b7582697b9c1c4a18",
            ),
            RawFile(
                "owid_per_capita_primary_energy_kwh_1965_2024.csv",
                "5906206c944906e7954d55ff4e650e0cbb373ceffea5bc530543d4a83c46b0ff",
            ),
        ),
        tables=("energy",),
        caveats=(
            "Production covers about 75 countries; a country without a figure is not covered, "
            "which is not zero.",
            "Energy use of 2024 is there for about 80 countries; for most the newest is 2023.",
            "Production, nuclear electricity and use are counted in different ways: set against "
            "each other they show self-sufficiency only roughly.",
        ),
    ),
    Source(
        id="owid_wdi_trade_openness",
        publisher="World Bank",
        title="Trade as a share of GDP (World Development Indicators NE.TRD.GNFS.ZS), in the cut "
        "of Our World in Data",
        vintage="January 2025",
        years="1990-2023",
        url="https://data.worldbank.org/indicator/NE.TRD.GNFS.ZS",
        download_url="https://ourworldindata.org/grapher/trade-as-share-of-gdp.csv",
        live="same_layout",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Trade as a share of GDP by country and year since 1990.",
        citation="World Bank and OECD national accounts (2025), World Development Indicators, "
        "processed by Our World in Data",
        grain="country and year",
        files=(
            RawFile(
                "owid_wdi_trade_as_share_of_gdp_1960_2023.csv",
                "c1dce6510474b8650ce3247e6f15b2c41c68504cecbfc210894a55d6fb46d321",
            ),
        ),
        tables=("trade_openness",),
        caveats=(
            "Goods and services that only pass through are counted twice: Singapore trades three "
            "times its GDP.",
            "The European Union is left out, because its figure counts trade among its members.",
        ),
    ),
    Source(
        id="eia_chokepoints",
        publisher="US Energy Information Administration",
        title="World Oil Transit Chokepoints, in the copy of chokepointR",
        vintage="First half of 2025",
        years="2025",
        url="https://www.eia.gov/international/analysis/special-topics/"
        "World_Oil_Transit_Chokepoints",
        download_url="https://github.com/warint/chokepointR",
        live="manual",
        licence="US public domain (flows); MIT (coordinates, T. Warin)",
        licence_class="open",
        our_use="Oil flow of six straits and canals, with an indicative point for the map; the "
        "coastal states are added by hand.",
        citation="US Energy Information Administration, World Oil Transit Chokepoints (first half "
        "of 2025); coordinates: chokepointR, T. Warin",
        grain="strait or canal",
        files=(
            RawFile(
                "chokepointR_eia_oil_transit.csv",
                "8ff274ec8c3524151dbe7bcd0e710dacf73280333f8eacd24bfb533b73852859",
            ),
            RawFile(
                "chokepointR_chokepoints.csv",
                "abf834851927045b7798e15b82df886d2c0d6cadbdfa7f4e41d43b59f8855459",
            ),
        ),
        tables=("oil_chokepoint",),
        caveats=(
            "Copied by hand from the publisher's page by the author of the package.",
            "Flows of the first half of 2025; one cargo can pass several of the straits, so the "
            "flows must not be added up.",
            "Suez includes the SUMED pipeline.",
        ),
    ),
)
