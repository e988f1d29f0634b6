"""The ways from the overview to the arithmetic of its medians, quadrants and correlations."""

from __future__ import annotations

from ui.blocks.overview import View
from ui.openings import number_select
from ui.provenance_facts import show_fact
from ui.views.overview import LENSES
from ui.views.terms import load_lens_sources, load_scored
from ui.wording import overview_facts as words


def cut_numbers(shown: View) -> None:
    """Draw the list of quadrants and of the medians that cut them."""

    def show(one: str) -> None:
        sources = load_lens_sources(shown.warehouse, shown.power, LENSES)
        show_fact(words.cut_fact(one, shown.overview, shown.members, _period(shown), sources))

    labels = words.cut_labels(shown.overview, shown.members)
    number_select(labels, f"pick.cuts.{shown.power}", show)


def correlation_numbers(shown: View) -> None:
    """Draw the list of both correlations of leverage."""
    found = shown.overview

    def show(one: str) -> None:
        rows = load_scored(shown.warehouse, shown.power)
        sources = load_lens_sources(shown.warehouse, shown.power, LENSES)
        for fact in words.leverage_correlation(one, shown.power, rows, _period(shown), sources):
            show_fact(fact)

    labels = words.correlation_labels(shown.power, found.size_correlation, found.lens_correlation)
    number_select(labels, f"pick.correlations.{shown.power}", show)


def _period(shown: View) -> str:
    return f"build {shown.warehouse.build.build_id}"
