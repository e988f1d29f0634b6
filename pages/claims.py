"""The brief, checked: whether the texts' claims hold in the data."""

from ui import nav, session, url_state
from ui.blocks import claims

nav.routed()
warehouse = session.warehouse()

with nav.header(warehouse, claims.TITLE, tab="The brief, checked"):
    claims.tools(warehouse)

claims.draw(warehouse, url_state.state())
