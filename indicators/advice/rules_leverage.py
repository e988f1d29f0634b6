"""Use of leverage: contributions made visible, assets in bargaining."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.answering import cost_of_use, holding, try_role
from indicators.advice.model import Decision, Subject, Threshold


def visible_contributions(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X1: has contributions to the United States that can be shown in numbers."""
    tests = try_role(subject, thresholds, "shows")
    no = "has no contribution above the thresholds used here"
    return holding(subject, tests, "has contributions to show", no)


def bargaining_assets(subject: Subject, thresholds: Sequence[Threshold]) -> Decision:
    """X2: hosts US forces or supplies minerals the United States needs."""
    tests = try_role(subject, thresholds, "asset")
    no = "holds no base or mineral asset above the thresholds used here"
    yes = "holds assets the United States needs"
    return holding(subject, tests, yes, no, after=cost_of_use(subject))
