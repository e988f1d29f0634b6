"""Scores as a file: the ranking with every parameter that made it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from indicators.scores.default_index import AGGREGATIONS, MIN_SHARE
from indicators.scores.reweighting import DRAWS, SEED
from ui.exports import ColumnNote, ExportContext
from ui.exports.context import PRODUCT
from ui.notices import citation as product_citation
from ui.views.figures import load_sources
from ui.views.scores import Place, Ranking
from ui.warehouse import Warehouse
from ui.wording import data_exports
from ui.wording import score_export as words

TABLE = "scores"


def export_rows(ranking: Ranking, default: Ranking) -> pd.DataFrame:
    """Return one row a country: score, place, band, tier, domain scores, default place.

    Parameters
    ----------
    ranking : Ranking
        With the reader's weights.
    default : Ranking
        The same countries under the default weights.
    """
    before = default.by_country
    rows = [_row(ranking, one, before.get(one.iso3)) for one in (*ranking.ranked, *ranking.beside)]
    frame = pd.DataFrame(rows, columns=[name for name, _, _, _ in _columns(ranking)])
    for name, _, _, kind in _columns(ranking):
        if kind == "integer":
            frame[name] = frame[name].astype("Int64")
        elif kind == "number":
            frame[name] = frame[name].astype(float)
    return frame


def _row(ranking: Ranking, one: Place, before: Place | None) -> dict[str, object]:
    domains = ranking.scores.domains
    return {
        "iso3": one.iso3, "country": one.name, "power": ranking.power, "lens": ranking.lens,
        "score": one.score, "score_p05": one.score_low, "score_p95": one.score_high,
        "rank": one.rank, "rank_p05": one.rank_low, "rank_p95": one.rank_high,
        "tier": one.tier, "driver": one.driver, "n_indicators": one.n_indicators,
        **{f"score_{key}": _number(domains.at[one.iso3, name]) for key, name in _parts(ranking)},
        "default_score": before.score if before else None,
        "default_rank": before.rank if before else None,
        "default_rank_p05": before.rank_low if before else None,
        "default_rank_p95": before.rank_high if before else None,
        "status": one.status, "reason": one.reason,
    }  # fmt: skip


def _number(value: float) -> float | None:
    return None if value != value else float(value)


def _parts(ranking: Ranking) -> Iterator[tuple[str, str]]:
    """Yield key and name of each domain that still has a weight."""
    for node in ranking.inputs.weights.domains:
        if node.index_name in ranking.scores.domains:
            yield node.key, node.index_name


def _columns(ranking: Ranking) -> list[tuple[str, str, str, str]]:
    """Return name, description, unit and kind of each column."""
    domains = [
        (f"score_{key}", words.domain_score(name), words.POINTS, "number")
        for key, name in _parts(ranking)
    ]
    place = [one[0] for one in words.COLUMNS].index("default_score")
    return [*words.COLUMNS[:place], *domains, *words.COLUMNS[place:]]


def export_context(
    warehouse: Warehouse, ranking: Ranking, country_set: str, link: str
) -> ExportContext:
    """Collect every parameter of the scores, for the file."""
    build = warehouse.build
    count = len(ranking.ranked) + len(ranking.beside)
    title = words.title(ranking.inputs.weights.side)
    return ExportContext(
        table=TABLE,
        title=title,
        description=words.DESCRIPTION,
        filters=(
            *words.settings(ranking.lens, ranking.power, country_set, len(ranking.ranked)),
            *_weights(ranking),
            *words.draw_settings(
                DRAWS, SEED, MIN_SHARE, [str(one) for one in AGGREGATIONS[ranking.lens]]
            ),
        ),
        order=words.ORDER,
        rows_in_table=count,
        build_id=build.build_id,
        built_at=build.built_at,
        link=link,
        citation=data_exports.citation(product_citation(build), title, TABLE, count, link),
        columns=tuple(ColumnNote(*one) for one in _columns(ranking)),
        sources=tuple(load_sources(warehouse, ranking.inputs.source_ids)),
    )


def _weights(ranking: Ranking) -> list[tuple[str, str]]:
    weights = ranking.inputs.weights
    every, shares = weights.all(ranking.text), weights.shares(ranking.text)
    posts = ranking.inputs.data.rows.set_index("indicator_id")
    found = []
    for node in weights.nodes:
        said = words.weight(every[node.key], node.default, shares[node.key])
        if node.parent:
            low, high = (float(posts.at[node.key, end]) for end in ("low", "high"))
            said += words.goalposts(low, high, str(posts.at[node.key, "absent"]))
        found.append((words.weight_of(node.key, node.name, bool(node.parent)), said))
    return found


def file_name(warehouse: Warehouse, ending: str) -> str:
    """Return the name of a file of scores."""
    return f"{PRODUCT}_{TABLE}_{warehouse.build.build_id}.{ending}"
