"""The contribution statement: what a country does for the United States, in sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.figures import Figure, SourceCard
from ui.wording.country_labels import measure_label
from ui.wording.country_phrases import amount_text, service_members, share_text, span
from ui.wording.figures import value_text
from ui.wording.numbers import NBSP, counted, listed, percent, sentence_case, significant

STATEMENT_TITLE: Final = "Contribution statement"
STATEMENT_NOTE: Final = (
    "The brief advises allies to make their contributions visible to the US administration and to "
    "voters. These sentences say what the numbers say, each with its period and publisher."
)
COPY: Final = "Copy the statement"
COPIED: Final = "Statement copied"
# As in "Stockholm International Peace Research Institute (SIPRI)".
_SHORT: Final = re.compile(r"\(([A-Z]{3,})\)")

Statement = Callable[[Figure], str]


def _f35(figure: Figure) -> str:
    return f"has ordered {counted(figure.value or 0, 'F-35 aircraft', 'F-35 aircraft')}"


def _ukraine(figure: Figure) -> str:
    euros = [
        c.value for c in figure.components if c.role == "numerator" and c.unit == "billion EUR"
    ]
    of_output = f"{percent(figure.value or 0)} of its GDP of 2021"
    if len(euros) != 1 or euros[0] is None:
        return f"allocated aid worth {of_output} to Ukraine"
    return f"allocated €{significant(euros[0])}{NBSP}bn of aid to Ukraine, {of_output}"


BUYS: Final[Mapping[str, Statement]] = {
    "export_market_share": lambda f: (
        f"buys {amount_text(f)} of US goods a year, {share_text(f)} of US goods exports"
    ),
}
HOLDS: Final[Mapping[str, Statement]] = {
    "treasury_holdings": lambda f: (
        f"holds {amount_text(f)} of US Treasury securities, {share_text(f)} of all held "
        "abroad, custody for others included"
    ),
}
HOSTS: Final[Mapping[str, Statement]] = {
    "us_troops_hosted_pct": lambda f: (
        f"hosts {service_members(f)}, {share_text(f)} of all permanently stationed abroad, forces "
        "on rotation not counted"
    ),
    "us_bases_hosted_theatre_pct": lambda f: (
        f"hosts {amount_text(f).replace('site', 'US base site')}, {share_text(f)} of those "
        "in its theatre, small sites included"
    ),
}
ARMS: Final[Mapping[str, Statement]] = {
    "us_arms_customer_share": lambda f: (
        f"took {share_text(f)} of US deliveries of major arms, by volume"
    ),
    "arms_import_dependence": lambda f: (
        f"took {share_text(f)} of its imports of major arms from the United States"
    ),
    "f35_dependence_ordered": _f35,
}
SUPPLIES: Final[Mapping[str, Statement]] = {
    "import_supply_share": lambda f: (
        f"supplies {amount_text(f)} of goods a year, {share_text(f)} of US goods imports"
    ),
    "input_supply": lambda f: (
        f"supplies {amount_text(f)} of the foreign goods and services that US industries use as "
        f"inputs, {share_text(f)} of them"
    ),
    "technology_supply": lambda f: (
        f"supplies {share_text(f)} of US imports of technology goods, on average over "
        "five groups of goods"
    ),
    "technology_supply_apportioned": lambda f: (
        f"supplies an estimated {share_text(f)} of US imports of technology goods, on average over "
        "five groups: its part of what the European Union supplies"
    ),
    "irreplaceable_supply_50_pct": lambda f: (
        f"supplies {amount_text(f)} of goods in product lines of which it sends half or more, "
        f"{share_text(f)} of US goods imports"
    ),
    "irreplaceable_supply_50_pct_apportioned": lambda f: (
        f"supplies an estimated {amount_text(f)} of goods in product lines of which the European "
        f"Union sends half or more, {share_text(f)} of US goods imports"
    ),
    "us_mineral_reliance": lambda f: (
        f"supplies critical minerals that meet {share_text(f)} of US needs, on average over the "
        "minerals counted"
    ),
    "mineral_supply": lambda f: (
        f"supplies {amount_text(f)} of ores, concentrates and selected metals over three years, "
        f"{share_text(f)} of US imports of them"
    ),
    "energy_supply": lambda f: (
        f"supplies {amount_text(f)} of coal, crude oil and gas over three years, "
        f"{share_text(f)} of US imports of them"
    ),
}
GIVES: Final[Mapping[str, Statement]] = {"ukraine_support_gdp": _ukraine}
BEARS: Final[Mapping[str, Statement]] = {
    "ally_defence_share": lambda f: (
        f"spends {amount_text(f)} a year on its armed forces, {share_text(f)} of what all treaty "
        "allies of the United States spend"
    ),
    "defence_effort": lambda f: f"spends {share_text(f)} of its GDP on its own defence",
}
PARTS: Final[Mapping[str, Mapping[str, Statement]]] = {
    "Buys": BUYS, "Holds": HOLDS, "Hosts": HOSTS, "Arms": ARMS, "Supplies": SUPPLIES,
    "Gives to Ukraine": GIVES, "Bears": BEARS,
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One part of the statement: what it is about and its sentences, none where none holds."""

    heading: str
    sentences: tuple[str, ...]


def parts(name: str, figures: Sequence[Figure], sources: Sequence[SourceCard]) -> tuple[Part, ...]:
    """Write the parts of the statement in order, each sentence with number, period and source.

    Parameters
    ----------
    name : str
        As inside a sentence.
    figures : sequence of Figure
        What may be stated: figures with a value, towards the United States or the country's own.
    """
    held = {figure.indicator_id: figure for figure in figures}
    publishers = {card.source_id: short_publisher(card.publisher) for card in sources}
    return tuple(
        Part(
            heading,
            tuple(
                _sentence("it" if place else name, write, held[measure_id], publishers)
                for place, (measure_id, write) in enumerate(_stated(statements, held))
            ),
        )
        for heading, statements in PARTS.items()
    )


def _stated(
    statements: Mapping[str, Statement], held: Mapping[str, Figure]
) -> list[tuple[str, Statement]]:
    return [(one, write) for one, write in statements.items() if one in held]


def _sentence(name: str, write: Statement, figure: Figure, publishers: Mapping[str, str]) -> str:
    names = dict.fromkeys(publishers.get(one, one) for one in figure.source_ids)
    older = ", older" if figure.is_older else ""
    older += ", weak" if figure.status == "low_coverage" else ""
    return (
        f"{sentence_case(name)} {write(figure)} ({span(figure.period)}{older}; source: "
        f"{listed(list(names))})."
    )


def short_publisher(publisher: str) -> str:
    """Shorten a publisher's name to its first part, or to the short form given with that part."""
    first = publisher.split(",")[0]
    short = _SHORT.search(first)
    return short.group(1) if short else first


def paragraphs(found: Sequence[Part]) -> list[str]:
    """Return the statement as paragraphs, one a part."""
    return [" ".join(part.sentences) for part in found if part.sentences]


def part_line(part: Part) -> str:
    """Write one part for the page; Markdown."""
    return f"**{part.heading}.** {' '.join(part.sentences)}"


def full_text(name: str, lines: Sequence[str], build_id: str, address: str, iso3: str) -> str:
    """Write the whole statement, ready to be pasted."""
    title = f"What {name} contributes to the United States"
    return "\n".join([title, "", *lines, "", f"Build {build_id} · {address}?iso={iso3}"])


def no_contribution(name: str) -> str:
    """Say that there is nothing to state."""
    return (
        f"No number reaches the middle powers' median, so no contribution of {name} to the United "
        "States is stated."
    )


def left_out_note(figures: Sequence[Figure], stated: Sequence[Figure]) -> str:
    """Name what is not stated and why; empty where all is stated.

    Parameters
    ----------
    figures, stated : sequence of Figure
        What is left out, and what is not: an estimated part stands for a number without data.
    """
    measures = {one for statements in PARTS.values() for one in statements}
    asked = [f for f in figures if f.indicator_id in measures]
    estimated = {f.indicator_id for f in (*figures, *stated) if f.value is not None}
    low = [_named(f) for f in asked if f.value]
    missing = [
        _label(f)
        for f in asked
        if f.status == "not_reported" and f"{f.indicator_id}_apportioned" not in estimated
    ]
    said = []
    if low:
        said.append(f"Not stated, under the middle powers' median: {listed(low)}.")
    if missing:
        said.append(f"Not stated, no data: {listed(missing)}.")
    return " ".join(said)


def _named(figure: Figure) -> str:
    return f"{_label(figure)} ({value_text(figure)})"


def _label(figure: Figure) -> str:
    label = measure_label(figure.indicator_id, "USA").removesuffix(", % of GDP")
    return label if label[1:2].isupper() or "-" in label[:3] else f"{label[:1].lower()}{label[1:]}"
