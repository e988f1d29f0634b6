"""Words of the dialogs behind the counts of coverage: which countries are in which state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.coverage_states import States
from ui.views.facts import Fact
from ui.views.figures import Component, fill_power
from ui.views.methods import Coverage
from ui.wording.numbers import POWER_NAMES, counted, listed

TABLE: Final = "out_indicator"
ALL: Final = "all"
STATES: Final = {
    "ok": "with a value",
    "low_coverage": "with a weak value",
    "not_reported": "no data",
    "not_applicable": "does not apply",
}
RULE: Final = "Ranked middle powers counted by the state of their row"
SUMMARY_RULE: Final = (
    "Series counted in which the countries with a value and those to which the question does not "
    "apply are all ranked middle powers"
)
MEANING: Final = (
    "A weak value has a stated weakness, in the note on the number. “Does not apply” is no gap: "
    "the question does not arise, as a great power's ties to itself."
)


def coverage_labels(rows: Sequence[Coverage], n_roster: int) -> dict[str, str]:
    """Name the summary and every series of the table, by place."""
    full = len(_full(rows, n_roster))
    labels = {ALL: f"Series with a value wherever the question applies: {full} of {len(rows)}"}
    return labels | {
        str(place): f"{_name(one)}: {one.valued} of {n_roster}" for place, one in enumerate(rows)
    }


def _full(rows: Sequence[Coverage], n_roster: int) -> list[Coverage]:
    return [one for one in rows if one.valued + one.not_applicable == n_roster]


def _name(one: Coverage) -> str:
    towards = f" (towards {POWER_NAMES[one.power]})" if one.power else ""
    return f"{fill_power(one.title, one.power)}{towards}"


def summary_fact(rows: Sequence[Coverage], n_roster: int, period: str) -> Fact:
    """Explain how many series are complete."""
    full = _full(rows, n_roster)
    return Fact(
        key=ALL,
        label=coverage_labels(rows, n_roster)[ALL],
        heading="Series with a value wherever the question applies",
        value_text=f"{len(full)} of {counted(len(rows), 'series', 'series')}",
        facts=(period, counted(n_roster, "ranked middle power")),
        note="",
        formula=SUMMARY_RULE,
        components=(
            Component("numerator", "series that are complete", float(len(full)), "count", period,
                      TABLE),
            Component("denominator", "series", float(len(rows)), "count", period, TABLE),
            Component("term", "ranked middle powers", float(n_roster), "count", period, TABLE),
        ),
        source_ids=(),
        definition=f"{MEANING} The counts of each series stand in the table and open from the same "
        "list.",
    )  # fmt: skip


def coverage_fact(one: Coverage, states: States, n_roster: int) -> Fact:
    """Explain the counts of one series with the countries in each state."""
    period = one.periods or "none"
    held = [(state, states.names[state]) for state in STATES if state in states.names]
    return Fact(
        key=f"coverage.{one.indicator_id}.{one.power}",
        label=f"{_name(one)}: {one.valued} of {n_roster}",
        heading=f"{_name(one)}: how many middle powers have a value",
        value_text=f"{one.valued} of {counted(n_roster, 'country', 'countries')}",
        facts=(period, f"of which weak: {one.weak}"),
        note="",
        formula=f"{RULE}; with a value: firm and weak ones together",
        components=(
            Component("numerator", "with a value", float(one.valued), "count", period, TABLE),
            Component("denominator", "ranked middle powers", float(n_roster), "count", period,
                      TABLE),
            *(Component("term", f"{STATES[state]}: {listed(list(names))}", float(len(names)),
                        "count", period, TABLE) for state, names in held),
        ),
        source_ids=states.source_ids,
        definition=MEANING,
    )  # fmt: skip
