"""The frame of every page: routes, sidebar, search, header, footer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import streamlit as st

from ui import filters, notices, url_state
from ui.copy_button import copy_button
from ui.views.search import search_options
from ui.warehouse import Warehouse

ROUTING: Final = "_routing"
SEARCH: Final = "find_country"
FAVICON: Final = "static/favicon.png"


@dataclass(frozen=True)
class Screen:
    """One page of the product.

    Attributes
    ----------
    path : str
        In the address; a promise, never changed. Also the file in ``pages/``.
    title : str
        In the sidebar and the browser's tab.
    group : str
        Heading in the sidebar.
    help : str
        What the page answers.
    settings : tuple of str
        Names of its own settings beside the shared ones.
    """

    path: str
    title: str
    group: str
    help: str
    settings: tuple[str, ...] = ()


SCREENS: Final = (
    Screen("overview", "Overview", "Countries", "Who holds leverage, and who is exposed?",
           ("lens", "domain")),
    Screen("country", "Country profile", "Countries",
           "What can this country use, and where is it vulnerable?", ("show",)),
    Screen("compare", "Compare", "Countries", "How do two to four countries differ?", ("id",)),
    Screen("minerals", "Minerals", "Themes", "Where are the chokepoints?", ("mineral", "stage")),
    Screen("bases", "Bases and defence", "Themes", "Who hosts and who pays?",
           ("layer", "theatre")),
    Screen("agency", "Actor or terrain", "Themes",
           "Who can act, and who is bound by rules at home?"),
    Screen("recommendations", "Recommendations", "The brief",
           "What does the brief advise, and for whom does it bite?",
           ("rec", "view", "test", "theme", "state", "club", "who")),
    Screen("claims", "The brief, checked", "The brief", "Do the texts' claims hold in the data?",
           ("claim", "verdict", "origin")),
    Screen("indicators", "Indicators", "Data and methods", "One measure in full.", ("id", "lines")),
    Screen("scores", "Scores and weights", "Data and methods", "How robust is the ranking?",
           ("lens", "w")),
    Screen("data", "Data", "Data and methods", "Any table, filtered, with export.",
           ("table", "country", "side", "ind", "status", "years", "q", "f", "sort")),
    Screen("methods", "Methods and sources", "Data and methods", "Can I trust it?",
           ("section", "find")),
)  # fmt: skip
HOME: Final = "overview"
GROUPS: Final = ("Countries", "Themes", "The brief", "Data and methods")
SETTINGS: Final = frozenset({*filters.SHARED, *(name for one in SCREENS for name in one.settings)})


def pages() -> dict[str, st.Page]:
    """Return the product's pages by path."""
    return {
        one.path: st.Page(
            f"pages/{one.path}.py",
            title=one.title,
            help=one.help,
            default=one.path == HOME,
            url_path="" if one.path == HOME else one.path,
        )
        for one in SCREENS
    }


def routed() -> None:
    """Hand over to the router when a page was opened without it. Every page begins with this.

    On a server that nobody has opened at ``/`` yet, Streamlit runs the page of a deep link by
    itself, without ``app.py``.
    """
    if not st.session_state.get(ROUTING):
        st.navigation(list(pages().values()), position="hidden")
        st.rerun()


def run(page: st.Page) -> None:
    """Run a page from the router."""
    st.session_state[ROUTING] = True
    try:
        page.run()
    finally:
        st.session_state[ROUTING] = False


def configure() -> None:
    """Set name, icon and width of the browser page."""
    st.set_page_config(notices.PRODUCT, page_icon=FAVICON, layout="wide", menu_items={})


def sidebar(warehouse: Warehouse, places: Mapping[str, st.Page]) -> None:
    """Draw name, search box and links; the links take the shared settings along."""
    with st.sidebar:
        st.markdown(f"**{notices.PRODUCT}**")
        _search_box(warehouse, places["country"])
        taken_along = url_state.non_default(filters.SHARED)
        for group in GROUPS:
            screens = [one for one in SCREENS if one.group == group]
            if screens:
                st.caption(group)
            for one in screens:
                # The way back to a comparison leads to the countries last compared.
                asked = (
                    {**taken_along, **url_state.several("iso")}
                    if one.path in filters.OF_SEVERAL
                    else taken_along
                )
                st.page_link(places[one.path], label=one.title, query_params=asked, width="stretch")


def _search_box(warehouse: Warehouse, profile: st.Page) -> None:
    options = _search_options(warehouse.build.build_id, warehouse)

    def jump() -> None:
        chosen = st.session_state.get(SEARCH)
        st.session_state[SEARCH] = None
        if chosen in options:
            go(profile, iso=options[chosen])

    st.selectbox(
        "Find a country",
        list(options),
        index=None,
        key=SEARCH,
        placeholder="Find a country …",
        label_visibility="collapsed",
        on_change=jump,
    )


@st.cache_data(max_entries=2, show_spinner=False)
def _search_options(build_id: str, _warehouse: Warehouse) -> dict[str, str]:
    del build_id  # it is the key of the cache
    return search_options(_warehouse)


def go(page: st.Page, **settings: str) -> None:
    """Switch to another page with these settings; the shared ones come along."""
    st.switch_page(page, query_params={**url_state.non_default(filters.SHARED), **settings})


def link(path: str, **settings: str) -> str:
    """Return a relative link to a page for use in Markdown ("country?iso=KOR")."""
    known = {**url_state.non_default(filters.SHARED), **settings}
    asked = "&".join(f"{name}={value}" for name, value in known.items())
    return f"{'' if path == HOME else path}{'?' + asked if asked else ''}" or "."


@contextmanager
def header(
    warehouse: Warehouse, title: str, *, tags: Sequence[str] = (), tab: str = ""
) -> Iterator[None]:
    """Draw the top of a page; what the ``with`` block draws goes into its tool row.

    Parameters
    ----------
    warehouse : Warehouse
        The build on show.
    title : str
        Heading of the page.
    tags : sequence of str
        Short marks under the heading ("G20", "named in the brief").
    tab : str
        Title of the browser's tab; the heading by default.
    """
    st.set_page_config(page_title=f"{tab or title} · {notices.PRODUCT}")
    with st.container(horizontal=True, horizontal_alignment="right"):
        yield
        _copy_link_button(warehouse)
    _notices(warehouse)
    st.title(title, anchor=False)
    if tags:
        with st.container(horizontal=True, gap="small"):
            for tag in tags:
                st.badge(tag, color="gray")


def _copy_link_button(warehouse: Warehouse) -> None:
    """Draw the button that copies an address which replays this view."""
    address = url_state.copy_link(warehouse.build, page_address())
    copy_button("Copy link", address, done="Link copied", key="copy_link")


def page_address() -> str:
    """Return the address of this page without settings, as the reader's browser sees it."""
    return st.context.url or "."


def _notices(warehouse: Warehouse) -> None:
    refused = url_state.refusals(SETTINGS)
    if refused:
        st.warning(notices.refusal_notice(refused), icon=":material/link_off:")
    link_build = url_state.other_build(warehouse.build)
    if link_build:
        st.info(notices.other_build_notice(link_build, warehouse.build), icon=":material/update:")


def footer(warehouse: Warehouse, places: Mapping[str, st.Page]) -> None:
    """Draw the foot of a page: build, vintages, licence, how to cite, methods, independence."""
    st.space("medium")
    st.divider()
    st.caption(
        f"{notices.footer_text(warehouse.build)} How to cite: {notices.citation(warehouse.build)}"
    )
    st.caption(notices.INDEPENDENCE)
    st.page_link(
        places["methods"],
        label="Methods, sources and licences",
        query_params=url_state.non_default(filters.SHARED),
    )
