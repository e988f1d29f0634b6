"""Sentences of ``out_score.reason``: why there is no score or rank, what a score leaves out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NBSP = "\u00a0"
Labels = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Gaps:
    """What a score lacks, in words for readers.

    Attributes
    ----------
    parts : str
        What the score is made of: ``domains`` or ``indicators``.
    share : float
        Part of their weight for which there are data, 0-1.
    missing : sequence of str
        Names of the parts without data.
    unnamed : sequence of str
        Indicators that count as 0 because no figure is published.
    inapplicable : sequence of str
        Indicators that count as 0 because they do not apply.
    """

    parts: str
    share: float
    missing: Sequence[str] = ()
    unnamed: Sequence[str] = ()
    inapplicable: Sequence[str] = ()


def label_of(labels: Labels | None, indicator_id: str, power: str) -> str:
    """Return what readers call an indicator beside a power; the id where nobody has named it."""
    return (labels or {}).get((indicator_id, power), indicator_id)


def label_in_sentence(label: str) -> str:
    """Fit a chart's label into a sentence: "Exports to X, % of exports" gets brackets.

    Parameters
    ----------
    label : str
        Short label of a measure; a unit may follow after a comma.
    """
    name, _, unit = label.partition(", %")
    if name[1:2].islower():
        name = name[:1].lower() + name[1:]
    return f"{name} (%{unit})" if unit else name


def reason(status: str, gaps: Gaps, *, is_eu: bool) -> str:
    """Say why a country has no score or rank, or what its score leaves out.

    Parameters
    ----------
    status : str
        ``ok``, ``unranked`` or ``low_coverage``.
    gaps : Gaps
        What the score lacks.
    is_eu : bool
        Whether the scored unit is the European Union.

    Returns
    -------
    str
        Full sentences, or '' where there is nothing to say.
    """
    if status == "low_coverage":
        share = f"{100 * gaps.share:.0f}{NBSP}%"
        return (
            f"Not scored: there are data for {share} of the weight of its {gaps.parts} and half "
            f"is needed. Missing: {', '.join(gaps.missing)}."
        )
    said = [_unranked(is_eu)] if status == "unranked" else []
    if gaps.missing:
        said.append(f"Scored without: {', '.join(gaps.missing)}.")
    return " ".join([*said, *_zeros(gaps)])


def _unranked(is_eu: bool) -> str:
    if is_eu:
        return "Scored, not ranked: the EU is one actor made of countries that are ranked."
    return "Scored, not ranked: outside the set of countries that is ranked."


def _zeros(gaps: Gaps) -> list[str]:
    said = []
    if gaps.unnamed:
        said.append(
            "Counted as 0, because no figure is published and whoever is not named is known to be "
            f"small: {', '.join(gaps.unnamed)}."
        )
    if gaps.inapplicable:
        said.append(f"Counted as 0, because it does not apply: {', '.join(gaps.inapplicable)}.")
    return said
