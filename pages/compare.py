"""Compare: two to four countries side by side."""

from ui import filters, nav, session, url_state
from ui.blocks import comparison, comparison_trend
from ui.wording.comparison import TAB

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(comparison_trend.measure_setting(warehouse))

with nav.header(warehouse, comparison.heading(warehouse, settings), tab=TAB):
    filters.power_switch()

comparison.draw(warehouse, settings)
