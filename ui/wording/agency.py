"""Words of the whole page "Actor or terrain": the op-ed's argument, both scores, caveats."""

from __future__ import annotations

from typing import Final

from ui.views.agency import AGENCY, RESTRAINT

HEADING: Final = "Actor or terrain?"
TAB: Final = "Actor or terrain"
# Three sentences in our own words; the few words in quotation marks are the author's.
ARGUMENT: Final = (
    "Rules between states are giving way to bargains between leaders, in democracies as much as "
    "elsewhere, so the divide that tells is no longer autocracy against democracy but "
    "institutional against personalist politics.",
    "Such an order of bargains does not lift middle powers as such: it serves the coherent ones, "
    "which turn autonomy into strategy and strategy into coalitions, and leaves the others as "
    "“terrain rather than actors”.",
    "What comes next will be shaped by states that join agency with restraint: strong enough to "
    "count, and careful enough not to bring the order down.",
)
AUTHOR: Final = "Miras Zhiyenbayev"
CITATION: Final = (
    "The argument of M. Zhiyenbayev’s op-ed in The Astana Times (2026), in our words. It is tested "
    "here, not endorsed; the op-ed ranks no country."
)
LENS_NAMES: Final = {AGENCY: "Agency", RESTRAINT: "Restraint"}
LENS_MEANING: Final = {
    AGENCY: (
        "Agency: clubs, agreements with other middle powers and seats; spread of exports and "
        "distance from both great powers; own defence and computing."
    ),
    RESTRAINT: (
        "Restraint: how far courts and parliament bind the executive, and how little rule rests on "
        "the person of the leader."
    ),
}
SAME_AS_TABLE: Final = "The same as a table"
CAVEATS: Final = (
    "Restraint rests on V-Dem: judgements of country experts, brought to one scale by a model. Its "
    "intervals around each value are not held here, so small differences and small moves may be "
    "noise. The figures end in 2023; later events are not in them.",
    "Impersonal legitimation says how a government presents its leader, not how power is used: it "
    "stands in for personalist politics, which no measure held observes directly.",
    "The rank bands come from recalculating the scores with other weights, goalposts and averages; "
    "they do not hold the experts’ own uncertainty.",
    "Agency counts memberships, seats and means. It does not see strategy, leadership or will, "
    "which the op-ed puts first.",
    "Reading equal distance from both great powers as room for manoeuvre is contested; it enters "
    "with half weight.",
    "The op-ed asks for coalitions; the brief warns that ad hoc coalitions may fragment the order "
    "further. Counting clubs settles neither.",
    "Restraint at home is not restraint abroad, and the op-ed’s restraint is about conduct as well "
    "as institutions.",
)


def argument() -> str:
    """State the op-ed's argument in three sentences, as its author's; Markdown."""
    first, *rest = ARGUMENT
    return " ".join([f"**{AUTHOR} argues:** {first}", *rest])
