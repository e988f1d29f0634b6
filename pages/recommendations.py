"""Recommendations: what the brief advises, and for whom it bites."""

from ui import nav, session, url_state
from ui.blocks import recommendations

nav.routed()
warehouse = session.warehouse()

with nav.header(warehouse, recommendations.TITLE, tab="Recommendations"):
    recommendations.tools(warehouse)

recommendations.draw(warehouse, url_state.state())
