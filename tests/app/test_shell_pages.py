"""Every page opens by default, by deep link, and by a link that asks for what there is not."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ui import filters
from ui.nav import SCREENS
from ui.warehouse import Warehouse

PATHS = [screen.path for screen in SCREENS]
Open = Callable[..., AppTest]


def _texts(app: AppTest) -> str:
    return " ".join(str(block.value) for block in (*app.title, *app.markdown, *app.caption))


def _infos(app: AppTest) -> str:
    return " ".join(str(block.value) for block in app.info)


@pytest.mark.parametrize("path", PATHS)
def test_page_opens_with_title_and_footer(open_page: Open, warehouse: Warehouse, path: str) -> None:
    app = open_page(path)
    assert not app.exception
    assert len(app.title) == 1
    assert app.title[0].value
    assert f"Build `{warehouse.build.build_id}`" in _texts(app)
    assert not app.warning


@pytest.mark.parametrize("path", PATHS)
def test_page_says_what_it_refused(open_page: Open, path: str) -> None:
    app = open_page(path, iso="ZZZ", power="<script>alert(1)</script>", nonsense="x" * 5000)
    assert not app.exception
    notice = app.warning[0].value
    assert "`ZZZ` is not a country we hold; the page shows South Korea" in notice
    assert "`<script>alert(1)</script>` is not a great power we hold" in notice
    assert "`nonsense` is not a setting of this product" in notice


def test_deep_link_sets_country_and_power(open_page: Open) -> None:
    app = open_page("country", iso="DEU", power="CHN")
    assert app.title[0].value == "Germany"
    assert app.session_state["power"] == "CHN"


def test_codes_are_read_in_any_case(open_page: Open) -> None:
    app = open_page("country", iso="deu")
    assert app.title[0].value == "Germany"
    assert not app.warning


def test_copied_link_holds_every_setting_and_the_build(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("country", iso="DEU")
    expected = f"?iso=DEU&power=USA&set=roster&build={warehouse.build.build_id}"
    copied = [json.loads(button.proto.json)["text"] for button in app.get("bidi_component")]
    # The second button copies the contribution statement, whose link is to the country alone.
    assert [text.endswith(expected) for text in copied] == [True, False]


def test_reader_of_another_build_is_told(open_page: Open) -> None:
    app = open_page("country", iso="DEU", build="0123456789ab")
    assert "copied from build `0123456789ab`" in _infos(app)
    assert not app.warning


def test_link_of_the_same_build_needs_no_word(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("country", iso="DEU", build=warehouse.build.build_id)
    assert "copied from build" not in _infos(app)
    assert not app.warning


def test_widget_moves_the_address(open_page: Open) -> None:
    app = open_page("country", iso="DEU")
    app.get_by_key("power").set_value("CHN").run()
    assert not app.exception
    assert app.session_state["power"] == "CHN"
    assert app.query_params["power"] == "CHN"
    assert app.query_params["iso"] == "DEU"


def test_address_moves_the_page(open_page: Open) -> None:
    app = open_page("country", iso="DEU")
    app.query_params["iso"] = "FRA"
    app.run()
    assert app.title[0].value == "France"


def test_search_opens_the_profile_and_empties_itself(open_page: Open) -> None:
    app = open_page("methods", power="CHN")
    app.get_by_key("find_country").set_value("Holland, see Netherlands").run()
    assert not app.exception
    assert app.title[0].value == "Netherlands"
    assert app.query_params["iso"] == "NLD"
    assert app.query_params["power"] == "CHN"
    assert app.get_by_key("find_country").value is None


def test_defaults_do_not_clutter_the_address(open_page: Open) -> None:
    app = open_page("country")
    assert app.title[0].value == "South Korea"
    assert filters.FIRST_COUNTRY == "KOR"
    assert dict(app.query_params) == {}
