"""What a page shows, written into its address: typed settings by id, never by label.

`restore` runs before the widgets and fills their state from the address; `publish` runs after the
page and writes what a reader changed. The address wins where it moved since the last run, except
when a reader has just used a widget. The address bar holds only what differs from the defaults;
`copy_link` holds every setting and the build, so that it replays exactly.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui import notices
from ui.notices import Refusal
from ui.parameters import (
    LONGEST_TEXT,
    LONGEST_VALUE,
    MOST_VALUES,
    Parameter,
    Value,
    allowed,
    read,
    write,
)
from ui.warehouse import BuildInfo

__all__ = [
    "LONGEST_TEXT", "LONGEST_VALUE", "MOST_VALUES", "Parameter", "Value", "begin", "copy_link",
    "non_default", "other_build", "publish", "refusals", "restore", "set_value", "several", "state",
]  # fmt: skip

LEDGER: Final = "_url_ledger"
BUILD: Final = "build"
# Far above any address of this product; Streamlit reads up to half a million signs.
LONGEST_ADDRESS: Final = 100_000
BUILD_ID: Final = re.compile(r"[0-9a-f]{12}")
# Added by mail programs and social networks, or read by Streamlit itself.
IGNORED: Final = re.compile(r"embed(_options)?|utm_\w+|fbclid|gclid|mc_[ce]id|ref")


@dataclass
class _Ledger:
    """What this reader's address and widgets held when the last run ended.

    Attributes
    ----------
    addresses : dict
        Text of the address by setting, as last seen or written.
    values : dict
        Value by setting, also of pages the reader has left.
    restored : dict
        Settings of the page that runs now.
    refusals : list of Refusal
        What this run could not use.
    is_touched : bool
        Whether the reader has just used a widget that the address carries.
    several : dict
        Ids by setting as a page that takes several of them last held them.
    page : str
        Path of the page that runs now.
    is_new_page : bool
        Whether the last run was of another page.
    """

    addresses: dict[str, str | None] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    restored: dict[str, Parameter] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    several: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_touched: bool = False
    page: str = "\0none"
    is_new_page: bool = True


def _ledger() -> _Ledger:
    if LEDGER not in st.session_state:
        st.session_state[LEDGER] = _Ledger()
    ledger: _Ledger = st.session_state[LEDGER]
    return ledger


def begin(page: str) -> None:
    """Start a run of a page: forget which settings the last one had. The router calls it once."""
    ledger = _ledger()
    ledger.is_new_page, ledger.page = page != ledger.page, page
    ledger.restored, ledger.refusals = {}, []
    ledger.is_touched = any(
        _in_widget(name) not in (None, value) for name, value in ledger.values.items()
    )


def restore(*parameters: Parameter) -> Mapping[str, Value]:
    """Fill the widgets' state from the address, before the widgets.

    Parameters
    ----------
    parameters : Parameter
        The settings of this page; shared ones were restored by the router.

    Returns
    -------
    mapping
        Value of every setting restored so far in this run, by name.
    """
    ledger = _ledger()
    for parameter in parameters:
        name, raw = parameter.name, _raw(parameter.name)
        asked, refused = read(parameter, raw)
        has_moved = name not in ledger.addresses or raw != ledger.addresses[name]
        # A quick reader can use a widget before the browser has taken up the address we wrote.
        value = asked if has_moved and not ledger.is_touched else _held(parameter, ledger, asked)
        if isinstance(value, tuple):
            value, left_out = allowed(parameter, value)
            ledger.refusals += left_out
        # Streamlit forgets a widget's value when another page draws a widget of the same key.
        if ledger.is_new_page or _in_widget(name) != value:
            st.session_state[name] = _for_widget(value)
        ledger.restored[name], ledger.values[name] = parameter, value
        if isinstance(value, tuple):
            ledger.several[name] = value
        if value == asked:
            ledger.refusals += refused
    return state()


def state() -> Mapping[str, Value]:
    """Return the value of every setting restored in this run, by name."""
    ledger = _ledger()
    return {name: ledger.values[name] for name in ledger.restored}


def _held(parameter: Parameter, ledger: _Ledger, fallback: Value) -> Value:
    """Return what the widget holds, or held before the reader left its page, if still allowed."""
    held = _in_widget(parameter.name)
    if held is None:
        held = ledger.values.get(parameter.name)
    if held is None or isinstance(held, tuple) != parameter.is_many:
        return fallback
    ids = held if isinstance(held, tuple) else (held,)
    if parameter.options and any(one not in parameter.options for one in ids):
        return parameter.default
    return held


def _raw(name: str) -> str | None:
    values = st.query_params.get_all(name)
    return values[-1] if values else None


def _in_widget(name: str) -> Value | None:
    """Return what the session holds under a widget's key; ``None`` when nothing is chosen."""
    held = st.session_state.get(name)
    if held is None or isinstance(held, str):
        return held
    return tuple(str(one) for one in held) if isinstance(held, list | tuple) else str(held)


def _for_widget(value: Value) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def publish() -> None:
    """Write what a reader changed into the address, after the page. The router calls it once."""
    ledger = _ledger()
    changed = {}
    for name, parameter in ledger.restored.items():
        in_address, _ = read(parameter, _raw(name))
        if in_address != ledger.values[name]:
            changed[name] = write(ledger.values[name])
    if changed:
        st.query_params.update(changed)
    ledger.addresses = {name: _raw(name) for name in ledger.values}


def set_value(parameter: Parameter, value: Value) -> None:
    """Set a setting from a callback (a click on a chart or a table), as if its widget had."""
    st.session_state[parameter.name] = _for_widget(value)


def drop(*parameters: Parameter) -> None:
    """Set settings back and take them out of the address, from a callback.

    For settings that mean something only beside another one that the reader has just changed.
    """
    for parameter in parameters:
        st.query_params.pop(parameter.name, None)
        set_value(parameter, parameter.default)


def refusals(known: Collection[str]) -> list[Refusal]:
    """Return what this run could not use of the address.

    Parameters
    ----------
    known : collection of str
        Names of the settings of all pages: another page's setting is no mistake.
    """
    strange = [
        Refusal("", name)
        for name in st.query_params
        if name not in known and name != BUILD and not IGNORED.fullmatch(name)
    ]
    link_build = _raw(BUILD)
    if link_build is not None and not BUILD_ID.fullmatch(link_build):
        strange.append(Refusal("build", link_build))
    return [*_ledger().refusals, *strange, *_unread()]


def _unread() -> list[Refusal]:
    """Return the whole address as refused where Streamlit found it too long to read at all."""
    context = get_script_run_ctx()
    address = context.query_string if context else ""
    if len(address) <= LONGEST_ADDRESS or len(st.query_params):
        return []
    return [Refusal("address", address[:LONGEST_VALUE], why=notices.unread_address(len(address)))]


def other_build(build: BuildInfo) -> str:
    """Return the build a copied link came from, where it is another than the reader's."""
    link_build = _raw(BUILD) or ""
    return link_build if BUILD_ID.fullmatch(link_build) and link_build != build.build_id else ""


def non_default(names: Collection[str]) -> dict[str, str]:
    """Return the named settings that differ from their defaults, as text of an address.

    Where this page holds several ids of what other pages take one of, the first goes along.
    """
    ledger = _ledger()
    changed = {
        name: ledger.values[name]
        for name in names
        if name in ledger.restored and ledger.values[name] != ledger.restored[name].default
    }
    return {
        name: value if isinstance(value, str) else value[0]
        for name, value in changed.items()
        if value
    }


def several(name: str) -> dict[str, str]:
    """Return the several ids last held under a name, as text of an address.

    Nothing once the reader has moved on to an id that is not one of them.
    """
    ledger = _ledger()
    held, current = ledger.several.get(name, ()), ledger.values.get(name, "")
    is_among = current == held or current in held
    return {name: write(held)} if held and is_among else {}


def copy_link(build: BuildInfo, base: str) -> str:
    """Return an address that replays this view: every setting and the build.

    A setting that is empty, as it is by default, says nothing and is left out.

    Parameters
    ----------
    build : BuildInfo
        The reader's build.
    base : str
        Address of this page without settings.
    """
    settings = {
        name: write(value)
        for name, value in state().items()
        if value or _ledger().restored[name].default
    }
    return f"{base}?{urlencode({**settings, BUILD: build.build_id}, quote_via=quote, safe=',')}"
