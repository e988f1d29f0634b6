"""Methods and sources: whether the numbers can be trusted."""

from ui import nav, session
from ui.blocks import methods

nav.routed()
warehouse = session.warehouse()

with nav.header(warehouse, methods.TITLE):
    settings = methods.restore()

methods.draw(warehouse, settings)
