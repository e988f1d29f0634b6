"""Words on minerals, bases, defence and trends of one country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_detail import Detail, ImportSource, MineralLine, Sites
from ui.views.figures import Figure
from ui.wording.country_phrases import span
from ui.wording.figures import STATUS_WORDS, change_text
from ui.wording.numbers import (
    NBSP,
    counted,
    dollars,
    fixed,
    listed,
    ordinal,
    percent,
    plain,
    sentence_case,
)

STAGES: Final = {"mine": "mining", "refining": "refining"}
MINERALS_NOTE: Final = (
    "Shares of world output are a world measure: they show potential, not what either great power "
    "buys. Shares under 1 % are left out."
)
BASES_NOTE: Final = (
    "Sites follow David Vine's list of about 2018, small sites included: older than the other "
    "numbers here. For scale, the Congressional Research Service counted at least 128 bases in 51 "
    "countries in July 2024 (report R48123)."
)
TROOPS_NOTE: Final = (
    "Active-duty personnel permanently assigned; forces on rotation are not in it. Reports before "
    "December 2017 also count forces deployed to wars."
)
ARMS_NOTE: Final = (
    "Shares of deliveries of major arms by SIPRI's trend-indicator value, which measures military "
    "capability, not money. Own shares from SIPRI data."
)


def minerals_title(name: str, lines: Sequence[MineralLine], *, is_union: bool = False) -> str:
    """Say the largest share of world output as a heading."""
    if not lines:
        return (
            "Minerals: named member by member" if is_union else "Minerals: no share of 1 % or more"
        )
    top = lines[0]
    verb = "mines" if top.stage == "mine" else "refines"
    bound = "at most " if top.is_weak else ""
    return (
        f"Minerals: {name} {verb} {bound}{percent(top.share_pct)} of the world's "
        f"{top.mineral.lower()} ({top.year})"
    )


def no_minerals_sentence(name: str, *, is_union: bool = False) -> str:
    """Say that the tables do not name the country."""
    if is_union:
        return (
            "USGS and the IEA name the members of the European Union one by one; the means over "
            "all minerals are in the panes above."
        )
    return (
        f"No mineral table of USGS or the IEA names {name} with 1 % or more of the world's mining "
        "or refining of a critical mineral."
    )


def mineral_label(line: MineralLine) -> str:
    """Name a row: "Indium, refining"."""
    return f"{line.mineral}, {STAGES[line.stage]}"


def mineral_value(line: MineralLine) -> str:
    """Write share and place: "16.5 % · 2nd after China"."""
    bound = f"at most{NBSP}" if line.is_weak else ""
    place = f" · {ordinal(line.place)}" if line.place else ""
    return f"{bound}{plain(line.share_pct, 'pct')}{place}"


def mineral_row(line: MineralLine) -> dict[str, str]:
    """Write one row of the table of world shares."""
    return {
        "Mineral": line.mineral,
        "Stage": STAGES[line.stage],
        "Share of world output": mineral_value(line).split(" · ")[0],
        "Place": ordinal(line.place) if line.place else "",
        "Largest other": f"{sentence_case(line.leader)} {percent(line.leader_share_pct)}",
        "Year": f"{line.year}",
        "Note": line.note,
    }


def minerals_alt(name: str, lines: Sequence[MineralLine]) -> str:
    """Describe the chart of mineral shares."""
    parts = [f"{mineral_label(line)} {mineral_value(line)}" for line in lines]
    return f"Shares of world output of {name}: {'; '.join(parts)}.".replace(NBSP, " ")


def sources_title(name: str, rows: Sequence[ImportSource], *, is_union: bool = False) -> str:
    """Say for how many minerals the United States buys from the country."""
    if is_union:
        return "USGS names the members of the European Union one by one: open a member's profile."
    if not rows:
        return f"USGS names {name} for none of the minerals it lists as a source of US imports."
    first = [row.mineral.lower() for row in rows if row.place == 1]
    lead = f", the first source for {listed(first)}" if first else ""
    count = counted(len(rows), "mineral")
    years = listed(list(dict.fromkeys(span(row.period) for row in rows)))
    return (
        f"The United States buys {count} from {name}, as USGS names its sources{lead} "
        f"(shares of {years})."
    )


def source_row(row: ImportSource) -> dict[str, str]:
    """Write one row of the table of US import sources."""
    at_least = {"floor": f"at least{NBSP}", "ceiling": f"at most{NBSP}"}.get(row.share_bound, "")
    return {
        "Mineral": row.mineral,
        "Share of US imports": f"{at_least}{percent(row.share_pct)}, {ordinal(row.place)}",
        "Largest other": f"{sentence_case(row.leader)} {percent(row.leader_share_pct)}"
        if row.leader
        else "none named",
        "US net import reliance": reliance_text(row),
    }


def reliance_text(row: ImportSource) -> str:
    """Write US net import reliance as USGS prints it: "92 % (2025)", "net exporter"."""
    if row.reliance_pct is None:
        return STATUS_WORDS["not_reported"]
    if row.reliance_text == "E":
        return f"net exporter ({row.reliance_year})"
    printed = row.reliance_text.replace(">", "over ").replace("<", "under ")
    return f"{printed}{NBSP}% ({row.reliance_year})"


def bases_title(name: str, troops: Figure | None, sites: Sites | None) -> str:
    """Say what the country hosts as a heading."""
    if troops is not None and troops.value:
        person = "US service member" if round(troops.value) == 1 else "US service members"
        persons = f"{round(troops.value):,}{NBSP}{person} permanently assigned"
        return f"Bases and troops: {persons} ({span(troops.period)})"
    if sites is not None:
        return f"Bases and troops: {counted(sites.total, 'US site')}, {sites.vintage}"
    return f"Bases and troops: none named in {name}"


def troops_sentence(troops: Figure | None, share: Figure | None, hosting_from: float) -> str:
    """Say how many persons, what share of all abroad, and how that moved."""
    if troops is None or troops.value is None:
        return troops.note if troops is not None else "Not applicable."
    persons = counted(troops.value, "US service member")
    of_all = f", {percent(share.value)} of all stationed abroad" if share and share.value else ""
    few = (
        f" That is under the {round(hosting_from)} from which the recommendations count hosting."
        if troops.value < hosting_from
        else ""
    )
    moves = [
        change_text(troops.unit, c.years, c.earlier_year, c.earlier_value, troops.value)
        for c in troops.changes
    ]
    moved = f" {sentence_case('; '.join(moves))}." if moves and not few else ""
    return f"{persons}{of_all} ({span(troops.period)}).{few}{moved}"


def sites_sentence(name: str, sites: Sites | None, hosted: Figure | None) -> str:
    """Say the US sites by type and their sum; the Union's are the sum of its members."""
    if sites is None and hosted is not None and hosted.value:
        return f"{counted(hosted.value, 'US site')} in all ({span(hosted.period)}). {hosted.note}"
    if sites is None:
        return f"The list of about 2018 names no US site in {name}."
    parts = [
        counted(sites.bases, "major base"),
        counted(sites.small_sites, "small site"),
        counted(sites.funded_sites, "site of the host that the United States pays for",
                "sites of the host that the United States pays for"),
    ]  # fmt: skip
    return (
        f"{sentence_case(listed(parts))}: {counted(sites.total, 'site')} in all, "
        f"theatre {sites.theatre}, {sites.vintage}."
    )


def apart_sentence(sites: Sites, link: str) -> str:
    """Say that a territory's sites are counted under the territory; Markdown with a link."""
    return (
        f"{counted(sites.total, 'US site')} in {sites.name} ({sites.vintage}) "
        f"{'is' if sites.total == 1 else 'are'} counted apart: "
        f"[open the profile of {sites.name}]({link})."
    )


def defence_title(effort: Figure | None) -> str:
    """Say military expenditure as a heading."""
    if effort is None or effort.value is None:
        return "Own defence: no figure for military expenditure"
    return f"Own defence: {percent(effort.value)} of GDP in {span(effort.period)} (SIPRI)"


def arms_and_defence_title(effort: Figure | None, detail: Detail) -> str:
    """Say own expenditure and the largest supplier of arms as a heading."""
    said = defence_title(effort)
    if not detail.suppliers:
        return said
    top = detail.suppliers[0]
    return (
        f"{said}; {percent(top.share_pct)} of arms from {supplier_name(top.name)} "
        f"({span(top.period)})"
    )


def defence_sentences(
    effort: Figure | None, core: Figure | None, gap: Figure | None, gap_musd: Figure | None
) -> list[str]:
    """Say expenditure, NATO's own estimate and the distance to the target, each with its note."""
    said = []
    if effort is not None and effort.value is None:
        said.append(effort.note)
    if core is not None and core.value is not None:
        said.append(
            f"NATO's own figure for core defence expenditure, on another definition: "
            f"{plain(core.value, 'pct', 2)} of GDP ({span(core.period)})."
        )
    if gap is not None:
        said.append(_gap_sentence(gap, gap_musd))
    return said


def _gap_sentence(gap: Figure, gap_musd: Figure | None) -> str:
    if gap.value is None:
        return gap.note
    if gap.value == 0:
        return f"No shortfall. {gap.note}"
    money = f", {dollars(gap_musd.value)}" if gap_musd is not None and gap_musd.value else ""
    shortfall = f"{fixed(gap.value, gap.measure.decimals)}{NBSP}points"
    return f"Shortfall of {shortfall} of GDP{money} ({span(gap.period)}). {gap.note}"


def suppliers_title(name: str, detail: Detail, arms: Figure | None) -> str:
    """Say the largest supplier of arms as a heading."""
    if not detail.suppliers:
        reason = arms.note if arms is not None and arms.note else "The register names no supplier."
        return f"Arms imports: {reason}"
    top = detail.suppliers[0]
    share, supplier = percent(top.share_pct), supplier_name(top.name)
    return f"Arms imports: {share} from {supplier} in {span(top.period)}"


def supplier_name(name: str) -> str:
    """Write a supplier's name; the register's unknown ones in words."""
    return "unknown suppliers" if name == "UNK" else name


def supplier_row(name: str, share_pct: float) -> dict[str, str]:
    """Write one row of the table of arms suppliers."""
    return {
        "Supplier": sentence_case(supplier_name(name)),
        "Share of deliveries": plain(share_pct, "pct"),
    }
