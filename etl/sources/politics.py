"""Sources on institutions, votes and law."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="vdem",
        publisher="V-Dem Institute, University of Gothenburg",
        title="V-Dem Dataset",
        vintage="v15 (March 2025)",
        years="2000-2024 (2024: liberal and electoral democracy only)",
        url="https://v-dem.net/data/the-v-dem-dataset/",
        download_url="https://v-dem.net/data/the-v-dem-dataset/",
        live="manual",
        licence="CC BY-SA 4.0, as V-Dem states in general; the page was not opened again.",
        licence_class="share_alike",
        our_use=(
            "Six columns by country and year since 2000, attributed; these values and what is "
            "computed from them stay under CC BY-SA."
        ),
        citation=(
            "Coppedge, Michael, et al. (2025), V-Dem Dataset v15, Varieties of Democracy Project, "
            "https://doi.org/10.23696/vdemds25"
        ),
        grain="country and year",
        files=(
            RawFile(
                "vdem_v15_core_2000_2023.csv",
                "ec9b5585a849ee706aa35a8bcbc2c13fc85faa0c2fd1e4bc7b54e559d29f0d43",
            ),
            RawFile(
                "vdem_v15_democracy_indices_1990_2024.csv.gz",
                "1b22189fe6b526ecd2e71e607f17dcc45dd1af276aaa1fe477574344858e462c",
            ),
        ),
        tables=("democracy",),
        caveats=(
            "Judgements of country experts, brought to one scale by a measurement model; every "
            "value has an interval around it that is not shown.",
            "The legitimation scale has no fixed ends (about -3.5 to 3.6), and higher means that "
            "the government rests more on the person of its leader.",
            "Constraints, legitimation and regime type end in 2023. Guinea, Vanuatu and the West "
            "Bank have no legitimation value for 2023; Eritrea, Haiti, Myanmar and Sudan have no "
            "legislature to rate.",
            "Liberal democracy is built in part from the two constraints: they are not "
            "independent of it.",
            "One edition only: versions 12 and 16 are not mixed in. PSE is the West Bank; Gaza, "
            "Somaliland and Zanzibar are left out.",
        ),
    ),
    Source(
        id="wgi",
        publisher="World Bank",
        title="Worldwide Governance Indicators",
        vintage="2024 update; political stability 2023-24 from the 2025 release",
        years="2000-2023 (voice and accountability), 2000-2024 (political stability)",
        url="https://www.worldbank.org/en/publication/worldwide-governance-indicators",
        download_url="https://www.worldbank.org/en/publication/worldwide-governance-indicators",
        live="adapter",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Estimates of two dimensions by country and year, attributed.",
        citation="World Bank, Worldwide Governance Indicators, www.govindicators.org, CC BY 4.0",
        grain="country, year and dimension",
        files=(
            RawFile(
                "wgi_voice_accountability_1996_2023.csv.gz",
                "ece26ee66e034d70ba7f083f2b2a67a98038a8135eadff2638be72c2c94f0f6e",
            ),
            RawFile(
                "wgi_political_stability_1996_2024.csv.gz",
                "590fe1d6eec4e210de8955ab3bd21ed4623ce0f8f5def932270207f90f70bf33",
            ),
        ),
        tables=("governance",),
        caveats=(
            "Political stability breaks between 2022 and 2023: the method changed with the 2025 "
            "release. Every row says which; no line may run across.",
            "Ranks are left out: from 2023 the column holds a score from 0 to 100, no percentile.",
            "Guyana has two values for political stability in each year up to 2022 (another "
            "territory stands under its code), so none is kept.",
            "No values for 2001: the indicators came out every other year before 2002.",
        ),
    ),
    Source(
        id="unga_voting",
        publisher="Michael Bailey, Anton Strezhnev and Erik Voeten",
        title="United Nations General Assembly Voting Data: ideal points and agreement",
        vintage="June 2024",
        years="2000-2023 (sessions 55 to 78; session 78 up to spring 2024)",
        url="https://doi.org/10.7910/DVN/LEJUQZ",
        download_url="https://doi.org/10.7910/DVN/LEJUQZ",
        live="same_layout",
        licence="CC0 1.0, as the page at Harvard Dataverse states; it was not opened again.",
        licence_class="open",
        our_use="Agreement with the United States and China, votes and ideal point, by session.",
        citation=(
            "Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017), Estimating Dynamic State "
            "Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2); "
            "data https://doi.org/10.7910/DVN/LEJUQZ"
        ),
        grain="state and session",
        files=(
            RawFile(
                "voeten_unga_idealpoints_1946_2024.csv.gz",
                "c8af3aa943092e09c0d306dbb90b134bbd858dfbb1f3830c7a983a09504e0b9e",
            ),
        ),
        tables=("un_votes",),
        caveats=(
            "Some states have few votes in a session (Türkiye 2 in session 78, when its name "
            "changed): such shares are artefacts. Use the newest session with at least 40 votes.",
            "The year is that in which the session opens: session + 1945.",
            "Recorded votes only: resolutions adopted without a vote say nothing here.",
            "Serbia stands under the code of Yugoslavia in the file; it is taken from session 61 "
            "(2006) on. Taiwan, Kosovo, Hong Kong and the EU do not vote.",
        ),
    ),
    Source(
        id="unsc_members",
        publisher="United Nations General Assembly elections, as reported",
        title="Membership of the UN Security Council",
        vintage="elections up to June 2025",
        years="2021-2027 (complete for 2022-2026)",
        url="https://main.un.org/securitycouncil/en/content/current-members",
        download_url="https://main.un.org/securitycouncil/en/content/current-members",
        live="manual",
        licence="Facts; read from the pages each row cites.",
        licence_class="open",
        our_use="Who sits on the Council, and when, as facts; every row with its citation.",
        citation="United Nations Security Council, members; as cited in each row",
        grain="member and term",
        files=(
            RawFile(
                "unsc_members_2021_2027.csv",
                "ccf99118163782f0b7803cf7818278d69a31b01215e8f9d5506ce5db35db4ccf",
            ),
        ),
        tables=("security_council_term",),
        caveats=(
            "Complete for 2022 to 2026. 2021 lacks the members elected for 2020-21, 2027 those "
            "elected in June 2026.",
            "Compiled by hand from press reports: the next election has to be entered by hand.",
        ),
    ),
    Source(
        id="eu_crma_lists",
        publisher="European Union",
        title="Critical Raw Materials Act, Regulation (EU) 2024/1252, Annexes I and II",
        vintage="Official Journal of 3 May 2024",
        years="2024",
        url="https://eur-lex.europa.eu/eli/reg/2024/1252/oj",
        download_url="https://eur-lex.europa.eu/eli/reg/2024/1252/oj",
        live="manual",
        licence="EU legal texts: reuse with acknowledgement (Commission Decision 2011/833/EU).",
        licence_class="open",
        our_use="The 34 critical and 17 strategic raw materials, matched to the minerals here.",
        citation="Regulation (EU) 2024/1252, OJ L, 3.5.2024, Annexes I and II, © European Union",
        grain="raw material",
        files=(
            RawFile(
                "eu_crma_2024_critical_strategic_list.csv",
                "ba120757729252717c22533e9c6991b4eb6d6b1a9af582335c7bf58ce6169a52",
            ),
        ),
        tables=("eu_raw_material",),
        caveats=(
            "English names of Annex II were translated from the official German text.",
            "Strategic often means a grade only (battery grade, metallurgy grade) or some of a "
            "group (seven rare earths for magnets).",
            "A list of names: it says nothing on who supplies the EU.",
        ),
    ),
)
