"""Words of the alternatives to a mineral's largest supplier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.minerals import Alternatives
from ui.wording.mineral_phrases import (
    STAGE_CHOICES,
    STAGE_NOUNS,
    STAGE_VERBS_MANY,
    named_share,
    share_text,
)
from ui.wording.numbers import NBSP, fixed, listed, percent, sentence_case

NO_ALTERNATIVES: Final = (
    "No publisher held prints mining, refining or reserves of this mineral by country, so nothing "
    "can be said about other suppliers of the world. The sources of US imports above are the "
    "nearest there is, where USGS prints them."
)
ALTERNATIVE_PARTS: Final = {
    "largest": "largest supplier",
    "middle": "other middle powers",
    "others": "other named countries",
    "unnamed": "countries not named",
}
ALTERNATIVES_CAPTION: Final = (
    "Shares of the world add up to 100 %. Where a producer’s figure is withheld, it is missing "
    "from the world, and the shares of the others are upper bounds."
)


def alternatives_sentence(found: Alternatives, n_middle: int) -> str:
    """Say what is left outside the largest supplier, who comes next, what middle powers hold."""
    stage, top = found.stage, found.largest
    noun = {"mine": "mine output", "refining": "refined output", "reserve": "reserves"}[stage]
    outside = f"Outside {top.name_in_text}: {outside_text(found)} of world {noun}"
    following = (
        f"; next {'come' if len(found.next) > 1 else 'comes'} "
        f"{listed([named_share(one) for one in found.next])}"
        if found.next
        else "; no other country is named"
    )
    return (
        f"**{STAGE_CHOICES[stage]} ({top.year}).** {outside}{following}. "
        f"{_middle_powers(found, n_middle)}"
    )


def outside_text(found: Alternatives) -> str:
    """Write what the others hold; where the largest share is an upper bound, a lower one."""
    bound = f"at least{NBSP}" if found.largest.is_weak else ""
    return f"{bound}{percent(found.outside_pct)}"


def middle_text(found: Alternatives, pct: float) -> str:
    """Write what middle powers hold together, as sure as the stage's table is."""
    if found.unknown_middle:
        return f"about{NBSP}{percent(pct)}"
    return f"at most{NBSP}{percent(pct)}" if found.largest.is_weak and pct else percent(pct)


def _middle_powers(found: Alternatives, n_middle: int) -> str:
    if not found.middle_pct:
        return f"None of the {n_middle} middle powers is named with any."
    together = (
        f"The {n_middle} middle powers together {STAGE_VERBS_MANY[found.stage]} "
        f"{middle_text(found, found.middle_pct)}"
    )
    missing = list(found.unknown_middle)
    unknown = f" (no firm figure for {listed(missing)})" if missing else ""
    if found.largest.group != "middle":
        return f"{together}{unknown}."
    without = middle_text(found, found.other_middle_pct)
    return f"{together}, {without} without {found.largest.name_in_text}{unknown}."


def alternatives_title(found: Sequence[Alternatives]) -> str:
    """State the tightest stage as a heading."""
    stages = [one for one in found if one.stage != "reserve"] or list(found)
    if not stages:
        return "Alternatives: no table by country to read them from"
    tight = min(stages, key=lambda one: one.outside_pct)
    noun = STAGE_NOUNS[tight.stage]
    return f"Outside {tight.largest.name_in_text}, {outside_text(tight)} of {noun} is left"


def alternatives_row(found: Alternatives) -> dict[str, str]:
    """Write one row of the table of alternatives."""
    return {
        "Stage": STAGE_CHOICES[found.stage],
        "Largest": named_share(found.largest),
        "All others": outside_text(found),
        "Next": ", ".join(named_share(one) for one in found.next) or "none named",
        "Middle powers together": middle_text(found, found.middle_pct),
        "Without the largest": middle_text(found, found.other_middle_pct),
        "Year": str(found.largest.year),
    }


def stage_and_year(found: Alternatives) -> str:
    """Label a bar of the chart of alternatives: "Refining, 2025"."""
    return f"{STAGE_CHOICES[found.stage]}, {found.largest.year}"


def largest_label(found: Alternatives) -> str:
    """Name the largest supplier beside its bar."""
    return f"{found.largest.name} {share_text(found.largest)}"


def part_hover(found: Alternatives, part: str, size: float) -> str:
    """Describe one part of a bar of alternatives."""
    words = found.largest.name if part == "largest" else ALTERNATIVE_PARTS[part]
    return f"{sentence_case(words)}: {fixed(size, 1)}{NBSP}% of {STAGE_NOUNS[found.stage]}"


def alternatives_alt(found: Sequence[Alternatives]) -> str:
    """Describe the chart of alternatives."""
    parts = [
        f"{stage_and_year(one)}: {largest_label(one)}, other middle powers "
        f"{percent(one.other_middle_pct)}, all others outside the largest "
        f"{percent(one.outside_pct)}"
        for one in found
    ]
    return f"Shares of the world by stage. {'; '.join(parts)}.".replace(NBSP, " ")
