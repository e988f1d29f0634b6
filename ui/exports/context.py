"""What an export tells beside its rows: filters, link, citation, columns, licences, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from ui.views.figures import SourceCard
from ui.wording import data_exports as words
from ui.wording.provenance import LICENCE_WORDS

PRODUCT: Final = "middle-power-leverage"
LICENCE_ORDER: Final = tuple(LICENCE_WORDS)
OWN_WORK: Final = "own"
UNKNOWN_LICENCE: Final = "unverified"


@dataclass(frozen=True)
class ColumnNote:
    """What a reader is told about one column of an export.

    Attributes
    ----------
    name : str
        As in the file.
    description, unit : str
        What it holds, in a sentence, and in which unit; the unit is empty for text.
    kind : str
        ``text``, ``country``, ``power``, ``measure``, ``product``, ``us_product``, ``status``,
        ``year``, ``integer``, ``number``, ``flag`` or ``date``.
    """

    name: str
    description: str
    unit: str
    kind: str


@dataclass(frozen=True)
class ExportContext:
    """Everything about an export that is not in its rows.

    Attributes
    ----------
    table, title, description : str
        Name of the table in the database, its title and what it holds.
    filters : tuple of (str, str)
        What the reader chose, in words.
    order : str
        In which order the rows stand, in words.
    rows_in_table : int
        Number of rows without filters.
    build_id, built_at : str
        Which build the rows come from.
    link, citation : str
        Address that shows the same rows, and how to cite them.
    columns : tuple of ColumnNote
        One for each column of the rows.
    sources : tuple of SourceCard
        The sources of these rows.
    """

    table: str
    title: str
    description: str
    filters: tuple[tuple[str, str], ...]
    order: str
    rows_in_table: int
    build_id: str
    built_at: str
    link: str
    citation: str
    columns: tuple[ColumnNote, ...]
    sources: tuple[SourceCard, ...]


def file_name(context: ExportContext, ending: str) -> str:
    """Return the name of a file: product, table, build, ending ("zip", "xlsx", "parquet")."""
    return f"{PRODUCT}_{context.table}_{context.build_id}.{ending}"


def with_provenance(rows: pd.DataFrame, context: ExportContext) -> pd.DataFrame:
    """Add the columns ``licence`` and ``build_id`` to every row.

    The licence names the classes of all sources of that row, the most open first
    ("open; unverified"); a source that is not described counts as unverified. Rows without a source
    are the project's ``own``. The table of sources keeps its column ``licence``, the publishers'
    terms.
    """
    complete = rows.copy()
    if "licence" not in complete:
        complete["licence"] = _licences(rows, context.sources)
    complete["build_id"] = context.build_id
    return complete


def _licences(rows: pd.DataFrame, sources: Iterable[SourceCard]) -> list[str]:
    column = next((name for name in ("source_ids", "source_id") if name in rows), None)
    if column is None:
        return [OWN_WORK] * len(rows)
    classes = {card.source_id: card.licence_class for card in sources}
    texts = rows[column].fillna("").astype(str)
    by_text = {text: _licence(text, classes) for text in texts.unique()}
    return [by_text[text] for text in texts]


def _licence(source_ids: str, classes: Mapping[str, str]) -> str:
    ids = [one for one in source_ids.split(";") if one]
    found = {classes.get(one, UNKNOWN_LICENCE) for one in ids}
    return "; ".join(sorted(found, key=LICENCE_ORDER.index)) or OWN_WORK


def metadata(n_rows: int, context: ExportContext) -> dict[str, Any]:
    """Return what stands beside the rows: identity, filters, link, citation, columns, sources."""
    return {
        "product": words.PRODUCT,
        "table": context.table,
        "title": context.title,
        "description": context.description,
        "rows": n_rows,
        "rows_in_table": context.rows_in_table,
        "filters": [{"what": what, "chosen": chosen} for what, chosen in context.filters],
        "order": context.order,
        "build_id": context.build_id,
        "built_at": context.built_at,
        "link": context.link,
        "citation": context.citation,
        "note": words.EXPORT_NOTE,
        "columns": [
            {"name": c.name, "description": c.description, "unit": c.unit, "type": c.kind}
            for c in (*context.columns, *added_columns(context))
        ],
        "licences": {name: LICENCE_WORDS[name] for name in _classes(context)},
        "sources": [_source(card) for card in context.sources],
    }


def added_columns(context: ExportContext) -> list[ColumnNote]:
    """Describe the columns that `with_provenance` adds."""
    present = {note.name for note in context.columns}
    return [
        ColumnNote(name, words.ADDED_COLUMNS[name], "", "text")
        for name in ("licence", "build_id")
        if name not in present
    ]


def _classes(context: ExportContext) -> list[str]:
    return sorted({card.licence_class for card in context.sources}, key=LICENCE_ORDER.index)


def _source(card: SourceCard) -> dict[str, str]:
    return {
        "source_id": card.source_id, "publisher": card.publisher, "title": card.title,
        "vintage": card.vintage, "citation": card.citation, "licence_class": card.licence_class,
        "licence": card.licence, "our_use": card.our_use, "url": card.url,
        "caveats": card.caveats,
    }  # fmt: skip
