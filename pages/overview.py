"""Overview: who holds leverage, and who is exposed."""

from ui import filters, nav, session, url_state
from ui.blocks import overview, overview_charts, overview_numbers, overview_table
from ui.wording.overview import HEADING

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(overview.LENS, overview.DOMAIN)
shown = overview.view(warehouse, settings)

with nav.header(warehouse, HEADING, tab="Overview"):
    filters.power_switch()

overview.finding(shown)
overview.controls(shown)
overview_charts.score_world_map(shown)
overview_charts.quadrants(shown)
overview.quadrant_cards(shown)
overview_table.ranked_table(shown)
overview_table.without_place(shown)
overview.reading_rules(shown)
overview_numbers.correlation_numbers(shown)
