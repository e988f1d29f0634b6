"""Actor or terrain: the op-ed's test of agency against restraint."""

from ui import nav, session, url_state
from ui.blocks import agency
from ui.wording.agency import HEADING, TAB

nav.routed()
warehouse = session.warehouse()
settings = url_state.state()

with nav.header(warehouse, HEADING, tab=TAB):
    pass

agency.draw(warehouse, str(settings["iso"]))
