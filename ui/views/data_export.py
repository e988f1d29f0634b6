"""What the data page says about a selection, and what its exports tell beside the rows."""

from __future__ import annotations

from dataclasses import replace

from ui.exports import ColumnNote, ExportContext
from ui.notices import citation as product_citation
from ui.views.data_query import ColumnFilter, Selection
from ui.views.data_table import Answer, Table, answer, meanings, name_column
from ui.views.figures import load_sources
from ui.warehouse import Warehouse
from ui.wording import data_columns, data_exports
from ui.wording import data_filters as words
from ui.wording.numbers import listed


def shown_columns(table: Table) -> list[ColumnNote]:
    """Describe the columns of `rows`, in order, the names beside the codes included."""
    notes = []
    for column in table.columns.values():
        notes.append(_note(table.name, column.name, column.kind))
        beside = name_column(table, column)
        if beside:
            notes.append(_note(table.name, beside, "text"))
    return notes


def _note(table: str, column: str, kind: str) -> ColumnNote:
    said = data_columns.column_words(table, column)
    return ColumnNote(column, said.description, said.unit, kind)


def unused(table: Table, selection: Selection) -> list[str]:
    """Return the labels of filters in use that the table has no column for."""
    lacking = {
        "country": bool(selection.countries) and not table.holds("country"),
        "side": bool(selection.powers) and not table.holds("power"),
        "ind": bool(selection.measures) and not table.holds("measure"),
        "status": bool(selection.statuses) and not table.holds("status"),
        "years": bool(selection.years) and "year" not in table.columns,
    }
    return [words.FILTER_LABELS[name] for name, is_lacking in lacking.items() if is_lacking]


def filters_in_words(
    warehouse: Warehouse, table: Table, selection: Selection
) -> tuple[tuple[str, str], ...]:
    """Say each filter that is in use in words, for the metadata of an export."""
    by_kind = meanings(warehouse)
    names, titles = by_kind["country"], by_kind["measure"]
    chosen = {
        "country": [words.country_choice(c, names.get(c, c)) for c in selection.countries],
        "side": [words.POWER_CHOICES[one] for one in selection.powers],
        "ind": [f"{titles.get(one, one)} ({one})" for one in selection.measures],
        "status": [f"{one} ({words.STATUS_CHOICES.get(one, one)})" for one in selection.statuses],
        "years": [words.years_words(*selection.years)] if selection.years else [],
        "q": [selection.text] if selection.text else [],
    }
    left_out = unused(table, selection)
    labelled = {words.FILTER_LABELS[name]: "; ".join(texts) for name, texts in chosen.items()}
    said = [(what, text) for what, text in labelled.items() if text and what not in left_out]
    columns = [(f"Column {one.column}", _column_filter_words(one)) for one in selection.columns]
    return (*said, *columns)


def _column_filter_words(one: ColumnFilter) -> str:
    if one.values:
        return listed([words.value_words(value) for value in one.values])
    return words.range_words(one.low, one.high)


def loosened(warehouse: Warehouse, table: Table, selection: Selection) -> list[tuple[str, int]]:
    """Return the label of each filter in use with the number of rows there would be without it."""
    ways = {
        "country": replace(selection, countries=()),
        "side": replace(selection, powers=()),
        "ind": replace(selection, measures=()),
        "status": replace(selection, statuses=()),
        "years": replace(selection, years=None),
        "q": replace(selection, text=""),
        "f": replace(selection, columns=()),
    }
    return [
        (words.FILTER_LABELS[name], answer(warehouse, table, looser).n_found)
        for name, looser in ways.items()
        if looser != selection
    ]


def order_in_words(table: Table, order: str) -> str:
    """Say an order of rows in words."""
    name = order.removeprefix("-")
    if name not in table.columns:
        return words.AS_STORED
    label = data_columns.column_words(table.name, name).label
    return words.order_words(label, order.startswith("-"))


def export_context(
    warehouse: Warehouse, table: Table, selection: Selection, found: Answer, link: str
) -> ExportContext:
    """Collect what an export of these rows tells beside them."""
    build = warehouse.build
    return ExportContext(
        table=table.name,
        title=table.title,
        description=table.description,
        filters=filters_in_words(warehouse, table, selection),
        order=order_in_words(table, selection.order),
        rows_in_table=table.n_rows,
        build_id=build.build_id,
        built_at=build.built_at,
        link=link,
        citation=data_exports.citation(
            product_citation(build), table.title, table.name, found.n_found, link
        ),
        columns=tuple(shown_columns(table)),
        sources=tuple(load_sources(warehouse, found.source_ids)),
    )
