"""Minerals: where the chokepoints are."""

from ui import filters, nav, session, url_state
from ui.blocks import mineral_reliance, mineral_shares, mineral_trade, minerals
from ui.wording.minerals import TAB, tags

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(*minerals.settings(warehouse))
shown = minerals.view(warehouse, settings)

with nav.header(warehouse, shown.title, tags=tags(shown.mineral), tab=TAB):
    filters.power_switch()

minerals.controls(shown)
minerals.finding(shown)
minerals.matrix(shown)
mineral_shares.shares(shown)
mineral_trade.suppliers(shown)
mineral_shares.alternatives(shown)
mineral_shares.export_controls(shown)
mineral_reliance.reliance(shown)
minerals.sources(shown)
