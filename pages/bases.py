"""Bases and defence: who hosts and who pays."""

from ui import nav, session, url_state
from ui.blocks import bases, bases_defence, bases_hosts

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(bases.LAYER, bases.THEATRE)
shown = bases.view(warehouse, settings)

with nav.header(warehouse, bases.TITLE, tab=bases.TAB):
    bases.profile_link(shown)

bases.finding(shown)
bases.world(shown)
bases_hosts.hosts(shown)
bases_hosts.years(shown)
bases_hosts.forces(shown)
bases_defence.spending(shown)
bases_defence.everybody(shown)
