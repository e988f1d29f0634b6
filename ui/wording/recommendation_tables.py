"""Tables behind single recommendations: partners, gaps, arms, minerals; rows and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.advice.phrases import mined
from indicators.numbers import NBSP, counted, dollars, fixed, listed, percent, sentence_case
from ui.views.recommendation_detail import AgreementPair, ArmsBuyer, DefenceGap
from ui.views.recommendations import Board

PAIRS_TITLE = "Named partners: middle powers without an agreement, by the trade at stake"
WIDEST_TITLE = "The pairs of middle powers that trade most without an agreement"
GAPS_TITLE = "The gap of each European Ally in money"
BUYERS_TITLE = "Dependence on US arms, with the F‑35"
PROCESSING_TITLE = "Mined, but not refined: where help would fall"
MEMBERS_TITLE = "The members the brief names"
PAIRS_NOTE = (
    "Goods trade of both directions as the exporter reports it. A floor where only one direction "
    "is listed; members of the European Union conclude agreements through the Union."
)
ARMS_NOTE = (
    "Share of the volume of arms delivered in the period; F‑35s ordered and delivered to 2024. "
    "What is made at home is not counted."
)


def pair_rows(pairs: Sequence[AgreementPair], most: int = 12) -> list[dict[str, str]]:
    """Write one country's partners, those with trade listed."""
    return [
        {"Partner": one.partner, "Goods trade": _trade(one), "Year": _year(one)}
        for one in pairs[:most]
        if one.trade_musd is not None
    ]


def pairs_left(pairs: Sequence[AgreementPair], most: int = 12) -> str:
    """Name the partners whose trade is not listed."""
    unknown = [one.partner for one in pairs if one.trade_musd is None]
    more = sum(one.trade_musd is not None for one in pairs) - most
    parts = []
    if more > 0:
        parts.append(f"{counted(more, 'more partner')} with less trade.")
    if unknown:
        parts.append(f"Without trade listed: {listed(unknown)}.")
    return " ".join(parts)


def widest_rows(pairs: Sequence[AgreementPair]) -> list[dict[str, str]]:
    """Write the widest pairs."""
    return [
        {"Pair": f"{one.name} and {one.partner}", "Goods trade": _trade(one), "Year": _year(one)}
        for one in pairs
    ]


def _trade(one: AgreementPair) -> str:
    amount = dollars(one.trade_musd or 0.0).replace("$", r"\$")
    return f"{amount} or more" if one.is_partial else amount


def _year(one: AgreementPair) -> str:
    return str(one.year) if one.year else "not stated"


def gap_rows(gaps: Sequence[DefenceGap]) -> list[dict[str, str]]:
    """Write each Ally's spending and gap."""
    return [
        {
            "Ally": one.name,
            "Spends": f"{fixed(one.core_pct, 2)}{NBSP}% of GDP",
            "Gap": f"{fixed(one.gap_points, 2)}{NBSP}points",
            "In money, a year": dollars(one.gap_musd).replace("$", r"\$"),
        }
        for one in gaps
    ]


def gap_sentence(gaps: Sequence[DefenceGap]) -> str:
    """Sum the gaps up."""
    if not gaps:
        return "No Ally profiled has a gap."
    total = dollars(sum(one.gap_musd for one in gaps)).replace("$", r"\$")
    allies = counted(len(gaps), "European Ally", "European Allies")
    period = gaps[0].period.removesuffix("e")
    return (
        f"{allies} profiled here stay below 3.5{NBSP}% of GDP by NATO's estimates for {period}; "
        f"closing every gap would take {total} a year. The target is for 2035."
    )


def buyer_rows(buyers: Sequence[ArmsBuyer]) -> list[dict[str, str]]:
    """Write each buyer's share and F-35s."""
    return [
        {
            "Buyer": one.name,
            "From the United States": percent(one.share_pct),
            "F‑35s ordered (delivered)": f"{one.ordered:,} ({one.delivered:,})"
            if one.ordered else "none",
        }
        for one in buyers
    ]  # fmt: skip


def processing_rows(board: Board) -> list[dict[str, str]]:
    """Write every gap between mining and refining that decides, widest first."""
    found = []
    for iso3 in board.names:
        for one in board.answers["C3", iso3].evidence:
            if one.unit == "points" and one.met and one.value is not None and iso3 != "EUU":
                found.append((one.value, board.names[iso3], one.item, one.status))
    found.sort(key=lambda row: (-row[0], row[1]))
    return [
        {
            "Country": name,
            "Mineral": sentence_case(mined(item)),
            "Mined less refined": f"{'up to ' if status == 'low_coverage' else ''}"
            f"{fixed(value, 1)}{NBSP}points",
        }
        for value, name, item, status in found
    ]


def member_rows(board: Board) -> list[dict[str, str]]:
    """Write the members of the clubs that the brief names as bridges."""
    return [
        {"Club": club, "Members": listed([board.names[one] for one in board.names
                                          if one in board.clubs.get(club, ())])}
        for club in ("MIKTA", "IBSA")
    ]  # fmt: skip
