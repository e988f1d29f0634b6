"""The page on bases: table of hosts, personnel by report, other forces in the Factbook."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import filters, url_state
from ui.blocks.bases import HOSTING, View
from ui.blocks.bases_facts import sources_button
from ui.blocks.overview import is_dark
from ui.charts import bases as charts
from ui.charts.config import chart_config
from ui.provenance import row_select
from ui.provenance_facts import fact_select
from ui.views.bases import UNION, Host, Report, odd_reports
from ui.views.bases_loading import load_reports
from ui.warehouse import Warehouse
from ui.wording import bases as say
from ui.wording import bases_forces as force_words
from ui.wording import bases_hosts as host_words
from ui.wording import bases_numbers as numbers
from ui.wording import bases_years as year_words

CLICK: Final = "hosts_choose"
TABLE_HEIGHT: Final = 460


def hosts(shown: View) -> None:
    """Draw the table of hosts of one theatre or of all."""
    st.subheader(host_words.HOSTS_TITLE, anchor=False)
    st.pills(
        "Theatre",
        list(say.THEATRE_IDS),
        required=True,
        format_func=lambda one: say.THEATRE_IDS[one],
        key="theatre",
        label_visibility="collapsed",
        wrap=True,
    )
    held = [one for one in shown.hosting.hosts if _is_in(one, shown.theatre)]
    by_name = {one.name: one.iso3 for one in held}

    def choose() -> None:
        click, setting = st.session_state.get(CLICK), filters.country(shown.warehouse)
        if click and by_name.get(click.label) in setting.options:
            url_state.set_value(setting, by_name[click.label])

    st.dataframe(
        pd.DataFrame([_row(shown, one) for one in held]),
        hide_index=True,
        height=min(TABLE_HEIGHT, 38 + 35 * len(held)),
        column_config=_columns(shown, choose),
        placeholder=say.NO_DATA,
        alt=host_words.HOSTS_TITLE,
        key="hosts_table",
    )
    st.caption(host_words.hosts_caption(len(held), shown.hosting))
    row_select({one.iso3: one.name for one in held}, f"hosts.{shown.theatre}", HOSTING, power="USA")
    sources_button(
        shown.warehouse, "table", ("dmdc_us_troops", "vine_us_bases", "us_security_ties")
    )


def _is_in(host: Host, theatre: str) -> bool:
    return theatre in (say.ALL_THEATRES, say.theatre_id(host.theatre))


def _row(shown: View, host: Host) -> dict[str, object]:
    hosting, theatre = shown.hosting, shown.hosting.theatre_of(host.iso3)
    return {
        "name": host.name,
        "persons": host.persons,
        "share": None if host.persons is None else 100 * host.persons / (hosting.persons or 1),
        "theatre": host.theatre or say.NO_THEATRE,
        "sites": host.sites,
        "theatre_share": 100 * (host.sites or 0) / theatre.sites if theatre else None,
        "types": host_words.site_types(host),
        "ties": host_words.tie_text(host.ties),
        "note": host.note,
    }


def _columns(shown: View, choose: Any) -> dict[str, Any]:
    config, hosting = st.column_config, shown.hosting
    return {
        "name": config.ButtonColumn(
            "Place", type="tertiary", pinned=True, alignment="left", key=CLICK, on_click=choose,
            width=140,
        ),
        "theatre": config.TextColumn("Theatre", width=120),
        "persons": config.NumberColumn(f"US personnel ({hosting.period})", format="localized"),
        "share": config.NumberColumn("Share of all abroad", format="%.2f %%"),
        "sites": config.NumberColumn(f"US sites ({hosting.sites_period}, older)", format="%d"),
        "theatre_share": config.NumberColumn("Share of the theatre's sites", format="%.1f %%"),
        "types": config.TextColumn("Sites by type", width=200),
        "ties": config.TextColumn("Treaty or designation (January 2026)", width=240),
        "note": config.TextColumn("Note", width="large"),
    }  # fmt: skip


@st.cache_resource(max_entries=256, show_spinner=False)
def _reports(
    build_id: str, places: tuple[str, ...], _warehouse: Warehouse
) -> dict[str, tuple[Report, ...]]:
    del build_id  # it is the key of the cache
    return load_reports(_warehouse, places)


@st.cache_resource(max_entries=256, show_spinner=False)
def _figure(build_id: str, places: tuple[str, ...], dark: bool, _shown: View) -> Any:
    lines = _reports(build_id, places, _shown.warehouse)
    return charts.years_chart(
        lines,
        {iso3: _shown.warehouse.countries[iso3].name for iso3 in lines},
        chosen=places[0],
        first_year=_shown.hosting.first_comparable_year,
        dark=dark,
    )


def years(shown: View) -> None:
    """Draw personnel by report of the country and of the largest hosts of its theatre."""
    hosting, iso3 = shown.hosting, shown.iso3
    members = _members(shown.warehouse) if iso3 == UNION else ()
    beside = tuple(one for one in hosting.beside(iso3, members) if one in shown.warehouse.countries)
    places = (iso3, *beside)
    lines = _reports(shown.build_id, places, shown.warehouse)
    own = lines.get(iso3, ())
    title = year_words.years_title(shown.name, own, hosting.first_comparable_year)
    st.subheader(title, anchor=False)
    if not own:
        st.markdown(year_words.years_absent(shown.name))
    names = {one: shown.warehouse.countries[one].name for one in lines}
    others = [shown.warehouse.countries[one].name_in_text for one in beside if one in lines]
    if lines:
        st.plotly_chart(
            _figure(shown.build_id, places, is_dark(), shown),
            key="hosts_years",
            config=chart_config(f"us-personnel-{iso3}"),
            alt=year_words.years_alt(title, others),
        )
    theatre = hosting.theatre_of(iso3)
    missing = sum(one.persons is None for one in own)
    said = [
        year_words.years_caption(theatre.name if theatre else "", others, missing, iso3 == UNION)
    ]
    said += [year_words.odd_sentence(names[one], odd_reports(held)) for one, held in lines.items()]
    st.caption(" ".join(one for one in said if one))
    with st.expander(say.SAME_AS_TABLE):
        st.dataframe(
            pd.DataFrame(_year_rows(names, lines)), hide_index=True, alt=title, key="years_table"
        )
        fact_select(numbers.report_facts(names, lines), f"reports.{iso3}")


def _members(warehouse: Warehouse) -> tuple[str, ...]:
    found = warehouse.rows("SELECT iso3 FROM dim_country WHERE is_eu_member")
    return tuple(row["iso3"] for row in found)


def _year_rows(names: dict[str, str], lines: dict[str, tuple[Report, ...]]) -> list[dict[str, str]]:
    at = next(iter(lines.values()), ())
    return [
        year_words.report_row(names, {iso3: held[place] for iso3, held in lines.items()}, at[place])
        for place in reversed(range(len(at)))
    ]


def forces(shown: View) -> None:
    """Write what the Factbook says of foreign forces in the country, and of its own abroad."""
    hosting = shown.hosting
    hosted, sent = hosting.hosted_by(shown.iso3), hosting.sent_by(shown.iso3)
    st.subheader(force_words.forces_title(shown.name, hosted), anchor=False)
    if hosted:
        st.markdown("\n".join(f"- {force_words.force_sentence(one)}" for one in hosted))
    beside = force_words.beside_dmdc(hosting, hosted, hosting.by_iso3.get(shown.iso3))
    if beside:
        st.markdown(beside)
    if sent:
        st.markdown(force_words.sent_title(shown.name))
        st.markdown("\n".join(f"- {force_words.sent_sentence(one)}" for one in sent))
    st.caption(force_words.FACTBOOK_NOTE)
    with st.expander(force_words.FORCES_TABLE):
        st.dataframe(
            pd.DataFrame([force_words.force_row(one) for one in hosting.forces]),
            hide_index=True,
            alt=force_words.FORCES_TABLE,
            key="forces_table",
        )
        fact_select(numbers.force_facts(hosting.forces), "forces.numbers")
    sources_button(shown.warehouse, "forces", ("cia_factbook", "dmdc_us_troops"))
