"""Longer texts of the methods page; Markdown."""

from __future__ import annotations

from typing import Final

LENSES: Final = (
    "- :green[●] **Leverage** is what a great power needs from a country: goods, minerals, bases, "
    "money.\n"
    "- :orange[◆] **Exposure** is what the country needs from the great power: buyers, goods, "
    "weapons.\n\n"
    "Both are measured per pair and always stand together. Their difference is never computed: the "
    "scales differ, and one net figure would hide both. Leverage is not willingness to use it; a "
    "high share is not leverage where substitutes abound, and withholding also costs the one who "
    "withholds."
)
TRUST: Final = (
    "- Every number opens to its formula, its numerator and denominator, its year, source and "
    "licence.\n"
    "- A missing value is shown as missing, with the reason, never as zero.\n"
    "- Figures that publishers print are reproduced from the built database in tests, typed before "
    "the build ran.\n"
    "- Judgement (weights, goalposts, thresholds, the choice of countries) is data with a reason, "
    "shown on this page.\n"
    "- The build is one command on files with checksums; its id stands on every page and in every "
    "export."
)
STATUSES: Final = (
    "| What you see | What it means |\n| --- | --- |\n"
    "| a number | as published, or computed from published numbers |\n"
    "| a number marked weak | a number with a stated weakness: open it for the note |\n"
    "| no data | the source has no number for the country; the note says why |\n"
    "| does not apply | the question does not arise for this country |\n"
    "| floor or ceiling | the true value may be higher, or lower |\n"
    "| older | more than three years older than this edition |"
)
SCORES: Final = (
    "Each value becomes a score from 0 to 100 between two goalposts: 0 at the low one, 100 at the "
    "high one, clipped beyond. A domain is the weighted mean of its indicators, a lens the "
    "weighted mean of its domains. An indicator without a value counts as 0 where the publisher "
    "names everyone of weight (“zero” below), and is left out where the value is unknown "
    "(“drop”): then the other weights are scaled up. A domain needs half of its indicators' "
    "weight and a lens half of its domains' weight; else the country has no rank, and the reason "
    "is said. Indicators “to come” are left out until their data are in."
)
READING: Final = (
    "- Leverage over the United States is built from more domains than leverage over China (bases "
    "and Treasuries have no counterpart): totals for the two powers are never subtracted or ranked "
    "against each other.\n"
    "- A score is a whole number with a tier and a band of places, never a place alone. The band "
    "comes from many recalculations with other weights, scales and means, and with one indicator "
    "left out.\n"
    "- The European Union is scored where it acts as one and shown apart, never ranked beside its "
    "members. Great powers are a yardstick and have no rank.\n"
    "- Goods sold to a power may hold parts made elsewhere; shares say nothing of how fast a "
    "supply could be replaced."
)
LIMITS: Final = (
    "- **Not measured:** intelligence sharing, services by partner, capital flows other than US "
    "Treasuries, export licences, and how fast a partner could substitute.\n"
    "- **Bases:** the list is of about 2018, every site counts alike, and it is no list of current "
    "sites.\n"
    "- **Troops:** permanent assignments only, so hosts of rotating forces (Poland, Qatar, Kuwait) "
    "look small.\n"
    "- **Arms:** volumes of deliveries in SIPRI's own unit, not dollars, 2020 to 2024.\n"
    "- **Treasuries:** custody centres (Belgium, Luxembourg, the United Kingdom, Ireland, "
    "Switzerland) hold for others.\n"
    "- **Minerals:** tables name the largest producers; a country left out is not a country "
    "without output."
)
TREE_CAPTION: Final = (
    "Weights are relative within a domain; a domain's own weight stands behind its name. In the "
    "reasons, three numbers with a country's code give the roster's median, 90th percentile and "
    "largest value when the goalpost was set."
)
INDICATORS_CAPTION: Final = "The id opens the measure's own page: map, ranking, trend, caveats."
COVERAGE_CAPTION: Final = (
    "Of the ranked middle powers. Weak values are among those with a value. Where the question "
    "does not arise (a country outside NATO has no NATO figure), nothing is missing."
)
THRESHOLDS_NOTE: Final = (
    "From these limits the rules of the recommendations decide. They are judgement: each has a "
    "reason and a source, and a value within a tenth of its limit says so in its sentence."
)
ROSTER_NOTE: Final = (
    "Borders and names follow the sources and imply no view. The ranked countries come first; the "
    "others are shown without a rank."
)
REPORTING: Final = (
    "A wrong number is the worst defect of a product like this. Report one with country, measure "
    "and build id to the project's issue tracker; corrections are listed below under “Corrected”."
)
LICENCES: Final = (
    "The code is under the MIT licence. The data keep their publishers' licences: each source "
    "states its own, and exports carry it row by row. Some sources may not be used commercially."
)
INDEPENDENT: Final = (
    "This is an independent project. It is not affiliated with the authors of the policy brief and "
    "the op-ed, with their publishers, or with any government or data publisher. The texts' claims "
    "are checked, not endorsed, and nobody outside the project decides what is shown."
)
NO_CHANGELOG: Final = "No list of changes was shipped with this copy."
NO_SOURCE: Final = "No source holds all of these words."
