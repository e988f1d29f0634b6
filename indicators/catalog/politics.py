"""Votes, seats and the institutions that bind leaders."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure, SourcePart

_RECORDED = Caveat(
    "proxy",
    "Recorded votes only: many are declaratory, many repeat each year, and resolutions adopted "
    "without a vote say nothing here.",
)
_UN_AGE = Caveat("age", "The newest session held is the 78th, up to spring 2024.")
_EXPERTS = Caveat(
    "proxy",
    "Judgements of country experts, brought to one scale by a model; the interval around each "
    "value is not shown.",
)
_VDEM_AGE = Caveat("age", "The figures held end in 2023.")
_VDEM_LICENCE = Caveat("licence", "V-Dem values, and what is made of them, are CC BY-SA.")
_VDEM_COVERAGE = (
    "The 176 states V-Dem rates; for Palestine, the West Bank only. The European Union and most "
    "territories are not applicable, small states V-Dem does not rate are not reported."
)

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        id="un_alignment",
        question="How often does the country vote with the great power in the UN General Assembly?",
        lens="context",
        domain="context",
        powers=("USA", "CHN"),
        measures=(
            Measure(
                id="un_alignment",
                title="Agreement with {power} in recorded votes of the UN General Assembly",
                label="UN votes with {power}",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x recorded votes in which the country agreed with the great power / recorded "
        "votes of the session",
        definition="The newest session from the 76th on in which the country has at least 40 "
        "recorded votes; the year is that in which the session opened. A political choice, not a "
        "need: it is never scored as exposure.",
        reference="Bailey, Strezhnev and Voeten (2017), UN General Assembly Voting Data",
        source_ids=("unga_voting",),
        coverage_rule="All members of the United Nations. Taiwan, Kosovo, Hong Kong, other "
        "territories and the European Union do not vote and are not applicable.",
        caveats=(
            _UN_AGE,
            Caveat(
                "coverage",
                "Türkiye has 2 recorded votes in session 78, as its name changed; its value is of "
                "session 77.",
            ),
            _RECORDED,
        ),
        has_trend=True,
    ),
    Indicator(
        id="equidistance",
        question="Does the country keep the same distance from both great powers in the UN General "
        "Assembly?",
        lens="agency",
        domain="room",
        powers=(),
        measures=(
            Measure(
                id="equidistance",
                title="Equal distance from both great powers in UN votes (100 is the middle)",
                label="Equidistance",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 - |agreement with the United States - agreement with China|",
        definition="From the same votes as the agreement with each great power. 100 means that the "
        "country agrees with both equally often, however often that is.",
        reference="Own definition; Bailey, Strezhnev and Voeten (2017)",
        source_ids=("unga_voting",),
        coverage_rule="All members of the United Nations but the two great powers. Taiwan, Kosovo, "
        "Hong Kong, other territories and the European Union do not vote and are not applicable.",
        caveats=(
            Caveat(
                "proxy",
                "A contested reading: standing between two powers need not be freedom of action.",
            ),
            _UN_AGE,
            _RECORDED,
        ),
        has_trend=True,
    ),
    Indicator(
        id="voice",
        question="Where does the country have a seat when world affairs are settled?",
        lens="agency",
        domain="voice",
        powers=(),
        measures=(
            Measure(
                id="voice_seats",
                title="Seats in the G20, the G7 and, in 2022-26, on the UN Security Council",
                label="Seats at the table",
                unit="count",
                high=3.0,
                decimals=0,
            ),
            Measure(
                id="unsc_terms",
                title="Terms on the UN Security Council that touch 2022-26",
                label="Security Council terms",
                unit="count",
                high=5.0,
                decimals=0,
                formula="number of terms that touch 2022-26, a permanent seat counted as one",
            ),
            Measure(
                id="g20_seat",
                title="Member of the G20 (1 yes, 0 no)",
                label="G20 seat",
                unit="count",
                high=1.0,
                decimals=0,
                formula="1 for a member of the G20, otherwise 0",
            ),
            Measure(
                id="g7_seat",
                title="Member of the G7 (1 yes, 0 no)",
                label="G7 seat",
                unit="count",
                high=1.0,
                decimals=0,
                formula="1 for a member of the G7, otherwise 0",
            ),
        ),
        formula="G20 seat + G7 seat + 1 for any term on the UN Security Council in 2022-26",
        definition="Members in their own right; guests do not count. A permanent seat on the "
        "Security Council counts as one term, and so does a term that began in 2021 or ends in "
        "2027.",
        reference="Own definition; elections of the UN General Assembly, members of G20 and G7",
        source_ids=("bloc_memberships", "bloc_memberships_extra", "unsc_members"),
        coverage_rule="Every state. Countries without a vote in the United Nations and the "
        "European Union cannot sit on the Security Council: not applicable there. Territories are "
        "not applicable.",
        caveats=(
            Caveat("definition", "A seat of two years counts as much as a permanent one."),
            Caveat(
                "definition",
                "The European Union is a member of the G20 and takes part in the G7; members "
                "without a seat of their own are spoken for there.",
            ),
            Caveat("coverage", "Elections to the Security Council after June 2025 are not held."),
        ),
        source_parts=(
            SourcePart("bloc_memberships", measures=("g20_seat", "g7_seat", "voice_seats")),
            SourcePart("bloc_memberships_extra", measures=("g20_seat", "g7_seat", "voice_seats")),
            SourcePart("unsc_members", measures=("unsc_terms", "voice_seats")),
            SourcePart("unga_voting", measures=("unsc_terms", "voice_seats")),
        ),
        # Who is a member of the United Nations, and so can sit on the Council.
        eligibility_source_ids=("unga_voting",),
    ),
    Indicator(
        id="judicial_constraints",
        question="Does the executive respect the constitution and obey the courts, and can the "
        "courts act on their own?",
        lens="restraint",
        domain="institutions",
        powers=(),
        measures=(
            Measure(
                id="judicial_constraints",
                title="Judicial constraints on the executive (0-100)",
                label="Judicial constraints",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x judicial constraints on the executive index",
        definition="V-Dem's index, 2023, on a scale of 0 to 100: how far the executive respects "
        "the constitution and complies with rulings, and how far the judiciary is independent.",
        reference="V-Dem Dataset v15, index v2x_jucon",
        source_ids=("vdem",),
        coverage_rule=_VDEM_COVERAGE,
        caveats=(_EXPERTS, _VDEM_AGE, _VDEM_LICENCE),
        has_trend=True,
    ),
    Indicator(
        id="legislative_constraints",
        question="Can parliament and other bodies question, investigate and oversee the executive?",
        lens="restraint",
        domain="institutions",
        powers=(),
        measures=(
            Measure(
                id="legislative_constraints",
                title="Legislative constraints on the executive (0-100)",
                label="Legislative constraints",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x legislative constraints on the executive index",
        definition="V-Dem's index, 2023, on a scale of 0 to 100: how far parliament and bodies "
        "such as the comptroller or the prosecutor can question, investigate and oversee the "
        "executive.",
        reference="V-Dem Dataset v15, index v2xlg_legcon",
        source_ids=("vdem",),
        coverage_rule=_VDEM_COVERAGE + " Where no legislature sits there is no value for that year "
        "(Eritrea, Haiti, Myanmar and Sudan in 2023).",
        caveats=(_EXPERTS, _VDEM_AGE, _VDEM_LICENCE),
        has_trend=True,
    ),
    Indicator(
        id="impersonal_legitimation",
        question="Does the government rest on more than the person of its leader?",
        lens="restraint",
        domain="institutions",
        powers=(),
        measures=(
            Measure(
                id="impersonal_legitimation",
                title="Legitimation that does not rest on the person of the leader (0-100)",
                label="Impersonal legitimation",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x (4 - legitimation by the person of the leader) / 8",
        definition="V-Dem asks how far the leader is portrayed as endowed with extraordinary "
        "personal qualities. The sign is turned and the scale of -4 to 4 brought to 0 to 100, so "
        "that higher means less personal; 2023.",
        reference="V-Dem Dataset v15, variable v2exl_legitlead; own scale",
        source_ids=("vdem",),
        coverage_rule=_VDEM_COVERAGE + " Guinea, Vanuatu and the West Bank have no value for 2023.",
        caveats=(
            Caveat(
                "definition",
                "The variable has no fixed ends: -4 and 4 lie just beyond all values held, so "
                "neither 0 nor 100 is reached.",
            ),
            _EXPERTS,
            _VDEM_AGE,
            _VDEM_LICENCE,
        ),
        has_trend=True,
    ),
    Indicator(
        id="liberal_democracy",
        question="How far is the ideal of liberal democracy met?",
        lens="context",
        domain="context",
        powers=(),
        measures=(
            Measure(
                id="liberal_democracy",
                title="Liberal democracy index (0-100)",
                label="Liberal democracy",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x liberal democracy index",
        definition="V-Dem's index, 2024, on a scale of 0 to 100: elections, rights of the person "
        "and limits on the executive together.",
        reference="V-Dem Dataset v15, index v2x_libdem",
        source_ids=("vdem",),
        coverage_rule=_VDEM_COVERAGE,
        caveats=(
            Caveat(
                "definition",
                "Built in part from the judicial and legislative constraints: it is not "
                "independent of them.",
            ),
            _EXPERTS,
            _VDEM_LICENCE,
        ),
        has_trend=True,
    ),
)
