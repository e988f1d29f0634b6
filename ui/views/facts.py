"""A fact: one printed number that is no indicator, with everything a reader may ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from ui.views.figures import Component


@dataclass(frozen=True)
class Fact:
    """One number of a fact table, or the reason there is none, with its provenance.

    Attributes
    ----------
    key : str
        Unique on the page.
    label : str
        In a list of numbers: what it is and its value.
    heading : str
        What it is, in full.
    value_text : str
        The value exact enough to be recomputed, or its state.
    facts : tuple of str
        Year, status, bound, in words.
    note : str
        What weakens it; empty when nothing does.
    formula : str
        How it is worked out, or that it stands as printed.
    components : tuple of Component
        The numbers that made it.
    source_ids : tuple of str
        Where it comes from.
    definition : str
        What is counted and what is not; empty where the formula says all there is to say.
    """

    key: str
    label: str
    heading: str
    value_text: str
    facts: tuple[str, ...]
    note: str
    formula: str
    components: tuple[Component, ...]
    source_ids: tuple[str, ...]
    definition: str = ""
