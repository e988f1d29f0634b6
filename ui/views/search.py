"""What the search box offers: country names, and the other names a reader may type."""

from __future__ import annotations

import re
import unicodedata

from ui.warehouse import Warehouse

# Publishers' spellings ("Korea, Rep.", "Taiwan (ROC)") are of no use to somebody who types.
PRINTED_FORM = re.compile(r"[,()/.;&0-9_`´]|\b(?:Rep|Fed|Dem|nes|Em)\b|^the ", re.IGNORECASE)


def search_options(warehouse: Warehouse) -> dict[str, str]:
    """Return what the search box lists, each with the ISO3 it leads to.

    Names come first in alphabetical order, then other names such as "Holland, see Netherlands".
    An other name is left out where it is a publisher's spelling, holds the country's own name, or
    differs from a listed one in accents or signs only.
    """
    subjects = {c.iso3: c.name for c in warehouse.countries.values() if c.kind != "map_only"}
    options = {name: iso3 for iso3, name in subjects.items()}
    seen = {folded(name) for name in options}
    for alias, iso3 in warehouse.aliases.items():
        name = subjects.get(iso3)
        if name is None or PRINTED_FORM.search(alias) or folded(alias) in seen:
            continue
        if folded(name) in folded(alias):
            continue
        seen.add(folded(alias))
        options[f"{alias}, see {name}"] = iso3
    return options


def folded(name: str) -> str:
    """Return a name in lower case without accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
