"""Words of the exports of the data page: notes, licences, citations."""

from __future__ import annotations

from collections.abc import Sequence

from ui.wording.numbers import NBSP, counted, listed

PRODUCT = "Middle-Power Leverage"
NO_FILTERS = "none: all rows of the table"

ADDED_COLUMNS = {
    "licence": "Licence classes of the sources of the row, the most open first: open, share_alike, "
    "non_commercial, unverified; own for what the project itself states.",
    "build_id": "Build of the product that the row comes from.",
}
EXPORT_NOTE = (
    "A cell without content is a missing value, or an empty text in a text column. The reason for "
    "a missing figure stands in the columns status and note, where the table has them. Sources "
    "keep their own licences: see the column licence and the list of sources."
)
EXCEL_CUT = " [cut: a cell holds 32,767 signs; CSV and Parquet hold all]"


def licence_sentence(classes: Sequence[str]) -> str:
    """Say which licences the rows carry and what that means for a reader who wants to publish."""
    if not classes:
        return "Rows of the project's own making; no outside licence."
    words = {
        "open": "open",
        "share_alike": "share-alike",
        "non_commercial": "non-commercial",
        "unverified": "unverified",
    }
    said = listed([words[one] for one in classes])
    if set(classes) <= {"open"}:
        return "Licence of all sources in these rows: open, with attribution."
    return (
        f"Licences of the sources in these rows: {said}. Check the column licence of an export "
        "before publishing."
    )


def citation(product: str, title: str, table: str, found: int, link: str) -> str:
    """Cite the rows: product and build, table, number of rows, link."""
    rows = counted(found, "row").replace(NBSP, " ")
    return f"{product} Table “{title}” ({table}), {rows}. {link}"


def citation_text(rows_citation: str, source_citations: Sequence[str]) -> str:
    """Write what a reader copies into a footnote: the rows, then each source on its own line."""
    if not source_citations:
        return rows_citation
    return "\n".join([rows_citation, "", "Sources of these rows:", *source_citations])


def excel_too_long(most: int) -> str:
    """Say why there is no workbook."""
    return f"Excel up to {most:,} rows: filter further, or take CSV or Parquet."
