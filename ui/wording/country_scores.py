"""Words of scores: number, tier, band, and why there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from indicators.catalog import MEASURES
from ui.views.country_panes import Pane
from ui.views.country_world import ScoreLine
from ui.wording.country_labels import measure_label
from ui.wording.numbers import NBSP, counted, ordinal

UNDER_ONE: Final = "under 1"
LENS_SIGNS: Final = {"leverage": "●", "exposure": "◆"}


def score_text(line: ScoreLine | None, n_ranked: int) -> str:
    """Write tier and band of a score: "tier 1 · between 3rd and 5th of 57", "not ranked"."""
    if line is None or line.score is None:
        return "no score"
    if line.rank is None:
        return "not ranked"
    return " · ".join(part for part in (tier_text(line), band_text(line, n_ranked)) if part)


def score_number(line: ScoreLine | None) -> str:
    """Write a score as a whole number, or a dash where there is none."""
    if line is None or line.score is None:
        return "–"
    return UNDER_ONE if 0 < line.score < 0.5 else f"{round(line.score)}"


def tier_text(line: ScoreLine) -> str:
    """Write the tier: "tier 2"."""
    return "" if line.tier is None else f"tier{NBSP}{line.tier}"


def band_text(line: ScoreLine, n_ranked: int) -> str:
    """Write the rank as a band, never alone: "between 4th and 7th of 57"."""
    if line.rank_p05 is None or line.rank_p95 is None:
        return ""
    if line.rank_p05 == line.rank_p95:
        return f"about {ordinal(line.rank_p05)} of {n_ranked}"
    return f"between {ordinal(line.rank_p05)} and {ordinal(line.rank_p95)} of {n_ranked}"


HARD: Final = "hard-to-replace imports"


def reason_text(reason: str, power: str) -> str:
    """Put the build's reason into a reader's words: measure ids become labels."""
    text = re.sub(r"[a-z]+(?:_[a-z0-9]+)+", lambda found: _label_of(found.group(), power), reason)
    # The catalogue's label carries its unit, which a list of names does not need.
    text = re.sub(r"hard to replace \(half or more\) \(% of imports of [^)]*\)", HARD, text)
    return re.sub(r"(\d)%", rf"\1{NBSP}%", text)


def _label_of(measure_id: str, power: str) -> str:
    if measure_id not in MEASURES:
        return measure_id.replace("_", " ")
    label = measure_label(measure_id, power)
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def domain_heading(domain: str, line: ScoreLine | None) -> str:
    """Head a group of rows: "Bases and defence · 78"."""
    held = line is not None and line.score is not None
    return f"{domain} · {score_number(line) if held else 'no score'}"


def domain_table(panes: Sequence[Pane]) -> list[dict[str, str]]:
    """Write the table of domain scores of one great power."""
    return [_domain_row(line, pane.lens) for pane in panes for line in pane.domains]


def domain_notes(panes: Sequence[Pane]) -> list[str]:
    """Say which domains stand on fewer indicators, zeros below a cut, or clipped values."""
    notes = []
    for pane in panes:
        for line in pane.domains:
            clipped = (
                f"{counted(line.n_clipped, 'indicator')} beyond the goalposts."
                if line.n_clipped
                else ""
            )
            said = " ".join(part for part in (without_rank(line), clipped) if part)
            if said:
                notes.append(f"{LENS_SIGNS[pane.lens]} {line.domain}: {said}")
    return notes


def total_note(line: ScoreLine | None) -> str:
    """Say why a lens has no rank or stands on fewer data; empty where there is nothing to say."""
    return "" if line is None else reason_text(line.reason, line.power)


def without_rank(line: ScoreLine) -> str:
    """Give a domain's reason without what stands above already: that the country is not ranked."""
    return re.sub(r"Scored, not ranked: [^.]*\.\s*", "", reason_text(line.reason, line.power))


def _domain_row(line: ScoreLine, lens: str) -> dict[str, str]:
    return {
        "Side": {"leverage": f"●{NBSP}Leverage", "exposure": f"◆{NBSP}Exposure"}[lens],
        "Domain": line.domain or "All domains",
        "Score": score_number(line),
        "Indicators": f"{line.n_indicators}",
    }
