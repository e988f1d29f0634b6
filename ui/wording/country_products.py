"""Words on product lines that are hard to replace, and on inputs of industries."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from ui.views.country_products import ProductLine, Products
from ui.views.figures import Figure
from ui.wording.country_phrases import amount_text, share_text, span
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import (
    NBSP,
    counted,
    dollars,
    percent,
    plain,
    sentence_case,
)

LABEL_WIDTH: Final = 44
LABEL_LINES: Final = 2
HOVER_WIDTH: Final = 48
PRODUCTS_NOTE: Final = (
    "Product lines are subheadings of the Harmonized System; shares are of US imports for "
    "consumption from the 50 listed partners. Bar: its share; thin mark: the next supplier. How "
    "fast another supplier could step in is not measured."
)
INPUTS_NOTE: Final = (
    "Goods and services that industries use up, by the OECD's inter-country input-output tables; "
    "machines bought as investment are not in them. Dollars at basic prices."
)
TECHNOLOGY_NOTE: Final = "Share of US imports from the listed partners, by group of goods."
INPUT_MEASURES: Final = (
    "input_supply", "advanced_input_supply", "input_dependence", "digital_input_dependence",
)  # fmt: skip
TECHNOLOGY_MEASURES: Final = {
    "technology_supply_chip_machines": "Chip-making machines",
    "technology_supply_chips": "Chips",
    "technology_supply_optics": "Lenses, lasers and other optics",
    "technology_supply_aircraft": "Aircraft and parts",
    "technology_supply_telecoms": "Telecoms, without smartphones",
}
INPUT_ROWS: Final = {
    "input_supply": f"●{NBSP}Supplies of its foreign inputs",
    "advanced_input_supply": f"●{NBSP}Supplies of its foreign advanced inputs, mean",
    "input_dependence": f"◆{NBSP}Takes of all its own inputs",
    "digital_input_dependence": f"◆{NBSP}Takes of all its own digital inputs",
}


def products_title(name: str, products: Products, reason: Figure | None) -> str:
    """Say how many lines and what they are worth as a heading."""
    if products.lines:
        year = products.lines[0].year
        return (
            f"Hard to replace: the US buys half or more from {name} in "
            f"{counted(products.count, 'product line')}, {dollars(products.value_musd)} ({year})"
        )
    if reason is not None and reason.value is None:
        return "Hard to replace: no product lines of its own in the source"
    return f"Hard to replace: in no product line does the US buy half or more from {name}"


def products_sentence(products: Products, share: Figure | None, apart: Figure | None) -> str:
    """Say what all lines are of US imports, or why there are none."""
    if share is None:
        return ""
    if share.value is None:
        estimate = ""
        if apart is not None and apart.value is not None:
            estimate = (
                f" Its estimated part of the Union's lines is {share_text(apart)} of US goods "
                f"imports{_comma(amount_text(apart))} ({span(apart.period)})."
            )
        return f"{share.note}{estimate}"
    if not products.lines:
        return f"{share_text(share)} of US goods imports ({span(share.period)})."
    largest = f" The {counted(len(products.lines), 'largest', 'largest')} by value:"
    return (
        f"Together these lines are {share_text(share)} of US goods imports "
        f"({span(share.period)}).{largest if len(products.lines) < products.count else ''}"
    )


def _comma(text: str) -> str:
    return f", {text}" if text else ""


def product_label(line: ProductLine) -> str:
    """Name a row by code and words of the nomenclature, in at most two lines that fit a phone."""
    lines = wrap(f"{line.hs6} {line.product}", LABEL_WIDTH)
    if len(lines) > LABEL_LINES:
        lines = [*lines[: LABEL_LINES - 1], f"{lines[LABEL_LINES - 1].rstrip(' ,;:.(')} …"]
    return "<br>".join(lines)


def product_value(line: ProductLine) -> str:
    """Write share and value: "75 % · $195 m"."""
    weak = f"at most{NBSP}" if line.note else ""
    return f"{weak}{percent(line.share_pct)} · {dollars(line.value_musd)}"


def product_next(line: ProductLine) -> str:
    """Name the next supplier: "next: China 20 %"."""
    if not line.next_name:
        return "no other listed supplier"
    return f"next: {line.next_name.removeprefix('the ')} {percent(line.next_share_pct)}"


def product_hover(line: ProductLine) -> str:
    """Write what a bar says on touch: the whole name, in lines that fit a phone."""
    return f"{'<br>'.join(wrap(line.product, HOVER_WIDTH))}<br>{product_value(line)}"


def product_row(line: ProductLine) -> dict[str, str]:
    """Write one row of the table of product lines."""
    return {
        "Code": line.hs6,
        "Product line": line.product,
        "Share of US imports": percent(line.share_pct),
        "Value": dollars(line.value_musd),
        "Next supplier": sentence_case(line.next_name) or "none listed",
        "Its share": percent(line.next_share_pct) if line.next_name else "",
        "Year": f"{line.year}",
        "Note": line.note,
    }


def products_alt(name: str, lines: Sequence[ProductLine]) -> str:
    """Describe the chart of product lines."""
    parts = [f"{one.product}: {product_value(one)}, {product_next(one)}" for one in lines]
    return f"Product lines of US imports led by {name}: {'; '.join(parts)}.".replace(NBSP, " ")


def inputs_title(name: str, dependence: Sequence[Figure]) -> str:
    """Say what its industries take from the great powers as a heading."""
    held = [figure for figure in dependence if figure.value is not None]
    if not held:
        return f"Inputs of industries: {name} is not among the economies of the OECD's tables"
    ordered = sorted(held, key=lambda figure: -(figure.value or 0.0))
    whom = {"USA": "the United States", "CHN": "China"}
    parts = [f"{percent(figure.value or 0.0)} from {whom[figure.power]}" for figure in ordered]
    older = ", older" if ordered[0].is_older else ""
    return f"Inputs of industries: {' and '.join(parts)} ({span(ordered[0].period)}{older})"


def input_row(measure_id: str, figures: Sequence[Figure]) -> dict[str, str]:
    """Write one row of the table of inputs: a measure towards both great powers."""
    heads = {"USA": "United States", "CHN": "China"}
    held = {figure.power: figure for figure in figures}
    return {"Measure": INPUT_ROWS[measure_id]} | {
        head: _cell(held[power]) for power, head in heads.items() if power in held
    }


def technology_row(figure: Figure) -> dict[str, str]:
    """Write one row of the table of technology goods."""
    return {
        "Technology goods": TECHNOLOGY_MEASURES[figure.indicator_id],
        "Share of US imports": _cell(figure),
    }


def reason(base: Figure, apart: Figure | None) -> str:
    """Say why there are no shares by group, and a member's estimated part where it is held."""
    if apart is None or apart.value is None:
        return base.note
    return (
        f"{base.note} Its estimated part of the Union's technology goods is {share_text(apart)} of "
        f"US imports, on average over the five groups ({span(apart.period)})."
    )


def _cell(figure: Figure) -> str:
    if figure.value is None:
        return STATUS_WORDS[figure.status]
    amount = amount_text(figure) if figure.value else ""
    value = plain(figure.value, figure.unit, figure.measure.decimals)
    return f"{value} · {amount}" if amount else value
